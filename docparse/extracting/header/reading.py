"""The header of a letter, from the blocks around its body."""

from collections.abc import Sequence

from ...handover import Arrangement
from ...labels import label_at
from ...schema import Block, Field, Header, Signatory, TypeField
from .contacts import contact_place
from .dating import DateAt, letter_day
from .labelled import Labelled, first, labelled_values
from .lettertype import letter_type
from .partylines import is_addressing
from .places import Place, field
from .recipients import recipient_place
from .references import case_number, number_in, own_reference, unlabelled_number, your_reference
from .senders import sender_place, signing_body, signing_municipality
from .signatures import Signed, name_and_role, signed_by
from .titles import subject_place
from .typesigns import parts

_HEAD = frozenset({"letterhead", "reference_line", "address", "subject", "salutation", "heading", "note"})
_FOOT = frozenset({"note", "signature"})
_HEAD_LINE = 110
"""Characters in the longest line of the head that may be taken for a paragraph."""
_SURE = {
    "sender": {"letterhead": 0.97, "signature": 0.8},
    "recipient": {"labelled": 0.95, "address": 0.94, "line": 0.9, "guess": 0.6},
    "subject": {"labelled": 0.97, "title": 0.9, "guess": 0.7},
    "date": {"labelled": 0.98, "line": 0.96, "guess": 0.85},
    "number": {"labelled": 0.96, "loose": 0.92, "guess": 0.8},
    "contact": {"labelled": 0.95, "guess": 0.75},
    "signatory": {"name": 0.95, "role": 0.9},
    "block": {"kind": 0.96},
}
"""How sure a field is by the way it was found: the share right on train and dev letters, brought down towards that on
a hundred letters which the rules had not been made with."""


def read_header(arrangement: Arrangement, date_at: DateAt) -> Header:
    """What the letter says around its body: sender, recipient, subject, date, references, signatories, type.

    date_at: finds a calendar day in a stretch of ``arrangement.text``.
    """
    header = read_fields(arrangement, date_at)
    if not arrangement.text:
        return header
    told = letter_type(parts(arrangement, header))
    if told is None:
        return header
    kind, sure = told
    return header.model_copy(update={"type": TypeField(value=kind, confidence=sure)})


def read_fields(arrangement: Arrangement, date_at: DateAt) -> Header:
    """The header without the type, which is told by the rest."""
    text, blocks = arrangement.text, arrangement.blocks
    head = _head(text, blocks)
    values = labelled_values(text, head)
    below = labelled_values(text, [block for block in blocks if block.kind in _FOOT and block not in head])
    signatories = tuple(_signatories(arrangement, values))
    return Header(
        sender=_sender(arrangement, head, values, signatories),
        recipient=_recipient(arrangement, head, values),
        subject=_subject(arrangement, head, values),
        date=_date(arrangement, head, values, date_at),
        reference=_reference(arrangement, head, values, below),
        your_reference=_your_reference(arrangement, values),
        case_number=_numbered(arrangement, case_number(text, values)),
        attachments=_labelled(arrangement, first([*values, *below], "attachments")),
        contact=_contact(arrangement, [*values, *below]),
        salutation=_block(arrangement, "salutation"),
        closing=_block(arrangement, "closing"),
        signatories=signatories,
    )


def _is_head(text: str, block: Block) -> bool:
    """Whether a block is of a kind that the head holds, or a short line with a label or the addressee."""
    if block.kind in _HEAD:
        return True
    printed = text[block.start : block.end]
    if block.kind != "paragraph" or len(printed) > _HEAD_LINE:
        return False
    label = label_at(printed)
    return (label is not None and label.set_off and label.role != "other") or is_addressing(printed)


