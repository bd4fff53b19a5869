"""A child process in a session of its own, spoken to in lines of JSON, that can be killed with all its children."""

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_PAGE = os.sysconf("SC_PAGE_SIZE")
_CHUNK = 65536
_KILOBYTE = 1024


class ChildGoneError(Exception):
    """The child has ended, or let go of its end of the pipe."""


class Child:
    """A running child; ``fileno`` is where its lines come from, for a selector."""

    def __init__(self, module: str, setup: Mapping[str, object], environment: Mapping[str, str]) -> None:
        lifeline, self._lifeline = os.pipe()
        try:
            self._process = subprocess.Popen(  # noqa: S603  this very Python
                [sys.executable, "-m", module, str(lifeline), json.dumps(setup)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, **environment},
                pass_fds=[lifeline],
                start_new_session=True,
                bufsize=0,
            )
        except OSError:
            os.close(self._lifeline)
            raise
        finally:
            os.close(lifeline)
        self.pid = self._process.pid
        self.peak = 0
        """The most bytes in memory that it was seen to have at once."""
        self._lines = b""
        os.set_blocking(self.fileno(), False)

    def fileno(self) -> int:
        """The pipe that its lines come from."""
        assert self._process.stdout is not None  # noqa: S101  for the type checker
        return self._process.stdout.fileno()

    def send(self, line: str) -> None:
        """Tell it something; raises ChildGoneError."""
        assert self._process.stdin is not None  # noqa: S101  for the type checker
        try:
            self._process.stdin.write(line.encode() + b"\n")
        except OSError as error:
            raise ChildGoneError from error

    def receive(self) -> list[dict[str, object]]:
        """What it has told since the last time, without waiting; raises ChildGoneError when it tells nothing more."""
        try:
            while chunk := os.read(self.fileno(), _CHUNK):
                self._lines += chunk
        except BlockingIOError:
            *lines, self._lines = self._lines.split(b"\n")
            return [json.loads(line) for line in lines]
        *lines, self._lines = self._lines.split(b"\n")
        if lines:
            return [json.loads(line) for line in lines]
        raise ChildGoneError

    def kill(self) -> int:
        """End it and all its children now; minus the signal that it had died of by itself, or its exit code."""
        ended = self._reap(os.WNOHANG)
        with suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        code = self._reap(0) if ended is None else ended
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        os.close(self._lifeline)
        return code or 0

    def _reap(self, how: int) -> int | None:
        """Its end, as a return code; None while it runs.

        Linux counts in its peak what we had when it was started, so that it tells something only above ours.
        """
        pid, status, usage = os.wait4(self.pid, how)
        if not pid:
            return None
        self._process.returncode = os.waitstatus_to_exitcode(status)
        if usage.ru_maxrss > resource.getrusage(resource.RUSAGE_SELF).ru_maxrss:
            self.peak = max(self.peak, usage.ru_maxrss * _KILOBYTE)
        return self._process.returncode

    def memory(self) -> int:
        """Bytes in memory of it and its children; 0 when that cannot be known."""
        now = memory_of(self.pid)
        self.peak = max(self.peak, now)
        return now

    def stopped(self) -> bool:
        """Whether somebody has stopped it (SIGSTOP)."""
        with suppress(OSError, IndexError):
            return Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()[0] in "tT"
        return False


def memory_of(pid: int) -> int:
    """Bytes in memory of a process and its children; 0 when that cannot be known."""
    total = 0
    with suppress(OSError, ValueError, IndexError):
        total = int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE
        for thread in Path(f"/proc/{pid}/task").iterdir():
            total += sum(map(memory_of, map(int, (thread / "children").read_text().split())))
    return total
