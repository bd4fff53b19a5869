"""A first line that an OCR program set after its own paragraph is put back before it."""

from collections.abc import Sequence
from dataclasses import replace

from .listmarks import list_mark
from .marks import begins_lower, begins_upper, ends_clause, ends_sentence
from .stream import Row

_LONGEST = 25  # rows of a paragraph
_USUAL = 1.0


def put_back(rows: Sequence[Row]) -> list[Row]:
    """The rows in the order in which they were written.

    On pages of plain text: where a paragraph begins in lower case though the sentence before it has ended, and
    right after it stands a single line that begins with a capital, has no end and is not gone on with either,
    that line is the first of the paragraph.
    """
    mended = list(rows)
    at = 1
    while at < len(mended):
        lost = _first_line_of(mended, at)
        if lost is not None:
            line = mended.pop(lost)
            mended[at] = replace(mended[at], gap=_USUAL)
            mended.insert(at, replace(line, gap=max(line.gap, 2.0)))
            at = lost
        at += 1
    return mended


def _first_line_of(rows: Sequence[Row], at: int) -> int | None:
    """Where the first line stands of the headless paragraph that begins in row ``at``."""
    row, before = rows[at], rows[at - 1]
    if not row.line.scale.typed or not row.wide or row.line.page != before.line.page:
        return None
    if not begins_lower(row.text) or list_mark(row.text) is not None or not ends_sentence(before.text):
        return None
    for end in range(at + 1, min(at + _LONGEST, len(rows))):
        if list_mark(rows[end].text) is not None or rows[end].line.page != row.line.page:
            return None
        if rows[end].wide and ends_sentence(rows[end - 1].text) and begins_upper(rows[end].text):
            return end if _is_lone_first_line(rows, end) else None
    return None


def _is_lone_first_line(rows: Sequence[Row], at: int) -> bool:
    row = rows[at]
    if ends_clause(row.text) or len(row.line.words) < 5 or row.is_short():
        return False
    if at + 1 == len(rows):
        return True
    following = rows[at + 1]
    return following.wide and not begins_lower(following.text)
