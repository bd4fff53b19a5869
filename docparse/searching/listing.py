"""Hits as a table for the terminal, as JSON, or as CSV."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, fields
from typing import Literal

from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..export.plain import harmless, plain
from .searching import MARKS, Hit

Listing = Literal["table", "json", "csv"]
_WIDTH = 100


def listed(hits: Sequence[Hit], form: Listing, *, width: int = _WIDTH, colours: bool = False) -> str:
    """The hits as text; ``width`` and ``colours`` are those of the terminal that shows a table."""
    if form == "json":
        return (
            json.dumps([asdict(hit) | {"excerpt": _unmarked(hit)} for hit in hits], indent=2, ensure_ascii=False) + "\n"
        )
    return _csv(hits) if form == "csv" else _table(hits, width, colours)


def _unmarked(hit: Hit) -> str | None:
    """The excerpt on one line, without the marks."""
    return hit.excerpt and " ".join("".join(char for char in hit.excerpt if char not in MARKS).split())


def _csv(hits: Sequence[Hit]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(field.name for field in fields(Hit))
    for hit in hits:
        writer.writerow(map(harmless, (asdict(hit) | {"excerpt": _unmarked(hit)}).values()))
    return out.getvalue()


def _table(hits: Sequence[Hit], width: int, colours: bool) -> str:
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=colours, highlight=False, legacy_windows=False)
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 1, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column()
    for hit in hits:
        table.add_row(hit.date or "no date", Text("\n").join(_lines(hit)))
    if hits:
        console.print(table)
    return "".join(line.rstrip() + "\n" for line in out.getvalue().splitlines())


def _lines(hit: Hit) -> Iterator[Text]:
    """What it is about, from whom to whom, where it fits, and what it is called."""
    yield Text(plain(hit.subject or "no subject"), style="bold")
    parties = [
        f"from {hit.sender}" if hit.sender else "",
        f"to {hit.recipient}" if hit.recipient else "",
        hit.type or "",
    ]
    yield Text(plain(" · ".join(part for part in parties if part)))
    if hit.excerpt:
        yield _excerpt(hit.excerpt)
    yield Text(plain(hit.name), style="dim")


def _excerpt(marked: str) -> Text:
    """The excerpt with what was looked for set off."""
    opening, closing = MARKS
    text = Text()
    for part in f"{closing}{marked}".split(opening):
        found, _, rest = part.rpartition(closing)
        text.append(_flat(found), style="bold yellow").append(_flat(rest))
    return text


def _flat(text: str) -> str:
    """One line as :func:`plain` makes it, with the blanks at its ends, which part it from its neighbours."""
    lead, trail = text[:1].isspace(), text[-1:].isspace()
    return f"{' ' * lead}{plain(text)}{' ' * (trail and bool(text.strip()))}"
