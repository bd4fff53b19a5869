"""What stands beside the running text: headings go before their paragraph, notes are no part of the letter."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from ..labels import label_at
from .cells import Extent
from .furniture import IMPRINT
from .lines import Line
from .marks import begins_upper, ends_clause

_TIGHT = 1.9  # lines of one note stand at most this many word heights apart, baseline to baseline
_LEVEL = 0.6  # baselines nearer than this many word heights are on one row
_COLUMN = 3.0  # labels of one column stand at most this many word heights apart
_LINES = 3  # of a heading in the margin
_SMALL = 0.9  # of the usual size of the type on the page; below it a heading is none
_HEADING = 8  # words in a heading beside its paragraph


def in_margin(cell: Line, extent: Extent | None) -> bool:
    """Whether the cell lies left or right of the running text."""
    return extent is not None and (
        cell.box[2] < extent[0] - cell.scale.char or cell.box[0] > extent[1] + cell.scale.char
    )


def margin_notes(
    beside: Sequence[Line], body: Sequence[Line], first: bool
) -> tuple[list[Line], list[Line], list[Line]]:
    """What of the margin is part of the header, the body with the headings beside it, and the rest.

    beside: the cells in the margin; body: those of the running text; first: whether the page is the first, on which
    labels and the sender's particulars may stand in the margin.
    """
    header: list[Line] = []
    headings: list[Line] = []
    notes: list[Line] = []
    groups = _groups(beside)
    labels = [group for group in groups if any(line.hint for line in group) or label_at(group[0].text) is not None]
    for group in groups:
        if group in labels or (first and any(IMPRINT.search(line.text) for line in group)):
            header += group
        elif _is_heading(group, body):
            headings += [replace(line, hint="heading") for line in group]
        elif first and len(group) > 1 and any(_in_column(group, other) for other in labels):
            words = tuple(word for line in group for word in line.words)
            header.append(replace(group[0], words=words, hint="reference_line", tabs=(len(group[0].words),)))
        else:
            notes += group
    return header, [*body, *headings], notes


def _in_column(group: Sequence[Line], labelled: Sequence[Line]) -> bool:
    """Whether a group stands in the column of a labelled one and close by: its label is one that no list knows."""
    aligned = abs(group[0].box[0] - labelled[0].box[0]) < group[0].scale.char
    apart = max(group[0].box[1] - labelled[-1].box[3], labelled[0].box[1] - group[-1].box[3])
    return aligned and apart < _COLUMN * group[0].scale.height


def _groups(cells: Sequence[Line]) -> list[list[Line]]:
    """The cells in blocks of lines close below each other."""
    groups: list[list[Line]] = []
    for cell in sorted(cells, key=lambda cell: (cell.baseline, cell.box[0])):
        near = next((group for group in groups if _follows(group[-1], cell)), None)
        if near is None:
            groups.append([cell])
        else:
            near.append(cell)
    return groups


def _follows(above: Line, below: Line) -> bool:
    beside = above.box[0] < below.box[2] and below.box[0] < above.box[2]
    return beside and below.baseline - above.baseline < _TIGHT * below.scale.height


def _is_heading(group: Sequence[Line], body: Sequence[Line]) -> bool:
    """Whether a line of the margin is the heading of the paragraph that begins beside it."""
    line = group[0]
    if (
        len(group) > _LINES
        or sum(len(part.words) for part in group) > _HEADING
        or not begins_upper(line.text)
        or ends_clause(line.text)
    ):
        return False
    if not line.bold and line.size < _SMALL * median(other.size for other in body):
        return False
    return any(abs(other.baseline - line.baseline) < _LEVEL * line.scale.height for other in body)
