"""Puts the trained recogniser between the rules, and measures how far its probabilities are to be trusted.

    python models/nl_letters/assemble_recipe.py WEIGHTS TRUST OUT

WEIGHTS: the folder that recogniser_recipe.py wrote; TRUST: the file of trust_recipe.py. Trust is fitted to what that
file says of the train letters and to the dev letters, on which nothing was trained, and goes into the config of
``docparse_recogniser``. Writes the pipeline to OUT, and prints the fit and, as a check, the expected calibration
error on dev of trust that was fitted without dev.
"""

import json
import sys
from collections.abc import Sequence
from math import exp, log
from pathlib import Path

import numpy as np
import spacy
from copies_recipe import BEFORE, LETTERS, factory, gold_spans, prepared
from spacy.language import Language
from swaps import marked
from thinc.api import Config

from docparse.evaluate.calibration import BINS
from docparse.evaluate.letterfile import AnnotatedLetter, read_letters
from docparse.evaluate.split import part_of
from docparse.extracting import abbreviations, amounts, consistency, dates, pillars, recogniser
from docparse.extracting.field import Floats
from docparse.extracting.hits import Hit, kept, set_blocks
from docparse.extracting.marks import LABELS

HEAD = """\
# The pipeline that reads letters. Each component is a factory of docparse. Laws and plans come first,
# because years and names inside their titles are not dates and organisations. What the rules find is marked
# for the recogniser, which decides with its weights; abbreviations then follow their long forms, and the names that
# it adds are found everywhere.

"""
AFTER = (abbreviations, consistency, amounts, dates, pillars)
RIDGE = 2.0
"""Pull of scale and shift towards 1 and 0, in squared log-odds."""
ROUNDS = 50
LEAST = 1e-6
"""A step of the fit smaller than this is none."""

Judged = dict[str, list[tuple[float, bool]]]
Trust = dict[str, tuple[float, float]]


def assemble(weights: Path, trust: Trust, *, whole: bool = True) -> Language:
    """The pipeline; up to the recogniser only when not ``whole``."""
    nlp = spacy.blank("nl", meta={"name": "letters", "license": "MIT"})
    for module in BEFORE:
        nlp.add_pipe(factory(module))
    nlp.add_pipe(factory(recogniser), config={"trust": {label: list(both) for label, both in trust.items()}})
    recogniser_of(nlp).from_disk(weights)
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

    def cost(both: Floats) -> float:
        off = both - prior
        return float(np.logaddexp(0, np.where(right > 0, -1, 1) * (odds @ both)).sum() + RIDGE / 2 * off @ off)

    both = prior.copy()
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-odds @ both))
        slope = odds.T @ (chance - right) + RIDGE * (both - prior)
        bend = (odds * (chance * (1 - chance))[:, None]).T @ odds + RIDGE * np.eye(2)
        step = np.linalg.solve(bend, slope)
        while cost(both - step) > cost(both) and float(np.abs(step).max()) > LEAST:
            step /= 2  # a whole step can go past the valley and never come back
        both -= step
    return round(float(both[0]), 3), round(float(both[1]), 3)


def error(pairs: Sequence[tuple[float, bool]], trust: tuple[float, float]) -> float:
    """The expected calibration error of the names under this trust."""
    scale, shift = trust
    bins: dict[int, list[float]] = {}
    for odds, good in pairs:
        sure = 1 / (1 + exp(-(scale * odds + shift)))
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
    weights, halves, out = (
        Path(sys.argv[1]),
        json.loads(Path(sys.argv[2]).read_text(encoding="utf-8")),
        Path(sys.argv[3]),
    )
    dev = part_of(read_letters(LETTERS), LETTERS, "dev")
    trust: Trust = {}
    for label, pairs in judged(assemble(weights, {}, whole=False), dev).items():
        trust[label] = fitted([*halves[label], *pairs])
        print(label, f"{sum(good for _, good in pairs)} of {len(pairs)} right on dev, scale and shift", *trust[label])
        print(f"  error on dev of trust fitted without it: {error(pairs, fitted(halves[label])):.3f}")
    write(assemble(weights, trust), out)


if __name__ == "__main__":
    main()
