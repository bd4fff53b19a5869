"""Places in the text of a letter, and the header values that are read from them."""

import re
from dataclasses import dataclass

from ...handover import Arrangement
from ...schema import Block, Field
from ..legible import legible

_EDGE = " \t\n,;:"
_BROKEN = re.compile(r"(?<=\w)-\s*\n\s*(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Place:
    """The stretch ``text[start:end]``."""

    start: int
    end: int


def lines_in(text: str, block: Block) -> list[Place]:
    """The lines of a block."""
    places: list[Place] = []
    at = block.start
    for line in text[block.start : block.end].split("\n"):
        places.append(Place(at, at + len(line)))
        at += len(line) + 1
    return places


def trimmed(text: str, place: Place, edge: str = _EDGE) -> Place | None:
    """The place without white space and separators at its edges; None when nothing is left."""
    start, end = place.start, place.end
    while start < end and text[start] in edge:
        start += 1
    while end > start and text[end - 1] in edge:
        end -= 1
    return Place(start, end) if start < end else None


def _in_one_line(printed: str) -> str:
    """White space reduced; a hyphen before a capital stays where a line was broken at it."""
    return " ".join(_BROKEN.sub("-", printed).split())


def field(arrangement: Arrangement, place: Place | None, sure: float, value: str | None = None) -> Field | None:
    """The field at a place, as the letter prints it in one line unless ``value`` is given.

    sure: how sure the fact is; how likely it was read rightly is multiplied in.
    """
    trim = trimmed(arrangement.text, place) if place is not None else None
    if trim is None:
        return None
    printed = arrangement.text[trim.start : trim.end]
    return Field(
        value=_in_one_line(printed) if value is None else value,
        text=printed,
        start=trim.start,
        end=trim.end,
        page=arrangement.page_of(trim.start),
        boxes=arrangement.boxes(trim.start, trim.end),
        confidence=sure * legible(arrangement, trim.start, trim.end),
    )
