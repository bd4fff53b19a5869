"""Signatures printed beside one another: each column of lines is one signature; the cells of a line."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from .places import Place

_GAP = re.compile(r"\s{2,}")


def down_the_columns(text: str, lines: Sequence[Place]) -> Iterator[Place]:
    """The cells of the lines, column after column where following lines hold more than one cell."""
    rows: list[list[Place]] = []
    for line in lines:
        cells = cells_in(text, line)
        if len(cells) == 1 or (rows and len(rows[-1]) != len(cells)):
            yield from _columns(rows)
            rows = []
        if len(cells) == 1:
            yield line
        else:
            rows.append(cells)
    yield from _columns(rows)


def cells_in(text: str, line: Place) -> list[Place]:
    """The cells of a line: what two blanks or more part."""
    cells: list[Place] = []
    at = line.start
    for gap in _GAP.finditer(text, line.start, line.end):
        if gap.start() > at:
            cells.append(Place(at, gap.start()))
        at = gap.end()
    if at < line.end or not cells:
        cells.append(Place(at, line.end))
    return cells


def _columns(rows: Sequence[Sequence[Place]]) -> Iterator[Place]:
    for column in zip_longest(*rows):
        yield from (cell for cell in column if cell is not None)
