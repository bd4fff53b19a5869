"""Government metadata: MDTO, DiWoo, the Documenten API and JSON-LD, held against their schemas."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

import docparse
from docparse.errors import UsageError
from docparse.schema import Block, Letter, Source

SCHEMAS = Path(__file__).parent / "schemas"
MDTO = "{https://www.nationaalarchief.nl/mdto}"
DIWOO = "{https://standaarden.overheid.nl/diwoo/metadata/}"
HAARLEM = "https://identifier.overheid.nl/tooi/id/gemeente/gm0392"
TEXT = """Gemeente Haarlem
Postbus 511
2003 PB Haarlem

Stichting De Veenhoeve
Dorpsstraat 12 a-bis
1234 AB Veenhoek

Datum: 3 mei 2016
Ons kenmerk: 2016/1234
Zaaknummer: Z-16-99
Onderwerp: Verlening subsidie <speeltuin> & buurthuis

Geachte heer De Vries,

Wij verlenen u een subsidie van € 5.000,- voor het jaar 2017.

Hoogachtend,

drs. J. Bos
secretaris
"""


def command(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "docparse", *arguments], capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def letter() -> Letter:
    return docparse.extract_text(TEXT)


@pytest.fixture(scope="module")
def bare() -> Letter:
    letter = docparse.extract_text("Dit is geen brief.\n")
    return letter.model_copy(update={"letter": letter.letter.model_copy(update={"type": None})})


def element(parent: etree._Element, path: str) -> str | None:
    return parent.findtext("/".join(f"{parent.nsmap[None].join('{}')}{name}" for name in path.split("/")))


def parsed(made: docparse.Exported) -> etree._Element:
    return etree.fromstring(made.content.encode())


def complete_mdto(item: etree._Element, missing: tuple[str, ...]) -> None:
    """Add what misses, at its place in the schema, as an archivist would."""
    scheme = "<begripBegrippenlijst><verwijzingNaam>lijst</verwijzingNaam></begripBegrippenlijst>"
    term = f"<begripLabel>term</begripLabel>{scheme}"
    mark = "<identificatieKenmerk>1</identificatieKenmerk><identificatieBron>wij</identificatieBron>"
    filled = {
        "identificatie": (("naam", "aggregatieniveau"), mark),
        "naam": (("aggregatieniveau",), "brief"),
        "waardering": (("isOnderdeelVan", "heeftRepresentatie"), term),
        "archiefvormer": (("betrokkene", "beperkingGebruik"), "<verwijzingNaam>wij</verwijzingNaam>"),
        "beperkingGebruik": ((), f"<beperkingGebruikType>{term}</beperkingGebruikType>"),
    }
    for name in reversed(missing):
        before, inside = filled[name]
        made = etree.fromstring(f'<{name} xmlns="{MDTO[1:-1]}">{inside}</{name}>')
        following = next((one for tag in before for one in item.findall(f"{MDTO}{tag}")), None)
        if following is None:
            item.append(made)
        else:
            following.addprevious(made)


@pytest.mark.parametrize("which", ["letter", "bare"])
def test_mdto_lacks_just_what_it_lists(which: str, request: pytest.FixtureRequest) -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "mdto-1.0.1.xsd"))
    made = docparse.render(request.getfixturevalue(which), "mdto")
    root = parsed(made)
    assert not schema.validate(root)
    complete_mdto(root[0], made.missing)
    schema.assertValid(root)
    for name in made.missing:
        lacking = parsed(made)
        complete_mdto(lacking[0], tuple(one for one in made.missing if one != name))
        assert not schema.validate(lacking), name


def test_mdto_says_what_the_letter_says(letter: Letter, bare: Letter) -> None:
    made = docparse.render(letter, "mdto")
    assert made.missing == ("waardering", "beperkingGebruik")
    item = parsed(made)[0]
    assert element(item, "identificatie/identificatieKenmerk") == "2016/1234"
    assert element(item, "identificatie/identificatieBron") == "Gemeente Haarlem"
    assert element(item, "naam") == "Verlening subsidie <speeltuin> & buurthuis"
    assert element(item, "classificatie/begripLabel") == "subsidiebeschikking"
    assert element(item, "event/eventTijd") == "2016-05-03"
    assert element(item, "isOnderdeelVan/verwijzingNaam") == "Z-16-99"
    assert element(item, "archiefvormer/verwijzingIdentificatie/identificatieKenmerk") == HAARLEM
    digest = element(item, "heeftRepresentatie/verwijzingIdentificatie/identificatieKenmerk")
    assert digest == letter.source.sha256
    parties = [element(one, "betrokkeneActor/verwijzingNaam") for one in item.findall(f"{MDTO}betrokkene")]
    assert parties == ["Gemeente Haarlem", "Stichting De Veenhoeve"]
    without = docparse.render(bare, "mdto")
    assert without.missing == ("identificatie", "naam", "waardering", "archiefvormer", "beperkingGebruik")
    assert "event" not in without.content


def test_the_identifier_of_the_header_goes_before_that_of_a_name(letter: Letter) -> None:
    header = letter.letter
    other = "https://identifier.overheid.nl/tooi/id/gemeente/gm0000"
    for given, told in ((other, other), (None, HAARLEM)):
        sender = header.sender.model_copy(update={"id": given})
        changed = letter.model_copy(update={"letter": header.model_copy(update={"sender": sender})})
        item = parsed(docparse.render(changed, "mdto"))[0]
        assert element(item, "archiefvormer/verwijzingIdentificatie/identificatieKenmerk") == told


def test_an_incoming_letter_belongs_to_the_archive_of_who_received_it(letter: Letter) -> None:
    header = letter.letter
    came = header.model_copy(
        update={
            "type": header.type.model_copy(update={"value": "ingekomen"}),
            "sender": header.recipient.model_copy(update={"id": "https://identifier.overheid.nl/tooi/id/oorg/oorg1"}),
            "recipient": header.sender,
        }
    )
    item = parsed(docparse.render(letter.model_copy(update={"letter": came}), "mdto"))[0]
    assert element(item, "archiefvormer/verwijzingNaam") == "Gemeente Haarlem"


@pytest.mark.parametrize("which", ["letter", "bare"])
def test_diwoo_lacks_just_what_it_lists(which: str, request: pytest.FixtureRequest) -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "diwoo-0.9.8.xsd"))
    made = docparse.render(request.getfixturevalue(which), "diwoo")
    root = parsed(made)
    assert not schema.validate(root)
    act = "<soortHandeling>x</soortHandeling><atTime>2016-05-03T00:00:00</atTime>"
    filled = {
        "publisher": "wij",
        "titelcollectie/officieleTitel": "<officieleTitel>brief</officieleTitel>",
        "classificatiecollectie/informatiecategorieen": (
            "<informatiecategorieen><informatiecategorie>x</informatiecategorie></informatiecategorieen>"
        ),
        "documenthandelingen": f"<documenthandeling>{act}</documenthandeling>",
    }
    for path in made.missing:
        name = path.split("/")[0]
        there = root[0].find(f"{DIWOO}{name}")
        fresh = etree.fromstring(f'<{name} xmlns="{DIWOO[1:-1]}">{filled[path]}</{name}>')
        if there is None:
            root[0].append(fresh)
        else:
            there.extend(list(fresh))
    schema.assertValid(root)


def test_diwoo_says_what_the_letter_says(letter: Letter) -> None:
    made = docparse.render(letter, "diwoo")
    assert made.missing == ("publisher",)
    item = parsed(made)[0]
    assert element(item, "identifiers/identifier") == "2016/1234"
    assert item.find(f"{DIWOO}opsteller").get("resource") == HAARLEM
    assert element(item, "classificatiecollectie/informatiecategorieen/informatiecategorie") == "beschikkingen"
    assert element(item, "documenthandelingen/documenthandeling/soortHandeling") == "ondertekening"
    assert element(item, "creatiedatum") == "2016-05-03"


def test_the_category_of_information_of_any_other_letter_is_left_open(letter: Letter) -> None:
    kind = letter.letter.type.model_copy(update={"value": "raadsinformatiebrief"})
    other = letter.model_copy(update={"letter": letter.letter.model_copy(update={"type": kind})})
    made = docparse.render(other, "diwoo")
    assert "classificatiecollectie/informatiecategorieen" in made.missing
    item = parsed(made)[0]
    assert element(item, "classificatiecollectie/documentsoorten/documentsoort") == "brief"


def test_informatieobject(letter: Letter, bare: Letter) -> None:
    made = docparse.render(letter, "zgw-informatieobject")
    assert made.missing == ("bronorganisatie", "informatieobjecttype")
    assert json.loads(made.content) == {
        "identificatie": "2016/1234",
        "creatiedatum": "2016-05-03",
        "titel": "Verlening subsidie <speeltuin> & buurthuis",
        "auteur": "Gemeente Haarlem",
        "formaat": "text/plain",
        "taal": "dut",
        "bestandsnaam": "text",
        "bestandsomvang": len(TEXT.encode()),
    }
    without = docparse.render(bare, "zgw-informatieobject")
    assert without.missing == ("bronorganisatie", "creatiedatum", "titel", "auteur", "informatieobjecttype")


def test_informatieobject_keeps_to_the_lengths_of_the_api(letter: Letter) -> None:
    header = letter.letter
    long = {"value": "woord " * 50, "text": None, "start": None, "end": None, "page": None, "boxes": ()}
    update = {"subject": header.subject.model_copy(update=long), "reference": header.subject.model_copy(update=long)}
    made = docparse.render(
        letter.model_copy(update={"letter": header.model_copy(update=update)}), "zgw-informatieobject"
    )
    told = json.loads(made.content)
    assert len(told["titel"]) <= 200
    assert told["beschrijving"] == ("woord " * 50).strip()
    assert "identificatie" not in told


def test_verzending(letter: Letter, bare: Letter) -> None:
    made = docparse.render(letter, "zgw-verzending")
    assert made.missing == ("betrokkene", "informatieobject", "contactPersoon")
    assert json.loads(made.content) == {
        "aardRelatie": "geadresseerde",
        "toelichting": "Stichting De Veenhoeve",
        "verzenddatum": "2016-05-03",
        "binnenlandsCorrespondentieadres": {
            "naamOpenbareRuimte": "Dorpsstraat",
            "huisnummer": 12,
            "huisletter": "a",
            "huisnummerToevoeging": "bis",
            "postcode": "1234AB",
            "woonplaatsnaam": "Veenhoek",
        },
    }
    assert docparse.render(bare, "zgw-verzending").missing[-2:] == (
        "verzenddatum",
        "binnenlandsCorrespondentieadres or correspondentiePostadres",
    )


@pytest.mark.parametrize(
    ("street", "address"),
    [
        ("Postbus 90", {"postBusOfAntwoordnummer": 90, "postadresType": "postbusnummer"}),
        ("Antwoordnummer 1 23", {"postBusOfAntwoordnummer": 123, "postadresType": "antwoordnummer"}),
        ("Postbus 20011", None),
        ("Plein 1944 7", {"naamOpenbareRuimte": "Plein 1944", "huisnummer": 7}),
        ("Hof van Holland", None),
    ],
)
def test_addresses(street: str, address: dict[str, object] | None) -> None:
    text = f"Stichting De Veenhoeve\n{street}\n1234 AB  VEENHOEK"
    letter = Letter(
        docparse_version="0",
        status="ok",
        source=Source(name="brief.txt", sha256="0" * 64, media_type="text/plain", bytes=1, pages=1),
        text=text,
        raw_text=text,
        blocks=(Block(kind="address", start=0, end=len(text), page=1),),
    )
    told = json.loads(docparse.render(letter, "zgw-verzending").content)
    found = told.get("correspondentiePostadres") or told.get("binnenlandsCorrespondentieadres")
    if address is None:
        assert found is None
    else:
        assert found is not None
        assert {name: found[name] for name in address} == address


def test_jsonld(letter: Letter) -> None:
    made = docparse.render(letter, "jsonld")
    assert made.missing == ()
    told = json.loads(made.content)
    assert told["sender"] == {"@type": "GovernmentOrganization", "@id": HAARLEM, "name": "Gemeente Haarlem"}
    assert told["recipient"]["@type"] == "Organization"
    assert told["author"] == [{"@type": "Person", "name": "drs. J. Bos", "jobTitle": "secretaris"}]
    amounts = [one for one in told["mentions"] if one["@type"] == "MonetaryAmount"]
    assert [(one["currency"], one["value"]) for one in amounts] == [("EUR", "5000.00")]
    assert told["text"] == letter.text


def test_a_format_of_pages_is_none_of_a_letter_alone(letter: Letter) -> None:
    with pytest.raises(UsageError, match="alto"):
        docparse.render(letter, "alto")


def test_what_misses_is_told_on_stderr(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text(TEXT, encoding="utf-8")
    done = command("extract", str(path), "--format", "mdto")
    assert done.returncode == 0
    assert done.stdout.startswith("<?xml")
    assert done.stderr.rstrip().endswith("does not state: waardering, beperkingGebruik")
    assert command("extract", str(path), "--format", "mdto", "-q").stderr == ""
