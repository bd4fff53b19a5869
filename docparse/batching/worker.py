"""The child process that reads letters: it keeps its models warm, takes a task at a time and answers in a line.

    python -m docparse.batching.worker LIFELINE SETUP

LIFELINE is the number of a pipe that closes when the batch goes away; SETUP is JSON: options and the cap on memory.
"""

import gc
import json
import os
import resource
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

_YOUNG = 20_000
"""New objects after which Python looks for what nobody needs: after 700, its own number, that takes 6 % of a letter."""
_WARM = "Geachte heer De Vries,\n\nHet college van de gemeente Haarlem stelt € 100 beschikbaar.\n"


def main() -> None:
    """Take tasks until there are none."""
    guard(int(sys.argv[1]))
    setup = json.loads(sys.argv[2])
    limit_memory(setup["max_memory"])
    gc.set_threshold(_YOUNG)
    answers = _answers()
    from ..errors import DocparseError
    from ..options import Options
    from ..pipeline import Parser
    from .performing import perform
    from .records import problem
    from .tasks import Answer, Task

    try:
        parser = Parser(Options.model_validate(setup["options"]))
        parser.extract_text(_WARM)
    except DocparseError as error:
        _tell(answers, Answer("stop", problem=problem(error), exit_code=int(error.exit_code)).to_json())
        return
    _tell(answers, Answer("ready").to_json())
    for line in sys.stdin.buffer:
        _tell(answers, perform(Task.from_json(line), parser).to_json())


def guard(lifeline: int) -> None:
    """Start the process that kills this session once the other end of the lifeline closes, whatever this one is at."""
    if os.fork():
        os.close(lifeline)
        return
    for handle in range(3):
        os.close(handle)
    with suppress(OSError):
        os.read(lifeline, 1)
    os.killpg(0, signal.SIGKILL)


def limit_memory(most: int) -> None:
    """Let this process and each of its children have no more than ``most`` bytes of data, and be the first to go."""
    resource.setrlimit(resource.RLIMIT_DATA, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("500")


def _answers() -> BinaryIO:
    """Where answers go: the stdout that we were given, out of reach of what libraries print."""
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)
    return answers


def _tell(answers: BinaryIO, line: str) -> None:
    answers.write(line.encode() + b"\n")


if __name__ == "__main__":
    main()
