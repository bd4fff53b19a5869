"""The glyphs that a PDF page prints: what each stands for, where it lies, how it is drawn.

pdfminer knows the fonts and runs the page; only what is asked of a glyph is taken down.
"""

import io
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, product
from math import hypot
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdevice import PDFTextDevice, PDFTextSeq
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdffont import PDFFont, PDFSimpleFont, PDFType3Font, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFGraphicState, PDFResourceManager, PDFTextState
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.utils import MATRIX_IDENTITY, mult_matrix

from ...handover import Box
from ..reader import ReaderError
from ..text import SYMBOLS
from .content import TextInterpreter
from .fonts import Fonts
from .forms import check_forms

LOST = "\ufffd"
"""Stands for a glyph of which the font does not tell what it is."""
_INVISIBLE = (3, 7)
"""Text rendering modes that paint nothing (ISO 32000-1, table 106)."""
_ASLANT = 0.27
"""Tangent of the angle, 15 degrees, from which a line of text runs neither across the page nor along it."""
_SAME_PLACE = 0.13
"""Part of the font size within which one glyph printed twice is one: the narrowest letter is wider."""
_LEAST_PRINTED = 0.1
"""Width, in parts of the size, from which a soft hyphen was printed."""
_SHORT = 2
"""Bytes of a string that shows one glyph, of which a page has thousands."""
_NO_MEANING = ("Cc", "Co", "Cn", "Cs")


_Matrix = tuple[float, float, float, float, float, float]
_Shown = tuple[int, str, float]
"""A glyph of a string: its code, what it stands for, and its width in parts of the size."""


class Glyph(NamedTuple):
    """One glyph on the page as it is shown; boxes in points from its upper left corner."""

    text: str
    box: Box
    size: float
    """Points."""
    font: str
    code: int
    turn: int | None
    """Degrees clockwise, 0, 90, 180 or 270, by which its line runs from upright; None when it runs aslant."""
    invisible: bool
    """Drawn in a mode that paints nothing, as the layers that OCR programs lay over scans are."""
    doubled: bool
    """Printed twice in one place, which is how some programs make bold."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of the paper that is shown, ``(left, bottom, right, top)`` in the PDF's own points, and its turn."""

    box: Box
    rotation: int
    """Degrees clockwise."""


class GlyphFile:
    """The pages of a PDF for pdfminer."""

    def __init__(self, data: bytes) -> None:
        """Raises ReaderError when pdfminer cannot make it out; pdfium forgives more."""
        try:
            self._pages = list(PDFPage.create_pages(PDFDocument(PDFParser(io.BytesIO(data)))))
        except Exception as error:  # pdfminer raises whatever it trips over
            raise ReaderError(f"pdfminer cannot open it ({error})") from error
        self._resources = Fonts()
        self._faces: dict[int, _Face] = {}

    def check(self, number: int) -> None:
        """Raises ReaderError when page ``number`` draws itself, or so much that pdfium would never come to an end."""
        try:
            page = self._pages[number - 1]
            check_forms(page.resources, page.contents)
        except ReaderError:
            raise
        except Exception:  # pdfminer raises whatever it trips over; what it cannot read, pdfium may
            return

    def glyphs(self, number: int, frame: Frame) -> list[Glyph]:
        """The glyphs of page ``number``, in the order in which they are drawn; those beyond the frame are left out.

        Raises ReaderError when the page cannot be made out.
        """
        device = _Collector(self._resources, self._faces)
        try:
            page = self._pages[number - 1]
            interpreter = TextInterpreter(self._resources, device)
            interpreter.render_contents(page.resources, page.contents, ctm=_as_shown(frame))
        except Exception as error:
            raise ReaderError(f"pdfminer cannot run it ({error})") from error
        return _once(device.glyphs, frame)


def _as_shown(frame: Frame) -> _Matrix:
    """The matrix from the PDF's points to those of the page as shown, from its upper left corner down."""
    left, bottom, right, top = frame.box
    if frame.rotation == 90:
        return 0, 1, 1, 0, -bottom, -left
    if frame.rotation == 180:
        return -1, 0, 0, 1, right, -bottom
    if frame.rotation == 270:
        return 0, -1, -1, 0, top, right
    return 1, 0, 0, -1, -left, top


def _once(glyphs: list[Glyph], frame: Frame) -> list[Glyph]:
    """The glyphs that lie on the page, those printed twice in one place once."""
    left, bottom, right, top = frame.box
    width, height = (top - bottom, right - left) if frame.rotation in (90, 270) else (right - left, top - bottom)
    boxes = np.fromiter(chain.from_iterable(glyph.box for glyph in glyphs), np.float64).reshape(-1, 4)
    centres = (boxes[:, :2] + boxes[:, 2:]) / 2
    within = np.all((centres >= 0) & (centres <= (width, height)), axis=1)
    shown = [glyph for glyph, inside in zip(glyphs, within.tolist(), strict=True) if inside]
    return _without_repeats(shown, _near_another(shown, centres[within]))


