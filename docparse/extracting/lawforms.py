"""The grammar of Dutch law names."""

import functools
import re

from ..resources import resource
from .capitals import initials_fit
from .nameends import ends_name

ABBREVIATIONS = frozenset(
    """

    ABW Abw Activiteitenbesluit ANW Anw AOW APV Apv Arbo-wet Arbowet AVG AVR AWB Awb AWBZ Awbz AWIR Awir AWR BABW
    Bal BARIM BARP Barp Barro Bbl BBV BBZ Bbz BIBOB Bkl Boa BOPZ Bopz Bor BPR BRO Bro BSN-wet BW Chw DHW
    Dhw EVRM FFW Ffw FVW Fvw GBA Gemw Gmw GW Gw HSW IOAW IOAZ ISOVSO IOW ISDE Ivb IVBPR IVESCR IVRK IVW Jw KEW Kew KRW Mbw
    MOR Mor NBW Nbw NRO OBM Omgevingsregeling Ow Provw Pw Ruddo Rv RvO RVV SDE+ SDE++ SEEH SiSa Sr SUWI Suwi Sv SVMO
    TOGS TONK Tozo TVL TW Tw UAVG Uavg VEU VHR VWEU Wabb WABO Wabo WAHV Wahv Wajong Wams WAO WAV Wav Wbb Wbdbb WBO
    WBP Wbp WBR Wbr Wbtr WCPV Wcpv WEB WEC WED Wed Wep Wet-arhi Wft WGBO Wgbo Wgh Wgp WGR Wgr Wgs Wgv WHK WHW WI WIA
    WIBON Wibon WIJ WIN WION WIW Wiw Wjsg Wjz Wkb Wki WKKGZ Wkkgz WKO Wko Wkpb WLB WLZ Wlz Wm WMCZ Wmcz WMD Wmg WMO
    Wmo WMS Wms Wnb WNRA Wnra WNT WNV WOB Wob WOBw Wok WOM WOO Woo WOR WOTS Wots WOZ WPBR Wpbr WPG Wpg Wpl WPO WRO
    Wro WSF Wsf WSNP Wsnp Wsob WSW Wsw WTCG Wtcg WTL Wtl WTOS Wtos Wts WTW Wtw Wtza WUV WVG Wvg Wvgb Wvggz WVO Wvo
    WvSr WvSv WVW Wvw WW WWB WWFT Wwft WWIK Wwik Wwz Wzd WZV ZFW ZVW Zvw ZW
    """.split()
)
"""Abbreviations of laws that letters use without their long form."""

_OPENS_PHRASE = frozenset("in op aan bij tot ter met".split())
"""Words that end the name of an unknown law once two words of it are read."""
_LINKS = frozenset("van de het der des en op in voor bij tot ter met inzake door houdende betreffende aan".split())
"""Words inside the name of a law, never its last."""

