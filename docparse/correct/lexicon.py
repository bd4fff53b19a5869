"""The Dutch lexicon: words with counts, and the compounds that can be made of them.

The tables lie in ``corpora/lexicon``; its CARD.md says from what they were made.
"""

import re
from functools import cache, lru_cache
from math import log2

import marisa_trie
import numpy as np

from ..resources import resource

LISTED, NAME, HEAD = 1, 2, 4
"""Flags: in OpenTaal's list; a name of a person or place; ends many compounds."""
LINKS = ("", "s", "e", "en", "n", "er")
"""What Dutch puts between the parts of a compound."""
_STEPS = 8  # of a count per doubling, so that it fits a byte
_PARTS = 4  # of a compound at most
_SHORTEST = 3
_NO_HEADS = frozenset("lijk heid baar loos zaam achtig aard erik ster isch teit sel ling dom".split())
_INFLECTION = re.compile(r"(?<=..)(?:'s|en|ën|es|e|s|n|t|tje|tjes|je|jes)$")


def quantise(count: int) -> int:
    """A count as a byte: eighths of its binary logarithm, one up; 0 for none."""
    return min(255, round(log2(count) * _STEPS) + 1) if count > 0 else 0


def stem(word: str) -> str:
    """What the inflected forms of a noun or adjective share, roughly."""
    short = _INFLECTION.sub("", word) if len(word) > 4 else word
    return re.sub(r"(.)\1", r"\1", short)[: max(3, len(short))].replace("v", "f").replace("z", "s")


class Lexicon:
    """Words with their counts. Lookups take a word without punctuation around it."""

    def __init__(self) -> None:
        folder = resource("corpora", "lexicon")
        self._words = marisa_trie.Trie()
        self._words.mmap(str(folder / "words.marisa"))
        self._modifiers = marisa_trie.Trie()
        self._modifiers.mmap(str(folder / "modifiers.marisa"))
        self._counts = np.load(folder / "counts.npy").tobytes()
        self._flags = np.load(folder / "flags.npy").tobytes()

    def logcount(self, word: str) -> float | None:
        """Binary logarithm of one more than the count in 45 million words; None when the word is not listed."""
        key = self._words.get(word)
        return None if key is None else (self._counts[key] + _STEPS - 1) / _STEPS if self._counts[key] else 0.0

    def flags(self, word: str) -> int:
        """LISTED, NAME and HEAD of the word; 0 when it is not in the lexicon."""
        key = self._words.get(word)
        return 0 if key is None else self._flags[key]

    def __contains__(self, word: str) -> bool:
        return word in self._words

    def is_compound(self, word: str, parts: int = _PARTS) -> bool:
        """Whether a lower-case word is made of a modifier and a head that both make many compounds."""
        for modifier in reversed(self._modifiers.prefixes(word)):
            head = word[len(modifier) :]
            if len(head) < _SHORTEST or head in _NO_HEADS:
                continue
            if self.flags(head) & HEAD or (parts > 2 and self.is_compound(head, parts - 1)):
                return True
        return False
