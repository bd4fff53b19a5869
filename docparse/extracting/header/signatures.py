"""Who signed: names and roles in the lines below the closing formula."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile, zip_longest

from ...labels import label_at
from ...schema import Block
from ..registers import given_names
from .places import Place, lines_in, trimmed
from .sidebyside import down_the_columns

_TITLE = (
    r"(?:(?:prof|dr|drs|mr|ir|ing|bc|lic|mgr|jhr|jkvr|ds|past|mw|mevr|mej|dhr|de heer|mevrouw|mejuffrouw|fam|familie|"
    r"pastoor|dominee|zuster|pater|kapt|kapitein|kolonel|majoor|wethouder)"
    r"(?:\.?\s+|\.(?=[A-Z]\.)))"
)
_DEGREE = r"(?:MSc|BSc|MA|BA|RA|AA|RC|MPA|MBA|MBM|MMC|LLM|LLB|MCDM|MPM|PhD|EMPM|EMIA|CPC|RO|BHA)"
_INITIALS = r"(?:(?:[A-Z]|Ch|Th|Ph|IJ|Tj|Chr|St|Joh|Fr)\.\s?){1,6}"
_MISREAD = r"(?<=\.\s)(?:[A-Z]\.\s?){0,3}[\d\]|!](?:\.\s?|\s)(?:[A-Z]\.\s?){0,3}"
"""Initials behind a title, one of them a figure or stroke: ``drs. 3. Wienen``."""
_PARTICLE = (
    r"(?:van|de|den|der|het|ten|ter|te|tot|op|aan|in|la|le|du|von|'t|’t|'s|’s|d'|el|al|"
    r"Ben|Van|De|Den|Der|Ten|Ter|Olde|Oude)"
)
_SURNAME = r"[A-ZÀ-Ý][\w’'`.ıçğşöüÇĞŞİ-]*"
_PAIR = rf"(?:[A-Z]\.|{_SURNAME})\s+en\s+(?:{_INITIALS}|{_SURNAME}\s+)"
"""``Wim en Annie`` before the name that they share."""
_NUMBERED = re.compile(r"[IVX]{1,4}\.\s[A-Z ]+")
"""A numbered heading in capitals: ``V. SLOT``."""
_NAME = re.compile(  # a figure before it is a title that the reader garbled
    rf"(?:\d\w{{0,2}}\.\s+)?{_TITLE}{{0,4}}(?:{_INITIALS}(?:\(\w+\)\s*)?|{_MISREAD}|{_PAIR}|(?:{_SURNAME}\s+){{1,3}})"
    rf"(?:(?:baron|barones|graaf|gravin|ridder)\s+)?(?:{_PARTICLE}[\s]*){{0,4}}{_SURNAME}"
    rf"(?:[\s-]+(?:{_PARTICLE}\s+){{0,3}}{_SURNAME}){{0,3}}(?:,?\s+{_DEGREE})*"
)
_ROLE_WORD = re.compile(
    r"\b(?:\w*burgemeester|\w*secretar\w+|wethouder|griffier|\w*voorzitter|\w*direct(?:eur|rice)|\w*hoofd|"
    r"team\w+|\w*manager|"
    r"pro[jk]e[ck]t\w+|penningmeester|minister|\w*leider|raadslid|(?<!-)(?<!\. )dijkgraaf|gedeputeerde|"
    r"commissaris|co[öo]rdinator|adviseur|"
    r"\w*medewerk\w+|consulent|\w*onderzoeker|bestuurder|loco|wnd|plv|plaatsvervangend|inspecteur|rector|"
    r"korpschef|officier|"
    r"woordvoerder|sekretar\w+|foarsitter|skriuwer|siktaris|boargemaster|wethâlder|\w*beheer(?:ster)?|president|"
    r"rayonhoofd|kwartiermaker|opzichter|"
    r"ombudsman|eigenaar|secretariaat|bestuurslid|lid|jurist|notaris|advocaat|namens|ambtenaar|\w*functionaris|"
    r"beheerder)\b",
    re.I,
)
_INSTITUTION = re.compile(
    r"(?:(?:mede\s+)?namens\b|voor\s+deze|(?:het\s+)?college\b|burgemeester\s+en\s+wethouders|"
    r"gedeputeerde\s+staten|(?:het\s+)?"
    r"(?:dagelijks|algemeen)?\s*bestuur\b|(?:de\s+)?gemeente\s|(?:de\s+)?raad\b|overeenkomstig|hoogachtend|ondertekend|"
    r"w\.g\.|dit\s+document|o\.a\.|(?:stichting|vereniging|provincie|ministerie|waterschap|afdeling|fractie|"
    r"dorpsraad|comit[eé]|autoriteit|agentschap|inspectie|werkgroep|namens|omgevingsdienst|veiligheidsregio|ggd|"
    r"regio|gewest|brandweer|politie|bureau"
    r"|dienst|cluster)\s)",
    re.I,
)
_BEFORE_NAME = re.compile(
    r"((?:wnd\.\s+|loco-?)?(?:wethouder|burgemeester|voorzitter|secretaris|griffier))\s+(?=[A-Z])"
)
_BEHIND_NAME = re.compile(
    r"(?<!\s)\s+(?:uw\s+|de\s+)?((?:wnd\.\s+|loco-?)?"
    r"(?:gemeentesecretaris|secretaris|burgemeester|wethouder|griffier|voorzitter|directeur)\b.{0,40})$"
)
_CALLED = re.compile(r"\.\s?\([A-ZÀ-Ý]\w+\)\s[A-ZÀ-Ýa-z]")
"""A given name in brackets behind initials: ``J. (Jan) Bos``."""
_MINISTER = re.compile(r"(?:de\s+)?(?:minister|staatssecretaris)\b", re.I)
"""Their offices have commas: ``DE MINISTER VAN LANDBOUW, NATUUR EN VOEDSELKWALITEIT``."""
_TEAM = re.compile(r"Team\s+[A-Z][\w’' -]{2,40}")
_OFFICE = re.compile(
    r"(?:(?:de|uw|jullie)\s+)?(?:wnd\.\s+|loco-?)?(?:burgemeester|\w*secretaris|voorzitter|griffier|wethouder|"
    r"\w*directeur|dijkgraaf)\b"
    r"(?!\s+en\s+wethouders)",
    re.I,
)
_ROLE_ALONE = re.compile(
    r"(?:de\s+)?(?:(?:ambtelijk|algemeen|tweede|waarnemend|plaatsvervangend|loco)\s+|loco-)?"
    r"(?:voorzitter|voorzitster|secretaris|secretaresse|penningmeester|burgemeester|gemeentesecretaris|directeur)",
    re.I,
)
_OF_LETTER = frozenset({"attachments", "date", "reference", "your_reference", "case_number", "contact"})
_ITEM = re.compile(r"(?:\d{1,2}[.)]|[•*–-])\s")
"""Of a list of annexes, where it stands between names."""
_LAST = 4
"""Blocks at the end of a letter among which a signature may stand that is not set as one."""
_SIGNED_MARK = re.compile(r"\(?(?:w\.?\s?g\.?|get\.|was\s+getekend)\)?:?,?\s*", re.I)
_NO_ROLE = re.compile(r"\s\d+\s*[a-z]?$|\d{4}\s?[A-Z]{2}\b|@|\d{2}[.-]\d{2}")
_UNCLOSED = re.compile(r"(?<!\s)\s+(?:\([^)]*|\(portefeuillehouder\))$")
_OPEN_END = re.compile(r"\b(?:van|de|het|en|der|voor)$")
_ARTICLE = re.compile(r"(?:de|het|uw|jullie)\s+", re.I)
_ABBREVIATED = re.compile(rf"\s(?!{_DEGREE}\b)[A-Z]{{3,}}\b")
"""In a line in small letters and without initials it is of an organisation: ``AbvaKabo FNV``."""
_LONGEST = 70


@dataclass(frozen=True, slots=True)
class Signed:
    """The place of a name, and of the role if one is printed with it."""

    name: Place
    role: Place | None


def signed_by(text: str, blocks: Sequence[Block]) -> list[Signed]:
    """Names and roles in the signature, in order: role above the name, below it, or behind a comma.

    Of signatures side by side the names may all come first, or all the roles.
    """
    found: list[Signed | Place] = []  # a name, perhaps with its role, or a role alone
    name: Place | None = None  # in the line before, that may still get a role
    broken = False  # the line before goes on in this one: ``het college van`` / ``Gooise Meren``
    lines = (part for line in _lines(text, blocks) for part in _one_by_one(text, line))
    places = [place for line in lines if (place := trimmed(text, _unsigned(text, line)))]
    for place, following in zip_longest(places, places[1:]):
        printed = text[place.start : place.end]
        below = text[following.start : following.end] if following else ""
        called = _CALLED.search(printed) is not None and is_name(printed)
        together = None if called or (name is not None and _is_role_of(printed)) else name_and_role(text, place)
        broken, goes_on = _OPEN_END.search(printed) is not None, broken
        if goes_on:
            continue
        if together is not None:
            found.append(together)
            name = None
        elif is_name(printed):
            found.append(Signed(place, None))
            name = place
        elif name is not None and _goes_with(printed, found[:-1], below):
            found[-1] = Signed(name, place)
            name = None
        else:
            found += [place] if is_role(printed) else []
            name = None
    return [Signed(one.name, _bare(text, one.role)) for one in _paired(text, found)]


def _one_by_one(text: str, line: Place) -> list[Place]:
    """``Jan Bos en Marie Smit``, above ``voorzitter en secretaris``, one by one."""
    joint = text.find(" en ", line.start, line.end)
    if joint < 0:
        return [line]
    parts = [Place(line.start, joint), Place(joint + len(" en "), line.end)]
    first, second = (text[part.start : part.end].rstrip(" ,") for part in parts)
    names = is_name(first) and is_name(second) and " " in first
    roles = all(_ROLE_ALONE.fullmatch(one) for one in (first, second))
    return parts if names or roles else [line]


def _paired(text: str, found: Sequence[Signed | Place]) -> list[Signed]:
    """The names with the roles that stand apart from them: with the names above, or with those below.

    Roles belong to the names above where names come first and no comma after the role says that a name follows.
    """
    runs = [list(run) for _, run in groupby(found, key=lambda one: isinstance(one, Signed))]
    signed: list[Signed] = []
    roles: list[Place] = []
    for run in runs:
        if names := [one for one in run if isinstance(one, Signed)]:
            signed += _with_roles(names, roles)
            roles = []
            continue
        roles = [one for one in run if isinstance(one, Place)]
        bare = list(takewhile(lambda one: one.role is None, reversed(signed)))
        if bare and isinstance(found[0], Signed) and not text.startswith(",", roles[0].end):
            signed[-len(bare) :] = _with_roles(bare[::-1], roles, last=True)
            roles = []
    return signed


def _with_roles(names: Sequence[Signed], roles: Sequence[Place], last: bool = False) -> list[Signed]:
    """As many roles as names one by one; else the nearest role for the nearest name."""
    if len(names) == len(roles):
        return [one if one.role else Signed(one.name, role) for one, role in zip(names, roles, strict=True)]
    at = len(names) - 1 if last else 0
    nearest = (roles[0] if last else roles[-1]) if roles else None
    return [Signed(one.name, nearest) if place == at and not one.role else one for place, one in enumerate(names)]


def _bare(text: str, role: Place | None) -> Place | None:
    """The role without its article."""
    if role is None:
        return None
    article = _ARTICLE.match(text, role.start, role.end)
    return Place(article.end(), role.end) if article else role


def _goes_with(printed: str, above: Sequence[Signed | Place], below: str) -> bool:
    """Whether a line below a name is its role, rather than that of the name below it or the first of several roles."""
    if _INSTITUTION.match(printed) or _NO_ROLE.search(printed):
        return False
    last = above[-1] if above else None
    if isinstance(last, Place):
        return is_role(printed) and not is_name(below)
    return last is None or last.role is not None or not (is_role(printed) and is_role(below))


def _lines(text: str, blocks: Sequence[Block]) -> Iterator[Place]:
    """The lines of the signature, and near the end those outside it that are plainly a role or a signed name."""
    lines: list[Place] = []
    attached = False
    for order, block in enumerate(blocks):
        own = lines_in(text, block)
        attached = attached or (block.kind == "note" and _is_labelled(text, own[-1]))
        if block.kind == "signature":
            names = takewhile(lambda line: not _is_labelled(text, line), own)
            lines += (line for line in names if not (attached and _ITEM.match(text, line.start)))
        elif block.kind == "closing":
            lines += [line for line in own if _OFFICE.match(text, line.start, line.end)]
        elif order >= len(blocks) - _LAST and block.kind in {"paragraph", "heading"} and len(own) == 1:
            lines += own if _is_signed(text, own[0], bool(lines)) else []
    return down_the_columns(text, lines)


def _is_labelled(text: str, line: Place) -> bool:
    """Whether a line below the names says something of the letter: ``Bijlagen: 2``."""
    label = label_at(text[line.start : line.end])
    return label is not None and label.set_off and label.role in _OF_LETTER


def _is_signed(text: str, line: Place, begun: bool) -> bool:
    """Whether a short paragraph at the end is a signature; begun: a name or role goes before it."""
    printed = text[line.start : line.end].rstrip(",")
    if len(printed) > _LONGEST:
        return False
    named = name_and_role(text, line) is not None or (is_name(printed) and _is_known(printed))
    return named or (begun and printed[:1].islower() and len(printed.split()) <= 4 and printed[-1] not in ".:?!")


def roles_alone(text: str, blocks: Sequence[Block]) -> list[Place]:
    """The lines of the signature that name an office, whether or not the name beside it can be read."""
    places = (trimmed(text, _unsigned(text, line)) for line in _lines(text, blocks))
    return [place for place in places if place and is_role(text[place.start : place.end])]


def is_role(printed: str) -> bool:
    """Whether a line names an office, and not only the body in whose name is signed."""
    return _ROLE_WORD.search(printed) is not None and not _INSTITUTION.match(printed)


def _unsigned(text: str, line: Place) -> Place:
    """The line without ``w.g.`` before it or brackets around it."""
    before = _SIGNED_MARK.match(text, line.start, line.end)
    start = before.end() if before else line.start
    bracketed = text[start : line.end].rstrip(", ").startswith("(") and text[start : line.end].rstrip(", ").endswith(
        ")"
    )
    return (
        Place(start + 1, start + len(text[start : line.end].rstrip(", ")) - 1) if bracketed else Place(start, line.end)
    )


def is_name(printed: str) -> bool:
    """Whether a line is the name of a person or team and nothing else."""
    if _TEAM.fullmatch(printed) or printed in given_names():
        return True
    if len(printed) > _LONGEST or not _NAME.fullmatch(printed) or _NUMBERED.fullmatch(printed):
        return False
    if "." not in printed and _ABBREVIATED.search(printed) and any(char.islower() for char in printed):
        return False
    return not _ROLE_WORD.search(printed) and not _INSTITUTION.match(printed)


def _is_role_of(printed: str) -> bool:
    """``voorzitter Huisartsenkring Salland``, below a name: the role in a body, and no name behind a role."""
    role = _BEFORE_NAME.match(printed)
    return role is not None and not _is_known(printed[role.end() :])


def _is_known(name: str) -> bool:
    """Whether a name has initials, or a given name that is common."""
    return "." in name or name.split(maxsplit=1)[0].split("-", maxsplit=1)[0] in given_names()


def name_and_role(text: str, place: Place) -> Signed | None:
    """``J. Jansen, voorzitter``, ``J. Jansen (voorzitter)`` or ``de voorzitter, J. Jansen`` in one line."""
    printed = text[place.start : place.end]
    before, behind = _BEFORE_NAME.match(printed), _BEHIND_NAME.search(printed)
    if before and is_name(printed[before.end() :]):
        role_end = place.start + len(before.group(1))
        return Signed(Place(place.start + before.end(), place.end), Place(place.start, role_end))
    if behind and is_name(printed[: behind.start()]):
        return Signed(Place(place.start, place.start + behind.start()), Place(place.start + behind.start(1), place.end))
    for cut in re.finditer(r"[,:]\s+|\s+\(|\s{2,}|\s+[-–|]\s+", printed):
        name, role = printed[: cut.start()], printed[cut.end() :]
        role = role.rstrip(")") if "(" in cut.group() else _UNCLOSED.sub("", role)
        trade = role[:1].islower() and ("," in cut.group() or "(" in cut.group()) and _is_known(name)
        if is_name(name) and role and (_ROLE_WORD.search(role) or trade):
            start = place.start + cut.end()
            return Signed(Place(place.start, place.start + cut.start()), Place(start, start + len(role)))
        if is_name(name) and "(" in cut.group():
            return Signed(Place(place.start, place.start + cut.start()), None)
        office = _MINISTER.match(name) is not None and not _is_known(role)
        if is_name(role) and _ROLE_WORD.search(name) and not _INSTITUTION.match(name) and not office:
            start = place.start + cut.end()
            return Signed(Place(start, start + len(role)), Place(place.start, place.start + cut.start()))
    return None
