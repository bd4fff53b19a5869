"""A folder goes in; a JSON for each letter and a line of the manifest for each file come out, now and the next time."""

import json
import os
import tarfile
import zipfile
from pathlib import Path

import pytest

import docparse
from docparse.schema import Letter

from .archive import archive, contents, docparse_batch, letter, manifest


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of six letters and a file that is none, read by two workers."""
    folder = tmp_path_factory.mktemp("archive")
    archive(folder / "in", 6)
    (folder / "in" / "ruis.bin").write_bytes(bytes(range(256)) * 8)
    run = docparse_batch(folder / "in", "-o", folder / "out", "-j", 2)
    assert run.returncode == 1, run.stderr
    assert run.stdout == ""
    assert "7 files: 6 ok, 0 partial, 1 failed" in run.stderr
    assert "ruis.bin: this is no PDF" in run.stderr
    return folder


def test_results_mirror_the_input_and_are_what_extract_gives(done: Path) -> None:
    found = contents(done / "out")
    assert sorted(found) == sorted(f"jaar{number % 3}/brief {number}.txt.json" for number in range(6))
    options = docparse.Options(reproducible=True)
    expected = docparse.extract(letter(4).encode(), options, name="brief 4.txt")
    assert Letter.model_validate_json(found["jaar1/brief 4.txt.json"]) == expected
    assert json.loads(found["jaar1/brief 4.txt.json"]).get("timings") is None


def test_the_manifest_accounts_for_every_file_by_name(done: Path) -> None:
    rows = manifest(done / "out")
    assert [row["input"] for row in rows] == sorted(row["input"] for row in rows)
    assert len(rows) == 7
    last = rows[-1]
    assert (last["input"], last["status"], last["output"]) == ("ruis.bin", "failed", None)
    assert last["error"]["code"] == "unsupported"
    first = rows[0]
    source = json.loads((done / "out" / first["output"]).read_bytes())["source"]
    assert (first["sha256"], first["bytes"], first["pages"]) == (source["sha256"], source["bytes"], 1)
    assert first["docparse_version"] == docparse.__version__


def test_again_only_what_changed_is_read(done: Path, tmp_path: Path) -> None:
    before = contents(done / "out")
    changed = done / "in" / "jaar0" / "brief 0.txt"
    changed.write_text(letter(100), encoding="utf-8")
    (done / "out" / "jaar1" / "brief 1.txt.json").unlink()
    run = docparse_batch(done / "in", "-o", done / "out")
    assert run.returncode == 1
    assert "2 read now" in run.stderr
    assert "5 done before" in run.stderr
    after = contents(done / "out")
    assert {name for name in before if before[name] != after[name]} == {"jaar0/brief 0.txt.json"}
    assert not (done / "out" / ".batch").exists()
    run = docparse_batch(done / "in", "-o", done / "out", "--retry-failed", "--jsonl", tmp_path / "alle.jsonl")
    assert "1 read now" in run.stderr
    letters = (tmp_path / "alle.jsonl").read_text(encoding="utf-8").splitlines()
    outputs = [row["output"] for row in manifest(done / "out") if row["output"]]
    assert [json.loads(line) for line in letters] == [json.loads(after[output]) for output in outputs]


def test_other_options_are_another_result(tmp_path: Path) -> None:
    archive(tmp_path / "in", 1)
    assert docparse_batch(tmp_path / "in", "-o", tmp_path / "out").returncode == 0
    assert "1 read now" in docparse_batch(tmp_path / "in", "-o", tmp_path / "out", "--no-correct").stderr


def test_another_file_of_the_same_name_takes_no_result_away(tmp_path: Path) -> None:
    for number, year in enumerate(("2019", "2020")):
        (tmp_path / year).mkdir()
        (tmp_path / year / "brief.txt").write_text(letter(number), encoding="utf-8")
    out = tmp_path / "out"
    assert docparse_batch(tmp_path / "2019", "-o", out).returncode == 0
    before, rows = contents(out), manifest(out)
    run = docparse_batch(tmp_path / "2020", "-o", out)
    assert run.returncode == 2
    assert "brief.txt" in run.stderr
    assert "Give another -o, or both folders at once" in run.stderr
    assert contents(out).items() >= before.items()
    assert manifest(out) == rows
    (tmp_path / "2020" / "brief.txt").write_text(letter(0), encoding="utf-8")
    assert "1 done before" in docparse_batch(tmp_path / "2020", "-o", out).stderr, "the same bytes give the same result"
    (tmp_path / "2019" / "brief.txt").write_text(letter(2), encoding="utf-8")
    assert "1 read now" in docparse_batch(tmp_path / "2019", "-o", out).stderr, "a file may change where it is"


def test_zip_and_tar_and_lists_and_globs(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    archive(folder, 3)
    with zipfile.ZipFile(folder / "doos.zip", "w") as box:
        box.writestr("map/een.txt", letter(1))
        with pytest.warns(UserWarning, match="Duplicate"):
            box.writestr("map/een.txt", letter(2))
        box.writestr("../../weg.txt", letter(3))
    with tarfile.open(folder / "doos.tar.gz", "w:gz") as box:
        box.add(folder / "jaar0" / "brief 0.txt", "vier.txt")
    listed = tmp_path / "lijst"
    listed.write_bytes(b"\0".join(os.fsencode(path) for path in (folder / "doos.zip", folder / "doos.tar.gz")))
    run = docparse_batch(f"{folder}/jaar*/*.txt", "--from-file", listed, "-o", tmp_path / "out", "-j", 2)
    assert run.returncode == 0, run.stderr
    names = [row["input"] for row in manifest(tmp_path / "out")]
    assert names == sorted(
        [
            "doos.tar.gz/vier.txt",
            "doos.zip/../../weg.txt",
            "doos.zip/map/een.txt",
            "doos.zip/map/een.txt (2)",
            *(f"jaar{number}/brief {number}.txt" for number in range(3)),
        ]
    )
    assert not [path for path in tmp_path.iterdir() if path.name not in ("in", "out", "lijst")]
    assert len(contents(tmp_path / "out")) == 7


def test_from_python(tmp_path: Path) -> None:
    archive(tmp_path / "in", 2)
    results = sorted(docparse.batch(tmp_path / "in", workers=1), key=lambda one: one.record.input)
    assert [one.record.status for one in results] == ["ok", "ok"]
    assert [one.letter.source.name for one in results if one.letter] == ["brief 0.txt", "brief 1.txt"]
    kept = list(docparse.batch([tmp_path / "in" / "jaar1"], tmp_path / "out"))
    assert kept[0].letter is not None
    assert kept[0].letter.amounts[0].value == 1001
    assert next(docparse.batch([tmp_path / "in" / "jaar1"], tmp_path / "out")).skipped
