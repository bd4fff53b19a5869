"""Finite verbs, by which the end of a name is seen."""

import pytest

from docparse.extracting.verbs import is_finite_verb, is_first_person, is_infinitive, is_participle


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


@pytest.mark.parametrize("word", ["verklaard", "genomen", "gebouwd", "vastgesteld", "onderzocht"])
def test_a_participle_is_told_by_its_family(word: str) -> None:
    assert is_participle(word)


@pytest.mark.parametrize("word", ["beleid", "geluid", "verband", "huurders", "gemeente", "Verklaard"])
def test_other_words_are_no_participles(word: str) -> None:
    assert not is_participle(word)


@pytest.mark.parametrize("word", ["vaststellen", "evalueren", "uitvoeren", "bouwen"])
def test_an_infinitive_is_told_by_its_family(word: str) -> None:
    assert is_infinitive(word)


@pytest.mark.parametrize("word", ["statushouders", "jongeren", "kinderen", "sportvelden"])
def test_plurals_are_no_infinitives(word: str) -> None:
    assert not is_infinitive(word)


def test_the_first_person_is_told_by_its_family() -> None:
    assert is_first_person("hanteer")
    assert not is_first_person("natuur")
