"""Finite verbs, by which the end of a name is seen."""

import pytest

from docparse.extracting.verbs import is_finite_verb


@pytest.mark.parametrize(
    "verb", ["daalt", "legt", "schrijft", "werkt", "geeft", "behandelt", "eiste", "maakte", "verlangt"]
)
def test_a_verb_is_told_by_its_family(verb: str) -> None:
    assert is_finite_verb(verb)


@pytest.mark.parametrize(
    "word", ["milieubeheer", "dienst", "beschermde", "sport", "gemeente", "rente", "Daalt", "recht"]
)
def test_nouns_and_participles_are_none(word: str) -> None:
    assert not is_finite_verb(word)
