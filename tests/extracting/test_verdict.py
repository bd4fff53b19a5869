"""Who has the last word on a name: the recogniser, with what the rules know; and what it is told."""

import pytest
import spacy
from spacy.tokens import Doc

from docparse.extracting.hits import Hit, keep, kept
from docparse.extracting.locations import LocationHit
from docparse.extracting.marks import known, mark
from docparse.extracting.organisations import OrganisationHit
from docparse.extracting.persons import PersonHit
from docparse.extracting.verdict import Verdict

TRUST = {
    "ORG": {"both": 0.95, "partly": 0.8, "model": 0.7, "rule": 0.4},
    "LOC": {"both": 0.96, "partly": 0.8, "model": 0.75, "rule": 0.6},
    "PER": {"both": 0.97, "partly": 0.8, "model": 0.75, "rule": 0.3},
}
TEXT = "Wij schreven Stichting De Brug te Zutphen."


def doc(*ents: tuple[int, int, str]) -> Doc:
    made = spacy.blank("nl").make_doc(TEXT)
    made.ents = [made.char_span(start, end, label=label) for start, end, label in ents]
    return made


def decided(made: Doc, key: str) -> list[tuple[str, float]]:
    hits = kept(Verdict(TRUST)(made), key, Hit)
    return [(TEXT[hit.start : hit.end], hit.confidence) for hit in hits]


def test_what_both_found_keeps_its_kind() -> None:
    made = doc((13, 30, "ORG"))
    keep(made, "organisations", [OrganisationHit(13, 30, 0.84, "foundation")])
    assert decided(made, "organisations") == [("Stichting De Brug", 0.95)]
    assert kept(made, "organisations", OrganisationHit)[0].kind == "foundation"


def test_the_borders_are_those_of_the_recogniser() -> None:
    made = doc((13, 30, "ORG"))
    keep(made, "organisations", [OrganisationHit(13, 22, 0.84, "foundation")])
    assert decided(made, "organisations") == [("Stichting De Brug", 0.8)]
    assert kept(made, "organisations", OrganisationHit)[0].kind == "foundation"


def test_the_recogniser_can_rename_what_the_rules_found() -> None:
    made = doc((13, 30, "ORG"))
    keep(made, "persons", [PersonHit(23, 30, 0.8)])
    assert decided(made, "organisations") == [("Stichting De Brug", 0.7)]
    assert kept(made, "persons", Hit) == ()


def test_rules_alone_stay_only_where_they_are_mostly_right() -> None:
    made = doc()
    keep(made, "organisations", [OrganisationHit(13, 30, 0.84, "foundation")])
    keep(made, "locations", [LocationHit(34, 41, 0.88, "place")])
    assert decided(made, "organisations") == []
    assert decided(made, "locations") == [("Zutphen", 0.6)]


def test_a_rule_that_ends_inside_a_token_keeps_its_border() -> None:
    made = spacy.blank("nl").make_doc("Vraag het VWS/SZW-overleg.")
    made.ents = [made.char_span(10, 25, label="ORG", alignment_mode="expand")]
    keep(made, "organisations", [OrganisationHit(10, 17, 0.9, "ministry")])
    (hit,) = kept(Verdict(TRUST)(made), "organisations", OrganisationHit)
    assert (hit.start, hit.end) in {(10, 17), (10, 25)}


def test_tokens_are_marked_by_rules_registers_and_block() -> None:
    made = doc()
    keep(made, "organisations", [OrganisationHit(13, 30, 0.84, "foundation")])
    mark(made)
    assert [token.tag_ for token in made] == ["O", "O", "B-ORG", "I-ORG", "I-ORG", "O", "O", "O"]
    assert made[6].lemma_.startswith("P")
    assert {str(token.morph) for token in made} == {"Block=paragraph"}


@pytest.mark.parametrize(("word", "letter"), [("Zutphen", "P"), ("Marieke", "G"), ("schreven", "w"), ("VWS", "A")])
def test_registers_know_words(word: str, letter: str) -> None:
    assert letter in known(word)


def test_a_word_in_capitals_is_known_too() -> None:
    assert "P" in known("ZUTPHEN")
