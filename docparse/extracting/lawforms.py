"""The grammar of Dutch law names and of articles of them."""

import functools
import re
from collections.abc import Iterator

from ..resources import resource

ABBREVIATIONS = frozenset(
    """

    ABW Abw Activiteitenbesluit ANW Anw AOW APV Apv AVG AVR Awb AWB Awbz AWBZ AWIR Awir AWR Bal BARIM Barro Bbl BBV
    Bbz BIBOB Bkl Bor Boa BPR BRO Bro BSN-wet BW Chw Fvw FVW GBA GW Gw EVRM IVRK VWEU Arbowet HSW IOAW IOAZ Ivb IVW
    KRW MOR Mor NRO OBM Omgevingsregeling Ow RvO RVV Ruddo SDE+ SDE++ SiSa Sr Sv SVMO Tozo TW VHR Wabb Wabo WABO WAHV
    Wahv Wajong WAO WAV Wav Wbb WBO Wbp WBP Wcpv WCPV WEB Wed WED WEC Wet-arhi Wft WGBO Wgh WGR Wgr Wgs WHW WI WIA WIJ
    WIN WION WIW Wiw Wjz Wkb Wki Wkpb Wlz WLZ Wm WMCZ WMD Wmg Wmo WMO WNT WNV Wnb WNRA Wnra Wob WOB WOBw Wok WOM WOO
    Woo WOR WOZ WPG Wpg WPO WRO Wro WSNP Wsnp WSW Wsw WTCG Wtcg Wts WUV Wvg WVG Wvggz WVO Wvw WVW WW WWB WWIK Wwik Wwz
    WZV Wzd ZFW Zvw ZVW ZW
    """.split()
)
"""Abbreviations of laws that letters use without their long form."""

_OPENS_PHRASE = frozenset("in op aan bij tot ter met".split())
"""Words that end the name of an unknown law once two words of it are read."""
_VERBS = frozenset(
    """

    is zijn ben bent wordt worden werd werden was waren heb hebt heeft hebben had hadden geldt gelden gold biedt
    bieden bood geeft geven gaf kan kunnen kon moet moeten moest mag mogen mocht zal zullen zou zouden verplicht verplichten regelt regelen
    bepaalt bepalen stelt stellen staat staan schrijft vraagt vragen kent kennen eist vereist maakt maken verbiedt
    dwingt laat laten legt ligt treedt trad gaat gaan ging komt komen kwam blijft blijven krijgt krijgen kreeg heet
    volgt volgen verstaat verleent noemt noemen niet ook dat die dit deze waarin waarop waarvan waardoor waarmee als
    om omdat zodat wij we u ik hij zij ze er dan toe vast nog naar zoals hier daar maar want toen sinds vanaf tegen
    zonder tussen volgens wegens omtrent sedert reeds al wel onze ons uw hun zelf weer steeds alleen per ten dus pas
    nu mede biedt zegt wil willen moesten wilden hoort past passen draagt valt vallen vervalt vervallen verving
    vervangt wijzigt gewijzigd vastgesteld nodig mogelijk bedoeld genoemd gelezen bedoelde gesteld opgenomen vereiste
    neergelegd aan voldoet voldoen spreekt sluit loopt liep telt hoeft doet doen helpt leidt rust voorschrijft
    voorschrijven aangekondigd toelaat toestaat dient dienen heet luidt luiden kwamen namen nam neemt wijst wees
    wijzen brengt bracht verzet verzetten over uit elk elke ieder iedere geen daarom daarvoor daarin daarnaast indien
    wanneer tijdens betaal betaalt betalen betaalde betaalden
    """.split()
)
"""Words that end the name of a law."""

_LINKS = frozenset("van de het der des en op in voor bij tot ter met inzake door houdende betreffende aan".split())
"""Words inside the name of a law, never its last."""

