"""Commas that lost their tail in copying and were read as full stops."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..handover import Arrangement
from .edits import Edit
from .lexicon import LISTED, Lexicon
from .tokens import Token

_SHORTEST = 4  # letters of a word that is hardly an abbreviation
_COMMON = 10.0  # logarithm of the count of a word that goes on with a sentence
_LIKE_CAPITALS = frozenset("il")  # a capital I that lost its foot: `. ik` opens a sentence
_ABBREVIATIONS = frozenset("bijl resp bijv gebr mevr prof blad incl excl sept febr verg jurispr aanh toel alin".split())
"""Words that are also abbreviations, printed with a full stop."""


def comma_edits(words: Sequence[Token], arrangement: Arrangement, lexicon: Lexicon) -> Iterator[Edit]:
    """A comma for each full stop of a picture that stands between two Dutch words, the second with a small letter.

    On worn copies 36 of 58 of such stops were commas, most others specks or colons: a stop is wrong in any case.
    """
    for left, right in pairwise(words):
        if arrangement.text[left.end : right.start] != ". " or arrangement.confidence(left.start, left.end) is None:
            continue
        if _ends_a_clause(left.text, lexicon) and _goes_on(right.text, lexicon):
            yield Edit(left.end, left.end + 1, ",", "comma", 0.6)


def _ends_a_clause(word: str, lexicon: Lexicon) -> bool:
    if not word.isalpha() or len(word) < _SHORTEST or word.lower() in _ABBREVIATIONS:
        return False
    return not word.islower() or bool(lexicon.flags(word) & LISTED)


def _goes_on(word: str, lexicon: Lexicon) -> bool:
    return word.islower() and word[0] not in _LIKE_CAPITALS and (lexicon.logcount(word) or 0.0) >= _COMMON
