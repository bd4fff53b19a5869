"""Edits of a text, and the way from places in the raw text to places in the mended one."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from ..handover import Arrangement, Box, Corrected, PlacedWord
from ..schema import Correction


@dataclass(frozen=True, slots=True)
class Edit:
    """Put ``replacement`` where ``raw_text[start:end]`` stands."""

    start: int
    end: int
    replacement: str
    method: str
    """How the edit was found: ``confusion``, ``diacritic``, ``split``, ``join``, ``list_label`` and so on."""
    confidence: float


class OffsetMap:
    """Maps places of the raw text to the mended text; edits are sorted and do not overlap.

    A place inside an edit goes with the characters that the original and the replacement share at
    their start or end, else to the end of what they share at the start.
    """

    def __init__(self, raw: str, edits: Sequence[Edit]) -> None:
        self._edits = edits
        self._raw = raw
        self._starts = [edit.start for edit in edits]
        self._shifts = [0]
        for edit in edits:
            self._shifts.append(self._shifts[-1] + len(edit.replacement) - (edit.end - edit.start))

    def __call__(self, place: int) -> int:
        """The place in the mended text of the place before raw character ``place``."""
        order = bisect_right(self._starts, place) - 1
        if order < 0:
            return place
        edit = self._edits[order]
        if place >= edit.end:
            return place + self._shifts[order + 1]
        return edit.start + self._shifts[order] + self._inside(edit, place - edit.start)

    def _inside(self, edit: Edit, offset: int) -> int:
        original = self._raw[edit.start : edit.end]
        head = _shared(original, edit.replacement)
        if offset <= head:
            return offset
        room = min(len(original), len(edit.replacement)) - head
        tail = min(room, _shared(original[::-1], edit.replacement[::-1]))
        return len(edit.replacement) - min(tail, len(original) - offset)


def apply(arrangement: Arrangement, edits: Sequence[Edit]) -> Corrected:
    """The arrangement with the edits made, its blocks and words at their new places.

    edits: sorted by start, each with text to replace, within one block, none over another.
    Raises ValueError if they are not.
    """
    if not edits:
        return Corrected(arrangement.text, arrangement, ())
    raw = arrangement.text
    _check(arrangement, edits)
    place = OffsetMap(raw, edits)
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += [raw[at : edit.start], edit.replacement]
        at = edit.end
    text = "".join([*parts, raw[at:]])
    mended = Arrangement(
        text,
        tuple(
            block.model_copy(update={"start": place(block.start), "end": place(block.end)})
            for block in arrangement.blocks
        ),
        arrangement.furniture,
        tuple(word for placed in arrangement.words for word in _words(placed, place, text)),
    )
    return Corrected(raw, mended, tuple(_correction(arrangement, edit, place(edit.start)) for edit in edits))


def _check(arrangement: Arrangement, edits: Sequence[Edit]) -> None:
    at, blocks = 0, iter(arrangement.blocks)
    block = next(blocks, None)
    for edit in edits:
        if edit.start < at or edit.end <= edit.start:
            raise ValueError(f"edits overlap or replace nothing at {edit.start}")
        while block is not None and block.end < edit.end:
            block = next(blocks, None)
        if block is None or edit.start < block.start:
            raise ValueError(f"the edit at {edit.start} does not lie in one block")
        at = edit.end


def _words(placed: PlacedWord, place: OffsetMap, text: str) -> Iterator[PlacedWord]:
    """The word at its new place; as two words, with their shares of the box, where an edit parted it."""
    start, end = place(placed.start), place(placed.end)
    at = start
    for piece in text[start:end].split():
        first = text.index(piece, at)
        at = first + len(piece)
        box = placed.box and _share(placed.box, (first - start) / (end - start), (at - start) / (end - start))
        yield replace(placed, start=first, end=at, box=box)


def _share(box: Box, left: float, right: float) -> Box:
    if (left, right) == (0.0, 1.0):
        return box
    width = box[2] - box[0]
    return box[0] + width * left, box[1], box[0] + width * right, box[3]


def _correction(arrangement: Arrangement, edit: Edit, start: int) -> Correction:
    boxes = arrangement.boxes(edit.start, edit.end)
    return Correction(
        start=start,
        end=start + len(edit.replacement),
        original=arrangement.text[edit.start : edit.end],
        replacement=edit.replacement,
        raw_start=edit.start,
        raw_end=edit.end,
        method=edit.method,
        confidence=edit.confidence,
        page=arrangement.page_of(edit.start),
        bbox=boxes[0] if boxes else None,
    )


def _shared(left: str, right: str) -> int:
    """How many characters two strings share at their start."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False)))
