"""Which reading of a word to take where strokes run through it."""

from collections.abc import Sequence
from dataclasses import replace

from ...words import Words
from ..reader import SeenWord
from .pairs import Pair, pairs
from .strokes import Signature

_KEPT = 0.9
"""Confidence from which a word of the first reader stands."""
_SURE = 0.75
"""The same for one that the second reader saw between strokes, and that the first did not see."""
_STOPS = ",.;:"


def surest(readings: Sequence[Sequence[SeenWord]], known: Words) -> Sequence[SeenWord]:
    """Of the readings of a line, word by word, what is made of known words, else what was read with more confidence."""
    first, *others = readings
    for other in others:
        first = [word for pair in pairs(first, other) for word in _surer(pair, known)]
    return first


def _surer(pair: Pair, known: Words) -> tuple[SeenWord, ...]:
    return max(pair.first, pair.second, key=lambda side: (_are_known(side, known), _trust(side)))


def _are_known(side: Sequence[SeenWord], known: Words) -> bool:
    return bool(side) and all(word.text.strip(_STOPS) in known for word in side)


def _trust(words: Sequence[SeenWord]) -> float:
    return min((word.confidence for word in words), default=0.0)


def better(pair: Pair, signature: Signature, known: Words) -> tuple[SeenWord, ...]:
    """The words that the first reader was sure of, else what the second saw in the strokes, if that is print.

    Of what strokes run through, the first is sure only where it makes words and the second does not; and a word that
    the second reader goes on with was cut by the strokes, however sure the first is of the rest.
    """
    sure = tuple(word for word in pair.second if _is_print(word))
    if pair.first and _text(pair.first) == _text(sure):
        return sure if _are_known(sure, known) > _are_known(pair.first, known) else _widened(pair.first, sure)
    struck = any(signature.touches(word.box) for word in pair.first)
    stands = not struck or _are_known(pair.first, known) > _are_known(sure, known)
    if pair.first and stands and _trust(pair.first) >= _KEPT and not _goes_on(pair.first, sure):
        return pair.first
    if sum(len(word.text) for word in sure) < sum(len(word.text) for word in pair.first if _is_print(word)):
        return pair.first
    return sure


def _text(words: Sequence[SeenWord]) -> str:
    return "".join(word.text for word in words)


def _widened(first: tuple[SeenWord, ...], second: tuple[SeenWord, ...]) -> tuple[SeenWord, ...]:
    """The words of the first reader in boxes that take in what the second saw of them under the strokes."""
    left, right = min(first[0].box[0], second[0].box[0]), max(first[-1].box[2], second[-1].box[2])
    top, bottom = min(word.box[1] for word in second), max(word.box[3] for word in second)
    starts = [left, *(word.box[0] for word in first[1:])]
    ends = [*(word.box[2] for word in first[:-1]), right]
    return tuple(
        replace(word, box=(x0, min(top, word.box[1]), x1, max(bottom, word.box[3])))
        for word, x0, x1 in zip(first, starts, ends, strict=True)
    )


def _goes_on(first: Sequence[SeenWord], second: Sequence[SeenWord]) -> bool:
    cut, whole = _text(first), _text(second)
    return len(cut) < len(whole) and cut in whole


def _is_print(word: SeenWord) -> bool:
    says = sum(one.isalnum() for one in word.text)
    return word.confidence >= _SURE and (says >= 0.5 * len(word.text) or word.text in f"{_STOPS}€")
