"""Where lines of text stand in a picture: PP-OCR's detector, a differentiable binarisation network (DB)."""

import cv2
import numpy as np

from ..reader import Picture
from .session import Tensor, run

LineBox = tuple[int, int, int, int]
"""``(x0, top, x1, bottom)`` in whole pixels."""

_DETECT_DPI = 120
"""Resolution at which lines are sought; more finds no more of them and takes longer."""
_INK = 0.3
"""Probability from which a pixel is of a line (DB's ``thresh``)."""
_SURE = 0.5
"""Least mean probability of a line (``box_thresh``)."""
_GROWTH = 1.6
"""The network marks a line's core; it grows by area × this ÷ perimeter (``unclip_ratio``)."""


def find_lines(picture: Picture, dpi: float) -> list[LineBox]:
    """The boxes of the pieces of lines in an upright, straight picture."""
    height, width = picture.shape
    scale = min(1.0, _DETECT_DPI / dpi)
    size = (_multiple_of_32(width * scale), _multiple_of_32(height * scale))
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    likely = run("det.onnx", small.astype(np.float32) / 127.5 - 1)[0, 0]
    across, down = width / size[0], height / size[1]
    boxes = []
    for left, top, right, bottom in _cores(likely):
        grow = _GROWTH * (right - left) * (bottom - top) / (2 * (right - left + bottom - top))
        x0, x1 = max(0, round((left - grow) * across)), min(width, round((right + grow) * across))
        y0, y1 = max(0, round((top - grow) * down)), min(height, round((bottom + grow) * down))
        if x1 > x0 and y1 > y0:
            boxes.append((x0, y0, x1, y1))
    return boxes


def _cores(likely: Tensor) -> list[LineBox]:
    mask = cv2.dilate((likely > _INK).astype(np.uint8), np.ones((2, 2), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask)
    cores = []
    for label in range(1, count):
        left, top, wide, high, _ = (int(value) for value in stats[label])
        if min(wide, high) < 3:
            continue
        window = np.s_[top : top + high, left : left + wide]
        if float(likely[window][labels[window] == label].mean()) >= _SURE:
            cores.append((left, top, left + wide, top + high))
    return cores


def _multiple_of_32(pixels: float) -> int:
    return max(32, round(pixels / 32) * 32)
