"""Glyphs to words, line by line; text that runs along the page is grouped as if it lay upright."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise
from operator import attrgetter
from typing import TypeAlias

from ...handover import Box
from .glyphs import Glyph

_SPACED = 0.06
"""Share of the glyphs that are spaces from which the layer parts its words itself."""
_GAP = 3.0
"""Points of white that part words all the same."""
_GAP_SHARE = 0.15
"""White, in parts of the size, that parts words where no space is drawn: a space is 0.2 or wider."""
_LEVEL = 3.0
"""Points between the tops of glyphs within which they stand on one line."""

_Lying: TypeAlias = tuple[Box, Glyph]
"""A glyph, and its box on the page turned so that its line lies upright."""


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


@lru_cache(maxsize=256)
def _is_bold(font: str) -> bool:
    return "bold" in font.lower()


def _grouped(glyphs: Sequence[Glyph]) -> Iterator[LayerWord]:
    turn = glyphs[0].turn or 0
    spaces = sum(glyph.text.isspace() for glyph in glyphs)
    share = None if spaces > _SPACED * len(glyphs) else _GAP_SHARE
    lying = [(turned(glyph.box, -turn) if turn else glyph.box, glyph) for glyph in glyphs]
    for line in _lines(lying):
        for run in _parted(line, share):
            lefts, tops, rights, bottoms = zip(*(box for box, _ in run), strict=True)
            box = turned((min(lefts), min(tops), max(rights), max(bottoms)), turn)
            parts = tuple(glyph for _, glyph in run)
            yield LayerWord(parts, "".join(glyph.text for glyph in parts), box)


def _lines(glyphs: Sequence[_Lying]) -> list[list[_Lying]]:
    """The lines from above, each from left to right."""
    tops = sorted({box[1] for box, _ in glyphs})
    starts = {below for above, below in pairwise(tops) if below > above + _LEVEL}
    line_at: dict[float, int] = {}
    number = 0
    for top in tops:
        number += top in starts
        line_at[top] = number
    lines: list[list[_Lying]] = [[] for _ in range(number + 1)]
    for glyph in glyphs:
        lines[line_at[glyph[0][1]]].append(glyph)
    for line in lines:
        line.sort(key=lambda glyph: glyph[0][0])
    return lines


def _parted(line: Sequence[_Lying], share: float | None) -> Iterator[list[_Lying]]:
    """The words of a line, parted at blanks, at wide white (of ``share`` of the size, if given) and at steps."""
    word: list[_Lying] = []
    for lying in line:
        (left, top, _, _), glyph = lying
        if glyph.text.isspace():
            if word:
                yield word
            word = []
            continue
        if word:
            (_, before_top, before_right, _), before = word[-1]
            gap = _GAP if share is None else share * before.size
            if left > before_right + gap or abs(top - before_top) > _LEVEL:
                yield word
                word = []
        word.append(lying)
    if word:
        yield word


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
