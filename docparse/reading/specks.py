"""The dust of a photocopier, taken from a page picture before it is read."""

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

from .ink import COARSE_DPI, MM, Ink, coarse, ink_of, only
from .reader import Picture

_SPECK_MM = 0.35
"""Side of the largest speck; the full stop of small print is as large, but stands beside letters."""
_DUST_MM = 0.2
"""Side of the smallest specks: one pixel at 200 dpi is 0.13 mm."""
_AS_DENSE = 1.2
"""Measured: dust lies 0.7 to 1.1 times as dense beside print as away from it, broken letters 1.3 to 2.0 times."""
_ALONE_MM = 1.3
"""Nothing but other specks within this distance of a speck."""
_DOT_MM = 0.8
"""Side of the largest dot that is dirt when its whole row is empty: a list's dot has an item beside it."""
_ROW_MM = (12.0, 2.0)
"""How far to either side, and above and below, a row is empty around such a dot."""
_LEADER_MM = (2.0, 6.0)
"""Dots that stand at most this far apart over at least this length lead the eye along a row, and are print."""


def without_specks(picture: Picture, dpi: float) -> Picture:
    """``picture`` without dots too small and too far from print to be part of it.

    The smallest of them are dust beside print too, when they are no denser there than elsewhere; where they are, they
    are pieces of broken letters and stay. The largest go where their row is empty: Tesseract spent 42 s on the second
    page of a copied letter, two words and four hundred dots, and 0.6 s without these.
    """
    ink = ink_of(picture)
    _, labels, stats, centres = cv2.connectedComponentsWithStats(ink.astype(np.uint8), connectivity=8)
    side = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]) / (MM * dpi)
    dots, small, tiny = side <= _DOT_MM, side <= _SPECK_MM, side <= _DUST_MM
    dots[0] = small[0] = tiny[0] = False  # the paper
    if not dots.any():
        return picture
    of_ink = labels[ink]
    reach = 2 * round(_ALONE_MM * MM * dpi) + 1
    near_print = np.asarray(cv2.dilate(only(ink, ~small[of_ink]), np.ones((reach, reach), np.uint8)), np.bool_)
    beside = _under(near_print, centres, picture)
    near = int(np.count_nonzero(near_print))
    dust_beside = np.count_nonzero(tiny & beside) / max(1, near - int(np.count_nonzero(near_print[ink])))
    dust_away = np.count_nonzero(tiny & ~beside) / max(1, near_print.size - near)
    everywhere = dust_beside <= _AS_DENSE * dust_away
    in_row = _under(_rows_of_print(ink, dots[of_ink], dpi), centres, picture)
    specks = (small & ~beside) | (tiny & everywhere) | (dots & ~in_row)
    of_specks = specks[of_ink]
    if not of_specks.any():
        return picture
    mask = cv2.dilate(only(ink, of_specks), np.ones((3, 3), np.uint8))
    mask[ink] = of_specks
    return np.asarray(cv2.max(picture, mask * np.uint8(255)), np.uint8)


def _rows_of_print(ink: Ink, dots: Ink, dpi: float) -> Ink:
    """Where print stands in the same row, near enough for a dot to belong to it; in coarse pixels.

    ``dots`` says of each pixel of ink whether it is of a dot. A row of dots is print.
    """
    print_ = coarse(only(ink, ~dots, 255), dpi) > 0
    dotted = (coarse(only(ink, dots, 255), dpi) > 0).astype(np.uint8)
    apart, long = (round(length * MM * COARSE_DPI) for length in _LEADER_MM)
    joined = cv2.morphologyEx(dotted, cv2.MORPH_CLOSE, np.ones((1, apart), np.uint8))
    leaders = cv2.morphologyEx(joined, cv2.MORPH_OPEN, np.ones((1, long), np.uint8)) > 0
    wide, high = (2 * round(reach * MM * COARSE_DPI) + 1 for reach in _ROW_MM)
    around = cv2.boxFilter((print_ | leaders).astype(np.float32), cv2.CV_32F, (wide, high), normalize=False)
    return np.asarray(around > 0.5, dtype=np.bool_)


def _under(mask: Ink, centres: MatLike, picture: Picture) -> NDArray[np.bool_]:
    """What ``mask``, of this picture or of it made smaller, says at each of ``centres``, (x, y) in pixels."""
    down, across = mask.shape[0] / picture.shape[0], mask.shape[1] / picture.shape[1]
    return np.asarray(
        mask[(centres[:, 1] * down).astype(np.intp), (centres[:, 0] * across).astype(np.intp)], dtype=np.bool_
    )
