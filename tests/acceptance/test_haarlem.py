"""One real letter, as OCR text, as a scan and as a photocopy, through the whole way."""

from decimal import Decimal
from pathlib import Path

import pytest

import docparse
from docparse.schema import Letter

FORMS = [
    pytest.param("ocr.txt", id="text"),
    pytest.param("scan.pdf", id="scan", marks=pytest.mark.scan),
    pytest.param("photocopy.pdf", id="photocopy", marks=pytest.mark.scan),
]

ORGANISATIONS = """
gemeente Haarlem|Commissie Bestuur|Rijksopleidingsinstituut Tegengaan Radicalisering|Klantcontactcentrum|OCW|SZW
Sociaal Wijkteam|Bedrijf en Samenleving|Veiligheidshuis Kennemerland|politie Haarlem|Openbaar Ministerie
Stichting School en Veiligheid|Samenwerkingsverband Marokkaanse Nederlanders|ministerie van SZW|ministerie van VWS
Samenwerkende Marokkaanse Organisaties|Diversion|eenheid Noord-Holland|Samenwerkingsverband Integrale Veiligheid
gemeente Haarlemmermeer|projectgroep Radicalisering|Politie Noord-Holland|NCTV|Kmar|Integraal Tactisch Overleg
Veiligheid en Handhaving|Sociale Zaken en Werkgelegenheid|Leerplicht
"""


@pytest.fixture(scope="session")
def letters() -> dict[str, Letter]:
    return {}


@pytest.fixture(params=FORMS)
def letter(request: pytest.FixtureRequest, haarlem: Path, letters: dict[str, Letter]) -> Letter:
    form: str = request.param
    if form not in letters:
        letters[form] = docparse.extract(haarlem.with_name(haarlem.name.replace("ocr.txt", form)))
    return letters[form]


def test_it_is_read_whole(letter: Letter) -> None:
    assert letter.status == "ok"
    assert letter.errors == ()


@pytest.mark.parametrize(
    "right",
    [
        "concrete casuïstiek worden opgepakt",
        "Casuïstiek",
        "Er is één persoon die",
        "Er is een beperkt aantal personen",
        "Er zijn géén terugkeerders bekend",
        "naar Syrië is uitgereisd",
        "(potentiële) uitreizigers",
        "zijn hierover geïnformeerd. Enkele",
        "burgemeester geïnformeerd. Al deze",
        "voldoende geïnformeerd te hebben",
        "het OM, het Veiligheidshuis Kennemerland",
        "De ambtelijk projectleider is voorzitter",
        "drs. J. Wienen",
        "jeugd- en veiligheidsdomein",
        "en Noord-Holland-Noord. Indien nodig",
    ],
)
def test_it_is_read_right(letter: Letter, right: str) -> None:
    assert right in letter.text


def test_the_misplaced_paragraph_stands_whole(letter: Letter) -> None:
    start = letter.text.index("Deze projectgroep heeft namens")
    end = letter.text.index("doorontwikkeling van het Mentorprogramma.")
    assert "\n" not in letter.text[start:end]
    assert "in 2016 en in 2017 versterkingsgelden aangevraagd bij de NCTV" in letter.text[start:end]


def test_amounts(letter: Letter) -> None:
    found = [(amount.value, amount.year, amount.payer) for amount in letter.amounts]
    assert found == [(Decimal("131200.00"), 2016, "NCTV"), (Decimal("117000.00"), 2017, "NCTV")]


def test_pillars(letter: Letter) -> None:
    assert [pillar.number for pillar in letter.pillars] == [1, 2, 3]
    assert {pillar.term for pillar in letter.pillars} == {"pijler"}
    assert {(pillar.plan or "").lower() for pillar in letter.pillars} == {
        "integraal plan van aanpak radicalisering haarlem"
    }
    assert letter.pillars[1].text == "het stroomlijnen van meldingen en signalen rondom radicalisering"


def test_header(letter: Letter) -> None:
    header = letter.letter
    assert header.type is not None
    assert header.type.value == "burgemeestersbrief"
    assert header.recipient is not None
    assert "Commissie Bestuur" in header.recipient.value
    assert header.subject is not None
    assert header.subject.value == "Voortgang uitvoering Integraal plan van aanpak radicalisering"
    assert [one.name.value for one in header.signatories] == ["drs. J. Wienen"]
    role = header.signatories[0].role
    assert role is not None
    assert role.value.removeprefix("de ") == "burgemeester van Haarlem"


def test_organisations(letter: Letter) -> None:
    wanted = ORGANISATIONS.replace("\n", "|").strip("|").split("|")
    named = {mention.text for entity in letter.organisations for mention in entity.mentions}
    assert len(named & set(wanted)) >= 15
    haarlem = next(entity for entity in letter.organisations if entity.name == "gemeente Haarlem")
    assert haarlem.id == "https://identifier.overheid.nl/tooi/id/gemeente/gm0392"


def test_abbreviations_are_one_entity_with_their_long_form(haarlem: Path) -> None:
    letter = docparse.extract(haarlem)
    by_short = {entity.abbreviation: entity for entity in letter.organisations if entity.abbreviation}
    assert by_short["ROR"].name == "Rijksopleidingsinstituut Tegengaan Radicalisering"
    assert by_short["ITO"].name == "Integraal Tactisch Overleg"
    assert {mention.text for mention in by_short["ITO"].mentions} == {"Integraal Tactisch Overleg", "ITO"}


def test_dates(letter: Letter) -> None:
    assert {"2015-06", "2016-04", "2017-04", "2017-05"} <= {one.value for one in letter.dates}


def test_json_comes_back(letter: Letter) -> None:
    assert Letter.model_validate_json(letter.model_dump_json()) == letter


def test_nothing_that_was_right_has_changed(haarlem: Path, shared: Path) -> None:
    from docparse.evaluate.align import align
    from docparse.evaluate.letterfile import read_letter

    truth = read_letter(shared / "letters" / "real-haarlem-radicalisering.letter").text
    letter = docparse.extract(haarlem)
    before, after = align(truth, letter.raw_text), align(truth, letter.text)
    assert before.right_words - after.right_words == frozenset()
    assert after.errors < before.errors
