"""Clean text comes out as it went in."""

from pathlib import Path

import docparse
from docparse.evaluate.letterfile import read_letters


def test_letters_given_as_text_are_not_changed(shared: Path) -> None:
    parser = docparse.Parser()
    edits = {
        truth.id: [(edit.original, edit.replacement) for edit in parser.extract_text(truth.text).corrections]
        for truth in read_letters(shared / "letters")
    }
    assert {name: found for name, found in edits.items() if found} == {}


def test_reproducible_output_is_the_same_byte_for_byte(haarlem: Path) -> None:
    options = docparse.Options(reproducible=True)
    first, second = (docparse.extract(haarlem, options).model_dump_json() for _ in range(2))
    assert first == second
    assert "timings" not in first
