"""Headings: bold, or short lines without a final stop that stand above a paragraph."""

import re
from collections.abc import Sequence

from .lines import Line
from .listmarks import list_mark, ordinal
from .marks import begins_upper, ends_sentence
from .stream import Row

_LONGEST = 16  # words in a heading of plain weight
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?\s+[A-ZÀ-Ý].*")
_QUESTION = re.compile(r"(?:vraag\s+\d|\d{1,2}[.)]|[a-z][.)])", re.I)


def is_heading(rows: Sequence[Row], at: int, after_heading: bool) -> bool:
    """Whether row ``at`` is a heading. after_heading: the row before it, without white between, is one."""
    row = rows[at]
    if row.line.hint is not None or at + 1 >= len(rows):
        return row.line.hint == "heading"
    following = rows[at + 1]
    if not _looks(row, following):
        return False
    if row.line.bold and not following.line.bold:
        return len(row.line.words) <= 2 * _LONGEST
    if at > 0 and not row.wide and not row.apart:
        return _larger(row.line, following.line)
    if after_heading and not row.wide:
        return False
    return _stands_above(row, following)


def _looks(row: Row, following: Row) -> bool:
    text = row.text
    if ends_sentence(text) and not text.endswith("?"):
        return False
    if text.endswith("?") and (_QUESTION.match(text) or len(row.line.words) > _LONGEST):
        return False
    if text.endswith((",", ";")) or (text.endswith((":", "-")) and not row.line.bold):
        return False
    if not (begins_upper(text) or _NUMBERED.fullmatch(text)) or text.startswith(("“", '"', "(")):
        return False
    mark = list_mark(text)
    if mark is not None and not (mark.kind == "number" and _NUMBERED.fullmatch(text)):
        return False
    return len(row.line.words) <= 2 * _LONGEST and not (row.wrapped and row.is_full(following.line) and len(text) > 60)


def _larger(line: Line, below: Line) -> bool:
    sizes, others = [word.size for word in line.words], [word.size for word in below.words]
    if None in sizes or None in others:
        return False
    return min(size or 0 for size in sizes) > 1.1 * max(size or 0 for size in others)


def _stands_above(row: Row, following: Row) -> bool:
    """Whether a paragraph, list or table follows that is no heading or single short line itself."""
    below = following.text
    if following.line.hint == "table":
        return True
    mark = list_mark(below)
    if mark is not None:
        rank = ordinal(mark.label)
        first = rank is None or rank[1] == 1 or following.wide or following.apart
        own = list_mark(row.text)
        own_rank = ordinal(own.label) if own is not None else None
        unlike = own is None or own_rank is None or rank is None or own_rank[0] != rank[0]
        return first and unlike and (following.gap < 4 or following.apart)
    if not (begins_upper(below) or below[:1].isdigit()) and below[:1] not in "“\"‘'’€(":
        return False
    if len(row.line.words) > _LONGEST and following.wide:
        return False
    if following.line.bold and not row.line.bold:
        return True
    return len(below) >= min(len(row.text), 40) or ends_sentence(below) or below.endswith(":")
