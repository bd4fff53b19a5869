"""Whether the words of a text layer are those on the page: kept, repaired, or put aside for the picture.

Measured on the letters of ``corpora/letters``: of the lower-case words of a true letter at least 94 % stand in the
lexicon; of a layer with one letter in eight misread at most 77 %, with every ``e`` turned to ``a`` at most 62 %.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..words import Words

LEAST_KNOWN = 0.86
"""Share of known words from which a layer is believed."""
FEWEST = 12
"""Words from which the share tells anything."""
_MOST_UNPRINTABLE = 0.005
"""Share of characters without meaning above which a layer is put aside."""

_CHECKED = re.compile(r"[^\W\d_]{3,}")
_NO_MEANING = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]|\\(cid:\\d+\\)")
_ASKING = re.compile(r"[a-z]\?[a-z]")
_LIGATURES = ("ti", "fi", "tt", "ff", "fl", "ft", "ffi", "fj", "st")
"""What one lost character may have printed, the commonest first."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The words to keep, as they are or repaired; None when the picture must be read."""

    words: tuple[str, ...] | None
    repaired: bool
    reason: str


def judge(words: Sequence[str], known: Words) -> Judgement:
    """Judge the words of a page's text layer by those that are ``known``."""
    mended = tuple(_with_ligatures(word, known) for word in words)
    repaired = sum(new != old for new, old in zip(mended, words, strict=True))
    text = " ".join(mended)
    lost = len(_NO_MEANING.findall(text)) + len(_ASKING.findall(text))
    if lost > _MOST_UNPRINTABLE * len(text):
        return Judgement(None, repaired=False, reason=f"text layer put aside: {lost} characters without meaning")
    valid, checked = _counted(text, known)
    share = valid / checked if checked else 1.0
    if checked >= FEWEST and share < LEAST_KNOWN:
        return Judgement(None, repaired=False, reason=f"text layer put aside: {share:.0%} of its words are known")
    told = f"{share:.0%} of its words are known" if checked >= FEWEST else "few words to judge by"
    if repaired:
        return Judgement(mended, repaired=True, reason=f"text layer repaired: {repaired} words with lost ligatures")
    return Judgement(mended, repaired=False, reason=f"text layer kept: {told}")


def _counted(text: str, known: Words) -> tuple[int, int]:
    """How many of the lower-case words are known, and how many there are."""
    words = [word for word in _CHECKED.findall(text) if word.islower()]
    return sum(word in known for word in words), len(words)


def _with_ligatures(word: str, known: Words) -> str:
    """A word in which one character without meaning stood for ``ti`` or ``fi``, if that makes it a known one."""
    if not _NO_MEANING.search(word):
        return word
    for ligature in _LIGATURES:
        candidate = _NO_MEANING.sub(ligature, word)
        letters = _CHECKED.search(candidate)
        if letters and letters.group().lower() in known:
            return candidate
    return word