_YEARS = r"(?:1[89]|20)\d\d(?:[-–/](?:1[89]|20)\d\d)?"
_COMPOUND = re.compile(
    r"[A-Z][\w’'-]{2,}(?:wet|wetboek|besluit|verordening|regeling|richtlijn|reglement|verdrag)"
    rf"(?:\s{_YEARS}(?!\d))?(?![\w-])"
)
_TITLED = re.compile(
    r"(?:\w+(?:verordening|regeling|reglement)"
    r"|[\w-]*(?:[Uu]itvoerings|[Aa]anwijzings|[Vv]erkeers|[Ii]nterim|[Ee]xperimenten|[Ii]nvoerings|[Aa]anpassings|[Kk]ader"
    r"|[Mm]andaat|[Dd]elegatie|[Ff]aciliteiten|[Tt]racé|[Ii]nrichtings|[Oo]vergangs|[Gg]oedkeurings|[Rr]eparatie|[Nn]ood"
    r"|[Tt]arieven|[Ii]nstellings|[Ww]ijzigings|[Bb]eginselen|[Ss]timulerings|[Vv]rijstellings|[Ww]ijkings|[Ll]uchthaven)"
    r"(?:wet|besluit))\Z"
)
"""Compounds that go on: ``Uitvoeringsbesluit Wmo 2015`` is a name, ``Opiumwet`` needs nothing more."""
_ADJECTIVE = (
    r"(?:Algemeen|Algemene|Gemeenschappelijke|Financiële|Buitengewoon|Tijdelijke|Landelijke|Nadere|Model|Provinciale|Regionale"
    r"|Interim|Gemeentelijke|Bijzondere|Europese|Eenmalige|Specifieke|Centrale|Haagse|Amsterdamse|Rotterdamse|Utrechtse)"
)
_LOCAL = re.compile(
    rf"(?:{_ADJECTIVE}\s(?:[a-zA-Z]+\s)?)?"
    r"\w*(?:[Vv]erordening|[Rr]egeling|[Rr]egels|[Rr]eglement|[Bb]eleidsregels?|[a-z](?:normen|voorwaarden|voorschriften)(?=\s[A-Z0-9]))"
    r"(?=[\s,.;:)]|$)"
    r"|Keur(?![\w-])|(?:Tijdelijke\s)?[Ww]et(?=\s[A-Za-z])|Besluit(?=\s[a-z])(?!\s(?:op|om|over|tot|is|van|college|raad)\b)|(?<=het )Besluit(?=\s[A-Z])"
    r"|(?:Europees\s)?(?:Verdrag|Handvest)(?=\s(?:van|inzake|betreffende|voor|tot)\b)"
)
_DATED = re.compile(
    r"(?:Rijks)?wet van \d{1,2} [a-z]{3,9} (?:1[89]|20)\d\d(?:,? Stb\. \d+| \([a-z][^()\n]{5,80}\))?", re.IGNORECASE
)
_CHANGING = re.compile(r" tot wijziging van (?:de |het )?")
_REGULATION = re.compile(
    r"[A-Z][\w-]*(?:voorwaarden|bepalingen|statuten|verdrag|code|protocol|reglement|besluiten)(?![\w-])"
)
_WORD = re.compile(r"\s((?:['’]s-)?(?:c\.a\.|\w(?:[\w’'/+-]*[\w+-])?))(?!['’]?\w)")
_SHORT = re.compile(r"\s\((?:(?:de\s)?[A-Z][\w. +-]{1,18}|\d{2,4}/\d{1,4}/(?:EU|EG|EEG))\)")
_INITIALS = re.compile(r"(?P<name>\w+(?: [\w’'-]+){2,12}) \((?P<short>[A-Z][\w-]{2,9})\)")
_PLAIN = re.compile(r"(?<![\w.-])[A-Z][A-Za-z]{1,7}\+{0,2}(?![\w+-])")
_FIRST = re.compile(r"[\w-]+")
_TITLE_YEAR = re.compile(rf"\s{_YEARS}(?!\d)|(?<=\d{{4}})[-–/](?:1[89]|20)\d\d(?!\d)")
_PART = re.compile(r"(?<=\d)\s[IVX]+(?!\w)")
_PLACE = re.compile(r"(?: [A-Z][\w-]+)+(?: (?:19|20)\d\d)?|\s(?:19|20)\d\d")
_ORDER = re.compile(r"Reglement van [Oo]rde(?! (?:voor|van|gemeenteraad) )(?![\w-])")
_GOES_ON = re.compile(r"\s(?:inzake|houdende)\s")
_SET_PHRASE = re.compile(
    r"\s(?:in de loop\b|met algemene stemmen|in (?:acht|strijd|werking|overeenstemming|samenhang|verband|combinatie|procedure)|van (?:toepassing|kracht)"
    r"|ter inzage|voor (?:de|het) (?:kalender)?jaa?r(?:en)?|te|in \d+)\b|\sƒ"
)
"""Phrases of the sentence around a name that begin like a part of it."""
_NEW_PART = re.compile(r"\s(?:artt?\.|artikel(?:en)?|onder|met|door|bij|uit|volgens|zonder)(?!\w)")
"""After ``en`` the sentence goes on with it, not the name."""
_LISTED = re.compile(
    r",\s\w+-(?:,\s\w+-)*\sen\s\w+|(?:,\s[a-z]{3,30}){1,5}\sen\s(?:[a-z]{3,30}\s)?[a-z]{3,30}(?=\s(?:19|20)\d\d)"
)
"""``wethouders, raads- en commissieleden``: a list inside a name, or one that its year ends."""
_BY_NUMBER = re.compile(
    r"(?:(?:Uitvoerings|Gedelegeerde )?[Vv]erordening|[Rr]ichtlijn|Besluit) (?:\((?:EU|EG|EEG)\) )?(?:[Nn]r\. )?\d{2,4}/\d{1,4}(?:/(?:EU|EG|EEG))?(?![\w/])"
    r"(?: van het Europees Parlement en de Raad)?|Wet nr\. \d+/\d+"
)
_DATED_SHORT = re.compile(
    r"(?<=Wmo)\s2015|(?<=Wi)\s20\d\d|(?<=Bbz)\s2004|(?<=Wvw|WVW)\s1994|(?<=RVV)\s1990|(?<=Bro|BRO)\s1985"
)
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_LONGEST = 10
"""Words that a name may go on for that is in no register."""
_GENERIC = frozenset("Regeling Verordening Reglement Besluit Beleidsregel Beleidsregels Wet Regels".split())
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
    numbered = _BY_NUMBER.match(text, start)
    if numbered is not None:
        return _with_short(text, numbered.end())
    whole = _DATED.match(text, start) or _ORDER.match(text, start)
    if whole is not None:
        changing = _CHANGING.match(text, whole.end())
        return (law_name(text, changing.end()) if changing else None) or whole.end()
    known = _known(text, start)
    if known is not None:
        opened = text[start:known].lower()
        if (
            opened.endswith("verordening")
            or opened.startswith(("reglement", "regeling"))
            or _GOES_ON.match(text, known)
        ):
            known = _run(text, known) or known
        return _with_short(text, _with_year(text, known))
    local = _LOCAL.match(text, start)
    if local is not None and text[start].isupper():
        end = _shortened(text, start) or _run(text, local.end())
        named = end is not None or local.group().strip() not in _GENERIC
        return _with_short(text, end or local.end()) if named else None
    return _short_name(text, start)


