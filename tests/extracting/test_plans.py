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
        "Regionaal Energie- en Klimaatplan",
        "Woondeal Achterhoek 2.0",
        "Omgevingsplan gemeente Raalte",
        "Sportnota 'Samen in beweging'",
        "Sportnota 'Samen in beweging' 2012-2015",
        "Koersdocument wonen en zorg 2022",
        "Koersdocument Sociaal Domein",
        "Draaiboek jaarwisseling",
        "Sociaal Statuut Regio Achterhoek",
        "Regio Deal Noord-Limburg",
        "Gedragscode integriteit raadsleden",
        "Convenant vrijwillige schuldhulp",
        "Structuurschema Buisleidingen",
        "Kadernota Sport 2014-2018 - Bewegen in Boxmeer",
        "2e bestuursrapportage 2016",
        "jaarrekening 2011",
        "Gebiedsplan natuurbrand Deelerwoud 2018",
    ],
)
def test_a_title_is_found_whole(title: str) -> None:
    assert found(f"In het {title} staat het.") == [title]


def test_the_year_in_which_a_plan_was_made_is_no_part_of_its_title() -> None:
    assert found("Het Gebiedsakkoord Lopikerwaard van 2015 geldt.") == ["Gebiedsakkoord Lopikerwaard"]


@pytest.mark.parametrize("text", ["Het Kenniscentrum Aanpak Laaggeletterdheid helpt.", "de Werkgroep Visie Binnenstad"])
def test_what_follows_the_word_for_a_body_is_its_name(text: str) -> None:
    assert found(text) == []


def test_a_title_in_small_letters_ends_at_whose_it_is() -> None:
    assert found("De motie Geen fiets te veel van raadslid Bos.") == ["Geen fiets te veel"]
    assert found("De raad stelde de nota Samen verder groeien vast.") == ["Samen verder groeien"]


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


@pytest.mark.parametrize("goes_on", ["vaststellen.", "voor starters", "open en eerlijk.", "die wij maken", "loopt af."])
def test_a_title_ends_where_the_sentence_goes_on(goes_on: str) -> None:
    assert found(f"Wij laten de Woonzorgvisie {goes_on}") == ["Woonzorgvisie"]


@pytest.mark.parametrize(
    "goes_on", ["is in juni aangenomen.", "vraagt om geld.", "kregen wij niet rond.", "van het CDA."]
)
def test_a_title_without_quotation_marks_ends_at_the_verb(goes_on: str) -> None:
    assert found(f"De motie Bankjes langs de vaart {goes_on}") == ["Bankjes langs de vaart"]


def test_a_verb_can_be_part_of_a_title() -> None:
    assert found("De motie Een halte is een halte is aangenomen.") == ["Een halte is een halte"]


def test_the_number_of_a_motion_or_circular_is_no_title() -> None:
    assert found("De Motie M12 Schone sloten in elke wijk is aangenomen.") == ["Schone sloten in elke wijk"]
    assert found("Zie de Circulaire FJZ-2011/04 en de bijlage.") == []


def test_a_firm_is_no_plan() -> None:
    assert found("Met Zonneplan Oost B.V. spraken wij.") == []
