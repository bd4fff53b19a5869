"""A page picture made fit for reading: flat, even paper, no scan borders, punch holes or specks, straight lines."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from .flatten import flattened
from .ink import COARSE_DPI, MM, coarse, ink_of
from .reader import Picture
from .skew import skew_of, straightened
from .specks import without_specks

_PAPER_MM = 8.0
"""Paper is the lightest thing within this distance; strokes of letters are narrower."""
_DARKEST_PAPER = 128
"""What is darker than this over such a width is a printed area, not shaded paper."""

_BORDER_MM = 20.0
"""A scan border is narrower than this, unless the dark lies around at least three sides of the sheet."""
_BORDER_SHARE = 0.25
"""A scan border runs along at least this share of a side."""

_HOLE_MM = (3.5, 9.0)
"""Diameter of a punch hole: 5.5 to 6.5 mm by ISO 838, with shadow and wear."""
_HOLE_MARGIN_MM = 25.0
"""Holes lie at most this far from a side: 12 mm by ISO 838."""
_HOLE_FILL = 0.65
"""Share of its bounding box that a disc fills, π/4, with room for wear."""


@dataclass(frozen=True, slots=True)
class CleanPicture:
    """A picture and the degrees, counter-clockwise positive, that it was askew before it was set straight."""

    picture: Picture
    skew: float


def cleaned(picture: Picture, dpi: float) -> CleanPicture:
    """An upright ``picture`` made flat, with even paper, straightened, and without what is neither paper nor print."""
    even = without_specks(without_borders_and_holes(even_paper(flattened(picture, dpi), dpi), dpi), dpi)
    skew = skew_of(even, dpi)
    return CleanPicture(straightened(even, skew), skew)


def even_paper(picture: Picture, dpi: float) -> Picture:
    """Shadows and grey paper made white; a black-and-white picture is returned as it is."""
    middle = np.count_nonzero((picture[::4, ::4] > 40) & (picture[::4, ::4] < 215))
    if middle < 0.02 * picture[::4, ::4].size:
        return picture
    small = coarse(picture, dpi)
    side = 2 * round(_PAPER_MM * MM * COARSE_DPI / 2) + 1
    paper = cv2.morphologyEx(small, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side)))
    smooth = cv2.GaussianBlur(np.maximum(paper, _DARKEST_PAPER), (0, 0), side / 2)
    light = cv2.resize(smooth, picture.shape[::-1], interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(picture, light, scale=255), dtype=np.uint8)


def without_borders_and_holes(picture: Picture, dpi: float) -> Picture:
    """``picture`` with dark borders along its sides and punch holes painted white."""
    small = coarse(picture, dpi)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink_of(small).astype(np.uint8), connectivity=8)
    foreign = [label for label in range(1, count) if _is_border(stats[label], small) or _is_hole(stats[label], small)]
    if not foreign:
        return picture
    found = np.isin(labels, foreign).astype(np.uint8)
    grown = cv2.dilate(found, np.ones((5, 5), np.uint8))  # the grey rim of what is painted over
    mask = cv2.resize(grown, picture.shape[::-1], interpolation=cv2.INTER_NEAREST)
    return np.where(mask > 0, np.uint8(255), picture)


def _is_border(stats: NDArray[np.int32], page: Picture) -> bool:
    left, top, wide, high, area = (int(value) for value in stats)
    height, width = page.shape
    sides = (left <= 1) + (top <= 1) + (left + wide >= width - 1) + (top + high >= height - 1)
    if not sides or (high < _BORDER_SHARE * height and wide < _BORDER_SHARE * width):
        return False
    return sides >= 3 or area / max(wide, high) <= _BORDER_MM * MM * COARSE_DPI


def _is_hole(stats: NDArray[np.int32], page: Picture) -> bool:
    left, top, wide, high, area = (int(value) for value in stats)
    height, width = page.shape
    least, most = (side * MM * COARSE_DPI for side in _HOLE_MM)
    margin = _HOLE_MARGIN_MM * MM * COARSE_DPI
    from_side = min(left + wide / 2, top + high / 2, width - left - wide / 2, height - top - high / 2)
    round_enough = 0.7 <= wide / high <= 1.4 and area >= _HOLE_FILL * wide * high
    return least <= min(wide, high) and max(wide, high) <= most and round_enough and from_side <= margin
