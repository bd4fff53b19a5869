"""``docparse extract`` as a user runs it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from docparse.schema import Letter

DOCPARSE = [sys.executable, "-m", "docparse"]
LETTER = """Gemeente Haarlem

Haarlem, 3 mei 2016

Onderwerp: Verlening subsidie

Geachte raad,

Wij verlenen u een subsidie van € 5.000,- voor het jaar 2017.

Hoogachtend,

drs. J. Bos
secretaris
"""


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "brief.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


def docparse(*arguments: str | Path, **options) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*DOCPARSE, *map(str, arguments)], capture_output=True, text=True, check=False, timeout=120, **options
    )


def test_json_on_stdout_and_nothing_else(letter: Path) -> None:
    done = docparse("extract", letter)
    assert (done.returncode, done.stderr) == (0, "")
    made = Letter.model_validate_json(done.stdout)
    assert made.source.name == "brief.txt"
    assert [str(amount.value) for amount in made.amounts] == ["5000.00"]


def test_stdin_is_a_letter(letter: Path) -> None:
    done = docparse("extract", "-", "--format", "text", input=LETTER)
    assert done.returncode == 0
    assert "€ 5.000,-" in done.stdout
    assert done.stdout == docparse("extract", letter, "--format", "text").stdout


def test_several_letters_are_json_lines(letter: Path, tmp_path: Path) -> None:
    other = tmp_path / "ander.txt"
    other.write_text(LETTER.replace("5.000", "6.000"))
    done = docparse("extract", letter, other)
    names = [json.loads(line)["source"]["name"] for line in done.stdout.splitlines()]
    assert names == ["brief.txt", "ander.txt"]


def test_several_letters_go_to_a_folder(letter: Path, tmp_path: Path) -> None:
    other = tmp_path / "ander.txt"
    other.write_text(LETTER)
    done = docparse("extract", letter, other, "-o", tmp_path / "uit", "--format", "markdown")
    assert (done.returncode, done.stdout) == (0, "")
    assert sorted(path.name for path in (tmp_path / "uit").iterdir()) == ["ander.txt.md", "brief.txt.md"]
    assert "# Verlening subsidie" in (tmp_path / "uit" / "brief.txt.md").read_text()


def test_reproducible_is_the_same_each_time(letter: Path) -> None:
    first, second = (docparse("extract", letter, "--reproducible").stdout for _ in range(2))
    assert first == second
    assert "timings" not in json.loads(first)


def test_no_correct_leaves_the_text_as_read(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text(LETTER.replace("Wij verlenen", "Wij zijn geinformeerd en verlenen"))
    assert "geïnformeerd" in docparse("extract", path, "--format", "text").stdout
    assert "geinformeerd" in docparse("extract", path, "--no-correct", "--format", "text").stdout


def test_pages(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("Pagina een is hier.\f\nPagina twee is hier.\f\nPagina drie is hier.")
    made = json.loads(docparse("extract", path, "--pages", "2-3").stdout)
    assert [page["number"] for page in made["pages"]] == [2, 3]
    assert "een" not in made["text"]
    assert made["source"]["pages"] == 3


def test_one_bad_letter_among_good_ones(letter: Path, tmp_path: Path) -> None:
    done = docparse("extract", tmp_path / "weg.pdf", letter)
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    assert "weg.pdf" in done.stderr


def test_the_environment_sets_options(letter: Path) -> None:
    done = docparse("extract", letter, env={**os.environ, "DOCPARSE_REPRODUCIBLE": "1"})
    assert "timings" not in json.loads(done.stdout)


def test_verbose_tells_on_stderr(letter: Path) -> None:
    done = docparse("extract", letter, "-v")
    assert "read" in done.stderr
    json.loads(done.stdout)
