"""How likely a word is between its neighbours: hashed bigrams over Dutch law texts, backed by word counts."""

from zlib import crc32

import numpy as np

from ..resources import resource
from .lexicon import Lexicon, logarithm

TOTAL = 25.4
"""Binary logarithm of the number of words that the counts are of (45 million)."""
_UNSEEN = TOTAL + 2.0  # bits of a listed word that the law texts never use
_PAIR_SHARE = 2.3  # the pairs are of the fifth part of the words that the counts are of, in bits
_COMPOUND = 2.0  # bits for a word to be a compound that is not listed, its parts known to go together
LEAST_COMPOUND = 9.0
"""Bits of a compound of two of the commonest words."""
_LOOSE = 6.0  # bits for a compound of parts not known to
_NEVER = 1000.0
_BACK_OFF = 2.0  # bits for leaving the pairs: a quarter of the weight is the single word's


class Context:
    """Bits of a word by itself and after another."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._keys = np.load(resource("corpora", "lexicon", "bigram_keys.npy"), mmap_mode="r")
        self._counts = np.load(resource("corpora", "lexicon", "bigram_counts.npy")).tobytes()

    def logcount(self, word: str) -> float:
        """Binary logarithm of the count of a listed word, however it is capitalised; -1 when never seen."""
        forms = {word, word.lower(), word.capitalize()}
        counts = [self._lexicon.logcount(form) for form in forms]
        return max((count for count in counts if count is not None), default=-1.0)

    def word_bits(self, word: str) -> float:
        """The cost of a listed word without its neighbours."""
        count = self.logcount(word)
        return _UNSEEN if count < 0 else TOTAL - count

    def compound_bits(self, word: str) -> float:
        """The cost of a compound that is not listed: that of its parts."""
        costs = (self.word_bits(one) + self.word_bits(other) for one, other in self._lexicon.halves(word.lower()))
        loose = (self.word_bits(one) + self.word_bits(other) for one, other in self._lexicon.any_halves(word.lower()))
        return min(_COMPOUND + min(costs, default=_NEVER), _LOOSE + min(loose, default=_NEVER))

    def pair(self, left: str, right: str) -> float:
        """Binary logarithm of how often the words stand side by side; -1 when less than three times."""
        key = np.uint32(crc32(f"{left} {right}".lower().replace("’", "'").encode()))
        at = int(self._keys.searchsorted(key))
        return logarithm(self._counts[at]) if at < len(self._keys) and self._keys[at] == key else -1.0

    def bits(self, word: str, left: str | None, right: str | None) -> float:
        """The cost of a listed word between two others; None stands for punctuation or the edge of the text."""
        alone = self.word_bits(word)
        gain = max(self._gain(left, word), 0.0) if left else 0.0
        return alone - gain - (max(self._gain(word, right), 0.0) if right else 0.0)

    def least_bits(self, left: str | None, right: str | None) -> float:
        """The least that any word can cost between two others.

        A pair is no commoner than either of its words, so that what a neighbour saves of a word is bounded by its own
        count, and by the word's. For one whose count is not known nothing bounds it.
        """
        counts = [self.logcount(word) for word in (left, right) if word]
        if min(counts, default=0.0) < 0:
            return -_NEVER
        return min(0.0, max(counts) - TOTAL + 2 * _BACK_OFF) if len(counts) > 1 else 0.0

    def _gain(self, left: str, right: str) -> float:
        """What knowing the left word saves on the right one, and the other way round: their mutual information."""
        pair = self.pair(left, right)
        if pair < 0:
            return 0.0
        return pair + _PAIR_SHARE + TOTAL - self.logcount(left) - self.logcount(right) - _BACK_OFF
