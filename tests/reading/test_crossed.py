"""Lines under a signature: what is read again there, and what is left to the first reader."""

import cv2
import numpy as np
import pytest

from docparse.reading.paired import crossed as module
from docparse.reading.paired.crossed import crossed
from docparse.reading.paired.strokes import Sheet, signatures, without_strokes
from docparse.reading.reader import SeenWord
from docparse.words import Words

TOP, BOTTOM = 100.0, 130.0


def seen(text: str, x0: float, x1: float, confidence: float = 0.95, line: int = 1) -> SeenWord:
    return SeenWord(text, (x0, TOP, x1, BOTTOM), confidence, line)


def scrawl(left: int = 400, right: int = 800) -> np.ndarray:
    """A page of paper with strokes from top left to bottom right and back."""
    page = np.full((300, 1200), 255, np.uint8)
    points = np.array([[left, 160], [right - 100, 70], [left + 60, 150], [right, 80]], np.int32)
    cv2.polylines(page, [points], isClosed=False, color=60, thickness=4)
    return page


def said(monkeypatch: pytest.MonkeyPatch, first: list[SeenWord], second: list[SeenWord], page: np.ndarray) -> str:
    monkeypatch.setattr(module, "read_part", lambda *_: second)
    return " ".join(word.text for word in crossed_on(first, page))


def crossed_on(first: list[SeenWord], page: np.ndarray) -> tuple[SeenWord, ...]:
    sheet = Sheet(page, page < 128)
    return crossed(first, signatures(first, sheet.ink), [sheet], Words())


NAMENS = [seen("Namens", 100, 200), seen("burgemeester", 210, 340), seen("en", 350, 380)]


def test_a_word_that_strokes_cut_off_is_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    second = [
        seen("en", 350, 380),
        seen("wethouders", 390, 520),
        seen("van", 530, 580),
        seen("Brunssum,", 590, 760, 0.9),
    ]
    read = said(monkeypatch, [*NAMENS, seen("wethoud", 390, 460)], second, scrawl())
    assert read == "Namens burgemeester en wethouders van Brunssum,"


def test_what_strokes_part_from_its_line_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    second = [seen("en", 350, 380), seen("wethouders", 390, 520), seen("van", 530, 580), seen("Ede,", 590, 700)]
    first = [
        *NAMENS,
        seen("wethouders", 390, 520),
        seen("an", 540, 580, 0.6, line=7),
        seen("Hoogachtend", 820, 1000, line=9),
    ]
    read = said(monkeypatch, first, second, scrawl())
    assert read == "Namens burgemeester en wethouders van Ede, Hoogachtend"


def test_the_next_column_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    boxes = []
    monkeypatch.setattr(module, "read_part", lambda *given: boxes.append(given[2]) or [])
    page = scrawl()
    crossed_on([*NAMENS, seen("Hoogachtend", 820, 1000, line=9)], page)
    assert [box[2] for box in boxes] == [820]


def test_strokes_are_no_words(monkeypatch: pytest.MonkeyPatch) -> None:
    second = [seen("en", 350, 380), seen("––", 400, 500, 0.8), seen(">", 520, 560, 0.9), seen("Wx", 600, 640, 0.4)]
    assert said(monkeypatch, NAMENS, second, scrawl()) == "Namens burgemeester en"


@pytest.mark.parametrize(("sure", "left"), [(0.4, ""), (0.9, "Te en")])
def test_strokes_that_the_first_reader_took_for_words_go(
    monkeypatch: pytest.MonkeyPatch, sure: float, left: str
) -> None:
    first = [seen("Te", 420, 600, sure), seen("en", 610, 700, sure)]
    assert said(monkeypatch, first, [], scrawl()) == left


def test_a_sure_word_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    first = [*NAMENS, seen("wethouders", 390, 520, 0.96)]
    assert said(monkeypatch, first, [seen("en", 350, 380), seen("wethoud3rs", 390, 520)], scrawl()) == (
        "Namens burgemeester en wethouders"
    )


@pytest.mark.parametrize("kind", ["frame", "block", "rule", "elsewhere"])
def test_what_is_no_signature_is_left_alone(monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    page = np.full((300, 1200), 255, np.uint8)
    if kind == "frame":
        cv2.rectangle(page, (80, 60), (1100, 280), 0, 3)  # the line stands inside it
    elif kind == "block":
        page[90:160, 500:700] = 0
    elif kind == "rule":
        page[128:131, 390:800] = 0
    else:
        page = scrawl(700, 1100)
    assert said(monkeypatch, NAMENS, [seen("wrong", 350, 800)], page) == "Namens burgemeester en"


def test_words_that_strokes_part_into_two_lines_of_one_row_are_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    second = [seen("en", 350, 380, 1.0), seen("wethouders", 390, 520, 1.0), seen("van", 530, 580, 1.0)]
    first = [
        *NAMENS,
        seen("van", 530, 580, 0.9),
        seen("wcthou", 392, 470, 0.6, line=4),
        seen("ders", 475, 518, 0.6, line=4),
    ]
    assert said(monkeypatch, first, second, scrawl()) == "Namens burgemeester en wethouders van"


def test_of_a_word_under_strokes_the_first_reader_is_never_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    first = [*NAMENS, seen("B00", 520, 600, 0.95)]
    assert said(monkeypatch, first, [seen("300", 520, 600, 0.99)], scrawl()) == "Namens burgemeester en 300"
    assert said(monkeypatch, [*NAMENS, seen("€", 390, 410)], [seen("€", 390, 410)], scrawl()).endswith("€")


def test_a_word_kept_stands_as_high_as_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    flat = SeenWord("van", (530, TOP, 580, TOP + 4), 0.95, 1)
    page = scrawl()
    monkeypatch.setattr(module, "read_part", lambda *_: [seen("van", 530, 580, 0.99)])
    kept = [word for word in crossed_on([*NAMENS, flat], page) if word.text == "van"]
    assert [word.box for word in kept] == [(530, TOP, 580, BOTTOM)]


def test_strokes_paler_than_print_are_taken_away_and_print_is_left() -> None:
    page = scrawl()
    cv2.putText(page, "wethouders", (380, 130), cv2.FONT_HERSHEY_SIMPLEX, 1.2, 0, 5)
    first = [*NAMENS, seen("wethouders", 380, 600)]
    sheet = Sheet(page, page < 200)
    bare = without_strokes(sheet, signatures(first, sheet.ink))
    assert bare is not None
    strokes, print_ = page == 60, page == 0
    assert (bare.picture[strokes] > 128).mean() > 0.9
    assert (bare.picture[print_] < 128).mean() > 0.8
    assert not bare.ink[:, 620:].any()


def test_strokes_as_dark_as_print_are_left() -> None:
    page = np.minimum(scrawl() // 60 * 60, 255).astype(np.uint8)
    page[page < 128] = 0
    sheet = Sheet(page, page < 128)
    assert without_strokes(sheet, signatures(NAMENS, sheet.ink)) is None
