"""What a name must be, whatever the field says of it."""

import pytest

from docparse.extracting.borders import mended
from docparse.extracting.hits import Hit
from docparse.extracting.retyping import retyped


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
    assert named("LOC", "van Hoorn tot Zwetwijk", ["Hoorn tot Zwetwijk"], []) == ["Hoorn", "Zwetwijk"]
    assert named("LOC", "in Hoorn en Zwetwijk", ["Hoorn en Zwetwijk"], []) == ["Hoorn en Zwetwijk"]


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


@pytest.mark.parametrize(
    ("text", "found", "names"),
    [
        ("Dat doen de RIVM en de GGD.", "RIVM en de GGD", ["RIVM", "GGD"]),
        ("Met Xonar, Mutsaers en Koraal erbij.", "Mutsaers en Koraal", ["Mutsaers", "Koraal"]),
        ("Bel Jan Bos, Bouwen en Wonen.", "Bouwen en Wonen", ["Bouwen", "Wonen"]),
        ("Bel Jan Bos, afdeling Bouwen en Wonen.", "afdeling Bouwen en Wonen", ["afdeling Bouwen en Wonen"]),
        (
            "bij het ministerie van Sociale Zaken en Werkgelegenheid",
            "ministerie van Sociale Zaken en Werkgelegenheid",
            None,
        ),
        ("in Huis Noord respectievelijk Zuid", "Huis Noord respectievelijk Zuid", ["Huis Noord", "Zuid"]),
        (
            "de afdeling RDB van Binnenlandse Zaken",
            "afdeling RDB van Binnenlandse Zaken",
            ["afdeling RDB", "Binnenlandse Zaken"],
        ),
        (
            "het Loket van de afdeling Burgerzaken",
            "Loket van de afdeling Burgerzaken",
            ["Loket", "afdeling Burgerzaken"],
        ),
        ("het dagelijks bestuur van de afdeling Zorg", "dagelijks bestuur van de afdeling Zorg", None),
        ("de Afdeling advisering van de Raad van State", "Afdeling advisering van de Raad van State", None),
        (
            "Stichting De Kei en Stichting Ons Huis",
            "Stichting De Kei en Stichting Ons Huis",
            ["Stichting De Kei", "Stichting Ons Huis"],
        ),
        (
            "Belastingsamenwerking Gemeente Ede en Waterschap Oost",
            "Belastingsamenwerking Gemeente Ede en Waterschap Oost",
            None,
        ),
        ("in Weerbode en De Schouw staat", "Weerbode en De Schouw", ["Weerbode", "De Schouw"]),
        ("het Waterschap Reest en Wieden", "Waterschap Reest en Wieden", None),
        (
            "Directoraat-generaal Bos directie Hei en Duin",
            "Directoraat-generaal Bos directie Hei en Duin",
            ["Directoraat-generaal Bos", "directie Hei en Duin"],
        ),
    ],
)
def test_one_organisation_or_two(text: str, found: str, names: list[str] | None) -> None:
    assert named("ORG", text, [found], []) == (names or [found])


@pytest.mark.parametrize(
    ("text", "found", "names"),
    [
        ("de raadsleden Boonstra en Van der Velde", ["Boonstra en Van der Velde"], ["Boonstra", "Van der Velde"]),
        ("van Jan en Marie Bos", ["Jan", "Marie Bos"], ["Jan en Marie Bos"]),
        ("van Jan Bos en Marie Smit", ["Jan Bos", "Marie Smit"], ["Jan Bos", "Marie Smit"]),
        ("de heer en mevrouw Bos", ["heer en mevrouw Bos"], ["heer en mevrouw Bos"]),
        ("de heer en mevrouw Bos", ["mevrouw Bos"], ["heer en mevrouw Bos"]),
        ("vraag Iris en Jeroen", ["Iris en Jeroen"], ["Iris", "Jeroen"]),
        ("aan Fam. Bos-Smit", ["Fam. Bos-Smit"], ["Bos-Smit"]),
        ("van drs. H.J. baron de la Court uit", ["drs. H.J."], ["drs. H.J. baron de la Court"]),
        ("dhr. mr. Th. baron van Bos komt", ["dhr. mr. Th"], ["dhr. mr. Th. baron van Bos"]),
    ],
)
def test_one_person_or_two(text: str, found: list[str], names: list[str]) -> None:
    assert named("PER", text, found, []) == names


