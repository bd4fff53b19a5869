"""Words that were read in two: ``ge meente``, ``Noord- Holland``."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from .confusions import ADDED_SPACE
from .decoder import ENOUGH_WORD, Decoder
from .edits import Edit
from .tokens import Token

_SHORTEST = 6


def join_edits(words: Sequence[Token], text: str, decoder: Decoder) -> Iterator[Edit]:
    """An edit for each pair of neighbours that the lexicon knows only as one word."""
    for left, right in pairwise(words):
        between = text[left.end : right.start]
        if between == "- " and left.text[0].isupper() and right.text[0].isupper():
            if f"{left.text}-{right.text}" in decoder.lexicon:
                yield Edit(left.start, right.end, f"{left.text}-{right.text}", "join", 0.98)
        elif between == " " and left.text.isalpha() and right.text.isalpha() and right.text.islower():
            gain = _gain(left, right, decoder)
            if gain >= ENOUGH_WORD:
                yield Edit(left.start, right.end, left.text + right.text, "join", 1 - 2.0 ** -(gain / 2))


def _gain(left: Token, right: Token, decoder: Decoder) -> float:
    """Bits by which one word is cheaper than two; 0 when both are words that can stand side by side."""
    whole = left.text + right.text
    if len(whole) < _SHORTEST or whole.lower() not in decoder.lexicon:
        return 0.0
    context = decoder.context
    if context.pair(left.text, right.text) >= 0:
        return 0.0
    apart = context.bits(left.text, left.left, None) + context.bits(right.text, None, right.right)
    return apart - ADDED_SPACE - context.bits(whole, left.left, right.right)
