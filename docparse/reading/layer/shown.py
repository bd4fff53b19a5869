"""Which words of a text layer show on the page, and how much of its print they are, by a look at a small picture."""

from collections.abc import Sequence
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from ..reader import Picture
from .words import LayerWord

LEAST_SIZE = 2.0
"""Points below which text is there for machines."""
_EDGE = 12
"""Difference in grey between neighbouring pixels from which something is printed; the faintest legal grey gives 30."""
_LEAST_EDGES = 0.08
"""Share of a word's area that lies on edges: of print half or more, of a bar over it a rim at most."""
_TRIMMED = 0.15
"""Part of the height of a box, at its top and bottom, that the neighbouring lines may touch."""
_REACH = 0.3
"""Part of the size by which a layer over a scan may lie beside its print."""
_LETTERS_HIGH = (3, 20)
"""Height of print in points."""
_LETTERS_WIDE = 150
"""Points; what is wider or higher is a rule, a signature or the border of a scan."""
_FEWEST_MISSED = 12
"""Patches of print that must lie beside the words to be text: fewer are a logo or a scrawl."""
_BAND = (40, 0.6)
"""Points of width, and share of ink in its box, from which a patch of ink is a coloured band; print is 0.5 at most."""

_FEW_PIXELS = 1 << 16
"""Pixels of ink that cannot be more patches than 16 bits number, which takes a third of the time of 32."""

_Boxes = NDArray[np.intp]


class Shown(NamedTuple):
    """The words that show, and whether they are what an OCR program laid over a scan."""

    words: list[LayerWord]
    by_ocr: bool
    beside: float
    """Of the words laid over a scan the share that lies where nothing is printed, 0 to 1."""


def shown(words: Sequence[LayerWord], picture: Picture) -> Shown:
    """What can be seen of the words on the page's ``picture`` of one pixel a point.

    Text drawn in white, under a bar, or so small that nobody reads it does not show. Words drawn invisibly count
    where there is print below them that no other word is; if they are most of the page, all of them do, for those
    of an OCR program may stick out.
    """
    drawn = [word for word in words if not word.invisible and word.size >= LEAST_SIZE]
    edges = _edges(picture)
    visible = _kept(drawn, _marked(edges, _boxes(drawn, -_TRIMMED, picture)) >= _LEAST_EDGES)
    laid_over = [word for word in words if word.invisible]
    if not laid_over:
        return Shown(visible, by_ocr=False, beside=0.0)
    taken = _mask(visible, 0.0, picture)
    free = _kept(laid_over, _marked(taken, _boxes(laid_over, 0.0, picture)) < 0.5)
    on_print = _marked(edges, _boxes(free, _REACH, picture)) >= _LEAST_EDGES
    if len(free) <= len(visible):
        return Shown(visible + _kept(free, on_print), by_ocr=False, beside=0.0)
    return Shown(visible + free, by_ocr=True, beside=1 - float(on_print.mean()))


def covered(words: Sequence[LayerWord], picture: Picture) -> float:
    """The share of the print on ``picture`` that lies below the words, 0 to 1; 1 when hardly any lies beside them."""
    _, ink = cv2.threshold(picture, 0, 1, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    label = cv2.CV_16U if cv2.countNonZero(ink) < _FEW_PIXELS else cv2.CV_32S
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8, ltype=label)
    high, wide = stats[:, cv2.CC_STAT_HEIGHT], stats[:, cv2.CC_STAT_WIDTH]
    letters = (high >= _LETTERS_HIGH[0]) & (high <= _LETTERS_HIGH[1]) & (wide <= _LETTERS_WIDE)
    letters &= (wide < _BAND[0]) | (stats[:, cv2.CC_STAT_AREA] < _BAND[1] * wide * high)
    letters[0] = False  # the paper
    below = np.bincount(labels[cv2.bitwise_and(_mask(words, _REACH, picture), ink) > 0], minlength=count)
    area = stats[:, cv2.CC_STAT_AREA]
    if np.count_nonzero(letters & (2 * below < area)) < _FEWEST_MISSED:
        return 1.0
    return float(below[letters].sum() / area[letters].sum())


def _kept(words: Sequence[LayerWord], which: NDArray[np.bool_]) -> list[LayerWord]:
    return [word for word, keep in zip(words, which, strict=True) if keep]


def _edges(picture: Picture) -> Picture:
    steep = cv2.morphologyEx(picture, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8))
    return np.asarray(steep >= _EDGE, dtype=np.uint8)


def _boxes(words: Sequence[LayerWord], grown: float, picture: Picture) -> _Boxes:
    """The boxes in pixels, higher on both sides by ``grown`` times the size, as far as they lie on the picture."""
    height, width = picture.shape
    boxes = np.array([word.box for word in words], dtype=float).reshape(-1, 4)
    more = grown * np.array([word.size for word in words])
    lying = np.array([word.turn in (0, 180) for word in words], dtype=bool)
    boxes[:, 1] -= np.where(lying, more, 0)
    boxes[:, 3] += np.where(lying, more, 0)
    boxes[:, 0] -= np.where(lying, 0, more)
    boxes[:, 2] += np.where(lying, 0, more)
    pixels = np.rint(boxes).astype(np.intp)
    pixels[:, 2:] = np.maximum(pixels[:, 2:], pixels[:, :2] + 1)
    return np.asarray(np.clip(pixels, 0, [width, height, width, height]), dtype=np.intp)


def _marked(mask: Picture, boxes: _Boxes) -> NDArray[np.float64]:
    """The share of each box that is marked in ``mask``."""
    sums = cv2.integral(mask)
    x0, top, x1, bottom = boxes.T
    inside = sums[bottom, x1] - sums[top, x1] - sums[bottom, x0] + sums[top, x0]
    return np.asarray(inside / np.maximum(1, (x1 - x0) * (bottom - top)), dtype=np.float64)


def _mask(words: Sequence[LayerWord], grown: float, picture: Picture) -> Picture:
    mask = np.zeros_like(picture)
    for x0, top, x1, bottom in _boxes(words, grown, picture).tolist():
        mask[top:bottom, x0:x1] = 1
    return mask
