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
    text: str | None = None
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
    date: Field | None = None
    reference: Field | None = None
    your_reference: Field | None = None
    case_number: Field | None = None
    attachments: Field | None = None
    contact: Field | None = None
    salutation: Field | None = None
    closing: Field | None = None
    signatories: tuple[Signatory, ...] = ()
