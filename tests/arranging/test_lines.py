"""The order of words within a line."""

from docparse.arranging.lines import lines_of
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
