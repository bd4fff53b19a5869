"""What the letter is about: behind ``Onderwerp``, or the title above the body."""

import re
from collections.abc import Iterator, Sequence

from ...labels import label_at
from ...schema import Block
from .labelled import Labelled, first
from .partylines import NAMES_ITSELF, is_addressing, is_party, is_sending_note
from .places import Place, lines_in

_NO_TITLE = re.compile(
    r"(?:[A-Z’'][\w’' -]{2,30},\s*)?(?:\w+dag\s+)?\d{1,2}[ ./-](?:\w+|\d{1,2})[ ./-]\d{2,4}\b.{0,12}|[\W\d]*|"
    r"(?:RIB\b|nr\.|nummer)?\W*\S*\d\S*|.*\b(?:tele?fax|telefoon|tel|fax|postbus|kvk|iban)\b.*",
    re.I,
)
"""A day, a number or a telephone, which the page may print as large as a title."""
_TELLING = 4
"""Words in the shortest title that begins with the name of the letter and tells more: ``Besluit op uw aanvraag``."""
_BEHIND_NUMBER = re.compile(r"[:,]\s+([^\W\d][^\n]{5,})$")


def subject_place(text: str, head: Sequence[Block], values: Sequence[Labelled]) -> tuple[Place, str] | None:
    """The subject, and how it was found: ``labelled``, ``title`` or ``guess``."""
    labelled = first(values, "subject")
    if labelled is not None:
        return labelled.value, "labelled"
    titles = [block for block in head if block.kind in {"subject", "heading"}]
    titles = [block for block in titles if _may_be(text[block.start : block.end])]
    plain = [block for block in titles if not NAMES_ITSELF.match(text, block.start, block.end)] or [
        block for block in titles if len(text[block.start : block.end].split()) >= _TELLING
    ]
    plain.sort(key=lambda block: block.kind != "subject")
    if plain:
        return Place(plain[0].start, plain[0].end), "title"
    guess = next(_guesses(text, head), None)
    return (guess, "guess") if guess else None


def _may_be(printed: str) -> bool:
    return not (
        _NO_TITLE.fullmatch(printed)
        or is_addressing(printed)
        or is_party(printed)
        or is_sending_note(printed)
        or ((label := label_at(printed)) is not None and label.role != "subject")
    )


def _guesses(text: str, head: Sequence[Block]) -> Iterator[Place]:
    """A line without label right above the salutation, then what stands behind a number: ``Zaak 12: nieuwe keuken``."""
    lines = [(line, block) for block in head if block.kind == "reference_line" for line in lines_in(text, block)]
    for line, _ in reversed(lines):
        printed = text[line.start : line.end]
        if len(printed.split()) > 1 and _may_be(printed) and not any(char.isdigit() for char in printed):
            yield line
    for line, _ in reversed(lines):
        behind = _BEHIND_NUMBER.search(text, line.start, line.end)
        label = label_at(text[line.start : line.end])
        if behind and label is not None and label.role in {"reference", "case_number"} and not label_at(behind[1]):
            yield Place(behind.start(1), line.end)
