"""What a name must be, whatever the field says of it."""

import pytest

from docparse.extracting.borders import mended
from docparse.extracting.hits import Hit


def hit(text: str, name: str, sure: float = 0.9) -> Hit:
    start = text.index(name)
    return Hit(start, start + len(name), sure)


def named(label: str, text: str, found: list[str], rules: list[str]) -> list[str]:
    hits = mended(label, text, [hit(text, name) for name in found], [hit(text, name) for name in rules])
    return [text[one.start : one.end] for one in hits]


@pytest.mark.parametrize("name", ["Haarlemse", "Papiaments", "Oost-Europese", "Gouwenaars", "Haarlems"])
def test_what_is_of_a_place_is_none(name: str) -> None:
    assert named("LOC", f"het {name} beleid", [name], []) == []


@pytest.mark.parametrize("name", ["Lisse", "Spijkenisse", "Haarlem", "Grote Markt"])
def test_a_place_stays(name: str) -> None:
    assert named("LOC", f"in {name} wonen", [name], []) == [name]


def test_two_ends_of_a_stretch_are_two_places() -> None:
    assert named("LOC", "van Hoorn tot Edam", ["Hoorn tot Edam"], []) == ["Hoorn", "Edam"]


def test_the_number_of_a_house_belongs_to_its_street() -> None:
    assert named("LOC", "op de Vest 8, achter", ["Vest"], []) == ["Vest 8"]
    assert named("LOC", "in Zeist 8 woningen", ["Zeist"], []) == ["Zeist"]
    assert named("LOC", "op de Vest 8 woningen", ["Vest"], []) == ["Vest"]


def test_an_organisation_ends_where_a_rule_knows_that_it_does() -> None:
    text = "het ministerie van VWS en Diversion"
    assert named("ORG", text, ["ministerie van VWS en Diversion"], ["ministerie van VWS"]) == [
        "ministerie van VWS",
        "Diversion",
    ]
