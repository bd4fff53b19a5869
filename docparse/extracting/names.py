"""Names that no register and no rule of their own claims, told apart by the words around them."""

import re
from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from ..labels import BULLETS
from ..schema import Block
from .hits import Hit, blocks_of, free, keep, kept, text_of
from .locations import LocationHit
from .nameforms import BEFORE_NAME, BEFORE_PLACE, NO_NAME, TRADES, VERBS
from .ordinary import is_ordinary
from .organisations import OrganisationHit
from .registers import given_names, place_names

_WORD = r"(?:[A-ZÀ-Þ][\wÀ-ÿ’'&+]*(?:-[\wÀ-ÿ]+)*[!&]?|'t|[A-Z]&[A-Z])"
_RUN = re.compile(
    rf"(?<![\w.'’/-]){_WORD}(?:(?: (?:van de|van den|van der|van het|van|de|der|den|&|'t|voor de|voor))?"
    rf" {_WORD})*(?![\w/])"
)
_OPENS = re.compile(rf"(?:\A|[.?!:{BULLETS}]\s+|\n|^\W*|[-–]\s)\Z", re.MULTILINE)
_BEFORE_NAME = re.compile(rf"\b(?:{'|'.join(BEFORE_NAME)})(?: (?:de|het|'t))? \Z", re.IGNORECASE)
_BEFORE_PLACE = re.compile(rf"\b(?:{'|'.join(BEFORE_PLACE)}) \Z", re.IGNORECASE)
_TRADE = re.compile(rf"\b(?:{'|'.join(TRADES)}),? \Z", re.IGNORECASE)
_LEADS = frozenset({*BEFORE_NAME, *BEFORE_PLACE, *TRADES} - {"de", "het"})
_BODY = frozenset(
    ("groep", "fonds", "bank", "instituut", "bedrijf", "bedrijven", "partij", "college", "club", "krant", "museum")
)
_COMPOUND = re.compile(r"\w+-[a-zà-ÿ]{3,}")
_VERB = re.compile(rf" (?:{'|'.join(VERBS)})\b")
_THE = re.compile(r"\b(?:de|het)(?: [a-z]{4,}e)? \Z")
_ADJECTIVE = re.compile(r"\w+(?:se|sche|er|aans|ees|s)\Z")
_PEOPLE = re.compile(r"\w+(?:aren|anen|ezen|ers|eren)\Z")
_POSTCODE = re.compile(r"\d{4} {0,2}\Z")
_LINE = re.compile(r"[^\n]+")
_ADDRESSEE = re.compile(
    rf"(?:(?:Aan|Van)(?: de| het)?:? )?(?P<name>{_WORD}(?: (?:van|de|der|den|het|en|&|voor|{_WORD}|\"{_WORD}(?:"
    rf" {_WORD})*\"))*(?:, {_WORD}(?: {_WORD})*)?)\Z"
)


def find_names(text: str, blocks: tuple[Block, ...], taken: list[Hit]) -> Iterator[OrganisationHit | LocationHit]:
    """Names outside ``taken``: organisations where one acts or is dealt with, places where something lies."""
    for block in blocks:
        if block.kind in ("address", "letterhead"):
            yield from _lines(text, block, taken)
        elif block.kind in ("paragraph", "list_item", "note"):
            yield from _runs(text, block, taken)


def _lines(text: str, block: Block, taken: list[Hit]) -> Iterator[OrganisationHit]:
    """Lines of a letterhead or address that are nothing but a name."""
    for line in _LINE.finditer(text, block.start, block.end):
        match = _ADDRESSEE.match(text, line.start(), line.end())
        if match is None or match["name"].split()[0] in NO_NAME or match["name"].isupper():
            continue
        if match["name"] in place_names() or match["name"].split()[0] in given_names():
            continue
        if len(match["name"]) > 3 and not _touches(match.start("name"), match.end("name"), taken):
            yield OrganisationHit(match.start("name"), match.end("name"), 0.6, None)


_PLACE_FIRST = re.compile(
    r"(?:Oud|Nieuw|Oude|Nieuwe|Noord|Zuid|Oost|West|Midden|Klein|Groot|Grote|Kleine|Sint|Nationaal|Landgoed"
    r"|Kasteel|Station|Park|Polder|Hoge|Lage|Boven|Beneden"
    r"|Natuurgebied|Landschap|Caribisch|Groote)\b"
)
_PLACE_LAST = re.compile(r"\b(?:Noord|Zuid|Oost|West|Midden|Centrum|Buiten|Binnen|Haven|aan Zee)\Z")


