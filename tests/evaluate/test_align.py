"""Laying a read text over the truth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from docparse.evaluate.align import align

TRUTH = "Gemeente Aa\nDatum: 3 mei 2016\n\nDe raad besluit tot aankoop van het pand.\n\nHoogachtend,"


def test_the_truth_itself_is_without_error() -> None:
    made = align(TRUTH, TRUTH)
    assert (made.errors, made.word_errors, made.stray, made.in_order()) == (0, 0, 0, 1.0)
    assert made.span(0, 11) == (0, 11)


def test_line_breaks_are_no_errors() -> None:
    assert align(TRUTH, TRUTH.replace("\n\n", "\n").replace("tot aankoop", "tot\naankoop")).errors == 0


def test_another_order_costs_no_characters_but_order() -> None:
    lines = TRUTH.split("\n")
    moved = "\n".join([lines[1], lines[0], *lines[2:]])
    made = align(TRUTH, moved)
    assert made.errors == 0
    assert made.in_order() < 1.0


def test_errors_are_counted_in_characters_and_words() -> None:
    made = align(TRUTH, TRUTH.replace("besluit", "besl uit").replace("pand", "band"))
    assert (made.errors, made.word_errors) == (2, 3)


def test_what_belongs_to_no_line_is_stray() -> None:
    assert align(TRUTH, TRUTH + "\n#### 1234").stray == 8


def test_a_line_that_was_not_read_is_missing_whole() -> None:
    made = align(TRUTH, TRUTH.replace("Hoogachtend,", ""))
    assert made.errors == len("Hoogachtend,")


def test_spans_find_their_place_in_the_truth() -> None:
    read = "ruis ruis\n" + TRUTH.replace("aankoop", "aank0op")
    start = read.index("aank0op")
    assert align(TRUTH, read).span(start, start + 7) == (TRUTH.index("aankoop"), TRUTH.index("aankoop") + 7)


@given(st.text("abcd", min_size=1, max_size=30), st.text("abcd", max_size=30))
def test_one_line_is_never_dearer_than_its_edit_distance(truth: str, read: str) -> None:
    made = align(truth, read)
    assert 0 <= made.errors <= max(len(truth), Levenshtein.distance(truth, read))
    assert made.stray + made.lines[0].read[1] - made.lines[0].read[0] == len(read)


@pytest.mark.parametrize("read", ["", "   ", "\n\n"])
def test_nothing_read_is_everything_wrong(read: str) -> None:
    made = align("abc def", read)
    assert (made.errors, made.words, made.word_errors) == (7, 2, 2)


def test_the_characters_read_right_are_known_by_their_place() -> None:
    truth, read = "€ 131.200 op 3 mei", "€ 137.20 op 3 mei"
    right = align(truth, read).right_characters(truth, read)
    wrong = [place for place, sign in enumerate(truth) if sign.isdigit() and place not in right]
    assert wrong in ([4, 7], [4, 8])
