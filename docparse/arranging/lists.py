"""List items: which lines begin one, with the label as it must be."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import median

from .lines import Line
from .listmarks import ListMark, list_mark, ordinal
from .marks import begins_lower, begins_upper, ends_clause, ends_sentence
from .stream import Row

_FEW = 6  # items that lose their bullet before one keeps it
_SEVERAL = 2
_NOTE_ROWS = 60  # lines of a page, on which a note and its mark stand
_INDENT = 1.5  # character widths by which an item that lost its bullet is set in


def item_mark(rows: Sequence[Row], at: int, seen: Sequence[str]) -> ListMark | None:
    """The list label with which row ``at`` begins an item, or None. seen: the labels of the items before, in order."""
    mark = list_mark(rows[at].text)
    if mark is None or mark.kind == "bullet":
        return mark
    if _is_note(rows, at):
        return None
    if not _in_place(rows, at, bool(seen)):
        return None
    rest = rows[at].text[mark.length :].lstrip(" _.")
    if mark.kind == "number":
        fits = _in_sequence(rows, at, mark, seen)
    elif mark.kind == "dash":
        fits = rest[:1].isalnum() or rest[:1] in "€(“\"'‘’"
    elif rows[at].text[: mark.length].isalnum() and not begins_upper(rest):
        fits = rest[:1].isalpha() and _has_sibling(rows, at)
    else:
        fits = rest[:1].isalpha() or rest[:1] in '€“"‘'
    return mark if fits else None


def _is_note(rows: Sequence[Row], at: int) -> bool:
    """Whether an asterisk begins a note: one stands behind a word above it, as in ``2024*``."""
    return rows[at].text.startswith("*") and any(
        word.text.endswith("*") and word.text[0].isalnum()
        for row in rows[max(0, at - _NOTE_ROWS) : at]
        for word in row.line.words
    )


def _in_place(rows: Sequence[Row], at: int, in_list: bool) -> bool:
    """Whether an item can begin here: the line before does not run on into this one."""
    if at == 0 or rows[at].wide or rows[at].apart:
        return True
    above = rows[at - 1]
    if ends_clause(above.text) or not above.is_full(rows[at].line):
        return True
    if (in_list and above.text.endswith((" en", " of", "en/of"))) or list_mark(above.text) is not None:
        return True
    return rows[at].line.box[0] < above.line.box[0] - _INDENT * above.line.scale.char


def _in_sequence(rows: Sequence[Row], at: int, mark: ListMark, seen: Sequence[str]) -> bool:
    rank = ordinal(mark.label)
    if rank is None:  # 2.1 and the like
        return True
    style, number = rank
    before = [ordinal(label) for label in seen]
    if (style, number - 1) in before:
        return True
    roman = mark.label.strip("().") == "i" and ("i" + style[1:], 2)
    nexts = [ordinal(m.label) for row in rows[at + 1 : at + 60] if (m := list_mark(row.text)) and m.kind == "number"]
    follows = (style, number + 1) in nexts or bool(roman and roman in nexts)
    if style in {"A.", "I"}:  # an initial, or a numeral in a sentence, is not a list label
        return follows and number == 1
    return number == 1 or follows or (rows[at].wide and style[0] == "1")


def _has_sibling(rows: Sequence[Row], at: int) -> bool:
    """Whether a line not far off begins with a bullet or with what OCR makes of one."""
    near = [*rows[max(0, at - 12) : at], *rows[at + 1 : at + 13]]
    marks = [mark for row in near if (mark := list_mark(row.text)) is not None]
    return any(mark.kind in {"bullet", "garbled"} for mark in marks)


def lost_labels(rows: Sequence[Row], starts: Sequence[int], marks: Mapping[int, ListMark]) -> set[int]:
    """Of the rows that start a paragraph, those that start a list item whose label the reader did not see.

    They follow a line that ends in a colon and are set in from it, or two or more follow any sentence that has not
    ended; or they are set like the item above them; or, where the layout is lost too, two or more in a row begin in
    lower case, or items with a bullet come after them. marks: the labels that were seen.
    """
    found: set[int] = set()
    for order, start in enumerate(starts[:-1]):
        last = starts[order + 1] - 1
        if start in marks:
            found |= _like(rows, starts, order)
        elif rows[last].text.endswith(":") and start not in found:
            found |= (
                _set_in(rows, starts, order + 1, start)
                or _lower(rows, starts, order + 1)
                or _before_bullet(rows, starts, order + 1, marks)
            )
        elif start not in found and not ends_sentence(rows[last].text):
            several = _set_in(rows, starts, order + 1, start)
            found |= several if len(several) >= _SEVERAL and _set_back(rows, starts, order, len(several)) else set()
    return found - marks.keys()


def _set_back(rows: Sequence[Row], starts: Sequence[int], lead: int, count: int) -> bool:
    """Whether the paragraph after ``count`` set in ones begins where the one before them does."""
    if lead + count + 1 >= len(starts):
        return False
    above, below = rows[starts[lead + 1] - 1].line, rows[starts[lead + count + 1]].line
    return above.page == below.page and not _off(above.box[0], below.box[0], below)


def _like(rows: Sequence[Row], starts: Sequence[int], item: int) -> set[int]:
    """The paragraphs right after an item whose lines begin where those of the item do, under its text."""
    first, second = starts[item], [*starts, len(rows)][item + 1]
    line, page = rows[first].line, rows[first].line.page
    if line.scale.typed or len(line.words) < _SEVERAL:
        return set()
    under = [row.line.box[0] for row in rows[first + 1 : second] if row.line.page == page]
    edge = median(under) if under else line.words[1].box[0]
    if edge < line.box[0] + _INDENT * line.scale.char:
        return set()
    found: set[int] = set()
    for start, end in pairwise([*starts[item + 1 :], len(rows)]):
        lefts = [row.line.box[0] for row in rows[start:end] if row.line.page == page]
        inner = lefts[1:] or lefts
        if not lefts or lefts[0] < line.box[0] - line.scale.char or any(_off(left, edge, line) for left in inner):
            break
        found.add(start)
    return found


def _off(left: float, edge: float, line: Line) -> bool:
    return abs(left - edge) > line.scale.char


def _set_in(rows: Sequence[Row], starts: Sequence[int], first: int, lead: int) -> set[int]:
    page = rows[lead].line.page
    if rows[lead].line.scale.typed or list_mark(rows[lead].text) is not None:
        return set()
    found: set[int] = set()
    edge = min(row.line.box[0] for row in rows[lead : starts[first]])
    for start, end in pairwise([*starts[first:], len(rows)]):
        lines = [row.line for row in rows[start:end] if row.line.page == page]
        if not lines or min(line.box[0] for line in lines) < edge + _INDENT * lines[0].scale.char:
            break
        found.add(start)
    return found


def _lower(rows: Sequence[Row], starts: Sequence[int], first: int) -> set[int]:
    found: list[int] = []
    for start, end in pairwise([*starts[first:], len(rows)]):
        last = rows[end - 1].text
        if not begins_lower(rows[start].text) or list_mark(rows[start].text) is not None:
            break
        found.append(start)
        if ends_sentence(last) and not last.endswith("."):
            break
    return set(found) if len(found) >= 2 else set()


def _before_bullet(rows: Sequence[Row], starts: Sequence[int], first: int, marks: Mapping[int, ListMark]) -> set[int]:
    """The paragraphs from a colon up to the first item with a bullet: on a wrapped page its siblings."""
    found: list[int] = []
    for start, end in pairwise([*starts[first : first + _FEW], len(rows)]):
        if start in marks:
            return set(found) if marks[start].kind in {"bullet", "garbled"} else set()
        if not rows[start].wrapped or not ends_sentence(rows[end - 1].text) or rows[start].apart:
            break
        found.append(start)
    return set()