def _head(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks above the body."""
    greeting = next((n for n, block in enumerate(blocks) if block.kind == "salutation"), None)
    if greeting is not None:
        return list(blocks[: greeting + 1])
    body = next((n for n, block in enumerate(blocks) if not _is_head(text, block)), len(blocks))
    if body and blocks[body - 1].kind == "heading" and any(block.kind == "subject" for block in blocks[:body]):
        body -= 1
    return list(blocks[:body])


def _numbered(arrangement: Arrangement, found: Labelled | None) -> Field | None:
    """The field of a labelled number."""
    if found is None:
        return None
    return field(arrangement, number_in(arrangement.text, found.value), _number_sure(found.set_off))


def _number_sure(set_off: bool) -> float:
    return _SURE["number"]["labelled" if set_off else "loose"]


def _labelled(arrangement: Arrangement, found: Labelled | None) -> Field | None:
    if found is None:
        return None
    return field(arrangement, found.value, _number_sure(found.set_off))


def _block(arrangement: Arrangement, kind: str) -> Field | None:
    block = next((block for block in arrangement.blocks if block.kind == kind), None)
    return field(arrangement, Place(block.start, block.end), _SURE["block"]["kind"]) if block else None


def _sender(
    arrangement: Arrangement, head: Sequence[Block], values: Sequence[Labelled], signatories: Sequence[Signatory]
) -> Field | None:
    """The name in the letterhead; without one the municipality, or the person without office, that signs."""
    place = sender_place(arrangement.text, head, values)
    if place is not None:
        return field(arrangement, place, _SURE["sender"]["letterhead"])
    signed = signing_municipality(arrangement.text, arrangement.blocks)
    if signed:
        return Field(value=signed, confidence=_SURE["sender"]["signature"])
    body = signing_body(arrangement.text, arrangement.blocks)
    if body is not None:
        return field(arrangement, body, _SURE["sender"]["signature"])
    return signatories[0].name if signatories and signatories[0].role is None else None


def _recipient(arrangement: Arrangement, head: Sequence[Block], values: Sequence[Labelled]) -> Field | None:
    found = recipient_place(arrangement.text, head, values, sender_place(arrangement.text, head, values))
    return field(arrangement, found[0], _SURE["recipient"][found[1]]) if found else None


def _subject(arrangement: Arrangement, head: Sequence[Block], values: Sequence[Labelled]) -> Field | None:
    found = subject_place(arrangement.text, head, values)
    return field(arrangement, found[0], _SURE["subject"][found[1]]) if found else None


def _reference(
    arrangement: Arrangement, head: Sequence[Block], values: Sequence[Labelled], below: Sequence[Labelled]
) -> Field | None:
    """The number behind a label of the head, one that the head prints alone, or one behind a label below the letter."""
    labelled = own_reference(arrangement.text, values)
    if labelled is not None:
        return _numbered(arrangement, labelled)
    alone = unlabelled_number(arrangement.text, head)
    if alone is not None:
        return field(arrangement, alone, _SURE["number"]["guess"])
    return _numbered(arrangement, own_reference(arrangement.text, below))


def _your_reference(arrangement: Arrangement, values: Sequence[Labelled]) -> Field | None:
    found = your_reference(arrangement.text, values)
    return field(arrangement, found[0], _number_sure(found[1])) if found else None


def _date(arrangement: Arrangement, head: Sequence[Block], values: Sequence[Labelled], date_at: DateAt) -> Field | None:
    found = letter_day(arrangement.text, arrangement.blocks, head, values, date_at)
    if found is None:
        return None
    (value, start, end), how = found
    return field(arrangement, Place(start, end), _SURE["date"][how], value)


def _contact(arrangement: Arrangement, values: Sequence[Labelled]) -> Field | None:
    found = contact_place(arrangement.text, values, arrangement.blocks)
    return field(arrangement, found[0], _SURE["contact"]["labelled" if found[1] else "guess"]) if found else None


def _signatories(arrangement: Arrangement, values: Sequence[Labelled]) -> list[Signatory]:
    """Who signed; the role of one who signs with a bare name may stand behind ``Van`` in the head."""
    text = arrangement.text
    signed = signed_by(text, arrangement.blocks)
    labelled = first(values, "sender")
    writer = name_and_role(text, labelled.value) if labelled else None
    if writer is not None and not signed:
        signed = [writer]
    elif writer is not None and len(signed) == 1 and signed[0].role is None:
        same = text[writer.name.start : writer.name.end] == text[signed[0].name.start : signed[0].name.end]
        signed = [Signed(signed[0].name, writer.role)] if same else signed
    found: list[Signatory] = []
    for one in signed:
        name = field(arrangement, one.name, _SURE["signatory"]["name"])
        if name is not None:
            found.append(Signatory(name=name, role=field(arrangement, one.role, _SURE["signatory"]["role"])))
    return found
