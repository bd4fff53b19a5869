"""A text layer is judged, not trusted."""

import pytest

from docparse.evaluate.layers import _SLIPS
from docparse.reading.verdict import judge
from docparse.words import Words

KNOWN = Words()
GOOD = (
    "Hierbij ontvangt u de gevraagde stukken over de aankoop van het pand aan de markt, zoals wij hebben toegezegd "
    "in de vergadering van de raad. De kosten bedragen tweehonderd euro en worden gedekt uit de algemene reserve."
).split()


def test_a_good_layer_is_kept() -> None:
    found = judge(GOOD, KNOWN)
    assert found.words == tuple(GOOD)
    assert (found.repaired, found.reason) == (False, "text layer kept: 100% of its words are known")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda word: word.replace("e", "a"),
        lambda word: "".join(_SLIPS.get(letter, letter) if at % 4 == 0 else letter for at, letter in enumerate(word)),
        lambda word: f"(cid:{len(word)})",
        lambda word: word.replace("e", "\ufffd"),
        lambda word: word.replace("e", "?"),
    ],
    ids=["e to a", "a bad OCR run", "cid", "replacement characters", "question marks"],
)
def test_a_layer_that_lies_is_put_aside(spoil) -> None:
    found = judge([spoil(word) for word in GOOD], KNOWN)
    assert found.words is None
    assert found.reason.startswith("text layer put aside")


def test_lost_ligatures_are_put_back() -> None:
    words = [*GOOD, "informa\x02e", "\x02nancieel"]
    found = judge(words * 3, KNOWN)
    assert found.repaired
    assert found.words is not None
    assert {"informatie", "financieel"} <= set(found.words)


def test_a_user_s_own_words_are_known() -> None:
    dialect = "wy hawwe it riedslid brocht omdat se net mei koene yn sneon".split() * 2
    assert judge(dialect, KNOWN).words is None
    assert judge(dialect, Words(frozenset(dialect))).reason == "text layer kept: 100% of its words are known"


def test_few_words_are_given_the_benefit_of_the_doubt() -> None:
    assert judge(["Xkcd", "qwrt"], KNOWN).words == ("Xkcd", "qwrt")
