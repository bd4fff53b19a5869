"""Photographs of a sheet made flat: a page seen at an angle is a quadrilateral, and its lines of print run apart."""

import cv2
import numpy as np
from numpy.typing import NDArray

from .ink import coarse, ink_of
from .reader import Picture

_COARSE_DPI = 50.0
_LEAST_PAGE = 0.5
"""Share of the picture that the sheet fills at least."""
_LEAST_AROUND = 0.02
"""Share of the picture that lies around the sheet at least: less is the border of a scan."""
_DARKER = 0.6
"""What lies around the sheet is at most this light, as a share of the sheet's own lightness."""
_FILLED = 0.97
"""Share of the quadrilateral that the sheet fills at least: a torn or folded sheet is left as it is."""
_STRAIGHT = 0.02
"""Share of the outline by which its four corners may miss it."""
_APART = 0.25
"""Degrees by which opposite sides must run apart: less is a sheet that lies askew, and is set straight later."""

Corners = NDArray[np.float32]
"""Top left, top right, bottom right, bottom left; shape (4, 2), ``x`` first."""


def flattened(picture: Picture, dpi: float) -> Picture:
    """The sheet alone, seen from straight above, where the picture shows one at an angle; else ``picture``."""
    corners = sheet_corners(picture, dpi)
    return picture if corners is None else flat(picture, corners)


def flat(picture: Picture, corners: Corners) -> Picture:
    """What lies between the corners, seen from straight above; the picture may have colours."""
    top, right, bottom, left = (float(np.linalg.norm(corners[(at + 1) % 4] - corners[at])) for at in range(4))
    wide, high = round((top + bottom) / 2), round((left + right) / 2)
    sheet = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    warp = cv2.getPerspectiveTransform(corners, sheet)
    seen = cv2.warpPerspective(picture, warp, (wide, high), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(seen, dtype=np.uint8)


def sheet_corners(picture: Picture, dpi: float) -> Corners | None:
    """The corners of a sheet on a darker ground whose sides run apart; None when there is none."""
    small = np.asarray(cv2.GaussianBlur(coarse(picture, dpi, _COARSE_DPI), (5, 5), 0), dtype=np.uint8)
    light = (~ink_of(small)).astype(np.uint8)
    outlines, _ = cv2.findContours(light, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    if not outlines:
        return None
    hull = np.asarray(cv2.convexHull(max(outlines, key=cv2.contourArea)), dtype=np.int32)
    corners = np.asarray(cv2.approxPolyDP(hull, _STRAIGHT * cv2.arcLength(hull, True), True), dtype=np.int32)
    corners = corners.reshape(-1, 2)
    if len(corners) != 4 or not _lies_on_ground(small, hull, corners):
        return None
    ordered = _ordered(corners.astype(np.float32))
    scale = min(1.0, _COARSE_DPI / dpi)
    return (ordered + 0.5) / np.float32(scale) - np.float32(0.5) if _runs_apart(ordered) else None


def _lies_on_ground(small: Picture, hull: NDArray[np.int32], corners: NDArray[np.int32]) -> bool:
    """Whether a sheet of four sides fills enough of the picture, with darker ground around it."""
    area = cv2.contourArea(hull)
    if area < _LEAST_PAGE * small.size or area < _FILLED * cv2.contourArea(corners):
        return False
    inside = np.zeros(small.shape, np.uint8)
    cv2.fillConvexPoly(inside, cv2.convexHull(corners), 1)
    around = small[inside == 0]
    if len(around) < _LEAST_AROUND * small.size:
        return False
    return float(np.median(around)) <= _DARKER * float(np.median(small[inside == 1]))


def _ordered(corners: Corners) -> Corners:
    total, apart = corners.sum(axis=1), corners[:, 1] - corners[:, 0]
    return corners[[total.argmin(), apart.argmin(), total.argmax(), apart.argmax()]]


def _runs_apart(corners: Corners) -> bool:
    sides = np.roll(corners, -1, axis=0) - corners
    angles = np.degrees(np.arctan2(sides[:, 1], sides[:, 0]))
    return any(abs((angles[at] - angles[at + 2]) % 180.0 - 90.0) < 90.0 - _APART for at in (0, 1))
