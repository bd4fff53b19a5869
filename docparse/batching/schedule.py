"""Which task is next: files take turns, long ones go in parts, and what came of the parts becomes one record."""

import secrets
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path

from ..schema import Problem
from .names import output_of
from .pool import Outcome
from .records import Record
from .tasks import PAGES, Answer, Task

_ATTEMPTS = 2
"""How often a worker may be lost over a file before the file is given up."""
_MOST_LOST = 5
"""Pages that may cost a worker each before the file is given up."""
_CHANGES = 3
"""How often a file may be found changed before it is given up."""
_PAGES_OF_TIME = 40
"""A file gets its time for each so many pages."""
_LOST = {
    "died": ("worker_died", "The worker that read it died ({detail}), {times} times."),
    "stopped": ("worker_died", "The worker that read it was stopped from outside, {times} times."),
    "time": ("limit", "It took more than the {seconds:g} seconds that it may take. Give it more with --timeout."),
    "memory": ("limit", "It needs more memory than a worker may have. Give it more with --max-memory."),
}


@dataclass(slots=True)
class Job:
    """A file at hand."""

    name: str
    path: str
    sha256: str
    bytes: int
    temporary: bool = False
    """Whether ``path`` is a copy of our own, to be removed."""
    seconds: float = 0.0
    losses: int = 0
    changes: int = 0
    pages: int = 0
    """Pages to read, once known to be many."""
    todo: deque[Task] = field(default_factory=deque)
    running: set[int] = field(default_factory=set)
    """The places of the tasks that workers are at."""
    parts: dict[int, str] = field(default_factory=dict)
    """For each task of a file that is split, by its place, where its reading goes."""
    done: int = 0
    """Parts that have been read."""
    lost: list[Problem] = field(default_factory=list)
    """Pages that cost a worker each and are left out."""
    failed: tuple[int, Answer] | None = None
    """The earliest part that failed: what comes after it is not read, what comes before it may still fail."""


def _place(task: Task) -> int:
    """The first page that the task reads; 0 for the whole file."""
    return min(task.numbers, default=0)


