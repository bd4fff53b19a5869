"""Signatures side by side: rows of names and of offices."""

import re
from collections.abc import Sequence

from .lines import Line

NAMED = re.compile(
    r"(?:(?:drs|mr|ir|ing|dr|prof|mw|mevr|dhr|fam|kolonel|ds)\.?\s+){0,4}(?:(?:[A-Z][a-z]{0,2}\.\s?){1,6}|[A-ZÀ-Ý][\w’'-]+\s+)"
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
    r"(?:de\s+)?(?:(?:wnd|plv|loco|waarnemend|plaatsvervangend|algemeen)\.?[\s-]?)*\w*(?:burgemeester|secretaris|wethouder|"
    r"griffier|voorzitter|directeur|manager|hoofd|penningmeester|dijkgraaf|adviseur|lid|coördinator|medewerker)\b",
    re.I,
)
"""A line that begins with the role of a person."""
_WRITING = 9.0  # word heights from a line of a signature to the next, with room for writing: some 25 mm
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


def _near(above: Line, below: Line) -> bool:
    return below.baseline - above.baseline < _WRITING * below.scale.height


def _is_name(cell: Line) -> bool:
    name = cell.text.partition(",")[0]
    return bool(NAMED.fullmatch(name)) and not ROLE.match(name)
