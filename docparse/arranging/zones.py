"""Where the parts of a letter begin: the salutation, the running text, the closing formula or the signature."""

import re
from collections.abc import Sequence

from ..labels import label_at
from .listmarks import list_mark
from .marks import begins_lower, ends_sentence
from .paragraphs import goes_on
from .signing import NAMED, OFFICE, ROLE
from .stream import Row

SALUTATION = re.compile(
    r"(?:zeer\s+)?(?:[g6]e(?:a|e)?chte?n?|achte|bêste|beste|hooggeachte?|weledel\w*|hoogedel\w*|edelachtba\w+|excellentie|waarde|"
    r"dames,?\s+(?:en\s+)?heren|mijne\s+heren|mijnheer|l\.?\s?s\.?)\b",
    re.I,
)
CLOSING = re.compile(
    r"(?:hoogachtend|met\s+(?:\w+\s+){0,3}(?:groet(?:en)?|hoogachting)\b|(?:\w+\s+)?groet(?:en)?\b,?$|"
    r"inmiddels\s+verblijven|verblijven\s+wij)",
    re.I,
)
_OFFICE_OR_NAME = re.compile(r"(?:[Dd]e|[Hh]et|[Nn]amens|[Vv]oor)\b|.*\b[A-Z]\.")
ADDRESSED = re.compile(
    r"(?:circulaire\s+|brief\s+|memo\s+)?aan\b|t\.?\s?a\.?\s?v\.?\b|ter\s+attentie|de\s+(?:heer|leden|raad)\b|"
    r"(?:de\s+)?(?:gemeente)?raad\s+van\b|"
    r"(?:de\s+)?(?:gemeenteraad|raadsleden|fractie\s+van|familie|voorzitter\s+van|minister\s+van)\b|mevrouw|mw\.|dhr\.|p/a\b|"
    r"(?:alle|de)?\s*(?:bewoners?|inwoners|omwonenden|ondernemers|huurders|eigenaren|ouders|belanghebbenden)\b",
    re.I,
)
_REMINDER = re.compile(
    r"(?:(?:gelieve\s+)?bij\s+(?:uw\s+)?(?:beantwoording|correspondentie|reactie)|wilt\s+u\s+(?:bij|slechts))\b", re.I
)
"""What a form asks of who answers: ``Bij beantwoording datum en ons kenmerk vermelden``."""
_HEADER_ROWS = 90  # the salutation stands among the first of these
SHORT = 75
"""Characters in a line of a signature."""
_FEW = 5  # words in an unusual closing formula or salutation
_NAME_WORDS = 9  # in a line with a name and perhaps a role
_NOTE_ROWS = 8  # lines of notes below a signature


def find_salutation(rows: Sequence[Row]) -> int | None:
    """The row with the salutation."""
    for at, row in enumerate(rows[:_HEADER_ROWS]):
        if SALUTATION.match(row.text) and len(row.line.words) <= 14 and not ends_sentence(row.text[:-1] + "x"):
            starts = at == 0 or row.wide or row.apart or not begins_lower(row.text)
            if starts and (row.text.endswith((",", ".", "!", ":", ";")) or len(row.line.words) <= 8):
                return at
    return next((at for at in range(1, min(len(rows) - 1, _HEADER_ROWS)) if _greets(rows, at)), None)


def _greets(rows: Sequence[Row], at: int) -> bool:
    """Whether row ``at`` stands alone between header and body, and is a few words and a comma."""
    row, following = rows[at], rows[at + 1]
    if not (row.wide and following.wide and row.text.endswith(",")) or any(char.isdigit() for char in row.text):
        return False
    few = len(row.line.words) <= _FEW and not ADDRESSED.match(row.text) and not OFFICE.match(row.text)
    above = rows[:at]
    return few and len(following.text) >= SHORT // 2 and not any(len(line.text) > SHORT + 15 for line in above)


def find_header_end(rows: Sequence[Row]) -> int:
    """The first row of the body in a letter without salutation."""
    for at, row in enumerate(rows):
        if (ADDRESSED.match(row.text) and not ends_sentence(row.text)) or _REMINDER.match(row.text):
            continue
        long = len(row.text) >= 90 and at > 0
        paragraph = len(row.text) >= 45 and (
            ends_sentence(row.text) or (at + 1 < len(rows) and not row.is_short() and goes_on(rows, at + 1))
        )
        if (long or paragraph) and row.line.hint != "reference_line" and label_at(row.text) is None:
            if at > 0 and not row.wide and not row.apart and (rows[at - 1].wide or rows[at - 1].apart):
                return at - 1  # its heading
            return at
    return 0


def find_closing(rows: Sequence[Row], first: int) -> int | None:
    """The row with the closing formula, or, without one, the first row of the signature."""
    return next((at for at in range(first, len(rows)) if closes(rows, at)), None) or _signature(rows, first)


def closes(rows: Sequence[Row], at: int) -> bool:
    """Whether row ``at`` is a closing formula: a usual one, or a few words and a comma above a name."""
    row = rows[at]
    if len(row.text) > SHORT or not (row.wide or row.apart or (at > 0 and ends_sentence(rows[at - 1].text))):
        return False
    if CLOSING.match(row.text):
        return True
    if (
        len(row.line.words) > _FEW
        or not row.text.endswith(",")
        or _OFFICE_OR_NAME.match(row.text)
        or ROLE.match(row.text)
    ):
        return False
    return at + 1 < len(rows) and not OFFICE.match(row.text) and _is_brief(rows[at + 1]) and _names(rows[at + 1])


def _signature(rows: Sequence[Row], first: int) -> int | None:
    """The first row of the last run of short lines that names a person or an office; a few lines may come after it."""
    end = len(rows)
    while end > first and len(rows) - end <= _NOTE_ROWS:
        start = end
        while start > first and _is_brief(rows[start - 1]):
            start -= 1
        run = [at for at in range(start, end) if rows[at].wide or rows[at].apart]
        for at in run:
            if any(_names(row) or OFFICE.match(row.text) for row in rows[at : min(at + 2, end)]):
                return at
        end = start - 1
    return None


def _is_brief(row: Row) -> bool:
    """Whether a line can stand in a signature."""
    mark = list_mark(row.text)
    item = mark is not None and not (mark.kind == "number" and row.text[:1].isupper())
    return len(row.text) <= 1.4 * SHORT and not ends_sentence(row.text) and not item and row.line.hint != "table"


def _names(row: Row) -> bool:
    first = row.line.parts[0]
    return bool(NAMED.fullmatch(first)) and len(first.split(" ")) <= _NAME_WORDS
