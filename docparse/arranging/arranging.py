"""The way from the words of all pages to the arranged letter."""

from collections.abc import Sequence
from dataclasses import replace

from ..handover import Arrangement, PageReading
from ..schema import Furniture, FurnitureKind
from .blocks import Draft, body_blocks
from .cells import CELL, body_extent
from .compose import compose
from .ending import closing_blocks
from .footnotes import split_footnotes, with_notes
from .furniture import furniture_of, turned_aside
from .kinds import header_blocks
from .lines import Line, lines_of
from .misplaced import put_back
from .pages import page_order
from .specks import split_specks
from .stream import Row, is_wrapped, stream
from .zones import find_closing, find_header_end, find_salutation


def arrange(pages: Sequence[PageReading]) -> Arrangement:
    """Put the words of a letter in reading order, in blocks with kinds.

    Text, offsets and furniture are as :class:`~docparse.handover.Arrangement` describes. Every word that was read
    is either in the text or in the furniture. Pages without words add nothing.
    """
    parted = [turned_aside(page) for page in pages]
    furniture = [piece for _, pieces in parted for piece in pieces]
    read = [(page, lines_of(page)) for page, _ in parted]
    aside = furniture_of([lines for _, lines in read], [page.height for page, _ in read])
    ordered: list[list[Line]] = []
    notes: list[Row] = []
    for number, (page, lines) in enumerate(read):
        furniture += [_furniture(lines[at], kind) for at, kind in sorted(aside[number].items())]
        kept, specks = _cleaned([line for at, line in enumerate(lines) if at not in aside[number]])
        furniture += specks
        text, below = split_footnotes(kept, page.height)
        lines_in_order, set_aside = page_order(text, page.height, number == 0)
        furniture += [_furniture(line, kind) for line, kind in set_aside]
        ordered.append(lines_in_order)
        notes += stream([below])
    drafts = with_notes(_drafts(put_back(stream(ordered))), notes)
    return compose(drafts, sorted(furniture, key=lambda piece: piece.page))


def _furniture(line: Line, kind: FurnitureKind) -> Furniture:
    return Furniture(kind=kind, text=line.text, page=line.page, bbox=None if line.scale.typed else line.box)


def _cleaned(lines: Sequence[Line]) -> tuple[list[Line], list[Furniture]]:
    """The lines without specks, and the specks."""
    extent = body_extent([cell for line in lines for cell in line.cells(CELL)])
    right = extent[1] if extent and (not lines[0].scale.typed or is_wrapped(lines)) else None
    kept: list[Line] = []
    specks: list[Furniture] = []
    for at, line in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else None
        above = _above(lines, at) if line.words[0].text.isdigit() else None
        clean, gone = split_specks(line, above, following, right)
        if gone:
            kind: FurnitureKind = "noise" if clean is None else "margin"
            specks += [_furniture(replace(line, words=(line.words[spot],)), kind) for spot in gone]
        if clean is not None:
            kept.append(clean)
    return kept, specks


def _above(lines: Sequence[Line], at: int) -> Line | None:
    """The nearest piece of a line above, in the same column of the page."""
    left, _, right, _ = lines[at].box
    cells = (cell for above in range(at - 1, -1, -1) for cell in lines[above].cells(CELL))
    return next((cell for cell in cells if cell.box[0] < right and cell.box[2] > left), None)


def _drafts(rows: Sequence[Row]) -> list[Draft]:
    """All blocks of the letter."""
    if not rows:
        return []
    salutation = find_salutation(rows)
    body = salutation + 1 if salutation is not None else find_header_end(rows)
    closing = find_closing(rows, body)
    drafts = header_blocks(rows[: body if salutation is None else salutation], salutation is not None)
    if salutation is not None:
        drafts.append(Draft("salutation", (rows[salutation],)))
    drafts += body_blocks(rows[body:closing])
    if closing is not None:
        drafts += closing_blocks(rows[closing:])
    return drafts
