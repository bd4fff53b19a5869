"""Tables: rows that stand below each other with their cells aligned."""

import re
from collections.abc import Sequence
from dataclasses import replace

from .lines import Line
from .listmarks import list_mark

_FIGURE = re.compile(
    r"(?:(?:€|EUR|f|ƒ|-|–|\+)\s*){0,3}\d[\d.,:/%\-–\s]*(?:mln\.?|mld\.?|miljoen|fte|%|m2|euro|jaar)?(?:,-)?|"
    r"-|–|ja|nee|n\.?v\.?t\.?|pm|p\.m\.",
    re.I,
)
_ROWS = 2  # rows that make a table of figures; one more is needed without figures


def mark_tables(rows: Sequence[Line]) -> list[Line]:
    """The rows of a page, those of a table with the hint ``table``.

    Cells are parted by two blanks on typed pages, three character widths on pictures. A table is a run of rows
    with aligned cells: two or more of which the later cells are mostly figures, or three or more with three cells.
    """
    cut = [_cells(row) for row in rows]
    marked = list(rows)
    start = 0
    while start < len(rows):
        end = start
        while end < len(rows) and len(cut[end]) >= 2 and (end == start or _goes_on(cut, rows, end)):
            end += 1
        if end - start >= _ROWS and _is_table(cut[start:end]):
            for at in range(start, end):
                marked[at] = replace(rows[at], hint="table")
        start = max(end, start + 1)
    return marked


def _cells(row: Line) -> list[Line]:
    cells = row.cells(2 if row.scale.typed else 3)
    if len(cells) > 1 and list_mark(cells[0].text + " x") is not None and len(cells[0].words) == 1:
        return [replace(row, words=cells[0].words + cells[1].words), *cells[2:]]
    return cells


def _goes_on(cut: Sequence[Sequence[Line]], rows: Sequence[Line], at: int) -> bool:
    above, here = cut[at - 1], cut[at]
    if rows[at].baseline - rows[at - 1].baseline > 3 * rows[at].scale.height:
        return False
    return any(_aligned(left, right) for left in above[1:] for right in here[1:])


def _aligned(left: Line, right: Line) -> bool:
    near = 1.6 * left.scale.char
    return abs(left.box[0] - right.box[0]) < near or abs(left.box[2] - right.box[2]) < near


def _is_table(cut: Sequence[Sequence[Line]]) -> bool:
    later = [cell.text for row in cut for cell in row[1:]]
    figures = sum(1 for text in later if _FIGURE.fullmatch(text))
    if figures >= 0.6 * len(later):
        return True
    return len(cut) >= _ROWS + 1 and all(len(row) >= 3 for row in cut) and all(len(text) < 45 for text in later)
