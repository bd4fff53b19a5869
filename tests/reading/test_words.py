"""Recognised characters to words."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from docparse.reading.ppocr.recognise import Character
from docparse.reading.ppocr.words import words_of

CHARACTERS = st.lists(st.tuples(st.sampled_from("ab  "), st.floats(0, 60)), min_size=1, max_size=14)


def characters(given_: list[tuple[str, float]]) -> list[Character]:
    places = sorted(x for _, x in given_)
    return [Character(text, x, 0.9) for (text, _), x in zip(given_, places, strict=True)]


@given(CHARACTERS, st.lists(st.booleans(), min_size=60, max_size=60))
def test_every_letter_is_in_a_word_and_every_box_runs_from_left_to_right(read, columns) -> None:
    ink = np.tile(np.array(columns), (20, 1))
    words = words_of(characters(read), ink, 100, 50, 1)
    assert "".join(word.text for word in words) == "".join(text for text, _ in read if text != " ")
    for word in words:
        x0, top, x1, bottom = word.box
        assert x0 < x1
        assert top < bottom


def test_spaces_recognised_out_of_order_make_boxes_all_the_same() -> None:
    ink = np.ones((20, 60), dtype=bool)
    ink[:, 20:26] = False
    read = [Character(text, x, 0.9) for text, x in (("a", 5), (" ", 30), ("b", 31), (" ", 27), ("c", 40))]
    words = words_of(read, ink, 0, 0, 1)
    assert [word.text for word in words] == ["a", "b", "c"]
    assert all(word.box[0] < word.box[2] for word in words)


def test_a_word_is_as_high_as_its_letters_where_a_line_that_leans_lets_in_others() -> None:
    ink = np.zeros((40, 30), dtype=bool)
    ink[6:8, 10:12] = True  # the dot of an i
    ink[10:24, 5:25] = True
    ink[34:40, 8:20] = True  # heads of letters on the next line
    (word,) = words_of(characters([("i", 15.0)]), ink, 0, 100, 1)
    assert word.box[1::2] == (106, 124)
