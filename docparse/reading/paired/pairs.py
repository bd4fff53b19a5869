"""What two readers made of the same stretch of a line, side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..reader import SeenWord

_TOUCH = 0.35
"""Words of the two readers belong together when they share this part of the narrower one's width."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Neighbouring words of a line as each reader saw them, in the same place; one side may be empty."""

    first: tuple[SeenWord, ...]
    second: tuple[SeenWord, ...]


def pairs(first: Sequence[SeenWord], second: Sequence[SeenWord]) -> list[Pair]:
    """The words of one line, from left to right, parted where both readers agree that there is white."""
    marked = [(word, 0) for word in first] + [(word, 1) for word in second]
    marked.sort(key=lambda item: (item[0].box[0], item[1]))
    groups: list[list[tuple[SeenWord, int]]] = []
    for item in marked:
        if groups and any(_touch(item[0], other) for other, side in groups[-1] if side != item[1]):
            groups[-1].append(item)
        else:
            groups.append([item])
    return [Pair(_side(group, 0), _side(group, 1)) for group in _merged(groups)]


def _merged(groups: list[list[tuple[SeenWord, int]]]) -> list[list[tuple[SeenWord, int]]]:
    """Groups put together where a word of one touches a word of the other that began before it."""
    merged = groups[:1]
    for _, group in pairwise(groups):
        if any(_touch(word, other) for word, side in group for other, beside in merged[-1] if side != beside):
            merged[-1] = merged[-1] + group
        else:
            merged.append(group)
    return merged


def _touch(one: SeenWord, other: SeenWord) -> bool:
    shared = min(one.box[2], other.box[2]) - max(one.box[0], other.box[0])
    return shared > _TOUCH * max(1.0, min(one.box[2] - one.box[0], other.box[2] - other.box[0]))


def _side(group: list[tuple[SeenWord, int]], side: int) -> tuple[SeenWord, ...]:
    return tuple(word for word, which in group if which == side)
