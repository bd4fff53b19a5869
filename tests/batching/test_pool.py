"""How the end of a worker is told from outside."""

from pathlib import Path

import pytest

from docparse.batching import pool
from docparse.batching.child import Child
from docparse.batching.tasks import Task
from docparse.options import Options

pytestmark = pytest.mark.batch

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(("megabytes", "lost"), [(10, "died"), (330, "memory")])
def test_a_worker_that_breaks_down_with_its_memory_full_wanted_more(
    megabytes: int, lost: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "Child", lambda _, *how: Child("tests.batching.glutton", *how))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    workers = pool.LocalPool(1, Options(), 512 << 20, tmp_path, lambda _: None)
    try:
        workers.submit(Task(str(megabytes), "", "", "", "", ""), 60)
        outcomes: list[pool.Outcome] = []
        while not outcomes:
            outcomes = workers.outcomes(1)
    finally:
        workers.close()
    assert [(outcome.lost, outcome.detail) for outcome in outcomes] == [(lost, "signal 6")]
