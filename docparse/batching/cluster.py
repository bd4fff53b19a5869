"""Workers on a dask cluster: each thread of it keeps a worker process as a batch on one machine does."""

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import ExitCode, MissingDependencyError, UsageError
from ..options import Options
from ..schema import Problem
from ..version import __version__
from .pool import LocalPool, Outcome
from .tasks import Answer, Task

_CONNECT = 30
_AHEAD = 2
"""Tasks that a thread of the cluster is given at a time, so that it need not wait for us."""
_LOOK = 0.25
_STOPPED = "stopped"
"""A file of this name in the work folder ends what the cluster does for the batch."""


class ClusterPool:
    """The threads of a running dask cluster, whose machines see the same folders.

    Raises MissingDependencyError without dask, UsageError when no scheduler answers.
    """

    def __init__(
        self, address: str, options: Options, max_memory: int, work: Path, tell: Callable[[str], None]
    ) -> None:
        try:
            from distributed import Client
        except ImportError as error:
            raise MissingDependencyError(
                "dask is not installed.", remedy="Install it: pip install 'docparse[dask]'."
            ) from error
        self._options, self._max_memory, self._work, self._tell = options, max_memory, work, tell
        self._running: dict[Any, Task] = {}
        try:
            self._client: Any = Client(address, timeout=_CONNECT)
        except (OSError, ValueError, TimeoutError) as error:
            raise UsageError(
                f"no dask scheduler answers ({error}).", remedy="Check its address and that it runs.", name=address
            ) from error

    def workers(self) -> int:
        """How many threads the cluster has now."""
        return max(1, int(sum(self._client.nthreads().values())))

    def free(self) -> int:
        """How many tasks it can be given."""
        return _AHEAD * self.workers() - len(self._running)

    def submit(self, task: Task, seconds: float) -> None:
        """Give it a task; dask itself gives it to another when the machine goes away."""
        setup = (__version__, self._options.model_dump(mode="json"), self._max_memory)
        future = self._client.submit(perform_here, task.to_json(), seconds, *setup, pure=False)
        self._running[future] = task

    def outcomes(self, wait: float) -> list[Outcome]:
        """Outcomes of tasks; one that kills machine after machine counts as lost."""
        from distributed import wait as wait_for

        if self._running:
            try:
                wait_for(list(self._running), timeout=wait, return_when="FIRST_COMPLETED")
            except TimeoutError:
                return []
        return [self._outcome(future) for future in list(self._running) if future.done()]

    def close(self) -> None:
        """Leave the cluster; it gives up our tasks."""
        if self._running and self._work.is_dir():
            (self._work / _STOPPED).touch()
            self._client.cancel(list(self._running))
        elif self._client.status == "running":
            self._client.run(dismiss, str(self._work))
        self._running.clear()
        self._client.close(timeout=1)

    def _outcome(self, future: Any) -> Outcome:  # noqa: ANN401  dask has no types
        task = self._running.pop(future)
        if future.status != "finished":
            return Outcome(task, None, 0.0, "died", f"dask: {future.status}")
        told = future.result()
        for note in told.pop("notes"):
            self._tell(note)
        answer = told.pop("answer")
        return Outcome(task, Answer.from_json(answer) if answer else None, **told)


def perform_here(
    line: str, seconds: float, version: str, options: dict[str, object], max_memory: int
) -> dict[str, Any]:
    """Do a task in the worker process of this thread of the cluster; what came of it, in plain values."""
    task = Task.from_json(line)
    if version != __version__:
        text = f"A machine of the cluster has docparse {__version__}, this one {version}. Install the same on both."
        problem = Problem(code="missing_dependency", message=text)
        return _told(Outcome(task, Answer("stop", problem=problem, exit_code=ExitCode.MISSING_DEPENDENCY), 0.0), [])
    own = _own(task.work, options, max_memory)
    own.notes.clear()
    own.pool.submit(task, seconds)
    while True:
        for outcome in own.pool.outcomes(_LOOK):
            return _told(outcome, own.notes)
        if not Path(task.work).is_dir() or Path(task.work, _STOPPED).exists():
            dismiss(task.work)
            return _told(Outcome(task, None, 0.0, "stopped"), own.notes)


@dataclass(frozen=True, slots=True)
class _Own:
    """The worker process of a thread, for one batch."""

    pool: LocalPool
    notes: list[str]


_OWN: dict[tuple[int, str], _Own] = {}
"""By thread and work folder."""


def _own(work: str, options: dict[str, object], max_memory: int) -> _Own:
    key = threading.get_ident(), work
    if key not in _OWN:
        notes: list[str] = []
        _OWN[key] = _Own(LocalPool(1, Options.model_validate(options), max_memory, Path(work), notes.append), notes)
    return _OWN[key]


def dismiss(work: str) -> None:
    """End the worker processes of a batch on this machine."""
    for key in [key for key in _OWN if key[1] == work]:
        _OWN.pop(key).pool.close()


def _told(outcome: Outcome, notes: list[str]) -> dict[str, Any]:
    answer = json.loads(outcome.answer.to_json()) if outcome.answer else None
    told = {"seconds": outcome.seconds, "lost": outcome.lost, "detail": outcome.detail}
    return {**told, "answer": answer, "notes": list(notes)}
