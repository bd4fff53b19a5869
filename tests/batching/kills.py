"""A batch killed by SIGKILL again and again: ``python -m tests.batching.kills 50`` from the top of a checkout.

It is killed at random moments and given again, until so many kills have fallen and it ends. What it then leaves must be
what an undisturbed batch leaves.
"""

import argparse
import io
import json
import os
import random
import signal
import subprocess
import tempfile
import time
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pikepdf

from .archive import BATCH, archive, children_of, contents, letter, manifest
from .hostile import GOOD

_FILES = 3
"""Files for each kill: of the few that are at hand when it falls some are done."""
_PAGES = 9
"""Pages of a file that is read in parts."""
_START = 4.0
"""Seconds in which a batch that was killed before it was done with any file would have been done with one."""
_MOMENT = 0.3


def mixed(folder: Path, kills: int) -> Path:
    """A folder of texts, PDFs, a long PDF, an archive, and files that cannot be read."""
    archive(folder, _FILES * kills)
    long = pikepdf.open(io.BytesIO(GOOD))
    for _ in range(_PAGES - 1):
        long.pages.append(long.pages[0])
    long.save(folder / "lang.pdf", deterministic_id=True)
    (folder / "brief.pdf").write_bytes(GOOD)
    (folder / "leeg.pdf").touch()
    (folder / "ruis.bin").write_bytes(random.Random(1).randbytes(2000))
    with zipfile.ZipFile(folder / "doos.zip", "w") as box:
        for number in range(kills):
            box.writestr(f"map/{number}.txt", letter(1000 + number))
    return folder


class Outcome:
    """What a batch leaves."""

    def __init__(self, folder: Path) -> None:
        self.out, self.letters = folder / "out", folder / "letters.jsonl"

    def command(self, source: Path) -> list[str]:
        """The batch, which tells of each file."""
        return [*BATCH, str(source), "-o", str(self.out), "-j", "2", "--jsonl", str(self.letters), "--json-log"]

    def told(self) -> tuple[dict[str, bytes], list[dict[str, object]], bytes, list[str]]:
        """Every result, the records without what was measured, the file of all letters, and what lies beside them."""
        beside = sorted(path.name for path in self.out.parent.iterdir())
        return contents(self.out), manifest(self.out), self.letters.read_bytes(), beside


def disturbed(source: Path, outcome: Outcome, kills: int, chance: random.Random) -> int:
    """Kill the batch so many times, and let it end; how many kills fell before it had ended by itself."""
    for fell in range(kills):
        with tempfile.TemporaryFile("w+") as log:
            run = subprocess.Popen(outcome.command(source), stderr=log, start_new_session=True)
            _await(run, Path(f"/proc/self/fd/{log.fileno()}"), chance)
            if run.poll() is not None:
                return fell
            victims = [*_below(run.pid)] if chance.random() < 0.5 else []
            os.killpg(run.pid, signal.SIGKILL)
            for pid in victims:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            run.wait()
    subprocess.run(outcome.command(source), stderr=subprocess.DEVNULL, check=False)
    return kills


def _await(run: "subprocess.Popen[bytes]", log: Path, chance: random.Random) -> None:
    """Wait for a random moment: while it starts, or soon after it is done with a few files."""
    files = chance.randrange(4)
    until = time.monotonic() + (chance.uniform(0, _START) if not files else 60)
    while time.monotonic() < until and run.poll() is None:
        if files and log.read_text().count('"skipped": false') >= files:
            break
        time.sleep(0.01)
    time.sleep(chance.uniform(0, _MOMENT) if files else 0)


def _below(pid: int) -> Iterator[int]:
    """The children of a process, theirs, and so on: what a power cut would also end."""
    for child in children_of(pid):
        yield child
        yield from _below(child)


def check(kills: int, seed: int) -> int:
    """How many batches it took for so many kills to fall; each left what an undisturbed one leaves."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        source = mixed(Path(name) / "in", kills)
        quiet = Outcome(Path(name) / "rustig")
        done = subprocess.run(quiet.command(source), stderr=subprocess.PIPE, check=False)
        assert done.returncode == 1, done.stderr
        expected, batches = quiet.told(), 0
        while kills:
            batches += 1
            outcome = Outcome(Path(name) / f"ruw{batches}")
            kills -= disturbed(source, outcome, kills, chance)
            assert outcome.told() == expected
    return batches


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kills", type=int)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    started = time.monotonic()
    batches = check(given.kills, given.seed)
    print(json.dumps({"kills": given.kills, "batches": batches, "seconds": round(time.monotonic() - started)}))


if __name__ == "__main__":
    main()
