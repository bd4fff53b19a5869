"""The values handed on from step to step: read → arrange → correct → extract → export.

They are plain and frozen; the public models in ``schema`` are made from them at the end.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from .schema import Block, Correction, Furniture, Header, Letter, Origin, Problem, Source
from .schema.mentions import Amount, Date, Entity, Pillar

Box = tuple[float, float, float, float]
"""``(x0, top, x1, bottom)`` in points on the upright, straightened page."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as read: no white space inside, punctuation attached as printed."""

    text: str
    box: Box
    confidence: float | None = None
    """How sure the reader is of the characters, 0 to 1; None for a text layer or text input."""
    line: int | None = None
    """The reader's own line number on the page, if it gives one."""
    size: float | None = None
    """Font size in points, if a text layer gives it."""
    bold: bool = False
    turn: int = 0
    """Degrees clockwise, 0, 90, 180 or 270, by which it is turned from the lines of the page, as a margin stamp is."""


@dataclass(frozen=True, slots=True)
class PageReading:
    """One page as read, upright and straight; words in the reader's order."""

    number: int
    width: float
    """Points."""
    height: float
    words: tuple[Word, ...]
    origin: Origin
    rotation: int = 0
    """Degrees clockwise, 0, 90, 180 or 270, that the page was turned."""
    skew: float = 0.0
    """Degrees, counter-clockwise positive, that were taken out."""
    reading_confidence: float | None = None
    reader: str | None = None
    reason: str | None = None
    typed: bool = False
    """True when the page is plain text: boxes lie on a grid of character cells and mean nothing on paper."""

    @property
    def lines(self) -> tuple[tuple[Word, ...], ...]:
        """The words line by line, in the reader's order."""
        lines: list[list[Word]] = []
        for word in self.words:
            last = lines[-1][-1] if lines else None
            if last is None or word.line != last.line or not same_line(last.box, word.box):
                lines.append([])
            lines[-1].append(word)
        return tuple(tuple(line) for line in lines)

    @property
    def text(self) -> str:
        """A line of text for each printed line."""
        return "\n".join(" ".join(word.text for word in line) for line in self.lines)


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole file as read: its words as the reader saw them, neither arranged nor corrected."""

    source: Source
    pages: tuple[PageReading, ...]
    errors: tuple[Problem, ...] = ()
    """The pages that could not be read; each has its number, and no words."""

    @property
    def text(self) -> str:
        """The text of the pages, parted by form feeds."""
        return "\f\n".join(page.text for page in self.pages)


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word, or the part of one on one line, at its place in the text: ``text[start:end]``."""

    start: int
    end: int
    page: int
    box: Box | None
    """None when the input was text."""
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The text in reading order, its blocks, and where each word of it lies on paper.

    ``words`` are sorted by start and do not overlap; what lies between them is white space that
    no reader printed. In ``text``, blocks are parted by a blank line, the lines of a paragraph,
    list item or heading joined by a space, those of any other block by a line feed. ``furniture``
    is not in ``text``.
    """

    text: str
    blocks: tuple[Block, ...]
    furniture: tuple[Furniture, ...]
    words: tuple[PlacedWord, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False, default=())

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(word.start for word in self.words))

    def words_in(self, start: int, end: int) -> Sequence[PlacedWord]:
        """The words that share at least one character with ``text[start:end]``."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_left(self._starts, end)
        return [word for word in self.words[first:last] if word.end > start]

    def page_of(self, start: int) -> int:
        """The page on which the character at ``start`` stands."""
        if not self.words:
            return 1
        return self.words[max(0, bisect_right(self._starts, start) - 1)].page

    def boxes(self, start: int, end: int) -> tuple[Box, ...]:
        """One box for each printed line that ``text[start:end]`` touches on its first page."""
        page = self.page_of(start)
        lines: list[Box] = []
        for word in self.words_in(start, end):
            if word.box is None or word.page != page:
                continue
            box = word.box
            if lines and same_line(lines[-1], box):
                last = lines[-1]
                lines[-1] = (last[0], min(last[1], box[1]), max(last[2], box[2]), max(last[3], box[3]))
            else:
                lines.append(box)
        return tuple(lines)

    def confidence(self, start: int, end: int) -> float | None:
        """Mean reading confidence of the words in ``text[start:end]``; None when none was given."""
        given = [word.confidence for word in self.words_in(start, end) if word.confidence is not None]
        return sum(given) / len(given) if given else None


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all boxes."""
    first, *others = boxes
    if not others:
        return first
    lefts, tops, rights, bottoms = zip(first, *others, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def same_line(left: Box, right: Box) -> bool:
    """Whether the second box follows the first one on its printed line."""
    overlap = min(left[3], right[3]) - max(left[1], right[1])
    return right[0] >= left[0] and overlap > 0.5 * min(left[3] - left[1], right[3] - right[1])


@dataclass(frozen=True, slots=True)
class Corrected:
    """The arrangement after correction (blocks and words re-indexed), with the edits that made it."""

    raw_text: str
    arrangement: Arrangement
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """Where a mention comes from: the components that found it or changed how sure it is, the last one deciding."""

    list: str
    """The list of the Letter that it is in: ``organisations``, ``amounts``, …"""
    start: int
    end: int
    components: tuple[str, ...]
    confidence: float
    """How sure the last component is, the reading of the characters apart."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found in the text, each list sorted by first mention."""

    header: Header = field(default_factory=Header)
    organisations: tuple[Entity, ...] = ()
    persons: tuple[Entity, ...] = ()
    locations: tuple[Entity, ...] = ()
    laws: tuple[Entity, ...] = ()
    plans: tuple[Entity, ...] = ()
    amounts: tuple[Amount, ...] = ()
    dates: tuple[Date, ...] = ()
    pillars: tuple[Pillar, ...] = ()
    traces: tuple[Trace, ...] = ()


@dataclass(frozen=True, slots=True)
class Parsed:
    """A letter with what its contract leaves out: where each word of its text lies, and what found its mentions."""

    letter: Letter
    words: tuple[PlacedWord, ...]
    traces: tuple[Trace, ...] = ()
