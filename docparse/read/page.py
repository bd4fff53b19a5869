"""One page picture, cleaned and given to a reader, to a page of words in points."""

from ..handover import PageReading, Word
from .clean import cleaned
from .deadline import Deadline
from .raster import PagePicture
from .reader import Reader, SeenWord
from .text import plain


def read_picture(number: int, page: PagePicture, reader: Reader, deadline: Deadline, reason: str | None) -> PageReading:
    """Page ``number`` as ``reader`` reads its picture; a page without words has origin ``blank``."""
    clean = cleaned(page.picture, page.dpi)
    seen = reader.read(clean.picture, page.dpi, deadline)
    turned = clean.rotation in (90, 270)
    width, height = (page.height, page.width) if turned else (page.width, page.height)
    across, down = width / clean.picture.shape[1], height / clean.picture.shape[0]
    words = tuple(word for one in seen if (word := _word(one, across, down)))
    return PageReading(
        number,
        width,
        height,
        words,
        origin="ocr" if words else "blank",
        rotation=clean.rotation,
        skew=clean.skew,
        reading_confidence=_confidence(seen),
        reader=reader.name,
        reason=reason,
    )


def _word(seen: SeenWord, across: float, down: float) -> Word | None:
    text = plain(seen.text)
    x0, top, x1, bottom = seen.box
    box = (x0 * across, top * down, x1 * across, bottom * down)
    return Word(text, box, seen.confidence, seen.line) if text else None


def _confidence(words: tuple[SeenWord, ...]) -> float | None:
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / letters if letters else None
