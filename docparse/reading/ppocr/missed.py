"""Print that a reader passed over: underlined lines, lone numbers, words beside a stamp, lines on a photograph."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

import cv2
import numpy as np
from numpy.typing import NDArray

from ..ink import Ink, only
from ..reader import Picture, SeenWord
from .parts import margin_of, read_part

_RULE = 6.0
"""Ink this many times as wide as words are high, and hardly high, is a ruled line or the line under a heading."""
_HIGH = (0.55, 2.2)
"""How high a line of print is, in heights of the words on the page."""
_PRINT = 0.4
"""A piece of ink so high, in the same measure, is a letter and no speck."""
_JOINS = 0.9
"""Letters at most so far apart, in the same measure, are of one line."""
_NARROW = 0.2
"""Width of the narrowest line of print, a single 1, in its height."""
_SURE = 0.8
"""Mean confidence below which what was read is a drawing, a signature or a stamp."""
_SURE_OF_ONE = 0.95
"""The same for a single letter or digit."""
_EDGE = 0.35
"""White at most so wide, in the height of a word, is none between words."""
_ROW = 0.5
"""A word stands on a line that shares this part of its height."""


def missed(words: Sequence[SeenWord], picture: Picture, ink: Ink) -> tuple[SeenWord, ...]:
    """``words`` and, where they belong among them, those that PP-OCR reads in the ink that no word covers."""
    if not words:
        return ()
    usual = median(word.box[3] - word.box[1] for word in words)
    found = list(words)
    number = max(word.line for word in words)
    for left, top, right, bottom in _places(words, ink, usual):
        margin = margin_of(bottom - top)
        x0, y0, x1, y1 = max(0, left - margin), max(0, top - margin), right + margin, bottom + margin
        number += 1
        read = read_part(picture, ink, (x0, y0, x1, y1), number)
        beside = next((word for word in found if _on_one_row(word, top, bottom)), None)
        if _is_print(read, beside is not None) and not any(_is_edge(read, word) for word in found):
            _insert(found, read, beside)
    return tuple(found)


def _places(words: Sequence[SeenWord], ink: Ink, usual: float) -> list[tuple[int, int, int, int]]:
    """Boxes of ink outside the words that looks like a line of print, from the top."""
    rest = ink.astype(np.uint8)
    for word in words:
        x0, top, x1, bottom = (int(edge) for edge in word.box)
        rest[max(0, top - 2) : bottom + 3, max(0, x0 - 2) : x1 + 3] = 0
    _without_rules(rest, usual)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(rest, connectivity=8)
    sides = stats[:, (cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT)]
    letters = (sides[:, 1] >= _PRINT * usual) & (sides[:, 1] <= _HIGH[1] * usual) & (sides[:, 0] <= _RULE * usual)
    letters[0] = False
    if count < 2 or not letters.any():
        return []
    left = rest > 0
    print_only = only(left, letters[labels[left]])
    joined = cv2.dilate(print_only, np.ones((1, 2 * round(_JOINS * usual / 2) + 1), np.uint8))
    _, _, areas, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    return [_box(area, usual) for area in areas[1:] if _is_line(area, usual)]


def _without_rules(rest: NDArray[np.uint8], usual: float) -> None:
    """Take long thin lines out, so that the print above them comes apart from them."""
    long = np.ones((1, round(_RULE * usual)), np.uint8)
    rules = cv2.morphologyEx(rest, cv2.MORPH_OPEN, long)
    rest[cv2.dilate(rules, np.ones((3, 1), np.uint8)) > 0] = 0


def _is_line(area: NDArray[np.int32], usual: float) -> bool:
    high = area[cv2.CC_STAT_HEIGHT] / usual
    wide = (area[cv2.CC_STAT_WIDTH] - _JOINS * usual) / usual
    return bool(_HIGH[0] <= high <= _HIGH[1] and wide >= _NARROW * high)


def _box(area: NDArray[np.int32], usual: float) -> tuple[int, int, int, int]:
    grown = round(_JOINS * usual / 2)
    left, top, wide, high = (int(area[at]) for at in range(4))
    return left + grown, top, left + wide - grown, top + high


def _is_print(read: Sequence[SeenWord], on_a_line: bool) -> bool:
    """Whether words were read; a single letter or digit counts only between others."""
    text = "".join(word.text for word in read)
    says = sum(one.isalnum() for one in text)
    sure = sum(word.confidence * len(word.text) for word in read) / max(1, len(text))
    if says == len(text) == 1:
        return on_a_line and sure >= _SURE_OF_ONE
    return says >= 2 and says >= 0.7 * len(text) and sure >= _SURE


def _is_edge(read: Sequence[SeenWord], word: SeenWord) -> bool:
    """Whether what was read is the first or last letter or two of a word whose box was drawn too narrow."""
    (x0, top, x1, bottom), text = read[0].box, read[0].text
    white = max(x0 - word.box[2], word.box[0] - x1)
    joins = len(read) == 1 and (word.text.endswith(text) or word.text.startswith(text))
    return joins and white <= _EDGE * (word.box[3] - word.box[1]) and _on_one_row(word, top, bottom)


def _on_one_row(word: SeenWord, top: float, bottom: float) -> bool:
    shared = min(bottom, word.box[3]) - max(top, word.box[1])
    return shared >= _ROW * min(bottom - top, word.box[3] - word.box[1])


def _insert(words: list[SeenWord], read: Sequence[SeenWord], beside: SeenWord | None) -> None:
    """Put the words of one line where they are read: on the line beside them, or before the first line below."""
    if beside is not None:
        row = [place for place, other in enumerate(words) if other.line == beside.line]
        before = [place for place in row if words[place].box[0] < read[0].box[0]]
        place = before[-1] + 1 if before else row[0]
        words[place:place] = [replace(one, line=beside.line) for one in read]
        return
    bottom = max(word.box[3] for word in read)
    place = next((at for at, word in enumerate(words) if word.box[1] >= bottom), len(words))
    words[place:place] = read
