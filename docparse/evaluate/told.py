"""Scoring what was found of a sum or a date beyond its value: who pays, who receives, what for; sent, due, decided."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from ..schema import Amount, Date, Letter
from .align import Alignment
from .letterfile import AnnotatedLetter, Span
from .truthfiles import NO_ROLE

MONEY_FACTS = ("payer", "payee", "purpose")
FACTS = (*MONEY_FACTS, "role")
ALIKE = 0.5
"""Share of their words that two purposes must have in common: where a phrase begins and ends is a matter of taste."""
_SMALL = frozenset("de het een van voor in op aan en te".split())

Counts = tuple[int, int, int]
"""Of one fact how often it was given, how often the letters say it, and how often it was given rightly."""
Found = TypeVar("Found", Amount, Date)


def score_told(truth: AnnotatedLetter, letter: Letter, after: Alignment) -> dict[str, Counts]:
    """Counts for each of FACTS of which ``truth.money`` or ``truth.roles`` tell."""
    scores: dict[str, Counts] = {}
    sums = [(one, _found(truth, "AMT", one.amount, letter.amounts, after)) for one in truth.money]
    for fact in MONEY_FACTS if sums else ():
        pairs = [(getattr(one, fact), (getattr(given, fact) if given else None) or "") for one, given in sums]
        scores[fact] = _counts(fact, pairs)
    dates = [(one.role, _found(truth, "DATE", one.date, letter.dates, after)) for one in truth.roles]
    if dates:
        scores["role"] = _counts(
            "role", [("" if role == NO_ROLE else role, (given.role if given else None) or "") for role, given in dates]
        )
    return scores


def _found(truth: AnnotatedLetter, kind: str, printed: str, found: Iterable[Found], after: Alignment) -> Found | None:
    """The sum or date that was found where the letter prints it."""
    mark = next((span for span in truth.spans if span.type == kind and span.text == printed), None)
    if mark is None:
        return None
    return next((one for one in found if _touches(mark, one, after)), None)


def _touches(mark: Span, one: Amount | Date, after: Alignment) -> bool:
    place = after.span(one.mentions[0].start, one.mentions[0].end)
    return place is not None and place[0] < mark.end and mark.start < place[1]


def _counts(fact: str, pairs: Sequence[tuple[str, str]]) -> Counts:
    alike = _alike if fact == "purpose" else _same
    right = sum(bool(true and given) and alike(true, given) for true, given in pairs)
    return sum(bool(given) for _, given in pairs), sum(bool(true) for true, _ in pairs), right


def _words(phrase: str) -> Iterator[str]:
    return (word for word in re.findall(r"\w+", phrase.casefold()) if word not in _SMALL)


def _same(true: str, given: str) -> bool:
    return list(_words(true)) == list(_words(given))


def _alike(true: str, given: str) -> bool:
    wanted, got = set(_words(true)), set(_words(given))
    return bool(wanted) and 2 * len(wanted & got) / (len(wanted) + len(got)) >= ALIKE