def _shortened(text: str, start: int) -> int | None:
    """The end of a name whose initials stand in brackets behind it, however many words it has."""
    short = _INITIALS.match(text, start)
    return short.end("name") if short and initials_fit(short["name"], short["short"]) else None


def _short_name(text: str, start: int) -> int | None:
    """A compound such as ``Opiumwet``, or an abbreviation."""
    compound = _COMPOUND.match(text, start)
    if compound is not None:
        titled = _TITLED.match(compound.group())
        return _with_short(text, (_run(text, compound.end()) if titled else None) or compound.end())
    short = _PLAIN.match(text, start)
    if short and short.group() in ABBREVIATIONS and not _in_capitals(text, start):
        dated = _DATED_SHORT.match(text, short.end())
        return _placed(text, short.end()) if short.group().upper() == "APV" else dated.end() if dated else short.end()
    return None


def regulation_name(text: str, start: int) -> int | None:
    """The end of what only an article makes a law of: ``Subsidievoorwaarden 1986``."""
    named = _REGULATION.match(text, start)
    return (_run(text, named.end()) or named.end()) if named else None


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
    end = year.end() if year else end
    part = _PART.match(text, end)  # ``Wet maatregelen woningmarkt 2014 II``
    return part.end() if part else end


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
        listed = _LISTED.match(text, at) if last == at > start else None
        if listed is not None:
            at = last = listed.end()
            continue
        if word is None or _SET_PHRASE.match(text, at) or "\n" in word.group() or ends_name(text, word):
            break
        if word[1] in ("de", "het", "een") and last == at and last > start:
            break
        if word[1] == "en" and _NEW_PART.match(text, word.end()):
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


def names(text: str) -> list[tuple[int, int]]:
    """Every law named, by long form or abbreviation."""
    found = []
    at = 0
    for match in re.finditer(r"(?<![\w.-])(?<!\d/)[A-Za-z][\w’'-]*", text):
        if match.start() < at:
            continue
        end = law_name(text, match.start())
        if end is not None:
            found.append((match.start(), end))
            at = end
    return found
