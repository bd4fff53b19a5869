"""The band that the print of words takes up on a page."""

from collections.abc import Sequence
from statistics import median

from ..reader import SeenWord

_TALL = 1.5
"""A box this many times as high as the others is not of print alone: a word without ascenders has 0.7 of one with."""


def band(words: Sequence[SeenWord]) -> tuple[float, float]:
    """Top and bottom of the print of neighbouring words, in pixels.

    Boxes much higher than the others do not count, for these hold a speck, a stroke or a piece of the next line.
    """
    boxes = [word.box for word in words]
    usual = median(box[3] - box[1] for box in boxes)
    even = [box for box in boxes if box[3] - box[1] <= _TALL * usual]
    return min(box[1] for box in even), max(box[3] for box in even)