@pytest.mark.parametrize(
    ("label", "text", "found", "name"),
    [
        ("LOC", "een avond in De Vossenburcht, om acht uur", "Vossenburcht", "De Vossenburcht"),
        ("LOC", "Veel lawaai. De Dorpsweg is smal.", "De Dorpsweg", "Dorpsweg"),
        ("LOC", "We lopen door De Laan. De Laan is smal.", "De Laan", "De Laan"),
        ("LOC", "de fietsen bij station Tilburg staan", "Tilburg", "station Tilburg"),
        ("LOC", "wie aan de Vest 2 tot en met 38 woont", "Vest 2", "Vest 2 tot en met 38"),
        ("ORG", "Dan is er de rechtbank Zwolle nog", "Zwolle", "rechtbank Zwolle"),
        ("ORG", "raadslid voor Ons Dorp", "voor Ons Dorp", "Ons Dorp"),
        ("ORG", "gemeten door Peutz bv. Het", "Peutz", "Peutz bv"),
        ("ORG", "de firma Bos bouwt", "firma Bos", "Bos"),
        ("ORG", "Veel lawaai. Van Dam Groep sloopt", "Van Dam Groep", "Van Dam Groep"),
        (
            "ORG",
            "het algemeen bestuur van het Werkschap Midden",
            "Werkschap Midden",
            "algemeen bestuur van het Werkschap Midden",
        ),
        ("ORG", "de velden van vv Sint Maarten", "Sint Maarten", "vv Sint Maarten"),
        ("ORG", "de Protestantse Gemeente Ruinen", "Gemeente Ruinen", "Protestantse Gemeente Ruinen"),
        ("PLAN", "de nota Wonen in rust", "nota Wonen in rust", "Wonen in rust"),
        ("PLAN", "de reserve Sociaal Domein zakt", "Sociaal Domein", "reserve Sociaal Domein"),
        ("PLAN", "het Handboek Openbare Ruimte wordt", "Handboek Openbare Ruimte wordt", "Handboek Openbare Ruimte"),
        ("PLAN", "de motie Licht uit, zon aan", "Licht uit, zon aan", "Licht uit, zon aan"),
        ("LAW", "de Awb niet gelden", "Awb niet", "Awb"),
        ("PLAN", "de Agenda Jeugd van het Rijk en de VNG", "Agenda Jeugd van het Rijk", "Agenda Jeugd"),
    ],
)
def test_where_a_name_begins_and_ends(label: str, text: str, found: str, name: str) -> None:
    assert named(label, text, [found], []) == [name]


def test_each_municipality_of_several_boards_is_an_organisation() -> None:
    text = "door burgemeester en wethouders van Leek, Marum en Zuidhorn gevraagd"
    assert named("ORG", text, ["burgemeester en wethouders van Leek"], []) == ["Leek", "Marum", "Zuidhorn"]
    assert named("LOC", text, ["Marum", "Zuidhorn"], []) == []


def test_what_a_minister_is_minister_of_is_no_organisation() -> None:
    text = "De Minister van Verkeer, Water en Wegen, namens deze: de Waterdienst"
    assert named("ORG", text, ["Verkeer", "Water", "Wegen", "Waterdienst"], []) == ["Waterdienst"]


@pytest.mark.parametrize("name", ["Stcrt. 2004", "II"])
def test_numbers_of_laws_and_annexes_name_nothing(name: str) -> None:
    assert named("ORG", f"zie {name} hierbij", [name], []) == []


@pytest.mark.parametrize(
    ("text", "name", "label", "right"),
    [
        ("de rechtbank Zwolle oordeelt", "Zwolle", "LOC", "ORG"),
        ("in het dorpshuis Vidi Reo", "Vidi Reo", "PER", "LOC"),
        ("op grond van de Awb", "Awb", "ORG", "LAW"),
        ("uit de Subsidieregeling Groene Hart", "Subsidieregeling Groene Hart", "ORG", "LAW"),
        ("de Gemeenschappelijke Regeling Zorg", "Gemeenschappelijke Regeling Zorg", "ORG", "ORG"),
        ("zolang Geert ziek is", "Geert", "LOC", "PER"),
        ("Jan & Zonen", "Jan", "ORG", "ORG"),
        ("met Zonneplan Oost B.V. besproken", "Zonneplan Oost B", "PLAN", "ORG"),
        ("in Zwolle wonen", "Zwolle", "LOC", "LOC"),
    ],
)
def test_words_that_tell_the_type(text: str, name: str, label: str, right: str) -> None:
    start = text.index(name)
    assert retyped(text, start, start + len(name), label) == right


