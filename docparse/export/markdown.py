"""Markdown for people: what was found at the top, the letter itself below."""

import re
from collections.abc import Iterator, Sequence

from ..schema import STATED_FIELDS, Amount, Block, Date, Entity, Field, Header, Letter, Pillar

_ACTIVE = re.compile(r"([\\`*_\[\]<>|#])")
_AMOUNT = ("Amount", "As printed", "Year", "Column", "Payer", "Payee", "Purpose", "Total", "Confidence")
_BOUND = {"from": "from ", "to": "up to ", None: ""}
_TOTAL = {True: "adds up", False: "does not add up", None: ""}
_GAP = re.compile(r" {2,}")
_LIST_MARK = re.compile(r"^(\s*)([-+])(\s)")


def to_markdown(letter: Letter) -> str:
    """A readable account: header fields, amounts, dates, entities, pillars, then the text, then the corrections."""
    parts = [*_header(letter), *_found(letter), "## Text", *_body(letter), *_corrections(letter)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _escape(text: str) -> str:
    line = " ".join(text.split())
    return _LIST_MARK.sub(r"\1\\\2\3", _ACTIVE.sub(r"\\\1", line))


def _table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """Columns of which no row has anything are left out; nothing without rows."""
    told = [at for at in range(len(heads)) if any(row[at] for row in rows)]
    return _grid([[cells[at] for at in told] for cells in (heads, *rows)]) if rows else ""


def _grid(rows: Sequence[Sequence[str]]) -> str:
    """A table of Markdown, the first row as its heads."""
    head, *rest = ("| " + " | ".join(cells) + " |" for cells in rows)
    return "\n".join((head, "|" + " --- |" * len(rows[0]), *rest))


def _sure(confidence: float) -> str:
    return f"{confidence:.2f}"


def _header(letter: Letter) -> Iterator[str]:
    subject = letter.letter.subject
    yield f"# {_escape(subject.value if subject else letter.source.name)}"
    yield f"{_escape(letter.source.name)}, {letter.source.pages} page(s), status {letter.status}"
    for problem in letter.errors:
        where = f"page {problem.page}: " if problem.page else ""
        yield f"> {where}{_escape(problem.message)}"
    yield _table(("Field", "Value", "Confidence"), list(_field_rows(letter.letter)))


def _field_rows(header: Header) -> Iterator[tuple[str, ...]]:
    for name in STATED_FIELDS:
        field: Field | None = getattr(header, name)
        if field is not None:
            yield name.replace("_", " "), _escape(field.value), _sure(field.confidence)
    for signatory in header.signatories:
        role = f", {signatory.role.value}" if signatory.role else ""
        yield "signatory", _escape(signatory.name.value + role), _sure(signatory.name.confidence)


def _found(letter: Letter) -> Iterator[str]:
    yield from _section("Amounts", _AMOUNT, letter.amounts)
    yield from _section("Dates", ("Date", "As printed", "Role", "Confidence"), letter.dates)
    yield from _section("Pillars", ("No.", "Pillar", "Plan", "Confidence"), letter.pillars)
    heads = ("Name", "Abbreviation", "Kind", "Identifier", "Mentions", "Confidence")
    for name in ("organisations", "persons", "locations", "laws", "plans"):
        yield from _section(name.capitalize(), heads, getattr(letter, name))


def _section(title: str, heads: tuple[str, ...], items: tuple[Amount | Date | Pillar | Entity, ...]) -> Iterator[str]:
    if items:
        yield f"## {title}"
        yield _table(heads, [_row(item) for item in items])


def _row(item: Amount | Date | Pillar | Entity) -> tuple[str, ...]:
    printed = _escape(item.mentions[0].text)
    sure = _sure(item.confidence)
    match item:
        case Amount():
            about = "ca. " if item.approximate else ""
            value = f"{_BOUND[item.bound]}{about}{item.value:,} {item.currency}"
            said = (item.column, item.payer, item.payee, item.purpose)
            facts = (str(item.year or ""), *(_escape(fact or "") for fact in said), _TOTAL[item.adds_up])
            return value, printed, *facts, sure
        case Date():
            return item.value, printed, item.role or "", sure
        case Pillar():
            return str(item.number), _escape(item.text), _escape(item.plan or ""), sure
        case Entity():
            short, kind, link = item.abbreviation or "", item.kind or "", item.id or ""
            return _escape(item.name), _escape(short), _escape(kind), link, str(len(item.mentions)), sure


def _body(letter: Letter) -> Iterator[str]:
    for block in letter.blocks:
        yield _block(block, letter.text[block.start : block.end])


def _block(block: Block, text: str) -> str:
    if block.kind == "heading":
        return f"### {_escape(text)}"
    if block.kind == "list_item":
        body = text.removeprefix(block.label or "").strip()
        mark = "-" if block.label in (None, "•") else _escape(block.label or "")
        return f"{'  ' * ((block.level or 1) - 1)}{mark} {_escape(body)}"
    if block.kind in ("paragraph", "subject", "salutation"):
        return _escape(text)
    if block.kind == "table":
        return _printed_table(text)
    return "  \n".join(_escape(line) for line in text.split("\n"))


def _printed_table(text: str) -> str:
    """A table of the letter, whose cells are two blanks or more apart.

    What a row lacks is taken to lack behind its label, and in the first row, which has heads, before them.
    """
    rows = [[_escape(cell) for cell in _GAP.split(line.strip())] for line in text.split("\n")]
    lacking = [[""] * (max(map(len, rows)) - len(row)) for row in rows]
    heads = [*lacking[0], *rows[0]]
    return _grid([heads, *([row[0], *lack, *row[1:]] for row, lack in zip(rows[1:], lacking[1:], strict=True))])


def _corrections(letter: Letter) -> Iterator[str]:
    if letter.corrections:
        yield "## Corrections"
        rows = [
            (_escape(edit.original), _escape(edit.replacement), edit.method, _sure(edit.confidence))
            for edit in letter.corrections
        ]
        yield _table(("Read", "Corrected", "Method", "Confidence"), rows)
