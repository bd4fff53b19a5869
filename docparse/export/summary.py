"""A letter at a glance, for the terminal: header fields, amounts, what is named in it, and what to look at again."""

import io
import re
from collections.abc import Iterable, Iterator

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ..schema import ENTITY_LISTS, MENTIONED_LISTS, STATED_FIELDS, Amount, Date, Field, Letter
from .plain import plain

_DOUBTFUL = 0.7
"""Values and corrections less sure than this are listed to be looked at again."""
_POORLY_READ = 0.8
_WIDTH = 100
_WRONG_TOTAL = "does not add up"
_PERCENT = re.compile(r"\d{1,3}%")


def to_summary(letter: Letter) -> str:
    """The summary without colours, for files and pipes."""
    return summary(letter, width=_WIDTH, colours=False)


def summary(letter: Letter, *, width: int, colours: bool) -> str:
    """The summary in lines of ``width`` columns; NO_COLOR in the environment takes the colours away."""
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=colours, highlight=False, legacy_windows=False)
    for part in _parts(letter):
        console.print(part)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def _parts(letter: Letter) -> Iterator[RenderableType]:
    yield _title(letter)
    yield from _section("", _fields(letter), (False, False, True))
    yield from _section("Amounts", (_amount(amount) for amount in letter.amounts), (True, False, False, True))
    pillars = ((str(one.number), one.text, one.plan or "", _sure(one.confidence)) for one in letter.pillars)
    yield from _section("Pillars", pillars, (True, False, False, True))
    yield from _section("Named", _named(letter), (False, False))
    yield from _section("Look again", _doubts(letter), (False, False, True))


def _title(letter: Letter) -> Text:
    state = [] if letter.status == "ok" else [letter.status]
    facts = [_count(letter.source.pages, "page"), *state, _count(len(letter.corrections), "correction")]
    return Text(plain(letter.source.name), style="bold").append(f" · {' · '.join(facts)}", style="not bold dim")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"


def _section(name: str, rows: Iterable[tuple[str, ...]], right: tuple[bool, ...]) -> Iterator[RenderableType]:
    """A table of ``rows`` under a heading; ``right``: which columns stand flush right. Nothing without rows."""
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for at, flush in enumerate(right):
        style = "dim" if at == 0 and not flush else ""
        table.add_column(justify="right" if flush else "left", style=style, no_wrap=flush, overflow="fold")
    for row in rows:
        table.add_row(*(Text(plain(cell), style=_colour(cell)) for cell in row))
    if table.row_count:
        yield Text(name and f"\n{name}", style="bold")
        yield Padding(table, (0, 0, 0, 2))


def _colour(cell: str) -> str:
    """A colour for a confidence that gives reason to look again."""
    sure = int(cell[:-1]) / 100 if _PERCENT.fullmatch(cell) else 1.0
    return "red" if sure < _DOUBTFUL else "yellow" if sure < _POORLY_READ else ""


def _sure(confidence: float) -> str:
    return f"{confidence:.0%}"


def _fields(letter: Letter) -> Iterator[tuple[str, str, str]]:
    for name in STATED_FIELDS:
        field: Field | None = getattr(letter.letter, name)
        if field is not None:
            yield name.replace("_", " "), field.value, _sure(field.confidence)
    for one in letter.letter.signatories:
        yield "signed by", one.name.value + (f", {one.role.value}" if one.role else ""), _sure(one.name.confidence)


def _amount(amount: Amount) -> tuple[str, str, str, str]:
    about = "± " if amount.approximate else ""
    payer = f"by {amount.payer}" if amount.payer else None
    payee = f"to {amount.payee}" if amount.payee else None
    bound = {"from": "at least", "to": "at most", None: None}[amount.bound]
    year = str(amount.year) if amount.year and str(amount.year) not in (amount.column or "") else None
    adds = {True: "adds up", False: _WRONG_TOTAL, None: None}[amount.adds_up]
    said = [bound, year, amount.column, payer, payee, amount.purpose, adds]
    details = " · ".join(part for part in said if part)
    return f"{about}{amount.value:,} {amount.currency}", amount.mentions[0].text, details, _sure(amount.confidence)


def _named(letter: Letter) -> Iterator[tuple[str, str]]:
    for name in ENTITY_LISTS:
        things = getattr(letter, name)
        if things:
            yield name, "; ".join(thing.name for thing in things)
    if letter.dates:
        yield "dates", "; ".join(dict.fromkeys(map(_date, letter.dates)))


def _date(date: Date) -> str:
    return f"{date.value} ({date.role})" if date.role else date.value


def _doubts(letter: Letter) -> Iterator[tuple[str, str, str]]:
    """What went wrong or is not sure, with its page."""
    for problem in letter.errors:
        yield _page(problem.page), problem.message, ""
    for page in letter.pages:
        if page.reading_confidence is not None and page.reading_confidence < _POORLY_READ:
            yield _page(page.number), "hard to read", _sure(page.reading_confidence)
    for name in (*STATED_FIELDS, "salutation", "closing"):
        field: Field | None = getattr(letter.letter, name)
        if field is not None and field.confidence < _DOUBTFUL:
            yield _page(field.page), f"{name.replace('_', ' ')}: {field.value}", _sure(field.confidence)
    for name in MENTIONED_LISTS:
        for thing in getattr(letter, name):
            if thing.confidence < _DOUBTFUL:
                mention = thing.mentions[0]
                yield _page(mention.page), f"{name.removesuffix('s')}: {mention.text}", _sure(thing.confidence)
    for amount in letter.amounts:
        if amount.adds_up is False:
            yield _page(amount.mentions[0].page), f"amount: {amount.mentions[0].text} {_WRONG_TOTAL}", ""
    for edit in letter.corrections:
        if edit.confidence < _DOUBTFUL:
            yield _page(edit.page), f"correction: {edit.original} → {edit.replacement}", _sure(edit.confidence)


def _page(number: int | None) -> str:
    return f"page {number}" if number else "letter"
