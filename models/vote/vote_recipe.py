"""Learns the weights of the vote between the two readers from pages of the train letters.

    python models/vote/vote_recipe.py [LETTERS]

Each of LETTERS (10) train letters is set on paper and degraded in six ways; Tesseract reads the pages, PP-OCR reads
every line of them again, and where the two differ the true text tells which one is nearer. A logistic regression on
the evidence of ``docparse/reading/paired/evidence.py`` gives ``weights.json``; what it would decide on letters that it
did not see (one left out at a time) is printed.
"""

import json
import os
import random
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from docparse.evaluate.align import align
from docparse.evaluate.case import page_file, style_of
from docparse.evaluate.letterfile import AnnotatedLetter, read_letters
from docparse.evaluate.split import part_of
from docparse.options import Options
from docparse.reading.clean import cleaned
from docparse.reading.deadline import Deadline
from docparse.reading.ink import PAPER, ink_of
from docparse.reading.paired.doubt import wear_of
from docparse.reading.paired.evidence import NAMES, evidence
from docparse.reading.paired.pairs import Pair, pairs
from docparse.reading.paired.reader import read_again
from docparse.reading.paired.vote import TAKE
from docparse.reading.raster import PdfFile
from docparse.reading.source import open_document
from docparse.reading.tesseract import TesseractReader
from docparse.words import Words

HERE = Path(__file__).parent
LETTERS = HERE.parents[1] / "corpora" / "letters"
CACHE = Path.home() / ".cache" / "docparse" / "evaluate"
CONDITIONS = ("clean", "office", "bw200", "photocopy", "fax", "photo")
SECONDS = 600.0
UNSURE = 0.95
"""Only words that Tesseract gives at most this confidence teach: the others are hardly ever put to the vote."""
FARTHEST = 12
"""Readings with more wrong characters than this are not of the same place."""
HEAVIEST = 4
"""A difference of so many characters or more weighs as much as one of this many."""
SEED = 3
RIDGE = 0.3

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Case:
    """Two readings of one place, and the truth."""

    letter: str
    first: str
    second: str
    sure: tuple[float, float]
    wear: float
    truth: str


def cases(letter: AnnotatedLetter, condition: str) -> list[Case]:
    """Where the readers differ on one degraded letter."""
    places: list[tuple[int, int, float, Pair]] = []
    text = ""
    document = open_document(page_file(letter, style_of(letter), condition, CACHE), Options(), None)
    with PdfFile(document, Options().max_pixels) as file:
        for number in range(1, len(file) + 1):
            page = file.picture(number)
            picture = cleaned(page.picture, page.dpi).picture
            ink = ink_of(picture, PAPER)
            seen = TesseractReader().read(picture, page.dpi, Deadline(SECONDS))
            wear = wear_of(seen)
            for _, group in groupby(seen, key=lambda word: word.line):
                line = tuple(group)
                for pair in pairs(line, read_again(line, line, picture, ink)):
                    first = " ".join(word.text for word in pair.first)
                    places.append((len(text), len(text) + len(first), wear, pair))
                    text += first + " "
                text = text[:-1] + "\n"
    to_truth = align(letter.text, text).to_truth
    return list(_different(letter, places, to_truth.tolist()))


def _different(
    letter: AnnotatedLetter, places: list[tuple[int, int, float, Pair]], to_truth: list[int]
) -> Iterator[Case]:
    for start, end, wear, pair in places:
        inside = [place for place in to_truth[start:end] if place >= 0]
        first, second = (" ".join(word.text for word in side) for side in (pair.first, pair.second))
        if not inside or not second or first.replace(" ", "") == second.replace(" ", ""):
            continue
        left, right = inside[0], inside[-1] + 1
        while left > 0 and not letter.text[left - 1].isspace():
            left -= 1
        while right < len(letter.text) and not letter.text[right].isspace():
            right += 1
        sure = min(word.confidence for word in pair.first), min(word.confidence for word in pair.second)
        yield Case(letter.id, first, second, sure, wear, letter.text[left:right])


def fit(signs: Floats, better: Floats, weight: Floats) -> Floats:
    """Logistic regression with a small ridge, by Newton's method."""
    learned = np.zeros(signs.shape[1])
    for _ in range(50):
        likely = 1 / (1 + np.exp(-signs @ learned))
        slope = signs.T @ (weight * (likely - better)) + RIDGE * learned
        curve = (signs.T * (weight * likely * (1 - likely))) @ signs + RIDGE * np.eye(len(learned))
        learned -= np.linalg.solve(curve, slope)
    return learned


def learn(found: list[Case]) -> None:
    """Fit, tell how well it decides on letters left out, write the weights."""
    bare = [
        [part.replace(" ", "") for part in (case.first, case.second, "".join(case.truth.split()))] for case in found
    ]
    errors = [
        (Levenshtein.distance(first, truth), Levenshtein.distance(second, truth)) for first, second, truth in bare
    ]
    use = [at for at, (a, b) in enumerate(errors) if a != b and max(a, b) <= FARTHEST and found[at].sure[0] <= UNSURE]
    differing = [found[at] for at in use]
    signs = np.array([evidence(one.first, one.second, one.sure, one.wear, Words()) for one in differing])
    better = np.array([errors[at][1] < errors[at][0] for at in use], dtype=float)
    weight = np.array([min(HEAVIEST, abs(errors[at][0] - errors[at][1])) for at in use], dtype=float)
    letters = np.array([found[at].letter for at in use])
    taken = np.zeros(len(use), dtype=bool)
    for letter in sorted(set(letters)):
        out = letters == letter
        chance = 1 / (1 + np.exp(-signs[out] @ fit(signs[~out], better[~out], weight[~out])))
        taken[out] = chance >= TAKE
    wins = int((taken & (better == 1)).sum())
    print(f"{len(use)} differences; taken {taken.sum()}, of these better {wins}", file=sys.stderr)
    weights = {name: round(float(value), 3) for name, value in zip(NAMES, fit(signs, better, weight), strict=True)}
    (HERE / "weights.json").write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Read, compare, learn."""
    letters = part_of(read_letters(LETTERS), LETTERS, "train")
    random.Random(SEED).shuffle(letters)
    letters = letters[: int(sys.argv[1]) if len(sys.argv) > 1 else 10]
    jobs = [(letter, condition) for letter in letters for condition in CONDITIONS]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        found = [case for made in pool.map(cases, *zip(*jobs, strict=True)) for case in made]
    learn(found)


if __name__ == "__main__":
    main()