def _near_another(glyphs: Sequence[Glyph], centres: NDArray[np.float64]) -> list[bool]:
    """Which glyphs may be there twice: few may, and to look for each of them one by one takes long.

    Two that lie within ``near`` share a cell, twice ``near`` wide and high, of one of four grids.
    """
    codes = np.array([glyph.code for glyph in glyphs], dtype=np.int64)
    near = np.maximum(0.5, _SAME_PLACE * np.array([glyph.size for glyph in glyphs]))[:, None]
    found = np.zeros(len(codes), dtype=np.bool_)
    for shift in product((0.0, 1.0), repeat=2):
        column, row = ((centres + near * shift) // (2 * near)).astype(np.int64).T
        _, cells, counts = np.unique((codes << 40) + (column << 20) + row, return_inverse=True, return_counts=True)
        found |= counts[cells] > 1
    return [bool(one) for one in found]


def _without_repeats(glyphs: Sequence[Glyph], suspect: Sequence[bool]) -> list[Glyph]:
    kept: list[Glyph] = []
    places: dict[tuple[int, int, int], int] = {}
    for glyph, is_suspect in zip(glyphs, suspect, strict=True):
        if not is_suspect:
            kept.append(glyph)
            continue
        x, y = (glyph.box[0] + glyph.box[2]) / 2, (glyph.box[1] + glyph.box[3]) / 2
        near = max(0.5, _SAME_PLACE * glyph.size)
        cell = 2 * near
        printed = (places[at] for at in _cells(glyph.code, x, y, near) if at in places)
        before = next((at for at in printed if _is_again(kept[at], glyph, near)), None)
        if before is not None:
            kept[before] = kept[before]._replace(doubled=True, invisible=kept[before].invisible and glyph.invisible)
            continue
        places[glyph.code, int(x // cell), int(y // cell)] = len(kept)
        kept.append(glyph)
    return kept


def _cells(code: int, x: float, y: float, near: float) -> set[tuple[int, int, int]]:
    """The cells, twice ``near`` wide and high, in which the same glyph may lie."""
    cell = 2 * near
    columns = int((x - near) // cell), int((x + near) // cell)
    rows = int((y - near) // cell), int((y + near) // cell)
    return {(code, column, row) for column in columns for row in rows}


def _is_again(before: Glyph, glyph: Glyph, near: float) -> bool:
    return (
        before.text == glyph.text
        and abs(before.box[0] - glyph.box[0]) <= near
        and abs(before.box[1] - glyph.box[1]) <= near
        and abs(before.size - glyph.size) <= near
        and before.turn == glyph.turn
    )


@dataclass(slots=True)
class _Face:
    """What is asked of a font again and again."""

    font: PDFFont
    name: str
    descent: float
    """In parts of the size, as is ``height``."""
    height: float
    known: dict[int, tuple[str, float]] = field(default_factory=dict)
    decoded: dict[bytes, tuple[_Shown, ...]] = field(default_factory=dict)

    def of(self, code: int) -> tuple[str, float]:
        """What the glyph stands for, and its width in parts of the size."""
        found = self.known.get(code)
        if found is None:
            found = self.known[code] = _text(self.font, code), self.font.char_width(code)
        return found

    def shown(self, string: object) -> tuple[_Shown, ...]:
        """Code, text and width of each glyph of a string; those of short strings, which come again, are kept."""
        if not isinstance(string, bytes):
            return ()
        found = self.decoded.get(string)
        if found is None:
            found = tuple((code, *self.of(code)) for code in self.font.decode(string))
            if len(string) <= _SHORT:
                self.decoded[string] = found
        return found


def _text(font: PDFFont, code: int) -> str:
    try:
        text = font.to_unichr(code)
    except PDFUnicodeNotDefined:
        return LOST
    if text and all("\u3000" <= char <= "\ud7ff" for char in text):
        text = _swapped(text)
    if font.char_width(code) > _LEAST_PRINTED and (text == "\xad" or _is_hyphen(font, code, text)):
        return "-"
    return text if text and not any(map(_is_meaningless, text)) else LOST


def _is_hyphen(font: PDFFont, code: int, text: str) -> bool:
    """Whether it is the second hyphen of Windows, which pdfminer takes for a space (ISO 32000-1, table D.2, note 6)."""
    return text == " " and code == 0xAD and isinstance(font, PDFSimpleFont)


def _swapped(text: str) -> str:
    """``fi`` for ``昀椀``: Ghostscript writes the two bytes of a ligature's letters the wrong way round."""
    letters = "".join(chr(ord(char) >> 8) for char in text if not ord(char) & 0xFF)
    return letters if len(letters) == len(text) and letters.isascii() and letters.isalpha() else LOST


@cache
def _is_meaningless(char: str) -> bool:
    nameless = char == LOST or (unicodedata.category(char) in _NO_MEANING and char not in SYMBOLS)
    return nameless and not char.isspace()


class _Collector(PDFTextDevice):
    """Takes down what pdfminer would print."""

    def __init__(self, resources: PDFResourceManager, faces: dict[int, _Face]) -> None:
        super().__init__(resources)
        self.glyphs: list[Glyph] = []
        self._faces = faces
        self._invisible = False

    def render_string(
        self, textstate: PDFTextState, seq: PDFTextSeq, ncs: PDFColorSpace, graphicstate: PDFGraphicState
    ) -> None:
        self._invisible = textstate.render in _INVISIBLE
        if textstate.font is None or textstate.font.is_vertical():
            super().render_string(textstate, seq, ncs, graphicstate)
        else:
            textstate.linematrix = self._across(textstate, textstate.font, seq)

    def _across(self, state: PDFTextState, font: PDFFont, seq: PDFTextSeq) -> tuple[float, float]:
        """Where a string ends, as pdfminer has it; what its glyphs share is reckoned once, in half the time."""
        a, b, c, d, e, f = matrix = mult_matrix(state.matrix, self.ctm or MATRIX_IDENTITY)
        scaling = state.scaling * 0.01
        after_glyph, after_space = state.charspace * scaling, 0 if font.is_multibyte() else state.wordspace * scaling
        thousandth = 0.001 * state.fontsize * scaling
        pen = self._pen(matrix, font, state.fontsize, scaling, state.rise)
        x, y = state.linematrix
        begun = False
        for part in seq:
            if isinstance(part, int | float):
                x -= part * thousandth
                begun = True
                continue
            for glyph in pen.face.shown(part):
                if begun:
                    x += after_glyph
                x += self._draw(pen, (a, b, c, d, x * a + y * c + e, x * b + y * d + f), glyph)
                if glyph[0] == 32 and after_space:
                    x += after_space
                begun = True
        return x, y

    def render_char(
        self, matrix: _Matrix, font: PDFFont, fontsize: float, scaling: float, rise: float, cid: int, *_: object
    ) -> float:
        """How far a glyph moves on; called for fonts that are written downwards."""
        pen = self._pen(matrix, font, fontsize, scaling, rise)
        return self._draw(pen, matrix, (cid, *pen.face.of(cid)))

    def _pen(self, matrix: _Matrix, font: PDFFont, fontsize: float, scaling: float, rise: float) -> "_Pen":
        face = self._faces.get(id(font))
        if face is None:
            name = f"{font.fontname}/{len(self._faces)}"
            face = self._faces[id(font)] = _Face(font, name, font.get_descent(), _height(font))
        a, b, c, d = matrix[:4]
        low = face.descent * fontsize + rise
        high = low + face.height * fontsize
        if low >= 0 and a * d > b * c:  # a mirrored font draws its glyphs below the line, whatever its box says
            low, high = -low, -high
        forward = fontsize * scaling
        size = abs(fontsize) * face.height * hypot(c, d)
        return _Pen(face, fontsize, scaling, low, high, size, _turn(a * forward, b * forward))

    def _draw(self, pen: "_Pen", matrix: _Matrix, glyph: _Shown) -> float:
        """Take down a glyph; how far it moves on."""
        code, text, width = glyph
        advance = width * pen.fontsize * pen.scaling
        a, b, c, d, e, f = matrix
        if b == c == 0:
            left, right, top, bottom = e, a * advance + e, d * pen.low + f, d * pen.high + f
            if left > right:
                left, right = right, left
            if top > bottom:
                top, bottom = bottom, top
        else:
            xs = [e + c * y + a * x for x in (0.0, advance) for y in (pen.low, pen.high)]
            ys = [f + d * y + b * x for x in (0.0, advance) for y in (pen.low, pen.high)]
            left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
        box = (left, top, right, bottom)
        drawn = (text, box, pen.size, pen.face.name, code, pen.turn, self._invisible, False)
        self.glyphs.append(tuple.__new__(Glyph, drawn))  # a third of the time of Glyph(…)
        return advance


@dataclass(frozen=True, slots=True)
class _Pen:
    """How the glyphs of one string are drawn."""

    face: _Face
    fontsize: float
    scaling: float
    low: float
    """Of a glyph's box, before the matrix, as is ``high``."""
    high: float
    size: float
    turn: int | None


def _height(font: PDFFont) -> float:
    """The height of a font in parts of its size: 1, but for fonts that draw each glyph in a measure of their own."""
    if not isinstance(font, PDFType3Font):
        return 1.0
    high = (font.ascent - font.descent) * abs(font.vscale)
    return high or 2 * max((font.char_width(int(code)) for code in font.widths), default=0.5)


def _turn(a: float, b: float) -> int | None:
    """The turn of a line of text that goes on in the direction ``(a, b)``, downwards positive."""
    if abs(b) <= _ASLANT * abs(a):
        return 0 if a > 0 else 180
    if abs(a) <= _ASLANT * abs(b):
        return 90 if b > 0 else 270
    return None
