"""An archive of scans on two cores: docparse batch beside OCRmyPDF and bare Tesseract: a part of ``make bench``."""

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from bench import DOCPARSE, LETTERS, line

from docparse.batching.child import memory_of
from docparse.batching.names import output_of
from docparse.batching.records import Record, options_hash
from docparse.batching.run import reader_of
from docparse.batching.state import State
from docparse.evaluate.case import page_file, style_of
from docparse.evaluate.letterfile import read_letters
from docparse.evaluate.run import sample
from docparse.evaluate.split import part_of
from docparse.options import Options
from docparse.reading.engines import choose

CORES = 2
SCANS, BORN, DONE = 16, 24, 5000
"""Letters that are read, and files of an archive that is done."""
COPIES = 8
"""Times that each letter with a text layer is read, so that the rate is not that of starting up."""
OF_OCRMYPDF, OF_LOOP, RATE, SKIPS = 3.0, 0.8, 15.0, 1000
"""How many times as fast as OCRmyPDF and as the loop on one core it should be; pages a second with a text layer; files
a second that are done before."""


@dataclass
class Cost:
    """What a program cost."""

    seconds: float
    cpu: float
    peak: int

    def told(self, name: str, pages: int, goal: str = "", over: bool = False) -> None:
        line(f"{name}, pages/s", f"{pages / self.seconds:.2f}", goal, over)
        line(f"{name}, CPU seconds a page", f"{self.cpu / pages:.2f}")
        line(f"{name}, peak memory", f"{self.peak / 1e6:.0f} MB")


def cost(command: list[str], **environment: str) -> Cost:
    """Run it, its children counted in."""
    before, started = os.times(), time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, **environment}
    )
    peak = 0
    ended = threading.Event()

    def watch() -> None:
        nonlocal peak
        while not ended.wait(0.1):
            peak = max(peak, memory_of(process.pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    failed = process.wait()
    seconds = time.perf_counter() - started
    ended.set()
    watcher.join()
    if failed:
        raise SystemExit(f"{' '.join(command)} failed with exit code {failed}.")
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Cost(seconds, cpu, peak)


def archive(folder: Path, condition: str, count: int, copies: int = 1) -> tuple[Path, int]:
    """A folder of letters of the dev part in this condition, each so many times, and its pages."""
    made, pages = folder / condition, 0
    made.mkdir()
    for letter in sample(part_of(read_letters(LETTERS), LETTERS, "dev"), count):
        path = page_file(letter, style_of(letter), condition, folder)
        for copy in range(copies):
            shutil.copy(path, made / f"{copy}-{path.name}")
        pages += copies * len(pypdfium2.PdfDocument(path))
    return made, pages


def pictures(scans: Path, folder: Path) -> None:
    """Every page as a picture, for bare Tesseract."""
    folder.mkdir()
    for path in scans.iterdir():
        for number, page in enumerate(pypdfium2.PdfDocument(path)):
            page.render(scale=300 / 72, grayscale=True).to_pil().save(
                folder / f"{path.stem}-{number}.png", compress_level=1
            )


def scans(folder: Path) -> None:
    """The same clean scans by all programs."""
    source, pages = archive(folder, "clean", SCANS)
    pictures(source, folder / "png")
    mine = cost([*DOCPARSE, "batch", str(source), "-o", str(folder / "uit"), "-j", str(CORES)])
    one = f'for p in {folder}/png/*.png; do tesseract "$p" "$p" -l nld tsv; done'
    loop = cost(["sh", "-c", one], OMP_THREAD_LIMIT="1")
    two = f"ls {folder}/png/*.png | xargs -P {CORES} -I P tesseract P P -l nld tsv"
    both = cost(["sh", "-c", two], OMP_THREAD_LIMIT="1")
    least = OF_LOOP * pages / loop.seconds
    mine.told("docparse batch", pages, f"{least:.2f}", pages / mine.seconds < least)
    loop.told("a loop over tesseract", pages)
    both.told(f"tesseract, {CORES} at a time", pages)
    if importlib.util.find_spec("ocrmypdf"):
        ocr = f"{sys.executable} -m ocrmypdf -j {CORES} -l nld --force-ocr --output-type pdf"
        theirs = cost(["sh", "-ec", f'for p in {source}/*.pdf; do {ocr} "$p" "$p.ocr"; done'])
        theirs.told("OCRmyPDF", pages)
        ratio = theirs.seconds / mine.seconds
        line("docparse batch, times OCRmyPDF", f"{ratio:.1f} ×", f"{OF_OCRMYPDF:.1f} ×", ratio < OF_OCRMYPDF)


def born(folder: Path) -> None:
    """Letters with a text layer."""
    source, pages = archive(folder, "born", BORN, COPIES)
    mine = cost([*DOCPARSE, "batch", str(source), "-o", str(folder / "born-uit"), "-j", str(CORES)])
    mine.told("born-digital", pages, f"{RATE:.0f}", pages / mine.seconds < RATE)


def done(folder: Path) -> None:
    """An archive of which every file is done."""
    options = Options().model_copy(update={"reader": choose("auto")})
    source, out = folder / "gedaan", folder / "gedaan-uit"
    source.mkdir()
    from docparse.batching.inputs import found

    with State(out) as state:
        for number in range(DONE):
            path = source / f"{number}.txt"
            path.write_bytes(os.urandom(40_000))
            file = found(path.name, str(path), options.max_bytes)
            place = output_of(path.name)
            (out / place).write_text("{}")
            hashed = options_hash(options, reader_of(options))
            state.put(Record(path.name, place, "ok", None, 1, file.bytes, file.sha256, hashed))
        state.write_manifest()
        state.finish()
    taken = cost([*DOCPARSE, "batch", str(source), "-o", str(out)])
    speed = DONE / taken.seconds
    line("files that are done, files/s", f"{speed:,.0f}", f"{SKIPS:,}", speed < SKIPS)


def main() -> None:
    """Print a line for each measurement, with what it should reach."""
    for part in (done, born, scans):
        measured: Callable[[Path], None] = part
        with tempfile.TemporaryDirectory() as name:
            measured(Path(name))


if __name__ == "__main__":
    main()
