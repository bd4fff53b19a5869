"""What a batch tells while it runs: a bar on a terminal, plain lines elsewhere, JSON lines for programs."""

import json
import sys
import time
from dataclasses import dataclass, field
from typing import Any, Protocol

from .records import Record

_EVERY = 15.0
"""Seconds between two plain lines on how far it is."""


@dataclass(slots=True)
class Tally:
    """What has been done so far."""

    started: float = field(default_factory=time.monotonic)
    ok: int = 0
    partial: int = 0
    failed: int = 0
    skipped: int = 0
    """Files that an earlier run had done or failed at; they count among the others too."""
    pages: int = 0
    """Pages read in this run."""
    total: int = 0
    """Files that there are, as far as has been seen."""

    @property
    def files(self) -> int:
        """Files that are accounted for."""
        return self.ok + self.partial + self.failed

    def take(self, record: Record, *, skipped: bool) -> None:
        """Count a record."""
        self.ok += record.status == "ok"
        self.partial += record.status == "partial"
        self.failed += record.status == "failed"
        self.skipped += skipped
        self.pages += 0 if skipped else record.pages or 0

    def counts(self) -> str:
        """How many went well, in part, or not."""
        return f"{self.ok:,} ok, {self.partial:,} partial, {self.failed:,} failed"

    def seconds(self) -> float:
        """Since the start."""
        return time.monotonic() - self.started

    def sentence(self) -> str:
        """How far it is, at what pace, and how long the rest will take at that pace."""
        total = max(self.total, self.files)
        parts = [f"{self.files:,} of {total:,} files", f"{self.pages / max(0.001, self.seconds()):.1f} pages/s"]
        if done := self.files - self.skipped:
            parts.append(f"{duration(self.seconds() / done * (total - self.files))} left")
        return ", ".join([*parts, f"{self.failed:,} failed"])


def duration(seconds: float) -> str:
    """``3:20`` or ``14:03:20``."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


class Teller(Protocol):
    """Whoever tells it on."""

    def finished(self, record: Record, tally: Tally, *, skipped: bool) -> None:
        """A file is accounted for."""
        ...

    def note(self, message: str) -> None:
        """Something happened that is about no one file's content."""
        ...

    def complain(self, message: str) -> None:
        """Something is wrong with a file, or ends the batch."""
        ...

    def tick(self, tally: Tally) -> None:
        """Time has passed."""
        ...

    def close(self) -> None:
        """Leave the terminal as it was."""
        ...


class Silent:
    """Tells nothing."""

    def finished(self, record: Record, tally: Tally, *, skipped: bool) -> None:
        """Nothing."""

    def note(self, message: str) -> None:
        """Nothing."""

    def complain(self, message: str) -> None:
        """Nothing."""

    def tick(self, tally: Tally) -> None:
        """Nothing."""

    def close(self) -> None:
        """Nothing."""


class Complaints(Silent):
    """Plain lines on stderr for what is wrong, and for nothing else."""

    def finished(self, record: Record, tally: Tally, *, skipped: bool) -> None:
        """Tell what is wrong with it, if anything and if it is news."""
        if record.error is not None and not skipped:
            self.complain(complaint(record))
        self.tick(tally)

    def complain(self, message: str) -> None:
        """Tell it."""
        print(f"docparse: {message}", file=sys.stderr, flush=True)  # noqa: T201


class Lines(Complaints):
    """Plain lines on stderr: every failure, and now and then how far it is."""

    def __init__(self) -> None:
        self._told = time.monotonic()

    def note(self, message: str) -> None:
        """Tell it."""
        self.complain(message)

    def tick(self, tally: Tally) -> None:
        """Tell how far it is, when that was long ago."""
        if time.monotonic() - self._told >= _EVERY:
            self._told = time.monotonic()
            self.note(tally.sentence())


class JsonLines(Silent):
    """An object a line on stderr, for programs."""

    def finished(self, record: Record, tally: Tally, *, skipped: bool) -> None:
        """The record, as in the manifest."""
        del tally
        self._say({"event": "file", "skipped": skipped, **json.loads(record.to_json())})

    def note(self, message: str) -> None:
        """The message."""
        self._say({"event": "note", "message": message})

    def complain(self, message: str) -> None:
        """The message."""
        self.note(message)

    def _say(self, event: dict[str, object]) -> None:
        line = json.dumps({"time": round(time.time(), 3), **event}, ensure_ascii=False)
        print(line, file=sys.stderr, flush=True)  # noqa: T201


class Bar(Lines):
    """A bar on a terminal; failures scroll by above it."""

    def __init__(self) -> None:
        super().__init__()
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn

        self._progress: Any = Progress(
            BarColumn(bar_width=None),
            TextColumn("{task.description}", markup=False),
            console=Console(stderr=True),
            transient=True,
            expand=True,
        )
        self._task = self._progress.add_task("looking for files", total=None)
        self._progress.start()

    def complain(self, message: str) -> None:
        """Tell it above the bar."""
        self._progress.console.print(f"docparse: {message}", markup=False, highlight=False, soft_wrap=True)

    def tick(self, tally: Tally) -> None:
        """Move on."""
        total = max(tally.total, tally.files)
        self._progress.update(self._task, completed=tally.files, total=total or None, description=tally.sentence())

    def close(self) -> None:
        """Take the bar away."""
        self._progress.stop()


def complaint(record: Record) -> str:
    """What is wrong with a file, in a line."""
    problem = record.error
    if problem is None:
        return record.input
    page = f", page {problem.page}" if problem.page else ""
    return f"{record.input}{page}: {problem.message}"
