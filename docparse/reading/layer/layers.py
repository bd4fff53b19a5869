"""From a page of a PDF to its words as the text layer has them, or to the reason why its picture must be read."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...handover import Box, PageReading, Word
from ...schema import Origin
from ...words import OwnWords, Words
from ..raster import PdfFile
from ..reader import Picture, ReaderError
from ..source import Document
from ..text import plain
from .glyphs import LOST, Frame, Glyph, GlyphFile
from .lost import as_lost, found, mended, odd_spaces
from .shown import Shown, covered, shown
from .spaced import closed_up
from .verdict import judge
from .words import LayerWord, main_turn, turned, words_of

LEAST_COVERED = 0.5
"""Share of the print on the page from which the layer is its text and not a stamp on it."""
MOST_BESIDE = 0.1
"""Share of the words of a layer over a scan that may lie beside its print: more, and it is another page's."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is done with a text layer: ``page`` when it is kept or repaired, None when the picture must be read."""

    page: PageReading | None
    reason: str


class TextLayers:
    """The text layers of a PDF; a user's ``own`` words count as known."""

    def __init__(self, document: Document, own: OwnWords) -> None:
        self._known = Words(own)
        self._file: GlyphFile | None
        try:
            self._file = GlyphFile(document.data)
        except ReaderError:
            self._file = None

    def judged(self, number: int, file: PdfFile) -> Verdict:
        """The verdict on page ``number`` of ``file``.

        Raises ReaderError when pdfium cannot load or render the page, or must not try.
        """
        if self._file:
            self._file.check(number)
        glyphs = self._glyphs(number, Frame(*file.frame(number)))
        if glyphs is None:
            return Verdict(None, "text layer cannot be read")
        words = self._words(glyphs)
        if not words:
            return Verdict(None, "no text layer")
        picture = file.preview(number)
        seen = shown(words, picture)
        fault = _fault(seen, picture)
        if fault:
            return Verdict(None, f"text layer put aside: {fault}")
        texts = [plain(word.text) for word in seen.words]
        judgement = judge(texts, [word.font for word in seen.words], self._known, by_ocr=seen.by_ocr)
        if not judgement.kept:
            return Verdict(None, judgement.reason)
        repaired = sum(word.text != word.drawn for word in seen.words)
        reason = f"text layer repaired: {repaired} words with lost letters" if repaired else judgement.reason
        hidden = len(words) - len(seen.words)
        reason += f"; hidden words left out: {hidden}" if hidden else ""
        origin: Origin = "repaired_text_layer" if repaired else "text_layer"
        read = list(zip(seen.words, texts, strict=True))
        return Verdict(_page(number, file.size(number), read, origin, reason), reason)

    def _glyphs(self, number: int, frame: Frame) -> list[Glyph] | None:
        """The glyphs of a page; None when pdfminer cannot make it out."""
        try:
            return self._file.glyphs(number, frame) if self._file else None
        except ReaderError:
            return None

    def _words(self, glyphs: Sequence[Glyph]) -> list[LayerWord]:
        """The words with what was lost put back, as far as that can be known."""
        odd = odd_spaces(glyphs)
        words = words_of(as_lost(glyphs, odd))
        letters = found(words, self._known)
        if odd - letters.keys():
            words = words_of(as_lost(glyphs, odd & letters.keys()))
        words = [mended(word, letters, self._known) for word in words]
        return closed_up([word for word in words if word.text != LOST], self._known)


def _fault(seen: Shown, picture: Picture) -> str | None:
    """What is wrong with the place of the words on the page, if anything."""
    if not seen.words:
        return "nothing of it shows on the page"
    if seen.beside > MOST_BESIDE:
        return "it lies where nothing is printed"
    share = covered(seen.words, picture)
    return f"it is {share:.0%} of the print on the page" if share < LEAST_COVERED else None


def _page(
    number: int, size: tuple[float, float], read: Sequence[tuple[LayerWord, str]], origin: Origin, reason: str
) -> PageReading:
    """The page, turned so that most of its text is upright."""
    turn = -main_turn(word for word, _ in read) % 360
    width, height = size if turn in (0, 180) else size[::-1]
    words = tuple(
        Word(
            text,
            _placed(word.box, turn, width, height),
            size=word.size,
            bold=word.bold,
            turn=((word.turn or 0) + turn) % 360,
        )
        for word, text in read
        if text
    )
    return PageReading(number, width, height, words, origin, turn, reason=reason)


def _placed(box: Box, turn: int, width: float, height: float) -> Box:
    """``box`` on the page turned clockwise by ``turn`` degrees, which then measures ``width`` by ``height``."""
    x0, top, x1, bottom = turned(box, turn)
    right, down = (width if turn in (90, 180) else 0.0), (height if turn in (180, 270) else 0.0)
    return x0 + right, top + down, x1 + right, bottom + down
