"""What the letter is about: behind ``Onderwerp``, or the title above the body."""

import re
from collections.abc import Iterator, Sequence

from ...labels import label_at
from ...schema import Block
from .labelled import Labelled, first
from .partylines import GOES_ON, NAMES_ITSELF, is_addressing, is_party, is_sending_note
from .places import Place, lines_in

_NO_TITLE = re.compile(
    r"(?:[A-Z’'][\w’' -]{2,30},\s*)?(?:\w+dag\s+)?\d{1,2}[ ./-](?:\w+|\d{1,2})[ ./-]{1,2}['’]?\d{2,4}\b.{0,12}|[\W\d]*|"
    r"(?:RIB\b|nr\.|nummer)?\W*\S*\d\S*|.*\b(?:tele?fax|telefoon|tel|fax|postbus|kvk|iban|(?:post)?giro|bank|bankrekening)\b.*|portefeuille(?:houder)?\b.*|"
    r"(?:\d[\d.]*\s+)?(?:kern(?:\s?boodschap|\s+van\s+de\s+boodschap)?|(?:korte\s+)?(?:inleiding|samenvatting)|aanleiding)",
    re.I,
)
"""What the page may print as large as a title: a day, a number, a telephone, the first heading of the body."""
_OPEN = re.compile(r"\b(?:over|op|aan|bij|tot|met|om|door|uit|naar|te|ten|ter)$|,$")
"""The end of a title that goes on in the next line, beside what GOES_ON tells."""
_YEARS = re.compile(r"\(?\d{4}(?:\s?[-–/]\s?\d{2,4})?\)?")
_OPENER = re.compile(
    r"(?:over|[Ii]nzake|[Bb]etreffende)\s+(?=\S)|(?i:raads\w*brief|collegebrief|circulaire|memo):\s+(?=\S)"
)
"""What opens a title and is none of it: a label without colon, the name of the letter."""
_TITLED = re.compile(r"titel\s+(?=\S+\s+\S)", re.I)
_FAR = re.compile(r"\s{3,}")
_TELLING = 4
"""Words in the shortest title that begins with the name of the letter and tells more: ``Besluit op uw aanvraag``."""
_BEHIND_NUMBER = re.compile(r"[:,]\s+([^\W\d][^\n]{5,})$")


def subject_place(text: str, head: Sequence[Block], values: Sequence[Labelled]) -> tuple[Place, str] | None:
    """The subject, and how it was found: ``labelled``, ``title`` or ``guess``."""
    labelled = first(values, "subject")
    if labelled is not None:
        return _whole(text, head, labelled.value), "labelled"
    titles = [block for block in head if block.kind in {"subject", "heading"}]
    titles = [block for block in titles if _may_be(text[block.start : block.end])]
    plain = [block for block in titles if not NAMES_ITSELF.match(text, block.start, block.end)] or [
        block for block in titles if len(text[block.start : block.end].split()) >= _TELLING
    ]
    plain.sort(key=lambda block: block.kind != "subject")
    told = _told(text, head)
    if told is not None:
        return told, "title"
    if plain:
        return _whole(text, head, _opened(text, Place(plain[0].start, plain[0].end))), "title"
    guess = next(_guesses(text, head), None)
    return (guess, "guess") if guess else None


def _opened(text: str, place: Place) -> Place:
    """The title without what opens it."""
    opener = _OPENER.match(text, place.start, place.end)
    return Place(opener.end(), place.end) if opener else place


def _told(text: str, head: Sequence[Block]) -> Place | None:
    """What stands behind ``Titel`` without a colon, or in the first line below an ``Onderwerp`` that stands alone."""
    for block in head:
        titled = _TITLED.match(text, block.start, block.end) if block.kind == "reference_line" else None
        if titled is not None:
            return Place(titled.end(), lines_in(text, block)[0].end)
    labels = (order for order, block in enumerate(head) if _is_bare_label(text[block.start : block.end]))
    for block in head[next(labels, len(head)) + 1 :]:
        line = lines_in(text, block)[0]
        far = _FAR.search(text, line.start, line.end)
        place = Place(line.start, far.start() if far else line.end)
        printed = text[place.start : place.end]
        if block.kind in {"heading", "reference_line", "paragraph", "note"} and not label_at(printed):
            return _whole(text, head, place) if _may_be(printed) else None
    return None


def _is_bare_label(printed: str) -> bool:
    label = label_at(printed)
    return label is not None and label.role == "subject" and not printed[label.end :].strip(" :.\n")


def _whole(text: str, head: Sequence[Block], place: Place) -> Place:
    """The title with the block below it, where it breaks off in the midst of a phrase or before its years."""
    printed = text[place.start : place.end].rstrip()
    for block in head:
        if block.start > place.end:
            below = text[block.start : block.end]
            goes_on = (GOES_ON.search(printed) or _OPEN.search(printed)) and not label_at(below)
            alike = block.kind in {"heading", "reference_line", "paragraph"} and "\n" not in below
            return Place(place.start, block.end) if alike and (goes_on or _YEARS.fullmatch(below)) else place
    return place


def _may_be(printed: str) -> bool:
    return not (
        _NO_TITLE.fullmatch(printed)
        or is_addressing(printed)
        or is_party(printed)
        or is_sending_note(printed)
        or _is_bare_label(printed)
        or ((label := label_at(printed)) is not None and label.role != "subject")
    )


def _guesses(text: str, head: Sequence[Block]) -> Iterator[Place]:
    """A line without label right above the salutation, then what stands behind a number: ``Zaak 12: nieuwe keuken``."""
    lines = [(line, block) for block in head if block.kind == "reference_line" for line in lines_in(text, block)]
    for line, _ in reversed(lines):
        printed = text[line.start : line.end]
        if len(printed.split()) > 1 and _may_be(printed) and not any(char.isdigit() for char in printed):
            yield _opened(text, line)
    for line, _ in reversed(lines):
        behind = _BEHIND_NUMBER.search(text, line.start, line.end)
        label = label_at(text[line.start : line.end])
        if behind and label is not None and label.role in {"reference", "case_number"} and not label_at(behind[1]):
            yield Place(behind.start(1), line.end)
