"""What a letter states that every kind of government metadata asks for, in the terms of its published value lists.

The lists are TOOI's (https://standaarden.overheid.nl/tooi/waardelijsten), as in DiWoo metadata 0.9.8: documentsoorten
version 7, filetypes version 4, talen version 1.
"""

import re
from dataclasses import dataclass

from ..schema import Entity, Field, Letter

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_KERN = "https://identifier.overheid.nl/tooi/def/thes/kern/"
_EU = "http://publications.europa.eu/resource/authority/"


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of a value list."""

    label: str
    uri: str


DUTCH = Term("Nederlands", f"{_EU}language/NLD")
_LETTER = Term("brief", f"{_KERN}c_7652d853")
_KINDS = {
    "besluit": Term("besluit", f"{_KERN}c_465163c9"),
    "circulaire": Term("circulaire", f"{_KERN}c_3eb5572a"),
    "kamerbrief": Term("Kamerbrief", f"{_KERN}c_49599e6c"),
    "subsidiebeschikking": Term("subsidiebeschikking", f"{_KERN}c_aebfec50"),
}
"""The types of letter that the list of documentsoorten knows; any other is a ``brief``."""
_FILES = {
    "application/pdf": Term("PDF", f"{_EU}file-type/PDF"),
    "text/plain": Term("Plain text", f"{_EU}file-type/TXT"),
}


def day(letter: Letter) -> str | None:
    """The date of the letter, when it states a whole one."""
    date = letter.letter.date
    return date.value if date is not None and _DAY.fullmatch(date.value) else None


def kind(letter: Letter) -> Term | None:
    """The documentsoort; None when the type of the letter is not known."""
    stated = letter.letter.type
    return _KINDS.get(stated.value, _LETTER) if stated is not None else None


def file_kind(letter: Letter) -> Term | None:
    """The kind of the file that was read; None when the list does not know it, as with pictures."""
    return _FILES.get(letter.source.media_type)


def line(field: Field | None) -> str | None:
    """The value of a field on one line; None when the letter does not state it."""
    return " ".join(field.value.split()) or None if field is not None else None


def entity(field: Field, entities: tuple[Entity, ...]) -> Entity | None:
    """The entity that a field names: one that the field's own words mention, else one of the same name."""
    for one in entities:
        if any((mention.start, mention.end) == (field.start, field.end) for mention in one.mentions):
            return one
    name = (line(field) or "").casefold()
    return next((one for one in entities if " ".join(one.name.split()).casefold() == name), None)


def authority(letter: Letter, field: Field) -> str | None:
    """The TOOI identifier of the organisation that a field names; None for any other party.

    The header carries its own. A party that a reviewer wrote anew has none there, and may be named elsewhere.
    """
    if field.id is not None:
        return field.id
    named = entity(field, letter.organisations)
    return named.id if named is not None else None
