"""What the words around a sum say of it."""

import pytest

from docparse.extracting.amounts import find_amounts
from docparse.extracting.money import Circumstance, circumstances
from docparse.extracting.organisations import find_organisations
from docparse.extracting.parties import Parties


def about(text: str, which: int = 0, parties: Parties = Parties()) -> Circumstance:  # noqa: B008
    return circumstances(text, find_amounts(text), find_organisations(text), parties)[which]


HAARLEM = (
    "Deze projectgroep heeft in 2016 en in 2017 versterkingsgelden aangevraagd bij de NCTV én toegekend gekregen. "
    "In 2016 ging het om een bedrag van € 131.200,- ten behoeve van trainingen van het OM en de oprichting van een "
    "mentorprogramma. In 2017 ging het om een bedrag van € 117.000,- wederom ten behoeve van trainingen."
)


@pytest.mark.parametrize(("which", "year"), [(0, 2016), (1, 2017)])
def test_the_payer_of_the_sentence_before_and_the_year_of_this_one(which: int, year: int) -> None:
    found = about(HAARLEM, which)
    assert (found.payer, found.year) == ("NCTV", year)


def test_the_purpose_ends_with_its_clause() -> None:
    assert about("Wij geven € 500 voor de aankoop van stoelen, die u zelf kiest.").purpose == "aankoop van stoelen"
    assert about("Wij geven € 500 voor 2016.").purpose is None


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("De provincie Zeeland betaalt € 500 mee.", "provincie Zeeland"),
        ("Van het UWV ontvingen wij € 500.", "UWV"),
        ("Het Oranje Fonds kende de club € 500 toe.", "Oranje Fonds"),
        ("Daarvan draagt de Stichting Kermis € 500 bij.", "Stichting Kermis"),
        ("Er is € 500 schade, door verzekeraar Achmea vergoed.", "Achmea"),
        ("Het UWV weet dat wij daaraan € 500 betalen.", None),
        ("De kosten, € 500, draagt de provincie Zeeland.", "provincie Zeeland"),
        ("De provincie Zeeland zegde € 500 toe.", "provincie Zeeland"),
        ("Het UWV kreeg van ons € 500.", None),
        ("Naar zeggen van het UWV krijgen zij € 500.", None),
        ("Bijdragen per bron\nUWV            € 500          € 600", "UWV"),
        ("Het UWV heeft ons € 500 toegekend.", "UWV"),
        ("Het UWV heeft de boete van € 500 verhoogd.", None),
        ("De raming van het UWV sluit op € 500 subsidie.", None),
        ("Het kost € 500.", None),
        ("Aan de Rabobank is € 500 betaald.", None),
        ("Dat kost € 500, waarvoor de provincie Zeeland € 300 vergoedt.", None),
        ("De provincie Zeeland voegt daar € 500 aan toe.", "provincie Zeeland"),
        ("Voor toezicht heeft het UWV € 500 toegezegd.", "UWV"),
        ("Het scherm, begroot op € 500, komt voor rekening van het UWV.", "UWV"),
        ("Kosten: € 500, te voldoen door de provincie Zeeland.", "provincie Zeeland"),
        ("Route        provincie Zeeland     € 500", "provincie Zeeland"),
        ("Route van het UWV      lokaal     € 500", None),
    ],
)
def test_who_pays(text: str, payer: str | None) -> None:
    assert about(text).payer == payer


@pytest.mark.parametrize(
    ("text", "payer", "payee"),
    [
        ("Wij verlenen u een subsidie van € 500.", "gemeente Goes", "Stichting Brug"),
        ("Wij hebben voor het dak € 500 begroot.", "gemeente Goes", None),
        ("Wij vragen u € 500 bij te dragen.", None, None),
        ("Wij hopen dat het UWV € 500 wil besteden.", None, None),
        ("Het dak kost € 500.", None, None),
    ],
)
def test_who_we_and_you_are(text: str, payer: str | None, payee: str | None) -> None:
    found = about(text, parties=Parties("gemeente Goes", "Stichting Brug"))
    assert (found.payer, found.payee) == (payer, payee)


