"""From whom and to whom a letter goes."""

import re
from collections.abc import Sequence

from ...schema import Block
from .labelled import Labelled, first
from .places import Place, lines_in, trimmed

_TO = re.compile(r"(?:(?:circulaire|brief|memo)\s+)?aan\b\s*:?\s*", re.I)
NAMES_ITSELF = re.compile(
    r"(?:raadsinformatiebrief|raadsbrief|collegebrief|informatiebrief|memo|beschikking|besluit|brief|circulaire|persbericht)\b",
    re.I,
)
"""What a letter calls itself; never its sender or subject alone."""
_ADDRESS_LINE = re.compile(
    r"(?:postbus|p/a|p\.a\.|t\.?a\.?v\b|ter attentie|bezoekadres|postadres|retouradres|tel\b|t\s?\(?0|telefoon|www\.|"
    r">|\d)|.*\b[1-9]\d{3}\s?[A-Z]{2}\b|.*@|.*\s\d+[a-z]?$",
    re.I,
)
_BEHIND = re.compile(r",\s*|\s+[|•·–-]\s+|\s{2,}")
_KIND_ALONE = re.compile(r"(?:de\s+)?(?:gemeente|provincie|ministerie|waterschap|stichting)", re.I)
_GOES_ON = re.compile(r"(?:\b(?:de|het|van|en|der|te|voor|in)|[-&])$", re.I)
_GREETED_BODY = re.compile(
    r"(?:(?:zeer\s+)?ge(?:a|e)chte?|beste)\s+((?:de\s+)?(?:leden|voorzitter|raad|commissie|college)\b.*\bvan\b.*)", re.I
)
_SIGNED_BY = re.compile(
    r"(?:burgemeester(?:\s+en\s+wethouders)?|college(?:\s+van\s+(?:burgemeester\s+en\s+wethouders|B\s?&\s?W))?|"
    r"gemeentebestuur|gemeenteraad)\s+van\s+(?:de\s+gemeente\s+)?"
    r"([A-ZÀ-Ý’'][\w’'-]*(?:[ -](?:aan|de|den|der|en|op|van|bij|in|het|[A-ZÀ-Ý’'][\w’'-]*))*)"
)


_FOR_BODY = re.compile(
    r"(?:^|namens|bestuur\s+van|voorzitter|secretaris)\s*(?:het\s+bestuur\s+van\s+)?(?:de\s+|het\s+)?"
    r"((?:stichting|\w*vereniging|\w*comit[ée]|\w*raad|werkgroep|co[öo]peratie|bewoners\w*)\s+[^\n,]{3,60})",
    re.I | re.M,
)


def sender_place(text: str, blocks: Sequence[Block], values: Sequence[Labelled]) -> Place | None:
    """The name in the letterhead, or after ``Van`` where there is no letterhead."""
    for block in blocks:
        if block.kind != "letterhead":
            continue
        lines = lines_in(text, block)
        for at, line in enumerate(lines):
            name = Place(line.start, _name_end(text, line))
            printed = text[name.start : name.end]
            if not _ADDRESS_LINE.match(printed) and not NAMES_ITSELF.match(printed) and _is_name(printed):
                broken = at + 1 < len(lines) and (_KIND_ALONE.fullmatch(printed) or _GOES_ON.search(printed))
                return Place(name.start, lines[at + 1].end) if broken else name
    labelled = first(values, "sender")
    return labelled.value if labelled else None


def _name_end(text: str, line: Place) -> int:
    """Where the name ends in a line that prints the address behind it."""
    for gap in _BEHIND.finditer(text, line.start, line.end):
        if any(char.isdigit() for char in text[gap.end() : line.end]):
            return gap.start()
    return line.end


def _is_name(printed: str) -> bool:
    return sum(char.isalpha() for char in printed) > 2 * sum(char.isdigit() for char in printed)


def signing_municipality(text: str, blocks: Sequence[Block]) -> str | None:
    """The municipality in whose name a letter without letterhead is signed."""
    for block in blocks:
        if block.kind in {"signature", "closing"}:
            signed = _SIGNED_BY.search(text[block.start : block.end].replace("\n", " \n"))
            if signed:
                return f"Gemeente {signed.group(1)}"
    return None


def signing_body(text: str, blocks: Sequence[Block]) -> Place | None:
    """The society or firm in whose name a letter without letterhead is signed."""
    for block in blocks:
        if block.kind in {"signature", "closing"}:
            signed = _FOR_BODY.search(text, block.start, block.end)
            if signed:
                return Place(signed.start(1), signed.end(1))
    return None


def recipient_place(text: str, blocks: Sequence[Block], values: Sequence[Labelled]) -> tuple[Place, float] | None:
    """The addressee, and how sure it is: after ``Aan``, on top of the address, or as the salutation names it."""
    labelled = first(values, "recipient")
    if labelled is not None:
        return _name(text, _split(text, labelled.value)), 0.95
    for block in blocks:
        lines = lines_in(text, block)
        if block.kind == "address" and lines:
            to = _TO.match(text, lines[0].start, lines[0].end)
            if to is not None:
                lines[0] = Place(to.end(), lines[0].end)
            rest = [line for line in lines if trimmed(text, line) is not None]
            if rest:
                return _name(text, rest), 0.92
    for block in blocks:
        if block.kind == "salutation":
            greeted = _GREETED_BODY.match(text, block.start, block.end)
            if greeted:
                return Place(greeted.start(1), greeted.end(1)), 0.75
    return None


def _split(text: str, place: Place) -> list[Place]:
    lines: list[Place] = []
    at = place.start
    for line in text[place.start : place.end].split("\n"):
        lines.append(Place(at, at + len(line)))
        at += len(line) + 1
    return lines


def _name(text: str, lines: Sequence[Place]) -> Place:
    """The first line, and those after it that it runs on in."""
    end = lines[0].end
    for line in lines[1:]:
        printed = text[line.start : line.end].strip()
        if not _GOES_ON.search(text[lines[0].start : end].rstrip()) or _ADDRESS_LINE.match(printed):
            break
        end = line.end
    return Place(lines[0].start, end)
