"""What a query is made of."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from ...schema import DateRole, LetterType

Category = Literal["organisation", "person", "location", "law", "plan"]
Comparison = Literal[">=", "<=", ">", "<", "="]


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand beside each other; case and diacritics do not count."""

    text: str
    columns: tuple[str, ...] = ()
    """The header fields that they stand in; anywhere in the letter when there are none."""
    prefix: bool = False
    """Whether the last one is only the beginning of a word."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name, or a part of one, of an entity that the letter mentions."""

    category: Category
    words: Words


@dataclass(frozen=True, slots=True)
class PillarSays:
    """Words in a pillar."""

    words: Words


@dataclass(frozen=True, slots=True)
class OfType:
    """The type of the letter."""

    type: LetterType


@dataclass(frozen=True, slots=True)
class AmountIs:
    """A sum in the letter that compares so, in units of its currency."""

    comparison: Comparison
    value: float


@dataclass(frozen=True, slots=True)
class Dated:
    """The date of the letter lies between these days, both included."""

    earliest: date
    latest: date


@dataclass(frozen=True, slots=True)
class DatedBeyond:
    """The letter is dated before (``<``) or after (``>``) this day."""

    comparison: Literal["<", ">"]
    day: date


@dataclass(frozen=True, slots=True)
class NamesDate:
    """A date in the letter with this role, of which a day lies between these, both included."""

    role: DateRole
    earliest: date
    latest: date


Condition = Words | Named | PillarSays | OfType | AmountIs | Dated | DatedBeyond | NamesDate


@dataclass(frozen=True, slots=True)
class Term:
    """A condition, or that it does not hold."""

    condition: Condition
    negated: bool = False


Clause = tuple[Term, ...]
"""Terms of which at least one holds: those that stand with OR between them."""
Query = tuple[Clause, ...]
"""Clauses that all hold."""
