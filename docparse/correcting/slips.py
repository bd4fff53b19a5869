"""A word of another language where only a Dutch one can stand."""

from collections.abc import Iterator, Sequence

from .edits import Edit
from .lexicon import FOREIGN, Lexicon
from .tokens import Token

_LATIN = frozenset({"al", "cetera", "alii", "seq", "passim"})
_AROUND = 2  # words on either side that must not be foreign


def misread_et(words: Sequence[Token], lexicon: Lexicon) -> Iterator[Edit]:
    """``et`` for ``het``: the letter at the start of a line is easily lost, and ``et`` stands in no Dutch sentence."""
    for at, token in enumerate(words):
        if token.text != "et" or token.right is None or token.right in _LATIN:
            continue
        around = [*words[max(0, at - _AROUND) : at], *words[at + 1 : at + 1 + _AROUND]]
        if not any(_is_foreign(word.text, lexicon) for word in around):
            yield Edit(token.start, token.end, "het", "slip", 0.95)


def _is_foreign(word: str, lexicon: Lexicon) -> bool:
    return bool(lexicon.flags(word.lower()) & FOREIGN) or (word.islower() and word not in lexicon)
