"""Sums in tables: the head of the column that each stands in, and whether a total is what the sums above it make."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from ..schema import Block
from .amounthits import AmountHit
from .dateforms import MONTHS

_CELL = re.compile(r"\S+(?:\s\S+)*")
"""Words one blank apart; two part the cells of a row."""
_TOTAL = re.compile(r"(?:[-–•] )?(?:eind|sub)?totaal|(?:te)?samen\b|bij elkaar\b|opgeteld\b", re.I)
_FIGURE = re.compile(r"[€ƒ]|\bf \d|\d{1,3}(?:\.\d{3})+|\d,\d\d")
_YEAR = re.compile(r"(?:(?<!\S)(?P<before>\S+)\s)?(?<![\d-])(?P<year>(?:19|20)\d\d)(?![\d-])")
_OTHER_YEAR = frozenset({"met", "t/m", "tot", "vanaf", "na", "sinds", "per", "eind", *MONTHS})
"""Words before a year that is not that of the sum."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What the table says of a sum in it."""

    column: str | None = None
    year: int | None = None
    adds_up: bool | None = None


@dataclass(frozen=True, slots=True)
class _Row:
    label: str
    sums: tuple[tuple[int, AmountHit], ...]
    """Each with the number of its cell, counted from the right."""


def cells_of(text: str, blocks: Sequence[Block], amounts: Sequence[AmountHit]) -> dict[int, Cell]:
    """For each sum in a table what the table says of it, by the start of the sum."""
    found: dict[int, Cell] = {}
    for block in blocks:
        if block.kind == "table":
            within = [hit for hit in amounts if block.start <= hit.start and hit.end <= block.end]
            found.update(_cells(text, block, within))
    return found


def _cells(text: str, block: Block, amounts: Sequence[AmountHit]) -> Iterator[tuple[int, Cell]]:
    lines = [line.span() for line in re.finditer(r"[^\n]+", text[block.start : block.end])]
    heads = _heads(text[block.start :][slice(*lines[0])])
    rows = [_row(text, block.start + start, block.start + end, amounts) for start, end in lines]
    for at, row in enumerate(rows):
        for place, hit in row.sums:
            head = heads[-1 - place] if place < len(heads) else None
            adds = _adds_up(rows[:at], place, hit) if _TOTAL.match(row.label) else None
            if adds is False and not heads:
                adds = None  # rows above may have been taken for something else
            yield hit.start, Cell(head, _year(head or "") or _year(row.label), adds)


def _year(words: str) -> int | None:
    match = _YEAR.search(words)
    return int(match["year"]) if match and (match["before"] or "").lower() not in _OTHER_YEAR else None


def _heads(line: str) -> list[str]:
    """The cells of the first line, when none of them is a sum."""
    cells = _CELL.findall(line)
    return [] if any(_FIGURE.search(cell) for cell in cells) else cells


def _row(text: str, start: int, end: int, amounts: Sequence[AmountHit]) -> _Row:
    cells = [(start + cell.start(), start + cell.end()) for cell in _CELL.finditer(text[start:end])]
    sums = tuple(
        (len(cells) - 1 - at, hit)
        for at, (first, last) in enumerate(cells)
        for hit in amounts
        if first <= hit.start and hit.end <= last
    )
    return _Row(text[slice(*cells[0])] if cells else "", sums)


def _adds_up(above: Sequence[_Row], place: int, total: AmountHit) -> bool | None:
    """Whether the sums of a column since the last total make up the next; None when there are fewer than two."""
    column = [(bool(_TOTAL.match(row.label)), hit) for row in above for at, hit in row.sums if at == place]
    runs = [[hit for _, hit in run] for is_total, run in groupby(column, key=lambda one: one[0]) if not is_total]
    since, every = (runs[-1] if runs else []), [hit for run in runs for hit in run]
    if len(every) < 2 or any(hit.currency != total.currency for hit in every):
        return None
    return total.value in (_sum(since), _sum(every))


def _sum(hits: Sequence[AmountHit]) -> Decimal:
    return sum((hit.value for hit in hits), Decimal(0))
