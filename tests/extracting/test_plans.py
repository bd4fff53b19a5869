"""Titles of plans."""

import pytest

from docparse.extracting.plans import find_plans


def found(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in find_plans(text)]


@pytest.mark.parametrize(
    "title",
    [
        "Woonvisie 2021-2025",
        "Programmabegroting 2020",
        "Kadernota",
        "integraal plan van aanpak radicalisering Haarlem",
        "Beleidskader huisvesting arbeidsmigranten Noordoostpolder",
        "meicirculaire 2023",
        "Gemeentelijk Rioleringsplan 2018-2022",
    ],
)
def test_a_title_is_found_whole(title: str) -> None:
    assert found(f"In het {title} staat het.") == [title]


def test_a_title_in_quotation_marks_is_found_without_them() -> None:
    assert found("De motie “Iedereen leest mee” is aangenomen.") == ["Iedereen leest mee"]


def test_a_title_in_small_letters_ends_with_the_clause() -> None:
    assert found("de nota Samen door de zure appel, goed voor veel") == ["Samen door de zure appel"]


def test_titles_joined_by_and_are_two() -> None:
    text = "in het Ontwikkelingsplan Aalmarkt en de Nota Bodem Leiden staat"
    assert found(text) == ["Ontwikkelingsplan Aalmarkt", "Nota Bodem Leiden"]


def test_the_abbreviation_in_brackets_is_a_mention_too() -> None:
    assert found("het Programma Aanpak Stikstof (PAS) geldt") == ["Programma Aanpak Stikstof", "PAS"]


@pytest.mark.parametrize("text", ["Het Plan is goed.", "Voortgang van het beleid", "de begroting van vorig jaar"])
def test_no_title(text: str) -> None:
    assert found(text) == []
