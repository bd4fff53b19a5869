"""The grammar of articles, chapters and annexes, with the law that they are of."""

import re
from collections.abc import Iterator

from .lawforms import law_name, regulation_name

_NUMBER = r"(?:[A-Z]{1,2}\s)?\d+[a-z]{0,2}(?:[.:]\d+[a-z]{0,2})*"
_AND = r"(?:,\s|\s(?:en|of|tot en met|t/m)\s)"
_LETTER = r"(?:[a-tv-z]|[A-D](?=,?\s(?:van|bij)\s)|aa|bb|cc|dd|[ivx]{2,4}|\d+°?)(?![\w°]|\.\d)"
_PARAGRAPH = r"(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde)"
_PART = (
    rf"(?:,?\s(?:het\s)?{_PARAGRAPH}(?:(?:,\s|\s(?:en|of|tot en met)\s){_PARAGRAPH})*\slid"
    rf"|,?\s(?:lid|leden)\s\d+(?:{_AND}(?:lid\s)?\d+)*"
    rf"|,?\s(?:aanhef(?:\sen)?|(?:en\s)?(?:onder|onderdeel|onderdelen|sub|letter)"
    rf"\s{_LETTER}(?:{_AND}(?:onder\s|sub\s)?{_LETTER})*)"
    r"|,?\s(?:eerste|tweede|derde|laatste)\s(?:vol)?zin|,?\spunt\s\d+(?!\d|[.,]\d))"
)
_JOINED = r"(?:,?\s(?:jo\.?|juncto)\s)"
_ARTICLE = re.compile(
    rf"(?<![\w-])(?:{_PARAGRAPH}\slid\svan\s)?(?:[Aa]rtikel(?:en)?|[Aa]rt\.|[Tt]itel|[Aa]rtt\.)\s{_NUMBER}(?:{_AND}{_NUMBER})*(?:{_PART})*"
    rf"(?:{_JOINED}{_NUMBER}(?:{_PART})*)*(?:\sen\svolgende|\se\.v\.)?(?![\w-])"
)
_OF = re.compile(
    r",?\s(?:(?:van\s)?bijlage\s(?:\d+|[IVX]+)[A-Za-z]?\s(?:(?:van|bij)\s(?:de|het)\s)?"
    r"|(?:dier|dezer)\s"
    r"|(?:van|der|uit)\s(?:(?:de|het|deze|dit|die|dier|dezer|genoemde|voornoemde)\s)?)?"
)
_ANNEX = r"(?:(?:tarieventabel|bijlage(?:\s(?:\d+|[IVX]+))?),?\s(?:behorende?\s)?(?:bij|van)\s(?:de|het)\s)?"
_CHAPTER = re.compile(
    r"(?<![\w-])(?:(?:[Hh]oofdstuk(?:ken)?|[Aa]fdeling(?:en)?|[Tt]itels?|[Pp]aragra(?:af|fen)|[Bb]oek|[Bb]ijlagen?|[Cc]ategorie|[Vv]oorschrift)"
    rf"\s(?:{_NUMBER}|[IVX]+[a-z]?)(?:{_AND}(?:{_NUMBER}|[IVX]+[a-z]?))*"
    r"(?:,?\s(?:(?:onder)?deel|onder)\s[A-Z0-9]+)?,?"
    rf"\s(?:(?:van|uit|bij)\s(?:(?:de|het)\s)?)?{_ANNEX}|§\s?{_NUMBER}\s(?:(?:van|uit)\s(?:(?:de|het)\s)?)?)"
)
_RULES = re.compile(
    r"(?:(?:plan|[Bb]eleids)?(?:regels|voorschriften)|[Bb]eleidsregel|bruidsschat|(?:gemeente|provincie|grond)?wet"
    r"|[Vv]erordening|[Rr]ichtlijn|(?:gemeenschappelijke )?[Rr]egeling|statuten"
    r"|[Oo]mgevingsplan(?: (?:van de )?gemeente [A-Z][\w-]+)?)(?![\w-])"
)
_ORDER = re.compile(
    r"[Rr]eglement van [Oo]rde(?: (?:voor|van) (?:de (?:vergaderingen(?: en andere werkzaamheden)? van de )?)?"
    r"(?:gemeente)?raad(?: \d{4})?| gemeenteraad [A-Z][\w-]+(?: \d{4})?)?(?![\w-])"
)
_NUMBERED = re.compile(rf"(?<![\w.:-])\d+:\d+[a-z]?(?:{_PART})*\s(?=[A-Z])")
_AFTER_LAW = re.compile(rf"(?:{_PART})+(?![\w-])|\s\((?:oud|nieuw)\)")
"""What may stand behind the law: a paragraph of the article, or that the law is meant as it was."""
_SHORT = re.compile(
    r"(?:[A-Z]{1,3}-(?:wet|[Vv]erdrag)|[A-Z]{2,7}|W[bcdfghjklmnpqrstvwxz]{2,5}"
    r"|[A-Z][a-z]{0,4}[A-Z][A-Za-z]{0,4})(?![\w-])(?! [A-Z])"
)


def chapters(text: str) -> Iterator[tuple[int, int]]:
    """Every chapter, title, section or annex that the letter says the law of."""
    for match in _CHAPTER.finditer(text):
        end = law_name(text, match.end())
        if end is not None:
            yield match.start(), end


def articles(text: str) -> list[tuple[int, int]]:
    """Every article, with the law that it is of where the letter says it."""
    found = []
    for match in _ARTICLE.finditer(text):
        of = _OF.match(text, match.end())
        end = _law_of(text, of) if of else None
        if end is not None and (after := _AFTER_LAW.match(text, end)):
            end = after.end()
        found.append((match.start(), end or match.end()))
    return found


def numbered(text: str) -> Iterator[tuple[int, int]]:
    """Every article told by its number and its law alone, ``4:71 lid 1 Awb``, inside what ``articles`` finds too."""
    for match in _NUMBERED.finditer(text):
        end = law_name(text, match.end())
        if end is not None:
            yield match.start(), end


def _law_of(text: str, of: re.Match[str]) -> int | None:
    """The end of the law that ``of`` leads to: ``van de Wabo``, or nothing but a space before ``Wabo``."""
    start, joined = of.end(), of.group().strip(" ,\n")
    order = _ORDER.match(text, start)
    if order:
        return order.end()
    if joined:
        rules = _RULES.match(text, start)
        return law_name(text, start) or regulation_name(text, start) or (rules.end() if rules else None)
    short = _SHORT.match(text, start)
    return law_name(text, start) or (short.end() if short else None)


def orders(text: str) -> Iterator[tuple[int, int]]:
    """Every ``reglement van orde``, which need not be printed with a capital."""
    for match in _ORDER.finditer(text):
        yield match.span()
