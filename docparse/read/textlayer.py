"""The text layer of a PDF page: its words, and whether they can be trusted."""

import io
from dataclasses import dataclass
from typing import Any

import pdfplumber
from typing_extensions import Self

from ..handover import PageReading, Word
from .raster import PdfFile
from .source import Document
from .text import plain


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is done with a text layer: ``page`` when it is kept or repaired, None when the picture must be read."""

    page: PageReading | None
    reason: str


class TextLayers:
    """The text layers of a PDF, by pdfplumber."""

    def __init__(self, document: Document) -> None:
        self._pdf = pdfplumber.open(io.BytesIO(document.data))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pdf.close()

    def judged(self, number: int, file: PdfFile) -> Verdict:
        """The verdict on page ``number``."""
        page = self._pdf.pages[number - 1]
        words = tuple(_word(found) for found in page.extract_words(return_chars=True))
        if not words:
            return Verdict(None, "no text layer")
        width, height = file.size(number)
        return Verdict(PageReading(number, width, height, words, "text_layer", reason="kept"), "kept")


def _word(found: dict[str, Any]) -> Word:
    box = (found["x0"], found["top"], found["x1"], found["bottom"])
    chars = found["chars"]
    bold = sum("bold" in char["fontname"].lower() for char in chars) * 2 > len(chars)
    return Word(plain(found["text"]), box, size=chars[0]["size"], bold=bold)
