"""What a letter says of a sum: the year it is for, its purpose, who pays and who receives."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from .amounthits import AmountHit
from .hits import Hit
from .parties import Parties, addressed, is_ours
from .paying import is_source, payee_of, payer_in_row, payer_of, source_of
from .purposes import purposes
from .sentences import sentence_around, sentences_before

_YEAR = re.compile(r"\b(?:[Ii]n|[Vv]oor|[Oo]ver|jaar|per|vanaf|begroting|subsidie) ((?:19|20)\d\d)\b(?![-/–]\d)")
_REFERS = re.compile(
    r"\b(?:ging het om|gaat het om|een bedrag van|dit bedrag|daarvan|hiervan|dat was|het bedrag)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Circumstance:
    """What the words around a sum say of it."""

    year: int | None = None
    purpose: str | None = None
    payer: str | None = None
    payee: str | None = None


def circumstances(
    text: str, amounts: Sequence[AmountHit], organisations: Sequence[Hit], parties: Parties
) -> list[Circumstance]:
    """What the words say of each of the sums of a letter, in their order."""
    pairs = zip(amounts, purposes(text, amounts), strict=True)
    return [_circumstance(text, amount, organisations, purpose, parties) for amount, purpose in pairs]


def _circumstance(
    text: str, amount: AmountHit, organisations: Sequence[Hit], purpose: str | None, parties: Parties
) -> Circumstance:
    """Look in the sentence of the sum, and for who pays also in those before it."""
    first, last = sentence_around(text, amount.start, amount.end)
    near = _within(organisations, first, last)
    payer, payee = payer_of(text, amount, near), payee_of(text, amount, near)
    payer = payer or payer_in_row(text, amount, near)
    if payer is None and _REFERS.search(text, first, last):
        paragraph, before = sentences_before(text, amount.start)
        payer = source_of(text, _within(organisations, paragraph, before))
    if purpose is not None and any(purpose == text[hit.start : hit.end] for hit in organisations):
        payer = payer or (purpose if is_source(text, amount) else None)
        purpose = None  # an organisation pays or receives; it is not what for
    if payer is None and is_ours(text[first:last], [text[hit.start : hit.end] for hit in near], parties):
        payer = parties.sender
        payee = payee or addressed(text[first:last], parties)
    return Circumstance(_year(text, amount, first, last), purpose, payer, payee)


def _within(organisations: Sequence[Hit], first: int, last: int) -> list[Hit]:
    """Those of the organisations, which come in order, that stand in ``text[first:last]``."""
    begin, end = (bisect_left(organisations, place, key=attrgetter("start")) for place in (first, last))
    return [hit for hit in organisations[begin:end] if hit.end <= last]


def _year(text: str, amount: AmountHit, first: int, last: int) -> int | None:
    years = [(abs(match.start() - amount.start), int(match[1])) for match in _YEAR.finditer(text, first, last)]
    return min(years)[1] if years else None
