"""Whom the letter names for questions: behind a label, or in a sentence with a telephone number."""

import re
from collections.abc import Sequence

from ...schema import Block
from ..registers import given_names
from .labelled import Labelled
from .places import Place, trimmed

_TITLE = r"(?:mevrouw|mevr|mw|mej|mejuffrouw|de heer|dhr|heer|drs|mr|ir|ing|dr|prof|kap|kapt)\b\.?"
_ROLE_FIRST = re.compile(
    rf"(?:(?!{_TITLE}|de\b|van\b)[a-z]\S*\s+){{1,3}}(?=[A-Z])|(?:(?!(?i:{_TITLE}))[A-Z][^\s.,]*\s+){{1,3}}(?=(?:mr|drs|ir|ing|dr|prof)\.)"
)
_NAME_END = re.compile(
    r"\s*[,;/]|\s+\|(?=\s)|\s*\((?![A-Z][a-zé]+\)\s+[A-Za-z])|\s+[-–]\s+|(?<!\.)\s{2,}|\s+(?:tel(?:efoon)?\b|t\.?:?\s*\(?[\d+]|team\b|"
    r"afdeling\b|afd\.|toestel\b|tst\.|via\b|e-?mail\b|\+?\(?0\d|14\s?0\d{2}|\d{3})",
    re.I,
)
_NO_NAME = re.compile(r"www\.|https?:|@|\d{3}")
_PERSON = (
    rf"((?:{_TITLE}\s+){{0,5}}(?:(?:[A-Z]\.\s?){{1,8}}|[A-ZÀ-Ý][\w’'-]{{1,40}}\s)"
    r"(?:(?:van|de|der|den|ten|ter|'t|in|el|al)\s){0,5}[A-ZÀ-Ý][\w’'-]{1,40}(?:-[A-Z][\w’'-]{1,40})?)"
)
_CALLED = re.compile(
    r"(?:\b[Bb]elt?(?:\s+(?:u|dan|gerust|met|naar))*|\bcontact\s+op(?:nemen|\s+te\s+nemen)?\s+met|\bcontact\s+met|"
    r"\bterecht\s+bij|\bwenden\s+tot|\b(?:[Cc]ontactpersoon|[Aa]anspreekpunt|[Vv]raagbaak)\s+is|\bvraag\s+naar|\bbeantwoordt|"
    r"\b[Vv]ertel\s+het|"
    r"\bkunt\s+u(?=[^.]{0,60}\b(?:bellen|bereiken|mailen)))\s+"
    rf"(?:(?:onze|de|uw|met|aan|mijn|opzichter|projectleider|wijkagent|collega)\s+){{0,3}}(?:[a-z]{{6,30}},?\s+)?{_PERSON}"
)
_REACHED = re.compile(rf"{_PERSON}(?=[^.]{{0,60}}\b(?:staat\s+u|te\s+woord|bereikbaar\s+op))")
_ASKED = re.compile(r"vraag\s+naar|[Cc]ontactpersoon|[Aa]anspreekpunt|[Vv]raagbaak|[Vv]ertel|beantwoordt|kunt\s+u")
_INTRODUCED = re.compile(rf"(?:Vragen\?|[Aa]anspreekpunt:|[Cc]ontactpersoon:)\s+{_PERSON}")


def contact_place(text: str, values: Sequence[Labelled], blocks: Sequence[Block]) -> tuple[Place, bool] | None:
    """The name, and whether a label says that it is the contact."""
    for found in values:
        if found.role == "contact" or (found.role == "reference" and found.label.startswith("referentie")):
            place = trimmed(text, _name_in(text, found.value))
            printed = text[place.start : place.end] if place else ""
            if place and _is_name(printed) and (found.role == "contact" or _is_person(printed)):
                return place, True
    for form in (_CALLED, _INTRODUCED, _REACHED):
        for block in blocks:
            if block.kind in {"paragraph", "note"}:
                for called in form.finditer(text, block.start, block.end):
                    if _is_person(called.group(1)) or _ASKED.match(called.group()):
                        return Place(called.start(1), called.end(1)), False
    return None


def _name_in(text: str, place: Place) -> Place:
    """The name at the start of a value, without the department or telephone number behind it."""
    role = _ROLE_FIRST.match(text, place.start, place.end)
    start = role.end() if role else place.start
    end = _NAME_END.search(text, start + 2, place.end)
    return Place(start, end.start() if end else place.end)


def _is_name(printed: str) -> bool:
    return any(char.isupper() for char in printed) and not _NO_NAME.search(printed)


def _is_person(printed: str) -> bool:
    """Whether a capitalised pair of words is a person rather than a firm or a street."""
    first = printed.split(maxsplit=1)[0]
    return (
        re.match(_TITLE, printed, re.I) is not None
        or first.rstrip(".") != first
        or first in given_names()
        or first.split("-")[0] in given_names()
    )
