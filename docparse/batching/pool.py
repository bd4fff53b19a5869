"""Workers on this machine: kept at work, watched from outside, replaced when they die, hang, stop or grow."""

import selectors
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from ..errors import InternalError
from ..options import Options
from .child import Child, ChildGoneError
from .tasks import Answer, Task

_START = 120.0
"""Seconds in which a worker must have its models ready."""
_STARTS = 3
"""Workers that may fail in a row before they are ready: then it is no accident."""
_BY_ITSELF = 86_400.0
"""Seconds after which a worker would give up by itself: it cannot know when all of us were stopped, we can."""
_STOPPED = 5.0
"""Seconds that a worker may be stopped before it counts as lost."""
_LOOK = 0.25
"""Seconds between two looks at the workers."""
_AWAY = 5.0
"""Seconds without a look after which we were stopped, as a suspended job is, or whoever takes our results is slow: that
time counts against no file."""
_TIRED = 0.6
"""A worker that holds more than this part of its memory between two tasks leaks and is replaced."""
_TASKS = 1000
"""Tasks after which a worker is replaced: what libraries keep of all that they have seen, as spaCy keeps every word,
goes with it."""
_FULL = 0.7
"""A worker that broke down after it held this part of its memory was refused more."""
_BROKE_DOWN = tuple(-sign for sign in (signal.SIGABRT, signal.SIGBUS, signal.SIGSEGV, signal.SIGTRAP))
"""How libraries end a process that is refused memory."""

