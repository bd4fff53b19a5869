"""The ``Verzending`` of the Documenten API 1 (ZGW): to whom the letter was sent, or from whom it came.

The URLs of who is involved, of their contact and of the document are the case system's, so that they always miss.
"""

import json
import re

from ..schema import Letter
from .exported import Exported
from .stated import day, line

Address = dict[str, str | int]

_URLS = ("betrokkene", "informatieobject", "contactPersoon")
_PLACE = re.compile(r"(\d{4}) ?([A-Z]{2}),? +(\D{1,80})")
_BOX = re.compile(r"(Postbus|Antwoordnummer) +(\d[\d ]*)", re.IGNORECASE)
_STREET = re.compile(r"(.{1,80}?) (\d{1,5})(?: ?([A-Za-z]))?(?:-([0-9A-Za-z]{1,4})| ([A-Za-z]{2,4}))?")
_MOST = 9999
"""The API takes no higher number of a box."""


def to_verzending(letter: Letter) -> Exported:
    """The body of the request. A letter of type ``ingekomen`` is one that came, any other of a known type was sent."""
    header = letter.letter
    came = header.type is not None and header.type.value == "ingekomen"
    party = line(header.sender if came else header.recipient)
    contact = line(header.contact) if came else None
    values: dict[str, str | Address | None] = {
        "aardRelatie": None if header.type is None else "afzender" if came else "geadresseerde",
        "toelichting": party if party and len(party) <= 200 else None,
        "verzenddatum": day(letter),
        "contactpersoonnaam": contact if contact and len(contact) <= 40 else None,
        **({} if came else _address(letter)),
    }
    given = {name: value for name, value in values.items() if value}
    required = ["aardRelatie", "ontvangstdatum" if came else "verzenddatum"]
    missing = [name for name in (*_URLS, *required) if name not in given]
    if not any("adres" in name for name in given):
        missing.append("binnenlandsCorrespondentieadres or correspondentiePostadres")
    return Exported(json.dumps(given, ensure_ascii=False, indent=2) + "\n", tuple(missing))


def _address(letter: Letter) -> dict[str, Address]:
    """The addressee's address by the name of its property; nothing when its lines are not a Dutch address."""
    for block in letter.blocks:
        if block.kind != "address":
            continue
        lines = [row.strip() for row in letter.text[block.start : block.end].split("\n")]
        places = (match for row in lines if (match := _PLACE.fullmatch(row)))
        if place := next(places, None):
            return _at(lines, place[1] + place[2], place[3].strip())
    return {}


def _at(lines: list[str], postcode: str, town: str) -> dict[str, Address]:
    for row in lines:
        if (box := _BOX.fullmatch(row)) and 0 < (number := int(box[2].replace(" ", ""))) <= _MOST:
            sort = "postbusnummer" if box[1].lower() == "postbus" else "antwoordnummer"
            address: Address = {"postBusOfAntwoordnummer": number, "postadresPostcode": postcode}
            return {"correspondentiePostadres": {**address, "postadresType": sort, "woonplaatsnaam": town}}
    for row in lines:
        if not _BOX.fullmatch(row) and (street := _STREET.fullmatch(row)) and int(street[2]):
            parts = {"huisletter": street[3], "huisnummerToevoeging": street[4] or street[5]}
            extra = {name: part for name, part in parts.items() if part}
            address = {"naamOpenbareRuimte": street[1], "huisnummer": int(street[2]), **extra}
            return {"binnenlandsCorrespondentieadres": {**address, "postcode": postcode, "woonplaatsnaam": town}}
    return {}
