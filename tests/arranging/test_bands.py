"""A speck in a box must not carry its word to another line."""

from docparse.arranging.bands import within_bands
from docparse.arranging.lines import lines_of
from docparse.handover import Box, PageReading, Word


def line(number: int, top: float, *texts: str) -> list[Word]:
    boxes: list[Box] = [(70.0 + 40 * at, top, 105.0 + 40 * at, top + 7.0) for at in range(len(texts))]
    return [Word(text, box, 0.9, number) for text, box in zip(texts, boxes, strict=True)]


def test_a_word_with_a_speck_below_stays_in_its_line() -> None:
    upper = line(1, 100.0, "de", "hypotheekrente", "is", "weer", "hoger")
    left, _, right, _ = upper[1].box
    upper[1] = Word(upper[1].text, (left, 100.0, right, 114.5), 0.5, 1)
    lower = line(2, 108.0, "wij", "zien", "dat", "alom")
    page = PageReading(1, 595, 842, tuple(upper + lower), origin="ocr")
    assert [found.text for found in lines_of(page)] == ["de hypotheekrente is weer hoger", "wij zien dat alom"]


def test_boxes_of_one_height_stay() -> None:
    words = line(1, 100.0, "van", "gewone", "hoogte")
    assert within_bands(words) == words


def test_a_tall_word_by_itself_stays() -> None:
    words = [Word("LOGO", (70.0, 50.0, 200.0, 90.0), 0.9, 1), Word("onder", (70.0, 100.0, 105.0, 107.0), 0.9, 2)]
    assert within_bands(words) == words


def test_words_without_lines_stay() -> None:
    words = [
        Word("a", (70.0, 100.0, 80.0, 140.0)),
        Word("b", (90.0, 100.0, 99.0, 107.0)),
        Word("c", (99, 100, 109, 107)),
    ]
    assert within_bands(words) == words


def test_letters_that_stand_out_between_low_ones_are_no_speck() -> None:
    low, tall = (103.0, 108.0), (100.8, 110.2)
    words = [
        Word(text, (70.0 + 40 * at, edges[0], 105.0 + 40 * at, edges[1]), 0.9, 1)
        for at, (text, edges) in enumerate([("van", low), ("een", low), ("lijnplan", tall), ("en", low), ("nu", low)])
    ]
    assert within_bands(words) == words
    words[2] = Word("lijnplan", (150.0, 90.0, 185.0, 110.2), 0.9, 1)
    assert within_bands(words)[2].box == (150.0, 101.0, 185.0, 110.0)
