"""DiWoo metadata 0.9.8 (https://standaarden.overheid.nl/diwoo/metadata), for publication under the Wet open overheid.

Who publishes is not in a letter, so that ``publisher`` always misses. The category of information is the authority's
to choose, save where the letter is a decision of that name.
"""

import xml.etree.ElementTree as ET

from ..schema import Letter
from .elements import child, root, written
from .exported import Exported
from .stated import DUTCH, Term, authority, day, file_kind, kind, line

_DIWOO = "https://standaarden.overheid.nl/diwoo/metadata/"
_KERN = "https://identifier.overheid.nl/tooi/def/thes/kern/"
_CATEGORIES = {"subsidiebeschikking": Term("beschikkingen", f"{_KERN}c_46a81018")}
"""The Woo's category of information, for types of letter that are one by definition."""
_SIGNED = Term("ondertekening", f"{_KERN}c_e1ec050e")


def to_diwoo(letter: Letter) -> Exported:
    """One ``Document``; a letter was signed on the day that it bears."""
    header = letter.letter
    file = root(_DIWOO, "Document")
    item = child(file, "DiWoo")
    missing = ["publisher"]
    if reference := line(header.reference):
        child(child(item, "identifiers"), "identifier", reference)
    if header.sender is not None:
        uri = authority(letter, header.sender)
        child(item, "opsteller", line(header.sender), **({"resource": uri} if uri else {}))
    if subject := line(header.subject):
        child(child(item, "titelcollectie"), "officieleTitel", subject)
    else:
        missing.append("titelcollectie/officieleTitel")
    if not _classification(item, letter):
        missing.append("classificatiecollectie/informatiecategorieen")
    date = day(letter)
    if date:
        child(item, "creatiedatum", date)
    _term(item, "language", DUTCH)
    if sort := file_kind(letter):
        _term(item, "format", sort)
    if number := line(header.case_number):
        child(item, "aggregatiekenmerk", number)
    if date and header.signatories:
        act = child(child(item, "documenthandelingen"), "documenthandeling")
        _term(act, "soortHandeling", _SIGNED)
        child(act, "atTime", f"{date}T00:00:00")
    else:
        missing.append("documenthandelingen")
    return Exported(written(file), tuple(missing))


def _classification(item: ET.Element, letter: Letter) -> bool:
    """Write what the letter is; False when that leaves its category of information open."""
    stated, sort = letter.letter.type, kind(letter)
    if stated is None or sort is None:
        return False
    classes = child(item, "classificatiecollectie")
    category = _CATEGORIES.get(stated.value)
    if category is not None:
        _term(child(classes, "informatiecategorieen"), "informatiecategorie", category)
    _term(child(classes, "documentsoorten"), "documentsoort", sort)
    return category is not None


def _term(parent: ET.Element, name: str, term: Term) -> None:
    child(parent, name, term.label, resource=term.uri)
