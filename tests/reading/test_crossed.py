"""Lines under a signature: what is read again there, and what is left to the first reader."""

import cv2
import numpy as np
import pytest

from docparse.reading.paired import crossed as module
from docparse.reading.paired.crossed import crossed
from docparse.reading.reader import SeenWord

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
    return " ".join(word.text for word in crossed(first, page, page < 128))


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
    crossed([*NAMENS, seen("Hoogachtend", 820, 1000, line=9)], page, page < 128)
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
