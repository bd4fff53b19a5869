"""What a batch says: a bar on a terminal, lines elsewhere, JSON for programs; and what it says to odd arguments."""

import json
import os
import pty
import re
import subprocess
from pathlib import Path

import pytest

from docparse.batching.progress import Tally, duration
from docparse.batching.records import Record

from .archive import BATCH, archive, docparse_batch


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("telling")
    archive(folder / "in", 2)
    (folder / "in" / "leeg\x1b[31m.pdf").touch()
    assert docparse_batch(folder / "in", "-o", folder / "out").returncode == 1
    return folder


def test_json_lines(done: Path) -> None:
    run = docparse_batch(done / "in", "-o", done / "out", "--json-log", "--retry-failed")
    events = [json.loads(line) for line in run.stderr.splitlines()]
    files = {event["input"]: event for event in events if event["event"] == "file"}
    assert {name: event["skipped"] for name, event in files.items()} == {
        "jaar0/brief 0.txt": True,
        "jaar1/brief 1.txt": True,
        r"leeg\u001b[31m.pdf": False,
    }
    assert "3 files: 2 ok, 0 partial, 1 failed" in events[-2]["message"]


def test_what_ends_a_batch_is_told_as_json_too(done: Path, tmp_path: Path) -> None:
    (tmp_path / ".batch").touch()
    run = docparse_batch(done / "in", "-o", tmp_path, "--json-log")
    assert run.returncode == 5
    assert ["cannot be written" in json.loads(line)["message"] for line in run.stderr.splitlines()] == [True]


def on_a_terminal(*arguments: object) -> tuple[int, str]:
    """The exit code of a batch, and what it says on a terminal."""
    ours, theirs = pty.openpty()
    run = subprocess.Popen(
        [*BATCH, *map(str, arguments)], stderr=theirs, env={**os.environ, "TERM": "xterm", "COLUMNS": "120"}
    )
    os.close(theirs)
    said = b""
    try:
        while piece := os.read(ours, 65536):
            said += piece
    except OSError:  # how a terminal ends
        pass
    os.close(ours)
    return run.wait(), said.decode()


def test_a_bar_on_a_terminal(done: Path) -> None:
    code, text = on_a_terminal(done / "in", "-o", done / "out", "--retry-failed")
    assert code == 1
    assert re.search(r"━.*of 3 files, .* pages/s", text)
    assert r"leeg\u001b[31m.pdf: the file is empty." in text
    assert "[31m" not in text.replace(r"\u001b[31m", "")


def test_a_merge_leaves_the_terminal_as_it_was(done: Path, tmp_path: Path) -> None:
    assert docparse_batch(done / "in", "-o", tmp_path, "--shard", "1/1").returncode == 1
    code, text = on_a_terminal("--merge", "-o", tmp_path)
    assert code == 1
    assert "3 files: 2 ok, 0 partial, 1 failed" in text
    assert text.count("\x1b[?25l") == text.count("\x1b[?25h"), "a cursor that was hidden is shown"


def test_quiet_is_what_is_wrong_and_nothing_else(done: Path) -> None:
    run = docparse_batch(done / "in", "-o", done / "out", "--retry-failed", "-q")
    assert (run.returncode, run.stdout) == (1, "")
    assert re.fullmatch(r"docparse: leeg\\u001b\[31m\.pdf: the file is empty\..*\n", run.stderr)
    run = docparse_batch(done / "in", "-o", done / "out", "-q")
    assert (run.returncode, run.stderr) == (1, "")
    code, text = on_a_terminal(done / "in", "-o", done / "out", "-q")
    assert (code, text) == (1, "")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "nothing to read"),
        (["weg"], "no such file or folder"),
        (["/", "--max-memory", "veel"], "no amount of memory"),
        (["/", "--shard", "3"], "no shard"),
        (["--from-file", "weg"], "list of files cannot be read"),
    ],
)
def test_arguments_that_make_no_sense(tmp_path: Path, arguments: list[str], words: str) -> None:
    run = docparse_batch(*arguments, "-o", tmp_path / "out")
    assert run.returncode in (2, 4)
    assert words in run.stderr
    assert not (tmp_path / "out").exists()


def test_pace_and_time_left() -> None:
    tally = Tally(total=40)
    tally.started -= 100
    for number in range(20):
        tally.take(Record(str(number), None, "ok", None, 3, 1, "", ""), skipped=number < 10)
    assert tally.sentence() == "20 of 40 files, 0.3 pages/s, 3:20 left, 0 failed"
    assert duration(3661) == "1:01:01"
