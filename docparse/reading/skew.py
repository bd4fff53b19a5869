"""How far a page is askew: the angle at which its rows of ink are sharpest."""

import cv2
import numpy as np
from numpy.typing import NDArray

from .ink import coarse, ink_of
from .reader import Picture

MOST = 6.0
"""Degrees to either side that are looked at; a scan feeder leaves up to 5."""
_LEAST = 0.05
"""Degrees; the ends of a line of A4 then differ by less than a pixel and a half at 200 dpi."""
_POINTS = 60_000


def skew_of(picture: Picture, dpi: float) -> float:
    """Degrees counter-clockwise that the lines of ``picture`` rise to the right; 0 when none can be seen."""
    points = _ink_points(picture, dpi)
    if len(points[0]) < 200:
        return 0.0
    angle = 0.0
    for reach, step in ((MOST, 0.5), (0.5, 0.1), (0.1, 0.02)):
        angles = [angle + step * turn for turn in range(-round(reach / step), round(reach / step) + 1)]
        angle = max(angles, key=lambda degrees: (_sharpness(points, degrees), -abs(degrees)))
    return round(angle, 2) if _LEAST <= abs(angle) <= MOST else 0.0


def straightened(picture: Picture, skew: float) -> Picture:
    """``picture``, in grey or colours, turned clockwise by ``skew`` degrees about its middle, the corners white."""
    if not skew:
        return picture
    height, width = picture.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), -skew, 1.0)
    turned = cv2.warpAffine(
        picture, turn, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_CONSTANT, borderValue=(255.0,) * 3
    )
    return np.asarray(turned, dtype=np.uint8)


def _ink_points(picture: Picture, dpi: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Coordinates of dark pixels at 100 dpi, thinned evenly to a number that is quickly summed."""
    rows, columns = np.nonzero(ink_of(coarse(picture, dpi)))
    stride = max(1, len(rows) // _POINTS)
    return columns[::stride].astype(np.float64), rows[::stride].astype(np.float64)


def _sharpness(points: tuple[NDArray[np.float64], NDArray[np.float64]], degrees: float) -> float:
    """Sum of squared differences between the ink of neighbouring rows, seen at this angle (Postl, 1986)."""
    columns, rows = points
    along = rows + columns * np.tan(np.radians(degrees))
    profile = np.bincount((along - along.min()).astype(np.int64)).astype(np.float64)
    return float(np.square(np.diff(profile)).sum())
