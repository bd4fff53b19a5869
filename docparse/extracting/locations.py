"""Places: by register, by the form of streets and roads, by postcode, and by the words before them."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from .capitals import WORD
from .hits import Hit, free, keep, kept, longest, text_of
from .namelist import NameList
from .ordinary import is_ordinary
from .registers import place_names

_STRONG = (
    r"(?:straat|straatweg|weg|laan|plein|kade|gracht|dijk|singel|steeg|pad|hof|markt|dreef|plantsoen|haven|poort"
    r"|brug|kwartier|buurt|polder|vaart|strand"
    r"|sluis|viaduct|tunnel|rotonde|park)"
)
_WEAK = (
    r"(?:park|wal|baan|veld|akker|kamp|erf|burg|dam|sloot|vliet|duin|berg|heuvel|horst|wijk|bos|toren|stoep|es"
    r"|brink|ring|oord|zoom|donk|hoek|end|einde|zijde)"
)
_NUMBER = r"(?: \d{1,4}(?: ?[a-zA-Z](?![a-z]))?(?:-\d{1,4}|-[a-zA-Z](?![a-z]))?(?! ?[%€°])(?![\w.,]\d))"
_LEFT = r"(?<![\w.@/-])"
_OPENING = re.compile(rf"{_LEFT}\S")
_HONOURED = (
    r"(?:(?:Burgemeester|Dokter|Pastoor|Koningin|Prins(?:es)?|Graaf|Sint|Dr\.|Mr\.|Ds\.|St\.|Ir\.|Prof\.|Burg\."
    r"|Jhr\.|Ant\.|Past\.|[A-Z]\.) ?){0,3}"
)
_STREET_NAME = re.compile(
    rf"{_LEFT}{_HONOURED}(?:{WORD} (?:van (?:de |den |der )?|de |der |den )?){{0,2}}[A-Z][\w’'-]*{_STRONG}"
    rf"(?![a-z])(?:-(?:Noord|Oost|Zuid|West))?{_NUMBER}?"
    rf"|{_LEFT}{_HONOURED}(?:{WORD} (?:van (?:de |den |der )?|de |der |den )?){{0,2}}[A-Z][\w’'-]*{_WEAK}{_NUMBER}"
    rf"|{_LEFT}(?:Laan|Plein|Weg|Park|Pad|Straat|Kade|Korte|Lange|Oude|Nieuwe|Grote|Kleine|Hoge|Lage|Achter|Voor)"
    rf" (?:van |der |de |den |het |'t ){{0,2}}{WORD}(?: {WORD})?{_NUMBER}?"
)
_ARTICLE = re.compile(
    r"(?:De|Het|Een|In|Aan|Op|Bij|Langs|Van|Voor|Over|Tussen|Naar|Via|Rond|Onze|Uw|Ook|Bewoners|de|het|van) "
    r"(?=[A-Z]|de |het )"
)
_ADDRESS = re.compile(
    rf"(?:^|(?<=, )|(?<=\()|(?<=: )|(?<=  )|(?<=p/a )|(?<=p\.a\. )|(?<=\bop )|(?<=\baan de ))(?P<place>{WORD}(?: "
    rf"(?:van|de|den|der|’t|'t|op|aan|het|{WORD})){{0,4}}{_NUMBER})"
    r"(?=\n[1-9]\d{3} ?[A-Z]{2}|,? (?:te |in )?[1-9]\d{3} ?[A-Z]{2}\b|,?$|, [A-Z]|\)| te [A-Z]| [a-z])",
    re.MULTILINE,
)
_POSTCODE = re.compile(
    rf"(?<!\d)[1-9]\d{{3}} ?[A-Z]{{2}}\s{{1,3}}(?P<place>{WORD}(?:[ ](?:aan den|aan de|op|van|den|de|en"
    rf"|{WORD}))*)(?=$|[\n,.;)]|\s{{2,}})",
    re.MULTILINE,
)
_PLACE_LINE = re.compile(
    rf"^(?P<place>{WORD}(?:[ ](?:aan den|aan de|op|van|den|{WORD}))*),? (?:d\.d\. )?\d{{1,2}} \w+\.? \d{{4}}$",
    re.MULTILINE,
)
_ROAD = re.compile(rf"{_LEFT}(?:[AN]|Rijksweg |S)\d{{1,3}}(?![\w-])")
_BEFORE = re.compile(
    rf"\b(?:te|in|uit|naar|nabij|rond|bij|tussen|vanuit|richting|wijken?|dorp(?:en)?|kern(?:en)?|buurten?|stad) "
    rf"(?P<place>{WORD}(?: {WORD})?)(?![\w-])"
)
_LED = re.compile(
    r"(?:\b(?:te|in|uit|naar|nabij|rond|bij|tussen|vanuit|van|en|of|gemeenten?)|[1-9]\d{3} ?[A-Z]{2}) {1,2}\Z"
    r"|\w, \Z"
)
"""What stands before a place whose name is an ordinary word too, as ``Huizen`` or ``Best``."""
_NEXT = re.compile(rf"(?:, | en | of |-)(?P<place>{WORD}(?: {WORD})?)(?=, [A-Z]| en [A-Z]| of [A-Z]|[.;)]|$| [a-z])")
_ADJECTIVE = re.compile(r"[A-Z][\w-]*(?:ische|aanse|eelse|erse|andse|ense)(?: |$)")
_NO_PLACE = frozenset(
    """

    Nederlands Nederlandse Duits Duitse Engels Woo Wob Wmo Excel Word Januari Februari Artikel Bijlage Hoofdstuk
    Pagina Tabel Paragraaf De Het Een Deze Dit Antwoord Vraag Uw U Wij Ik Postbus Telefoon Fase Deel Punt Raad College
    Gemeente Provincie Euro EUR Stand Besluit Kerst Pasen Pinksteren Hemelvaart Burgemeester Wethouder Woningwet
    Gemeentewet Awb Postbus Antwoordnummer
    """.split()
)
_YEARLIKE = re.compile(r" (?:19|20)\d\d(?:-|$)")
_NUMBERED_THINGS = re.compile(
    r"(?i)\b(?:Postbus|Antwoordnummer|Telefoon|Tel|Fax|Kamer|Bijlage|Artikel|Fase|Nummer|Nr|Blad|Pagina|Stb"
    r"|Doorkiesnummer|Toestel|Week|Groep|Kavel|Perceel|Label|Versie|Code|Vraag|Antwoord|Scenario|Variant|Spoor"
    r"|Pijler|Speerpunt|Actielijn|Doel|Thema|Ambitie|Lijn|Ad|Lid|Onderdeel|Hoofdstuk|Paragraaf|RIB|Uur|Rapport"
    r"|Datum|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|kenmerk|paal"
    r"|grenspaal|raadsinformatiebrief)\b"
)


@dataclass(frozen=True, slots=True)
class LocationHit(Hit):
    """A place where it is named."""

    kind: str
    """``place``, ``street``, ``road`` or ``area``."""


def find_locations(text: str) -> list[LocationHit]:
    """Every place in the text, the longest where several overlap."""
    hits = [*_streets(text), *_posted(text), *_registered(text), *_roads(text)]
    chosen = longest([*hits, *_introduced(text)])
    chosen += _listed(text, chosen)
    return sorted(chosen, key=lambda hit: hit.start)


def _listed(text: str, hits: list[LocationHit]) -> Iterator[LocationHit]:
    """``Axel, Zaamslag en Koewacht``: names in one list with a place are places."""
    taken = {hit.start for hit in hits}
    for hit in hits:
        at = hit.end
        while hit.kind != "street" and (match := _NEXT.match(text, at)) is not None:
            if match.start("place") in taken or _unlikely(match["place"]):
                break
            taken.add(match.start("place"))
            yield LocationHit(match.start("place"), match.end("place"), 0.6, "area")
            at = match.end()


@functools.cache
def _known() -> NameList:
    return NameList(place_names())


def _registered(text: str) -> Iterator[LocationHit]:
    for start, end, _ in _known().found(text, _OPENING):
        if not is_ordinary(text[start:end]) or _LED.search(text, max(0, start - 14), start):
            yield LocationHit(start, end, 0.88, "place")


def _streets(text: str) -> Iterator[LocationHit]:
    for match in _STREET_NAME.finditer(text):
        start = _after_article(text, match)
        name = text[start : match.end()]
        if name.split()[-1] in place_names():
            continue
        if (_unlikely(name) and not name[-1].isdigit()) or (
            " " not in name and not name[-1].isdigit() and is_ordinary(name) and _opens(text, start)
        ):
            continue
        yield LocationHit(start, match.end(), 0.85 if name[-1].isdigit() else 0.75, "street")
    for match in _ADDRESS.finditer(text):
        name = match["place"]
        bare = re.sub(r" \d.*", "", name)
        if _NUMBERED_THINGS.search(name) or bare in place_names() or _YEARLIKE.search(name):
            continue
        line_end = text[match.end("place") : match.end("place") + 8]
        if re.match(r",? [a-z]", line_end) and not re.search(r"\b(?:op|aan de) $", text[: match.start("place")][-10:]):
            continue
        if not is_ordinary(bare) or re.match(r"\n[1-9]\d{3} ?[A-Z]{2}|,? [1-9]\d{3} ?[A-Z]{2}", line_end + "   "):
            yield LocationHit(match.start("place"), match.end("place"), 0.7, "street")


def _opens(text: str, start: int) -> bool:
    """Whether a sentence or line begins at ``start``."""
    before = text[:start].rstrip(" ")[-1:]
    return before in ("", "\n", ".", "?", "!", ":", "•", "-")


def _after_article(text: str, match: re.Match[str]) -> int:
    """Where the name begins after the words that a sentence or phrase puts before it with a capital."""
    start = match.start()
    while (article := _ARTICLE.match(text, start, match.end())) is not None:
        start = article.end()
    return start


def _posted(text: str) -> Iterator[LocationHit]:
    for pattern, sure in ((_POSTCODE, 0.95), (_PLACE_LINE, 0.93)):
        for match in pattern.finditer(text):
            yield LocationHit(match.start("place"), match.end("place"), sure, "place")


def _roads(text: str) -> Iterator[LocationHit]:
    for match in _ROAD.finditer(text):
        yield LocationHit(match.start(), match.end(), 0.8, "road")


def _unlikely(place: str) -> bool:
    first = place.split(maxsplit=1)[0]
    return (
        first in _NO_PLACE or (first.isupper() and len(first) == 2) or place.isupper() or bool(_ADJECTIVE.match(place))
    )


def _introduced(text: str) -> Iterator[LocationHit]:
    for match in _BEFORE.finditer(text):
        place = match["place"]
        if not _unlikely(place):
            yield LocationHit(match.start("place"), match.end("place"), 0.6, "area")


@Language.factory("docparse_locations", requires=["doc.spans"], assigns=["doc.spans"])
def make_locations(nlp: Language, name: str) -> "LocationFinder":
    """The factory of the component ``docparse_locations``."""
    del nlp, name
    return LocationFinder()


class LocationFinder:
    """Puts places into ``doc.spans["locations"]`` that belong to no organisation, person, plan or law."""

    def __call__(self, doc: Doc) -> Doc:
        """Find and keep."""
        taken = [hit for key in ("organisations", "persons", "plans", "laws") for hit in kept(doc, key, Hit)]
        keep(doc, "locations", free(find_locations(text_of(doc)), taken))
        return doc
