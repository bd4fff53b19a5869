"""Boxes of words trimmed to the band of their line: a speck above or below a letter makes a box twice as high."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from statistics import median

from ..handover import Word
from .shapes import STANDS_OUT, is_deep, is_tall

_AROUND = 4
"""Words of the reader's line on either side that show where its band lies, also on a page that curves."""
_FEWEST = 2
_HIGH = 1.3
"""A box so many times as high as those around it, and as its letters are there, holds more than the word."""


def within_bands(words: Iterable[Word]) -> list[Word]:
    """The words of a page in their order, boxes cut to the height that their letters have in the words beside them.

    Only lines that the reader saw count; words without a line number stay as they are.
    """
    trimmed: list[Word] = []
    for line, run in groupby(words, key=lambda word: word.line):
        line_words = list(run)
        trimmed += line_words if line is None else [_trimmed(line_words, at) for at in range(len(line_words))]
    return trimmed


def _trimmed(line: Sequence[Word], at: int) -> Word:
    left, top, right, bottom = line[at].box
    beside = [*line[max(0, at - _AROUND) : at], *line[at + 1 : at + 1 + _AROUND]]
    if len(beside) < _FEWEST:
        return line[at]
    bands = [_band(word) for word in beside]
    upper, lower = median(band[0] for band in bands), median(band[1] for band in bands)
    out = STANDS_OUT * (lower - upper)
    upper, lower = upper - out * is_tall(line[at].text), lower + out * is_deep(line[at].text)
    usual = max(lower - upper, median(word.box[3] - word.box[1] for word in beside))
    cut_top, cut_bottom = max(top, upper), min(bottom, lower)
    if bottom - top < _HIGH * usual or cut_bottom - cut_top < 0.5 * (lower - upper):
        return line[at]
    return replace(line[at], box=(left, cut_top, right, cut_bottom))


def _band(word: Word) -> tuple[float, float]:
    """Where the low letters of a word lie."""
    _, top, _, bottom = word.box
    tall, deep = is_tall(word.text), is_deep(word.text)
    out = STANDS_OUT * (bottom - top) / (1 + STANDS_OUT * (tall + deep))
    return top + out * tall, bottom - out * deep
