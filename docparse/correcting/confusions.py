"""Which characters are read for which, and what each confusion costs."""

from dataclasses import dataclass
from functools import cache
from math import log2

from ..resources import resource

LOST = 16.5
"""Bits for a letter that was not read, where the table knows nothing better."""
ADDED = 16.5
"""Bits for a character that was read and never printed."""
TAKEN = 19.0
"""Bits for a letter read as one that the table does not pair it with."""
LOST_SPACE = 10.8
"""Bits for a space that was not read."""
SPECK = 13.0
"""Bits for a speck in a space that was read as an apostrophe."""
ADDED_SPACE = 12.8
"""Bits for a space that was read inside a word."""


@dataclass(frozen=True, slots=True)
class Confusion:
    """``printed`` was on paper; ``bits`` is minus the binary logarithm of how often it is then read so."""

    printed: str
    bits: float


@cache
def confusions() -> dict[str, tuple[Confusion, ...]]:
    """The confusions by what was read, the likeliest first; made without digits and spaces."""
    table: dict[str, dict[str, float]] = {}
    path = resource("corpora", "lexicon", "confusions.tsv")
    for row in path.read_text(encoding="utf-8").splitlines()[1:]:
        read, printed, times, of = row.split("\t")
        if any(not char.isalpha() and char not in "'-" for char in printed) or " " in read:
            continue
        bits = max(0.5, log2(float(of) / float(times)))
        known = table.setdefault(read, {})
        known[printed] = min(bits, known.get(printed, bits))
    return {
        read: tuple(Confusion(text, bits) for text, bits in sorted(found.items(), key=lambda item: (item[1], item[0])))
        for read, found in table.items()
    }


LONGEST = 3
"""Characters that a confusion has at most on the side of what was read."""
