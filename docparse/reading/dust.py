"""Specks that a reader took for punctuation: marks that stand alone and are smaller than any that is printed."""

from collections.abc import Sequence
from itertools import groupby
from statistics import median

import cv2
import numpy as np
from numpy.typing import NDArray

from .reader import SeenWord

_SPECK = 0.27
"""Of the height of the words of its line. A bullet has 0.3 to 0.4 of it, a hyphen is 0.4 and a dash 0.6 as wide; a
speck of a photocopy measures 0.25 of print in ten points."""
_LABEL = 0.18
"""The same where a line begins: a small bullet or dot may stand there."""
_LEADER = 4
"""So many dots in a row lead from a word to a number or leave room to write."""

Ink = NDArray[np.bool_]


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
    if not usual:
        return True
    x0, top, x1, bottom = (int(edge) for edge in word.box)
    part = ink[top : bottom + 1, x0 : x1 + 1]
    _, _, stats, _ = cv2.connectedComponentsWithStats(part.astype(np.uint8), connectivity=8)
    pieces = stats[1:]
    if not len(pieces):
        return False
    if len(pieces) >= _LEADER and set(word.text) <= set(".…·"):
        return True
    if word.text == ":" and len(pieces) == 2:
        first, second = pieces[:, cv2.CC_STAT_LEFT]
        return abs(int(first) - int(second)) <= 0.1 * usual
    largest = int(pieces[:, (cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT)].max())
    return largest > (_LABEL if opens else _SPECK) * usual
