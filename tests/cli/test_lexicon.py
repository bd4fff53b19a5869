"""``--lexicon``: words of the user's own."""

import os
from pathlib import Path

import pytest

from .test_errors import complains
from .test_extract import LETTER, docparse

USAGE = 2
READ = LETTER.replace("Wij verlenen", "Wij zijn geinformeerd en verlenen")


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "brief.txt"
    path.write_text(READ, encoding="utf-8")
    return path


def test_the_words_stay_as_they_are(letter: Path, tmp_path: Path) -> None:
    own = tmp_path / "eigen.txt"
    own.write_text("# zo schrijven wij het\ngeinformeerd\n")
    assert "geïnformeerd" in docparse("extract", letter, "--format", "text").stdout
    assert "geinformeerd" in docparse("extract", letter, "--format", "text", "--lexicon", own).stdout
    environment = {**os.environ, "DOCPARSE_LEXICON": str(own)}
    assert "geinformeerd" in docparse("extract", letter, "--format", "text", env=environment).stdout


def test_an_empty_list_changes_nothing(letter: Path, tmp_path: Path) -> None:
    own = tmp_path / "eigen.txt"
    own.write_text("# nog niets\n")
    arguments = ("extract", letter, "--reproducible")
    assert docparse(*arguments, "--lexicon", own).stdout == docparse(*arguments).stdout


@pytest.mark.parametrize("command", ["extract", "evaluate"])
def test_a_bad_list_is_told_of_before_anything_is_read(letter: Path, tmp_path: Path, command: str) -> None:
    own = tmp_path / "eigen.txt"
    own.write_text("goed\nNieuw West\n")
    complains(docparse(command, letter, "--lexicon", own), USAGE, f"{own}, line 2", "line of its own")
    complains(docparse(command, letter, "--lexicon", tmp_path), USAGE, str(tmp_path), "folder")
    complains(docparse(command, letter, "--lexicon", tmp_path / "weg"), USAGE, "weg", "no such")
