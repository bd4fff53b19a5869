"""Tables: rows that stand below each other with their cells aligned."""

from collections.abc import Sequence
from dataclasses import replace

from ..labels import label_at
from .cells import Extent, cell_white
from .grid import Cells, grid_end, grid_rows, is_figure, row_line
from .lines import Line
from .listmarks import list_mark
from .signing import is_signed

_TYPED = 2.0  # blanks that part cells in plain text
_ROWS = 2  # rows that make a table of figures; one more is needed without figures
_FIGURES = 0.6  # share of figures among cells that makes a column of figures
_SHORT = 40  # characters in the first cell of a row of two cells of words
_CELL = 90  # characters in a cell of words, where three or more stand on a row
_STROKES = 2  # in each row of a table that is drawn with them
_LONGEST = 160  # characters in the second of two cells


def mark_tables(lines: Sequence[Line], extent: Extent | None) -> list[Line]:
    """The lines of a page; those of a table as its rows, with the hint ``table``.

    Cells are parted by two blanks on typed pages, by white as in ``cut_cells`` on pictures. A table is a run of rows
    with aligned cells: two or more of which the later cells are mostly figures; three or more with a column of
    figures, with three cells each, or with two of which the first is short. Signatures are no table.
    """
    cut = [_cells(line, extent) for line in lines]
    marked: list[Line] = []
    start = 0
    while start < len(lines):
        ruled = _ruled_end(lines, start)
        if ruled > start + 1:
            marked += [replace(line, hint="table") for line in lines[start:ruled]]
            start = ruled
            continue
        end = grid_end(lines, cut, start) if len(cut[start]) >= 2 else start + 1
        grid = grid_rows(lines[start:end], cut[start:end])
        if _is_table(grid) and not is_signed([cells for cells in cut[start:end] if len(cells) > 1]):
            marked += [row_line(row) for row in grid]
        else:
            marked += lines[start:end]
        start = end
    return marked


def _ruled_end(lines: Sequence[Line], start: int) -> int:
    """The line after the run from ``start`` on whose cells are parted by as many strokes, two or more."""
    strokes = _strokes(lines[start])
    end = start
    while end < len(lines) and strokes >= _STROKES and _strokes(lines[end]) == strokes:
        end += 1
    return end


def _strokes(line: Line) -> int:
    """How many strokes part cells; none in a line of labels."""
    inner = sum(word.text == "|" for word in line.words[1:])
    return 0 if label_at(line.text) is not None else inner


def _cells(line: Line, extent: Extent | None) -> list[Line]:
    cells = line.cells(_TYPED if line.scale.typed else cell_white(line, extent))
    if len(cells) > 1 and list_mark(cells[0].text + " x") is not None and len(cells[0].words) == 1:
        return [replace(line, words=cells[0].words + cells[1].words), *cells[2:]]
    return cells


def _is_table(grid: Sequence[Sequence[Cells]]) -> bool:
    whole = [_texts(row) for row in grid]
    rows = [row for row in whole if len(row) > 1]
    if len(rows) < _ROWS or len(rows) < len(grid) - 1:
        return False
    if _figures([text for row in rows for column, text in row.items() if column != min(row)]):
        return True
    if len(rows) == _ROWS:
        return False
    columns = range(max(max(row) for row in rows) + 1)
    if any(_figures([row[column] for row in rows[1:] if column in row]) for column in columns):
        return True
    if all(len(row) >= 3 for row in rows):
        return all(len(text) < _CELL for row in rows for text in list(row.values())[1:])
    return all(row.keys() == {0, 1} and len(row[0]) <= _SHORT and len(row[1]) <= _LONGEST for row in rows)


def _texts(row: Sequence[Cells]) -> dict[int, str]:
    """The whole text of each cell of a row, by column."""
    columns = sorted({column for cells in row for column in cells})
    return {column: " ".join(cells[column].text for cells in row if column in cells) for column in columns}


def _figures(texts: Sequence[str]) -> bool:
    found = sum(1 for text in texts if is_figure(text))
    return found >= _ROWS and found >= _FIGURES * len(texts)
