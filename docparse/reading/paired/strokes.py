"""Signatures on a page, and the page without them where their strokes are paler than print."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from ..ink import PAPER, Ink
from ..reader import Picture, PixelBox, SeenWord

_COARSE = 3
"""Strokes are looked for in a picture so many times smaller."""
_HIGH = (1.6, 14.0)
"""How high a signature is, in heights of the words on the page."""
_LONG = 3.0
"""How long it is at least, in the same measure."""
_FULL = 0.4
"""Ink that fills more of its box than this is a stamp, a logo or a picture."""
_PALER = 16
"""Grey by which strokes are at least paler than print, or the two cannot be told apart."""
_THIN = np.ones((3, 3), np.uint8)
"""Strokes of a pen are wider than this, the soft edges of print are not."""
_EDGE = 2
"""Pixels beside a stroke that it darkens."""


class Sheet(NamedTuple):
    """A page as it is read: its grey picture, and where that is dark."""

    picture: Picture
    ink: Ink


@dataclass(frozen=True, slots=True)
class Signature:
    """Ink that hangs together, larger than letters, mostly empty, and neither a rule nor a frame."""

    box: PixelBox
    strokes: Ink
    """Its ink inside the box, ``_COARSE`` times smaller."""

    def touches(self, box: PixelBox) -> bool:
        """Whether its strokes run through ``box``, in pixels of the page."""
        left, top, _, _ = self.box
        x0, x1 = (max(0, round((edge - left) / _COARSE)) for edge in box[::2])
        y0, y1 = (max(0, round((edge - top) / _COARSE)) for edge in box[1::2])
        return bool(self.strokes[y0:y1, x0:x1].any())


def signatures(words: Sequence[SeenWord], ink: Ink) -> list[Signature]:
    """The signatures on a page whose words were seen."""
    return list(_drawn(ink, median(word.box[3] - word.box[1] for word in words))) if words else []


def _drawn(ink: Ink, usual: float) -> Iterator[Signature]:
    small = cv2.resize(ink.astype(np.uint8) * 255, None, fx=1 / _COARSE, fy=1 / _COARSE, interpolation=cv2.INTER_AREA)
    _, labels, areas, _ = cv2.connectedComponentsWithStats((small > 40).astype(np.uint8), connectivity=8)
    for number, (left, top, wide, high, area) in enumerate(areas[1:].tolist(), 1):
        tall, long = _COARSE * high / usual, _COARSE * wide / usual
        if _HIGH[0] <= tall <= _HIGH[1] and long >= _LONG and area <= _FULL * wide * high:
            box = (_COARSE * left, _COARSE * top, _COARSE * (left + wide), _COARSE * (top + high))
            yield Signature(box, labels[top : top + high, left : left + wide] == number)


def without_strokes(page: Sheet, found: Sequence[Signature]) -> Sheet | None:
    """The page without those signatures whose strokes are paler than the print they run over; None if there is none."""
    if not found:
        return None
    picture = page.picture.copy()
    told = False
    for signature in found:
        left, top, right, bottom = (int(edge) for edge in signature.box)
        part = np.s_[max(0, top - _EDGE) : bottom + _EDGE, max(0, left - _EDGE) : right + _EDGE]
        strokes = _paler(picture[part], page.ink[part])
        if strokes is not None:
            picture[part] = cv2.inpaint(picture[part], strokes, _EDGE, cv2.INPAINT_TELEA)
            told = True
    return Sheet(picture, page.ink & (picture <= PAPER)) if told else None


def _paler(part: Picture, ink: Ink) -> NDArray[np.uint8] | None:
    """Where the paler of two shades of ink is, soft edges of print left out; None where all ink is of one shade."""
    shades = part[cv2.erode(ink.astype(np.uint8), _THIN) > 0]
    if not shades.size:
        return None
    middle, _ = cv2.threshold(shades.reshape(-1, 1), 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    pale, dark = shades[shades > middle], shades[shades <= middle]
    if not pale.size or not dark.size or np.median(pale) - np.median(dark) < _PALER:
        return None
    strokes = cv2.morphologyEx((ink & (part > middle)).astype(np.uint8), cv2.MORPH_OPEN, _THIN)
    return np.asarray(cv2.dilate(strokes, np.ones((2 * _EDGE + 1, 2 * _EDGE + 1), np.uint8)), np.uint8)
