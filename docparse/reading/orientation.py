"""Which way up a page picture stands.

Lines of print give a picture its direction: rows of ink and white alternate across them, hardly along them. Which of
the two ends is up is told by the recogniser, which is surer of a line the right way up.
"""

import cv2
import numpy as np

from .ink import coarse
from .ppocr.detect import find_lines
from .ppocr.recognise import recognise
from .reader import Picture

_COARSE_DPI = 75.0
_ANGLES = (-4.5, -3.0, -1.5, 0.0, 1.5, 3.0, 4.5)
"""Degrees by which a page may be askew; rows of print only show in the profile when they lie level."""
_LINES = 6
"""Lines that are recognised both ways."""
_WIDEST = 12
"""Heights of a line that are enough of it."""
_BEYOND_DOUBT = 0.9
"""Characters surer than this count: on 56 pages 1.3 to 2.2 times as many upright as inverted."""
_CLEARLY = 1.3
"""How many times more the ink must alternate along the page than across it before the page is turned."""


def turned(picture: Picture, degrees: int) -> Picture:
    """The picture turned clockwise by 0, 90, 180 or 270 degrees."""
    return np.ascontiguousarray(np.rot90(picture, -degrees // 90))


def sideways(picture: Picture, dpi: float) -> bool:
    """Whether the lines of print run from top to bottom."""
    small = coarse(picture, dpi, _COARSE_DPI)
    across, along = zip(*(_alternation(_rotated(small, angle)) for angle in _ANGLES), strict=True)
    return bool(max(along) > _CLEARLY * max(across))


def _rotated(picture: Picture, degrees: float) -> Picture:
    height, width = picture.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    return np.asarray(cv2.warpAffine(picture, turn, (width, height), borderValue=(255,)), dtype=np.uint8)


def _alternation(picture: Picture) -> tuple[float, float]:
    """How much the ink changes from row to row and from column to column, the margins left out."""
    height, width = picture.shape
    margin_y, margin_x = height // 10, width // 10  # scan borders run along the sides
    ink = 255.0 - picture[margin_y : height - margin_y, margin_x : width - margin_x].astype(np.float32)
    if min(ink.shape) < 2:
        return 0.0, 0.0
    return (
        float(np.square(np.diff(ink.mean(axis=1))).mean()),
        float(np.square(np.diff(ink.mean(axis=0))).mean()),
    )


def upside_down(picture: Picture, dpi: float) -> bool:
    """Whether the lines of an upright or inverted picture are surer when the picture is turned by 180°."""
    boxes = sorted(find_lines(picture, dpi), key=lambda box: box[0] - box[2])[:_LINES]
    upright = inverted = 0.0
    for x0, top, x1, bottom in boxes:
        line = picture[top:bottom, x0 : min(x1, x0 + _WIDEST * (bottom - top))]
        upright += _sureness(line)
        inverted += _sureness(turned(line, 180))
    return inverted > upright


def _sureness(line: Picture) -> float:
    """How many characters are read beyond doubt: the recogniser sees words in inverted lines too, but fewer surely."""
    return sum(one.confidence for one in recognise(line) if one.text.strip() and one.confidence > _BEYOND_DOUBT)
