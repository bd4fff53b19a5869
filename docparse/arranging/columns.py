"""Reading order on a page: columns are read one after the other, a lone wide gap is read across."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..labels import label_at
from .grid import is_figure
from .lines import Line
from .marks import begins_lower, ends_clause
from .signing import is_signed, signed_end, signed_rows

_GUTTER = 1.8  # narrowest gutter, in character widths
_LEVEL = 0.6  # baselines nearer than this many word heights are on one row
_TOUCH = 2.0  # lines at most this many word heights apart stand in one block
_UNLEVEL = 1.2  # baselines so near are not of two lines of one column


def reading_order(cells: Sequence[Line], header_end: float) -> list[Line]:
    """The cells of a page, or of a column, in reading order; neighbours on a row that are no columns made one line.

    header_end: the height at which the header of the letter ends; above it a column may be a single line.
    """
    rows = _rows(cells)
    ordered: list[Line] = []
    at = 0
    while at < len(rows):
        beside = _unlevel(rows, at) if rows[at][0].baseline < header_end else None
        if beside is not None:
            at, left, right = beside
            ordered += reading_order(left, header_end) + reading_order(right, header_end)
            continue
        if len(rows[at]) > 1 and not all(_labelled(cell) for cell in rows[at]):
            found = _columns(rows, at, header_end)
            signed = signed_end(rows, at) if rows[at][0].baseline >= header_end else at
            if signed > (found[0] if found else at):
                ordered += signed_rows(rows[at:signed])
                at = signed
                continue
            if found is not None:
                end, left, right = found
                set_in_rows = signed_rows(rows[at:end]) if rows[at][0].baseline >= header_end else []
                if set_in_rows:
                    ordered += set_in_rows
                    at = end
                    continue
                ordered += reading_order(left, header_end) + reading_order(right, header_end)
                at = end
                continue
        ordered += _merged(rows[at])
        at += 1
    return ordered


def _rows(cells: Sequence[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for cell in sorted(cells, key=lambda cell: (cell.baseline, cell.box[0])):
        if rows and cell.baseline - rows[-1][0].baseline < _LEVEL * cell.scale.height:
            rows[-1].append(cell)
        else:
            rows.append([cell])
    return [sorted(row, key=lambda cell: cell.box[0]) for row in rows]


def _merged(row: Sequence[Line]) -> list[Line]:
    """One line of the cells on a row; what the layout has already put together stays apart."""
    merged: list[Line] = []
    for cell in row:
        if merged and merged[-1].hint is None and cell.hint is None and not (_labelled(merged[-1]) and _labelled(cell)):
            merged[-1] = replace(merged[-1], words=merged[-1].words + cell.words)
        else:
            merged.append(cell)
    return merged


def _labelled(cell: Line) -> bool:
    return cell.hint == "reference_line" or label_at(cell.text) is not None


def _columns(rows: Sequence[Sequence[Line]], at: int, header_end: float) -> tuple[int, list[Line], list[Line]] | None:
    """Two columns that begin in row ``at``: the row after them, and what stands left and right of the gutter."""
    row = rows[at]
    gaps = sorted(
        ((right.box[0] - left.box[2], left.box[2], right.box[0]) for left, right in pairwise(row)),
        reverse=True,
    )
    for _, low, high in gaps:
        found = _along(rows, at, low, high)
        if found is None:
            continue
        _, left, right = found
        in_header = row[0].baseline < header_end
        if in_header:
            columns = len(left) > 1 or len(right) > 1 or bool(left[0].hint or right[0].hint)
        else:
            columns = is_signed([cells for cells in rows[at : found[0]] if len(cells) > 1]) or (
                _runs_down(left) and _runs_down(right)
            )
        if columns:
            return found
    return None


def _unlevel(rows: Sequence[Sequence[Line]], at: int) -> tuple[int, list[Line], list[Line]] | None:
    """Two columns that begin in row ``at``, as of ``_columns``, whose lines are not level: no row has cells of both."""
    left, right = rows[at][0].box[0], rows[at][-1].box[2]
    for above, row in pairwise(rows[at:]):
        drop = (row[0].baseline - above[0].baseline) / row[0].scale.height
        if drop >= _TOUCH:
            return None
        low, high = (right, row[0].box[0]) if row[0].box[0] > right else (row[-1].box[2], left)
        if high > low:
            found = _along(rows, at, low, high) if drop < _UNLEVEL else None
            return found if found and min(len(found[1]), len(found[2])) > 1 else None
        left, right = min(left, row[0].box[0]), max(right, row[-1].box[2])
    return None


def _runs_down(column: Sequence[Line]) -> bool:
    """Whether a sentence runs on from one line of a column to the next."""
    lines = [_merged(row)[0] for row in _rows(column)]
    texts = [line.text for line in lines if not is_figure(line.text)]
    return any(not ends_clause(above) and begins_lower(below) for above, below in pairwise(texts))


def _along(
    rows: Sequence[Sequence[Line]], at: int, low: float, high: float
) -> tuple[int, list[Line], list[Line]] | None:
    """Follow the gutter between ``low`` and ``high`` down the page as far as something stands on both sides."""
    char, height = rows[at][0].scale.char, rows[at][0].scale.height
    sides: list[tuple[list[Line], list[Line]]] = []
    for row in rows[at:]:
        here = _sides(row, low, high, char)
        if here is None:
            break
        low = max([low, *(cell.box[2] for cell in here[0])])
        high = min([high, *(cell.box[0] for cell in here[1])])
        if high - low < _GUTTER * char:
            break
        sides.append(here)
    last_left = max((n for n, side in enumerate(sides) if side[0]), default=-1)
    last_right = max((n for n, side in enumerate(sides) if side[1]), default=-1)
    end = min(last_left, last_right) + 1
    if end == 0:
        return None
    while end < len(sides) and _touches(sides, end, height):
        end += 1
    left = [cell for side in sides[:end] for cell in side[0]]
    right = [cell for side in sides[:end] for cell in side[1]]
    return at + end, left, right


def _touches(sides: Sequence[tuple[list[Line], list[Line]]], at: int, height: float) -> bool:
    """Whether the cells of row ``at`` stand close below one of the same column."""
    for column in (0, 1):
        above = next((side[column] for side in reversed(sides[:at]) if side[column]), None)
        here = sides[at][column]
        if here and above and here[0].baseline - above[0].baseline < _TOUCH * height:
            return True
    return False


def _sides(row: Sequence[Line], low: float, high: float, char: float) -> tuple[list[Line], list[Line]] | None:
    """The cells of a row left and right of the gutter; None if one crosses it.

    A lone cell crosses it at its middle; where cells stand on both sides, the left one may reach up to the right one.
    """
    middle = (low + high) / 2 if len(row) == 1 else high - _GUTTER * char
    left = [cell for cell in row if cell.box[2] <= middle]
    right = [cell for cell in row if cell not in left and cell.box[0] >= min(middle, (low + high) / 2)]
    return (left, right) if len(left) + len(right) == len(row) else None
