"""MDTO-XML 1.0.1 (https://www.nationaalarchief.nl/archiveren/mdto): the letter as an informatieobject.

A letter does not tell how it was appraised or who may use it, so that ``waardering`` and ``beperkingGebruik`` always
miss.
"""

import xml.etree.ElementTree as ET

from ..schema import Field, Letter
from .elements import child, root, written
from .exported import Exported
from .stated import authority, day, kind, line

_MDTO = "https://www.nationaalarchief.nl/mdto"
_PLACES = {"{http://www.w3.org/2001/XMLSchema-instance}schemaLocation": f"{_MDTO} {_MDTO}/MDTO-XML1.0.1.xsd"}
_PARTIES = "Documenten API, aardRelatie"
"""The list that has ``afzender`` and ``geadresseerde``; MDTO's own, which is open, has neither."""


def to_mdto(letter: Letter) -> Exported:
    """One file with one informatieobject, its elements in the order of the schema."""
    header, subject = letter.letter, line(letter.letter.subject)
    file = root(_MDTO, "MDTO")
    file.attrib.update(_PLACES)
    item = child(file, "informatieobject")
    missing = []
    if not _identification(item, header.reference, header.sender):
        missing.append("identificatie")
    if subject:
        child(item, "naam", subject)
    else:
        missing.append("naam")
    _term(item, "aggregatieniveau", "Archiefstuk", "Begrippenlijst Aggregatieniveaus MDTO")
    if sort := kind(letter):
        _term(item, "classificatie", sort.label, "TOOI, documentsoorten", code=sort.uri)
    child(item, "taal", "nl")
    _creation(item, letter)
    missing.append("waardering")
    if number := line(header.case_number):
        _reference(item, "isOnderdeelVan", number)
    _reference(item, "heeftRepresentatie", letter.source.name, (letter.source.sha256, "SHA-256 van het bestand"))
    if creator := _creator(letter):
        _party(item, "archiefvormer", letter, creator)
    else:
        missing.append("archiefvormer")
    for role, party in (("afzender", header.sender), ("geadresseerde", header.recipient)):
        if party is not None:
            involved = child(item, "betrokkene")
            _term(involved, "betrokkeneTypeRelatie", role, _PARTIES)
            _party(involved, "betrokkeneActor", letter, party)
    return Exported(written(file), (*missing, "beperkingGebruik"))


def _identification(item: ET.Element, mark: Field | None, origin: Field | None) -> bool:
    """Write the letter's own reference, where the letter says whose it is."""
    number, name = line(mark), line(origin)
    if number and name:
        _identifier(item, "identificatie", number, name)
    return bool(number and name)


def _creation(item: ET.Element, letter: Letter) -> None:
    date, sender = day(letter), letter.letter.sender
    if date is None:
        return
    event = child(item, "event")
    _term(event, "eventType", "Creatie", "Begrippenlijst EventTypeLijst MDTO")
    child(event, "eventTijd", date)
    if sender is not None:
        _party(event, "eventVerantwoordelijkeActor", letter, sender)


def _creator(letter: Letter) -> Field | None:
    """The authority that made the letter, or received it from outside: the one that the register knows."""
    header = letter.letter
    parties = [header.sender, header.recipient]
    if header.type is not None and header.type.value == "ingekomen":
        parties.reverse()
    return next((party for party in parties if party is not None and authority(letter, party)), None)


def _party(parent: ET.Element, name: str, letter: Letter, party: Field) -> None:
    """A ``verwijzingGegevens`` to the sender or the recipient."""
    uri = authority(letter, party)
    _reference(parent, name, line(party) or "", (uri, "TOOI") if uri else None)


def _term(parent: ET.Element, name: str, label: str, scheme: str, code: str | None = None) -> None:
    """A ``begripGegevens``."""
    term = child(parent, name)
    child(term, "begripLabel", label)
    if code:
        child(term, "begripCode", code)
    _reference(term, "begripBegrippenlijst", scheme)


def _reference(parent: ET.Element, name: str, label: str, identifier: tuple[str, str] | None = None) -> None:
    """A ``verwijzingGegevens``."""
    reference = child(parent, name)
    child(reference, "verwijzingNaam", label)
    if identifier is not None:
        _identifier(reference, "verwijzingIdentificatie", *identifier)


def _identifier(parent: ET.Element, name: str, mark: str, origin: str) -> None:
    """An ``identificatieGegevens``."""
    identifier = child(parent, name)
    child(identifier, "identificatieKenmerk", mark)
    child(identifier, "identificatieBron", origin)
