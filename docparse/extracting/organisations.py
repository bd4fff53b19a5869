"""Organisations: by register, by the words that begin or end their names, and by abbreviations in brackets."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from .capitals import WORD, first_part, initials_fit, run
from .hits import Hit, free, keep, kept, longest, text_of
from .namelist import NameList
from .orgforms import AFTER, BEFORE, BODIES, MINISTRY_ABBREVIATIONS, NO_ORGANISATION, OLD_MINISTRIES
from .registers import authorities, municipality_names, organisations

_START = r"(?<![\w.-])"
_OPENING = re.compile(rf"{_START}\S")
_VAN = re.compile(r"\s(?:van|VAN|der|van de|van het|in|te)\s(?:de\s)?(?:[Gg]emeente\s)?|(?<=emeente)\s(?=[A-Z'’])")
_BEFORE = tuple(
    (re.compile(rf"{_START}(?:{pattern})(?= [A-ZÀ-Þ'’0-9])"), kind, joined) for pattern, kind, joined in BEFORE
)
_AFTER = tuple((re.compile(rf"(?:\s|(?<=\w))(?:{pattern})(?![\w-])"), kind) for pattern, kind in AFTER)
_BODIES = tuple((re.compile(rf"{_START}(?:{pattern})(?![\w-])"), kind) for pattern, kind in BODIES)
_SHORT = re.compile(
    r"\s\((?:hierna(?: te noemen)?|verder|afgekort|kortweg|ook wel)?:?\s?(?:de\s|het\s)?['‘\"“]?"
    r"(?P<short>[A-Z][\w&/-]{1,11})['’\"”]?\)"
)
_CAPITALS = re.compile(rf"{_START}[A-Z][A-Za-z]?[A-Z][A-Z0-9]{{0,5}}(?![\w/-])")
_MINISTRIES = re.compile(rf"{_START}ministeries van\s")
_LISTED = re.compile(
    r"(?:,\s|\sen\s)?(?:van\s)?(?P<name>[A-Z][\w]+(?:(?:,?\s|\sen\s)[A-Z]\w+)*?)(?=,\s[A-Z]|\sen\s[A-Z]|[\s.;:)]|$)"
)
_COMMITTEE = re.compile(rf"{_START}(?:[Cc]ommissie|COMMISSIE)-(?:(?:[Vv]an|[Dd]e)\s(?:de[nr]?\s)?)?[A-Z][\w-]+")
_COUNCILS = re.compile(
    rf"{_START}(?:[Bb]urgemeesters? en [Ww]ethouders|B\.? ?(?:&|en) ?W\.?|[Gg]emeentebesturen|[Cc]olleges"
    r"|[Gg]emeenteraden) van "
)
_JOINT = re.compile(r",\s|\sen\s(?:van\s)?")
_MORE = re.compile(r"(?: [A-Z]\w*[a-z][\w-]*)+")
_CODE = re.compile(r"[ /]?\d|/[A-Z]")
_POSTCODE = re.compile(r"[1-9]\d{3}\s?$")
_RUN_OF_WORDS = re.compile(rf"{WORD}(?: {WORD}){{1,6}}")
_NEAR = 400
"""Code points before an abbreviation in which the name that it stands for may be printed."""
_LEAD = re.compile(rf"{WORD}")
NOT_SHORTENED = ("municipality", "province")
"""Kinds that letters do not call by their initials, unless they say so: ``GD`` is no gemeente Bloemendaal."""


@dataclass(frozen=True, slots=True)
class OrganisationHit(Hit):
    """An organisation where it is named."""

    kind: str | None
    """In English: ``municipality``, ``ministry``, ``school``, … None when nothing tells."""
    long_form: str | None = None
    """The name that an abbreviation stands for."""


def find_organisations(text: str) -> list[OrganisationHit]:
    """Every organisation in the text, the longest where several overlap."""
    hits = [*_registered(text), *_bodies(text), *_headed(text), *_ended(text), *_ministries(text)]
    boards = [*councils(text)]
    hits = [*free(longest([*hits, *_committees(text)]), boards), *boards]
    hits += free([*_abbreviated(text, hits)], hits)
    hits += free([*_lone_capitals(text, hits)], hits)
    return sorted(longest(hits), key=lambda hit: hit.start)


@functools.cache
def _known() -> tuple[NameList, dict[str, str]]:
    """Every name and abbreviation of the registers, and the kind of each."""
    kinds: dict[str, str] = {}
    for one in organisations():
        for name in (one.name, one.abbreviation):
            if name:
                kinds.setdefault(name, one.kind)
                if " " in name:
                    kinds.setdefault(name.upper(), one.kind)
    for authority in authorities():
        if authority.kind == "ministry" and authority.abbreviation and len(authority.abbreviation) > 2:
            kinds.setdefault(authority.abbreviation, "ministry")
        if authority.kind == "water board":
            name = authority.name.removeprefix("waterschap Hoogheemraadschap").removeprefix("waterschap")
            board = "Hoogheemraadschap" if "Hoogheemraadschap" in authority.name else "Waterschap"
            name = f"{board}{name.removeprefix(board)}"
            kinds |= dict.fromkeys((name, name[:1].lower() + name[1:]), authority.kind)
    for old in MINISTRY_ABBREVIATIONS:
        kinds[old] = "ministry"
    return NameList(kinds), kinds


def _registered(text: str) -> Iterator[OrganisationHit]:
    names, kinds = _known()
    for start, first_end, end in names.found(text, _OPENING, "/"):
        if _CODE.match(text, end) or _POSTCODE.search(text[max(0, start - 6) : start]):
            continue
        more = _MORE.match(text, end)
        yield OrganisationHit(start, more.end() if more else end, 0.93, kinds[text[start:first_end]])


def _bodies(text: str) -> Iterator[OrganisationHit]:
    for pattern, kind in _BODIES:
        for match in pattern.finditer(text):
            van = _VAN.match(text, match.end())
            end = _place(text, van.end()) if van else None
            if end is not None:
                yield OrganisationHit(match.start(), end, 0.94, kind)
            elif match.group().lower().startswith(("college van b", "colleges van b", "gedeputeerde", "provinciale")):
                yield OrganisationHit(match.start(), match.end(), 0.85, kind)


def _place(text: str, start: int) -> int | None:
    """The end of the name of a municipality or province, or of any capitalised run, at ``start``."""
    return _municipality(text, start) or run(text, start)


def _municipality(text: str, start: int) -> int | None:
    """The end of the name of a municipality at ``start``."""
    for name in _municipalities_from(text[start : start + 1]):
        end = start + len(name)
        if text.startswith(name, start) and not text[end : end + 1].isalnum() and text[end : end + 1] != "-":
            return end
    return None


@functools.cache
def _municipalities_from(letter: str) -> tuple[str, ...]:
    names = (name for name in municipality_names() if name.startswith(letter))
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def _headed(text: str) -> Iterator[OrganisationHit]:
    for pattern, kind, joined in _BEFORE:
        for match in pattern.finditer(text):
            start = match.end() + 1
            if kind == "ministry":
                end = _ministry(text, start)
            else:
                end = (
                    _place(text, start)
                    if kind == "municipality"
                    else run(text, start, joined=joined, listed=kind in ("ministry", "committee", "department"))
                )
            if kind == "province" and end is not None:
                end = first_part(text, start) or end
            if end is not None and _LEAD.match(text, start):
                yield OrganisationHit(match.start(), end, 0.9 if kind in ("municipality", "province") else 0.84, kind)


def _ministry(text: str, start: int) -> int | None:
    """The end of the name or abbreviation of a ministry, past or present."""
    for name in _ministry_names():
        if text.startswith(name, start) and not text[start + len(name) : start + len(name) + 1].isalnum():
            return start + len(name)
    return first_part(text, start)


@functools.cache
def _ministry_names() -> tuple[str, ...]:
    names = {one.short_name for one in authorities() if one.kind == "ministry"} | set(OLD_MINISTRIES)
    return tuple(sorted(names | {name.upper() for name in names}, key=lambda name: (-len(name), name)))


def _committees(text: str) -> Iterator[OrganisationHit]:
    """``commissie-Jansen``, called after who presides over it."""
    for match in _COMMITTEE.finditer(text):
        yield OrganisationHit(match.start(), match.end(), 0.9, "committee")


def councils(text: str) -> Iterator[OrganisationHit]:
    """``burgemeester en wethouders van Leek, Marum en Zuidhorn``: each name is an organisation."""
    for match in _COUNCILS.finditer(text):
        at, found = match.end(), list[OrganisationHit]()
        while (name := _municipality(text, at)) is not None:
            found.append(OrganisationHit(at, name, 0.92, "municipality"))
            joint = _JOINT.match(text, name)
            if joint is None:
                break
            at = joint.end()
        if len(found) > 1:
            yield from found


def _ended(text: str) -> Iterator[OrganisationHit]:
    for pattern, kind in _AFTER:
        for match in pattern.finditer(text):
            start = _run_start(text, match.start())
            if start is not None and not _GREETING.match(text, start):
                yield OrganisationHit(start, match.end(), 0.86, kind)


_BACK = re.compile(rf"(?:{WORD}(?:\s(?:van|de|der|den|voor|&|en|'t)){{0,2}}\s)*{WORD}$")
_OPENER = re.compile(
    r"(?:De|Het|Een|In|Op|Voor|Aan|Door|Met|Bij|Ook|Als|Namens|Van|Onze|Uw|Die|Dat|Via|Volgens|Onder|Naar|Dan|Of"
    r"|Toen|Daarom)\s(?=[A-Z])"
)
_GREETING = re.compile(r"(?:Geacht|Hooggeacht|Edelachtba|Weledel|Zeer|Uw|Ons)")
_INSIDE = re.compile(r".*\s(?:van|voor)\s(?:(?:de|het)\s)?(?=[A-ZÀ-Þ])|.*\b[A-Z]{2,5}\sen\s")


def _run_start(text: str, end: int) -> int | None:
    """Where the run of capitalised words that ends at ``end`` begins."""
    line = text.rfind("\n", 0, end) + 1
    match = _BACK.search(text, max(line, end - 80), end)
    if match is None:
        return None
    start = match.start()
    opener = _OPENER.match(text, start, end)
    if opener and not (
        opener.group() in ("De ", "Het ", "Van ") and text[max(0, start - 2) : start] not in ("", ". ", "\n\n")
    ):
        start = opener.end()
    inside = _INSIDE.match(text, start, end)
    return inside.end() if inside else start


def _ministries(text: str) -> Iterator[OrganisationHit]:
    """``ministeries van OCW en SZW``: each name is an organisation."""
    for match in _MINISTRIES.finditer(text):
        at = match.end()
        while (name := _LISTED.match(text, at)) is not None:
            yield OrganisationHit(name.start("name"), name.end("name"), 0.92, "ministry")
            at = name.end()


def _abbreviated(text: str, hits: list[OrganisationHit]) -> Iterator[OrganisationHit]:
    """``Samenwerkingsverband Marokkaanse Nederlanders (SMN)``: the abbreviation, and its long form when that is new."""
    ends = {hit.end: hit for hit in hits}
    for match in _SHORT.finditer(text):
        short = match["short"]
        if sum(letter.isupper() for letter in short) < 2:
            continue
        long = ends.get(match.start())
        if long is None:
            start = _fitting_start(text, match.start(), short)
            if start is None:
                continue
            long = OrganisationHit(start, match.start(), 0.85, None)
            yield long
        name = text[long.start : long.end]
        sure = 0.95 if initials_fit(name, short) else 0.75
        yield OrganisationHit(match.start("short"), match.end("short"), sure, long.kind, name)


def _fitting_start(text: str, end: int, short: str) -> int | None:
    start = _run_start(text, end)
    if start is None:
        return None
    starts = [match.start() for match in re.finditer(WORD, text[start:end])]
    fitting = [start + at for at in starts if initials_fit(text[start + at : end], short)]
    return next((at for at in reversed(fitting) if " " in text[at:end]), None)


def _lone_capitals(text: str, hits: list[OrganisationHit]) -> Iterator[OrganisationHit]:
    """Abbreviations in capitals: sure when a name in the letter fits, likely after an article."""
    longer = (text[hit.start : hit.end] for hit in hits if hit.kind not in NOT_SHORTENED)
    named = [name for name in longer if " " in name]
    for match in _CAPITALS.finditer(text):
        short = match.group()
        if (
            short in NO_ORGANISATION
            or _all_capitals(text, match.start())
            or _CODE.match(text, match.end())
            or _POSTCODE.search(text[max(0, match.start() - 6) : match.start()])
        ):
            continue
        long = next((name for name in named if initials_fit(name, short)), None)
        unnamed = _unnamed(text, match.start(), short) if long is None else None
        if unnamed is not None:
            yield OrganisationHit(*unnamed, 0.8, None)
            long = text[slice(*unnamed)]
        if long is not None:
            yield OrganisationHit(match.start(), match.end(), 0.88, None, long)
        elif more := _MORE.match(text, match.end()):
            yield OrganisationHit(match.start(), more.end(), 0.6, None)
        elif re.search(
            r"\b(?:de|het|van|door|bij|met|aan|en|tussen)\s$", text[max(0, match.start() - 8) : match.start()]
        ):
            yield OrganisationHit(match.start(), match.end(), 0.65, None)


def _unnamed(text: str, before: int, short: str) -> tuple[int, int] | None:
    """The capitalised run before an abbreviation that fits it, ``Integraal Tactisch Overleg`` for ``ITO``."""
    area = max(0, before - _NEAR)
    for match in reversed(list(_RUN_OF_WORDS.finditer(text, area, before))):
        words = [word.start() + match.start() for word in re.finditer(r"\S+", match.group())]
        for start in words[: len(words) - len(short) + 1]:
            name = " ".join(text[start : match.end()].split()[: len(short)])
            if len(name.split()) == len(short) and initials_fit(name, short) and text.startswith(name, start):
                return start, start + len(name)
    return None


def _all_capitals(text: str, at: int) -> bool:
    line = text[text.rfind("\n", 0, at) + 1 : (text.find("\n", at) + len(text) + 1) % (len(text) + 1)]
    return line.isupper() and len(line.split()) > 1


@Language.factory("docparse_organisations", assigns=["doc.spans"])
def make_organisations(nlp: Language, name: str) -> "OrganisationFinder":
    """The factory of the component ``docparse_organisations``."""
    del nlp, name
    return OrganisationFinder()


class OrganisationFinder:
    """Puts organisations into ``doc.spans["organisations"]``; titles of plans and laws name none."""

    def __call__(self, doc: Doc) -> Doc:
        """Find and keep."""
        titles = [*kept(doc, "plans", Hit), *kept(doc, "laws", Hit)]
        text = text_of(doc)
        shorts = {text[hit.start : hit.end] for hit in titles}
        hits = [hit for hit in find_organisations(text) if text[hit.start : hit.end] not in shorts]
        keep(doc, "organisations", free(hits, titles))
        return doc
