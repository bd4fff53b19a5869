"""A batch from beginning to end."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

from ..errors import DocparseError, ExitCode, MissingDependencyError, OutputError, UsageError
from ..options import Options, ReaderName
from ..plugins import READERS, package
from ..reading.engines import choose, tesseract
from ..schema import Letter
from .discovery import Discovery
from .inputs import Found, base_of, expanded, without_nested
from .names import output_of
from .outputs import MANIFEST, removed, write_jsonl
from .pool import LocalPool, Pool
from .progress import Silent, Tally, Teller
from .records import Record, base_hash, options_hash
from .schedule import Job, Schedule
from .shard import Shard
from .state import State
from .tasks import Answer

MEMORY = 4 << 30
"""Bytes that a worker may have, if nothing else is said."""
_WAIT = 0.05
"""Seconds to wait for a file or an answer before looking at the other."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done; paths are absolute."""

    paths: tuple[str, ...]
    folder: Path
    options: Options
    workers: int
    max_memory: int = MEMORY
    retry_failed: bool = False
    shard: Shard | None = None
    jsonl: Path | None = None
    scheduler: str | None = None
    """The address of a dask scheduler, when its workers do the work."""

    @property
    def manifest(self) -> str:
        """The name of the manifest: a shard has its own."""
        return self.shard.manifest if self.shard else MANIFEST


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one file."""

    record: Record
    folder: Path
    skipped: bool
    """Whether an earlier run had done it."""
    json: bytes | None = None
    """The letter's JSON, where there is no folder that it stays in."""

    @property
    def letter(self) -> Letter | None:
        """The letter; None when nothing of the file could be read."""
        if self.record.output is None:
            return None
        return Letter.model_validate_json(self.json or (self.folder / self.record.output).read_bytes())


def batch(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    output: str | os.PathLike[str] | None = None,
    options: Options | None = None,
    *,
    workers: int | None = None,
    max_memory: int = MEMORY,
    retry_failed: bool = False,
) -> Iterator[Result]:
    """Parse files, folders, globs and archives in worker processes; results come as they finish.

    ``output`` is the folder of results, in which an unfinished batch goes on; without one nothing is kept.
    ``workers``: one for each core when None; ``max_memory``: bytes for each.

    Raises a DocparseError when the batch as a whole cannot go on; what is wrong with a file is in its result.
    """
    given = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    with ExitStack() as stack:
        folder = output or stack.enter_context(tempfile.TemporaryDirectory(prefix="docparse-"))
        plan = Plan(
            tuple(expanded(given)),
            Path(folder).absolute(),
            options or Options(),
            workers or cores(),
            max_memory,
            retry_failed,
        )
        for result in run(plan, Silent()):
            if output is None and result.record.output is not None:
                yield replace(result, json=(plan.folder / result.record.output).read_bytes())
            else:
                yield result


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0))


def run(plan: Plan, teller: Teller, tally: Tally | None = None) -> Iterator[Result]:
    """Do all of a plan; the manifest is written at the end, also when the batch is broken off.

    Raises a DocparseError when the batch cannot go on; ``tally`` is kept up to date.
    """
    options = plan.options.model_copy(update={"reader": choose(plan.options.reader), "reproducible": True})
    with ExitStack() as stack:
        state = stack.enter_context(State(plan.folder, plan.manifest))
        discovery = stack.enter_context(Discovery(plan.paths, plan.folder, state.work, options, plan.shard))
        pool = _pool(plan, options, state, teller)
        stack.callback(pool.close)
        schedule = Schedule(
            plan.folder,
            state.work,
            options.timeout,
            options=options_hash(options, reader_of(options)),
            base=base_hash(base_of(without_nested(plan.paths))),
        )
        work = _Work(plan, state, discovery, pool, schedule, teller, tally or Tally())
        try:
            yield from work.results()
        except BaseException:
            pool.close()
            state.write_manifest()
            state.clear()
            raise
        state.write_manifest()
        if plan.jsonl is not None:
            write_jsonl(state.records(), plan.folder, plan.jsonl)
        state.finish()


def _pool(plan: Plan, options: Options, state: State, teller: Teller) -> Pool:
    if plan.scheduler is None:
        return LocalPool(plan.workers, options, plan.max_memory, state.work, teller.note)
    from .cluster import ClusterPool

    return ClusterPool(plan.scheduler, options, plan.max_memory, state.work, teller.note)


