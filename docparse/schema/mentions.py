"""Places in the text, and the things that are mentioned there."""

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator
from typing_extensions import Self

from .geometry import BBox, Confidence, Model, Offset, PageNumber

Precision = Literal["day", "month", "quarter", "year", "range"]
DateRole = Literal["sent", "received", "decided", "deadline", "event", "period"]

_ISO_PART = r"\d{4}(?:-\d{2}(?:-\d{2})?|-Q[1-4])?"
_ISO = re.compile(rf"{_ISO_PART}(?:/{_ISO_PART})?")


class Mention(Model):
    """One place where a thing is named: ``letter.text[start:end] == text``."""

    text: Annotated[str, Field(min_length=1)]
    start: Offset
    end: Offset
    page: PageNumber
    boxes: tuple[BBox, ...] = ()
    """One box for each printed line that the mention touches; empty when the input was text."""

    @model_validator(mode="after")
    def _length(self) -> Self:
        if self.end - self.start != len(self.text):
            raise ValueError(f"{self.text!r} does not span {self.start} to {self.end}")
        return self


Mentions = Annotated[tuple[Mention, ...], Field(min_length=1)]
OneMention = Annotated[tuple[Mention, ...], Field(min_length=1, max_length=1)]


class Entity(Model):
    """A named thing and every place where the letter names it, in reading order."""

    name: str
    """The fullest form of the name that the letter prints."""
    abbreviation: str | None = None
    """The short form that the letter gives."""
    kind: str | None = None
    """Of an organisation, where its name tells: ``municipality``, ``province``, …"""
    id: str | None = None
    """The TOOI identifier (https://identifier.overheid.nl/tooi/…) of an organisation, if known."""
    confidence: Confidence
    mentions: Mentions


def _two_places(value: Decimal) -> Decimal:
    if value.as_tuple().exponent != -2:
        raise ValueError(f"an amount has two decimals: {value}")
    return value


class Amount(Model):
    """A sum of money. ``value`` is in units of ``currency``, with two decimals."""

    value: Annotated[Decimal, AfterValidator(_two_places)]
    currency: Literal["EUR", "NLG"] = "EUR"
    approximate: bool = False
    """The letter says about, some, nearly."""
    year: Annotated[int, Field(ge=1000, le=9999)] | None = None
    """The year that the sum is for, where the letter says it."""
    purpose: str | None = None
    """In the letter's words."""
    payer: str | None = None
    """An organisation that is named."""
    payee: str | None = None
    column: str | None = None
    """In a table the head of its column."""
    adds_up: bool | None = None
    """Of the total in a table whether the sums above it make it up; null for a sum that is no total."""
    bound: Literal["from", "to"] | None = None
    """Which end of a range it is, where the letter gives both: the other stands next to it."""
    confidence: Confidence
    mentions: OneMention


class Date(Model):
    """A calendar date, month, quarter, year or range of them."""

    value: str
    """ISO 8601: ``2016``, ``2015-06``, ``2024-03-12``, ``2024-Q3`` or a range ``2021/2024``."""
    earliest: date
    latest: date
    precision: Precision
    role: DateRole | None = None
    """What was or will be done then, where the words say so."""
    confidence: Confidence
    mentions: OneMention

    @model_validator(mode="after")
    def _order(self) -> Self:
        if not _ISO.fullmatch(self.value):
            raise ValueError(f"not an ISO 8601 date, quarter or range: {self.value!r}")
        if self.earliest > self.latest:
            raise ValueError(f"{self.value}: earliest {self.earliest} is after latest {self.latest}")
        return self


class Pillar(Model):
    """One pillar of the policy, from a list, an enumeration or a heading."""

    number: Annotated[int, Field(ge=1)]
    """From 1, in the order of the letter."""
    text: str
    """Without its label."""
    term: str
    """What the letter calls it: ``pijler``, ``speerpunt``, ``ambitie``, …"""
    plan: str | None = None
    """The plan that it is a pillar of, if the letter says."""
    confidence: Confidence
    mentions: OneMention
