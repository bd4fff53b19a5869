"""Where on a page the header of the letter lies: above the salutation, and in a column of labels beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..labels import is_label, label_at
from .cells import Extent, cut_cells, text_top
from .lines import Line
from .zones import ADDRESSED, SALUTATION

_SALUTATION_WORDS = 14
_TIGHT = 1.9  # lines of one value stand at most this many word heights apart, baseline to baseline
_UNLEVEL = 1.2  # baselines so near are not of two lines of one column
_ABOVE = 1.0  # word heights by which the header ends above the first line of running text


@dataclass(frozen=True, slots=True)
class Head:
    """The part of a page that the header takes up, in points."""

    end: float
    """The height at which the header ends."""
    column: tuple[float, float] | None = None
    """Of a column of labels that goes on beside and below the salutation: its left edge and its last baseline."""

    def holds(self, cell: Line) -> bool:
        """Whether the cell is part of the header."""
        if cell.baseline < self.end:
            return True
        return self.column is not None and cell.box[0] >= self.column[0] and cell.baseline <= self.column[1]


def header_of(lines: Sequence[Line], extent: Extent | None, without: float) -> Head:
    """The header on a page.

    without: the height at which it ends at the latest where no salutation is found: above the running text.
    """
    rows = [cut_cells(line, extent) for line in lines]
    for at, row in enumerate(rows):
        whole = lines[at]
        if SALUTATION.match(whole.text) and len(whole.words) <= _SALUTATION_WORDS and len(row) == 1:
            return Head(whole.baseline - 1, _column_beside(rows, at, 0))
    for at, row in enumerate(rows):
        for order, cell in enumerate(row):
            if SALUTATION.match(cell.text) and len(cell.words) <= _SALUTATION_WORDS:
                return Head(cell.baseline - 1, _column_beside(rows, at, order))
    top = text_top([cell for row in rows for cell in row if not ADDRESSED.match(cell.text)])
    return Head(without if top is None else min(without, top - _ABOVE * lines[0].scale.height))


def _column_beside(rows: Sequence[Sequence[Line]], at: int, order: int) -> tuple[float, float] | None:
    """The column of labels to the right of the salutation, down to the first line that runs under it.

    rows[at][order]: the salutation. Of the last label only the end of its value may stand so low.
    """
    salutation, right = rows[at][order], rows[at][order + 1 :]
    if not right and at + 1 < len(rows) and _is_unlevel(salutation, rows[at + 1][0]):
        right = rows[at + 1]
    if not right:
        return None
    left = min(cell.box[0] for cell in right) - salutation.scale.char
    column: list[Line] = []
    for row in rows[at:]:
        if any(cell.box[0] < left < cell.box[2] for cell in row):
            break
        column += [cell for cell in row if cell.box[0] >= left]
    labelled = any(label_at(cell.text) is not None for cell in column) or _ends_labels(right[0], rows[:at])
    return (left, max(cell.baseline for cell in column)) if labelled else None


def _is_unlevel(salutation: Line, cell: Line) -> bool:
    """Whether the cell stands to the right, nearer below than the next line of a column would."""
    drop = (cell.baseline - salutation.baseline) / cell.scale.height
    return cell.box[0] > salutation.box[2] and drop < _UNLEVEL


def _ends_labels(cell: Line, above: Sequence[Sequence[Line]]) -> bool:
    """Whether the cell stands right below a label or its value."""
    return any(
        (is_label(label.text) or label_at(label.text) is not None)
        and any(abs(other.box[0] - cell.box[0]) < cell.scale.char for other in (label, value) if other)
        and 0 < cell.baseline - label.baseline < _TIGHT * cell.scale.height
        for row in above
        for label, value in pairwise([*row, None])
        if label
    )
