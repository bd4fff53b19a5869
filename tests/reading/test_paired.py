"""Two readers, one text: what is read again, how the readings are laid side by side, and who wins."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.reading.deadline import Deadline
from docparse.reading.paired import PairedReader
from docparse.reading.paired.doubt import doubtful, stretches
from docparse.reading.paired.evidence import NAMES, evidence
from docparse.reading.paired.pairs import Pair, pairs
from docparse.reading.paired.vote import vote, weights
from docparse.reading.reader import SeenWord
from docparse.words import Words


def seen(text: str, x0: float, x1: float, confidence: float = 0.9) -> SeenWord:
    return SeenWord(text, (x0, 0.0, x1, 10.0), confidence, 1)


def pair(first: str, second: str, sure: tuple[float, float] = (0.6, 1.0)) -> Pair:
    sides = [
        tuple(seen(word, 20 * at, 20 * at + 15, confidence) for at, word in enumerate(side.split()))
        for side, confidence in ((first, sure[0]), (second, sure[1]))
    ]
    return Pair(sides[0], sides[1])


def decided(first: str, second: str, sure: tuple[float, float] = (0.6, 1.0), own: frozenset[str] = frozenset()) -> str:
    return " ".join(word.text for word in vote(pair(first, second, sure), 0.1, Words(own)))


def test_words_in_one_place_are_a_pair() -> None:
    made = pairs(
        [seen("toe-een", 0, 40), seen("huis", 50, 70)], [seen("toe", 0, 18), seen("een", 22, 40), seen("huis", 50, 70)]
    )
    assert [[word.text for word in one.second] for one in made] == [["toe", "een"], ["huis"]]


def test_what_only_one_reader_saw_has_an_empty_side() -> None:
    made = pairs([seen("zit", 0, 20), seen("-", 30, 35)], [seen("zit", 0, 20)])
    assert [(len(one.first), len(one.second)) for one in made] == [(1, 1), (1, 0)]


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(5, 60), st.booleans()), max_size=12))
def test_no_word_is_lost_or_doubled(boxes: list[tuple[int, int, bool]]) -> None:
    sides: tuple[list[SeenWord], list[SeenWord]] = ([], [])
    for at, (left, wide, beside) in enumerate(sorted(boxes)):
        sides[beside].append(seen(f"w{at}", left, left + wide))
    made = pairs(*sides)
    assert sorted(word.text for one in made for word in one.first) == sorted(word.text for word in sides[0])
    assert sorted(word.text for one in made for word in one.second) == sorted(word.text for word in sides[1])


def test_doubtful_words_are_read_again_with_their_neighbours() -> None:
    line = [seen(f"w{at}", 0, 1, sure) for at, sure in enumerate((0.96, 0.96, 0.5, 0.96, 0.96, 0.96, 0.7))]
    assert stretches(line, 0.1, Words()) == [(1, 4), (5, 7)]


@pytest.mark.parametrize(
    ("text", "sure", "doubts"),
    [
        ("2015", 0.93, False),
        ("2015", 0.91, True),
        ("2%", 0.94, True),
        ("vijf", 0.90, False),
        ("vijf", 0.87, True),
        ("vijf.", 0.90, False),
        ("vijf”.", 0.90, True),
        ("tast", 0.90, False),
        ("GGD", 0.90, False),
        ("Kwib-Breuketen", 0.90, True),
        ("Breuketen", 0.90, True),
        ("Kwibbe", 0.90, False),
        ("één", 0.90, True),
    ],
)
def test_a_known_word_needs_less_certainty_than_signs_and_twins(text: str, sure: float, doubts: bool) -> None:
    assert doubtful(seen(text, 0, 1, sure), 0.1, Words()) is doubts


def test_a_name_a_stop_or_a_twin_on_a_worn_page_is_read_again() -> None:
    assert doubtful(seen("Kwibbe", 0, 1, 0.90), 0.3, Words())
    assert not doubtful(seen("vijf", 0, 1, 0.90), 0.3, Words())
    assert doubtful(seen("vijf.", 0, 1, 0.90), 0.3, Words())
    assert doubtful(seen("stuiting", 0, 1, 0.90), 0.3, Words())


def test_a_known_word_beats_an_unknown_one() -> None:
    assert decided("exploitatieresuitaat", "exploitatieresultaat") == "exploitatieresultaat"
    assert decided("colteges", "colleges") == "colleges"


def test_a_user_s_own_word_is_known_in_the_vote() -> None:
    assert decided("Kwibbenaar", "Kwibhenaar", (0.6, 0.95)) == "Kwibhenaar"
    assert decided("Kwibbenaar", "Kwibhenaar", (0.6, 0.95), own=frozenset({"Kwibbenaar"})) == "Kwibbenaar"


def test_a_wrong_quotation_mark_goes() -> None:
    assert decided("‘een", "een") == "een"


def test_the_first_reading_stands_where_the_second_lost_something() -> None:
    assert decided("zit -", "zit", (0.93, 0.9)) == "zit -"
    assert decided("brief,", "bref,", (0.9, 0.97)) == "brief,"
    assert decided("uiterlijk 1", "uiterlijk", (0.93, 1.0)) == "uiterlijk 1"


def test_no_word_begins_with_a_stop_or_an_l_before_a_consonant() -> None:
    assert decided("Z/25/118803-D/341290", ".Z/25/1 18803-D/341290", (0.37, 0.93)) == "Z/25/118803-D/341290"
    assert decided("lwaarden", "Iwaarden", (0.87, 0.9)) == "Iwaarden"
    assert decided("leden", "Ieden", (0.92, 0.6)) == "leden"


def test_white_space_is_the_first_reader_s() -> None:
    assert decided("van de", "vande") == "van de"


def test_there_is_a_weight_for_each_kind_of_evidence() -> None:
    assert len(weights()) == len(NAMES) == len(evidence("een", "ten", (0.5, 0.9), 0.1, Words()))


class Saying:
    """A reader that says always the same."""

    name = "saying"

    def __init__(self, *words: SeenWord) -> None:
        self.words = words

    def read(self, *_: object) -> tuple[SeenWord, ...]:
        return self.words


@pytest.mark.parametrize(("grey", "read"), [(30, ("wethouder",)), (250, ())])
def test_a_page_that_tesseract_sees_nothing_on_is_left_to_ppocr(grey: int, read: tuple[str, ...]) -> None:
    picture = np.full((80, 200), 255, np.uint8)
    picture[30:50, 40:160] = grey
    reader = PairedReader(Words())
    reader._first, reader._second = Saying(), Saying(seen("wethouder", 40, 160))
    assert tuple(word.text for word in reader.read(picture, 300, Deadline(10))) == read


def test_a_colon_of_the_first_reading_stays() -> None:
    assert decided("pylers:", "pijlers") == "pijlers:"


def test_a_sum_that_the_first_reader_cut_at_its_comma_is_whole() -> None:
    assert decided("300.000 ,--.", "300.000,--.", (0.1, 1.0)) == "300.000,--."
    assert decided("135.000, -.", "135.000,-.", (0.04, 1.0)) == "135.000,-."
    assert decided("een huis", "eenhuis", (0.1, 1.0)) == "een huis"
