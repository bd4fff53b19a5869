"""Start-up and parsing times, and what a page costs beside bare Tesseract: ``make bench``."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from docparse.arranging import arrange
from docparse.correcting import correct
from docparse.evaluate.bare import bare_reading
from docparse.evaluate.case import page_file, style_of
from docparse.evaluate.cpu import cpu_seconds
from docparse.evaluate.letterfile import AnnotatedLetter, read_letters
from docparse.evaluate.run import sample
from docparse.evaluate.split import part_of
from docparse.handover import Arrangement
from docparse.options import Options
from docparse.reading import read

ROOT = Path(__file__).resolve().parent.parent
DEMO = ROOT / "corpora" / "demo"
LETTERS = ROOT / "corpora" / "letters"
DOCPARSE = [sys.executable, "-m", "docparse"]
RUNS = 3
"""Times that a command with a goal is run, after one to warm the disk cache; one without, which reads a scan, once."""
SAMPLE = 4
"""Letters of the dev part that are read under each condition."""

WORK = [
    ("import docparse", [sys.executable, "-c", "import docparse"], 0.2),
    ("docparse --help", [*DOCPARSE, "--help"], 0.3),
    ("extract, one page of text", [*DOCPARSE, "extract", "-q", "TEXT"], 1.5),
    ("extract, a scan, auto", [*DOCPARSE, "extract", "-q", str(DEMO / "letter.pdf")], None),
    ("extract, a scan, ppocr", [*DOCPARSE, "extract", "-q", "--reader", "ppocr", str(DEMO / "letter.pdf")], None),
]
RATIOS = {"clean": 1.4, "office": 1.4, "bw200": None, "photocopy": 2.0}
"""Conditions, and how many times bare Tesseract's CPU seconds reading, arranging and correcting may take."""
BORN_MS = 60.0
CORRECTION_MS = 80.0

Result = TypeVar("Result")


def seconds(command: list[str], runs: int) -> float:
    """The least wall-clock time of so many runs after one to warm the disk cache."""
    subprocess.run(command, check=True, capture_output=True)
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - started)
    return min(times)


def cpu_of(work: Callable[[], Result]) -> tuple[float, Result]:
    """CPU seconds of ``work``, those of its children included, and what it gives."""
    before = cpu_seconds()
    result = work()
    return cpu_seconds() - before, result


def arranged(path: Path) -> tuple[int, Arrangement]:
    """The pages of a file, and what they say."""
    reading = read(path.read_bytes(), Options(), None)
    return len(reading.pages), arrange(reading.pages)


def cost(letters: Sequence[AnnotatedLetter], condition: str, cache: Path) -> tuple[int, float, float, float]:
    """Pages, and CPU seconds of reading and arranging, of correction, and of bare Tesseract.

    Of what takes little the least of RUNS runs, with models that are warm; pictures are read once.
    """
    pages, mine, mending, bare = 0, 0.0, 0.0, 0.0
    for letter in letters:
        path = page_file(letter, style_of(letter), condition, cache)
        reads = [cpu_of(lambda path=path: arranged(path)) for _ in range(1 if condition in RATIOS else RUNS)]
        count, arrangement = reads[0][1]
        pages += count
        mine += min(taken for taken, _ in reads)
        mending += min(cpu_of(lambda arrangement=arrangement: correct(arrangement))[0] for _ in range(RUNS))
        if condition in RATIOS:
            bare += cpu_of(lambda path=path: bare_reading(path))[0]
    return pages, mine, mending, bare


def line(name: str, value: str, goal: str = "", over: bool = False) -> None:
    """Print one figure, what it should stay under, and whether it does."""
    mark = f"   goal {goal}" + ("   OVER" if over else "") if goal else ""
    print(f"{name:34} {value:>10}{mark}", flush=True)


def start_up(folder: Path) -> None:
    """Times of whole processes."""
    text = folder / "page.txt"
    text.write_bytes((DEMO / "letter.txt").read_bytes())
    for name, command, goal in WORK:
        taken = seconds([str(text) if part == "TEXT" else part for part in command], RUNS if goal else 1)
        line(name, f"{taken:.2f} s", f"{goal:.1f} s" if goal else "", goal is not None and taken > goal)


def pages(folder: Path) -> None:
    """What a page costs, by condition."""
    letters = sample(part_of(read_letters(LETTERS), LETTERS, "dev"), SAMPLE)
    arranged(DEMO / "letter.pdf")  # loads the models
    count, mine, mending, _ = cost(letters, "born", folder)
    born = (mine + mending) / count * 1000
    line("a born-digital page", f"{born:.0f} ms CPU", f"{BORN_MS:.0f} ms", born > BORN_MS)
    mends = [mending / count]
    for condition, goal in RATIOS.items():
        count, mine, mending, bare = cost(letters, condition, folder)
        mends.append(mending / count)
        ratio = (mine + mending) / bare
        line(
            f"{condition}, against bare Tesseract",
            f"{ratio:.2f} ×",
            f"{goal:.1f} ×" if goal else "",
            ratio > (goal or ratio),
        )
        line(f"{condition}, a page", f"{(mine + mending) / count:.2f} s CPU")
    worst = max(mends) * 1000
    line("correction, a page at worst", f"{worst:.0f} ms CPU", f"{CORRECTION_MS:.0f} ms", worst > CORRECTION_MS)


def main() -> None:
    """Print a line for each measurement, with what it should stay under."""
    with tempfile.TemporaryDirectory() as name:
        start_up(Path(name))
        pages(Path(name))


if __name__ == "__main__":
    main()
