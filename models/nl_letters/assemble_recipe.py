"""Puts the trained recogniser between the rules, and measures how far its probabilities are to be trusted.

    python models/nl_letters/assemble_recipe.py WEIGHTS TRUST OUT

WEIGHTS: the folder that recogniser_recipe.py wrote; TRUST: the file of trust_recipe.py. Trust is fitted to what that
file says of train letters and to the dev letters, on which nothing was trained, and goes into the config of
``docparse_recogniser``. Writes the pipeline to OUT, and prints the fit and, as a check, the expected calibration
error on dev of trust that was fitted without dev.
"""

import json
import sys
from bisect import bisect
from collections.abc import Sequence
from pathlib import Path

import spacy
from copies_recipe import BEFORE, LETTERS, factory, gold_spans, prepared
from spacy.language import Language
from swaps import marked
from thinc.api import Config

from docparse.evaluate.calibration import BINS
from docparse.evaluate.letterfile import AnnotatedLetter, read_letters
from docparse.evaluate.split import part_of
from docparse.extracting import abbreviations, amounts, consistency, dates, pillars, recogniser, tokenizer
from docparse.extracting.hits import Hit, kept, set_blocks
from docparse.extracting.marks import LABELS

HEAD = """\
# The pipeline that reads letters. Each component is a factory of docparse. Laws and plans come first,
# because years and names inside their titles are not dates and organisations. What the rules find is marked
# for the recogniser, which decides with its weights; abbreviations then follow their long forms, and the names that
# it adds are found everywhere.

"""
AFTER = (abbreviations, consistency, amounts, dates, pillars)
STEP = 40
"""Names on a step of trust, at least: with fewer, what a step says is chance."""
PULL = 4
"""Names with the share right of the whole type that are counted in on each step."""

Judged = dict[str, list[tuple[float, bool]]]
"""For each type the probability given to each name, and whether the name was right."""
Trust = dict[str, list[list[float]]]


def assemble(weights: Path, trust: Trust, *, whole: bool = True) -> Language:
    """The pipeline; up to the recogniser only when not ``whole``."""
    cut = {"nlp": {"tokenizer": {"@tokenizers": tokenizer.NAME}}}
    nlp = spacy.blank("nl", meta={"name": "letters", "license": "MIT"}, config=cut)
    for module in BEFORE:
        nlp.add_pipe(factory(module))
    nlp.add_pipe(factory(recogniser), config={"trust": trust})
    recogniser_of(nlp).from_disk(weights)
    for module in AFTER if whole else ():
        name = factory(module)
        nlp.add_pipe(name, name=f"{name}_again" if name in nlp.pipe_names else name)
    return nlp


def judged(nlp: Language, letters: Sequence[AnnotatedLetter]) -> Judged:
    """What the recogniser gives to the names that it finds in the letters, before abbreviations and repeats."""
    made: Judged = {label: [] for label in LABELS.values()}
    for letter in letters:
        arrangement = prepared(letter.text)
        doc = nlp.make_doc(arrangement.text)
        set_blocks(doc, arrangement.blocks)
        doc = nlp(doc)
        true = set(gold_spans(marked(letter), arrangement.text))
        for key, label in LABELS.items():
            for hit in kept(doc, key, Hit):
                made[label].append((hit.confidence, (hit.start, hit.end, label) in true))
    return made


def fitted(pairs: Sequence[tuple[float, bool]]) -> list[list[float]]:
    """Steps of trust: the share right among names of about one probability, never falling (pool adjacent violators)."""
    ordered = sorted(pairs)
    mean = sum(good for _, good in ordered) / len(ordered)
    starts = range(0, max(1, len(ordered) - STEP + 1), STEP)
    ends = [*starts[1:], len(ordered)]
    steps: list[tuple[float, int, int]] = []
    for start, end in zip(starts, ends, strict=True):
        steps.append((ordered[start][0], sum(good for _, good in ordered[start:end]), end - start))
        while len(steps) > 1 and steps[-2][1] / steps[-2][2] >= steps[-1][1] / steps[-1][2]:
            (begin, right, count), (_, more, others) = steps[-2:]
            steps[-2:] = [(begin, right + more, count + others)]
    shares = [round((right + PULL * mean) / (count + PULL), 4) for _, right, count in steps]
    return [
        [0.0 if not at else begin, share] for at, ((begin, *_), share) in enumerate(zip(steps, shares, strict=True))
    ]


def error(pairs: Sequence[tuple[float, bool]], steps: Sequence[Sequence[float]]) -> float:
    """The expected calibration error of the names under this trust."""
    bins: dict[int, list[float]] = {}
    for chance, good in pairs:
        sure = steps[max(0, bisect([begin for begin, _ in steps], chance) - 1)][1]
        bins.setdefault(min(BINS - 1, int(sure * BINS)), []).append(sure - good)
    return sum(abs(sum(off)) for off in bins.values()) / max(1, len(pairs))


def write(nlp: Language, out: Path) -> None:
    """The weights, and of the config the part that is ours: docparse fills in the rest."""
    own = {key: nlp.config["nlp"][key] for key in ("lang", "pipeline", "tokenizer")}
    config = Config({"nlp": own, "components": nlp.config["components"]})
    (out / "config.cfg").write_text(HEAD + config.to_str() + "\n", encoding="utf-8")
    recogniser_of(nlp).to_disk(out / factory(recogniser))


def recogniser_of(nlp: Language) -> recogniser.Recogniser:
    """The recogniser in the pipeline."""
    found = nlp.get_pipe(factory(recogniser))
    if not isinstance(found, recogniser.Recogniser):
        raise TypeError(type(found))
    return found


def main() -> None:
    """Fit, assemble, write."""
    weights, out = Path(sys.argv[1]), Path(sys.argv[3])
    found = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    train: Judged = {label: [(chance, right) for chance, right in pairs] for label, pairs in found.items()}
    dev = part_of(read_letters(LETTERS), LETTERS, "dev")
    trust: Trust = {}
    for label, pairs in judged(assemble(weights, {}, whole=False), dev).items():
        trust[label] = fitted([*train[label], *pairs])
        print(label, f"{sum(good for _, good in pairs)} of {len(pairs)} right on dev, steps", *trust[label])
        print(f"  error on dev of trust fitted without it: {error(pairs, fitted(train[label])):.3f}")
    write(assemble(weights, trust), out)


if __name__ == "__main__":
    main()
