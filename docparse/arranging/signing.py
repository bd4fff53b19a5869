"""Signatures side by side: rows of names and of offices."""

import re
from collections.abc import Sequence
from dataclasses import replace

from .lines import Line, side_by_side
from .marks import begins_lower

NAMED = re.compile(
    r"(?:(?:drs|mr|ir|ing|dr|prof|mw|mevr|mej|dhr|fam|kolonel|ds|past|pastoor|jhr)\.?\s+){0,4}(?:(?:[A-Z][a-z]{0,2}\.\s?){1,6}|[A-ZÀ-Ý][\w’'-]+\s+)"
    r"(?:(?:van|de|der|den|ten|ter|'t|’t|in|en|Van|De)\s+){0,4}[A-ZÀ-Ý][^.;:?!]{1,60}"
)
"""A line that is, or begins with, the name of a person."""
OFFICE = re.compile(
    r"(?:namens|voor\s+deze|de\s+(?:minister|staatssecretaris|burgemeester|secretaris|gemeentesecretaris|wethouder|"
    r"griffier|voorzitter|directeur|commissaris|dijkgraaf|loco|plv|plaatsvervangend)|(?:het\s+)?college\s+van|"
    r"(?:het\s+)?(?:dagelijks|algemeen)\s+bestuur|burgemeester\s+en\s+wethouders|gedeputeerde\s+staten|"
    r"(?:de\s+)?(?:minister|staatssecretaris|burgemeester|wethouder)\s+van)\b",
    re.I,
)
"""A line that names the office of who signs."""
ROLE = re.compile(
    r"(?:de\s+)?(?:(?:wnd|plv|loco|waarnemend|plaatsvervangend|algemeen)\.?[\s-]?){0,4}\w{0,40}(?:burgemeester|secretaris|wethouder|"
    r"griffier|voorzitter|directeur|manager|hoofd|penningmeester|dijkgraaf|adviseur|lid|coördinator|medewerker)\b",
    re.I,
)
"""A line that begins with the role of a person."""
_WRITING = 9.0  # word heights from a line of a signature to the next, with room for writing: some 25 mm
_TIGHT = 1.9  # lines of one cell stand at most this many word heights apart
_LONGEST = 60  # characters in a cell of a signature


def is_signed(rows: Sequence[Sequence[Line]]) -> bool:
    """Whether cells side by side are signatures: in some row each is a name, or each an office or role, none a figure.

    rows: the cells of each row that has more than one.
    """
    if any(len(cell.text) > _LONGEST or any(char.isdigit() for char in cell.text) for row in rows for cell in row):
        return False
    return any(all(_is_name(cell) for cell in row) or all(ROLE.match(cell.text) for cell in row) for row in rows)


def signed_end(rows: Sequence[Sequence[Line]], start: int) -> int:
    """The row after a run of signatures side by side, as many on each row, whether or not they stand in columns."""
    end = start + 1
    while end < len(rows) and len(rows[end]) == len(rows[start]) and _near(rows[end - 1][0], rows[end][0]):
        end += 1
    return end if is_signed(rows[start:end]) else start


def signed_rows(rows: Sequence[Sequence[Line]]) -> list[Line]:
    """Signatures side by side as they are printed, a line to a row; none where they are none or a row lacks a cell.

    A cell that goes on in the next line is taken together.
    """
    if not is_signed([row for row in rows if len(row) > 1]):
        return []
    whole: list[list[Line]] = []
    for row in rows:
        above = [_goes_on(whole[-1], cell) for cell in row] if whole else []
        if above and len(row) < len(whole[-1]) and None not in above:
            for cell, at in zip(row, above, strict=True):
                if at is not None:
                    whole[-1][at] = replace(cell, words=whole[-1][at].words + cell.words)
        else:
            whole.append(list(row))
    if any(len(row) != len(whole[0]) for row in whole):
        return []
    return [side_by_side(row) for row in whole]


def _goes_on(row: Sequence[Line], rest: Line) -> int | None:
    """The cell of the row, no name, that ``rest`` goes on with: it stands close below it and begins in lower case."""
    if not begins_lower(rest.text):
        return None
    near = 1.5 * rest.scale.char
    aligned = (at for at, cell in enumerate(row) if abs(cell.box[0] - rest.box[0]) < near and not _is_name(cell))
    return next((at for at in aligned if rest.box[3] - row[at].box[3] < _TIGHT * rest.scale.height), None)


def _near(above: Line, below: Line) -> bool:
    return below.baseline - above.baseline < _WRITING * below.scale.height


def _is_name(cell: Line) -> bool:
    name = cell.text.partition(",")[0]
    return bool(NAMED.fullmatch(name)) and not ROLE.match(name)
