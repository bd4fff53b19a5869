"""The words of a letter as they lie on each page: regions of lines of words, for formats that keep layout."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..errors import UsageError
from ..handover import Box, Parsed, PlacedWord, around, same_line
from ..schema import Furniture, Page
from .elements import legal


@dataclass(frozen=True, slots=True)
class Printed:
    """A word, corrected, and where it is printed."""

    text: str
    box: Box
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """The words of one printed line, from left to right."""

    words: tuple[Printed, ...]

    @property
    def box(self) -> Box:
        """The box around the words."""
        return around(word.box for word in self.words)


@dataclass(frozen=True, slots=True)
class Region:
    """What of a block, or of the furniture, is printed on one page."""

    kind: str
    """The kind of the block or of the furniture."""
    lines: tuple[Line, ...]

    @property
    def box(self) -> Box:
        """The box around the lines."""
        return around(line.box for line in self.lines)


def pages_on_paper(parsed: Parsed) -> list[Page]:
    """The pages that have a size; raises UsageError when there is none, as of text input."""
    pages = [page for page in parsed.letter.pages if page.width and page.height]
    if not pages:
        raise UsageError(
            "the letter was given as text, which has no place on paper.",
            remedy="Give the PDF or the scan.",
            name=parsed.letter.source.name,
        )
    return pages


def regions(parsed: Parsed, page: int) -> Iterator[Region]:
    """The regions of a page: its headers, its blocks in reading order, and the rest of its furniture."""
    furniture = [one for one in parsed.letter.furniture if one.page == page and one.bbox and one.text.strip()]
    yield from (_furniture(one) for one in furniture if one.kind == "page_header")
    on_page = [word for word in parsed.words if word.page == page and word.box is not None]
    for block in parsed.letter.blocks:
        inside = [word for word in on_page if block.start <= word.start < block.end]
        if inside:
            yield Region(block.kind, tuple(_lines(parsed.letter.text, inside)))
    yield from (_furniture(one) for one in furniture if one.kind != "page_header")


def _lines(text: str, words: Iterable[PlacedWord]) -> Iterator[Line]:
    line: list[Printed] = []
    for word in words:
        if word.box is None:
            continue
        printed = Printed(legal(text[word.start : word.end]), word.box, word.confidence)
        if line and not same_line(line[-1].box, word.box):
            yield Line(tuple(line))
            line = []
        line.append(printed)
    if line:
        yield Line(tuple(line))


def _furniture(one: Furniture) -> Region:
    """Furniture has one box: its lines are taken to be equally high, its letters equally wide."""
    x0, top, x1, bottom = one.bbox or (0.0, 0.0, 0.0, 0.0)
    rows = [row for row in legal(one.text).split("\n") if row.strip()]
    high = (bottom - top) / len(rows)
    widest = max(len(row) for row in rows)
    lines = []
    for at, row in enumerate(rows):
        places = [(match.start(), match.end(), match[0]) for match in re.finditer(r"\S+", row)]
        step = (x1 - x0) / widest
        boxes = [
            (x0 + start * step, top + at * high, x0 + end * step, top + (at + 1) * high) for start, end, _ in places
        ]
        lines.append(Line(tuple(Printed(word, box) for (_, _, word), box in zip(places, boxes, strict=True))))
    return Region(one.kind, tuple(lines))
