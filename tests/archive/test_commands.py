"""``docparse index``, ``search`` and ``tables`` as a user gives them: the result on stdout, all else on stderr."""

import csv
import io
import json
from pathlib import Path

import pytest

from docparse.cli import main

from .letters import batch_folder


def docparse(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    """The exit code, stdout and stderr."""
    with pytest.raises(SystemExit) as end:
        main([str(one) for one in arguments])
    told = capsys.readouterr()
    return int(end.value.code or 0), told.out, told.err


def test_index_tells_what_it_did(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, archive = batch_folder(tmp_path / "out"), tmp_path / "archive.db"
    code, out, err = docparse(capsys, "index", folder, archive)
    assert (code, out) == (0, "")
    assert "3 letters: 3 new, 0 changed, 0 gone, 0 as before" in err
    assert f"datasette {archive} --metadata {archive.with_suffix('.metadata.json')}" in err
    assert docparse(capsys, "index", folder, archive, "-q") == (0, "", "")


def test_a_letter_that_cannot_be_read_makes_the_exit_code_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = batch_folder(tmp_path / "out")
    (folder / "raad.pdf.json").write_text("{")
    for arguments in (("index", folder, tmp_path / "a.db"), ("tables", folder, tmp_path / "t", "--format", "csv")):
        code, out, err = docparse(capsys, *arguments)
        assert (code, out) == (1, "")
        assert "raad.pdf.json: this is no letter of docparse" in err
        assert "2 letters" in err


def test_search_prints_json_in_a_pipe(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = docparse(capsys, "search", archive, "subsidie", "--limit", "1")
    assert (code, err) == (0, "docparse: the first 1 of 2 letters\n")
    assert len(json.loads(out)) == 1


def test_search_takes_a_query_that_begins_with_a_hyphen(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = docparse(capsys, "search", archive, "-huis", "--format", "csv")
    assert code == 0
    assert [row["name"] for row in csv.DictReader(io.StringIO(out))] == ["scan.tif", "raad.pdf"]


def test_search_finds_nothing(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert docparse(capsys, "search", archive, "zebra", "--format", "table") == (0, "", "docparse: no letter fits\n")


def test_a_wrong_query_is_answered(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = docparse(capsys, "search", archive, "organisation:Haarlem")
    assert (code, out) == (2, "")
    assert "Did you mean org:?" in err


def test_a_source_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = docparse(capsys, "index", tmp_path / "nowhere", tmp_path / "a.db")
    assert code == 4
    assert "Give the output folder of `docparse batch`" in err
