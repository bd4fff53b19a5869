"""Where each value of a letter comes from: the box on paper, the reading of it, and the rule or model that gave it."""

from collections.abc import Iterator, Sequence

from ..extracting.legible import legibility
from ..handover import Box, Parsed
from ..schema import MENTIONED_LISTS, Amount, Correction, Date, Entity, Field, Header, Letter, Pillar
from .plain import plain

_READERS = {
    "type": "lettertype",
    "sender": "senders",
    "recipient": "recipients",
    "subject": "titles",
    "date": "dating",
    "reference": "references",
    "your_reference": "references",
    "case_number": "references",
    "attachments": "labelled",
    "contact": "contacts",
    "salutation": "blocks",
    "closing": "blocks",
}
"""The module of ``docparse.extracting.header`` that reads each field; ``blocks``: it is the block of that kind."""


def explained(parsed: Parsed) -> str:
    """The letter's name, and one paragraph a value: what it is, where it stands, what gave it how much confidence."""
    letter = parsed.letter
    told = [*_fields(parsed), *_things(parsed), *(_correction(edit) for edit in letter.corrections)]
    paragraphs: list[Paragraph] = [(letter.source.name, ()), *told]
    return "\n".join("".join(f"{line}\n" for line in _indented(head, lines)) for head, lines in paragraphs)


def _indented(head: str, lines: Sequence[str]) -> Iterator[str]:
    yield plain(head)
    yield from (f"    {plain(line)}" for line in lines)


Paragraph = tuple[str, Sequence[str]]


def _fields(parsed: Parsed) -> Iterator[Paragraph]:
    header = parsed.letter.letter
    for name in Header.model_fields:
        field = getattr(header, name)
        if isinstance(field, Field):
            yield _field(parsed, name.replace("_", " "), field, _READERS[name])
    for one in header.signatories:
        yield _field(parsed, "signatory", one.name, "signatures")
        if one.role is not None:
            yield _field(parsed, "role", one.role, "signatures")


def _field(parsed: Parsed, name: str, field: Field, reader: str) -> Paragraph:
    rule = "block of its kind" if reader == "blocks" else f"header reader `{reader}`"
    if field.start is None or field.end is None or field.page is None:
        return f"{name}: {field.value}", ("inferred from the letter as a whole", f"{rule}, {field.confidence:.2f}")
    place = _place(parsed.letter, field.text or "", field.start, field.page, field.boxes)
    return f"{name}: {field.value}", (place, f"{rule}, {_sureness(parsed, field.start, field.end, field.confidence)}")


def _things(parsed: Parsed) -> Iterator[Paragraph]:
    traces = {(trace.list, trace.start, trace.end): trace for trace in parsed.traces}
    for name in MENTIONED_LISTS:
        for thing in getattr(parsed.letter, name):
            lines = []
            for mention in thing.mentions:
                trace = traces[name, mention.start, mention.end]
                steps = " → ".join(step.removeprefix("docparse_") for step in trace.components)
                lines.append(_place(parsed.letter, mention.text, mention.start, mention.page, mention.boxes))
                lines.append(f"{steps}, {_sureness(parsed, mention.start, mention.end, None, trace.confidence)}")
            if isinstance(thing, Entity) and thing.id:
                lines.append(f"TOOI register: {thing.id}")
            yield f"{name.removesuffix('s')}: {_value(thing)}", [*lines, *_said(thing)]


def _said(thing: Entity | Amount | Date | Pillar) -> Iterator[str]:
    """What the words or the table around a sum or a date say of it."""
    if isinstance(thing, Date) and thing.role:
        yield f"the words around it: {thing.role}"
    if isinstance(thing, Amount):
        facts = {name: getattr(thing, name) for name in ("year", "purpose", "payer", "payee", "bound")}
        if said := ", ".join(f"{name} {fact}" for name, fact in facts.items() if fact is not None):
            yield f"the words around it: {said}"
        if thing.column is not None:
            yield f"the head of its column: {thing.column!r}"
        if thing.adds_up is not None:
            yield f"the sums above it {'make it up' if thing.adds_up else 'make another total'}"


def _value(thing: Entity | Amount | Date | Pillar) -> str:
    match thing:
        case Amount():
            return f"{thing.value} {thing.currency}"
        case Date():
            return thing.value
        case Pillar():
            return f"{thing.number}. {_line(thing.text)}"
        case Entity():
            return thing.name


def _correction(edit: Correction) -> Paragraph:
    box = f" {_boxes((edit.bbox,))}" if edit.bbox else ""
    return (
        f"correction: {edit.original!r} → {edit.replacement!r}",
        (f"page {edit.page}{box}", f"{edit.method}, {edit.confidence:.2f}"),
    )


def _place(letter: Letter, text: str, start: int, page: int, boxes: Sequence[Box]) -> str:
    kind = next((block.kind for block in letter.blocks if block.start <= start < block.end), "")
    return f"page {page} {_boxes(boxes)} {kind.replace('_', ' ')}: {_line(text)!r}".replace("  ", " ")


def _boxes(boxes: Sequence[Box]) -> str:
    return " ".join("[" + " ".join(f"{side:.1f}" for side in box) + "]" for box in boxes)


def _line(text: str) -> str:
    return " ".join(text.split())


def _sureness(parsed: Parsed, start: int, end: int, whole: float | None, found: float | None = None) -> str:
    """How sure the fact is, and how likely its characters were read rightly: their product is the confidence."""
    words = (word for word in parsed.words if word.end > start and word.start < end)
    read = [word.confidence for word in words if word.confidence is not None]
    if not read:
        return f"{whole if found is None else found:.2f}"
    reading = legibility(sum(read) / len(read))
    fact = found if found is not None else (whole or 0.0) / reading
    return f"{fact:.2f} × {reading:.2f} for the reading"
