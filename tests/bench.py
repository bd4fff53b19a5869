"""Start-up and parsing times, best of several whole processes: ``make bench``."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEMO = ROOT / "corpora" / "demo"
DOCPARSE = [sys.executable, "-m", "docparse"]
RUNS = 3

WORK = [
    ("import docparse", [sys.executable, "-c", "import docparse"], 0.2),
    ("docparse --help", [*DOCPARSE, "--help"], 0.3),
    ("extract, one page of text", [*DOCPARSE, "extract", "-q", "TEXT"], 1.5),
    ("extract, a scan, auto", [*DOCPARSE, "extract", "-q", str(DEMO / "letter.pdf")], None),
    ("extract, a scan, ppocr", [*DOCPARSE, "extract", "-q", "--reader", "ppocr", str(DEMO / "letter.pdf")], None),
]


def seconds(command: list[str]) -> float:
    """The least wall-clock time of RUNS runs after one to warm the disk cache."""
    subprocess.run(command, check=True, capture_output=True)
    times = []
    for _ in range(RUNS):
        started = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - started)
    return min(times)


def main() -> None:
    """Print a line for each measurement, with the time it should stay under."""
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / "page.txt"
        text.write_bytes((DEMO / "letter.txt").read_bytes())
        for name, command, goal in WORK:
            taken = seconds([str(text) if part == "TEXT" else part for part in command])
            mark = "" if goal is None else f"   goal {goal:.1f} s" + ("" if taken < goal else "   OVER")
            print(f"{name:28} {taken:6.2f} s{mark}")


if __name__ == "__main__":
    main()
