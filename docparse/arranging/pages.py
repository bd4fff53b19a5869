"""The lines of one page in reading order: header, what stands beside the text, the text."""

from collections.abc import Sequence
from dataclasses import replace

from ..schema import FurnitureKind
from .cells import Extent, body_extent, cut_cells, is_run_through
from .columns import reading_order
from .head import header_of
from .labelled import pair_labels
from .lines import Line
from .margins import in_margin, margin_notes
from .stamps import split_stamps
from .tables import mark_tables

_LEVEL = 0.8  # baselines nearer than this many word heights are of one row, perhaps askew
_LETTER_TOP = 0.45  # of a first page without salutation, the share that can be header


def page_order(
    lines: Sequence[Line], height: float, first: bool
) -> tuple[list[Line], list[tuple[Line, FurnitureKind]]]:
    """The lines of a page in reading order, columns apart, labels with their values; and what is no part of the text.

    lines: from top to bottom; height: of the page, in points; first: whether it is the first page of the letter.
    """
    if not lines:
        return [], []
    extent = body_extent([cell for line in lines for cell in cut_cells(line)])
    head = header_of(lines, extent, _LETTER_TOP * height if first else 0.0)
    above: list[Line] = []
    beside: list[Line] = []
    body: list[Line] = []
    for line in lines:
        inside: list[Line] = []
        for cell in cut_cells(line, extent):
            part = above if head.holds(cell) else beside if in_margin(cell, extent) else inside
            part.append(cell)
        if inside:
            body.append(replace(line, words=tuple(word for cell in inside for word in cell.words)))
    above, stamp = split_stamps(above) if first else (above, [])
    cells = _cells(mark_tables(body, extent), extent)
    paired = pair_labels([*above, *beside])
    kept, cells, margin = margin_notes([cell for cell in paired if not head.holds(cell)], cells, first)
    parts = [cell for cell in paired if head.holds(cell)], kept, cells
    aside: list[tuple[Line, FurnitureKind]] = [(line, "stamp") for line in stamp]
    aside += [(line, "margin") for line in margin]
    return [line for part in parts for line in reading_order(part, head.end)], aside


def _cells(lines: Sequence[Line], extent: Extent | None) -> list[Line]:
    """The cells of the text, from top to bottom; a line with a hole in it stays whole below a whole one."""
    cells: list[Line] = []
    above: Line | None = None
    for at, line in enumerate(lines):
        cut = cut_cells(line, extent)
        near = [other for other in lines[max(0, at - 1) : at + 2] if other is not line and _on_one_row(line, other)]
        whole = len(cut) == 1 or (not near and is_run_through(line, above, extent))
        cells += [line] if whole else cut
        above = line if whole else None
    return cells


def _on_one_row(line: Line, other: Line) -> bool:
    """Whether what stands in the holes of a line was taken for a line of its own."""
    return abs(other.baseline - line.baseline) < _LEVEL * line.scale.height
