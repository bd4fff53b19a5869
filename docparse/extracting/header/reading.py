"""The header of a letter, from the blocks around its body."""

import re
from collections.abc import Callable, Sequence

from ...handover import Arrangement
from ...schema import Block, Field, Header, Signatory, TypeField
from .labelled import Labelled, first, labelled_values, name_in, number_in, own_reference
from .lettertype import letter_type, parts
from .parties import NAMES_ITSELF, recipient_place, sender_place, signing_body, signing_municipality
from .places import Place, field, lines_in, trimmed
from .signatures import signed_by

DateAt = Callable[[int, int], tuple[str, int, int] | None]
"""The first calendar day in ``text[start:end]``: its ISO 8601 value, start and end; None without one."""

_HEAD = frozenset({"letterhead", "reference_line", "address", "subject", "salutation", "heading", "note"})
_LABELLED = 0.96
_PLAIN = 0.85
_INFERRED = 0.6
_NUMBERED = re.compile(
    r"(?:raadsinformatiebrief|informatiebrief|collegebrief|raadsbrief|rib|brief|memo|circulaire)\b[^\n\d]{0,4}?"
    r"(?:nr\.?|nummer|no\.?)?\s*:?\s+((?:[A-Z]{2,5}-){0,3}\d[\w./-]{3,30})",
    re.I,
)
_IN_TITLE = re.compile(r"\b(?:nr\.|nummer|kenmerk)\s*:?\s*((?:[A-Z]\S*\s)?\S*\d\S*?)(?=[,;]|\s|$)")
_LONE = re.compile(r"^(?=(?:\D*\d){4})[A-Z0-9][\w./-]{5,30}$", re.M)
"""A line that is nothing but a number of a kind that no date, postcode or telephone has."""
_NO_REFERENCE = re.compile(r"\d{1,2}-\d{1,2}-\d{4}|\d{3,4}-\d{6,7}|\d{10}|\d{4}[A-Z]{2}")
_PERSON = (
    r"((?:(?:mevrouw|mw\.|de heer|dhr\.|drs\.|mr\.|ir\.|ing\.)\s+){0,2}[A-Z][\w'’.-]*"
    r"(?:\s(?:van|de|der|den|ten|ter|'t|in))*\s[A-Z][\w'’-]+)"
)
_BODY_CONTACT = re.compile(
    r"(?:\b[Bb]elt?(?:\s+u)?|\bcontact\s+op(?:nemen)?\s+met|\bterecht\s+bij|\bwenden\s+tot|\bcontactpersoon\s+is|"
    r"\bkunt\s+u(?=[^.]{0,60}\b(?:bellen|bereiken|mailen)))\s+(?:(?:onze|de|uw|met|mijn|projectleider|collega)\s+){0,3}"
    + _PERSON
    + r"|"
    + _PERSON
    + r"(?=[^.]{0,60}\b(?:staat\s+u|te\s+woord|is\s+bereikbaar))"
)


def read_header(arrangement: Arrangement, date_at: DateAt) -> Header:
    """What the letter says around its body: sender, recipient, subject, date, references, signatories, type.

    date_at: finds a calendar day in a stretch of ``arrangement.text``.
    """
    text, blocks = arrangement.text, arrangement.blocks
    head = _head(blocks)
    values = labelled_values(text, head)
    below = labelled_values(text, [block for block in blocks if block.kind == "note" and block not in head])
    signatories = tuple(_signatories(arrangement))
    sender = _sender(arrangement, head, values, signatories)
    to = recipient_place(text, head, values)
    recipient = field(arrangement, *to) if to else None
    subject = _subject(arrangement, head, values)
    known = (_value(sender), _value(recipient), _value(subject))
    roles = [one.role.value if one.role else "" for one in signatories]
    kind, sure = letter_type(parts(text, blocks, known, roles))
    return Header(
        type=TypeField(value=kind, confidence=sure) if text else None,
        sender=sender,
        recipient=recipient,
        subject=subject,
        date=_date(arrangement, head, values, date_at),
        reference=_reference(arrangement, head, values),
        your_reference=_numbered(arrangement, first(values, "your_reference")),
        case_number=_numbered(arrangement, first(values, "case_number")),
        attachments=_labelled(arrangement, first([*values, *below], "attachments")),
        contact=_contact(arrangement, [*values, *below]),
        salutation=_block(arrangement, "salutation"),
        closing=_block(arrangement, "closing"),
        signatories=signatories,
    )


def _head(blocks: Sequence[Block]) -> list[Block]:
    """The blocks above the body."""
    greeting = next((n for n, block in enumerate(blocks) if block.kind == "salutation"), None)
    if greeting is not None:
        return list(blocks[: greeting + 1])
    body = next((n for n, block in enumerate(blocks) if block.kind not in _HEAD), len(blocks))
    if body and blocks[body - 1].kind == "heading" and any(block.kind == "subject" for block in blocks[:body]):
        body -= 1
    return list(blocks[:body])


