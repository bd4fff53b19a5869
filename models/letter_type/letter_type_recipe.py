"""Learns to tell the type of a letter from the train letters.

    python models/letter_type/letter_type_recipe.py [EARLIER]

EARLIER: weights of an earlier training on fewer letters. The mean of both is written, which errs less where letters
that joined later are of other hands than those before.

Each train letter is read twice, as text and as a born-digital page, so that the signs are learned with the mistakes
that the header makes; copies without sender or recipient, as a bad scan leaves them, count a little. A multinomial
logistic regression with a ridge gives ``weights.json``; what it would tell of senders that it did not see (a tenth
left out at a time) goes to stderr, with the mean of its confidences.
"""

import json
import os
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from docparse.arranging import arrange
from docparse.evaluate.case import page_file, style_of
from docparse.evaluate.letterfile import AnnotatedLetter, read_letters
from docparse.evaluate.split import part_of
from docparse.extracting.dates import find_dates
from docparse.extracting.header import read_fields
from docparse.extracting.header.typesigns import Parts, parts, signs
from docparse.options import Options
from docparse.reading import read

HERE = Path(__file__).parent
LETTERS = HERE.parents[1] / "corpora" / "letters"
CACHE = Path.home() / ".cache" / "docparse" / "evaluate"
CONDITIONS = ("text", "born")
RAREST = 3
"""Letters that a sign must occur in."""
RIDGE = 0.5
LESSER = 0.1
"""Weight of a copy without sender or recipient."""
FOLDS = 10
STEPS = 400
RATE = 0.05

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def parts_of(letter: AnnotatedLetter, condition: str) -> Parts:
    """What tells the type of one letter, as docparse reads it."""
    page = (
        letter.text.encode() if condition == "text" else page_file(letter, style_of(letter), "born", CACHE).read_bytes()
    )
    arrangement = arrange(read(page, Options(), letter.id).pages)

    def date_at(start: int, end: int) -> tuple[str, int, int] | None:
        days = (hit for hit in find_dates(arrangement.text[start:end]) if hit.precision == "day")
        return next(((hit.value, start + hit.start, start + hit.end) for hit in days), None)

    return parts(arrangement, read_fields(arrangement, date_at))


def likely(values: Floats, weights: Floats) -> Floats:
    """The probability of each type."""
    scores = values @ weights
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True), dtype=np.float64)


def fit(values: Floats, types: Ints, weight: Floats, count: int) -> Floats:
    """Multinomial logistic regression with a ridge, by Adam on all letters at once."""
    weights = np.zeros((values.shape[1], count))
    wanted = np.eye(count)[types]
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        slope = values.T @ (weight[:, None] * (likely(values, weights) - wanted)) + RIDGE * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope * slope
        rate = RATE * min(1.0, 3 * (1 - step / STEPS))
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def learn(values: dict[str, Floats], types: Ints, count: int) -> Floats:
    """Fit to all readings of the letters."""
    weight = np.concatenate([np.full(len(types), 1.0 if name in CONDITIONS else LESSER) for name in values])
    return fit(np.vstack(list(values.values())), np.concatenate([types] * len(values)), weight, count)


def check(values: dict[str, Floats], types: Ints, senders: list[str], count: int) -> None:
    """Tell how well it does on senders left out."""
    fold = np.array([crc32(sender.casefold().encode()) % FOLDS for sender in senders])
    told = {condition: np.zeros((len(types), count)) for condition in values}
    for out in range(FOLDS):
        kept = fold != out
        weights = learn({condition: rows[kept] for condition, rows in values.items()}, types[kept], count)
        for condition, rows in values.items():
            told[condition][~kept] = likely(rows[~kept], weights)
    for condition, chances in told.items():
        right = float((chances.argmax(axis=1) == types).mean())
        sure = float(chances.max(axis=1).mean())
        loss = float(-np.log(chances[np.arange(len(types)), types]).mean())
        sys.stderr.write(f"{condition}: right {right:.3f}, mean confidence {sure:.3f}, log loss {loss:.3f}\n")


def mean(names: list[str], weights: Floats, earlier: dict[str, Any]) -> tuple[list[str], Floats]:
    """The names and weights of the mean with earlier ones, a sign that one of the two lacks counted as nothing."""
    every = sorted({*names, *earlier["signs"]})
    own = dict(zip(names, weights[:-1], strict=True))
    nothing = np.zeros(weights.shape[1])
    rows = [(own.get(name, nothing) + np.array(earlier["signs"].get(name, nothing))) / 2 for name in every]
    return every, np.array([*rows, (weights[-1] + np.array(earlier["bias"])) / 2])


def main() -> None:
    """Read, learn, check."""
    letters = part_of(read_letters(LETTERS), LETTERS, "train")
    jobs = [(letter, condition) for condition in CONDITIONS for letter in letters]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        found = list(pool.map(parts_of, *zip(*jobs, strict=True), chunksize=4))
    read = {name: found[at * len(letters) : (at + 1) * len(letters)] for at, name in enumerate(CONDITIONS)}
    read["no sender"] = [replace(one, sender="") for one in read["text"]]
    read["no recipient"] = [replace(one, recipient="") for one in read["text"]]
    told_by = {condition: [signs(one) for one in rows] for condition, rows in read.items()}
    often = Counter(name for one in told_by["text"] for name in one)
    names = sorted(name for name, times in often.items() if times >= RAREST)
    kinds = sorted({letter.type for letter in letters})
    values = {
        condition: np.array([[one.get(name, 0.0) for name in names] + [1.0] for one in rows])
        for condition, rows in told_by.items()
    }
    types = np.array([kinds.index(letter.type) for letter in letters])
    check(values, types, [letter.fields.get("sender", (letter.id,))[0] for letter in letters], len(kinds))
    weights = learn(values, types, len(kinds))
    if len(sys.argv) > 1:
        names, weights = mean(names, weights, json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    weights = weights.round(3)
    rows = ",\n".join(f"  {json.dumps(name)}: {row.tolist()}" for name, row in zip(names, weights[:-1], strict=True))
    stored = f'{{\n "types": {json.dumps(kinds)},\n "bias": {weights[-1].tolist()},\n "signs": {{\n{rows}\n }}\n}}\n'
    (HERE / "weights.json").write_text(stored, encoding="utf-8")


if __name__ == "__main__":
    main()
