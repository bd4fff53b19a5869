"""The ``EnkelvoudigInformatieObject`` of the Documenten API 1 (ZGW), as a case system creates it.

The RSIN of the organisation and the URL of the informatieobjecttype are the case system's, so that both always miss.
"""

import json

from ..schema import Letter
from .exported import Exported
from .stated import day, line

_REQUIRED = ("bronorganisatie", "creatiedatum", "titel", "auteur", "taal", "informatieobjecttype")
_LONGEST = {"identificatie": 40, "titel": 200, "auteur": 200, "bestandsnaam": 255, "beschrijving": 1000}
"""Characters; a longer title is cut and stands whole in ``beschrijving``, any other longer value is left out."""


def to_informatieobject(letter: Letter) -> Exported:
    """The body of the request, without the file's own bytes (``inhoud``)."""
    header, subject = letter.letter, line(letter.letter.subject) or ""
    author = line(header.sender) or next((line(one.name) for one in header.signatories), None)
    long = len(subject) > _LONGEST["titel"]
    values: dict[str, str | int | None] = {
        "identificatie": line(header.reference),
        "creatiedatum": day(letter),
        "titel": subject[: _LONGEST["titel"]].rstrip(),
        "auteur": author,
        "formaat": letter.source.media_type,
        "taal": "dut",
        "bestandsnaam": letter.source.name,
        "bestandsomvang": letter.source.bytes,
        "beschrijving": subject if long else None,
    }
    given = {name: value for name, value in values.items() if value not in (None, "") and _fits(name, value)}
    missing = tuple(name for name in _REQUIRED if name not in given)
    return Exported(json.dumps(given, ensure_ascii=False, indent=2) + "\n", missing)


def _fits(name: str, value: str | int | None) -> bool:
    return not isinstance(value, str) or len(value) <= _LONGEST.get(name, len(value))
