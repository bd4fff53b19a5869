"""A linear-chain conditional random field: the likeliest labels of a sequence, and how likely each name is.

The weights are learned elsewhere (``models/nl_letters/recogniser_recipe.py``); this reads them and decides.
"""

import functools
import json
from collections.abc import Sequence
from dataclasses import dataclass
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

    def scores(self, sequence: Sequence[Sequence[str]]) -> Floats:
        """The score of each label (column) at each place of the sequence (row), steps apart."""
        made = np.zeros((len(sequence), len(self.labels)))
        known = self._rows
        for at, traits in enumerate(sequence):
            rows = [row for trait in traits if (row := known.get(trait)) is not None]
            made[at] = self.weights[rows].sum(axis=0)
        return made

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
        before, after = top.copy(), np.zeros_like(top)  # logs of what is divided out, so that nothing runs over
        for at in range(1, len(scores)):
            ahead[at] = (ahead[at - 1] @ step) * own[at]
            size = ahead[at].sum()
            ahead[at] /= size
            before[at] += before[at - 1] + np.log(size)
        for at in range(len(scores) - 2, -1, -1):
            behind[at] = step @ (own[at + 1] * behind[at + 1])
            size = behind[at].sum()
            behind[at] /= size
            after[at] = after[at + 1] + top[at + 1] + np.log(size)
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
