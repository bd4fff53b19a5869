"""Specks that a reader took for punctuation: marks that stand alone and are smaller than any that is printed."""

from collections.abc import Sequence
from itertools import groupby
from statistics import median

import cv2
import numpy as np
from numpy.typing import NDArray

from .ink import Ink
from .reader import SeenWord

_SPECK = 0.36
"""Of the height of the words of its line: a speck of a photocopy measures 0.25 of print in ten points, two that touch
0.35; letters, quotes and signs of sums are larger."""
_LABEL = 0.18
"""The same where a line begins: a small bullet or dot may stand there."""
_DASH = (0.3, 1.8)
"""How wide a hyphen is at least, in the same measure and in its own height."""
_LEADER = 4
"""So many dots in a row lead from a word to a number or leave room to write."""


def without_dust(words: Sequence[SeenWord], ink: Ink) -> tuple[SeenWord, ...]:
    """The words that are more than specks; ``ink`` tells where the page is dark, shape (height, width)."""
    kept: list[SeenWord] = []
    for _, run in groupby(words, key=lambda word: word.line):
        line = tuple(run)
        heights = [word.box[3] - word.box[1] for word in line if _says(word)]
        usual = median(heights) if heights else 0.0
        kept += [word for at, word in enumerate(line) if _says(word) or _printed(word, usual, at == 0, ink)]
    return tuple(kept)


def _says(word: SeenWord) -> bool:
    return any(one.isalpha() or one.isdecimal() or one in "€$§&" for one in word.text)


def _printed(word: SeenWord, usual: float, opens: bool, ink: Ink) -> bool:
    """Whether marks are as large as print; where no word beside them tells, they stay."""
    x0, top, x1, bottom = (int(edge) for edge in word.box)
    part = ink[top : bottom + 1, x0 : x1 + 1]
    _, _, stats, _ = cv2.connectedComponentsWithStats(part.astype(np.uint8), connectivity=8)
    pieces: NDArray[np.int32] = stats[1:].astype(np.int32)
    if not usual or not len(pieces):
        return not usual
    wide, high = pieces[:, cv2.CC_STAT_WIDTH], pieces[:, cv2.CC_STAT_HEIGHT]
    largest = max(wide.max(), high.max()) / usual
    if opens:
        return bool(largest > _LABEL)
    if set(word.text) <= set("-–—"):
        return bool(((wide >= _DASH[0] * usual) & (wide >= _DASH[1] * high)).any())
    return bool(largest > _SPECK or _is_dots(word.text, pieces, usual))


def _is_dots(text: str, pieces: NDArray[np.int32], usual: float) -> bool:
    """Whether the pieces are those of a colon, or of a row of dots that leads to a number."""
    if text == ":" and len(pieces) == 2:
        return abs(int(pieces[0, cv2.CC_STAT_LEFT]) - int(pieces[1, cv2.CC_STAT_LEFT])) <= 0.1 * usual
    return len(pieces) >= _LEADER and set(text) <= set(".…·")
