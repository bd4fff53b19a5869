"""What a letter says of a sum: the year it is for, its purpose, who pays and who receives."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .amounts import AmountHit
from .hits import Hit
from .purposes import purpose
from .sentences import sentence_around, sentences_before

_YEAR = re.compile(r"\b(?:[Ii]n|[Vv]oor|[Oo]ver|jaar|per|vanaf|begroting|subsidie) ((?:19|20)\d\d)\b(?![-/–]\d)")
_GIVES = re.compile(
    r"\b(?:betaalt|betalen|betaalde|bijdraagt|draagt|droeg|dragen|bijdragen|stelt|stelde|stellen|verstrekt"
    r"|verstrekte|verstrekken|subsidieert|financiert"
    r"|verleent|verleende|verlenen|reserveert|legt|leggen|legde|geeft|gaf|kent|kende|kenden|schenkt|schonk|doneert"
    r"|doneerde|bekostigt|neemt|nam|trekt|trok|investeert|investeerde|stopt|stopte|stopten|keert|keerde|vergoedt"
    r"|vergoedde|heeft|hebben)\b"
)
_OTHERS = re.compile(r"\b(?:wij|we|ik|ingediend|gevraagd|aangevraagd|begroot|geraamd)\b")
"""Words after an organisation that tell that another pays, or that nothing is paid yet."""
_PAID_BY = re.compile(r"\b(?:door|namens)(?: de| het| een)?(?: [a-z]+)? \Z")
_PAID = re.compile(
    r"\b(?:uitgekeerd|betaald|vergoed|gesteld|gesubsidieerd|gefinancierd|toegekend|bijgedragen|verstrekt|bekostigd"
    r"|toegezegd|geschonken)\b"
)
_BETWEEN = re.compile(r",? (?:er |ons |u |hem |haar |hun )?\Z")
_FROM = re.compile(
    r"\b(?:ontvangen|ontvingen|ontvangt|ontving|krijgen|kregen|kreeg|krijgt|gekregen|toegekend|verwachten"
    r"|bijdrage|subsidie|uitkering|vergoeding|aangevraagd)\b"
)
_TO = re.compile(r"\b(?:aan|naar)(?: de| het| een)? $", re.IGNORECASE)
_BY = re.compile(r"\b(?:van|door|bij|namens)(?: de| het| een)? $", re.IGNORECASE)
_REFERS = re.compile(
    r"\b(?:ging het om|gaat het om|een bedrag van|dit bedrag|daarvan|hiervan|dat was|het bedrag)\b", re.IGNORECASE
)


_NEAR = 80
"""Code points around an organisation in which the word stands that says that money came from it."""


@dataclass(frozen=True, slots=True)
class Circumstance:
    """What the words around a sum say of it."""

    year: int | None = None
    purpose: str | None = None
    payer: str | None = None
    payee: str | None = None


def circumstance(text: str, amount: AmountHit, organisations: Sequence[Hit]) -> Circumstance:
    """Look in the sentence of the sum, and for who pays also in those before it."""
    first, last = sentence_around(text, amount.start, amount.end)
    near = [hit for hit in organisations if first <= hit.start and hit.end <= last]
    payer, payee = _payer(text, amount, near), _payee(text, amount, near)
    if payer is None and _REFERS.search(text, first, last):
        paragraph, before = sentences_before(text, amount.start)
        earlier = [hit for hit in organisations if paragraph <= hit.start and hit.end <= before]
        payer = _source(text, earlier)
    return Circumstance(_year(text, amount, first, last), purpose(text, amount, first, last), payer, payee)


def _year(text: str, amount: AmountHit, first: int, last: int) -> int | None:
    years = [(abs(match.start() - amount.start), int(match[1])) for match in _YEAR.finditer(text, first, last)]
    return min(years)[1] if years else None


def _source(text: str, organisations: Sequence[Hit]) -> str | None:
    """The last organisation that something was received from or asked of."""
    for hit in reversed(organisations):
        if _BY.search(text[max(0, hit.start - 16) : hit.start]):
            first, last = sentence_around(text, hit.start, hit.end)
            if _FROM.search(text, max(first, hit.start - _NEAR), min(last, hit.end + _NEAR)):
                return text[hit.start : hit.end]
    return None


def _payer(text: str, amount: AmountHit, near: Sequence[Hit]) -> str | None:
    source = _source(text, [hit for hit in near if hit.end <= amount.start]) or _source(text, near)
    if source is not None:
        return source
    for hit in reversed([hit for hit in near if hit.end <= amount.start]):
        between = text[hit.end : amount.start]
        if _OTHERS.search(between):
            continue
        if _GIVES.search(between) and not _TO.search(text[max(0, hit.start - 12) : hit.start]):
            return text[hit.start : hit.end]
        if _BETWEEN.fullmatch(between) and _GIVES.search(text[max(0, hit.start - _NEAR // 2) : hit.start]):
            return text[hit.start : hit.end]  # ``daarvan droeg de Stichting Kermis € 500 bij``
    for hit in (hit for hit in near if hit.start >= amount.end):
        until = text[amount.end : min(len(text), hit.end + _NEAR // 2)]
        if _PAID_BY.search(text[amount.end : hit.start]) and _PAID.search(until):
            return text[hit.start : hit.end]
    after = next((hit for hit in near if hit.start >= amount.end), None)
    if after is not None and re.fullmatch(
        r" (?:(?:subsidie|bijdrage|steun|budget) )?(?:van|door)(?: de| het)? ", text[amount.end : after.start]
    ):
        return text[after.start : after.end]
    return None


def _payee(text: str, amount: AmountHit, near: Sequence[Hit]) -> str | None:
    for hit in near:
        if _TO.search(text[max(0, hit.start - 12) : hit.start]) and abs(hit.start - amount.end) < 90:
            return text[hit.start : hit.end]
    return None
