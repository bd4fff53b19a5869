"""Tabs in plain text: the columns of a table that another program wrote, or stops of a typewriter."""

from collections.abc import Iterator, Sequence
from itertools import groupby

_STOP = 8
"""Characters from one stop to the next, as terminals have them."""
_GAP = 3
"""Characters of white between two columns."""
_WIDEST = 80
"""Characters in the widest cell of a table; a longer one is a paragraph."""


def without_tabs(lines: Sequence[str]) -> list[str]:
    """The lines with spaces for tabs.

    Neighbouring lines with as many tabs are rows of one table, each column as wide as its widest cell: stops would put
    a long cell in the next column. Other tabs lead to the next stop.
    """
    return [row for tabs, run in groupby(lines, key=lambda line: line.count("\t")) for row in _spaced(list(run), tabs)]


def _spaced(lines: Sequence[str], tabs: int) -> Iterator[str]:
    if not tabs:
        yield from lines
        return
    rows = [line.split("\t") for line in lines]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    if len(rows) < 2 or widths[0] == 0 or max(widths) > _WIDEST:
        yield from (line.expandtabs(_STOP) for line in lines)
        return
    for row in rows:
        cells = [cell.ljust(width + _GAP) for cell, width in zip(row[:-1], widths, strict=False)]
        yield "".join(cells) + row[-1]
