"""The weighing of two readings: a small logistic model, ``models/vote`` says from what it was learned."""

import functools
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from math import exp

from ...resources import resource
from ...words import Words
from ..reader import SeenWord
from .evidence import NAMES, evidence
from .pairs import Pair

TAKE = 0.4
"""The second reading is taken when it is the better one with at least this probability: on pages of letters that the
weights did not see, 396 wrong characters were left of 781 where the readers differ; at 0.6 there were 416."""
_CUT = re.compile(r" [,.;:]|(?<=\d,) -")
"""White that no one prints: the first reader cut a sum before ``,--`` or within it."""
_SMALL_L = re.compile(r"\bl(?=[^\Waeiouyàâéèêëïòôöáíóú\d_])")
"""An ``l`` that no Dutch word begins with, a capital ``I`` misread: ``lwaarden``."""


def vote(pair: Pair, wear: float, words: Words) -> tuple[SeenWord, ...]:
    """The words of one place on a line of a page that is so worn, from the reader that is more likely right about them.

    White space is the first reader's: the second one, which reads characters by columns, loses it more often. A word
    that the vote gives is no surer than the vote, nor than the first reader of the same word.
    """
    first, second = _text(pair.first), _text(pair.second)
    if not pair.first or not pair.second or _adds_nothing(pair, first, second):
        return pair.first
    if second == _SMALL_L.sub("I", first):
        return _in_place(pair, pair.second) if len(pair.first) == len(pair.second) else pair.second
    sure = _least(pair.first), _least(pair.second)
    chance = better(evidence(first, second, sure, wear, words))
    if chance < TAKE:
        return pair.first
    before = {word.text: word.confidence for word in pair.first}
    taken = [replace(word, confidence=min(word.confidence, chance, before.get(word.text, 1.0))) for word in pair.second]
    if first.endswith(":") and second[-1].isalnum():  # specks make stops, hardly two dots above each other
        taken[-1] = replace(taken[-1], text=taken[-1].text + ":")
    if len(pair.first) == len(pair.second):
        return _in_place(pair, taken)
    top, bottom = min(word.box[1] for word in pair.first), max(word.box[3] for word in pair.first)
    return tuple(replace(word, box=(word.box[0], top, word.box[2], bottom)) for word in taken)


def _adds_nothing(pair: Pair, first: str, second: str) -> bool:
    """Whether the second reader lost a number with a word or the end of ``.nl``, or saw the same but for white."""
    lost = len(pair.second) < len(pair.first) and _digits(second) < _digits(first)
    return (
        lost
        or (first.endswith(".nl") and second == first[:-1])
        or (second.replace(" ", "").lstrip(".,") == first.replace(" ", "") and not _CUT.search(first))
    )


def _in_place(pair: Pair, taken: Sequence[SeenWord]) -> tuple[SeenWord, ...]:
    """The words taken, as many as the first reader saw, in its boxes."""
    return tuple(replace(new, box=old.box) for old, new in zip(pair.first, taken, strict=True))


def better(signs: list[float]) -> float:
    """The probability that the second reading is better, from its evidence."""
    return 1.0 / (1.0 + exp(-sum(weight * sign for weight, sign in zip(weights(), signs, strict=True))))


@functools.cache
def weights() -> tuple[float, ...]:
    """The learned weights, in the order of NAMES. Raises MissingDependencyError when they are not installed."""
    learned = json.loads((resource("models", "vote") / "weights.json").read_text(encoding="utf-8"))
    return tuple(learned[name] for name in NAMES)


def _text(side: tuple[SeenWord, ...]) -> str:
    return " ".join(word.text for word in side)


def _digits(text: str) -> int:
    return sum(one.isdigit() for one in text)


def _least(side: tuple[SeenWord, ...]) -> float:
    return min(word.confidence for word in side)
