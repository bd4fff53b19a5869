"""The order of words within a line."""

import time

from hypothesis import given
from hypothesis import strategies as st

from docparse.arranging.lines import _Row, lines_of
from docparse.handover import PageReading, Word


def page(*words: tuple[str, float, float, int | None]) -> PageReading:
    made = tuple(Word(text, (x0, 100.0, x1, 110.0), 0.9, line) for text, x0, x1, line in words)
    return PageReading(1, 595, 842, made, origin="ocr")


def test_a_speck_in_the_box_of_a_word_does_not_move_it() -> None:
    words = (("ontvangt", 70.0, 110.0, 4), ("u", 113.0, 140.0, 4), ("de", 112.5, 122.0, 4), ("nieuwe", 125.0, 160.0, 4))
    assert [line.text for line in lines_of(page(*words))] == ["ontvangt u de nieuwe"]


def test_lines_of_the_reader_beside_each_other_go_from_left_to_right() -> None:
    words = (("rechts", 300.0, 340.0, 1), ("links", 70.0, 100.0, 2))
    assert [line.text for line in lines_of(page(*words))] == ["links rechts"]


def test_lines_of_the_reader_that_interleave_are_sorted() -> None:
    words = (("een", 70.0, 90.0, 1), ("drie", 150.0, 170.0, 1), ("twee", 110.0, 130.0, 2))
    assert [line.text for line in lines_of(page(*words))] == ["een twee drie"]


def test_words_without_line_numbers_are_sorted() -> None:
    words = (("twee", 110.0, 130.0, None), ("een", 70.0, 90.0, None))
    assert [line.text for line in lines_of(page(*words))] == ["een twee"]


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 12)), min_size=2, max_size=12))
def test_a_word_is_compared_with_the_nearest_of_its_row(spans: list[tuple[int, int]]) -> None:
    first, *others, last = [Word("w", (left, 0.0, left + width, 10.0)) for left, width in spans]
    row = _Row(first)
    for word in others:
        row.add(word)
    left, _, right, _ = last.box
    nearest = min(max(other.box[0] - right, left - other.box[2]) for other in row.words)
    found = row.nearest(last.box)
    assert max(found.box[0] - right, left - found.box[2]) == nearest


def test_a_very_long_line_of_plain_text_takes_no_time_to_speak_of() -> None:
    words = tuple(Word("raad", (30.0 * at, 0.0, 30.0 * at + 24, 12.0), line=0) for at in range(16_000))
    started = time.process_time()
    assert len(lines_of(PageReading(1, 595, 842, words, origin="text_layer", typed=True))) == 1
    assert time.process_time() - started < 5  # it grew with the square of the words: 12 for 8,000
