"""How much a recogniser of names gains from more letters: the learning curve in ``curve.tsv``.

    python corpora/letters/curve_recipe.py [FOLDER_OF_OTHER_LETTERS]

A blank Dutch spaCy pipeline with nothing but a named-entity recogniser learns from ever more letters of the train
part (each set holds the one before) and is scored by exact F1 on the test part and on the letters of the given folder.
"""

import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import spacy
from spacy.training import Example
from thinc.api import compounding, fix_random_seed

from docparse.evaluate.letterfile import AnnotatedLetter, read_letters
from docparse.evaluate.split import part_of

HERE = Path(__file__).parent
SIZES = (4, 8, 17, 34, 69, 138, 172, 10_000)
TYPES = ("ORG", "PER", "LOC", "AMT", "DATE", "LAW", "PLAN")
SEED = 7
STEPS = 900
"""Updates with batches of up to 16 paragraphs: where the score of the whole train part no longer rises."""


def examples(nlp: spacy.language.Language, letters: Sequence[AnnotatedLetter]) -> list[Example]:
    """One example a line of each letter."""
    made = []
    for letter in letters:
        for line in letter.lines:
            if line.start is None or not line.text:
                continue
            end = line.start + len(line.text)
            doc = nlp.make_doc(line.text)
            spans = [
                doc.char_span(span.start - line.start, span.end - line.start, span.type, alignment_mode="expand")
                for span in letter.spans
                if span.type in TYPES and line.start <= span.start and span.end <= end
            ]
            gold = doc.copy()
            gold.ents = spacy.util.filter_spans([span for span in spans if span is not None])
            made.append(Example(doc, gold))
    return made


def batches(data: Sequence[Example]) -> Iterator[Sequence[Example]]:
    """Four examples at first, sixteen in the end."""
    at = 0
    for size in compounding(4.0, 16.0, 1.002):
        if at >= len(data):
            return
        yield data[at : at + int(size)]
        at += int(size)


def learn(letters: Sequence[AnnotatedLetter]) -> spacy.language.Language:
    """A recogniser that has seen these letters."""
    fix_random_seed(SEED)
    nlp = spacy.blank("nl")
    nlp.add_pipe("ner")
    data = examples(nlp, letters)
    optimizer = nlp.initialize(lambda: data)
    shuffled = random.Random(SEED)
    done = 0
    while done < STEPS:
        shuffled.shuffle(data)
        for batch in batches(data):
            nlp.update(batch, sgd=optimizer, drop=0.2)
            done += 1
    return nlp


def score(nlp: spacy.language.Language, letters: Sequence[AnnotatedLetter]) -> float:
    """Exact F1 over all types."""
    return float(nlp.evaluate(examples(nlp, letters))["ents_f"])


def main() -> None:
    """Write the curve, and print it on the way."""
    letters = read_letters(HERE)
    train, test = part_of(letters, HERE, "train"), part_of(letters, HERE, "test")
    random.Random(SEED).shuffle(train)
    others = read_letters(Path(sys.argv[1])) if len(sys.argv) > 1 else []
    rows = ["letters\ttest\tother letters"]
    for size in SIZES:
        nlp = learn(train[:size])
        other = f"{score(nlp, others):.3f}" if others else ""
        rows.append(f"{len(train[:size])}\t{score(nlp, test):.3f}\t{other}")
        print(rows[-1], file=sys.stderr, flush=True)
    (HERE / "curve.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