def _around_places(text: str, match: re.Match[str], places: Sequence[Hit]) -> OrganisationHit | LocationHit | None:
    """``Onafhankelijk Moerdijk``: a run that holds the name of a place and more is a name of its own."""
    start, end = _trimmed(text, match)
    inside = [hit for hit in places if start <= hit.start and hit.end <= end]
    if not inside or any(hit.start < end and start < hit.end for hit in places if hit not in inside):
        return None
    name = text[start:end]
    rest = " ".join(re.sub(re.escape(text[hit.start : hit.end]), "", name) for hit in inside[:1]).split()
    words = [word for word in rest if word[:1].isupper()]
    if not words or words[0] in NO_NAME or name.isupper() or (_ADJECTIVE.fullmatch(words[0]) and len(words) == 1):
        return None
    if _PLACE_FIRST.match(name) or _PLACE_LAST.search(name):
        return LocationHit(start, end, 0.7, "area")
    return OrganisationHit(start, end, 0.65, None)


def _runs(text: str, block: Block, taken: list[Hit]) -> Iterator[OrganisationHit | LocationHit]:
    places = [hit for hit in taken if isinstance(hit, LocationHit) and hit.kind == "place"]
    others = [hit for hit in taken if not isinstance(hit, LocationHit) or hit.kind != "place"]
    for match in _RUN.finditer(text, block.start, block.end):
        if _POSTCODE.search(text, max(0, match.start() - 6), match.start()):
            continue
        whole = _around_places(text, match, places)
        if whole is not None and not _touches(whole.start, whole.end, others):
            yield whole
            continue
        start, end = _trimmed(text, match)
        name = text[start:end]
        if _POSTCODE.search(text, max(0, start - 6), start):
            continue
        if len(name) < 3 or not _likely(name) or _touches(start, end, taken):
            continue
        hit = _judged(text, start, end)
        if hit is not None:
            yield hit


def _trimmed(text: str, match: re.Match[str]) -> tuple[int, int]:
    """The run without the word that has its capital only from the start of a sentence."""
    start, end = match.span()
    if _OPENS.search(text, max(0, start - 3), start):
        words = match.group().split()
        first = words[0].lower()
        if first in ("de", "het", "een"):
            return start + len(first) + 1 if len(words) > 1 else end, end
        if first in _LEADS and not (first == "van" and _VERB.match(text, end)):
            return start + len(words[0]) + 1 if len(words) > 1 else end, end
        if is_ordinary(first) and (len(words) == 1 or words[1][:1].islower() or words[0] in NO_NAME or len(first) < 5):
            following = re.compile(rf"\S+(?: (?:van de|van het|van|de|het|voor))? (?={_WORD})").match(text, start, end)
            start = following.end() if following else end
    return start, end


def _likely(name: str) -> bool:
    words = [word for word in name.split() if word[0].isupper()]
    if words and _COMPOUND.fullmatch(words[-1]) and is_ordinary(last := words[-1].split("-")[-1]) and last not in _BODY:
        return False
    if len(words) > 1 and words[0] in ("De", "Het"):
        return words[-1] not in NO_NAME and not (len(words) == 2 and words[1] in NO_NAME)
    if not words or words[0] in NO_NAME or words[-1] in NO_NAME or name.isupper():
        return False
    if len(words) > 1:
        return True
    return not is_ordinary(name) and not _PEOPLE.fullmatch(name)


def _judged(text: str, start: int, end: int) -> OrganisationHit | LocationHit | None:
    before, after = text[max(0, start - 40) : start], text[end : end + 24]
    one = " " not in text[start:end]
    if _TRADE.search(before):
        return OrganisationHit(start, end, 0.75, None)
    if one and _ADJECTIVE.fullmatch(text[start:end]) and re.match(r" [a-z]{3}", after) and not _VERB.match(after):
        return None
    if _BEFORE_PLACE.search(before):
        return LocationHit(start, end, 0.55, "area")
    if _VERB.match(after) or _BEFORE_NAME.search(before):
        return OrganisationHit(start, end, 0.6, None)
    if re.search(r"(?:, | en | of |\()\Z", before) or _THE.search(before):
        return OrganisationHit(start, end, 0.5, None)
    return None


def _touches(start: int, end: int, taken: list[Hit]) -> bool:
    return any(start < hit.end and hit.start < end for hit in taken)


@Language.factory("docparse_names", requires=["doc.spans"], assigns=["doc.spans"])
def make_names(nlp: Language, name: str) -> "NameFinder":
    """The factory of the component ``docparse_names``."""
    del nlp, name
    return NameFinder()


class NameFinder:
    """Adds to ``doc.spans["organisations"]`` and ``["locations"]`` the names that are left."""

    def __call__(self, doc: Doc) -> Doc:
        """Find and add."""
        keys = ("laws", "plans", "organisations", "persons", "locations")
        taken = [hit for key in keys for hit in kept(doc, key, Hit)]
        found = list(find_names(text_of(doc), blocks_of(doc), taken))
        for key, kind in (("organisations", OrganisationHit), ("locations", LocationHit)):
            own = [hit for hit in found if isinstance(hit, kind)]
            keep(doc, key, [*free(kept(doc, key, Hit), found), *own])
        return doc
