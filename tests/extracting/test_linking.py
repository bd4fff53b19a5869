"""One entity for one thing, and the identifier of the authority that it is."""

from datetime import date

import pytest

from docparse import extract_text
from docparse.extracting.capitals import initials_fit
from docparse.extracting.linking import gather, gather_organisations, tooi_id
from docparse.extracting.organisations import find_organisations

ROOT = "https://identifier.overheid.nl/tooi/id"


def things(text: str) -> dict[str, tuple[str | None, int]]:
    found = gather_organisations(text, find_organisations(text))
    return {thing.name: (thing.abbreviation, len(thing.mentions)) for thing in found}


def test_an_abbreviation_in_brackets_is_the_same_thing() -> None:
    text = "Het Rijksopleidingsinstituut Tegengaan Radicalisering (hierna: ROR) traint. Het ROR komt terug."
    assert things(text) == {"Rijksopleidingsinstituut Tegengaan Radicalisering": ("ROR", 3)}


def test_an_abbreviation_that_fits_a_name_before_it_is_the_same_thing() -> None:
    text = "Daarom is het Integraal Tactisch Overleg opgericht. Daarin zit de politie. Het ITO adviseert."
    assert things(text) == {"Integraal Tactisch Overleg": ("ITO", 2)}


def test_a_known_abbreviation_joins_its_long_form() -> None:
    assert things("Het Openbaar Ministerie en de politie. Het OM weegt af.")["Openbaar Ministerie"] == ("OM", 2)


def test_names_differ_only_in_case_and_spaces() -> None:
    text = "De Gemeente Aa en de gemeente Aa."
    (thing,) = gather(text, find_organisations(text))
    assert [text[hit.start : hit.end] for hit in thing.mentions] == ["Gemeente Aa", "gemeente Aa"]


@pytest.mark.parametrize(
    ("name", "short", "fits"),
    [
        ("Integraal Tactisch Overleg", "ITO", True),
        ("Rijksopleidingsinstituut Tegengaan Radicalisering", "ROR", True),
        ("Samenwerkingsverband Marokkaanse Nederlanders", "SMN", True),
        ("Integraal Tactisch Overleg", "OTI", False),
        ("gemeente Haarlem", "OM", False),
    ],
)
def test_initials(name: str, short: str, fits: bool) -> None:
    assert initials_fit(name, short) is fits


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("gemeente Haarlem", "gemeente/gm0392"),
        ("Gemeente Haarlem", "gemeente/gm0392"),
        ("ministerie van SZW", "ministerie/mnre1073"),
        ("provincie Zeeland", "provincie/pv29"),
        ("college van burgemeester en wethouders van Haarlem", None),
        ("Haarlem", None),
        ("gemeente Nergenshuizen", None),
    ],
)
def test_authorities_are_linked_and_their_bodies_are_not(name: str, identifier: str | None) -> None:
    assert tooi_id(name, None) == (identifier and f"{ROOT}/{identifier}")


def test_a_merged_municipality_is_linked_while_it_existed() -> None:
    assert tooi_id("gemeente Bedum", date(2015, 1, 1)) == f"{ROOT}/gemeente/gm0005"
    assert tooi_id("gemeente Bedum", date(2020, 1, 1)) is None


def test_the_authorities_that_write_and_are_written_to_are_linked_and_their_bodies_are_not() -> None:
    text = "Gemeente Bedum\n\n{}\n\n3 maart 2015\n\nGeachte heer,\n\nWij danken u voor uw brief over de haven.\n"
    header = extract_text(text.format("Provincie Groningen\nPostbus 610\n9700 AP Groningen")).letter
    assert header.sender is not None
    assert header.sender.id == f"{ROOT}/gemeente/gm0005"
    assert header.recipient is not None
    assert header.recipient.id == f"{ROOT}/provincie/pv20"
    council = extract_text(text.format("Aan de gemeenteraad van Bedum")).letter.recipient
    assert council is not None
    assert council.id is None


def test_a_municipality_is_not_called_by_its_initials() -> None:
    text = "De gemeente Bloemendaal en de GD houden spreekuur."
    things = gather_organisations(text, find_organisations(text))
    assert "GD" not in [thing.abbreviation for thing in things]


def test_of_two_authorities_with_one_short_name_the_one_with_the_whole_name() -> None:
    assert (tooi_id("Waterschap Amstel, Gooi en Vecht", date(2022, 5, 13)) or "").endswith("ws0155")
