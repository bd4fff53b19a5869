"""Stamps of receipt: printed over the head of a letter by who received it, and no part of it."""

import re
from collections.abc import Sequence

from .lines import Line

_RECEIVED = re.compile(r"(?:BINNEN|IN)GEKOMEN|ONTVANGEN|INGEBOEKT")
_WORDS = 4  # in a line of a stamp
_LINES = 5
_NEAR = 2.5  # lines of a stamp stand at most this many word heights apart, baseline to baseline


def split_stamps(cells: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The cells of a header without a stamp of receipt, and those of the stamp: short lines centred under its word."""
    top = next((cell for cell in cells if _RECEIVED.fullmatch(cell.text.strip(":."))), None)
    if top is None:
        return list(cells), []
    stamp = [top]
    for cell in sorted(cells, key=lambda cell: cell.baseline):
        drop = cell.baseline - stamp[-1].baseline
        if 0 < drop < _NEAR * cell.scale.height and len(stamp) < _LINES and _centred(cell, top):
            stamp.append(cell)
    return [cell for cell in cells if cell not in stamp], stamp


def _centred(cell: Line, top: Line) -> bool:
    middle = (cell.box[0] + cell.box[2]) / 2
    return len(cell.words) <= _WORDS and abs(middle - (top.box[0] + top.box[2]) / 2) < 3 * cell.scale.char
