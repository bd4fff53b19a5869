"""One page picture, cleaned and given to a reader, to a page of words in points."""

from ..handover import PageReading, Word
from .clean import cleaned
from .deadline import Deadline
from .flatten import flattened
from .florins import with_florins
from .orientation import sideways, turned, upside_down
from .raster import PagePicture
from .reader import Reader, SeenWord
from .text import plain

_LEAST_SIDE = 12
"""Pixels: at 300 dpi the height of the smallest print, so that a picture less high or wide holds none."""
_DOUBTFUL = 0.85
"""A page read with less mean confidence may stand upside down: Tesseract gives inverted pages 0.2 to 0.5,
PP-OCR up to 0.8."""


def read_picture(number: int, page: PagePicture, reader: Reader, deadline: Deadline, reason: str | None) -> PageReading:
    """Page ``number`` as ``reader`` reads its picture; a page without words has origin ``blank``."""
    if min(page.picture.shape) < _LEAST_SIDE:
        return PageReading(number, page.width, page.height, words=(), origin="blank", reason=reason)
    rotation = 90 if _lies(page) else 0
    if rotation and upside_down(turned(page.picture, rotation), page.dpi):
        rotation = 270
    clean = cleaned(turned(page.picture, rotation), page.dpi)
    seen = reader.read(clean.picture, page.dpi, deadline)
    if not rotation and (_confidence(seen) or 0.0) < _DOUBTFUL and upside_down(clean.picture, page.dpi):
        rotation = 180
        clean = cleaned(turned(page.picture, rotation), page.dpi)
        seen = reader.read(clean.picture, page.dpi, deadline)
    width, height = (page.height, page.width) if rotation in (90, 270) else (page.width, page.height)
    across, down = width / clean.picture.shape[1], height / clean.picture.shape[0]
    words = tuple(word for one in with_florins(seen) if (word := _word(one, across, down)))
    return PageReading(
        number,
        width,
        height,
        words,
        origin="ocr" if words else "blank",
        rotation=rotation,
        skew=clean.skew,
        reading_confidence=_confidence(seen),
        reader=reader.name,
        reason=reason,
    )


def _lies(page: PagePicture) -> bool:
    """Whether the page lies on its side, also when it is made flat: on a photo typed rows bend, and columns do not."""
    return sideways(page.picture, page.dpi) and sideways(flattened(page.picture, page.dpi), page.dpi)


def _word(seen: SeenWord, across: float, down: float) -> Word | None:
    text = plain(seen.text)
    x0, top, x1, bottom = seen.box
    box = (x0 * across, top * down, x1 * across, bottom * down)
    return Word(text, box, seen.confidence, seen.line) if text else None


def _confidence(words: tuple[SeenWord, ...]) -> float | None:
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / letters if letters else None
