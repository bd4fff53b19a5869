"""Who signed: names and roles in the lines below the closing formula."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile

from ...schema import Block
from .places import Place, lines_in, trimmed

_TITLE = (
    r"(?:(?:prof|dr|drs|mr|ir|ing|bc|jhr|jkvr|ds|mw|mevr|dhr|de heer|mevrouw|fam|familie|kolonel|majoor|wethouder)"
    r"\.?\s+)"
)
_DEGREE = r"(?:MSc|BSc|MA|BA|RA|AA|RC|MPA|MBA|MBM|MMC|LLM|LLB|MCDM|MPM|PhD|EMPM|EMIA|CPC|RO|BHA)"
_INITIALS = r"(?:(?:[A-Z]|Ch|Th|Ph|IJ|Tj|Chr|St|Joh|Fr)\.\s?){1,6}"
_PARTICLE = (
    r"(?:van|de|den|der|het|ten|ter|te|tot|op|aan|in|la|le|du|von|'t|’t|'s|’s|d'|el|al|"
    r"Ben|Van|De|Den|Der|Ten|Ter|Olde|Oude)"
)
_SURNAME = r"[A-ZÀ-Ý][\w’'`.ıçğşöüÇĞŞİ-]*"
_NAME = re.compile(  # a figure before it is a title that the reader garbled
    rf"(?:\d\w{{0,2}}\.\s+)?{_TITLE}{{0,4}}(?:{_INITIALS}(?:\(\w+\)\s*)?|(?:{_SURNAME}\s+){{1,3}})(?:{_PARTICLE}[\s]*){{0,4}}{_SURNAME}"
    rf"(?:[\s-]+(?:{_PARTICLE}\s+){{0,3}}{_SURNAME}){{0,3}}(?:,?\s+{_DEGREE})*"
)
_ROLE_WORD = re.compile(
    r"\b(?:\w*burgemeester|\w*secretar\w+|wethouder|griffier|\w*voorzitter|\w*direct(?:eur|rice)|\w*hoofd|team\w+|\w*manager|"
    r"pro[jk]e[ck]t\w+|penningmeester|minister|\w*leider|raadslid|dijkgraaf|gedeputeerde|commissaris|co[öo]rdinator|adviseur|"
    r"\w*medewerk\w+|consulent|\w*onderzoeker|bestuurder|loco|wnd|plv|plaatsvervangend|inspecteur|rector|korpschef|officier|"
    r"ombudsman|eigenaar|secretariaat|bestuurslid|lid|jurist|notaris|advocaat|namens|ambtenaar|\w*functionaris|beheerder)\b",
    re.I,
)
_INSTITUTION = re.compile(
    r"(?:namens\b|voor\s+deze|(?:het\s+)?college\b|burgemeester\s+en\s+wethouders|gedeputeerde\s+staten|(?:het\s+)?"
    r"(?:dagelijks|algemeen)?\s*bestuur\b|(?:de\s+)?gemeente\s|(?:de\s+)?raad\b|overeenkomstig|hoogachtend|ondertekend|"
    r"w\.g\.|dit\s+document|o\.a\.)",
    re.I,
)
_SIGNED_MARK = re.compile(r"\(?(?:w\.?\s?g\.?|get\.|was\s+getekend)\)?:?,?\s*", re.I)
_ARTICLE = re.compile(r"(?:de|het)\s+", re.I)
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
    open_block: Block | None = None  # in which the last name, ``name``, still wants a role
    name: Place | None = None
    for block in blocks:
        if block.kind != "signature":
            continue
        for line in lines_in(text, block):
            place = trimmed(text, _unsigned(text, line))
            if place is None:
                continue
            together = _name_and_role(text, place)
            printed = text[place.start : place.end]
            if together is not None:
                found.append(together)
                open_block = None
            elif is_name(printed):
                found.append(Signed(place, None))
                open_block, name = block, place
            elif name is not None and open_block is block and not _INSTITUTION.match(printed):
                found[-1] = Signed(name, place)
                open_block = None
            elif _ROLE_WORD.search(printed) and not _INSTITUTION.match(printed):
                found.append(place)
    return [Signed(one.name, _bare(text, one.role)) for one in _paired(text, found)]


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
    """Whether a line is a person's name and nothing else."""
    if len(printed) > _LONGEST or not _NAME.fullmatch(printed):
        return False
    return not _ROLE_WORD.search(printed) and not _INSTITUTION.match(printed)


def _name_and_role(text: str, place: Place) -> Signed | None:
    """``J. Jansen, voorzitter``, ``J. Jansen (voorzitter)`` or ``de voorzitter, J. Jansen`` in one line."""
    printed = text[place.start : place.end]
    for cut in re.finditer(r"[,:]\s+|\s+\(|\s{2,}|\s+[-–|]\s+", printed):
        name, role = printed[: cut.start()], printed[cut.end() :].rstrip(")")
        trade = "," in cut.group() and "." in name and role[:1].islower()
        if is_name(name) and role and (_ROLE_WORD.search(role) or "(" in cut.group() or trade):
            start = place.start + cut.end()
            return Signed(Place(place.start, place.start + cut.start()), Place(start, start + len(role)))
        if is_name(role) and _ROLE_WORD.search(name) and not _INSTITUTION.match(name):
            start = place.start + cut.end()
            return Signed(Place(start, start + len(role)), Place(place.start, place.start + cut.start()))
    return None


def _bare(text: str, role: Place | None) -> Place | None:
    """The role without its article."""
    if role is None:
        return None
    article = _ARTICLE.match(text, role.start, role.end)
    return Place(article.end(), role.end) if article else role
