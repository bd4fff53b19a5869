"""The components in spaCy: alone in another pipeline, and together in ours."""

import pytest
import spacy

from docparse import extract_text
from docparse.extracting import extract
from docparse.handover import Arrangement
from docparse.schema import Block

FACTORIES = (
    "abbreviations amounts consistency dates laws locations marks organisations persons pillars plans recogniser"
).split()


def arrangement(text: str) -> Arrangement:
    return Arrangement(text, (Block(kind="paragraph", start=0, end=len(text), page=1),), (), ())


@pytest.mark.parametrize("name", FACTORIES)
def test_each_component_can_be_added_to_another_pipeline(name: str) -> None:
    nlp = spacy.blank("nl")
    nlp.add_pipe(f"docparse_{name}")
    assert nlp("Zomaar een zin.").text == "Zomaar een zin."


def test_a_component_works_alone() -> None:
    nlp = spacy.blank("nl")
    nlp.add_pipe("docparse_amounts")
    doc = nlp("Het ging om € 131.200,- in totaal.")
    (span,) = doc.spans["amounts"]
    assert span.text == "€ 131.200,-"


def test_years_in_titles_are_no_dates_and_names_in_titles_no_organisations() -> None:
    found = extract(arrangement("Het Beleidsplan Jeugd 2015-2018 van de gemeente Haarlem geldt tot 2019."))
    assert [plan.name for plan in found.plans] == ["Beleidsplan Jeugd 2015-2018"]
    assert [one.value for one in found.dates] == ["2019"]
    assert [one.name for one in found.organisations] == ["gemeente Haarlem"]


def test_a_name_found_once_is_found_everywhere() -> None:
    found = extract(
        arrangement("Stichting Perspectief helpt. Wij danken Perspectief niet, maar Stichting Perspectief wel.")
    )
    (one,) = found.organisations
    assert len(one.mentions) == 2


def test_an_empty_text_has_no_findings() -> None:
    assert extract(Arrangement("", (), (), ())).organisations == ()


def test_confidence_falls_with_the_reading() -> None:
    from docparse.handover import PlacedWord

    text = "Het kost € 500."
    blocks = (Block(kind="paragraph", start=0, end=len(text), page=1),)
    sure = extract(arrangement(text)).amounts[0].confidence

    def read_with(confidence: float) -> float:
        words = tuple(PlacedWord(a, b, 1, (0, 0, 1, 1), confidence) for a, b in ((0, 3), (4, 8), (9, 10), (11, 15)))
        return extract(Arrangement(text, blocks, (), words)).amounts[0].confidence / sure

    assert read_with(1.0) == pytest.approx(1)
    assert read_with(0.92) == pytest.approx(0.988, abs=2e-3)
    assert read_with(0.5) == pytest.approx(0.901, abs=2e-3)
    assert read_with(0.1) == pytest.approx(0.708, abs=2e-3)


def test_no_program_is_as_sure_as_a_person() -> None:
    letter = extract_text("Gemeente Haarlem\n\nGeachte raad,\n\nOp 3 mei 2016 kostte het de gemeente Haarlem € 5,-.\n")
    found = [*letter.organisations, *letter.dates, *letter.amounts]
    assert found
    assert all(one.confidence < 1 for one in found)