def test_a_council_is_told_of_money_and_receives_none() -> None:
    assert about("Wij verlenen u dit jaar € 500.", parties=Parties("gemeente Goes", "de raad van Goes")).payee is None


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("De kosten van bewaking bedroegen € 500.", "bewaking"),
        ("De raad heeft voor kunstwerken € 500 uitgetrokken.", "kunstwerken"),
        ("Wij betaalden € 500 aan drukwerk en porto.", "drukwerk en porto"),
        ("Nodig zijn nieuwe banken (€ 500) en een langere steiger (€ 500).", "nieuwe banken"),
        ("Zonnepanelen kosten volgens de offerte € 500.", "Zonnepanelen"),
        ("Post            2019\nGroenonderhoud            € 500          € 600", "Groenonderhoud"),
        ("Post 2019 2020\nGroenonderhoud € 500 € 600", "Groenonderhoud"),
        ("Huur: € 500", "Huur"),
        ("Voor het snoeien van de bomen trekken wij € 500 uit.", "snoeien van de bomen"),
        ("In mei is € 500 besteed aan het drukwerk.", "drukwerk"),
        ("U krijgt € 500 als bijdrage in de kosten van het buurtfeest.", "buurtfeest"),
        ("De kosten voor de inzet van toezicht bedragen € 500 per jaar.", "inzet van toezicht"),
        ("Daarvan is € 500 bedoeld voor affiches en € 200 voor porto.", "affiches"),
        ("Een derde komt later, voor ons € 500.", None),
        ("Zij kreeg € 500 voor het meerdere.", None),
        ("De huur bedraagt € 500 per maand.", "huur"),
        ("De gemiddelde huur bedroeg vorig jaar nog € 500.", "gemiddelde huur"),
        ("De griffier verrekent € 500 leges.", "leges"),
        ("Voor stenen die niemand wil, heb ik € 500 gereserveerd.", "stenen die niemand wil"),
        ("De kosten van de brug, € 500, delen wij.", "brug"),
        ("Het orgel is vorig jaar verkocht voor € 500.", "orgel"),
        ("Er komt een spaarpot, te vullen met € 500 per huis.", "spaarpot"),
        ("Een steiger minder scheelt € 500.", "steiger minder"),
        ("Dat kost € 500.", None),
        ("Het budget voor 2025 is € 500.", None),
        ("U betaalt € 500 voor een late melding en tot € 900 bij herhaling.", "late melding"),
        ("Uitgegeven is € 500.", None),
        ("Kosten van het orgel\n\nU stelde € 500 beschikbaar.", "orgel"),
        ("Stopt u niet, dan verbeurt u € 500. Deze dwangsom betaalt u meteen.", "dwangsom"),
        ("U vroeg subsidie voor de kermis. Wij bepalen de subsidie op € 500.", "kermis"),
    ],
)
def test_what_it_is_for(text: str, purpose: str | None) -> None:
    assert about(text).purpose == purpose


def test_the_second_sum_in_brackets_has_its_own_purpose() -> None:
    assert about("Nodig zijn nieuwe banken (€ 500) en een langere steiger (€ 500).", 1).purpose == "langere steiger"


def test_sums_for_the_same_thing_share_its_purpose() -> None:
    text = "Het griffierecht bedraagt € 50 voor natuurlijke personen en € 90 voor rechtspersonen. Daarna is € 10 nodig."
    assert [about(text, which).purpose for which in range(3)] == ["griffierecht", "griffierecht", None]


def test_an_organisation_is_no_purpose() -> None:
    assert about("Lid            2019\nprovincie Zeeland            € 500          € 600").purpose is None


def test_who_receives() -> None:
    assert about("Het UWV ontvangt daarvoor € 500.").payee == "UWV"
    assert about("Wij verlenen aan Stichting Perspectief een subsidie van € 500.").payee == "Stichting Perspectief"
    assert about("Ingenieursbureau Oranjewoud B.V. vraagt daarvoor € 500.").payee == "Ingenieursbureau Oranjewoud B.V."
    paid = about("Daarvoor betalen wij Stichting Perspectief € 500 per jaar.")
    assert (paid.payee, paid.payer) == ("Stichting Perspectief", None)
    pledges = "U heeft toezeggingen van de provincie Drenthe (€ 40.000) en de Stichting Perspectief (€ 15.000)."
    assert [about(pledges, which).payer for which in (0, 1)] == ["provincie Drenthe", "Stichting Perspectief"]


def test_a_year_of_another_sentence_is_not_taken() -> None:
    assert about("In 2014 was het anders. Nu kost het € 500. In 2018 weer niet.").year is None


def test_who_is_paid_by_us_does_not_pay() -> None:
    found = about("Wij betalen Stichting De Brink € 500.")
    assert (found.payer, found.payee) == (None, "Stichting De Brink")
