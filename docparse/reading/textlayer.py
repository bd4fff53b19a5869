"""The text layer of a PDF page: its words, and whether they can be trusted."""

import io
from dataclasses import dataclass
from typing import Any

import pdfplumber
from typing_extensions import Self

from ..handover import PageReading, Word
from ..schema import Origin
from ..words import OwnWords, Words
from .raster import PdfFile
from .source import Document
from .text import plain
from .verdict import judge


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is done with a text layer: ``page`` when it is kept or repaired, None when the picture must be read."""

    page: PageReading | None
    reason: str


class TextLayers:
    """The text layers of a PDF, by pdfplumber."""

    def __init__(self, document: Document, own: OwnWords) -> None:
        self._known = Words(own)
        self._pdf = pdfplumber.open(io.BytesIO(document.data))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pdf.close()

    def judged(self, number: int, file: PdfFile) -> Verdict:
        """The verdict on page ``number``."""
        page = self._pdf.pages[number - 1]
        found = page.extract_words(return_chars=True)
        if not found:
            return Verdict(None, "no text layer")
        judgement = judge([plain(word["text"]) for word in found], self._known)
        if judgement.words is None:
            return Verdict(None, judgement.reason)
        words = tuple(_word(word, text) for word, text in zip(found, judgement.words, strict=True) if text)
        width, height = file.size(number)
        origin: Origin = "repaired_text_layer" if judgement.repaired else "text_layer"
        return Verdict(PageReading(number, width, height, words, origin, reason=judgement.reason), judgement.reason)


def _word(found: dict[str, Any], text: str) -> Word:
    box = (found["x0"], found["top"], found["x1"], found["bottom"])
    chars = found["chars"]
    bold = sum("bold" in char["fontname"].lower() for char in chars) * 2 > len(chars)
    return Word(text, box, size=chars[0]["size"], bold=bold)
