"""How likely a string of letters is as the spelling of a word: letter trigrams over the words of the lexicon."""

from functools import cache

import numpy as np

from ..resources import resource

ALPHABET = "\0abcdefghijklmnopqrstuvwxyz'-.éëèêïöüóáçàäíâôûúñî?"
"""The first stands for the edge of a word, the last for any other character."""
EIGHTHS = 8
_CODES = {char: code for code, char in enumerate(ALPHABET)}
_OTHER = len(ALPHABET) - 1


def letter_codes(word: str) -> list[int]:
    """The word as indexes of ALPHABET, with its edges: two before it, one after."""
    return [0, 0, *(_CODES.get(char, _OTHER) for char in word.lower()), 0]


@cache
def _table() -> bytes:
    table: bytes = np.load(resource("corpora", "lexicon", "spelling.npy")).tobytes()
    return table


def spelling_bits(word: str) -> float:
    """The bits that the spelling costs, about 3 a letter for Dutch; many more for what no word looks like."""
    codes, table, size = letter_codes(word), _table(), len(ALPHABET)
    places = ((codes[at - 2] * size + codes[at - 1]) * size + codes[at] for at in range(2, len(codes)))
    return sum(table[place] for place in places) / EIGHTHS
