"""What holds of every arrangement, whatever was read."""

import re
from collections import Counter
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from paper import typed_pages

from docparse.arranging import arrange
from docparse.handover import PageReading, Word

USUAL = """
de het een gemeente Haarlem Geachte raad, Hoogachtend, • e ¢ 1. 2. a) I | [l 7 . veiligheids- domein Noord- Holland
jeugd- en Datum: Onderwerp: Kenmerk 2024/5 € 131.200,- Blad 2 Pagina 1 van 3 brief. pijlers: burgemeester
www.haarlem.nl secretaris, Bijlagen
"""
WORDS = st.one_of(
    st.sampled_from(USUAL.split()),
    st.text(st.characters(blacklist_categories=("Z", "C")), min_size=1, max_size=8).filter(
        lambda text: not re.search(r"\s", text)
    ),
)
PLACES = st.tuples(st.floats(20, 560), st.floats(20, 820), st.floats(2, 90), st.floats(3, 30))


@st.composite
def scattered(draw: st.DrawFn) -> list[PageReading]:
    pages = []
    for number in range(1, draw(st.integers(1, 3)) + 1):
        placed = draw(st.lists(st.tuples(WORDS, PLACES, st.booleans()), max_size=25))
        words = [Word(text, (x, y, x + w, y + h), 0.9, bold=bold) for text, (x, y, w, h), bold in placed]
        pages.append(PageReading(number, 595.0, 842.0, tuple(words), "ocr"))
    return pages


@st.composite
def typed(draw: st.DrawFn) -> list[PageReading]:
    line = st.lists(WORDS, max_size=14).map(" ".join)
    indents = st.sampled_from(["", "   ", "          "])
    pages = draw(
        st.lists(st.lists(st.tuples(indents, line).map("".join), max_size=14).map("\n".join), min_size=1, max_size=3)
    )
    return typed_pages("\f".join(pages))


@st.composite
def tabled(draw: st.DrawFn) -> list[PageReading]:
    """A table whose cells may reach up to the next column or into it."""
    cell = st.lists(st.sampled_from(["Post", "Huur", "€ 4.275,00", "2013", "en", "Kantine,", "x" * 9]), max_size=3)
    columns = draw(st.integers(2, 4))
    wide = draw(st.lists(st.integers(4, 24), min_size=columns, max_size=columns))
    rows = draw(st.lists(st.lists(cell.map(" ".join), min_size=columns, max_size=columns), min_size=2, max_size=8))
    lines = ("   ".join(text.ljust(width) for text, width in zip(row, wide, strict=True)) for row in rows)
    return typed_pages("Geachte raad,\n\n" + "\n".join(line.rstrip() for line in lines))


def check(pages: list[PageReading]) -> None:
    arranged = arrange(pages)
    text = arranged.text
    covered = "\n\n".join(text[block.start : block.end] for block in arranged.blocks)
    assert covered == text
    assert all(left.end + 2 == right.start for left, right in pairwise(arranged.blocks))
    assert all(left.end <= right.start for left, right in pairwise(arranged.words))
    bare = "".join(text[word.start : word.end] for word in arranged.words)
    assert bare == re.sub(r"\s", "", text)
    assert _letters(bare, *(piece.text for piece in arranged.furniture)) == _letters(
        *(word.text for page in pages for word in page.words)
    )
    for word in arranged.words:
        assert word.box is None or any(word.box == read.box for page in pages for read in page.words)
    assert arrange(pages) == arranged


def _letters(*texts: str) -> Counter[str]:
    """The characters that were read; a hyphen at a line end may go."""
    import unicodedata

    return Counter(
        char
        for text in texts
        for char in unicodedata.normalize("NFC", text)
        if not char.isspace() and char not in "-‐¬\u00ad"
    )


@settings(max_examples=150, deadline=None)
@given(scattered())
def test_scattered_words(pages: list[PageReading]) -> None:
    check(pages)


@settings(max_examples=200, deadline=None)
@given(typed())
def test_typed_lines(pages: list[PageReading]) -> None:
    check(pages)


@settings(max_examples=200, deadline=None)
@given(tabled())
def test_typed_tables(pages: list[PageReading]) -> None:
    check(pages)
