"""Memory of a batch over a large archive: ``python -m tests.batching.growth 20000`` from the top of a checkout.

The archive is of born-digital letters of one page, each with numbers and words that the others do not have, so
that whatever keeps what it has seen is seen to grow.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import marisa_trie

from docparse.batching.child import memory_of
from docparse.resources import resource

from .archive import BATCH, PLACES
from .hostile import printed

_PAGE = os.sysconf("SC_PAGE_SIZE")
_FOLDER = 500
"""Files of a folder."""


def born_digital(folder: Path, count: int) -> Path:
    """A folder of so many letters."""
    words = marisa_trie.Trie()
    words.load(str(resource("corpora", "lexicon") / "words.marisa"))
    for number in range(count):
        path = folder / f"doos {number // _FOLDER:02}" / f"brief {number}.pdf"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(printed(_text(number, words)))
    return folder


def _text(number: int, words: marisa_trie.Trie) -> str:
    """A letter of a few lines, of words that there are: a page whose text is doubted is read from its picture."""
    chance = random.Random(number)
    drawn = " ".join(words.restore_key(chance.randrange(len(words))) for _ in range(4))
    return (
        f"Gemeente {PLACES[number % len(PLACES)]}\nOnderwerp: onderhoud van brug {number}\nGeachte heer De Vries,\n"
        f"Het college stelt € {1000 + number} beschikbaar voor {drawn}, dossier {chance.randrange(10**9)}.\n"
        "Met vriendelijke groet,\nJ. de Vries\nwethouder\n"
    )


@dataclass(frozen=True, slots=True)
class Peak:
    """The most bytes that were held while so many files were done."""

    files: int
    batch: int
    """By the batch itself."""
    all: int
    """By the batch and its workers."""


def peaks(source: Path, out: Path, every: int, *arguments: str) -> Iterator[Peak]:
    """The peaks of each ``every`` files of a batch."""
    run = subprocess.Popen(
        [*BATCH, str(source), "-o", str(out), "--json-log", *arguments], stderr=subprocess.PIPE, text=True
    )
    assert run.stderr is not None
    done = batch = everything = 0
    for line in run.stderr:
        if '"event": "file"' not in line:
            print(line, end="", file=sys.stderr, flush=True)
            continue
        done += 1
        batch, everything = max(batch, _own(run.pid)), max(everything, memory_of(run.pid))
        if not done % every:
            yield Peak(done, batch, everything)
            batch = everything = 0
    assert run.wait() == 0


def _own(pid: int) -> int:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("--every", type=int, default=1000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        source, started, first = born_digital(Path(name) / "in", given.count), time.monotonic(), None
        for peak in peaks(source, Path(name) / "out", given.every):
            first = first or peak
            print(
                f"{peak.files:7,} files, {time.monotonic() - started:6.0f} s: the batch {peak.batch / 1e6:6.1f} MB "
                f"({peak.batch / first.batch - 1:+.1%}), with its workers {peak.all / 1e6:7.1f} MB "
                f"({peak.all / first.all - 1:+.1%})",
                flush=True,
            )
            grown = peak.all / first.all - 1
    sys.exit(grown > 0.1)


if __name__ == "__main__":
    main()