Reason = Literal["died", "time", "memory", "stopped"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a task: an answer, or the reason why there is none."""

    task: Task
    answer: Answer | None
    seconds: float
    lost: Reason | None = None
    detail: str = ""


class Pool(Protocol):
    """Whoever does tasks."""

    def workers(self) -> int:
        """How many tasks it can do at a time."""
        ...

    def free(self) -> int:
        """How many tasks it can take now."""
        ...

    def submit(self, task: Task, seconds: float) -> None:
        """Start on a task, which may take so long."""
        ...

    def outcomes(self, wait: float) -> list[Outcome]:
        """What has become of tasks, waiting at most so many seconds for the first."""
        ...

    def close(self) -> None:
        """Stop everything at once."""
        ...


class LocalPool:
    """Child processes of this one; they start with the first task."""

    def __init__(
        self, workers: int, options: Options, max_memory: int, work: Path, tell: Callable[[str], None]
    ) -> None:
        patient = options.model_copy(update={"timeout": _BY_ITSELF})
        self._setup = {"options": patient.model_dump(mode="json"), "max_memory": max_memory}
        temporary = work / "tmp"
        temporary.mkdir(exist_ok=True)
        self._environment = {"TMPDIR": str(temporary), "OMP_THREAD_LIMIT": "1", "PYTHONUNBUFFERED": "1"}
        self._max_memory = max_memory
        self._tell = tell
        self._selector = selectors.DefaultSelector()
        self._seats = [_Seat() for _ in range(workers)]
        self._failed_starts = 0
        self._looked = time.monotonic()

    def workers(self) -> int:
        """How many there are."""
        return len(self._seats)

    def free(self) -> int:
        """How many workers have no task; one that is still starting can be given one."""
        return sum(seat.task is None for seat in self._seats)

    def submit(self, task: Task, seconds: float) -> None:
        """Give a task to a worker that has none."""
        seats = [seat for seat in self._seats if seat.task is None]
        seat = next((seat for seat in seats if seat.ready), seats[0])
        seat.task, seat.seconds = task, seconds
        if seat.child is None:
            self._start(seat)
        elif seat.ready:
            self._begin(seat)

    def outcomes(self, wait: float) -> list[Outcome]:
        """Outcomes of tasks; raises InternalError when workers cannot be started."""
        found: list[Outcome] = []
        heard = self._selector.select(min(wait, _LOOK))
        now = time.monotonic()
        since = now - self._looked
        if since > _AWAY:
            for seat in self._seats:
                seat.postpone(since)
        for key, _ in heard:
            found += self._heard(key.data)
        if since >= _LOOK:
            self._looked = now
            for seat in self._seats:
                found += self._watched(seat)
        return found

    def close(self) -> None:
        """Kill every worker with its children."""
        for seat in self._seats:
            self._dismiss(seat)
        self._selector.close()

    def _start(self, seat: "_Seat") -> None:
        seat.child = Child("docparse.batching.worker", self._setup, self._environment)
        seat.tasks = 0
        seat.ready, seat.since, seat.deadline = False, time.monotonic(), time.monotonic() + _START
        self._selector.register(seat.child, selectors.EVENT_READ, seat)

    def _begin(self, seat: "_Seat") -> None:
        assert seat.child is not None and seat.task is not None  # noqa: S101, PT018  for the type checker
        seat.since = time.monotonic()
        seat.deadline = seat.since + seat.seconds
        try:
            seat.child.send(seat.task.to_json())
        except ChildGoneError:
            return  # the selector will tell

    def _heard(self, seat: "_Seat") -> Iterator[Outcome]:
        if seat.child is None:
            return
        try:
            messages = seat.child.receive()
        except (ChildGoneError, ValueError):
            yield from self._lost(seat, "died")
            return
        for message in messages:
            answer = Answer.from_json(message)
            if answer.kind == "ready":
                seat.ready, self._failed_starts, seat.deadline = True, 0, None
                if seat.task is not None:
                    self._begin(seat)
            elif seat.task is not None:
                yield Outcome(seat.task, answer, time.monotonic() - seat.since)
                seat.task, seat.deadline = None, None
                self._rest(seat, answer)

    def _rest(self, seat: "_Seat", answer: Answer) -> None:
        """Let a worker go that has had a fault, has done much, or does not give its memory back."""
        assert seat.child is not None  # noqa: S101  for the type checker
        seat.tasks += 1
        held = seat.child.memory()
        if held > _TIRED * self._max_memory:
            self._tell(f"worker {seat.child.pid} kept {held >> 20:,} MB after its task; another takes its place")
            self._dismiss(seat)
        elif answer.tired or seat.tasks == _TASKS:
            self._dismiss(seat)

    def _watched(self, seat: "_Seat") -> Iterator[Outcome]:
        if seat.child is None or seat.deadline is None:
            return
        now = time.monotonic()
        seat.stopped_at = (seat.stopped_at or now) if seat.child.stopped() else None
        if seat.stopped_at is not None and now - seat.stopped_at > _STOPPED:
            yield from self._lost(seat, "stopped")
        elif now > seat.deadline:
            yield from self._lost(seat, "time")
        elif seat.child.memory() > self._max_memory:
            yield from self._lost(seat, "memory")

    def _lost(self, seat: "_Seat", reason: Reason) -> Iterator[Outcome]:
        """Replace the worker; its task, if it had begun on one, is given up."""
        child, task, ready, since = seat.child, seat.task, seat.ready, seat.since
        assert child is not None  # noqa: S101  for the type checker
        code = self._dismiss(seat)
        detail = f"signal {-code}" if code < 0 else f"exit code {code}"
        if reason == "died" or not ready:
            self._tell(f"worker {child.pid} died ({detail}); another takes its place")
        else:
            self._tell(f"worker {child.pid} was killed ({reason}); another takes its place")
        if not ready:
            self._failed_starts += 1
            if self._failed_starts >= _STARTS:
                raise InternalError(
                    f"{_STARTS} workers in a row did not start ({detail}).",
                    remedy="Run `docparse doctor`, and give workers more memory with --max-memory.",
                )
            if task is not None:
                self._start(seat)
        elif task is not None:
            seat.task = None
            if reason == "died" and code in _BROKE_DOWN and child.peak > _FULL * self._max_memory:
                reason = "memory"
            yield Outcome(task, None, time.monotonic() - since, reason, detail)

    def _dismiss(self, seat: "_Seat") -> int:
        if seat.child is None:
            return 0
        self._selector.unregister(seat.child)
        code = seat.child.kill()
        seat.child, seat.ready, seat.deadline, seat.stopped_at = None, False, None, None
        return code


@dataclass(slots=True)
class _Seat:
    """The place of one worker."""

    child: Child | None = None
    ready: bool = False
    task: Task | None = None
    tasks: int = 0
    """What its worker has done."""
    seconds: float = 0.0
    since: float = 0.0
    deadline: float | None = None
    """When a ready worker must have answered, or a new one be ready; None when nothing is asked of it."""
    stopped_at: float | None = None

    def postpone(self, seconds: float) -> None:
        """Count so many seconds as none."""
        self.since += seconds
        if self.deadline is not None:
            self.deadline += seconds
        self.stopped_at = None
