"""Memory does not grow with the archive. ``growth`` measures a whole batch; here the workers are stood in for."""

import tracemalloc
from pathlib import Path

import pytest

from docparse.batching import run as running
from docparse.batching.pool import Outcome
from docparse.batching.progress import Silent
from docparse.batching.run import Plan, run
from docparse.batching.tasks import Answer, Task
from docparse.options import Options

FILES, EARLY = 6000, 1000
MOST = 0.1
"""What may be held more when all files are done than when the first of them are."""


class Does:
    """Workers that are done with whatever they are given."""

    def __init__(self, *_: object) -> None:
        self._tasks: list[Task] = []

    def workers(self) -> int:
        return 4

    def free(self) -> int:
        return 4 - len(self._tasks)

    def submit(self, task: Task, seconds: float) -> None:
        del seconds
        self._tasks.append(task)

    def outcomes(self, wait: float) -> list[Outcome]:
        del wait
        done, self._tasks = self._tasks, []
        return [Outcome(task, Answer("done", "ok", pages=1), 0.1) for task in done]

    def close(self) -> None:
        pass


def test_what_a_batch_holds_does_not_grow_with_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(FILES):
        path = tmp_path / "in" / str(number % 7) / f"{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{number}")
    monkeypatch.setattr(running, "LocalPool", Does)
    plan = Plan((str(tmp_path / "in"),), tmp_path / "out", Options(reader="ppocr"), 4)
    held: dict[int, int] = {}
    tracemalloc.start()
    try:
        for count, _ in enumerate(run(plan, Silent()), 1):
            if count in (EARLY, FILES):
                held[count] = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert held[FILES] < (1 + MOST) * held[EARLY]
