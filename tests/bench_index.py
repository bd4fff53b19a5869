"""What indexing and searching cost: python tests/bench_index.py [LETTERS], 10,000 letters unless said otherwise.

The letters are those of the development part as text, multiplied under other names.
"""

import itertools
import json
import os
import sys
import tempfile
import time
from pathlib import Path

from bench import LETTERS, line

from docparse.errors import DocparseError
from docparse.evaluate.letterfile import read_letters
from docparse.evaluate.split import part_of
from docparse.indexing import index
from docparse.options import Options
from docparse.pipeline import Parser
from docparse.searching import search

QUERIES = (
    "subsidie",
    "subsidie amount>100000 after:2015",
    'org:haarlem OR "jeugdhulp"',
    "-subsidie type:raadsinformatiebrief",
    "deadline:2010/2020 sender:gemeente",
    "plan:wonen",
)


def letters_in(path: Path, count: int) -> None:
    """Write so many letters, one a line."""
    parser = Parser(Options(reproducible=True))
    known = part_of(read_letters(LETTERS), LETTERS, "dev")
    parsed = [parser.extract_text(letter.text).model_dump(mode="json") for letter in known]
    with path.open("w", encoding="utf-8") as file:
        for number, letter in enumerate(itertools.islice(itertools.cycle(parsed), count)):
            letter["source"]["name"] = f"{number:06}.txt"
            file.write(json.dumps(letter, ensure_ascii=False) + "\n")


def complain(error: DocparseError) -> None:
    raise error


def cpu() -> float:
    times = os.times()
    return times.user + times.system


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source, archive = Path(folder) / "all.jsonl", Path(folder) / "archive.db"
        letters_in(source, count)
        before = cpu()
        for _ in index(source, archive, complain):
            pass
        line(f"index {count:,} letters, CPU seconds", f"{cpu() - before:.0f}")
        line("size of the archive", f"{archive.stat().st_size / 1e6:.0f} MB")
        for query in QUERIES:
            started = time.perf_counter()
            found = search(archive, query, 20)
            line(f"search {query} ({found.letters:,} letters)", f"{time.perf_counter() - started:.3f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
