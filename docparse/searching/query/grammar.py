"""From what a user types to a Query."""

import unicodedata
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import get_args

from ...errors import UsageError
from ...schema import DateRole, LetterType
from .terms import (
    AmountIs,
    Category,
    Clause,
    Comparison,
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
from .tokens import Token, tokens
from .values import amount, period

_CATEGORIES: Mapping[str, Category] = {
    "org": "organisation",
    "person": "person",
    "place": "location",
    "law": "law",
    "plan": "plan",
}
_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "sender": ("sender",),
    "recipient": ("recipient",),
    "subject": ("subject",),
    "reference": ("reference", "your_reference", "case_number"),
}
_TYPES: tuple[LetterType, ...] = get_args(LetterType)
_ROLES: tuple[DateRole, ...] = get_args(DateRole)
_MOST = 50
"""Terms in a query; SQLite takes some hundreds."""


def parse(query: str) -> Query:
    """The query that a user typed. Raises UsageError, saying what is wrong with it and what to do."""
    clauses: list[Clause] = []
    joined = False
    for token in tokens(query):
        if token.is_or:
            if joined or not clauses:
                raise UsageError("OR stands between two terms.", remedy='To look for the word, write "OR".')
            joined = True
            continue
        term = Term(_condition(token), token.negated)
        if joined:
            clauses[-1] = (*clauses[-1], term)
        else:
            clauses.append((term,))
        joined = False
    if joined:
        raise UsageError("Nothing stands behind OR.", remedy='To look for the word, write "OR".')
    if not clauses:
        raise UsageError("The query is empty.", remedy="Give words, or a field such as org:Haarlem or after:2016.")
    if sum(map(len, clauses)) > _MOST:
        raise UsageError(f"A query has at most {_MOST} terms.", remedy="Leave out some.")
    return tuple(clauses)


def _condition(token: Token) -> Condition:
    field = token.field
    if field is None:
        return _words(token)
    if field in _CATEGORIES:
        return Named(_CATEGORIES[field], _words(token))
    if field in _COLUMNS:
        return _words(token, _COLUMNS[field])
    if field in _OTHERS:
        return _OTHERS[field](token)
    for role in _ROLES:
        if role == field:
            return NamesDate(role, *period(token.value))
    raise _unknown(token)


def _words(token: Token, columns: tuple[str, ...] = ()) -> Words:
    text = token.value
    if not token.phrase and (text.startswith("(") or (text.endswith(")") and "(" not in text)):
        raise UsageError(
            "Parentheses do not group.",
            remedy="OR joins the two terms beside it: a b OR c finds a with b or c. To look for one, quote it.",
        )
    if not any(unicodedata.category(char)[0] in "LN" for char in text):
        raise UsageError(f"There is no letter and no figure in {text or 'a term'}.", remedy="Give a word to look for.")
    return Words(text, columns, prefix=not token.phrase and text.endswith("*"))


def _comparison(written: str) -> Comparison:
    found: dict[str, Comparison] = {">=": ">=", "<=": "<=", ">": ">", "<": "<", "=": "=", ":": "="}
    return found[written]


def _type(text: str) -> LetterType:
    for known in _TYPES:
        if known == text.lower():
            return known
    raise UsageError(f"{text} is no type of letter.", remedy=f"The types are {', '.join(_TYPES)}.")


_OTHERS: Mapping[str, Callable[[Token], Condition]] = {
    "pillar": lambda token: PillarSays(_words(token)),
    "type": lambda token: OfType(_type(token.value)),
    "amount": lambda token: AmountIs(_comparison(token.comparison), amount(token.value)),
    "date": lambda token: Dated(*period(token.value)),
    "after": lambda token: DatedBeyond(">", period(token.value)[1]),
    "before": lambda token: DatedBeyond("<", period(token.value)[0]),
}
FIELDS = (*_CATEGORIES, *_COLUMNS, *_OTHERS, *_ROLES)
"""What may stand before a colon."""


def _unknown(token: Token) -> UsageError:
    field = token.field or ""
    near = [name for name in FIELDS if field.startswith(name)] or get_close_matches(field, FIELDS, n=1)
    meant = f"Did you mean {near[0]}:? " if near else ""
    return UsageError(
        f"There is no field {token.field}:",
        remedy=f"{meant}The fields are {', '.join(FIELDS)}. To look for the words, put them in quotation marks.",
    )
