"""Words to lines: what stands on one baseline, whatever line numbers the reader gave."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, pairwise
from statistics import median
from typing import Literal

from ..handover import Box, PageReading, Word, around
from .bands import within_bands
from .shapes import is_deep

_TALL = 1.8  # a word this many times the usual height is a logo or an initial and must not glue lines together
_HIGH = 1.35  # and one this many times holds a speck or a rule below it
_SIGNS = frozenset(("€", "ƒ", "f", "fl.", "EUR"))
"""Signs of currency, which may stand at the left of a column whose figures stand at its right."""
_IN_SUM = 8.0  # character widths of white that part a sign from a figure of another column


@dataclass(frozen=True, slots=True)
class Scale:
    """The measure of one page: the usual width of a character and height of a word, in points."""

    char: float
    height: float
    typed: bool


@dataclass(frozen=True)
class Line:
    """Words on one baseline of one page, from left to right (or a label and the value that stands below it)."""

    words: tuple[Word, ...]
    page: int
    scale: Scale
    hint: Literal["label", "reference_line", "label_row", "value_row", "table", "heading"] | None = None
    """What the layout of the page already tells."""
    tabs: tuple[int, ...] = ()
    """Of cells that were brought together: the positions of the first words of all but the first."""

    @cached_property
    def box(self) -> Box:
        """The box around all words."""
        return around(word.box for word in self.words)

    @cached_property
    def text(self) -> str:
        """The words, parted by single spaces."""
        return " ".join(word.text for word in self.words)

    @cached_property
    def baseline(self) -> float:
        """Height on the page, in points from the top, of the foot of the letters that do not descend."""
        words = self.words
        if self.hint:  # of cells that run over several lines, the first line
            foot = words[0].box[3]
            words = tuple(word for word in words if abs(word.box[3] - foot) < 0.6 * self.scale.height)
        feet = [word.box for word in words if not is_deep(word.text) and word.text[-1:].isalnum()]
        if feet:
            even = [box for box in feet if box[3] - box[1] <= _HIGH * self.scale.height]
            return median(box[3] for box in even or feet)
        return median(word.box[3] for word in words) - 0.2 * self.scale.height

    @property
    def parts(self) -> list[str]:
        """The texts of the cells that were brought together; the text, where it is one."""
        edges = [0, *self.tabs, len(self.words)]
        return [" ".join(word.text for word in self.words[a:b]) for a, b in pairwise(edges)]

    @property
    def size(self) -> float:
        """The size of the type, in points: as a text layer tells, else the height of the words."""
        return median(word.size or word.box[3] - word.box[1] for word in self.words)

    @property
    def bold(self) -> bool:
        """Whether every word is bold."""
        return all(word.bold for word in self.words)

    def cells(self, chars: float) -> list["Line"]:
        """The line cut wherever ``chars`` character widths or more of white part two words, but for a sum."""
        cut = [0]
        for at, (before, word) in enumerate(pairwise(self.words), 1):
            sum_of_money = before.text in _SIGNS and word.text[0].isdigit()
            least = max(chars, _IN_SUM) if sum_of_money else chars
            if word.box[0] - before.box[2] >= least * self.scale.char - 0.01:
                cut.append(at)
        if len(cut) == 1:
            return [self]
        return [replace(self, words=self.words[a:b]) for a, b in zip(cut, [*cut[1:], len(self.words)], strict=True)]

    def without(self, dropped: Iterable[int]) -> "Line":
        """The line less the words at these positions; at least one must stay."""
        gone = set(dropped)
        return replace(self, words=tuple(word for at, word in enumerate(self.words) if at not in gone))


def side_by_side(cells: Sequence[Line]) -> Line:
    """One line of cells on a row, from left to right."""
    tabs = tuple(accumulate(len(cell.words) for cell in cells[:-1]))
    return replace(cells[0], words=tuple(word for cell in cells for word in cell.words), tabs=tabs)


def lines_of(page: PageReading) -> list[Line]:
    """The lines of a page from top to bottom, each over the whole width of the page."""
    words = within_bands(
        word
        if unicodedata.is_normalized("NFC", word.text)
        else replace(word, text=unicodedata.normalize("NFC", word.text))
        for word in page.words
        if word.text and word.text.strip()
    )
    if not words:
        return []
    scale = _scale(words, page.typed)
    rows = _rows(words, scale)
    place = {id(word): order for order, word in enumerate(words)}
    lines = [Line(_from_left(row, place), page.number, scale) for row in rows]
    return sorted(lines, key=lambda line: (line.baseline, line.box[0]))


def _scale(words: Sequence[Word], typed: bool) -> Scale:
    if typed:
        return Scale(char=6.0, height=12.0, typed=True)
    long = [word for word in words if len(word.text) >= 3] or list(words)
    widths = sum(word.box[2] - word.box[0] for word in long)
    return Scale(
        char=max(0.5, widths / sum(len(word.text) for word in long)),
        height=max(1.0, median(word.box[3] - word.box[1] for word in long)),
        typed=False,
    )


def _rows(words: Sequence[Word], scale: Scale) -> list[list[Word]]:
    """Group words by baseline: each joins the row whose nearest word beside it overlaps it in height."""
    rows: list[_Row] = []
    for word in sorted(words, key=lambda word: (_middle(word), word.box[0])):
        row = next((row for row in reversed(rows[-8:]) if _beside(word, row.nearest(word.box), scale)), None)
        if row is None:
            rows.append(_Row(word))
        else:
            row.add(word)
    return [row.words for row in rows]


class _Row:
    """Words beside each other as they are found, with the outermost ones at hand."""

    def __init__(self, word: Word) -> None:
        self.words = [word]
        self._first = self._last = word

    def add(self, word: Word) -> None:
        self.words.append(word)
        if word.box[0] < self._first.box[0]:
            self._first = word
        if word.box[2] > self._last.box[2]:
            self._last = word

    def nearest(self, box: Box) -> Word:
        """The word with the least white between it and ``box``.

        Beyond the ends of the row it is the outermost one: a line of plain text may hold 20,000 words.
        """
        left, _, right, _ = box
        if left >= self._last.box[2]:
            return self._last
        if right <= self._first.box[0]:
            return self._first
        whites = [max(other.box[0] - right, left - other.box[2]) for other in self.words]
        return self.words[whites.index(min(whites))]


def _from_left(row: Sequence[Word], place: Mapping[int, int]) -> tuple[Word, ...]:
    """The words of a row from left to right; those of one line of the reader in its order.

    A speck that a reader took into the box of a word must not move the word.
    """
    runs: dict[int, list[Word]] = {}
    for word in row:
        runs.setdefault(id(word) if word.line is None else word.line, []).append(word)
    boxes = sorted(around(word.box for word in run) for run in runs.values())
    if any(left[2] > right[0] for left, right in pairwise(boxes)):
        return tuple(sorted(row, key=lambda word: (word.box[0], word.box[2])))
    ordered = sorted(runs.values(), key=lambda run: min(word.box[0] for word in run))
    return tuple(word for run in ordered for word in sorted(run, key=lambda word: place[id(word)]))


def _middle(word: Word) -> float:
    return (word.box[1] + word.box[3]) / 2


def _beside(word: Word, other: Word, scale: Scale) -> bool:
    heights = (word.box[3] - word.box[1], other.box[3] - other.box[1])
    if max(heights) > _TALL * scale.height and min(heights) < max(heights) / _TALL:
        return abs(_middle(word) - _middle(other)) < 0.25 * scale.height
    overlap = min(word.box[3], other.box[3]) - max(word.box[1], other.box[1])
    across = min(word.box[2], other.box[2]) - max(word.box[0], other.box[0])
    if across > 0.5 * min(word.box[2] - word.box[0], other.box[2] - other.box[0]) and not scale.typed:
        return overlap > 0.8 * min(heights)  # one above the other unless the reader saw the same word twice
    return overlap > 0.5 * min(heights)
