"""Sums in tables that print no sign of their currency: a note above or the head of the column tells."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from .amounthits import AmountHit

_CELL = re.compile(r"(?!\|\s)\S+(?:[^\S\n](?!\|\s)\S+)*")
_LINE = re.compile(r"[^\n]*(?:\n|\Z)")
"""Words one blank apart; two, or a stroke, part the cells of a row."""
_NOTE = re.compile(
    r"\bbedragen\s+(?:\w+\s+)?in\s+(?:euro(?:['’]?s)?|€|(?P<guilders>gulden))(?!\w|\s*(?:[x×*]\s*|maal\s+)?(?:1\.?000|duizend|mln|miljoen))",
    re.I,
)
_THOUSANDS = re.compile(r"1\.000|duizend|mln|miljoen|mille", re.I)
_HEAD = re.compile(
    r"(?:(?:totale|bruto|netto|geraamde|werkelijke|structurele|incidentele)\s)?"
    r"(?:kosten|lasten|baten|bedrag(?:en)?|subsidie(?:bedrag)?|bijdrage|gedekt|dekking|saldo|uitgaven|inkomsten|investering(?:en)?|krediet"
    r"|begroot|geraamd|raming|opbrengst(?:en)?|tekort|overschot)\b",
    re.I,
)
_SUM = re.compile(
    r"(?P<minus>[-–−]\s?)?(?P<digits>\d{1,3}(?:\.\d{3})+(?!,\d)|\d{1,3}(?:\.\d{3})*(?=,\d\d))(?:,(?P<cents>\d\d)|,-{1,2})?"
)
_ABOVE = 160
"""Code points above a table in which a note on its sums is looked for."""
_SURE = 0.85
_CENT = Decimal("0.01")

Row = list[tuple[int, int]]
"""Where the cells of a line start and end."""


def table_amounts(text: str, hits: Sequence[AmountHit]) -> list[AmountHit]:
    """The sums without a sign; in the currency of the note above, else in that of most sums of the letter, ``hits``."""
    guilders = sum(hit.currency == "NLG" for hit in hits) * 2 > len(hits)
    return [hit for table in _tables(text) for hit in _in_table(text, table, guilders)]


def _tables(text: str) -> Iterator[list[Row]]:
    """The runs of two or more lines that each have two cells or more."""
    lines = [[cell.span() for cell in _CELL.finditer(text, *line.span())] for line in _LINE.finditer(text)]
    for several, run in groupby(lines, key=lambda row: len(row) > 1):
        rows = list(run)
        if several and len(rows) > 1:
            yield rows


def _in_table(text: str, rows: Sequence[Row], guilders: bool) -> Iterator[AmountHit]:
    first = rows[0][0][0]
    note = _NOTE.search(text, max(0, first - _ABOVE), rows[0][-1][1])
    heads = [text[start:end] for start, end in rows[0]]
    if note is None and any(map(_THOUSANDS.search, heads)):
        return
    for row in rows[1:]:
        for place, (start, end) in enumerate(reversed(row[1:])):
            found = _SUM.fullmatch(text, start, end)
            told = note or (place < len(heads) - 1 and _HEAD.match(heads[-1 - place]))
            if found and told:
                value = Decimal(found["digits"].replace(".", "") + "." + (found["cents"] or "00"))
                in_guilders = bool(note["guilders"]) if note else guilders
                value = (-value if found["minus"] else value).quantize(_CENT)
                yield AmountHit(start, end, _SURE, value, "NLG" if in_guilders else "EUR", False)
