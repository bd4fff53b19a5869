"""Lines that a signature runs over: the first reader stops where the strokes begin, the second one reads through."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

import cv2
import numpy as np

from ..ink import Ink
from ..ppocr.parts import margin_of, read_part
from ..reader import Picture, PixelBox, SeenWord
from .band import band
from .pairs import Pair, pairs

_COARSE = 3
"""Strokes are looked for in a picture so many times smaller."""
_STROKES = (1.6, 14.0)
"""How high a signature is, in heights of the words on the page."""
_LONG = 3.0
"""How long it is at least, in the same measure."""
_FULL = 0.4
"""Ink that fills more of its box than this is a stamp, a logo or a picture."""
_REACH = 1.5
"""A line that ends at most so far before the strokes, in the same measure, may go on under them."""
_BEFORE = 2
"""Words before the strokes that are read again with what is under them, for the recogniser to find its feet."""
_KEPT = 0.9
"""Confidence from which a word of the first reader stands."""
_SURE = 0.75
"""The same for one that the second reader saw between strokes, and that the first did not see."""
_DRAWN = 0.6
"""Confidence below which a line that lies wholly in the strokes is made of them."""


def crossed(words: Sequence[SeenWord], picture: Picture, ink: Ink) -> tuple[SeenWord, ...]:
    """``words``, with those of the second reader where a signature runs over a line."""
    if not words:
        return ()
    usual = median(word.box[3] - word.box[1] for word in words)
    signatures = list(_signatures(ink, usual))
    if not signatures:
        return tuple(words)
    lines: dict[int, list[SeenWord]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    for strokes in signatures:
        for number, line in lines.items():
            if line and _runs_over(strokes, line, usual):
                wide = _gather(lines, number, strokes, picture.shape[1])
                lines[number] = _read_through(lines[number], strokes, wide, picture, ink)
            elif all(_is_drawn(word, strokes) for word in line):
                lines[number] = []
    return tuple(word for line in lines.values() for word in line)


def _gather(lines: dict[int, list[SeenWord]], number: int, strokes: PixelBox, wide: float) -> float:
    """Put words that the first reader made a line of their own, because strokes part them, where they belong.

    Where the line can reach to, at most ``wide``, comes back: the next column.
    """
    top, bottom = band(lines[number])
    end = lines[number][-1].box[2]
    for other, words in lines.items():
        if other == number:
            continue
        on_row = [word for word in words if end <= word.box[0] and _shared(word.box, top, bottom)]
        behind = [word for word in on_row if word.box[0] <= strokes[2]]
        lines[other] = [word for word in words if word not in behind]
        lines[number] += [replace(word, line=number) for word in behind]
        wide = min([wide, *(word.box[0] for word in on_row if word not in behind)])
    lines[number].sort(key=lambda word: word.box[0])
    return wide


def _shared(box: PixelBox, top: float, bottom: float) -> bool:
    return min(bottom, box[3]) - max(top, box[1]) >= 0.5 * (bottom - top)


def _signatures(ink: Ink, usual: float) -> Iterator[PixelBox]:
    """Boxes of ink that hangs together, larger than letters, mostly empty, and neither a rule nor a frame."""
    small = cv2.resize(ink.astype(np.uint8) * 255, None, fx=1 / _COARSE, fy=1 / _COARSE, interpolation=cv2.INTER_AREA)
    _, _, areas, _ = cv2.connectedComponentsWithStats((small > 40).astype(np.uint8), connectivity=8)
    for left, top, wide, high, area in areas[1:].tolist():
        tall, long = _COARSE * high / usual, _COARSE * wide / usual
        if _STROKES[0] <= tall <= _STROKES[1] and long >= _LONG and area <= _FULL * wide * high:
            yield _COARSE * left, _COARSE * top, _COARSE * (left + wide), _COARSE * (top + high)


def _runs_over(strokes: PixelBox, line: Sequence[SeenWord], usual: float) -> bool:
    top, bottom = band(line)
    ends = line[-1].box[2] + _REACH * usual
    return line[0].box[0] < strokes[0] < ends and _shared(strokes, top, bottom)


def _is_drawn(word: SeenWord, strokes: PixelBox) -> bool:
    """Whether the strokes themselves were taken for a word."""
    x0, top, x1, bottom = word.box
    left, high, right, low = strokes
    inside = left <= (x0 + x1) / 2 <= right and high <= (top + bottom) / 2 <= low
    return inside and word.confidence < _DRAWN


def _read_through(line: list[SeenWord], strokes: PixelBox, wide: float, picture: Picture, ink: Ink) -> list[SeenWord]:
    """The line with what the second reader sees from a word or two before the strokes on, as far as ``wide``."""
    touched = next((at for at, word in enumerate(line) if word.box[2] >= strokes[0]), len(line))
    start = max(0, touched - _BEFORE)
    top, bottom = band(line)
    margin = margin_of(bottom - top)
    right = max(line[-1].box[2], strokes[2]) + 2 * (bottom - top)
    x0, y0 = max(0, int(line[start].box[0]) - margin), max(0, int(top) - margin)
    box = (x0, y0, int(min(wide, right)), min(picture.shape[0], int(bottom) + margin))
    again = read_part(picture, ink, box, line[0].line)
    taken = [word for pair in pairs(line[start:], again) for word in _better(pair)]
    return [*line[:start], *taken]


def _better(pair: Pair) -> tuple[SeenWord, ...]:
    """The words that the first reader was sure of, else what the second saw in the strokes, if that is print.

    A word that the second reader goes on with was cut by the strokes, however sure the first is of the rest.
    """
    sure = tuple(word for word in pair.second if _is_print(word))
    if pair.first and _text(pair.first) == _text(sure):
        return _widened(pair.first, sure)
    if pair.first and min(word.confidence for word in pair.first) >= _KEPT and not _goes_on(pair.first, sure):
        return pair.first
    if sum(len(word.text) for word in sure) < sum(len(word.text) for word in pair.first if _is_print(word)):
        return pair.first
    return sure


def _text(words: Sequence[SeenWord]) -> str:
    return "".join(word.text for word in words)


def _widened(first: tuple[SeenWord, ...], second: tuple[SeenWord, ...]) -> tuple[SeenWord, ...]:
    """The words of the first reader in boxes that take in what the second saw of them under the strokes."""
    left, _, _, _ = second[0].box
    _, _, right, _ = second[-1].box
    one, other = first[0].box, first[-1].box
    opened = (replace(first[0], box=(min(left, one[0]), *one[1:])), *first[1:])
    end = opened[-1].box
    return (*opened[:-1], replace(opened[-1], box=(end[0], end[1], max(right, other[2]), end[3])))


def _goes_on(first: Sequence[SeenWord], second: Sequence[SeenWord]) -> bool:
    cut, whole = _text(first), _text(second)
    return len(cut) < len(whole) and cut in whole


def _is_print(word: SeenWord) -> bool:
    says = sum(one.isalnum() for one in word.text)
    return word.confidence >= _SURE and (says >= 0.5 * len(word.text) or word.text in ",.;:")
