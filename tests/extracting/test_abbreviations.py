"""An abbreviation is of the type of its long form."""

import pytest
import spacy

from docparse.extracting.abbreviations import Abbreviations
from docparse.extracting.hits import Hit, keep, kept
from docparse.extracting.organisations import OrganisationHit

INSIDE = "De Wet ziekenhuisvoorzieningen (WZV) geldt. Zonder WZV mag het niet."
BEHIND = "Het Integraal Kwaliteitsplan Steden (hierna: IKS) loopt. Met het IKS lukt het."


@pytest.mark.parametrize(
    ("text", "key", "start", "end", "short"),
    [(INSIDE, "laws", 3, 36, "WZV"), (INSIDE, "laws", 3, 30, "WZV"), (BEHIND, "plans", 4, 35, "IKS")],
)
def test_mentions_follow_the_long_form(text: str, key: str, start: int, end: int, short: str) -> None:
    doc = spacy.blank("nl").make_doc(text)
    at = text.rindex(short)
    keep(doc, key, [Hit(start, end, 0.9)])
    keep(doc, "organisations", [OrganisationHit(at, at + 3, 0.8, None)])
    Abbreviations()(doc)
    assert [(hit.start, hit.end) for hit in kept(doc, key, Hit)] == [(start, end), (at, at + 3)]
    assert kept(doc, "organisations", Hit) == ()


def test_letters_that_do_not_fit_say_nothing() -> None:
    doc = spacy.blank("nl").make_doc("De Wet bodembescherming (VNG) geldt volgens VNG.")
    keep(doc, "laws", [Hit(3, 23, 0.9)])
    keep(doc, "organisations", [OrganisationHit(44, 47, 0.8, None)])
    assert len(kept(Abbreviations()(doc), "organisations", Hit)) == 1


def test_a_part_of_a_name_that_stands_for_it_is_no_place() -> None:
    text = "Textielfabriek Ter Aa B.V. (hierna: Ter Aa) sloot. Ter Aa bezat veel."
    doc = spacy.blank("nl").make_doc(text)
    at = text.rindex("Ter Aa")
    keep(doc, "organisations", [OrganisationHit(0, 26, 0.9, None)])
    keep(doc, "locations", [Hit(at, at + 6, 0.8)])
    Abbreviations()(doc)
    assert [hit.start for hit in kept(doc, "organisations", Hit)] == [0, at]
    assert kept(doc, "locations", Hit) == ()
