"""The language of queries: what a user types → terms."""

from .grammar import parse
from .terms import (
    AmountIs,
    Clause,
    Condition,
    Dated,
    DatedBeyond,
    Named,
    NamesDate,
    OfType,
    PillarSays,
    Query,
    Term,
    Words,
)

__all__ = [
    "AmountIs",
    "Clause",
    "Condition",
    "Dated",
    "DatedBeyond",
    "Named",
    "NamesDate",
    "OfType",
    "PillarSays",
    "Query",
    "Term",
    "Words",
    "parse",
]
