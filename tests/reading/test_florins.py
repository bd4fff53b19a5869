"""The florin sign is told from an f by its foot."""

import pytest

from docparse.reading.florins import with_florins
from docparse.reading.reader import SeenWord


def line(*words: tuple[str, float]) -> list[SeenWord]:
    """Words with their feet, in pixels."""
    return [SeenWord(text, (50.0 * at, 100.0, 50.0 * at + 40, foot), 0.9, 1) for at, (text, foot) in enumerate(words)]


@pytest.mark.parametrize(("foot", "sign"), [(142.0, "ƒ"), (131.0, "f")])
def test_it_hangs_below_the_line(foot: float, sign: str) -> None:
    read = with_florins(line(("kost", 130.0), ("f", foot), ("1.140,-", 136.0), ("per", 138.0), ("woning", 138.0)))
    assert [word.text for word in read] == ["kost", sign, "1.140,-", "per", "woning"]


def test_only_before_a_figure() -> None:
    assert [word.text for word in with_florins(line(("lid", 130.0), ("f", 142.0), ("wordt", 130.0)))][1] == "f"


def test_a_lone_one_is_left() -> None:
    assert [word.text for word in with_florins(line(("f", 142.0)))] == ["f"]
