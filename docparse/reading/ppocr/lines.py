"""Pieces of lines put together to lines, and lines cut where the recogniser can take them."""

from dataclasses import dataclass

import numpy as np

from ..ink import Ink
from .detect import LineBox

_WIDEST = 20.0
"""The recogniser garbles pieces wider than about 25 times their height."""
_WORD_GAP = 0.18
"""The least white, in heights of the line's box, at which a wide line may be cut."""
_NEIGHBOUR = 1.5
"""Pieces on one row that lie at most this many heights apart are one line."""
_LABEL = 4.0
"""How many heights before a line a bullet may stand that the detector did not see."""
_END = 1.0
"""How many heights behind a line its last full stop or comma may stand."""


_LETTERS = 1.2
"""How many heights of a line's end the detector may cut off: a letter or two."""
_LEAST_GAP = 0.12
"""White narrower than this, in heights of the line's box, parts letters and not words."""


@dataclass(frozen=True, slots=True)
class Line:
    """Neighbouring pieces of one row, from left to right."""

    pieces: tuple[LineBox, ...]


def lines_of(boxes: list[LineBox]) -> list[Line]:
    """The boxes as lines from top to bottom, and rows of columns from left to right."""
    rows: list[list[LineBox]] = []
    for box in sorted(boxes, key=lambda box: (box[1] + box[3], box[0])):
        row = next((row for row in reversed(rows[-8:]) if _one_row(row[-1], box)), None)
        if row is None:
            rows.append([box])
        else:
            row.append(box)
    return [line for row in rows for line in _neighbours(sorted(row))]


def reach_out(boxes: list[LineBox], ink: Ink) -> list[LineBox]:
    """The boxes, grown sideways over small marks beside them that the detector left out: bullets, full stops."""
    height, width = ink.shape
    taken = np.zeros((height, width), dtype=bool)
    for x0, top, x1, bottom in boxes:
        taken[top:bottom, x0:x1] = True
    grown = []
    for start, top, end, bottom in boxes:
        high = bottom - top
        band, core = slice(top + high // 8, bottom - high // 8), slice(top + high // 3, bottom - high // 3)
        x0, x1 = _whole_word(ink[core], taken[core], start, end, high)
        left = _mark_before(ink[band], taken[core], x0, high)
        right = _mark_behind(ink[band], taken[core], x1, high)
        grown.append((left, top, right, bottom))
    return grown


def _whole_word(ink: Ink, taken: Ink, x0: int, x1: int, high: int) -> tuple[int, int]:
    """The sides moved out over letters that the detector cut off: ink without a gap that parts words."""
    columns: Ink = np.asarray(ink.any(axis=0) & ~taken.any(axis=0))
    return x0 - _run(columns[:x0][::-1], high), x1 + _run(columns[x1:], high)


def _run(columns: Ink, high: int) -> int:
    """How far ink goes on from here, white between letters skipped; at most a letter or two."""
    end = 0
    for at in np.flatnonzero(columns[: round(_LETTERS * high)]):
        if at - end > _LEAST_GAP * high:
            break
        end = int(at) + 1
    return end


def _mark_before(ink: Ink, taken: Ink, x0: int, high: int) -> int:
    start = max(0, x0 - round(_LABEL * high))
    free = _free_columns(ink[:, start:x0], taken[:, start:x0])
    marks = np.flatnonzero(free)
    if not len(marks) or marks[-1] - marks[0] > high:
        return x0
    return max(0, int(start) + int(marks[0]) - high // 4)


def _mark_behind(ink: Ink, taken: Ink, x1: int, high: int) -> int:
    end = min(int(ink.shape[1]), x1 + round(_END * high))
    free = _free_columns(ink[:, x1:end][:, ::-1], taken[:, x1:end][:, ::-1])
    marks = np.flatnonzero(free)
    if not len(marks) or marks[-1] - marks[0] > high // 2:
        return x1
    return min(int(ink.shape[1]), end - int(marks[0]) + high // 4)


def _free_columns(ink: Ink, taken: Ink) -> Ink:
    """Columns with ink, up to the line at the right end, that belong to no other line; none before such a line."""
    columns = ink.sum(axis=0) >= 2
    others = np.flatnonzero(taken.any(axis=0))
    if len(others):
        columns[: others[-1] + 1] = False
    return np.asarray(columns, dtype=np.bool_)


def cuts(ink: Ink) -> list[tuple[int, int]]:
    """The columns ``(start, end)`` of the parts of a line that are read one at a time, cut in white between words."""
    high, wide = ink.shape
    parts: list[tuple[int, int]] = []
    start = 0
    gaps = white(ink)
    while wide - start > _WIDEST * high:
        reach = [gap for gap in gaps if start + _WIDEST / 2 * high <= gap[0] and gap[1] <= start + _WIDEST * high]
        words = [gap for gap in reach if gap[1] - gap[0] >= _WORD_GAP * high]
        best = max(words or reach, key=lambda gap: gap[1] - gap[0], default=None)
        end = (best[0] + best[1]) // 2 if best else start + round(_WIDEST * high)
        parts.append((start, end))
        start = end
    return [*parts, (start, wide)]


def white(ink: Ink) -> list[tuple[int, int]]:
    """The runs of columns ``(start, end)`` without ink."""
    empty = np.concatenate(([False], ~ink.any(axis=0), [False]))
    edges = np.flatnonzero(empty[1:] != empty[:-1])
    return [(int(start), int(end)) for start, end in zip(edges[::2], edges[1::2], strict=True)]


def _one_row(left: LineBox, right: LineBox) -> bool:
    overlap = min(left[3], right[3]) - max(left[1], right[1])
    return overlap > 0.6 * min(left[3] - left[1], right[3] - right[1])


def _neighbours(row: list[LineBox]) -> list[Line]:
    lines: list[list[LineBox]] = []
    for box in row:
        if lines and box[0] - lines[-1][-1][2] <= _NEIGHBOUR * (box[3] - box[1]):
            lines[-1].append(box)
        else:
            lines.append([box])
    return [Line(tuple(line)) for line in lines]
