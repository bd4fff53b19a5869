"""Tesseract reads the page, PP-OCR reads again what it was not sure of, and a vote decides."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from ...words import Words
from ..deadline import Deadline
from ..dust import without_dust
from ..ink import PAPER, Ink, ink_of
from ..ppocr.missed import missed
from ..ppocr.parts import margin_of, read_part
from ..ppocr.reader import PPOcrReader
from ..reader import Picture, SeenWord
from ..tesseract import TesseractReader
from .band import band, cells, level_parts, print_in
from .crossed import crossed
from .doubt import doubtful, stretches, wear_of
from .echoes import without_echoes
from .pairs import pairs
from .strokes import Sheet, signatures, without_strokes
from .vote import vote

_NEAR = 4
"""Words on either side that tell how high the print of a stretch is."""
_BEHIND = 0.8
"""A stop may stand this far behind the box of the last word of a line, in heights of the print."""


class PairedReader:
    """Two readers whose errors are independent, one text."""

    name = "tesseract+ppocr"

    def __init__(self, words: Words) -> None:
        self._words = words
        self._first = TesseractReader()
        self._second = PPOcrReader()

    def read(self, picture: Picture, dpi: float, deadline: Deadline) -> tuple[SeenWord, ...]:
        """The words of ``picture``, in Tesseract's reading order.

        Tesseract sees nothing on a photograph of a sheet with a line or two: that is left to PP-OCR.
        """
        seen = self._first.read(picture, dpi, deadline)
        ink = ink_of(picture, PAPER)
        if not seen and ink.any():
            return self._second.read(picture, dpi, deadline)
        wear = wear_of(seen)
        words: list[SeenWord] = []
        for _, line in groupby(seen, key=lambda word: word.line):
            deadline.remaining()
            for part in level_parts(tuple(line), ink):
                words += self._line(part, wear, picture, ink)
        return self._whole(words, Sheet(picture, ink))

    def _whole(self, words: Sequence[SeenWord], page: Sheet) -> tuple[SeenWord, ...]:
        """``words`` without dust, and with what signatures hid and what Tesseract passed over."""
        found = signatures(words, page.ink)
        print_only = without_strokes(page, found)
        sheets = (page, print_only) if print_only else (page,)
        picture, ink = sheets[-1]
        whole = missed(crossed(words, found, sheets, self._words), picture, ink)
        return without_dust(without_echoes(whole), page.ink)

    def _line(self, line: Sequence[SeenWord], wear: float, picture: Picture, ink: Ink) -> Iterator[SeenWord]:
        done = 0
        for start, end in stretches(line, wear, self._words):
            yield from line[done:start]
            again = read_again(line[start:end], line, picture, ink)
            for pair in pairs(line[start:end], again):
                doubts = any(doubtful(word, wear, self._words) for word in pair.first)
                yield from vote(pair, wear, self._words) if doubts else pair.first
            done = end
        yield from line[done:]


def _band(stretch: Sequence[SeenWord], line: Sequence[SeenWord]) -> tuple[float, float]:
    """Top and bottom of the print around ``stretch``.

    Words beyond a few neighbours do not count, for the line may lean: the recogniser drops letters of what is set small
    between two white bands.
    """
    reach = _NEAR * (line[-1].box[2] - line[0].box[0]) / len(line)
    first, last = stretch[0].box[0] - reach, stretch[-1].box[2] + reach
    return band([word for word in line if word.box[2] > first and word.box[0] < last])


def read_again(
    stretch: Sequence[SeenWord], line: Sequence[SeenWord], picture: Picture, ink: Ink
) -> tuple[SeenWord, ...]:
    """What PP-OCR reads where Tesseract read ``stretch``, words of ``line``; in wide white it sees dots and dashes."""
    print_ = print_in(ink[:, int(stretch[0].box[0]) : int(stretch[-1].box[2])], _band(stretch, line))
    return tuple(word for cell in cells(stretch) for word in _read_cell(cell, line, print_, Sheet(picture, ink)))


def _read_cell(
    cell: Sequence[SeenWord], line: Sequence[SeenWord], print_: tuple[float, float], page: Sheet
) -> list[SeenWord]:
    picture, ink = page
    top, bottom = print_
    margin = margin_of(bottom - top)
    high, wide = picture.shape
    y0, y1 = max(0, int(top) - margin), min(high, int(bottom) + margin)
    behind = round(_BEHIND * (bottom - top)) if cell[-1] is line[-1] else margin
    x0 = max(0, int(min(word.box[0] for word in cell)) - margin)
    x1 = min(wide, int(max(word.box[2] for word in cell)) + behind)
    return read_part(picture, ink, (x0, y0, x1, y1), cell[0].line)
