"""Footnotes: small type at the foot of a page, set after the text that runs on over them."""

import re
from collections.abc import Sequence
from statistics import median

from ..handover import Word
from .blocks import Draft
from .lines import Line
from .shapes import is_deep, is_tall
from .stream import Row

_MARK = re.compile(r"(?:\(?\d{1,2}[.):]?|\*{1,3}\)?|[¹²³⁴⁵⁶⁷⁸⁹])(?=\s|[A-ZÀ-Ý‘“\"'])")
_SMALL = 0.9  # of the usual size of the type on the page
_LOW = 0.5  # of the height of the page; notes stand below it


def split_footnotes(lines: Sequence[Line], height: float) -> tuple[list[Line], list[Line]]:
    """The text of a page and the notes at its foot: lines of smaller type of which the first begins with a mark.

    height: of the page, in points. Plain text has no sizes, and so no notes.
    """
    if not lines or lines[0].scale.typed:
        return list(lines), []
    sizes = _sizes(lines)
    start = len(lines)
    while start > 1 and lines[start - 1].baseline > _LOW * height and sizes[start - 1] < _SMALL:
        start -= 1
    first = next((at for at in range(start, len(lines)) if _MARK.match(lines[at].text)), len(lines))
    return list(lines[:first]), list(lines[first:])


def _sizes(lines: Sequence[Line]) -> list[float]:
    """The size of the type of each line, as a share of the usual one on the page.

    On a picture only words of like letters are compared: ``een`` is lower than ``het`` in the same type.
    """
    heights: dict[tuple[bool, bool] | None, list[float]] = {}
    for word in (word for line in lines for word in line.words):
        heights.setdefault(_shape(word), []).append(_height(word))
    usual = {shape: median(found) for shape, found in heights.items()}
    return [median(_height(word) / usual[_shape(word)] for word in line.words) for line in lines]


def _shape(word: Word) -> tuple[bool, bool] | None:
    """Whether a word has letters that stand out above the others, and below; None where its size is known."""
    return None if word.size else (is_tall(word.text), is_deep(word.text))


def _height(word: Word) -> float:
    return word.size or word.box[3] - word.box[1]


def with_notes(drafts: Sequence[Draft], notes: Sequence[Row]) -> list[Draft]:
    """The blocks with the notes of each page after the block with which the page ends."""
    merged = list(drafts)
    for page in sorted({row.line.page for row in notes}, reverse=True):
        last = max(
            (at for at, draft in enumerate(merged) if any(row.line.page <= page for row in draft.rows)), default=-1
        )
        merged[last + 1 : last + 1] = _note_blocks([row for row in notes if row.line.page == page])
    return merged


def _note_blocks(rows: Sequence[Row]) -> list[Draft]:
    groups: list[list[Row]] = []
    for row in rows:
        if not groups or _MARK.match(row.text):
            groups.append([])
        groups[-1].append(row)
    return [Draft("note", tuple(group)) for group in groups]
