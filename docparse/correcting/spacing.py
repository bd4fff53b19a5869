"""White, dots and strokes that no type sets, where a picture was read: ``(1 )``, ``5.000, -``, ``Betreft:..``."""

import re
from collections.abc import Iterator

from ..handover import Arrangement
from .edits import Edit

_NEVER = re.compile(
    r"(?<=\() (?=\w)"  # ( 4)
    r"|(?<=[^\W\d_]) (?=[,;](?:\s|\Z))"  # Arnhem , Delft
    r"|(?<=[^\W\d_]) (?=/[^\W\d_])|(?<=[^\W_]/) (?=[^\W\d_])"  # Belastingdienst /Toeslagen
    r"|(?<=\d,) (?=-(?:[\s.,;)]|\Z))"  # € 5.000, -
)
"""White before a closing mark or behind an opening one."""
_CLOSING = re.compile(r"\([^()\n]*[^\s()](?P<white> )\)")  # (zie bijlage 1 )
_DOTTED = re.compile(r"(?<=[\w.)]:)\.{1,3}(?=\s)")
"""Specks behind a colon; four and more lead to a place to write on."""
_LED_BY_DOT = re.compile(r"(?<=\s)\.{1,2}(?=[A-Z]{1,4}[/-])")
"""Specks before a reference: ``.Z/25/118803``."""
_NUMBERED = re.compile(r"\d{1,2}(?P<stop>\.)(?=[A-ZÀ-Þ][a-zà-ÿ])")
"""The number of an item that its text was read on to: ``11.Dat``."""


def spacing_edits(arrangement: Arrangement) -> Iterator[Edit]:
    """Edits that take out white and specks beside marks, and that part the number of an item from its text."""
    text = arrangement.text
    dots = (*_DOTTED.finditer(text), *_LED_BY_DOT.finditer(text))
    found = [Edit(*match.span(), "", "speck", 0.95) for match in dots]
    found += [Edit(*match.span(), "", "join", 0.95) for match in _NEVER.finditer(text)]
    found += [Edit(*match.span("white"), "", "join", 0.95) for match in _CLOSING.finditer(text)]
    for block in arrangement.blocks:
        number = _NUMBERED.match(text, block.start, block.end)
        if number is not None:
            found.append(Edit(*number.span("stop"), ". ", "split", 0.95))
    for edit in found:
        if arrangement.confidence(edit.start - 1, edit.end + 1) is not None:
            yield edit
