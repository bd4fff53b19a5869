"""Tabs and rows of labels in plain text: columns that another program wrote, or stops of a typewriter."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ..labels import is_label

_STOP = 8
"""Characters from one stop to the next, as terminals have them."""
_GAP = 3
"""Characters of white between two columns."""
_WIDEST = 80
"""Characters in the widest cell of a table; a longer one is a paragraph."""
_CELL = re.compile(r"\S+(?: \S+)*")


def with_label_rows(lines: Sequence[str]) -> list[str]:
    """The lines, the values below a row of labels moved under their labels: they need not stand in columns."""
    moved = list(lines)
    for at in range(len(moved) - 1):
        labels, values = _CELL.findall(moved[at]), _CELL.findall(moved[at + 1])
        if len(values) == len(labels) > 1 and all(map(is_label, labels)) and not any(map(is_label, values)):
            widths = [max(map(len, pair)) + _GAP for pair in zip(labels, values, strict=True)]
            moved[at : at + 2] = [_row(labels, widths), _row(values, widths)]
    return moved


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


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
        yield _row(row, [width + _GAP for width in widths])
