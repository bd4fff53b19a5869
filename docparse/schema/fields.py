"""The header fields of a letter: each a value with the place it was read from."""

from typing import Literal

from pydantic import model_validator
from typing_extensions import Self

from .geometry import BBox, Confidence, Model, Offset, PageNumber

LetterType = Literal[
    "raadsinformatiebrief",
    "collegebrief",
    "beantwoording",
    "wethoudersbrief",
    "burgemeestersbrief",
    "besluit",
    "kamerbrief",
    "circulaire",
    "subsidiebeschikking",
    "ingekomen",
    "bewonersbrief",
    "other",
]


class Field(Model):
    """A header value.

    ``text`` is what the letter prints and ``start``/``end`` where; all place fields are null
    together when the value was inferred from the letter as a whole.
    """

    value: str
    """The value in its normal form."""
    text: str | None = None
    """What the letter prints."""
    start: Offset | None = None
    end: Offset | None = None
    page: PageNumber | None = None
    boxes: tuple[BBox, ...] = ()
    confidence: Confidence
    id: str | None = None
    """The TOOI identifier of an organisation, if known."""

    @model_validator(mode="after")
    def _place(self) -> Self:
        place = (self.text, self.start, self.end, self.page)
        if any(part is None for part in place) != all(part is None for part in place):
            raise ValueError("text, start, end and page are given together or not at all")
        if self.text is not None and (self.end or 0) - (self.start or 0) != len(self.text):
            raise ValueError(f"{self.text!r} does not span {self.start} to {self.end}")
        return self


class TypeField(Field):
    """The type of the letter; ``value`` is one of the known types."""

    value: LetterType


class Signatory(Model):
    """One who signed, and in which role."""

    name: Field
    role: Field | None = None


class Header(Model):
    """What stands around the body of a letter; a field that it does not state is null."""

    type: TypeField | None = None
    sender: Field | None = None
    recipient: Field | None = None
    subject: Field | None = None
    """What the letter says it is about."""
    date: Field | None = None
    """ISO 8601."""
    reference: Field | None = None
    """The sender's own mark (ons kenmerk)."""
    your_reference: Field | None = None
    """The recipient's mark (uw kenmerk)."""
    case_number: Field | None = None
    """Zaaknummer."""
    attachments: Field | None = None
    """Their number or their titles, as printed."""
    contact: Field | None = None
    """Who deals with it (contactpersoon, behandeld door)."""
    salutation: Field | None = None
    """Geachte raad, …"""
    closing: Field | None = None
    """Hoogachtend, …"""
    signatories: tuple[Signatory, ...] = ()
