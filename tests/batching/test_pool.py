"""How the end of a worker is told from outside, and when one is let go."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from docparse.batching import pool
from docparse.batching.child import Child
from docparse.batching.tasks import Task
from docparse.options import Options

pytestmark = pytest.mark.batch

ROOT = Path(__file__).resolve().parents[2]


class Workers:
    """A pool of one worker, what it told, and the processes that it started."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.told: list[str] = []
        self.started: list[int] = []
        monkeypatch.setattr(pool, "Child", self._start)
        monkeypatch.setenv("PYTHONPATH", str(ROOT))
        self.pool = pool.LocalPool(1, Options(), 512 << 20, folder, self.told.append)

    def _start(self, _: str, *how: dict[str, str]) -> Child:
        child = Child("tests.batching.glutton", *how)
        self.started.append(child.pid)
        return child

    def outcome(self, name: str) -> pool.Outcome:
        """What comes of a task."""
        self.pool.submit(Task(name, "", "", "", "", ""), 60)
        while True:
            for outcome in self.pool.outcomes(1):
                return outcome


class Clock:
    """A clock that can be put forward."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def monotonic(self) -> float:
        return time.monotonic() + self.ahead


@pytest.fixture
def workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workers]:
    made = Workers(tmp_path, monkeypatch)
    yield made
    made.pool.close()


@pytest.mark.parametrize(("megabytes", "lost"), [(10, "died"), (330, "memory")])
def test_a_worker_that_breaks_down_with_its_memory_full_wanted_more(
    megabytes: int, lost: str, workers: Workers
) -> None:
    outcome = workers.outcome(f"break {megabytes}")
    assert (outcome.lost, outcome.detail) == (lost, "signal 6")


def test_a_worker_that_keeps_its_memory_is_replaced_and_its_file_is_done(workers: Workers) -> None:
    assert workers.outcome("keep 10").answer is not None
    assert (len(workers.started), workers.told) == (1, [])
    assert workers.outcome("keep 330").answer is not None
    assert workers.outcome("keep 10").answer is not None
    assert len(workers.started) == 2
    assert [f"worker {workers.started[0]} kept 3" in line for line in workers.told] == [True]


def test_a_worker_that_has_done_much_is_replaced(workers: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_TASKS", 2)
    for _ in range(5):
        assert workers.outcome("keep 1").answer is not None
    assert len(workers.started) == 3
    assert not workers.told


@pytest.mark.parametrize(("sleep", "step", "lost"), [(2, 1000.0, None), (100, 3.0, "time")])
def test_time_in_which_nobody_could_look_counts_against_no_file(
    sleep: int, step: float, lost: str | None, workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert workers.outcome("keep 1").answer is not None
    clock = Clock()
    monkeypatch.setattr(pool, "time", clock)
    workers.pool.submit(Task(f"sleep {sleep}", "", "", "", "", ""), 60)
    found: list[pool.Outcome] = []
    while not found:
        clock.ahead += step
        found = workers.pool.outcomes(0.25)
    assert [outcome.lost for outcome in found] == [lost]
    assert lost or found[0].seconds < 60