def _value(found: Field | None) -> str:
    return found.value if found else ""


def _numbered(arrangement: Arrangement, found: Labelled | None) -> Field | None:
    """The field of a labelled number."""
    if found is None:
        return None
    return field(arrangement, number_in(arrangement.text, found.value), _LABELLED if found.set_off else _PLAIN)


def _labelled(arrangement: Arrangement, found: Labelled | None) -> Field | None:
    if found is None:
        return None
    return field(arrangement, found.value, _LABELLED if found.set_off else _PLAIN)


def _block(arrangement: Arrangement, kind: str) -> Field | None:
    block = next((block for block in arrangement.blocks if block.kind == kind), None)
    return field(arrangement, Place(block.start, block.end), _LABELLED) if block else None


def _sender(
    arrangement: Arrangement, head: Sequence[Block], values: Sequence[Labelled], signatories: Sequence[Signatory]
) -> Field | None:
    """The name in the letterhead; without one the municipality, or the person without office, that signs."""
    place = sender_place(arrangement.text, head, values)
    if place is not None:
        return field(arrangement, place, _PLAIN)
    signed = signing_municipality(arrangement.text, arrangement.blocks)
    if signed:
        return Field(value=signed, confidence=_INFERRED)
    body = signing_body(arrangement.text, arrangement.blocks)
    if body is not None:
        return field(arrangement, body, _INFERRED)
    return signatories[0].name if signatories and signatories[0].role is None else None


def _subject(arrangement: Arrangement, head: Sequence[Block], values: Sequence[Labelled]) -> Field | None:
    labelled = first(values, "subject")
    if labelled is not None:
        return _labelled(arrangement, labelled)
    titles = [block for block in head if block.kind in {"subject", "heading"}]
    titles = [b for b in titles if not NAMES_ITSELF.match(arrangement.text[b.start : b.end])] or titles
    titles.sort(key=lambda block: block.kind != "subject")
    return field(arrangement, Place(titles[0].start, titles[0].end), _PLAIN) if titles else None


def _reference(arrangement: Arrangement, head: Sequence[Block], values: Sequence[Labelled]) -> Field | None:
    labelled = own_reference(values)
    if labelled is not None:
        return _numbered(arrangement, labelled)
    for block in head:
        if block.kind in {"heading", "subject", "letterhead", "note", "reference_line"}:
            numbered = _NUMBERED.search(arrangement.text, block.start, block.end)
            if numbered is None and block.kind in {"heading", "subject"}:
                numbered = _IN_TITLE.search(arrangement.text, block.start, block.end)
            if numbered:
                return field(arrangement, Place(numbered.start(1), numbered.end(1)), _INFERRED)
    for block in head:
        if block.kind in {"letterhead", "reference_line", "heading", "subject"}:
            for line in lines_in(arrangement.text, block):
                printed = arrangement.text[line.start : line.end]
                if _LONE.fullmatch(printed) and not _NO_REFERENCE.fullmatch(printed):
                    return field(arrangement, line, _INFERRED)
    return None


def _date(arrangement: Arrangement, head: Sequence[Block], values: Sequence[Labelled], date_at: DateAt) -> Field | None:
    """The labelled date, one on a line of the header that is no date of another letter, or below the signature."""
    labelled = [(value.value, _LABELLED) for value in values if value.role == "date"]
    taken = [value.value for value in values]
    lines = [
        (Place(block.start, block.end), _PLAIN)
        for block in head
        if block.kind in {"reference_line", "letterhead", "note", "address"}
        and not any(block.start <= place.start < block.end for place in taken)
    ]
    titles = [(Place(b.start, b.end), _INFERRED) for b in head if b.kind in {"heading", "subject"}]
    ends = [(Place(b.start, b.end), _INFERRED) for b in arrangement.blocks if b.kind in {"signature", "closing"}]
    for place, sure in [*labelled, *lines, *titles, *ends]:
        found = date_at(place.start, place.end)
        if found is not None:
            value, start, end = found
            return field(arrangement, Place(start, end), sure, value)
    return None


def _contact(arrangement: Arrangement, values: Sequence[Labelled]) -> Field | None:
    for found in values:
        if found.role == "contact":
            place = trimmed(arrangement.text, name_in(arrangement.text, found.value))
            if place is not None and any(char.isupper() for char in arrangement.text[place.start : place.end]):
                return field(arrangement, place, _LABELLED)
    for block in arrangement.blocks:
        if block.kind == "paragraph":
            called = _BODY_CONTACT.search(arrangement.text, block.start, block.end)
            if called:
                group = 1 if called.group(1) else 2
                return field(arrangement, Place(called.start(group), called.end(group)), _INFERRED)
    return None


def _signatories(arrangement: Arrangement) -> list[Signatory]:
    found: list[Signatory] = []
    for one in signed_by(arrangement.text, arrangement.blocks):
        name = field(arrangement, one.name, _PLAIN)
        if name is not None:
            found.append(Signatory(name=name, role=field(arrangement, one.role, _PLAIN)))
    return found
