"""Mutated files against the parsers: ``python -m tests.batching.fuzz 20000`` from the top of a checkout.

Each file is a good one with bits turned, pieces cut, doubled, moved or joined with another's. It is opened and its text
is read, as the first step does without a reader of pictures, by child processes that can be killed: one that hangs,
dies or raises what is no DocparseError is a fault, and its file is kept in the folder of faults.
"""

import argparse
import io
import multiprocessing
import os
import queue
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image

SECONDS = 30.0
"""In which a file must have ended."""


def seeds() -> list[bytes]:
    """Good files of every kind."""
    from .archive import letter
    from .hostile import GOOD, _saved

    found = [GOOD, _saved(compress_streams=True), letter(1).encode(), letter(2).encode("utf-16")]
    demo = Path("corpora/demo/letter.pdf").read_bytes()
    found.append(demo)
    for form in ("PNG", "TIFF", "JPEG", "WEBP", "BMP"):
        out = io.BytesIO()
        Image.linear_gradient("L").resize((160, 120)).save(out, form)
        found.append(out.getvalue())
    return found


def mutated(chance: random.Random, given: list[bytes]) -> bytes:
    """One of the files, changed in one to six ways."""
    data = bytearray(chance.choice(given))
    for _ in range(chance.randint(1, 6)):
        _CHANGES[chance.randrange(len(_CHANGES))](chance, data, given)
    return bytes(data)


def _flip(chance: random.Random, data: bytearray, _given: list[bytes]) -> None:
    for _ in range(chance.randint(1, 20)):
        if data:
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _cut(chance: random.Random, data: bytearray, _given: list[bytes]) -> None:
    start = chance.randrange(len(data) + 1)
    del data[start : start + chance.randint(1, 1 + len(data) // 4)]


def _double(chance: random.Random, data: bytearray, _given: list[bytes]) -> None:
    start = chance.randrange(len(data) + 1)
    piece = data[start : start + chance.randint(1, 400)]
    data[start:start] = piece * chance.randint(1, 30)


def _join(chance: random.Random, data: bytearray, given: list[bytes]) -> None:
    other = chance.choice(given)
    start = chance.randrange(len(other))
    data[chance.randrange(len(data) + 1) :] = other[start : start + 5000]


def _number(chance: random.Random, data: bytearray, _given: list[bytes]) -> None:
    """Another number where one stands."""
    places = [at for at, byte in enumerate(data[:20_000]) if 48 <= byte <= 57]
    if places:
        at = chance.choice(places)
        data[at : at + 1] = chance.choice(
            (b"0", b"-1", b"65536", b"2147483647", b"4294967296", b"1e300", b"99999999999")
        )


def _word(chance: random.Random, data: bytearray, _given: list[bytes]) -> None:
    """A word of the format where anything stands."""
    words = (
        b"endobj",
        b"<<",
        b">>",
        b"[",
        b"]",
        b"1 0 R",
        b"3 0 R",
        b"stream\n",
        b"/Kids",
        b"/Length",
        b"BT",
        b"Do",
        b"q",
    )
    at = chance.randrange(len(data) + 1)
    data[at : at + chance.randint(0, 8)] = chance.choice(words)


_CHANGES: tuple[Callable[[random.Random, bytearray, list[bytes]], None], ...] = (
    _flip,
    _cut,
    _double,
    _join,
    _number,
    _word,
)


def read_text(data: bytes) -> str:
    """How reading ends: ``ok`` or the code of a DocparseError; pages without a text layer are rendered, not read."""
    from docparse.errors import DocparseError
    from docparse.handover import PageReading
    from docparse.options import Options
    from docparse.reading import paged, read

    paged.read_picture = lambda number, page, *_: PageReading(number, page.width, page.height, (), "blank")
    try:
        read(data, Options(max_pixels=4_000_000, max_pages=20, reader="ppocr"), "x")
    except DocparseError as error:
        return error.code
    return "ok"


def _work(tasks: "multiprocessing.Queue[int]", answers: "multiprocessing.Queue[tuple[int, str, str]]") -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_DATA, (2 << 30, 2 << 30))
    devnull = os.open(os.devnull, os.O_WRONLY)
    os.dup2(devnull, 2)
    given = seeds()
    while True:
        seed = tasks.get()
        answers.put((seed, "begun", ""))
        try:
            answers.put((seed, "ended", read_text(mutated(random.Random(seed), given))))
        except BaseException as error:  # what is no DocparseError is what we look for
            answers.put((seed, "fault", f"{type(error).__name__}: {error}"))


def fuzz(count: int, first: int = 0, faults: Path | None = None) -> dict[str, int]:
    """Try so many files; how often each end came. Faults are under ``FAULT …``."""
    context = multiprocessing.get_context("spawn")
    ends: dict[str, int] = {}
    at = first
    while at < first + count:
        tasks, answers = context.Queue(), context.Queue()
        for seed in range(at, first + count):
            tasks.put(seed)
        worker = context.Process(target=_work, args=(tasks, answers), daemon=True)
        worker.start()
        at = _followed(worker, answers, at, first + count, ends, faults)
        worker.kill()
        worker.join()
        tasks.cancel_join_thread()
    return ends


def _followed(worker, answers, at, end, ends, faults) -> int:
    """Take answers until all are in or the worker is lost; the next seed to be tried."""
    patience = time.monotonic() + 120
    while at < end:
        try:
            seed, what, how = answers.get(timeout=0.5)
        except queue.Empty:
            if worker.is_alive() and time.monotonic() < patience:
                continue
            _count(ends, at, f"FAULT {'hangs' if worker.is_alive() else 'dies'}", faults)
            return at + 1
        patience = time.monotonic() + SECONDS
        if what != "begun":
            _count(ends, seed, how if what == "ended" else f"FAULT {how}"[:120], faults)
            at = seed + 1
    return at


def _count(ends: dict[str, int], seed: int, how: str, faults: Path | None) -> None:
    ends[how] = ends.get(how, 0) + 1
    if how.startswith("FAULT"):
        print(f"{seed}: {how}", flush=True)
        if faults is not None:
            faults.mkdir(parents=True, exist_ok=True)
            (faults / str(seed)).write_bytes(mutated(random.Random(seed), seeds()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--faults", type=Path, default=Path("out/faults"))
    given = parser.parse_args()
    ends = fuzz(given.count, given.first, given.faults)
    for how, count in sorted(ends.items(), key=lambda item: -item[1]):
        print(f"{count:7} {how}")
    sys.exit(any(how.startswith("FAULT") for how in ends))


if __name__ == "__main__":
    main()
