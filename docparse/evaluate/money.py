"""Scoring what was found of a sum: who pays, who receives, what it is for."""

import re
from collections.abc import Iterator

from ..schema import Amount, Letter
from .align import Alignment
from .letterfile import AnnotatedLetter, Span
from .moneyfile import MoneyTruth

FACTS = ("payer", "payee", "purpose")
ALIKE = 0.5
"""Share of their words that two purposes must have in common: where a phrase begins and ends is a matter of taste."""
_SMALL = frozenset("de het een van voor in op aan en te".split())

Counts = tuple[int, int, int]
"""Of one fact how often it was given, how often the letters say it, and how often it was given rightly."""


def score_money(truth: AnnotatedLetter, letter: Letter, after: Alignment) -> dict[str, Counts]:
    """Counts for each of FACTS over the sums of ``truth.money``; empty when there are none."""
    pairs = [(one, _amount(truth, one, letter, after)) for one in truth.money]
    return {fact: _counts(fact, pairs) for fact in FACTS} if pairs else {}


def _amount(truth: AnnotatedLetter, one: MoneyTruth, letter: Letter, after: Alignment) -> Amount | None:
    """The sum that was found where the letter prints it."""
    mark = next((span for span in truth.spans if span.type == "AMT" and span.text == one.amount), None)
    if mark is None:
        return None
    return next((amount for amount in letter.amounts if _touches(mark, amount, after)), None)


def _touches(mark: Span, amount: Amount, after: Alignment) -> bool:
    place = after.span(amount.mentions[0].start, amount.mentions[0].end)
    return place is not None and place[0] < mark.end and mark.start < place[1]


def _counts(fact: str, pairs: list[tuple[MoneyTruth, Amount | None]]) -> Counts:
    both = [(getattr(one, fact), (getattr(amount, fact) if amount else None) or "") for one, amount in pairs]
    alike = _alike if fact == "purpose" else _same
    right = sum(bool(true and given) and alike(true, given) for true, given in both)
    return sum(bool(given) for _, given in both), sum(bool(true) for true, _ in both), right


def _words(phrase: str) -> Iterator[str]:
    return (word for word in re.findall(r"\w+", phrase.casefold()) if word not in _SMALL)


def _same(true: str, given: str) -> bool:
    return list(_words(true)) == list(_words(given))


def _alike(true: str, given: str) -> bool:
    wanted, got = set(_words(true)), set(_words(given))
    return bool(wanted) and 2 * len(wanted & got) / (len(wanted) + len(got)) >= ALIKE
