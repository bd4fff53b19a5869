"""Puts the trained recogniser between the rules, and measures how far its probabilities are to be trusted.

    python models/nl_letters/assemble_recipe.py WEIGHTS OUT

WEIGHTS: the folder that recogniser_recipe.py wrote. Trust is fitted to the dev letters, on which nothing was trained,
and goes into the config of ``docparse_recogniser``. Writes the pipeline to OUT and prints the fit.
"""

import sys
from collections.abc import Sequence
from math import log
from pathlib import Path

import numpy as np
import spacy
from copies_recipe import BEFORE, LETTERS, factory, gold_spans, prepared
from spacy.language import Language
from swaps import marked

from docparse.evaluate.letterfile import AnnotatedLetter, read_letters
from docparse.evaluate.split import part_of
from docparse.extracting import amounts, consistency, dates, pillars, recogniser
from docparse.extracting.hits import Hit, kept, set_blocks
from docparse.extracting.marks import LABELS

AFTER = (consistency, amounts, dates, pillars)
RIDGE = 2.0
"""Pull of scale and shift towards 1 and 0, in squared log-odds."""
ROUNDS = 50

Judged = dict[str, list[tuple[float, bool]]]
Trust = dict[str, tuple[float, float]]


def assemble(weights: Path, trust: Trust, *, whole: bool = True) -> Language:
    """The pipeline; up to the recogniser only when not ``whole``."""
    nlp = spacy.blank("nl", meta={"name": "letters", "license": "MIT"})
    for module in BEFORE:
        nlp.add_pipe(factory(module))
    nlp.add_pipe(factory(recogniser), config={"trust": trust}).from_disk(weights)
    for module in AFTER if whole else ():
        name = factory(module)
        nlp.add_pipe(name, name=f"{name}_again" if name in nlp.pipe_names else name)
    return nlp


def judged(nlp: Language, letters: Sequence[AnnotatedLetter]) -> Judged:
    """The log-odds of each name found in the letters, and whether it was right."""
    made: Judged = {label: [] for label in LABELS.values()}
    for letter in letters:
        arrangement = prepared(letter.text)
        doc = nlp.make_doc(arrangement.text)
        set_blocks(doc, arrangement.blocks)
        doc = nlp(doc)
        true = set(gold_spans(marked(letter), arrangement.text))
        for key, label in LABELS.items():
            for hit in kept(doc, key, Hit):
                chance = min(max(hit.confidence, 1e-4), 1 - 1e-4)
                made[label].append((log(chance / (1 - chance)), (hit.start, hit.end, label) in true))
    return made


def fitted(pairs: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    """Scale and shift of log-odds that make the outcomes likeliest (Platt's scaling, by Newton's method)."""
    odds = np.array([[one, 1.0] for one, _ in pairs])
    right = np.array([float(good) for _, good in pairs])
    prior = np.array([1.0, 0.0])
    both = prior.copy()
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-odds @ both))
        slope = odds.T @ (chance - right) + RIDGE * (both - prior)
        bend = (odds * (chance * (1 - chance))[:, None]).T @ odds + RIDGE * np.eye(2)
        both -= np.linalg.solve(bend, slope)
    return round(float(both[0]), 3), round(float(both[1]), 3)


def main() -> None:
    """Fit, assemble, write."""
    weights, out = Path(sys.argv[1]), Path(sys.argv[2])
    dev = part_of(read_letters(LETTERS), LETTERS, "dev")
    trust: Trust = {}
    for label, pairs in judged(assemble(weights, {}, whole=False), dev).items():
        trust[label] = fitted(pairs)
        print(label, f"{sum(good for _, good in pairs)} of {len(pairs)} right, scale and shift", *trust[label])
    assemble(weights, trust).to_disk(out)


if __name__ == "__main__":
    main()