_COMPOUND = re.compile(
    r"[A-Z][\w’'-]*(?:wet|wetboek|besluit|verordening|regeling|richtlijn|reglement|statuut)(?:\s(?:1[89]|20)\d\d"
    r"(?!\d))?(?![\w-])"
)
_LOCAL = re.compile(
    r"(?:(?:Algemene|Gemeenschappelijke|Financiële|Buitengewoon|Tijdelijke|Landelijke|Nadere|Model)\s(?:[a-zA-Z]+\s)?)?"
    r"[A-Za-z]*(?:[Vv]erordening|[Rr]egeling|[Rr]egels|[Rr]eglement|[Bb]eleidsregels?)(?=[\s,.;:)]|$)"
    r"|Keur(?=\s[a-z])|(?:Tijdelijke\s)?[Ww]et(?=\s[a-z])|Besluit(?=\s[a-z])(?!\s(?:op|om|over|tot|is|van)\b)"
)
_NUMBER = r"(?:[A-Z]{1,2}\s)?\d+[a-z]{0,2}(?:[.:]\d+[a-z]{0,2})*"
_PART = (
    r"(?:,?\s(?:het\s)?(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende)(?:\s(?:en|of"
    r"|tot en met)\s\w+de)?\slid"
    r"|,?\slid\s\d+(?:\s(?:en|of)\s(?:lid\s)?\d+)?|,?\s(?:aanhef(?:\sen)?|(?:en\s)?(?:onder|onderdeel|sub"
    r"|letter)\s(?:[a-z]{1,2}\b|\d+°?))"
    r"|,?\sonder\s\d+°)"
)
_ARTICLE = re.compile(
    rf"(?<![\w-])(?:[Aa]rtikel(?:en)?|[Aa]rt\.|[Tt]itel|[Aa]rtt\.)\s{_NUMBER}(?:(?:,\s|\s(?:en|of|tot en met"
    rf"|t/m)\s){_NUMBER})*(?:{_PART})*(?![\w-])"
)
_OF = re.compile(r",?\s(?:(?:van|der|uit)\s(?:(?:de|het|deze|dit|die)\s)?)?")
_CHAPTER = re.compile(
    rf"(?<![\w-])(?:[Hh]oofdstuk|[Aa]fdeling|[Tt]itel|[Pp]aragraaf|[Bb]oek)\s(?:{_NUMBER}|[IVX]+[a-z]?)\s(?:van"
    rf"|uit)\s(?:(?:de|het)\s)?"
)
_RULES = re.compile(
    r"(?:reglement van [Oo]rde(?: (?:voor|van) de (?:vergaderingen van de )?(?:gemeente)?raad)?|(?:plan)?"
    r"(?:regels|voorschriften)|bruidsschat|wet|verordening|regeling|statuten|overeenkomst)(?![\w-])"
)
_WORD = re.compile(r"\s((?:['’]s-)?\w(?:[\w’'/+-]*[\w+-])?)(?!['’]?\w)")
_SHORT = re.compile(r"\s\((?:de\s)?[A-Z][\w. +-]{1,18}\)")
_PLAIN = re.compile(r"(?<![\w.-])[A-Z][A-Za-z]{1,7}\+{0,2}(?![\w+-])")
_FIRST = re.compile(r"[\w-]+")
_TITLE_YEAR = re.compile(r"\s(?:1[89]|20)\d\d(?!\d)")
_PLACE = re.compile(r"(?:\s[A-Z][\w-]+)+(?:\s(?:19|20)\d\d)?|\s(?:19|20)\d\d")
_ARTICLED = re.compile(r"\s(?:de|het|een)\b")
_EUROPEAN = re.compile(
    r"(?:Verordening|Richtlijn|Besluit) (?:\((?:EU|EG|EEG)\) )?(?:[Nn]r\. )?\d{2,4}/\d{2,4}(?:/(?:EU|EG|EEG))?(?![\w/])"
)
_DATED_SHORT = re.compile(r"(?<=Wmo)\s2015|(?<=Wi)\s20\d\d|(?<=Bbz)\s2004")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_LONGEST = 10
"""Words that a name may go on for that is in no register."""
_GENERIC = frozenset("Regeling Verordening Reglement Besluit Beleidsregel Beleidsregels Wet Keur Regels".split())
"""What is a name only with the words after it."""


@functools.cache
def _register() -> dict[str, tuple[str, ...]]:
    """The names of known laws by their first word, the longest first."""
    by_first: dict[str, list[str]] = {}
    for name in resource("corpora", "registers", "laws.txt").read_text(encoding="utf-8").splitlines():
        by_first.setdefault(name.split(" ", 1)[0].lower(), []).append(name.lower())
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in by_first.items()}


