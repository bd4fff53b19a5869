"""The records of an output folder: whole, whatever the moment at which the batch that holds them ends."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from docparse.batching import run as running
from docparse.batching.pool import Outcome
from docparse.batching.progress import Silent
from docparse.batching.records import Record
from docparse.batching.run import Plan, run
from docparse.batching.state import State
from docparse.batching.tasks import Task
from docparse.options import Options

from .archive import archive, contents, manifest

MANY = 12_000
"""Records of so many files are not all written where they belong before the database is closed."""


def record(name: str) -> Record:
    return Record(name, f"{name}.json", "ok", None, 1, 1, "0" * 64, "options")


class Ended(BaseException):
    """The batch was killed."""


def test_a_folder_that_is_left_half_cleared_keeps_every_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(folder: Path, **_: object) -> None:
        (folder / "records.sqlite-wal").unlink()
        raise Ended

    with State(tmp_path) as state:
        for number in range(MANY):
            state.put(record(f"{number:05}"))
        state.write_manifest()
        kept = manifest(tmp_path)
        monkeypatch.setattr(shutil, "rmtree", half)
        with pytest.raises(Ended):
            state.finish()
        monkeypatch.undo()
        left = shutil.copytree(state.work, tmp_path / "gebleven")
    shutil.rmtree(state.work)
    shutil.move(left, state.work)
    with State(tmp_path) as state:
        state.write_manifest()
        state.finish()
    assert len(kept) == MANY
    assert manifest(tmp_path) == kept


class Breaks:
    """Workers that write another result and then take the whole batch along."""

    def __init__(self, *_: object) -> None:
        self._task: Task | None = None

    def workers(self) -> int:
        return 1

    def free(self) -> int:
        return int(self._task is None)

    def submit(self, task: Task, seconds: float) -> None:
        del seconds
        self._task = task

    def outcomes(self, wait: float) -> Iterator[Outcome]:
        del wait
        assert self._task is not None
        Path(self._task.folder, self._task.output).write_text("what other options give")
        raise Ended

    def close(self) -> None:
        pass


@pytest.mark.batch
def test_a_result_that_was_replaced_when_the_batch_ended_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = Plan((str(archive(tmp_path / "in", 1)),), tmp_path / "out", Options(reader="ppocr"), 1)
    other = Plan(plan.paths, plan.folder, Options(reader="ppocr", correct=False), 1)
    assert [one.skipped for one in run(plan, Silent())] == [False]
    before, rows = contents(tmp_path / "out"), manifest(tmp_path / "out")
    with monkeypatch.context() as patched:
        patched.setattr(running, "LocalPool", Breaks)
        with pytest.raises(Ended):
            list(run(other, Silent()))
    assert [one.skipped for one in run(plan, Silent())] == [False]
    assert (contents(tmp_path / "out"), manifest(tmp_path / "out")) == (before, rows)
