"""Patterns that are tried at every place of a text, or that repeat what may be a word, stay in step with its length."""

import re
import time
from collections.abc import Callable

import pytest

from docparse.arranging import signing
from docparse.extracting.header import contacts

LINES = (
    "a",
    " ",
    "A",
    "Aa",
    "A.",
    "A. ",
    "Aa ",
    "mr ",
    "de heer ",
    "van ",
    "De heer A. ",
    "Van de ",
    "plv",
    "plv ",
    "1.",
)
"""What the lines are made of, again and again."""
SHORT = 3000
TIMES = 6


def matched(pattern: re.Pattern[str], line: str) -> None:
    pattern.match(line)


def searched(pattern: re.Pattern[str], line: str) -> None:
    for _ in pattern.finditer(line):
        pass


def least_seconds(work: Callable[[re.Pattern[str], str], None], pattern: re.Pattern[str], line: str) -> float:
    """CPU seconds, the least of three times."""
    taken = []
    for _ in range(3):
        started = time.process_time()
        work(pattern, line)
        taken.append(time.process_time() - started)
    return min(taken)


@pytest.mark.parametrize("unit", LINES)
@pytest.mark.parametrize(
    ("work", "pattern"),
    [
        (searched, contacts._CALLED),
        (searched, contacts._INTRODUCED),
        (searched, contacts._REACHED),
        (matched, contacts._ROLE_FIRST),
        (matched, signing.NAMED),
        (matched, signing.ROLE),
    ],
    ids=["called", "introduced", "reached", "role-first", "named", "role"],
)
def test_time_grows_no_faster_than_the_line(
    unit: str, work: Callable[[re.Pattern[str], str], None], pattern: re.Pattern[str]
) -> None:
    short = least_seconds(work, pattern, unit * (SHORT // len(unit)))
    long = least_seconds(work, pattern, unit * (TIMES * SHORT // len(unit)))
    assert long < 2.5 * TIMES * short + 0.01
