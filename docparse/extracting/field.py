"""A linear-chain conditional random field: the likeliest labels of a sequence, and how likely each name is.

The weights are learned elsewhere (``models/nl_letters/recogniser_recipe.py``); this reads them and decides.
"""

import functools
import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, repeat
from pathlib import Path

import marisa_trie
import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Field:
    """Weights of each trait and label, and of each label after another."""

    labels: tuple[str, ...]
    traits: marisa_trie.Trie
    weights: npt.NDArray[np.float32]
    """One row a trait, one column a label."""
    steps: Floats
    """From each label (row) to each label (column)."""

    def save(self, folder: Path) -> None:
        """Write the field into a folder."""
        folder.mkdir(parents=True, exist_ok=True)
        self.traits.save(str(folder / "traits.marisa"))
        np.save(folder / "weights.npy", self.weights.astype(np.float16))
        table = {"labels": self.labels, "steps": self.steps.round(5).tolist()}
        (folder / "labels.json").write_text(json.dumps(table) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> "Field":
        """Read a field that ``save`` wrote."""
        table = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        traits = marisa_trie.Trie()
        traits.load(str(folder / "traits.marisa"))
        weights = np.load(folder / "weights.npy").astype(np.float32)  # half precision is slow to reckon with
        return cls(tuple(table["labels"]), traits, weights, np.array(table["steps"]))

    @functools.cached_property
    def _rows(self) -> dict[str, int]:
        """The row of each trait: a dict is five times as fast as the trie."""
        return dict(self.traits.items())

    @functools.cached_property
    def _table(self) -> npt.NDArray[np.float32]:
        """The weights, and below them a row of zeros for a trait that was never learned."""
        return np.vstack([self.weights, np.zeros((1, len(self.labels)), np.float32)])

    def scores(self, sequence: Sequence[Sequence[str]]) -> Floats:
        """The score of each label (column) at each place of the sequence (row), steps apart; each has a trait at least.

        The weights are of half precision, so that their sums are exact in whatever order they are made.
        """
        starts = list(accumulate(map(len, sequence), initial=0))[:-1]
        rows = list(map(self._rows.get, chain.from_iterable(sequence), repeat(len(self.weights))))
        return np.add.reduceat(self._table[rows], starts, axis=0, dtype=np.float64)

    def best(self, scores: Floats) -> list[str]:
        """The likeliest labels."""
        if not len(scores):
            return []
        whole, came = scores[0], []
        for own in scores[1:]:
            ways = whole[:, None] + self.steps
            came.append(ways.argmax(axis=0))
            whole = ways.max(axis=0) + own
        at = int(whole.argmax())
        path = [at]
        for back in reversed(came):
            at = int(back[at])
            path.append(at)
        return [self.labels[at] for at in reversed(path)]

    def chances(self, scores: Floats, names: Sequence[tuple[int, int, str]]) -> list[float]:
        """The probability that just ``[start, end)`` is a name of that type, for each of ``names``."""
        if not names:
            return []
        ahead, behind, total = self._sums(scores)
        return [self._chance(scores, ahead, behind, total, name) for name in names]

    def _sums(self, scores: Floats) -> tuple[Floats, Floats, float]:
        """The log of the sum over all ways to each place, and from it; and over all ways."""
        top = scores.max(axis=1)
        own, step = np.exp(scores - top[:, None]), np.exp(self.steps)
        ahead, behind = own.copy(), np.ones_like(own)
        sizes, left = np.ones_like(top), np.ones_like(top)  # what is divided out, so that nothing runs over
        row = ahead[0]
        for at in range(1, len(scores)):
            row = (row @ step) * own[at]
            sizes[at] = size = np.add.reduce(row)
            ahead[at] = row = row / size
        row = behind[-1]
        for at in range(len(scores) - 2, -1, -1):
            row = step @ (own[at + 1] * row)
            left[at] = size = np.add.reduce(row)
            behind[at] = row = row / size
        before = np.cumsum(np.log(sizes) + top)
        after = np.cumsum((np.log(left) + np.append(top[1:], 0.0))[::-1])[::-1]
        with np.errstate(divide="ignore"):
            whole = np.log(ahead) + before[:, None]
            return whole, np.log(behind) + after[:, None], float(_log_sum(whole[-1], 0))

    def _chance(self, scores: Floats, ahead: Floats, behind: Floats, total: float, name: tuple[int, int, str]) -> float:
        start, end, kind = name
        first, inner = self.labels.index(f"B-{kind}"), self.labels.index(f"I-{kind}")
        way, last = float(ahead[start, first]), first
        for at in range(start + 1, end):
            way += float(self.steps[last, inner] + scores[at, inner])
            last = inner
        if end < len(scores):
            after = self.steps[last] + scores[end] + behind[end]
            way += float(_log_sum(np.delete(after, inner), 0))
        return float(min(1.0, np.exp(way - total)))


def _log_sum(values: Floats, axis: int) -> Floats:
    top = values.max(axis=axis, keepdims=True)
    summed: Floats = np.log(np.exp(values - top).sum(axis=axis)) + np.squeeze(top, axis)
    return summed


def names_in(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """Start, end and type of each name that BIO labels spell; an ``I`` with nothing before it begins one."""
    found: list[tuple[int, int, str]] = []
    start, kind = -1, ""
    for at, label in enumerate([*labels, "O"]):
        if start >= 0 and label != f"I-{kind}":
            found.append((start, at, kind))
            start = -1
        if label != "O" and start < 0:
            start, kind = at, label[2:]
    return found
