"""Lines cut into cells, and where the running text lies on a page."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..labels import is_label, label_at
from .lines import Line
from .listmarks import list_mark

CELL = 3.0  # white of this many character widths may part two columns; justified text stays below it
_CELL_OF_SHORT = 2.0  # the same where the line is too short to be justified
_STEP = 1.5  # and where a line steps over an edge of the running text
_LONG = 45  # character widths of a line of running text
_TOUCH = 2.0  # lines at most this many word heights apart stand in one block

Extent = tuple[float, float]
"""The left and right edge of the running text on a page, in points."""


def cut_cells(line: Line, extent: Extent | None = None) -> list[Line]:
    """The line cut at wide white and at the edges of the running text, ``extent``.

    The label of a list item stays with its text, a colon or stroke with what it parts.
    """
    if line.hint is not None:
        return [line]
    cells = [piece for cell in line.cells(cell_white(line, extent)) for piece in _at_edges(cell, extent)]
    for at in range(len(cells) - 1, 0, -1):
        label = at == 1 and len(cells[0].words) == 1 and list_mark(f"{cells[0].text} x") is not None
        sign = not any(char.isalnum() for char in cells[at].text) or not any(
            char.isalnum() for char in cells[at - 1].text
        )
        nothing = cells[at].text.strip("-–—") == "" and is_label(cells[at - 1].text)  # no value
        if label or (sign and not nothing) or cells[at].text.startswith((":", "|")):
            cells[at - 1 : at + 1] = [replace(line, words=cells[at - 1].words + cells[at].words)]
    return cells


def cell_white(line: Line, extent: Extent | None) -> float:
    """The white, in character widths, that parts cells: more in a line that may be justified."""
    long = line.box[2] - line.box[0] >= _LONG * line.scale.char
    reaches = extent is None or line.box[2] > extent[1] - CELL * line.scale.char
    return CELL if line.scale.typed or (long and reaches) else _CELL_OF_SHORT


def _at_edges(cell: Line, extent: Extent | None) -> list[Line]:
    """The cell cut where its words step over an edge of the running text: what stands beyond is in the margin."""
    if extent is None or cell.scale.typed:
        return [cell]
    char = cell.scale.char
    for at in range(1, len(cell.words)):
        before, here = cell.words[at - 1].box[2], cell.words[at].box[0]
        if here - before < _STEP * char:
            continue
        enters = before < extent[0] - char and abs(here - extent[0]) < 0.6 * char
        leaves = before <= extent[1] + 0.6 * char and here > extent[1] + char
        if enters or leaves:
            return [replace(cell, words=cell.words[:at]), replace(cell, words=cell.words[at:])]
    return [cell]


def body_extent(lines: Sequence[Line]) -> Extent | None:
    """Left and right edge of the running text on a page: of its lines of 45 characters or more.

    A single line that sticks out on the right does not count.
    """
    long = [line.box for line in lines if line.box[2] - line.box[0] >= _LONG * line.scale.char]
    if len(long) < 3:
        return None
    lefts = sorted(box[0] for box in long)
    first, second = sorted((box[2] for box in long), reverse=True)[:2]
    return lefts[len(lefts) // 4], second if first - second > lines[0].scale.char else first


def text_top(lines: Sequence[Line]) -> float | None:
    """The baseline of the first line of running text, or of the heading on it; None without running text.

    Two long lines stand under each other there; in plain text a paragraph may be one very long line.
    """
    long = [line for line in lines if line.box[2] - line.box[0] >= _LONG * line.scale.char and _is_prose(line)]
    first = next((line for line, below in pairwise([*long, None]) if line and _is_text(line, below)), None)
    if first is None:
        return None
    return min([first.baseline, *(line.baseline for line in lines if _stands_on(line, first))])


def _is_prose(line: Line) -> bool:
    """Whether at least half of the words have no capital: the names of a letterhead have."""
    small = sum(word.text[:1].islower() for word in line.words)
    return 2 * small >= len(line.words)


def _is_text(line: Line, below: Line | None) -> bool:
    paragraph = line.scale.typed and line.box[2] - line.box[0] >= 2 * _LONG * line.scale.char
    return (below is not None and _stands_on(line, below)) or (paragraph and label_at(line.text) is None)


def _stands_on(above: Line, below: Line) -> bool:
    aligned = abs(above.box[0] - below.box[0]) < above.scale.char
    return aligned and 0 < below.baseline - above.baseline < _TOUCH * above.scale.height


def is_run_through(line: Line, above: Line | None, extent: Extent | None) -> bool:
    """Whether wide white in a line of running text is a hole, left by a signature or a stamp, and parts no columns.

    The reader took it for one line, the line above is of the same paragraph, and its print runs across the white.
    """
    if above is None or line.scale.typed or line.hint or above.hint or above.text.endswith(":"):
        return False
    char = line.scale.char
    pieces = line.cells(_CELL_OF_SHORT)
    begins = extent is None or max(abs(line.box[0] - extent[0]), abs(above.box[0] - extent[0])) < char
    long = above.box[2] - above.box[0] >= _LONG * char
    read_as_one = line.words[0].line is not None and len({word.line for word in line.words}) == 1
    across = len(pieces) > 1 and above.box[2] >= pieces[-1].box[0]
    return across and read_as_one and begins and long and _stands_on(above, line)
