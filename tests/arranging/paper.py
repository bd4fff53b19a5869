"""Pages to arrange: plain text on a grid of character cells, or words set at places on paper."""

import re
from collections.abc import Sequence

from docparse.handover import PageReading, Word

CHAR, HEIGHT = 5.0, 9.0
SMALL = 0.7
"""The size of small type against that of the rest."""


def typed_pages(text: str) -> list[PageReading]:
    """Plain text, its pages parted by form feeds."""
    return [
        PageReading(
            number,
            width=595.0,
            height=842.0,
            words=tuple(
                Word(found[0], (6.0 * found.start(), 12.0 * row, 6.0 * found.end(), 12.0 * row + 12.0), line=row)
                for row, line in enumerate(page.split("\n"))
                for found in re.finditer(r"\S+", line)
            ),
            origin="text_layer",
            typed=True,
        )
        for number, page in enumerate(text.split("\f"), 1)
    ]


def paper(
    items: Sequence[tuple[float, float, str]], number: int = 1, bold: Sequence[str] = (), small: Sequence[str] = ()
) -> PageReading:
    """A page with each text set from ``(x, y)`` on, 5 points to a character, less for those in ``small``."""
    words: list[Word] = []
    for x, y, text in items:
        char, height = (SMALL * CHAR, SMALL * HEIGHT) if text in small else (CHAR, HEIGHT)
        for found in re.finditer(r"\S+", text):
            box = (x + char * found.start(), y + HEIGHT - height, x + char * found.end(), y + HEIGHT)
            words.append(Word(found[0], box, confidence=0.95, bold=text in bold))
    return PageReading(number, width=595.0, height=842.0, words=tuple(words), origin="ocr")


def set_lines(x: float, y: float, lines: Sequence[str], pitch: float = 14.0) -> list[tuple[float, float, str]]:
    """Lines below each other."""
    return [(x, y + at * pitch, line) for at, line in enumerate(lines)]


def unmarked(letter: str) -> tuple[dict[str, list[str]], str]:
    """The fields and the marked-down body (``## ``, ``% `` kept) of an annotated letter."""
    head, body = letter.split("---\n", 1)
    fields: dict[str, list[str]] = {}
    for line in head.splitlines():
        key, _, value = line.lstrip("#").removeprefix("field ").partition(": ")
        fields.setdefault(key, []).append(value)
    body = re.sub(r"\{PILLAR\|((?:[^{}]|\{[^{}]*\})*)\}", r"\1", body)
    return fields, re.sub(r"\{[A-Z]+(?:=[^|{}]*)?\|([^{}]*)\}", r"\1", body)


def plain(body: str) -> str:
    """The letter as its reader sees it, without the marks of headings and furniture."""
    return re.sub(r"^(?:## |% )", "", body, flags=re.M)
