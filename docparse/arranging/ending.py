"""What stands below the running text: closing formula, signatures, notes, annexes."""

import re
from collections.abc import Sequence

from .blocks import Draft, body_blocks
from .marks import ends_sentence
from .stream import Row
from .zones import CLOSING, SHORT, closes

_NOTE = re.compile(
    r"(?:bijlagen?\b|afschrift|kopie|c\.?c\.?\b|p\.?\s?s\.?\b|deze\s+brief\s+is|dit\s+(?:is\s+een|document)|noot|\*|"
    r"i\.a\.a\.|in\s+afschrift|bezoekadres)",
    re.I,
)
_APART = 1.4  # usual line distances between signatures; name and role may stand a little wider than lines of text
_ANNEX = 600  # characters of running text after the signatures that make an annex


def closing_blocks(rows: Sequence[Row]) -> list[Draft]:
    """The closing formula, the signatures and the notes below them; an annex that follows, as running text."""
    drafts: list[Draft] = []
    first = 0
    if closes(rows, 0) or CLOSING.match(rows[0].text):
        drafts.append(Draft("closing", (rows[0],)))
        first = 1
    annex = _annex(rows, first)
    group: list[Row] = []
    for row in rows[first:annex]:
        if group and (row.gap > _APART or (_NOTE.match(row.text) and not _NOTE.match(group[0].text))):
            drafts.append(_signature_or_note(group))
            group = []
        group.append(row)
    if group:
        drafts.append(_signature_or_note(group))
    return drafts + (body_blocks(rows[annex:]) if annex < len(rows) else [])


def _signature_or_note(group: Sequence[Row]) -> Draft:
    note = bool(_NOTE.match(group[0].text)) or (len(group[0].text) > SHORT + 15 and not group[0].line.tabs)
    return Draft("note" if note else "signature", tuple(group))


def _annex(rows: Sequence[Row], first: int) -> int:
    """The first row after the signatures that belongs to running text again."""
    for at, row in enumerate(rows):
        if at < first or row.line.tabs or len(row.text) < SHORT:
            continue
        if ends_sentence(row.text) or len(rows) - at > 6:
            start = at
            while start > first and not rows[start].wide and not rows[start].apart:
                start -= 1
            if start > first and rows[start - 1].apart:
                start -= 1
            long = sum(len(row.text) for row in rows[start:])
            return start if long > _ANNEX else len(rows)
    return len(rows)
