"""Lines of a million characters: what a whole document costs stays in step with its length, whatever it is made of.

``python -m tests.test_long_lines 1000000`` from the top of a checkout measures every kind at that length.
"""

import sys
import time

import pytest

import docparse
from docparse.errors import EmptyError

LONG = 1_000_000
CHEAP = {
    "dots": ".",
    "spaces": " ",
    "brackets": "([{<",
    "closing brackets": ")]}>",
    "commas": ",",
    "dashes": "-",
    "quotes": "\"'",
}
"""What a line is made of, again and again, in which there is nothing to find."""
COSTLY = {
    "digits": "1234567890",
    "letters": "a",
    "capitals": "ABCDEFGH",
    "initials": "A.",
    "hyphens": "a-",
    "numbers": "1,",
    "articles": "artikel 1, ",
    "sums": "€ 1.",
    "whole sums": "€ 1.000.000,00 ",
    "names": "J. de Vries en ",
    "prefixes": "van de ",
    "labels": "Datum: Onderwerp: Kenmerk: ",
    "dates": "3 maart 2021 ",
    "laws": "Wet op de ",
    "titles": "„Notitie ",
    "bullets": "• ",
    "lines": "a\n",
    "numbered lines": "1\n",
    "paragraphs": "Brief.\n\n",
    "words": "de gemeente Haarlem wil graag brieven lezen ",
}
SHORT, TIMES = 1500, 8
SLOWER = 2.0
"""How much slower a character may be in the long text than in the short one."""
NOTHING = 0.2
"""CPU seconds that tell nothing."""
MICROSECONDS = 20.0
"""CPU time of a character of a line with nothing in it."""


def line(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length]


def seconds(text: str) -> float:
    """CPU time in which a text ends in a letter, or in the error that there is nothing in it."""
    started = time.process_time()
    try:
        letter = docparse.extract_text(text)
        assert letter.raw_text or letter.furniture
    except EmptyError:
        pass
    return time.process_time() - started


@pytest.fixture(scope="module", autouse=True)
def warm() -> None:
    docparse.extract_text("Geachte heer De Vries,\n\nHet college stelt € 100 beschikbaar.\n")


@pytest.mark.parametrize("unit", CHEAP.values(), ids=CHEAP)
def test_a_line_of_a_million_characters_that_say_nothing(unit: str) -> None:
    assert seconds(line(unit, LONG)) < LONG * MICROSECONDS / 1e6


@pytest.mark.parametrize("unit", COSTLY.values(), ids=COSTLY)
def test_what_a_character_costs_does_not_grow_with_its_line(unit: str) -> None:
    short, long = (line(unit, length) for length in (SHORT, TIMES * SHORT))
    seconds(short)
    once = seconds(short)
    assert seconds(long) < max(NOTHING, SLOWER * TIMES * once) or seconds(long) < SLOWER * TIMES * seconds(short)


def main() -> None:
    length = int(sys.argv[1])
    seconds(line("brief ", 100))
    for name, unit in {**CHEAP, **COSTLY}.items():
        taken = seconds(line(unit, length))
        print(f"{name}: {taken:.1f} CPU seconds, {taken / length * 1e6:.0f} µs a character", flush=True)


if __name__ == "__main__":
    main()
