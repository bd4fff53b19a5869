"""Recognised characters to words: the recogniser drops spaces, the white between letters does not."""

from itertools import pairwise
from statistics import median
from typing import TypeAlias

import numpy as np

from ..ink import Ink
from ..reader import SeenWord
from .lines import white
from .recognise import Character

_USUAL_SPACE = 0.2
"""Width of a space, in heights of the line's box, where the line itself shows none."""
_WIDE = 0.9
"""White this much as wide as the line's own spaces parts words, space recognised or not."""
_LEAST = 0.12
"""White narrower than this, in heights of the line's box, never parts words by itself."""
_CLOSING = frozenset(",.:;")
_SET_OFF = 0.6
"""White narrower than this, in the same measure, before a stop or a colon is no space: these are set a little off."""
_IN_NUMBER = 0.35
"""The same within a number or between the parts of a reference: a 1 stands in wide white."""
_REACH = 0.4
"""How far, in heights of the line's box, a recognised space may lie from its white."""
_AWAY = 0.3
"""How many pixels narrower white counts for each pixel that it lies farther off."""
_DOT = 0.12
"""White at most so high, in heights of the line's box, lies between a letter and its dot."""

Gap: TypeAlias = tuple[int, int]
"""Columns without ink, from and up to."""


def words_of(characters: list[Character], ink: Ink, left: int, top: int, line: int) -> list[SeenWord]:
    """The words of a piece of line; ``ink`` is its picture, whose corner lies at ``left``, ``top`` on the page."""
    letters = [character for character in characters if character.text != " "]
    if not letters:
        return []
    words: list[SeenWord] = []
    first, start = 0, 0
    for place, middle in sorted(_breaks(characters, ink).items()):
        end = max(middle, start + 1)  # a space may be recognised before one that stands to the left of it
        words.append(_word(letters[first:place], ink, (start, end), left, top, line))
        first, start = place, end
    words.append(_word(letters[first:], ink, (start, max(ink.shape[1], start + 1)), left, top, line))
    return words


def _breaks(characters: list[Character], ink: Ink) -> dict[int, int]:
    """Where words end: the number of letters before the break, and the column in the middle of its white.

    The recogniser places a character only to within a few of its steps, so each space it saw is
    matched with white near it; only wide white that no space claims makes a break of its own.
    """
    high = ink.shape[0]
    free = [gap for gap in white(ink) if gap[0] > 0 and gap[1] < ink.shape[1]]
    breaks: dict[int, int] = {}
    shown: list[int] = []
    claimed = _claims([character.x for character in characters if character.text == " "], free, high)
    count = spaces = 0
    for character in characters:
        if character.text != " ":
            count += 1
            continue
        gap = claimed[spaces]
        spaces += 1
        if gap is not None:
            shown.append(gap[1] - gap[0])
            free.remove(gap)
        breaks[count] = (gap[0] + gap[1]) // 2 if gap else round(character.x)
    usual = median(shown) if shown else _USUAL_SPACE * high
    letters = [character for character in characters if character.text != " "]
    middles = [(before.x + after.x) / 2 for before, after in pairwise(letters)]
    for start, end in free:
        centre = (start + end) / 2
        if not middles or end - start < max(_WIDE * usual, _LEAST * high):
            continue
        place = min(range(len(middles)), key=lambda index: abs(middles[index] - centre)) + 1
        if end - start < _least(letters[place - 1].text, letters[place].text) * high:
            continue
        if not any(other in breaks for other in (place - 1, place, place + 1)):
            breaks[place] = round(centre)
    return {place: column for place, column in breaks.items() if 0 < place < len(letters)}


def _least(before: str, after: str) -> float:
    """The least white that parts two characters when no space was recognised, in heights of the line's box."""
    if after in _CLOSING:
        return _SET_OFF
    return _IN_NUMBER if all(one.isdigit() or one in "-/" for one in (before, after)) else 0.0


def _claims(spaces: list[float], gaps: list[Gap], high: int) -> list[Gap | None]:
    """The white of each recognised space: as wide and as near as can be for all of them together, in their order."""
    totals = [[0.0] * (len(gaps) + 1)]
    taken: list[list[bool]] = []
    for x in spaces:
        before, row, took = totals[-1], [0.0], [False]
        for at, gap in enumerate(gaps, 1):
            with_it = before[at - 1] + _claim(x, gap, high)
            took.append(with_it > max(row[-1], before[at]))
            row.append(max(with_it, row[-1], before[at]))
        totals.append(row)
        taken.append(took)
    claimed: list[Gap | None] = [None] * len(spaces)
    at, space = len(gaps), len(spaces)
    while at and space:
        if taken[space - 1][at]:
            claimed[space - 1] = gaps[at - 1]
            at, space = at - 1, space - 1
        elif totals[space][at] == totals[space - 1][at]:
            space -= 1
        else:
            at -= 1
    return claimed


def _claim(x: float, gap: Gap, high: int) -> float:
    """What speaks for it that a space recognised at ``x`` is this gap; below zero when it lies too far off."""
    far = max(gap[0] - x, x - gap[1], 0.0)
    return gap[1] - gap[0] - _AWAY * abs((gap[0] + gap[1]) / 2 - x) if far <= _REACH * high else -1.0


def _word(letters: list[Character], ink: Ink, span: tuple[int, int], left: int, top: int, line: int) -> SeenWord:
    start, end = span
    part = ink[:, start:end]
    columns = np.flatnonzero(part.any(axis=0))
    x0, x1 = (int(columns[0]), int(columns[-1]) + 1) if len(columns) else (0, end - start)
    y0, y1 = _band(part)
    box = (left + start + x0, top + y0, left + start + x1, top + y1)
    confidence = sum(letter.confidence for letter in letters) / len(letters)
    return SeenWord("".join(letter.text for letter in letters), box, confidence, line)


def _band(ink: Ink) -> tuple[int, int]:
    """Top and bottom of the word in its part of the line: a line that leans lets in pieces of those above and below."""
    weight = ink.sum(axis=1)
    near = max(1, round(_DOT * len(weight)))
    runs: list[tuple[int, int]] = []
    for row in np.flatnonzero(weight).tolist():
        if runs and row - runs[-1][1] <= near:
            runs[-1] = runs[-1][0], row + 1
        else:
            runs.append((row, row + 1))
    return max(runs, key=lambda run: int(weight[run[0] : run[1]].sum()), default=(0, len(weight)))
