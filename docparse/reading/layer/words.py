"""Glyphs to words, line by line; text that runs along the page is grouped as if it lay upright."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from math import inf
from operator import attrgetter

from ...handover import Box, around
from .glyphs import Glyph

_SPACED = 0.06
"""Share of the glyphs that are spaces from which the layer parts its words itself."""
_GAP = 3.0
"""Points of white that part words all the same."""
_GAP_SHARE = 0.15
"""White, in parts of the size, that parts words where no space is drawn: a space is 0.2 or wider."""
_STEP = 3.0
"""Points, from the top of a glyph to that of the next below, from which they are of two lines."""


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
    """The words of glyphs of one turn, line by line, each from left to right."""
    turn = glyphs[0].turn or 0
    spaced = sum(glyph.text.isspace() for glyph in glyphs) > _SPACED * len(glyphs)
    upright = [turned(glyph.box, -turn) for glyph in glyphs] if turn else [glyph.box for glyph in glyphs]
    line_at = _lines_at({box[1] for box in upright})
    order = sorted(range(len(glyphs)), key=[(line_at[box[1]], box[0]) for box in upright].__getitem__)
    word: list[int] = []
    for at in order:
        if word:
            before, box = upright[word[-1]], upright[at]
            gap = _GAP if spaced else _GAP_SHARE * glyphs[word[-1]].size
            apart = box[0] > before[2] + gap or abs(box[1] - before[1]) > _STEP or line_at[box[1]] != line_at[before[1]]
            if apart or glyphs[at].text.isspace():
                yield _word([glyphs[one] for one in word], [upright[one] for one in word], turn)
                word = []
        if not glyphs[at].text.isspace():
            word.append(at)
    if word:
        yield _word([glyphs[one] for one in word], [upright[one] for one in word], turn)


def _lines_at(tops: Collection[float]) -> dict[float, int]:
    """The number of the line that each of the ``tops`` of glyphs lies on, the uppermost 0."""
    line, last, lines = -1, -inf, dict[float, int]()
    for top in sorted(tops):
        line += top > last + _STEP
        lines[top], last = line, top
    return lines


def _word(glyphs: Sequence[Glyph], upright: Sequence[Box], turn: int) -> LayerWord:
    return LayerWord(tuple(glyphs), "".join(glyph.text for glyph in glyphs), turned(around(upright), turn))


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
