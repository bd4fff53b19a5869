"""JSON-LD: the letter in the terms of schema.org, authorities by their TOOI identifiers."""

import json
from collections.abc import Iterator
from typing import Any

from ..schema import Amount, Entity, Field, Letter
from .exported import Exported
from .stated import authority, day, entity, kind, line

_TYPES = {
    "organisations": "Organization",
    "persons": "Person",
    "locations": "Place",
    "laws": "Legislation",
    "plans": "CreativeWork",
}

Node = dict[str, Any]


def to_jsonld(letter: Letter) -> Exported:
    """One ``Message``; schema.org requires nothing, so that nothing can miss."""
    header = letter.letter
    node: Node = {
        "@context": "https://schema.org",
        "@type": "Message",
        "name": line(header.subject),
        "identifier": line(header.reference),
        "dateCreated": day(letter),
        "inLanguage": "nl",
        "additionalType": sort.uri if (sort := kind(letter)) else None,
        "sender": _party(letter, header.sender),
        "recipient": _party(letter, header.recipient),
        "author": [_person(one.name, one.role) for one in header.signatories],
        "isPartOf": {"@type": "CreativeWork", "identifier": number} if (number := line(header.case_number)) else None,
        "encoding": _file(letter),
        "mentions": [*_mentions(letter)],
        "text": letter.text,
    }
    given = {name: value for name, value in node.items() if value}
    return Exported(json.dumps(given, ensure_ascii=False, indent=2) + "\n")


def _party(letter: Letter, field: Field | None) -> Node | None:
    """The sender or the recipient; a Thing when the letter does not tell whether it is a person or a body."""
    if field is None:
        return None
    if uri := authority(letter, field):
        return {"@type": "GovernmentOrganization", "@id": uri, "name": line(field)}
    lists = (name for name in ("organisations", "persons") if entity(field, getattr(letter, name)))
    return {"@type": _TYPES.get(next(lists, ""), "Thing"), "name": line(field)}


def _person(name: Field, role: Field | None) -> Node:
    person: Node = {"@type": "Person", "name": line(name)}
    return {**person, "jobTitle": line(role)} if role is not None else person


def _file(letter: Letter) -> Node:
    source = letter.source
    facts = {"name": source.name, "encodingFormat": source.media_type, "contentSize": f"{source.bytes} B"}
    return {"@type": "MediaObject", **facts, "sha256": source.sha256}


def _mentions(letter: Letter) -> Iterator[Node]:
    for name, sort in _TYPES.items():
        yield from (_entity(entity, sort) for entity in getattr(letter, name))
    yield from (_amount(amount) for amount in letter.amounts)


def _entity(entity: Entity, sort: str) -> Node:
    authority = sort == "Organization" and entity.id
    identified = {"@type": "GovernmentOrganization", "@id": entity.id} if authority else {"@type": sort}
    node: Node = {**identified, "name": " ".join(entity.name.split())}
    return {**node, "alternateName": entity.abbreviation} if entity.abbreviation else node


def _amount(amount: Amount) -> Node:
    node: Node = {"@type": "MonetaryAmount", "currency": amount.currency, "value": str(amount.value)}
    return {**node, "description": amount.purpose} if amount.purpose else node
