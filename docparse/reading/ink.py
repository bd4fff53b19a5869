"""Where a picture is dark, and the coarse picture that is enough to see what is larger than letters."""

from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from .reader import Picture

Mask: TypeAlias = NDArray[np.bool_]
"""Height × width of its picture."""

MM = 1 / 25.4
"""Inches to a millimetre; times dpi, pixels."""
COARSE_DPI = 100.0


def ink_of(picture: Picture) -> Mask:
    """The dark side of Otsu's threshold."""
    threshold, _ = cv2.threshold(picture, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    return np.asarray(picture <= threshold, dtype=np.bool_)


def coarse(picture: Picture, dpi: float) -> Picture:
    """``picture`` at COARSE_DPI, or as it is when that is less."""
    scale = min(1.0, COARSE_DPI / dpi)
    return np.asarray(cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), dtype=np.uint8)