@pytest.mark.parametrize(
    ("text", "found", "name"),
    [
        (
            'aan koor en Stichting Jongerenwerk "De Maas" te',
            "Stichting Jongerenwerk",
            'Stichting Jongerenwerk "De Maas"',
        ),
        ('de Oratoriumvereniging "Zanglust" zong', 'Oratoriumvereniging "Zanglust', 'Oratoriumvereniging "Zanglust"'),
        ('het college zei "Nee" en', "college", "college"),
        ("de Stichting Werk te Enschede is", "Stichting Werk te Enschede", "Stichting Werk"),
        ("de rechtbank te Enschede is", "rechtbank te Enschede", "rechtbank te Enschede"),
        ("met Leisureplan Oost B.V. en", "Leisureplan Oost B", "Leisureplan Oost B.V."),
        ("met coöperatie Warm Heeg U.A. en", "coöperatie Warm Heeg U", "coöperatie Warm Heeg U.A."),
    ],
)
def test_where_the_name_of_an_organisation_ends(text: str, found: str, name: str) -> None:
    assert named("ORG", text, [found], []) == [name]


@pytest.mark.parametrize(
    ("label", "text", "found", "name"),
    [
        ("ORG", "volgens TenneT. De lijn", "TenneT. De", "TenneT"),
        ("ORG", "Aandeel gemeente\nWinschoten", "gemeente\nWinschoten", "Winschoten"),
        ("ORG", "Het college van burgemeester en wethouders\n", "Het college van burgemeester en wethouders", None),
        ("ORG", "de Inspectie Financiën te Zwolle", "Inspectie Financiën te Zwolle", "Inspectie Financiën"),
        ("ORG", "Basisschool De Klim in Zwolle is", "Basisschool De Klim in Zwolle", "Basisschool De Klim"),
        ("ORG", "de rechtbank Gelderland te Arnhem", "rechtbank Gelderland te Arnhem", "rechtbank Gelderland"),
        ("ORG", "de rechtbank te Arnhem", "rechtbank te Arnhem", None),
        ("LAW", "artikel 3 PW. Betalen kan", "artikel 3 PW. Betalen", "artikel 3 PW"),
        ("LAW", "is titel 4 van de Awb van toepassing", "titel 4 van de Awb van toepassing", "titel 4 van de Awb"),
        ("LAW", "de Wet nr. 12 B", "Wet nr. 12 B", None),
        ("LOC", "te Hengelo (Gld) wonen", "Hengelo (Gld", "Hengelo (Gld)"),
    ],
)
def test_a_name_ends_with_its_line_its_sentence_and_its_brackets(
    label: str, text: str, found: str, name: str | None
) -> None:
    assert named(label, text, [found], []) == [name or found.removeprefix("Het ")]


def test_the_two_sides_of_a_case_are_two_names() -> None:
    text = "Inzake: Kuypers V.O.F./Gemeente Werkendam (schade)"
    assert named("ORG", text, ["Kuypers V.O.F./Gemeente Werkendam"], []) == ["Kuypers V.O.F.", "Gemeente Werkendam"]


def test_municipalities_in_the_plural_are_places() -> None:
    text = "met de gemeenten Ravels, Essen en Arendonk en"
    at = text.index("Arendonk")
    assert retyped(text, at, at + len("Arendonk"), "ORG") == "LOC"
    assert retyped(text, text.index("Ravels"), text.index(","), "ORG") == "LOC"


def test_two_titles_between_quotation_marks_are_two_and_no_law_holds_a_sum() -> None:
    text = "de plannen ‘Bos-Noord’ en ‘Hei-Zuid’ liggen"
    assert named("PLAN", text, ["Bos-Noord’ en ‘Hei-Zuid"], []) == ["Bos-Noord", "Hei-Zuid"]
    assert named("LAW", "via de Regeling brand ƒ 60", ["Regeling brand ƒ 60"], []) == ["Regeling brand"]
