"""The body of a letter: rows to headings, paragraphs, list items and tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..schema import BlockKind
from .headings import is_heading
from .listmarks import ListMark
from .lists import item_mark, lost_labels
from .paragraphs import goes_on
from .stream import Row

_NESTED = 2.0  # character widths by which the label of an item must be set in to be a level deeper
_DEEPEST = 6


@dataclass(frozen=True)
class Draft:
    """A block before its text has been put together."""

    kind: BlockKind
    rows: tuple[Row, ...]
    label: str | None = None
    level: int | None = None


def body_blocks(rows: Sequence[Row]) -> list[Draft]:
    """The blocks of the running text."""
    starts: list[int] = []
    marks: dict[int, ListMark] = {}
    headings: set[int] = set()
    for at in range(len(rows)):
        mark = None if rows[at].line.hint else item_mark(rows, at, [mark.label for mark in marks.values()])
        heading = is_heading(rows, at, at - 1 in headings)
        if heading and (mark is None or mark.kind == "number"):
            headings.add(at)
        elif mark is not None:
            marks[at] = mark
        if at in headings or at in marks or at == 0 or at - 1 in headings or not _same_block(rows, at, starts, marks):
            starts.append(at)
    lost = lost_labels(rows, starts, marks)
    drafts: list[Draft] = []
    levels: list[float] = []
    for start, end in pairwise([*starts, len(rows)]):
        part = tuple(rows[start:end])
        if start in headings:
            drafts.append(Draft("heading", part, level=_heading_level(part[0].text)))
        elif start in marks or start in lost:
            mark = marks.get(start)
            drafts.append(Draft("list_item", part, mark.label if mark else None, _item_level(part[0], levels)))
        else:
            levels.clear()
            drafts.append(Draft("table" if part[0].line.hint == "table" else "paragraph", part))
    return drafts


def _same_block(rows: Sequence[Row], at: int, starts: Sequence[int], marks: dict[int, ListMark]) -> bool:
    if rows[at].line.hint == "table" or rows[at - 1].line.hint == "table":
        return rows[at].line.hint == rows[at - 1].line.hint and not rows[at].apart
    in_item = bool(starts) and starts[-1] in marks
    if in_item and at - 1 > starts[-1] and _set_out(rows[at - 1], rows[at]):
        return False
    return goes_on(rows, at, in_item)


def _set_out(above: Row, below: Row) -> bool:
    """Whether the row stands left of the text of the item above it."""
    if below.line.page != above.line.page:
        return False
    return above.line.box[0] - below.line.box[0] > _NESTED * below.line.scale.char


def _item_level(row: Row, levels: list[float]) -> int:
    """The depth of an item by the left edges of those before it, which are kept in ``levels``."""
    left, step = row.line.box[0], _NESTED * row.line.scale.char
    while levels and levels[-1] > left + step:
        levels.pop()
    if not levels or left > levels[-1] + step:
        levels.append(left)
    return min(len(levels), _DEEPEST)


def _heading_level(text: str) -> int:
    number = text.split(" ", 1)[0].strip(".")
    return min(1 + number.count("."), _DEEPEST) if number[:1].isdigit() else 1
