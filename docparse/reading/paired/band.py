"""The band that the print of words takes up on a page."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

import numpy as np

from ..ink import Ink
from ..reader import SeenWord

_TALL = 1.5
"""A box this many times as high as the others is not of print alone: a word without ascenders has 0.7 of one with."""
_WHITE = 2.0
"""White this wide between two words, in heights of the words, parts cells."""
_LEVEL = 0.75
"""Cells on one line share this part of the height of the lower one."""
_ACCENT = 0.25
"""White at most so high, in heights of the print, parts a dot or an accent from its letter."""


def cells(line: Sequence[SeenWord]) -> list[Sequence[SeenWord]]:
    """The words of a line, parted at wide white; no dash or stroke alone."""
    white = _WHITE * median(word.box[3] - word.box[1] for word in line)
    ends = [
        at
        for at in range(1, len(line))
        if line[at].box[0] - line[at - 1].box[2] > white and _says(line[at - 1]) and _says(line[at])
    ]
    return [line[start:end] for start, end in pairwise([0, *ends, len(line)])]


def _says(word: SeenWord) -> bool:
    return any(one.isalnum() or one == "€" for one in word.text)


def level_parts(line: Sequence[SeenWord], ink: Ink) -> list[list[SeenWord]]:
    """The words of a line, parted at wide white where what stands on either side is not level.

    Tesseract takes an address and the smaller print beside it for one line, and its boxes lie halfway: where there are
    such parts, each word becomes as high as the print in it.
    """
    apart = cells(line)
    if len(apart) == 1:
        return [list(line)]
    parts: list[list[SeenWord]] = []
    for one in apart:
        cell = [_fitted(word, ink) for word in one]
        if parts and _are_level(parts[-1], cell):
            parts[-1] += cell
        else:
            parts.append(cell)
    return parts if len(parts) > 1 else [list(line)]


def _are_level(left: Sequence[SeenWord], right: Sequence[SeenWord]) -> bool:
    (top, bottom), (high, low) = band(left), band(right)
    return min(bottom, low) - max(top, high) >= _LEVEL * min(bottom - top, low - high)


def _fitted(word: SeenWord, ink: Ink) -> SeenWord:
    x0, top, x1, bottom = word.box
    high, low = print_in(ink[:, int(x0) : int(x1)], (top, bottom))
    return replace(word, box=(x0, high, x1, low))


def band(words: Sequence[SeenWord]) -> tuple[float, float]:
    """Top and bottom of the print of neighbouring words, in pixels.

    Boxes much higher than the others do not count, for these hold a speck, a stroke or a piece of the next line.
    """
    boxes = [word.box for word in words]
    usual = median(box[3] - box[1] for box in boxes)
    even = [box for box in boxes if box[3] - box[1] <= _TALL * usual]
    return min(box[1] for box in even), max(box[3] for box in even)


def print_in(ink: Ink, within: tuple[float, float]) -> tuple[float, float]:
    """Top and bottom of the line that has most of the ink between two heights, in pixels.

    A box around words that were misread can hold two lines, or half of the next.
    """
    top, bottom = int(within[0]), int(within[1])
    rows = np.count_nonzero(ink[top:bottom], axis=1)
    edges = np.flatnonzero(np.diff(np.concatenate(([0], rows > 0, [0]))))
    runs = list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))
    if not runs:
        return within
    first, last = max(runs, key=lambda run: int(rows[run[0] : run[1]].sum()))
    near = _ACCENT * (last - first)
    for start, end in reversed(runs):
        if end <= first and first - end <= near:
            first = start
    for start, end in runs:
        if start >= last and start - last <= near:
            last = end
    return (top + first, top + last)
