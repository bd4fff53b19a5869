"""Glyphs to words, by pdfplumber's grouping; text that runs along the page is grouped as if it lay upright."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import Any

from pdfplumber.utils.text import extract_words

from ...handover import Box
from .glyphs import Glyph

_SPACED = 0.06
"""Share of the glyphs that are spaces from which the layer parts its words itself."""
_GAP = 3.0
"""Points of white that part words all the same."""
_GAP_SHARE = 0.15
"""White, in parts of the size, that parts words where no space is drawn: a space is 0.2 or wider."""


@dataclass(frozen=True, slots=True)
class LayerWord:
    """A word of a text layer; its box lies on the page as it is shown."""

    glyphs: tuple[Glyph, ...]
    text: str
    box: Box

    @property
    def drawn(self) -> str:
        """The text as its glyphs give it, before anything was put back."""
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def size(self) -> float:
        """Font size in points."""
        return self.glyphs[0].size

    @property
    def font(self) -> str:
        """The font of its first glyph."""
        return self.glyphs[0].font

    @property
    def turn(self) -> int | None:
        """Degrees clockwise by which it is turned."""
        return self.glyphs[0].turn

    @property
    def invisible(self) -> bool:
        """Whether it is drawn in a mode that paints nothing."""
        return self.glyphs[0].invisible

    @property
    def bold(self) -> bool:
        """Whether most of it is bold, by its font or because it is printed twice."""
        return sum(one.doubled or _is_bold(one.font) for one in self.glyphs) * 2 > len(self.glyphs)


@lru_cache
def _is_bold(font: str) -> bool:
    return "bold" in font.lower()


def words_of(glyphs: Iterable[Glyph]) -> list[LayerWord]:
    """The words, those drawn invisibly and those of each turn apart; what runs aslant is a watermark, and left out."""
    upright = [glyph for glyph in glyphs if glyph.turn is not None]
    order = attrgetter("invisible", "turn")
    return [word for _, group in groupby(sorted(upright, key=order), key=order) for word in _grouped(list(group))]


def turned(box: Box, degrees: int) -> Box:
    """``box`` after the page is turned clockwise about its upper left corner, in multiples of 90 degrees."""
    x0, y0, x1, y1 = box
    for _ in range(degrees // 90 % 4):
        x0, y0, x1, y1 = -y1, x0, -y0, x1
    return x0, y0, x1, y1


def _grouped(glyphs: Sequence[Glyph]) -> Iterator[LayerWord]:
    turn = glyphs[0].turn or 0
    spaces = sum(glyph.text.isspace() for glyph in glyphs)
    spaced = spaces > _SPACED * len(glyphs)
    characters = [_character(glyph, turn) for glyph in glyphs]
    found = extract_words(
        characters,
        return_chars=True,
        x_tolerance=_GAP,
        x_tolerance_ratio=None if spaced else _GAP_SHARE,
        expand_ligatures=False,
    )
    for word in found:
        parts = tuple(character["glyph"] for character in word["chars"])
        box = turned((word["x0"], word["top"], word["x1"], word["bottom"]), turn)
        yield LayerWord(parts, word["text"], box)


def _character(glyph: Glyph, turn: int) -> dict[str, Any]:
    """What pdfplumber asks of a character, turned upright."""
    x0, top, x1, bottom = turned(glyph.box, -turn) if turn else glyph.box
    return {
        "text": glyph.text,
        "x0": x0,
        "top": top,
        "x1": x1,
        "bottom": bottom,
        "doctop": top,
        "upright": True,
        "size": glyph.size,
        "glyph": glyph,
    }


def main_turn(words: Iterable[LayerWord]) -> int:
    """The turn of most of the text; 0 without any."""
    letters = Counter[int]()
    for word in words:
        letters[word.turn or 0] += len(word.text)
    return max(letters, key=letters.__getitem__, default=0)


def joined(words: Sequence[LayerWord]) -> LayerWord:
    """The words as one, without white between them."""
    lefts, tops, rights, bottoms = zip(*(word.box for word in words), strict=True)
    glyphs = tuple(glyph for word in words for glyph in word.glyphs)
    box = (min(lefts), min(tops), max(rights), max(bottoms))
    return LayerWord(glyphs, "".join(word.text for word in words), box)