def law_name(text: str, start: int) -> int | None:
    """The end of the law name that begins at ``start``; None when none does."""
    european = _EUROPEAN.match(text, start)
    if european is not None:
        return european.end()
    known = _known(text, start)
    if known is not None:
        opened = text[start:known].lower()
        if opened.endswith("verordening") or opened.startswith("reglement"):
            known = _run(text, known) or known
        return _with_short(text, _with_year(text, known))
    local = _LOCAL.match(text, start)
    if local is not None and text[start].isupper():
        end = _run(text, local.end())
        named = end is not None or local.group().strip() not in _GENERIC
        return _with_short(text, end or local.end()) if named else None
    return _short_name(text, start)


def _short_name(text: str, start: int) -> int | None:
    """A compound such as ``Opiumwet``, or an abbreviation."""
    compound = _COMPOUND.match(text, start)
    if compound is not None:
        titled = compound.group().endswith(("verordening", "regeling", "reglement"))
        return _with_short(text, (_run(text, compound.end()) if titled else None) or compound.end())
    short = _PLAIN.match(text, start)
    if short and short.group() in ABBREVIATIONS and not _in_capitals(text, start):
        dated = _DATED_SHORT.match(text, short.end())
        return _placed(text, short.end()) if short.group().upper() == "APV" else dated.end() if dated else short.end()
    return None


def _known(text: str, start: int) -> int | None:
    first = _FIRST.match(text, start)
    if first is None or not text[start].isupper():
        return None
    for name in _register().get(first.group().lower(), ()):
        end = start + len(name)
        if text[start:end].lower() == name and not text[end : end + 1].isalnum():
            return end
    return None


def _in_capitals(text: str, at: int) -> bool:
    """Whether the line is all in capitals, where ``WIJ`` is a word and no law."""
    end = text.find("\n", at)
    line = text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]
    return line.isupper() and " " in line


def _with_year(text: str, end: int) -> int:
    year = _TITLE_YEAR.match(text, end)
    return year.end() if year else end


def _with_short(text: str, end: int) -> int:
    short = _SHORT.match(text, end)
    return short.end() if short else end


def _placed(text: str, end: int) -> int:
    """``APV Maashorst 2022``: the place and year of a by-law."""
    place = _PLACE.match(text, end)
    return place.end() if place else end


def _run(text: str, start: int) -> int | None:
    """The end of the words that go on the name from ``start``; None when there is none."""
    end, at, last = start, start, start
    for _ in range(_LONGEST):
        word = _WORD.match(text, at)
        if word is None or "\n" in word.group() or word[1] in _VERBS:
            break
        if word[1] == "en" and _ARTICLED.match(text, word.end()):
            break
        if word[1] in _OPENS_PHRASE and text[start:last].count(" ") > 1:
            break
        if word[1] == "van" and text[word.end() + 1 : word.end() + 2].isdigit():
            break
        at = word.end()
        if word[1] not in _LINKS:
            last = at
            if _YEAR.fullmatch(word[1]) and text[end:last].count(" ") > 0:
                break
    return last if last > end else None


def chapters(text: str) -> Iterator[tuple[int, int]]:
    """Every chapter, title or section that the letter says the law of."""
    for match in _CHAPTER.finditer(text):
        end = law_name(text, match.end())
        if end is not None:
            yield match.start(), end


def articles(text: str) -> list[tuple[int, int]]:
    """Every article, with the law that it is of where the letter says it."""
    found = []
    for match in _ARTICLE.finditer(text):
        end = match.end()
        of = _OF.match(text, end)
        if of:
            rules = _RULES.match(text, of.end()) if of.group().strip(" ,") else None
            name = rules.end() if rules else law_name(text, of.end())
            end = name or end
        found.append((match.start(), end))
    return found


def names(text: str) -> list[tuple[int, int]]:
    """Every law named, by long form or abbreviation."""
    found = []
    at = 0
    for match in re.finditer(r"(?<![\w.-])[A-Za-z][\w’'-]*", text):
        if match.start() < at:
            continue
        end = law_name(text, match.start())
        if end is not None:
            found.append((match.start(), end))
            at = end
    return found
