"""Organisations, persons and places, each by its own rules, and the names that are left."""

import pytest
from spacy.tokens import Doc

from docparse.extracting.hits import Hit, kept
from docparse.extracting.locations import find_locations
from docparse.extracting.organisations import find_organisations
from docparse.extracting.persons import find_called, find_persons, find_signed
from docparse.extracting.pipeline import run
from docparse.handover import Arrangement
from docparse.schema import Block


def organisations(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in find_organisations(text)]


def persons(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in find_persons(text)]


def locations(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in find_locations(text)]


def whole(text: str) -> Doc:
    blocks = (Block(kind="paragraph", start=0, end=len(text), page=1),)
    return run(Arrangement(text=text, blocks=blocks, furniture=(), words=()))


def names(doc: Doc, key: str) -> list[str]:
    return [doc.text[hit.start : hit.end] for hit in kept(doc, key, Hit)]


@pytest.mark.parametrize(
    "name",
    [
        "gemeente Haarlem",
        "provincie Zuid-Holland",
        "commissie-Jansen",
        "college van B. en W. van Halderberge",
        "dagelijks bestuur van Noorderzijlvest",
        "GS van Zuid-Holland",
        "MINISTERIE VAN WELZIJN, VOLKSGEZONDHEID EN CULTUUR",
        "Hoogheemraadschap van Schieland en de Krimpenerwaard",
        "waterschap Reest en Wieden",
        "ministerie van SZW",
        "college van burgemeester en wethouders van Lelystad",
        "raad van de gemeente Meppel",
        "Stichting School en Veiligheid",
        "Munckhof Groep",
        "politie Haarlem",
        "Veiligheidshuis Kennemerland",
        "rechtbank Midden-Nederland",
        "Hogeschool van Amsterdam",
        "Openbaar Ministerie",
        "VERENIGING VAN NEDERLANDSE GEMEENTEN",
    ],
)
def test_an_organisation_is_found_whole(name: str) -> None:
    assert organisations(f"Wij spraken {name} daarover.") == [name]


def test_each_ministry_of_a_list_and_each_side_of_and() -> None:
    assert organisations("Via de ministeries van OCW en SZW wordt dit betaald.") == ["OCW", "SZW"]
    assert "Havenbedrijf Moerdijk N.V." in organisations("met FNV en Havenbedrijf Moerdijk N.V. erbij")


def test_each_municipality_of_a_list_of_councils() -> None:
    assert organisations("de colleges van Leek, Marum en Zuidhorn schreven") == ["Leek", "Marum", "Zuidhorn"]
    text = "burgemeester en wethouders van Leek en het bestuur"
    assert organisations(text) == ["burgemeester en wethouders van Leek"]


def test_an_abbreviation_and_the_name_it_fits() -> None:
    text = "Daarom is het Integraal Tactisch Overleg opgericht. Het ITO adviseert."
    assert organisations(text) == ["Integraal Tactisch Overleg", "ITO"]


@pytest.mark.parametrize(
    "text", ["De gemeente en het college", "Geacht College,", "kenmerk MO 13/00415", "6691 AB Gendt"]
)
def test_no_organisation(text: str) -> None:
    assert organisations(text) == []


@pytest.mark.parametrize(
    "name",
    [
        "drs. J. Wienen",
        "mevrouw A. de Vries",
        "heer Hulshof",
        "heer en mevrouw Teske",
        "dr. H.M. Olde Scholtenhuis",
        "dr. L.A. Huygen de Raat",
        "C.J.A. Schellekens MSc RA",
        "Jan van der Berg",
        "kolonel ir. B.H. Adang",
    ],
)
def test_a_person_is_found_whole(name: str) -> None:
    assert persons(f"Ik sprak {name} van de gemeente.") == [name]


def test_those_whom_a_letter_greets() -> None:
    assert persons("Beste Ria en Gerco,") == ["Ria", "Gerco"]
    assert persons("Beste Bewoners,") == []


@pytest.mark.parametrize(
    "text", ["wethouder Water", "Burgemeester Roelenweg 13", "de heer van het loket", "minister van BZK"]
)
def test_no_person(text: str) -> None:
    assert persons(text) == []


def test_a_bare_name_on_a_line_of_a_signature() -> None:
    text = "Hoogachtend,\nTrees de Wit\nvoorzitter"
    (hit,) = find_signed(text, 13, len(text))
    assert text[hit.start : hit.end] == "Trees de Wit"


@pytest.mark.parametrize(
    "name", ["Haarlem", "Luttelgeest", "Syrië", "Grote Markt 2", "N35", "Stadhuisplein 1", "Burgemeester Roelenweg 13"]
)
def test_a_place_is_found_whole(name: str) -> None:
    assert locations(f"Het ligt aan {name}.") == [name]


def test_only_the_place_of_a_postcode_line() -> None:
    assert locations("Postbus 35\n4530 AA Terneuzen\n") == ["Terneuzen"]


def test_a_place_that_is_an_ordinary_word_needs_a_preposition() -> None:
    assert locations("Huizen verkopen niet.") == []
    assert locations("Hij woont in Huizen.") == ["Huizen"]


@pytest.mark.parametrize("text", ["Datum 12 juni", "Vraag 4", "in het Engels", "wij wonen in Zonnig weer"])
def test_no_place(text: str) -> None:
    assert "Datum 12" not in locations(text)
    assert "Vraag 4" not in locations(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sinds kort haalt de firma Polderflex hier mensen op.", "Polderflex"),
        ("Toen Zylstravox de sloop begon, was het stil.", "Zylstravox"),
        ("Ik ben raadslid voor Onafhankelijk Moerdijk en schrijf u.", "Onafhankelijk Moerdijk"),
    ],
)
def test_a_name_that_no_register_knows_is_judged_by_its_neighbours(text: str, name: str) -> None:
    doc = whole(text.replace("Zylstravox de", "Zylstravox heeft de"))
    assert name in names(doc, "organisations")
    assert "Moerdijk" not in names(doc, "locations")


def test_a_capital_at_the_start_of_a_sentence_is_no_name() -> None:
    doc = whole("Onderzoekers volgen het. Volgens ons heeft dat zin. Kosten zijn er niet.")
    assert names(doc, "organisations") == []
    assert names(doc, "locations") == []


def test_a_nickname_between_quotation_marks_is_part_of_the_name() -> None:
    text = "van Piet “de Kruik” Bos en J.Th. 'Sjaak' van Smit, niet van het “Huis” Bos"
    assert [text[hit.start : hit.end] for hit in find_called(text)] == ["Piet “de Kruik” Bos", "J.Th. 'Sjaak' van Smit"]
