"""The florin sign, ``ƒ``, that readers take for an ``f``: it hangs below the line, and a sum follows."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from .reader import SeenWord

_HANGS = 0.18
"""How far it hangs below the word that follows, in its own height: measured 0.3, an ``f`` in a line that leans 0.05."""
_DEEP = frozenset(",;()/Jjgpqy")
"""What hangs below the line itself."""


def with_florins(words: Sequence[SeenWord]) -> tuple[SeenWord, ...]:
    """The words, ``ƒ`` for each lone ``f`` before a figure that reaches lower than the letters around it."""
    found: list[SeenWord] = []
    for _, run in groupby(words, key=lambda word: word.line):
        line = list(run)
        for at, (word, after) in enumerate(pairwise([*line, line[-1]])):
            if word.text == "f" and after.text[:1].isdigit() and _hangs(word, line[max(0, at - 2) : at + 4]):
                found.append(replace(word, text="ƒ"))
            else:
                found.append(word)
    return tuple(found)


def _hangs(word: SeenWord, around: Sequence[SeenWord]) -> bool:
    feet = sorted(other.box[3] for other in around if other is not word and not _DEEP & set(other.text))
    return bool(feet) and word.box[3] - feet[len(feet) // 2] > _HANGS * (word.box[3] - word.box[1])
