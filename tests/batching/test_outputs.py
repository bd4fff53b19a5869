"""Results are whole or not there, on whichever disk they are."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from docparse.batching.outputs import write_jsonl, written
from docparse.batching.records import Record
from docparse.errors import OutputError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the results of two letters."""
    for name in ("een", "twee"):
        (tmp_path / f"{name}.json").write_text(f'{{\n  "text": "{name}"\n}}\n')
    return tmp_path


def records() -> Iterator[Record]:
    for name in ("een", "twee", "drie"):
        yield Record(name, f"{name}.json" if name != "drie" else None, "ok", None, 1, 1, "", "")


LINES = b'{"text":"een"}\n{"text":"twee"}\n'


def test_the_file_of_all_letters_may_be_on_another_disk(folder: Path) -> None:
    other = Path("/dev/shm")
    if not other.is_dir() or other.stat().st_dev == folder.stat().st_dev:
        pytest.skip("there is one disk")
    target = other / f"docparse-{os.getpid()}.jsonl"
    try:
        write_jsonl(records(), folder, target)
        assert target.read_bytes() == LINES
    finally:
        target.unlink()


def test_one_that_breaks_off_leaves_the_one_that_was_there(folder: Path) -> None:
    target = folder / "map" / "alle.jsonl"
    write_jsonl(records(), folder, target)
    (folder / "twee.json").unlink()
    with pytest.raises(OutputError):
        write_jsonl(records(), folder, target)
    assert target.read_bytes() == LINES
    assert [path.name for path in target.parent.iterdir()] == ["alle.jsonl"]


def test_a_pipe_is_written_to_and_stays_a_pipe(folder: Path) -> None:
    pipe = folder / "pijp"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_jsonl(records(), folder, pipe)
    reader.join(10)
    assert read == [LINES]
    assert pipe.is_fifo()


def _breaks_off(path: Path) -> None:
    with written(path, path.parent) as file:
        file.write(b"half")
        raise KeyError


def test_what_is_not_written_to_its_end_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        _breaks_off(tmp_path / "brief.json")
    assert not (tmp_path / "brief.json").exists()
