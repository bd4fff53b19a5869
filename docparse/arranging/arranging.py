"""The way from the words of all pages to the arranged letter."""

from collections.abc import Sequence

from ..handover import Arrangement, PageReading
from ..schema import Furniture, FurnitureKind
from .blocks import Draft, body_blocks
from .columns import CELL, body_extent, cut_cells, reading_order
from .compose import compose
from .ending import closing_blocks
from .furniture import furniture_of, turned_aside
from .kinds import header_blocks
from .labelled import pair_labels
from .lines import Line, lines_of
from .misplaced import put_back
from .specks import split_specks
from .stream import Row, is_wrapped, stream
from .tables import mark_tables
from .zones import SALUTATION, find_closing, find_header_end, find_salutation

_LETTER_TOP = 0.45  # of a first page without salutation, the share that can be header


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
    for number, (page, lines) in enumerate(read):
        furniture += [_furniture(lines[at], kind) for at, kind in sorted(aside[number].items())]
        kept, specks = _cleaned([line for at, line in enumerate(lines) if at not in aside[number]])
        furniture += specks
        ordered.append(_page_order(kept, page.height, number == 0))
    drafts = _drafts(put_back(stream(ordered)))
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
        clean, gone = split_specks(line, lines[at - 1] if at else None, following, right)
        if gone:
            kind: FurnitureKind = "noise" if clean is None else "margin"
            specks += [_furniture(line.without(set(range(len(line.words))) - {spot}), kind) for spot in gone]
        if clean is not None:
            kept.append(clean)
    return kept, specks


def _page_order(lines: Sequence[Line], height: float, first: bool) -> list[Line]:
    """The lines of a page in reading order, columns apart, labels with their values."""
    if not lines:
        return []
    greeting = [line for line in lines if SALUTATION.match(line.text) and len(line.words) <= 14]
    greetings = [cell for line in lines for cell in line.cells(3) if SALUTATION.match(cell.text)]
    found = greeting or greetings
    header_end = found[0].baseline - 1 if found else (_LETTER_TOP * height if first else 0.0)
    marked = mark_tables(lines)
    tables = [line for line in marked if line.hint == "table" and line.baseline > header_end]
    cells = [
        cell
        for line, plain in zip(marked, lines, strict=True)
        for cell in ([line] if line in tables else cut_cells(plain))
    ]
    extent = body_extent(cells)
    paired = pair_labels(cells, header_end, extent)
    above = [cell for cell in paired if cell.baseline < header_end]
    beside = [cell for cell in paired if cell.baseline >= header_end and _in_margin(cell, extent)]
    body = [cell for cell in paired if cell not in above and cell not in beside]
    return [line for part in (above, beside, body) for line in reading_order(part, header_end)]


def _in_margin(cell: Line, extent: tuple[float, float] | None) -> bool:
    return extent is not None and (
        cell.box[2] < extent[0] - cell.scale.char or cell.box[0] > extent[1] + cell.scale.char
    )


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
