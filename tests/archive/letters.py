"""Three letters, and the folder that a batch would have made of them."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from docparse.batching.records import Record
from docparse.schema import (
    Amount,
    Date,
    DateRole,
    Entity,
    Field,
    Header,
    Letter,
    Mention,
    Pillar,
    Problem,
    Signatory,
    Source,
    TypeField,
)

HOUSE = "Veiligheidshuis Kennemerland"
TOOI = "https://identifier.overheid.nl/tooi/id/gemeente/gm0392"


def letter(name: str, text: str, **parts: Any) -> Letter:
    """A letter whose parts are given in short: header fields by their values, things by what the text prints."""
    header = {key: parts[key] for key in ("sender", "recipient", "subject", "date", "reference") if key in parts}
    fields: dict[str, Any] = {key: Field(value=value, confidence=0.9) for key, value in header.items()}
    if "type" in parts:
        fields["type"] = TypeField(value=parts["type"], confidence=0.9)
    signed = tuple(Signatory(name=Field(value=one, confidence=0.9)) for one in parts.get("signed", ()))
    lists = {
        key: _sorted(_entity(text, one) for one in parts.get(key, ()))
        for key in ("organisations", "persons", "locations", "laws", "plans")
    }
    return Letter(
        docparse_version="0",
        status=parts.get("status", "ok"),
        errors=parts.get("errors", ()),
        source=Source(name=name, sha256="0" * 64, media_type="text/plain", bytes=1, pages=1),
        text=text,
        raw_text=text,
        letter=Header(**fields, signatories=signed),
        amounts=_sorted(_amount(text, *one) for one in parts.get("amounts", ())),
        dates=_sorted(_day(text, *one) for one in parts.get("dates", ())),
        pillars=_sorted(_pillar(text, *one) for one in parts.get("pillars", ())),
        **lists,
    )


def _sorted(things: Any) -> tuple[Any, ...]:
    return tuple(sorted(things, key=lambda one: one.mentions[0].start))


def _mention(text: str, printed: str) -> Mention:
    start = text.index(printed)
    return Mention(text=printed, start=start, end=start + len(printed), page=1)


def _entity(text: str, one: str | tuple[str, str]) -> Entity:
    printed, identifier = one if isinstance(one, tuple) else (one, None)
    return Entity(name=printed, id=identifier, confidence=0.9, mentions=(_mention(text, printed),))


def _amount(text: str, printed: str, value: str, facts: dict[str, Any]) -> Amount:
    return Amount(value=Decimal(value), confidence=0.9, mentions=(_mention(text, printed),), **facts)


def _day(text: str, printed: str, value: str, role: DateRole | None) -> Date:
    day = date.fromisoformat(value)
    mentions = (_mention(text, printed),)
    return Date(value=value, earliest=day, latest=day, precision="day", role=role, confidence=0.9, mentions=mentions)


def _pillar(text: str, number: int, printed: str) -> Pillar:
    return Pillar(number=number, text=printed, term="pijler", confidence=0.9, mentions=(_mention(text, printed),))


COUNCIL = letter(
    "raad.pdf",
    f"De gemeente Haarlem vraagt het {HOUSE} om de aanpak van radicalisering uit te breiden. Wij geven € 131.200 in "
    "2016 en € 900 voor koffie. Pijler 1: preventie in de wijk. Grondslag is de Gemeentewet. Het Actieplan Zuid loopt.",
    type="raadsinformatiebrief",
    sender="Gemeente Haarlem",
    recipient="De gemeenteraad",
    subject="Aanpak radicalisering",
    date="2017-10-03",
    reference="2017/412345",
    signed=("J. Bos",),
    organisations=[("gemeente Haarlem", TOOI), HOUSE],
    laws=["Gemeentewet"],
    plans=["Actieplan Zuid"],
    pillars=[(1, "preventie in de wijk")],
    amounts=[
        ("€ 131.200", "131200.00", {"year": 2016, "payer": "gemeente Haarlem", "payee": HOUSE}),
        ("€ 900", "900.00", {"approximate": True}),
    ],
)
CITIZEN = letter(
    "map/bewoner.txt",
    "Geachte heer Çelik, in België kost een financiële regeling € 5.000 per huis. Subsidie krijg ik niet.",
    type="ingekomen",
    sender="Fatma Öztürk",
    recipient="College van Haarlem",
    subject="Café aan de Noord-Zuidroute",
    date="2015-05-12",
    persons=["Çelik"],
    locations=["België"],
    amounts=[("€ 5.000", "5000.00", {})],
)
PARTIAL = letter(
    "scan.tif",
    "Op 1 mei 2018 schreef de provincie Utrecht over subsidie. De gemeente Haarlem en het Veiligheidshuis antwoorden.",
    status="partial",
    errors=(Problem(code="page_unreadable", message="Page 2 cannot be read.", page=2),),
    date="2018-05-01",
    organisations=["provincie Utrecht", ("gemeente Haarlem", TOOI), "Veiligheidshuis"],
    dates=[("1 mei 2018", "2018-05-01", "sent")],
)
LETTERS = (COUNCIL, CITIZEN, PARTIAL)


def record(one: Letter, **facts: Any) -> Record:
    """What a batch keeps of a letter that it read."""
    given = {"status": one.status, "output": f"{one.source.name}.json", "error": None}
    return Record(input=one.source.name, pages=1, bytes=1, sha256="0" * 64, options="", **(given | facts))


def batch_folder(folder: Path, letters: tuple[Letter, ...] = LETTERS, *others: Record) -> Path:
    """Fill a folder as a batch would; files whose content stays are left alone."""
    for one in letters:
        path = folder / f"{one.source.name}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        content = one.model_dump_json(indent=2)
        if not path.exists() or path.read_text(encoding="utf-8") != content:
            path.write_text(content, encoding="utf-8")
    records = sorted([*map(record, letters), *others], key=lambda one: one.input)
    (folder / "manifest.jsonl").write_text("".join(one.to_json() + "\n" for one in records), encoding="utf-8")
    return folder
