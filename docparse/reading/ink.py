"""Where a picture is dark, and the coarse picture that is enough to see what is larger than letters."""

from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from .reader import Picture

Ink: TypeAlias = NDArray[np.bool_]
"""Where a picture is dark; shape (height, width)."""

MM = 1 / 25.4
"""Inches to a millimetre; times dpi, pixels."""
COARSE_DPI = 100.0
PAPER = 200
"""Grey above which a pixel is no ink for the recogniser, however dark the page."""


def ink_of(picture: Picture, lightest: int = 255) -> Ink:
    """The dark side of Otsu's threshold, where it is no lighter than ``lightest``."""
    threshold, _ = cv2.threshold(picture, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    return np.asarray(picture <= min(threshold, lightest), dtype=np.bool_)


def only(ink: Ink, chosen: Ink, value: int = 1) -> Picture:
    """A picture of zeros with ``value`` where ``chosen``, which tells of each pixel of ``ink`` in turn, holds.

    Print covers a twentieth of a page: to look up its pixels alone takes a third of the time.
    """
    picture = np.zeros(ink.shape, np.uint8)
    picture[ink] = chosen * np.uint8(value)
    return picture


def coarse(picture: Picture, dpi: float, wanted: float = COARSE_DPI) -> Picture:
    """``picture`` at ``wanted`` dpi, or as it is when that is less."""
    scale = min(1.0, wanted / dpi)
    return np.asarray(cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), dtype=np.uint8)
