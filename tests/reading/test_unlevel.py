"""An address and the smaller print beside it, which a reader takes for one line."""

import numpy as np
import pytest

from docparse.reading.paired.band import cells, level_parts, print_in
from docparse.reading.paired.echoes import without_echoes
from docparse.reading.ppocr.recognise import Character
from docparse.reading.ppocr.words import words_of
from docparse.reading.reader import PixelBox, SeenWord


def seen(text: str, box: PixelBox, line: int = 1, confidence: float = 0.9) -> SeenWord:
    return SeenWord(text, box, confidence, line)


def sheet(*boxes: tuple[int, int, int, int]) -> np.ndarray:
    ink = np.zeros((100, 600), dtype=np.bool_)
    for x0, top, x1, bottom in boxes:
        ink[top:bottom, x0:x1] = True
    return ink


def test_what_stands_lower_beyond_wide_white_is_a_part_of_its_own_and_as_high_as_its_print() -> None:
    ink = sheet((0, 20, 100, 50), (300, 10, 400, 35), (420, 10, 500, 35))
    line = [seen("Maatschap", (0, 20, 100, 50)), seen("OLO", (300, 10, 400, 50)), seen("5187", (420, 10, 500, 35))]
    parts = level_parts(line, ink)
    assert [[word.text for word in part] for part in parts] == [["Maatschap"], ["OLO", "5187"]]
    assert parts[1][0].box == (300, 10, 400, 35)


def test_cells_that_are_level_stay_one_part() -> None:
    ink = sheet((0, 20, 100, 50), (300, 20, 400, 50))
    line = [seen("Kenmerk:", (0, 20, 100, 50)), seen("2024", (300, 20, 400, 50))]
    assert [len(part) for part in level_parts(line, ink)] == [2]


def test_a_box_over_two_lines_holds_the_one_with_more_ink_and_its_dots() -> None:
    ink = sheet((0, 10, 100, 30), (40, 4, 44, 7), (0, 60, 20, 70))
    assert print_in(ink, (0, 80)) == (4, 30)
    assert print_in(sheet(), (5, 20)) == (5, 20)


@pytest.mark.parametrize(
    ("echo", "stands"),
    [
        (seen("yg", (40, 12, 60, 30), 2), False),
        (seen("8", (50, 7, 52, 9), 2), False),  # the dot above an i
        (seen("yg", (40, 12, 60, 30), 1), True),
        (seen("yg", (40, 60, 60, 80), 2), True),
        (seen("Huyge", (0, 12, 70, 30), 2, 0.5), False),
    ],
)
def test_a_piece_of_a_word_in_another_line_was_read_twice(echo: SeenWord, stands: bool) -> None:
    kept = without_echoes([seen("Huygen", (0, 10, 100, 30)), echo])
    assert [word.text for word in kept] == ["Huygen", *([echo.text] if stands else [])]


def test_of_two_readings_alike_in_length_the_surer_stands_and_never_none() -> None:
    twice = [seen("Fons", (0, 10, 50, 30), 1, 0.5), seen("Fors", (0, 10, 50, 30), 2, 0.8)]
    assert [word.text for word in without_echoes(twice)] == ["Fors"]
    assert [word.text for word in without_echoes([twice[0], seen("Fons", (0, 10, 50, 30), 2, 0.5)])] == ["Fons"]
    assert without_echoes([]) == ()


def test_wide_white_parts_cells_but_a_dash_is_no_cell() -> None:
    sums = [seen("Huur", (0, 5, 60, 15)), seen("€", (200, 5, 206, 15)), seen("820", (210, 5, 240, 15))]
    assert [[word.text for word in cell] for cell in cells(sums)] == [["Huur"], ["€", "820"]]
    assert len(cells([*sums[:1], seen("–", (200, 9, 206, 11)), seen("af", (300, 5, 320, 15))])) == 1


def test_white_before_a_stop_or_within_a_number_parts_no_words() -> None:
    def read(text: str, gap: int) -> list[str]:
        ink = np.zeros((20, 60), dtype=np.bool_)
        ink[:, 10:20] = ink[:, 20 + gap : 30 + gap] = True
        return [
            word.text for word in words_of([Character(text[0], 15, 1), Character(text[1], 25 + gap, 1)], ink, 0, 0, 1)
        ]

    assert read("ab", 6) == ["a", "b"]
    assert read("a:", 6) == ["a:"]
    assert read("12", 6) == ["12"]
    assert read("12", 8) == ["1", "2"]
    assert read("a:", 14) == ["a", ":"]
