"""The Dutch lexicon: words with counts, and the compounds that can be made of them.

The tables lie in ``corpora/lexicon``; its CARD.md says from what they were made.
"""

import re
from collections.abc import Container, Iterator
from math import log2

import marisa_trie
import numpy as np

from ..resources import resource
from ..words import NO_WORDS, OwnWords, installed

LISTED, NAME, HEAD, FOREIGN = 1, 2, 4, 8
"""Flags: in OpenTaal's list; a name of a person or place; ends many compounds; seldom seen in a Dutch paragraph."""
LINKS = ("", "s", "e", "en", "n", "er")
"""What Dutch puts between the parts of a compound."""
OWN_COUNT = 10.0
"""Logarithm of the count that a user's own word is given: one in 44,000 words. A list holds what its letters speak of.

Chosen, not measured: it depends on the list."""
_STEPS = 8  # of a count per doubling, so that it fits a byte
_PARTS = 4  # of a compound at most
_SHORTEST = 3
_ENDINGS = "lijk heid baar loos zaam achtig aard erik ster isch teit sel ling dom"
_SMALL_WORDS = (
    "een het der des ten ter die dat dit deze wat niet als ons van voor met door over naar aan bij tot zonder tegen "
    "tussen per ook geen alle andere ieder iedere men mijn worden zal had heeft hebben"
)
_NO_HEADS = frozenset(f"{_ENDINGS} {_SMALL_WORDS}".split())
"""What ends many words but no compound: ``ledereen`` is not leather."""
_INFLECTION = re.compile(r"(?<=..)(?:'s|en|ën|es|e|s|n|t|tje|tjes|je|jes)$")


def quantise(count: int) -> int:
    """A count as a byte: eighths of its binary logarithm, one up; 0 for none."""
    return min(255, round(log2(count) * _STEPS) + 1) if count > 0 else 0


def logarithm(quantised: int) -> float:
    """The binary logarithm of the count that ``quantise`` made a byte of; -1 for none."""
    return (quantised - 1) / _STEPS if quantised else -1.0


def stem(word: str) -> str:
    """What the inflected forms of a noun or adjective share, roughly."""
    short = _INFLECTION.sub("", word) if len(word) > 4 else word
    return re.sub(r"(.)\1", r"\1", short)[: max(3, len(short))].replace("v", "f").replace("z", "s")


class Lexicon:
    """Words with their counts, a user's own among them. Lookups take a word without punctuation around it."""

    def __init__(self, own: OwnWords = NO_WORDS) -> None:
        folder = resource("corpora", "lexicon")
        self.own = own
        self._own_beginnings = marisa_trie.Trie(sorted(own))
        self._words = installed()
        self._modifiers = marisa_trie.Trie()
        self._modifiers.mmap(str(folder / "modifiers.marisa"))
        self._counts = np.load(folder / "counts.npy").tobytes()
        self._flags = np.load(folder / "flags.npy").tobytes()

    def logcount(self, word: str) -> float | None:
        """Binary logarithm of the count in Dutch text, of 45 million words; -1 for none; None when it is no word."""
        key = self._words.get(word)
        listed = None if key is None else logarithm(self._counts[key])
        return max(OWN_COUNT, listed or 0.0) if word in self.own else listed

    def flags(self, word: str) -> int:
        """LISTED, NAME, HEAD and FOREIGN of the word; 0 when it is not in the lexicon."""
        key = self._words.get(word)
        flags = 0 if key is None else self._flags[key]
        return (flags & ~FOREIGN) | (LISTED if word.islower() else NAME) if word in self.own else flags

    def __contains__(self, word: object) -> bool:
        return word in self._words or word in self.own

    @property
    def listed(self) -> Container[str]:
        """All its words; where a user has none, looking one up takes half the time that it takes here."""
        return self if self.own else self._words

    def is_only_own(self, word: str) -> bool:
        """Whether only the user's own list has the word."""
        return word in self.own and word not in self._words

    def is_compound(self, word: str, parts: int = _PARTS) -> bool:
        """Whether a lower-case word is made of modifiers and a head that make many compounds."""
        for _, head in self._halves(word):
            if self.flags(head) & HEAD or (parts > 2 and self.is_compound(head, parts - 1)):
                return True
        return False

    def halves(self, word: str) -> Iterator[tuple[str, str]]:
        """The ways to part a compound of two listed words, ``veiligheidsregio`` as ``veiligheid`` and ``regio``."""
        for modifier, head in self._halves(word):
            if self.flags(head) & HEAD:
                for link in LINKS:
                    if modifier.endswith(link) and modifier.removesuffix(link) in self:
                        yield modifier.removesuffix(link), head

    def any_halves(self, word: str) -> Iterator[tuple[str, str]]:
        """The ways to part a word in two listed ones of four letters or more, ``s`` between them or not."""
        for at in range(4, len(word) - 3):
            modifier, head = word[:at], word[at:]
            for form in (modifier, modifier.removesuffix("s")):
                if len(form) >= 4 and self.flags(form) & LISTED and self.flags(head) & LISTED:
                    yield form, head
                    break

    def _halves(self, word: str) -> Iterator[tuple[str, str]]:
        for modifier in reversed(self._modifiers.prefixes(word)):
            head = word[len(modifier) :]
            if len(head) >= _SHORTEST and head not in _NO_HEADS:
                yield modifier, head

    def begins(self, prefix: str) -> bool:
        """Whether any word begins so."""
        if next(self._words.iterkeys(prefix), None) is not None:
            return True
        return bool(self.own) and next(self._own_beginnings.iterkeys(prefix), None) is not None
