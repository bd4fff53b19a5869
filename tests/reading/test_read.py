"""``docparse.read``: words and boxes alone."""

import docparse
from docparse.handover import PageReading, Word


def test_text_comes_back_line_by_line_and_page_by_page() -> None:
    reading = docparse.read(b"Geachte raad,\n\nWij zijn geinformeerd.\n\fBlad 2\n", name="brief.txt")
    assert reading.source.name == "brief.txt"
    assert reading.text == "Geachte raad,\nWij zijn geinformeerd.\f\nBlad 2"
    assert [word.text for word in reading.pages[1].words] == ["Blad", "2"]


def test_a_line_ends_where_the_print_or_the_reader_says() -> None:
    words = (
        Word("Datum:", (50, 100, 90, 110), line=1),
        Word("3", (95, 100, 100, 110), line=1),
        Word("mei", (105, 100, 120, 110), line=2),
        Word("Onderwerp", (50, 120, 100, 130)),
        Word("subsidie", (105, 120, 150, 130)),
        Word("raad", (50, 140, 70, 150)),
    )
    page = PageReading(1, 595.0, 842.0, words, "ocr")
    assert page.text == "Datum: 3\nmei\nOnderwerp subsidie\nraad"
    assert PageReading(2, 595.0, 842.0, (), "blank").text == ""


def test_pages_can_be_chosen() -> None:
    reading = docparse.read(b"een\ftwee\fdrie", docparse.Options(pages="2"))
    assert (reading.text, reading.source.pages) == ("twee", 3)
