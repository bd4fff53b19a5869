"""Rows of a table: cells under each other in columns, a cell that runs over several lines taken together."""

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median_low

from ..handover import Word
from .lines import Line
from .marks import begins_lower

_NEAR = 3.0  # rows of one table stand at most this many word heights apart
_TIGHT = 1.9  # lines of one cell do; baseline to baseline
_CLOSER = 0.92  # of the distance between rows; lines at most so far apart are of one row
_ALIGNED = 1.6  # edges of a column lie at most this many character widths apart

_FIGURE = re.compile(
    r"(?:\d{1,6}\s?[x×]\s)?(?:(?:€|EUR|f|ƒ|-|–|\+)\s*){0,3}\d[\d.,:/%=\-–\s]*(?:mln\.?|mld\.?|miljoen|fte|%|m2|euro|jaar)?(?:,-)?|"
    r"-|–|ja|nee|n\.?v\.?t\.?|pm|p\.m\.",
    re.I,
)

Span = tuple[float, float]
Cells = dict[int, Line]
"""The cells of one line by the number of their column."""


def is_figure(text: str) -> bool:
    """Whether a cell holds a sum, a number, or what stands for one in a table."""
    return bool(_FIGURE.fullmatch(text))


def grid_end(lines: Sequence[Line], cut: Sequence[Sequence[Line]], start: int) -> int:
    """The line after the run of lines from ``start`` on whose cells stand in two columns or more.

    cut: the cells of each line.
    """
    columns = _columns(cut[start])
    end = start + 1
    while end < len(lines):
        wider = _columns([cell for row in cut[start : end + 1] for cell in row])
        if len(wider) < len(columns) or not _belongs(lines, cut, (start, end), wider):
            break
        columns = wider
        end += 1
    while end > start + 1 and len(cut[end - 1]) == 1 and not _goes_on_from(cut, end - 1, columns):
        end -= 1
    return end


def grid_rows(lines: Sequence[Line], cut: Sequence[Sequence[Line]]) -> list[list[Cells]]:
    """The rows of the table, each as its lines."""
    columns = _columns([cell for row in cut for cell in row])
    pitch = _pitch(lines, cut, columns)
    rows: list[list[Cells]] = []
    for at, cells in enumerate(cut):
        placed = _placed(cells, columns)
        drop = lines[at].baseline - lines[at - 1].baseline if at else 0.0
        if rows and drop < _TIGHT * lines[at].scale.height and _is_rest(placed, rows[-1], drop < _CLOSER * pitch):
            rows[-1].append(placed)
        else:
            rows.append([placed])
    return rows


def _placed(cells: Sequence[Line], columns: Sequence[Span]) -> Cells:
    """The cells by column; two that a wide cell of another row joins are one."""
    placed: Cells = {}
    for cell in cells:
        column = _column_of(cell, columns)
        before = placed[column].words if column in placed else ()
        placed[column] = replace(cell, words=before + cell.words)
    return placed


def row_line(row: Sequence[Cells]) -> Line:
    """A row of a table as one line, each cell whole."""
    words: list[Word] = []
    tabs: list[int] = []
    for column in sorted({column for cells in row for column in cells}):
        if words:
            tabs.append(len(words))
        words += [word for cells in row if column in cells for word in cells[column].words]
    first = row[0][min(row[0])]
    return replace(first, words=tuple(words), hint="table", tabs=tuple(tabs))


def _columns(cells: Sequence[Line]) -> list[Span]:
    """The columns that the cells stand in, from left to right: what overlaps is one column."""
    spans: list[Span] = []
    for left, right in sorted((cell.box[0], cell.box[2]) for cell in cells):
        if spans and left < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], right))
        else:
            spans.append((left, right))
    return spans


def _column_of(cell: Line, columns: Sequence[Span]) -> int:
    return max(number for number, (left, _) in enumerate(columns) if left <= cell.box[0])


def _belongs(
    lines: Sequence[Line], cut: Sequence[Sequence[Line]], run: tuple[int, int], columns: Sequence[Span]
) -> bool:
    """Whether the line after the run stands in its columns: near, and in line with a cell above it."""
    start, at = run
    cells, line = cut[at], lines[at]
    drop = line.baseline - lines[at - 1].baseline
    if drop > _NEAR * line.scale.height or len({_column_of(cell, columns) for cell in cells}) < len(cells):
        return False
    later = [cell for cell in cells if _column_of(cell, columns) > 0]
    if not later:
        closer = drop < _CLOSER * _pitch(lines[start:at], cut[start:at], columns)
        return drop < _TIGHT * line.scale.height and (closer or begins_lower(line.text))
    above = [cell for row in cut[start:at] for cell in row if _column_of(cell, columns) > 0]
    if len(cells) == 1 and not (drop < _TIGHT * line.scale.height):
        return False
    return any(_aligned(left, right) for left in above for right in later)


def _goes_on_from(cut: Sequence[Sequence[Line]], at: int, columns: Sequence[Span]) -> bool:
    """Whether the last line of a run, a single cell, goes on with a cell of the line above it."""
    above = {_column_of(cell, columns): cell.text for cell in cut[at - 1]}
    here = _column_of(cut[at][0], columns)
    return here in above and not (is_figure(cut[at][0].text) and is_figure(above[here]))


def _pitch(lines: Sequence[Line], cut: Sequence[Sequence[Line]], columns: Sequence[Span]) -> float:
    """The usual distance from a line to a row with a cell in every column below it, in points; 0 where none tells."""
    drops = [lines[at].baseline - lines[at - 1].baseline for at in range(1, len(cut)) if len(cut[at]) == len(columns)]
    return median_low(drops) if drops else 0.0


def _is_rest(cells: Cells, row: Sequence[Cells], closer: bool) -> bool:
    """Whether the cells of a line go on with those of the row above it; closer: it is nearer than rows are."""
    filled = {column: above[column].text for above in row for column in above}
    if any(is_figure(cell.text) and is_figure(filled.get(column, "")) for column, cell in cells.items()):
        return False
    if 0 not in cells:
        return cells.keys() <= filled.keys()
    if closer and cells.keys() < filled.keys():
        return True
    if 0 not in row[0] or not begins_lower(cells[0].text) or begins_lower(row[0][0].text):
        return False
    return cells.keys() != filled.keys() or all(begins_lower(cell.text) for cell in cells.values())


def _aligned(left: Line, right: Line) -> bool:
    near = _ALIGNED * left.scale.char
    return abs(left.box[0] - right.box[0]) < near or abs(left.box[2] - right.box[2]) < near
