"""The split of the letters is complete, and no sender is in two parts."""

import re
import zlib
from collections import Counter, defaultdict
from pathlib import Path

from docparse.evaluate.split import read_split

FOLDER = Path(__file__).resolve().parents[2] / "corpora" / "letters"
LEAST = {"train": 170, "dev": 30, "test": 40}


def sender(letter: str) -> str:
    return re.split(r"-(?:19|20)\d\d(?:-|$)", letter)[0]


def test_every_letter_has_a_part() -> None:
    assert set(read_split(FOLDER)) == {path.stem for path in FOLDER.glob("*.letter")}


def test_the_parts_are_large_enough() -> None:
    counts = Counter(read_split(FOLDER).values())
    assert all(counts[part] >= least for part, least in LEAST.items()), counts


def test_no_sender_is_in_two_parts_and_the_rule_is_the_one_in_the_readme() -> None:
    parts = defaultdict(set)
    for letter, part in read_split(FOLDER).items():
        parts[sender(letter)].add(part)
        share = zlib.crc32(sender(letter).encode()) % 100
        assert part == ("test" if share < 19 else "dev" if share < 28 else "train")
    assert {name for name, found in parts.items() if len(found) > 1} == set()
