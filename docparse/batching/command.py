"""``docparse batch``: from its arguments to a plan, and from its results to an exit code."""

import re
import signal
import sys
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from ..errors import DocparseError, ExitCode, UnreadableError, UsageError
from ..options import Options
from .inputs import expanded, listed
from .outputs import write_jsonl
from .progress import Bar, Complaints, JsonLines, Lines, Tally, Teller, duration
from .run import MEMORY, Plan, cores, run
from .shard import Shard, merge
from .state import State

_SIZE = re.compile(r"(\d+(?:\.\d+)?)([KMGT]?)B?", re.IGNORECASE)
_UNITS = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30, "T": 1 << 40}


@dataclass(frozen=True, slots=True)
class Request:
    """The arguments as they were given."""

    inputs: tuple[str, ...]
    output: Path
    from_file: str | None
    jsonl: Path | None
    workers: int | None
    max_memory: str | None
    retry_failed: bool
    shard: str | None
    merge: bool
    scheduler: str | None
    json_log: bool
    quiet: bool


def batch(request: Request, options: Options) -> int:
    """Run a batch, or put the manifests of its shards together, and say what came of it; the exit code."""
    if request.merge:
        return _merge(request)
    plan = _plan(request, options)
    tally = Tally()
    teller = _teller(request)
    before = signal.signal(signal.SIGTERM, _interrupt)
    try:
        for _ in run(plan, teller, tally):
            pass
    except KeyboardInterrupt:
        teller.close()
        teller.complain(f"interrupted: {tally.sentence()}; run the same command again to go on")
        return ExitCode.INTERRUPTED
    except DocparseError as error:
        if not request.json_log:
            raise
        teller.complain(f"error: {error}")
        return error.exit_code
    finally:
        signal.signal(signal.SIGTERM, before)
        teller.close()
    _sum_up(teller, tally, plan)
    return ExitCode.SOME_FAILED if tally.failed or tally.partial else ExitCode.OK


def _merge(request: Request) -> int:
    tally = Tally()
    with State(request.output.absolute()) as state:
        merge(state)
        for record in state.records():
            tally.take(record, skipped=False)
        if request.jsonl is not None:
            write_jsonl(state.records(), state.folder, request.jsonl.absolute())
        state.finish()
    teller = _teller(request)
    teller.close()
    teller.note(f"{tally.files:,} files: {tally.counts()}")
    return ExitCode.SOME_FAILED if tally.failed or tally.partial else ExitCode.OK


def _sum_up(teller: Teller, tally: Tally, plan: Plan) -> None:
    fresh = tally.files - tally.skipped
    pace = f"{tally.pages:,} pages in {duration(tally.seconds())}"
    teller.note(f"{tally.files:,} files: {tally.counts()}; {fresh:,} read now ({pace}), {tally.skipped:,} done before")
    if tally.failed or tally.partial:
        again = "" if plan.retry_failed else "; --retry-failed tries these again"
        teller.note(f"what failed, and why, stands in {plan.folder / plan.manifest}{again}")


def _interrupt(signum: int, frame: FrameType | None) -> None:
    del signum, frame
    raise KeyboardInterrupt


def _teller(request: Request) -> Teller:
    if request.json_log:
        return JsonLines()
    if request.quiet:
        return Complaints()
    return Bar() if sys.stderr.isatty() else Lines()


def _plan(request: Request, options: Options) -> Plan:
    paths = expanded(request.inputs)
    if request.from_file is not None:
        paths += listed(_list(request.from_file))
    if not paths:
        raise UsageError("there is nothing to read.", remedy="Give files, folders, globs or --from-file LIST.")
    return Plan(
        tuple(paths),
        request.output.absolute(),
        options,
        request.workers or cores(),
        _bytes(request.max_memory) if request.max_memory else MEMORY,
        request.retry_failed,
        Shard.parse(request.shard) if request.shard else None,
        request.jsonl.absolute() if request.jsonl else None,
        request.scheduler,
    )


def _list(path: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        raise UnreadableError(
            f"the list of files cannot be read ({error.strerror}).", remedy="Check its path.", name=path
        ) from error


def _bytes(size: str) -> int:
    found = _SIZE.fullmatch(size.strip())
    if found is None:
        raise UsageError(f"{size} is no amount of memory.", remedy="Write it as 800M or 2G.")
    return round(float(found[1]) * _UNITS[found[2].upper()])
