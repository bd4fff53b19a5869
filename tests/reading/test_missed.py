"""Print that the first reader passed over."""

import numpy as np
import pytest

from docparse.reading.ink import Ink
from docparse.reading.ppocr import missed as step
from docparse.reading.reader import Picture, PixelBox, SeenWord

WORDS = [SeenWord("per", (0, 20, 60, 50), 0.9, 1), SeenWord("jaar", (90, 20, 170, 50), 0.9, 1)]


def with_print(box: PixelBox, says: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is read of ``WORDS`` and, beside them, of print in ``box`` that says ``says``."""

    def read_part(_picture: Picture, _ink: Ink, _box: tuple[int, int, int, int], line: int) -> list[SeenWord]:
        return [SeenWord(says, box, 0.99, line)]

    monkeypatch.setattr(step, "read_part", read_part)
    ink = np.zeros((100, 600), dtype=np.bool_)
    x0, top, x1, bottom = (int(edge) for edge in box)
    ink[top:bottom, x0:x1] = True
    picture = np.where(ink, 0, 255).astype(np.uint8)
    return [word.text for word in step.missed(WORDS, picture, ink)]


@pytest.mark.parametrize(
    ("box", "says", "text"),
    [
        ((66, 20, 76, 50), "r", "per jaar"),  # the end of a word whose box is too narrow
        ((76, 20, 86, 50), "j", "per jaar"),  # the beginning of one
        ((76, 20, 86, 50), "1", "per 1 jaar"),
        ((300, 20, 310, 50), "r", "per jaar r"),
        ((300, 20, 400, 50), "in", "per jaar in"),
        ((0, 70, 60, 98), "per", "per jaar per"),  # a line below
        ((0, 70, 10, 98), "x", "per jaar"),  # a letter alone is none
    ],
)
def test_print_that_no_word_covers_is_read_but_the_edge_of_a_word_is_not(
    box: PixelBox, says: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert " ".join(with_print(box, says, monkeypatch)) == text
