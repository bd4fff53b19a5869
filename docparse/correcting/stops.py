"""Full stops of a worn or dusty page: specks that were never printed, and commas that lost their tail."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..handover import Arrangement
from .decoder import Decoder
from .edits import Edit
from .lexicon import LISTED, Lexicon
from .tokens import Token

_ARTICLES = frozenset("de den der".split())
"""Words that end no sentence."""
_DETERMINERS = _ARTICLES | frozenset("een uw mijn onze deze elke ieder iedere".split())
"""Words that end none before a small letter; before a capital they may: ``waaronder de onze. In 2024 …``."""
_SIDE_BY_SIDE = 6.0  # logarithm of how often two words stand side by side for nothing to part them
_SHORTEST = 4  # letters of a word that is hardly an abbreviation
_COMMON = 10.0  # logarithm of the count of a word that goes on with a sentence
_WORN = 0.936  # mean reading confidence of a letter below which commas lose their tails
_LIKE_CAPITALS = frozenset("il")  # a capital I that lost its foot: `. ik` opens a sentence
ABBREVIATIONS = frozenset(
    "bijl resp bijv gebr mevr prof blad incl excl sept febr verg jurispr aanh toel alin art mr dr ir drs ing nr no st "
    "jl al vs dd cs ca tel bv nv max min jan feb mrt apr jun jul aug sep okt nov dec mej fam hr sub "
    "ed red zgn evt ev".split()
)
"""Words that are also abbreviations, printed with a full stop."""
_GLUED = re.compile(r"([^\W\d_]{2,})\.([^\W\d_]{2,})")


def is_worn(confidence: float | None) -> bool:
    """Whether a letter was read with so little mean confidence that commas may have lost their tails."""
    return confidence is not None and confidence < _WORN


def stop_edits(words: Sequence[Token], arrangement: Arrangement, decoder: Decoder, *, worn: bool) -> Iterator[Edit]:
    """Edits of the stops of a picture that stand where no sentence ends, before a small letter or behind an article.

    Where the two words often stand side by side the stop was a speck; elsewhere on worn copies 36 of 58 were commas
    (dev part, second-generation photocopies), and the rest specks or colons: a stop is wrong in any case.
    Commas are put only where the letter is ``worn``.
    """
    for token in words:
        yield from _glued(token, arrangement, decoder)
    for left, right in pairwise(words):
        if arrangement.text[left.end : right.start] != ". " or arrangement.confidence(left.start, left.end) is None:
            continue
        determiners = _DETERMINERS if right.text[0].islower() else _ARTICLES
        if left.text in determiners or _belong(left.text, right.text, decoder):
            yield Edit(left.end, right.start, " ", "speck", 0.9)
        elif worn and _ends_a_clause(left.text, decoder.lexicon) and _goes_on(right.text, decoder.lexicon):
            yield Edit(left.end, left.end + 1, ",", "comma", 0.6)


def _glued(token: Token, arrangement: Arrangement, decoder: Decoder) -> Iterator[Edit]:
    """A space for the stop of ``gaat.niet``."""
    match = _GLUED.fullmatch(token.text)
    if match is None or arrangement.confidence(token.start, token.end) is None:
        return
    left, right = match[1], match[2]
    if right.islower() and decoder.forms.valid(left) and decoder.context.pair(left, right) >= 0:
        yield Edit(token.start + match.end(1), token.start + match.start(2), " ", "speck", 0.9)


def _belong(left: str, right: str, decoder: Decoder) -> bool:
    """Whether a small letter follows and the two words are often side by side."""
    if not (left.islower() and right.islower()) or right[0] in _LIKE_CAPITALS or left in ABBREVIATIONS:
        return False
    return len(left) > 1 and decoder.forms.valid(left) and decoder.context.pair(left, right) >= _SIDE_BY_SIDE


def _ends_a_clause(word: str, lexicon: Lexicon) -> bool:
    if not word.isalpha() or len(word) < _SHORTEST or word.lower() in ABBREVIATIONS:
        return False
    return not word.islower() or bool(lexicon.flags(word) & LISTED)


def _goes_on(word: str, lexicon: Lexicon) -> bool:
    if len(word) == 1 and word != "u":
        return False  # a speck, or the label of an item
    return word.islower() and word[0] not in _LIKE_CAPITALS and (lexicon.logcount(word) or 0.0) >= _COMMON
