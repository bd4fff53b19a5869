"""A box of print to words: cut where the recogniser can take it, recognised, parted at white."""

import numpy as np

from ..ink import Ink
from ..reader import Picture, SeenWord
from .detect import LineBox
from .lines import cuts
from .recognise import recognise
from .words import words_of

_MARGIN = 0.12
"""White around print for the recogniser, in heights of its line."""


def margin_of(high: float) -> int:
    """Pixels of white around print that is ``high`` pixels high."""
    return round(_MARGIN * high) + 1


def read_part(picture: Picture, ink: Ink, box: LineBox, line: int) -> list[SeenWord]:
    """The words in one box of print, read in parts that the recogniser can take; they stand on ``line``."""
    x0, top, x1, bottom = box
    words: list[SeenWord] = []
    for start, end in cuts(ink[top:bottom, x0:x1]):
        part = np.s_[top:bottom, x0 + start : x0 + end]
        if picture[part].size:
            words += words_of(recognise(picture[part]), ink[part], x0 + start, top, line)
    return words
