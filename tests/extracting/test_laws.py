"""Laws, by-laws and articles of them."""

import pytest

from docparse.extracting.laws import find_laws


def found(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in find_laws(text)]


@pytest.mark.parametrize(
    "law",
    [
        "Participatiewet",
        "Wet open overheid (Woo)",
        "Awb",
        "Wmo 2015",
        "Wet Milieubeheer",
        "artikel 86, tweede lid, van de Gemeentewet",
        "artikelen 4:23 en 4:25 van de Awb",
        "artikel 13b van de Opiumwet",
        "artikel 5.1, tweede lid, aanhef en onder e, van de Woo",
        "artikel V 4 van de Kieswet",
        "art. 19 lid 2 WRO",
        "artikel 3",
        "hoofdstuk 11 van de Omgevingswet",
        "artikel 41 van het reglement van orde",
        "Algemene subsidieverordening gemeente Zeist 2019",
        "Verordening (EU) nr. 1407/2013",
        "APV Utrecht",
        "Uitvoeringsverordening (EU) 2018/1882",
        "artikel 110, tweede lid, van Verordening (EU) 2019/6",
        "art. 6:119 jo. 6:83 sub b BW",
        "artikel 7.32, vijfde lid, juncto 7.26 van de Wet milieubeheer (oud)",
        "afdelingen 2.12 en 6.5 van het Bouwbesluit 2012",
        "afdeling 9.1 Ow",
        "4:71 lid 1 sub a Awb",
        "art. 4:37 Awb, eerste lid onder a, c en h",
        "tweede lid van art. 11",
        "artikel 24, derde lid, E-wet",
        "artikelen 6:4 tot en met 6:7 en 7:1 van genoemde wet",
        "richtlijn 85/511/EEG",
        "Verordening (EU) 2016/679 (AVG)",
        "artikel 5 van het DAEB-vrijstellingsbesluit (2012/21/EU)",
        "artikel 41 Reglement van orde gemeenteraad Duiven 2022",
        "artikel 3, aanhef en onder a en c, van de Woningwet",
        "artikel 8, eerste, tweede en vierde lid, van de Wet bodembescherming",
        "artikel 12 DHW",
        "artikel 2 van bijlage II bij het Besluit omgevingsrecht",
        "bijlage 3 bij de Wet milieubeheer",
        "artikel 7 der Huurvoorwaarden 1979",
        "artikel 38 van het Reglement van orde gemeenteraad Zutphen",
        "Uitvoeringsbesluit Jeugdwet",
        "Verkeersbesluit parkeren Havenkwartier",
        "Landelijke beëindigingsregeling glastuinbouw (Lbg)",
        "Provinciale Klimaatverordening Zeeland 2021",
        "Wet van 3 mei 2001 (openluchtrecreatie)",
        "Wet maatregelen woningmarkt 2014 II",
        "Verdrag van Straatsburg",
        "Wet hygiëne en veiligheid badinrichtingen en zwemgelegenheden",
        "artikel 12 Wvw 1994",
        "Verordening rechtspositie wethouders, raads- en commissieleden",
        "Parkeerverordening Bergen c.a. 2009",
        "Interim omgevingsverordening Noord-Brabant",
        "artikel 3, eerste lid, onder a, van de Beleidsregels",
        "artikel 22.18 van het Omgevingsplan gemeente Terneuzen",
        "CAR-UWO",
        "Keur",
        "artikelen 12 en volgende van de Gemeentewet",
        "artikel 11 van de Subsidieregeling ESF 2007-2013",
        "Regeling specifieke uitkering sport, gezondheid en sociale basis 2023-2026",
        "Rijkswet van 21 december 2000 tot wijziging van de Rijkswet op het Nederlanderschap",
        "Wet arbeidsvoorwaarden gedetacheerde werknemers in de Europese Unie (WagwEU)",
        "Richtlijn 96/71/EG van het Europees Parlement en de Raad",
        "artikel 6, onder a tot en met h, RWN (nieuw)",
        "artikel 3 van die richtlijn",
        "artikel 4, onderdeel 10, bijlage II Bor",
        "artikel 4, punt 1, van Verordening (EU) 2016/679 (AVG)",
        "artikel 3 onder B van de Opiumwet",
        "artikel 6, lid 3, dier verordening",
        "artikel 14, derde lid, Wvr",
        "artikel 22.26 van het omgevingsplan",
        "hoofdstuk 5 van de tarieventabel, behorende bij de Legesverordening 1990",
        "categorie D 18.1 van de bijlage bij het Besluit milieueffectrapportage",
        "bijlage 3, onder 1, bij het Vuurwerkbesluit",
        "hoofdstuk 2 Awb",
        "Wet Arob",
        "Wet nr. 125/2008",
    ],
)
def test_a_law_is_found_whole(law: str) -> None:
    assert found(f"Volgens {law} mag het.") == [law]


@pytest.mark.parametrize("verb", ["daalt", "eiste", "treft", "regelt", "leggen wij", "hanteer ik", "de kosten"])
def test_a_name_ends_where_the_sentence_goes_on(verb: str) -> None:
    assert found(f"Met de Verordening rioolheffing {verb} veel.") == ["Verordening rioolheffing"]


@pytest.mark.parametrize(
    "goes_on",
    [
        "te vinden",
        "in 71% van de gevallen",
        "ƒ 60.000 gekost",
        "in acht genomen",
        "ongegrond verklaard",
        "voldoende",
        "voor de jaren 2014",
        "toegepast",
    ],
)
def test_a_name_ends_before_what_the_sentence_says_of_it(goes_on: str) -> None:
    assert found(f"Wij hebben de Bomenverordening {goes_on}.") == ["Bomenverordening"]


def test_an_abbreviation_that_the_letter_gives_is_a_law_everywhere() -> None:
    text = "De Subsidieverordening kunst Tiel (hierna: SKT) geldt. Volgens de SKT mag het."
    assert found(text) == ["Subsidieverordening kunst Tiel", "SKT", "SKT"]


def test_a_decree_whose_name_opens_with_a_capital_needs_its_article() -> None:
    assert found("het Besluit Borgstelling MKB-kredieten (BMKB) geldt") == ["Besluit Borgstelling MKB-kredieten (BMKB)"]
    assert found("Besluit Borgstelling") == []


def test_by_laws_joined_by_and_are_two() -> None:
    assert found("de Erfgoedverordening en de Bouwverordening gelden") == ["Erfgoedverordening", "Bouwverordening"]


@pytest.mark.parametrize(
    "text",
    [
        "de Wet en het Besluit",
        "Besluit op uw verzoek",
        "Besluit college: 4 maart",
        "hoofdstuk 3 van dit rapport",
        "mevrouw Van der Zwet",
        "kenmerk 98/1203/GW",
        "Ons Treasurystatuut is oud",
    ],
)
def test_no_law(text: str) -> None:
    assert found(text) == []


def test_a_word_in_a_line_of_capitals_is_no_abbreviation() -> None:
    assert found("WAT WIJ DOEN\nVolgens de WIJ moet het.") == ["WIJ"]