def reader_of(options: Options) -> str:
    """The reader that is used, with the version of what is the machine's."""
    if options.reader == "ppocr":
        return "ppocr"
    if options.reader in get_args(ReaderName):
        return f"{options.reader} {tesseract().version}"
    return f"{options.reader} {package(READERS, options.reader)}"


@dataclass(frozen=True, slots=True)
class _Work:
    """The parts of a running batch."""

    plan: Plan
    state: State
    discovery: Discovery
    pool: Pool
    schedule: Schedule
    teller: Teller
    tally: Tally

    def results(self) -> Iterator[Result]:
        """Results until every file is accounted for."""
        while not self.discovery.ended or len(self.schedule):
            self.tally.total = self.discovery.count
            yield from self._taken()
            while self.pool.free() and (task := self.schedule.next()):
                self.pool.submit(*task)
            if len(self.schedule):
                for outcome in self.pool.outcomes(_WAIT):
                    if outcome.answer is not None and outcome.answer.kind == "stop":
                        raise _stopped(outcome.answer)
                    if settled := self.schedule.settle(outcome):
                        yield self._kept(*settled)
            self.teller.tick(self.tally)

    def _taken(self) -> Iterator[Result]:
        """Take files in hand for as long as there is room; results of those that need no work."""
        room = 2 * self.pool.workers() + 2
        while len(self.schedule) < room:
            found = self.discovery.take(0 if len(self.schedule) else _WAIT)
            if found is None:
                return
            if found.name in self.schedule:  # given twice
                continue
            before = self.state.get(found.name)
            if before is not None:
                self._expect_the_same(found, before)
            if found.problem is not None:
                yield self._kept(_job(found), self._refused(found))
            elif before is not None and self._holds(before, found):
                yield self._told(_job(found), before, skipped=True)
            else:
                if before is not None:
                    self.state.forget(found.name)
                self.schedule.add(_job(found))

    def _expect_the_same(self, found: Found, before: Record) -> None:
        """Raise UsageError for a file that only has the name of one read before, whose result it would take away."""
        if before.base in ("", self.schedule.base) or before.sha256 == found.sha256:
            return
        raise UsageError(
            f"{self.plan.folder} holds what came of another file of this name, from another folder.",
            remedy="Give another -o, or both folders at once: names then begin with the folder. If this is the same "
            f"archive in a new place, remove {self.plan.manifest}: all of it is then read anew.",
            name=found.name,
        )

    def _holds(self, record: Record, found: Found) -> bool:
        """Whether the record of an earlier run holds for these bytes and options and its result is there."""
        if record.key != self._key(found):
            return False
        if self.plan.retry_failed and record.status != "ok":
            return False
        return record.output is None or (self.plan.folder / record.output).is_file()

    def _key(self, found: Found) -> tuple[str | None, str, str, str]:
        return self._refused(found).key

    def _refused(self, found: Found) -> Record:
        """The record of a file that no worker needs to see."""
        return Record(
            input=found.name,
            output=None,
            status="failed",
            error=found.problem,
            pages=None,
            bytes=found.bytes,
            sha256=found.sha256,
            options=self.schedule.options,
            base=self.schedule.base,
        )

    def _kept(self, job: Job, record: Record) -> Result:
        """Keep the record, and take away the result of what can no longer be read."""
        if record.output is None:
            removed(self.plan.folder / output_of(record.input))
        self.state.put(record)
        return self._told(job, record, skipped=False)

    def _told(self, job: Job, record: Record, *, skipped: bool) -> Result:
        if job.temporary:
            Path(job.path).unlink(missing_ok=True)
        self.tally.take(record, skipped=skipped)
        self.teller.finished(record, self.tally, skipped=skipped)
        return Result(record, self.plan.folder, skipped)


def _job(found: Found) -> Job:
    return Job(found.name, found.path, found.sha256 or "", found.bytes or 0, found.temporary)


def _stopped(answer: Answer) -> DocparseError:
    """The error that ends the batch, as a worker met it."""
    problem = answer.problem
    kind = OutputError if answer.exit_code == ExitCode.OUTPUT else MissingDependencyError
    message = problem.message if problem else ""
    return kind(message, remedy="Then run the same command again: what is done stays done.")
