"""Photographs of a sheet at an angle."""

import cv2
import numpy as np
import pytest

from docparse.reading.flatten import flattened

DPI = 100.0
WIDE, HIGH = 827, 1169
GROUND = 70


def sheet() -> np.ndarray:
    page = np.full((HIGH, WIDE), 245, np.uint8)
    for row in range(150, 1000, 40):
        page[row : row + 8, 100:720] = 20
    return page


def photographed(shifts: list[tuple[float, float]], ground: int = GROUND) -> np.ndarray:
    """The sheet on a table, each corner moved by so many pixels."""
    corners = np.array([[0, 0], [WIDE, 0], [WIDE, HIGH], [0, HIGH]], np.float32)
    seen = corners + np.array(shifts, np.float32) + 60
    warp = cv2.getPerspectiveTransform(corners, seen)
    return cv2.warpPerspective(sheet(), warp, (WIDE + 120, HIGH + 120), borderValue=(ground,))


def lean(picture: np.ndarray) -> list[float]:
    """Rows by which each printed bar falls from its left half to its right half."""
    ink = picture < 128
    middle = picture.shape[1] // 2
    left, right = ink[:, middle - 250 : middle - 200].any(axis=1), ink[:, middle + 200 : middle + 250].any(axis=1)
    starts = [np.flatnonzero(np.diff(side.astype(int)) == 1) for side in (left, right)]
    return [float(b - a) for a, b in zip(*starts, strict=True)]


KEYSTONE = [(0.0, 0.0), (-20.0, 24.0), (15.0, -18.0), (-12.0, 10.0)]


def test_a_sheet_at_an_angle_is_made_flat() -> None:
    flat = flattened(photographed(KEYSTONE), DPI)
    assert flat.shape == pytest.approx((HIGH, WIDE), abs=30)
    assert float(flat[:12].mean()) > 200  # no table is left
    assert max(map(abs, lean(flat))) <= 3


@pytest.mark.parametrize(
    "picture",
    [
        sheet(),
        photographed([(0.0, 0.0)] * 4),
        photographed(KEYSTONE, ground=235),
        np.full((300, 200), 255, np.uint8),
        np.zeros((300, 200), np.uint8),
    ],
    ids=["scan", "seen from above", "no darker ground", "white", "black"],
)
def test_what_is_no_sheet_at_an_angle_stays(picture: np.ndarray) -> None:
    assert flattened(picture, DPI) is picture