class Schedule:
    """The files at hand."""

    def __init__(self, folder: Path, work: Path, timeout: float, *, options: str, base: str) -> None:
        """``options`` and ``base`` are the hashes that records keep."""
        self._folder, self._work = folder, work
        self.options, self.base = options, base
        self._timeout = timeout
        self._jobs: dict[str, Job] = {}
        self._turns: deque[Job] = deque()
        self._count = 0
        self._run = secrets.token_hex(4)  # what a worker elsewhere still writes for an earlier run is not ours

    def __len__(self) -> int:
        return len(self._jobs)

    def __contains__(self, name: str) -> bool:
        return name in self._jobs

    def add(self, job: Job) -> None:
        """Take a file in hand."""
        self._jobs[job.name] = job
        self._turns.append(job)
        job.todo.append(self._task(job))

    def next(self) -> tuple[Task, float] | None:
        """The next task and the seconds it may take; None when there is none now."""
        for _ in range(len(self._turns)):
            job = self._turns[0]
            self._turns.rotate(-1)
            if job.todo:
                task = job.todo.popleft()
                job.running.add(_place(task))
                return task, max(1.0, self._time(job) - job.seconds)
        return None

    def settle(self, outcome: Outcome) -> tuple[Job, Record] | None:
        """Take in what came of a task; the file and its record when that was the last of it."""
        task = outcome.task
        job = self._jobs.get(task.name)
        if job is None or job.sha256 != task.sha256:  # of a file that has changed meanwhile
            return None
        place = _place(task)
        job.seconds += outcome.seconds
        job.running.discard(place)
        answer = outcome.answer or self._given_up(job, outcome)
        if answer is None:
            job.todo.appendleft(task)
        elif answer.kind == "done":
            return self._finished(job, answer, task.output)
        elif answer.kind == "long":
            job.pages = len(answer.wanted)
            self._split(job, answer.wanted, 1 if task.apart else PAGES)
        elif answer.kind == "part":
            job.done += 1
        elif answer.kind == "changed" and job.changes < _CHANGES:
            self._restart(job, answer)
        elif answer.tired and self._set_apart(job, task, answer):
            pass
        elif job.failed is None or place < job.failed[0]:
            job.failed = place, answer
            job.todo = deque(task for task in job.todo if _place(task) < place)
        return self._settled(job)

    def _settled(self, job: Job) -> tuple[Job, Record] | None:
        """After a part: the failure when all before it are done, or the joining when every part is."""
        if job.failed is not None:
            if not job.todo and not job.running:
                return self._finished(job, job.failed[1], None)
        elif job.pages and job.done == len(job.parts) and not job.todo and not job.running:
            if not job.parts:
                return self._finished(job, Answer("failed", problem=min(job.lost, key=lambda one: one.page or 0)), None)
            job.todo.append(
                self._task(job, parts=tuple(job.parts[at] for at in sorted(job.parts)), lost=tuple(job.lost))
            )
        return None

    def _task(self, job: Job, **what: object) -> Task:
        folder, work = str(self._folder), str(self._work)
        return Task(job.name, job.path, job.sha256, folder, output_of(job.name), work, **what)  # type: ignore[arg-type]

    def _split(self, job: Job, wanted: tuple[int, ...], most: int) -> None:
        """A task for every ``most`` of the pages."""
        self._count += 1
        for start in range(0, len(wanted), most):
            part = f"{self._run}-{self._count}-{start}.reading"
            pages = wanted[start : start + most]
            job.parts[pages[0]] = part
            job.todo.append(self._task(job, pages=",".join(map(str, pages)), part=part))

    def _set_apart(self, job: Job, task: Task, answer: Answer) -> bool:
        """Whether what broke a worker need not cost the file: its pages are read one by one, that at fault left out."""
        if task.parts or task.apart or len(job.lost) == _MOST_LOST:
            return False
        if task.part is None:
            job.todo.append(self._task(job, apart=True))
            return True
        del job.parts[_place(task)]
        if len(task.numbers) > 1:
            self._split(job, task.numbers, 1)
        elif answer.problem is not None:
            job.lost.append(answer.problem.model_copy(update={"page": _place(task)}))
        return True

    def _restart(self, job: Job, answer: Answer) -> None:
        """Begin anew with the bytes that the file has now; tasks that are still running no longer count."""
        self._forget_parts(job)
        job.changes += 1
        job.sha256, job.bytes = answer.sha256 or "", answer.bytes
        job.pages = job.done = 0
        job.failed = None
        job.lost = []
        job.running, job.todo = set(), deque([self._task(job)])

    def _given_up(self, job: Job, outcome: Outcome) -> Answer | None:
        """The answer for a task whose worker was lost; None when it is tried once more."""
        reason = outcome.lost or "died"
        code, message = _LOST[reason]
        if code == "worker_died":
            job.losses += 1
            if job.losses < _ATTEMPTS:
                return None
        message = message.format(detail=outcome.detail, times=job.losses, seconds=self._time(job))
        return Answer("failed", problem=Problem(code=code, message=message), tired=reason != "time")

    def _finished(self, job: Job, answer: Answer, output: str | None) -> tuple[Job, Record]:
        self._forget_parts(job)
        del self._jobs[job.name]
        self._turns.remove(job)
        error = answer.problem
        if answer.kind == "changed":
            error = Problem(code="changing", message="It changed while it was read. Run again when it is at rest.")
        record = Record(
            input=job.name,
            output=output,
            status=answer.status,
            error=error,
            pages=answer.pages,
            bytes=job.bytes,
            sha256=job.sha256,
            options=self.options,
            base=self.base,
            seconds=round(job.seconds, 3),
        )
        return job, record

    def _forget_parts(self, job: Job) -> None:
        for part in job.parts.values():
            (self._work / part).unlink(missing_ok=True)
        job.parts = {}

    def _time(self, job: Job) -> float:
        return self._timeout * max(1.0, job.pages / _PAGES_OF_TIME)
