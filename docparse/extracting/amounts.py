"""Sums of money: a grammar of printed forms, tolerant of OCR slips, and their value."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from operator import attrgetter
from typing import Literal

from spacy.language import Language
from spacy.tokens import Doc

from .amounthits import AmountHit, Currency
from .hits import Taken, free, keep, text_of
from .numbers import PRINTED, SCALES, printed_number, spelled_amount
from .tableamounts import table_amounts

Bound = Literal["from", "to"]

_SCALE = r"(?:mln|mld|mio|miljoen|miljard|duizend|mille|ton)(?![a-z])|[kK](?![A-Za-z]|\.[kK])"
_TAIL = (
    r"(?:,[0-9]{1,2}(?![0-9])|,[0-9]{3}(?=\s?(?:mln|mld|miljoen|miljard)(?![a-z]))|,[0-9]{5}(?![0-9])"
    r"|,\s?(?:-{1,2}|–|—|=)|\.-(?![0-9])|[½¼¾])"
)
_SIGNED = re.compile(
    rf"(?<![\w])(?P<ahead>-/-\s|[-−](?=[€fƒ]))?(?P<sign>€|EUR\b|ƒ|fl\.?(?=\s?[0-9])|f(?=\s{{0,2}}-?[0-9])|NLG\b)(?:\s{{0,2}}|[^\S\n]{{3,8}})(?P<minus>-/-|[-–−])?\s?"
    rf"(?P<digits>{PRINTED})(?P<tail>{_TAIL})?(?:\s?(?P<scale>{_SCALE})(?:(?<=mln)\.|(?<=mld)\.|(?<=mio)\.)?)?"
    rf"(?P<unit>\s(?:euro|gulden)\b)?"
)
_NAMED = re.compile(
    rf"(?<![\w€.,/-])(?P<minus>-)?(?P<digits>{PRINTED})(?P<tail>{_TAIL})?\s?(?:(?P<scale>{_SCALE})\.?\s?)?"
    r"(?P<unit>euro(?:['’]?s)?|EUR|gulden|(?:euro)?cent|€(?!\s?[0-9]))(?![\w-])"
)
_SPELLED = re.compile(
    r"(?<![\w-])(?:een\s(?=kwart|hal(?:f|ve)\b))?(?P<word>[A-Za-zéë]{3,60})\s(?:(?P<scale>ton|miljoen|miljard|duizend|mille)(?:\s(?P<unit>euro|gulden))?"
    r"|(?P<plain>euro|gulden|(?:euro)?cent))(?![\w-])"
)
_BEFORE = re.compile(r"(?<![\w-])(?P<word>[A-Za-zéë]{3,60})(?:\s(?P<scale>miljoen))?\s(?:en\s)?$")
_NEAR = 400  # characters to another sum
_LONGEST = 80  # characters of a number in words
_AFTER_SUM = (
    r"(?:aan|uit|voor|extra|te|tot|in|van|bij|per|en|of|structureel|incidenteel|beschikbaar|meer|minder|hoger|lager|naar"
    r"|door|op|dat|die|wordt|werd|worden|werden|is|was|waard|boven|onder|nodig|geraamd|gereserveerd|opgenomen|als|om|maar"
    r"|dan|met|nog|kost|kostte|heeft|hebben|zal|kan|over|zijn)\b"
)
_COUNTED = (
    r"(?:inwoners|mensen|m[23²³]|kuub|kubieke|vierkante|bezoekers|reizigers|ki|liter|ton\b|stuks|huishoudens|woningen"
    r"|kWh)"
)
_BARE = re.compile(
    r"(?<![\w€.,/-])(?:een\s(?=half\b))?(?:(?P<digits>[0-9]{1,3})(?P<tail>,[0-9]{1,2}|[½¼¾])?|(?P<word>[A-Za-zéë]{3,20}))\s"
    rf"(?P<scale>(?:miljoen|miljard)(?=[.,;:)]|\s{_AFTER_SUM}|$)|(?:mln|mld)(?!\w)(?!\.?\s?{_COUNTED})"
    r"|ton(?=\s(?:aan|uit|voor|extra|per\sjaar|tot|omgaat|bij)\b|[.,;:)]|$)|(?<=[½¼¾]\s)ton(?!\w)|mille(?!\w))(?:(?<=mln)\.|(?<=mld)\.)?"
)
"""A sum of which the words around must tell that it is money: what could be counted does not come after it."""
_WEIGHED = re.compile(
    r"(?:brug|wagen|voertuig|auto|vracht|gewicht|zwaar|zwaarder|afval|gft|restafval|CO2|CO₂|uitstoot|stikstof|slib|zand|grond|hout|zout"
    r"|asfalt|papier|puin|mest|vuurwerk|lading|schip|schepen|ballast|boven)\w*\b[^.]*\Z",
    re.I,
)
"""What is so many tons, in the same sentence before the number."""
_LOW = re.compile(
    r"(?<![\w€.,/-])(?:(?P<between>tussen(?:\sde)?)\s)?(?P<digits>[0-9]{1,3}(?:\.[0-9]{3})*|[0-9]{4,6})"
    r"(?P<tail>,[0-9]{1,2})?"
    r"(?=\s(?:à|tot|of|(?(between)en|à))\s\Z)"
)
"""The end of a range that leaves sign and scale to the other: ``55 à 70 miljoen euro``."""
_LOW_IN_WORDS = re.compile(r"(?<![\w-])(?P<word>[a-zé]{3,20})(?=\s(?:à|tot)\s\Z)")
"""The same in words: ``acht tot tien miljoen euro``."""
_DECIMALS = re.compile(r",([0-9]{1,3}|[0-9]{5})")
_ABOUT = re.compile(
    r"(?:\b(?:circa|ca\.|ongeveer|ruim|bijna|zo['’]n|naar schatting|plm\.|krap|rond(?: de)?)|±)\s*(?:van\s)?$",
    re.IGNORECASE,
)
_TO = re.compile(r"\s(?:tot|en|à|of|a)\s|\s?[-–]\s?")
_BETWEEN = re.compile(r"\btussen (?:de )?\Z", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_LAST_SCALE = re.compile(rf"({_SCALE})\.?(?:\s(?:euro|gulden))?$")
_CENT = Decimal("0.01")
_FRACTIONS = {"½": "5", "¼": "25", "¾": "75"}
_AND_CENTS = re.compile(r"(?:euro|gulden) en [a-zë]+ cent\Z")
"""``vier euro en tien cent`` is one sum."""
_AND_HALF = re.compile(r"(?<![\w-])(?P<whole>[a-zé]{3,12})\sen\s\Z")

_COMMA = re.compile(r"(?<![\w-])(?P<whole>[a-zé]{3,12})\skomma\s\Z")


def find_amounts(text: str) -> list[AmountHit]:
    """Every sum of money in the text, in order, without overlaps."""
    hits: list[AmountHit] = []
    doubtful: list[AmountHit] = []
    taken = Taken()
    for pattern, read in ((_SIGNED, _signed), (_NAMED, _named), (_SPELLED, _spelled)):
        for match in pattern.finditer(text):
            hit = read(match, text)
            if hit is None or taken.meets(hit.start, hit.end):
                continue
            if _maybe_no_guilders(match):
                doubtful.append(hit)
            else:
                hits.append(hit)
                taken.take(hit)
    if any(hit.currency == "NLG" for hit in hits):
        hits += doubtful
    hits += _other_ends(text, hits)
    hits += _bare(text, hits)
    hits += free(table_amounts(text, hits), hits)
    return _scaled_ranges(_with_cents(sorted(hits, key=lambda hit: hit.start), text), text)


def _with_cents(hits: list[AmountHit], text: str) -> list[AmountHit]:
    """Sums with the cents that are told after them in words."""
    whole: list[AmountHit] = []
    for hit in hits:
        if whole and _AND_CENTS.search(text, whole[-1].start, hit.end) and hit.start - whole[-1].end == len(" en "):
            whole[-1] = replace(whole[-1], end=hit.end, value=whole[-1].value + hit.value)
        else:
            whole.append(hit)
    return whole


def _signed(match: re.Match[str], text: str) -> AmountHit | None:
    value = printed_number(match["digits"], _decimals(match["tail"]))
    guilders = match["sign"].startswith(("f", "ƒ", "N"))
    return None if value is None else _hit(match, text, value, "NLG" if guilders else "EUR", 0.985)


def _maybe_no_guilders(match: re.Match[str]) -> bool:
    """Whether a lone ``f`` stands before a number that is not printed as money; it may be a letter."""
    if match.groupdict().get("sign") != "f":
        return False
    return not (match["tail"] or match["scale"] or "." in match["digits"])


def _scaled_ranges(hits: list[AmountHit], text: str) -> list[AmountHit]:
    """``tussen € 6,5 en € 8 miljoen``: the first end takes the scale of the second."""
    scaled = list(hits)
    for at, (low, high) in enumerate(pairwise(hits)):
        scale = _LAST_SCALE.search(text, high.start, high.end)
        if scale and _TO.fullmatch(text, low.end, high.start) and abs(low.value) < 1000 and abs(high.value) >= 1000:
            scaled[at] = replace(low, value=(low.value * SCALES[scale[1].lower()]).quantize(_CENT))
    return scaled


def bounds_of(text: str, hits: Sequence[AmountHit]) -> dict[int, Bound]:
    """Which end of a range each sum is, by its start: ``€ 15.000 tot € 20.000``, ``tussen € 5 en € 8``."""
    found: dict[int, Bound] = {}
    for low, high in pairwise(hits):
        joint = _TO.fullmatch(text, low.end, high.start)
        between = _BETWEEN.search(text, max(0, low.start - 20), low.start)
        if joint and low.value < high.value and (joint.group().strip() not in ("en", "of") or between):
            found[low.start], found[high.start] = "from", "to"
    return found


def _named(match: re.Match[str], text: str) -> AmountHit | None:
    value = printed_number(match["digits"], _decimals(match["tail"]))
    if value is None:
        return None
    if match["unit"].endswith("cent"):
        value *= _CENT
    return _hit(match, text, value, "NLG" if match["unit"] == "gulden" else "EUR", 0.98)


def _spelled(match: re.Match[str], text: str) -> AmountHit | None:
    count = spelled_amount(match["word"])
    unit = match["unit"] or match["plain"]
    if count is None or (unit is None and match["scale"] not in ("ton", "mille")):
        return None
    currency: Currency = "NLG" if unit == "gulden" else "EUR"
    hit = _hit(match, text, count * (_CENT if unit and unit.endswith("cent") else 1), currency, 0.95)
    comma = _COMMA.search(text, max(0, hit.start - 30), hit.start) if 0 < count < 10 else None
    units = spelled_amount(comma["whole"]) if comma else None
    if comma and units is not None:  # ``zes komma één miljoen euro``
        return replace(hit, start=comma.start(), value=(hit.value / count * (units + count / 10)).quantize(_CENT))
    before = _AND_HALF.search(text, max(0, hit.start - 20), hit.start) if match["word"] in ("half", "halve") else None
    whole = spelled_amount(before["whole"]) if before else None
    if before and whole:  # ``twee en een halve ton``
        return replace(hit, start=before.start(), value=hit.value * (1 + 2 * whole))
    return _with_thousands(hit, text) if match["plain"] else hit


def _with_thousands(hit: AmountHit, text: str) -> AmountHit:
    """The sum with the thousands and millions that stand before it as words of their own: ``drieduizend tien euro``."""
    while before := _BEFORE.search(text, max(0, hit.start - _LONGEST), hit.start):
        count, scale = spelled_amount(before["word"]), SCALES[before["scale"] or "duizend"]
        value = (count or 0) * (scale if before["scale"] == "miljoen" else 1)
        if value % scale or value <= hit.value:
            break
        hit = replace(hit, start=before.start(), value=hit.value + value)
    return hit


def _apart(hit: AmountHit, match: re.Match[str]) -> int:
    """Characters between a sum and a match; none or fewer when they overlap."""
    return max(hit.start - match.end(), match.start() - hit.end)


def _bare(text: str, hits: Sequence[AmountHit]) -> list[AmountHit]:
    """Sums without a currency, such as ``36 miljoen``, that stand near one of ``hits`` and have its currency."""
    found: list[AmountHit] = []
    ordered = sorted(hits, key=attrgetter("start"))
    for match in _BARE.finditer(text):
        behind = bisect_left(ordered, match.end(), key=attrgetter("start"))
        near = min(ordered[max(0, behind - 1) : behind + 1], key=lambda hit: _apart(hit, match), default=None)
        if near is None or not 0 < _apart(near, match) < _NEAR:
            continue
        if match["scale"] == "ton" and _WEIGHED.search(text, max(0, match.start() - _LONGEST), match.start()):
            continue
        count = (
            spelled_amount(match["word"])
            if match["word"]
            else printed_number(match["digits"], _decimals(match["tail"]))
        )
        if count is not None:
            found.append(_hit(match, text, count, near.currency, 0.8))
    return found


def _other_ends(text: str, hits: Sequence[AmountHit]) -> list[AmountHit]:
    """The ends of ranges that have no sign of their own, in the currency of the other end."""
    found = []
    for hit in hits:
        if text[hit.start].isalpha() and (end := _end_in_words(text, hit)):
            found.append(end)
        low = _LOW.search(text, max(0, hit.start - 24), hit.start)
        if low is None or not text[hit.start].isdigit() or _YEAR.fullmatch(low["digits"]):
            continue
        count = printed_number(low["digits"], _decimals(low["tail"]))
        if count is not None:
            found.append(replace(_hit(low, text, count, hit.currency, 0.85), start=low.start("digits")))
    return free(found, hits)


def _end_in_words(text: str, high: AmountHit) -> AmountHit | None:
    """The lower end in words of a range of which ``high`` is the other end."""
    low = _LOW_IN_WORDS.search(text, max(0, high.start - 30), high.start)
    count = spelled_amount(low["word"]) if low else None
    return _hit(low, text, count, high.currency, 0.85) if low and count else None


def _hit(match: re.Match[str], text: str, value: Decimal, currency: Currency, confidence: float) -> AmountHit:
    groups = match.groupdict()
    if groups.get("scale"):
        value *= SCALES[groups["scale"].lower()]
    if groups.get("minus") or groups.get("ahead"):
        value = -value
    misread = bool(re.search("[lIO,]| \\.|\\. ", groups.get("digits") or ""))
    end = len(match.group().rstrip()) + match.start()
    about = bool(_ABOUT.search(text, max(0, match.start() - 20), match.start()))
    return AmountHit(match.start(), end, confidence - 0.15 * misread, value.quantize(_CENT), currency, about)


def _decimals(tail: str | None) -> str | None:
    """The digits behind the comma of what _TAIL matched, or those of a fraction."""
    if tail in _FRACTIONS:
        return _FRACTIONS[tail]
    match = _DECIMALS.fullmatch(tail or "")
    return match[1] if match else None


@Language.factory("docparse_amounts", assigns=["doc.spans"])
def make_amounts(nlp: Language, name: str) -> "AmountFinder":
    """The factory of the component ``docparse_amounts``."""
    del nlp, name
    return AmountFinder()


class AmountFinder:
    """Puts sums of money into ``doc.spans["amounts"]``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find and keep."""
        keep(doc, "amounts", find_amounts(text_of(doc)))
        return doc
