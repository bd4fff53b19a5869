"""Puts the trained recogniser between the rules, and measures how far to trust each kind of agreement.

    python models/nl_letters/assemble_recipe.py TRAINED OUT

TRAINED: the folder that ``spacy train`` wrote. Trust is measured on the dev letters, on which nothing was trained,
and goes into the config of ``docparse_verdict``. Writes the pipeline to OUT and prints what was counted.
"""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import spacy
from copies_recipe import BEFORE, LETTERS, factory, gold_spans, prepared
from spacy.language import Language
from swaps import marked

from docparse.evaluate.letterfile import AnnotatedLetter, read_letters
from docparse.evaluate.split import part_of
from docparse.extracting import amounts, consistency, dates, pillars, verdict
from docparse.extracting.hits import Hit, kept, set_blocks
from docparse.extracting.marks import LABELS
from docparse.extracting.verdict import AGREEMENTS

AFTER = (verdict, consistency, amounts, dates, pillars)
WEIGHT = 4
"""Counts are drawn to the mean of their type as if so many more had been seen."""


def assemble(trained: Path) -> Language:
    """The whole pipeline, with no trust measured yet."""
    nlp = spacy.load(trained)
    for module in BEFORE:
        nlp.add_pipe(factory(module), before="ner")
    for module in AFTER:
        name = factory(module)
        nlp.add_pipe(name, name=f"{name}_again" if name in nlp.pipe_names else name)
    return nlp


def measure(nlp: Language, letters: Sequence[AnnotatedLetter]) -> dict[str, dict[str, float]]:
    """For each type and kind of agreement, the share that is right, drawn a little to the mean of the type."""
    sure = {label: {agreement: at / 10 + 0.5 for at, agreement in enumerate(AGREEMENTS)} for label in LABELS.values()}
    nlp.get_pipe("docparse_verdict").trust = sure
    right: Counter[tuple[str, str]] = Counter()
    seen: Counter[tuple[str, str]] = Counter()
    for letter in letters:
        arrangement = prepared(letter.text)
        doc = nlp.make_doc(arrangement.text)
        set_blocks(doc, arrangement.blocks)
        with nlp.select_pipes(disable=[name for name in nlp.pipe_names if name.endswith("_again")]):
            doc = nlp(doc)
        true = {(start, end, label) for start, end, label in gold_spans(marked(letter), arrangement.text)}
        for key, label in LABELS.items():
            for hit in kept(doc, key, Hit):
                agreement = AGREEMENTS[round((hit.confidence - 0.5) * 10)]
                seen[label, agreement] += 1
                right[label, agreement] += (hit.start, hit.end, label) in true
    for key in sorted(seen):
        print(*key, right[key], "of", seen[key])
    trust: dict[str, dict[str, float]] = {}
    for label in LABELS.values():
        mean = sum(right[label, one] for one in AGREEMENTS) / max(1, sum(seen[label, one] for one in AGREEMENTS))
        trust[label] = {
            one: round((right[label, one] + WEIGHT * mean) / (seen[label, one] + WEIGHT), 3) for one in AGREEMENTS
        }
    return trust


def main() -> None:
    """Assemble, measure, write."""
    trained, out = Path(sys.argv[1]), Path(sys.argv[2])
    nlp = assemble(trained)
    trust = measure(nlp, part_of(read_letters(LETTERS), LETTERS, "dev"))
    nlp.get_pipe("docparse_verdict").trust = trust
    nlp.config["components"]["docparse_verdict"]["trust"] = trust
    nlp._pipe_configs["docparse_verdict"]["trust"] = trust
    nlp.meta["name"] = "letters"
    nlp.to_disk(out)


if __name__ == "__main__":
    main()
