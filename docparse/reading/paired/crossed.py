"""Lines that a signature runs over: the first reader stops where the strokes begin, the second one reads through."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from ...words import Words
from ..ppocr.parts import margin_of, read_part
from ..reader import PixelBox, SeenWord
from .band import band
from .pairs import pairs
from .strokes import Sheet, Signature
from .through import better, surest

_REACH = 1.5
"""A line that ends at most so far before the strokes, in the same measure, may go on under them."""
_BEFORE = 2
"""Words before the strokes that are read again with what is under them, for the recogniser to find its feet."""
_DRAWN = 0.6
"""Confidence below which a line that lies wholly in the strokes is made of them."""


def crossed(
    words: Sequence[SeenWord], found: Sequence[Signature], sheets: Sequence[Sheet], known: Words
) -> tuple[SeenWord, ...]:
    """``words``, with those of the second reader where one of the signatures ``found`` runs over a line.

    It reads all ``sheets``: the page as it is and, where strokes could be told from print, the page without them.
    """
    if not found:
        return tuple(words)
    usual = median(word.box[3] - word.box[1] for word in words)
    lines: dict[int, list[SeenWord]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    for signature in found:
        for number, line in lines.items():
            if all(_is_drawn(word, signature.box) for word in line):
                lines[number] = []
            elif _runs_over(signature.box, line, usual):
                wide = _gather(lines, number, signature.box, sheets[0].picture.shape[1])
                lines[number] = _read_through(lines[number], signature, wide, sheets, known)
    return tuple(word for line in lines.values() for word in line)


def _gather(lines: dict[int, list[SeenWord]], number: int, strokes: PixelBox, wide: float) -> float:
    """Put words that the first reader made a line of their own, because strokes part them, where they belong.

    Where the line can reach to, at most ``wide``, comes back: the next column.
    """
    top, bottom = band(lines[number])
    start = lines[number][0].box[0]
    for other, words in lines.items():
        if other == number:
            continue
        on_row = [word for word in words if start <= word.box[0] and _beside(word.box, top, bottom)]
        behind = [word for word in on_row if word.box[0] <= strokes[2]]
        lines[other] = [word for word in words if word not in behind]
        lines[number] += [replace(word, line=number) for word in behind]
        wide = min([wide, *(word.box[0] for word in on_row if word not in behind)])
    lines[number].sort(key=lambda word: word.box[0])
    return wide


def _beside(box: PixelBox, top: float, bottom: float) -> bool:
    """Whether a box is of one row with what is between ``top`` and ``bottom``, and neither twice as high."""
    return _shared(box, top, bottom) and _shared((0, top, 0, bottom), box[1], box[3])


def _shared(box: PixelBox, top: float, bottom: float) -> bool:
    return min(bottom, box[3]) - max(top, box[1]) >= 0.5 * (bottom - top)


def _runs_over(strokes: PixelBox, line: Sequence[SeenWord], usual: float) -> bool:
    top, bottom = band(line)
    ends = line[-1].box[2] + _REACH * usual
    return line[0].box[0] < strokes[2] and strokes[0] < ends and _shared(strokes, top, bottom)


def _is_drawn(word: SeenWord, strokes: PixelBox) -> bool:
    """Whether the strokes themselves were taken for a word."""
    x0, top, x1, bottom = word.box
    left, high, right, low = strokes
    inside = left <= (x0 + x1) / 2 <= right and high <= (top + bottom) / 2 <= low
    return inside and word.confidence < _DRAWN


def _read_through(
    line: list[SeenWord], signature: Signature, wide: float, sheets: Sequence[Sheet], known: Words
) -> list[SeenWord]:
    """The line with what the second reader sees from a word or two before the strokes on, as far as ``wide``."""
    touched = next((at for at, word in enumerate(line) if word.box[2] >= signature.box[0]), len(line))
    start = max(0, touched - _BEFORE)
    top, bottom = band(line)
    margin = margin_of(bottom - top)
    right = max(line[-1].box[2], signature.box[2]) + 2 * (bottom - top)
    x0, y0 = max(0, int(line[start].box[0]) - margin), max(0, int(top) - margin)
    box = (x0, y0, int(min(wide, right)), min(sheets[0].picture.shape[0], int(bottom) + margin))
    again = surest([read_part(sheet.picture, sheet.ink, box, line[0].line) for sheet in sheets], known)
    within = [replace(word, box=_between(word.box, top, bottom)) for word in again]
    taken = [word for pair in pairs(line[start:], within) for word in better(pair, signature, known)]
    return [*line[:start], *taken]


def _between(box: PixelBox, top: float, bottom: float) -> PixelBox:
    """The box without what strokes added to it above and below its line."""
    return box[0], min(max(box[1], top), bottom), box[2], max(min(box[3], bottom), top)
