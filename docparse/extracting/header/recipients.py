"""To whom a letter goes."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from ...schema import Block
from .labelled import Labelled, first
from .partylines import (
    ADDRESS_LINE,
    ADDRESSED,
    GOES_ON,
    NAMES_ITSELF,
    TO,
    TO_IN_TITLE,
    behind_to,
    is_body,
    is_name,
    is_sending_note,
)
from .places import Place, lines_in, trimmed

_AAN = re.compile(r"(?:aan|oan)\b(?!\s+(?:teken|getekend))", re.I)
_STAMPED = re.compile(r"ingekomen|afd\.\s*[A-Z]{2,}|\d{4}-\d\d-\d\d", re.I)
"""What the stamp of a post room leaves among the lines."""
_FULL_LINE = 40
"""Characters from which on a line of an address is taken to be broken for want of room."""
_UNIT = re.compile(
    r"(?:afdeling|team|dienst|sector|direct(?:oraat|ie)\b|wethouder|griffie|postbus|markt|t\.?a\.?v\b|\(|de\s+heer|dhr|mevr|mw\b|gemeente|"
    r"(?:de\s+)?(?:penningmeester|eigenaar|conservator|directeur|griffier)\b|(?:het\s+)?bestuur|i\.a\.a|c\.?c\b|secretaris|voorzitter|directie)",
    re.I,
)
_STREET = re.compile(r"\d|straat|weg\b|plein|laan\b|singel|hof\b", re.I)
_LOWER = re.compile(r"(?:en|wethouders|van|der|des|leden|gemeenten)\b")
_RESOLVES = re.compile(r".*;|burgemeester\s+en\s+wethouders\s.*,", re.I)
"""``De raad der gemeente Heino;``, who resolves what follows."""
_AT_HALL = re.compile(r",\s+(?:gemeente(?:huis)?|stadhuis)\s+[A-ZÀ-Ý’'][^,]*$|,\s+[A-Z][\w’'. -]+\s\d+[a-z]?(?:,.*)?$")
"""A town hall or a street behind the name of the addressee."""
_DAY_BEHIND = re.compile(r",\s+\d{1,2}\s+[a-z]+\s+\d{4}$")
_FOR_WHOM = re.compile(
    r"(?<!\s)\s+(?:(?:de\s+)?heer|dhr\.?|mevrouw|mevr\.?|mw\.?)\s(?=.{0,300}\b[1-9]\d{3}\s?[A-Z]{2}\b).*$", re.I
)
"""A person with an address behind the name of a body, all in one line."""
_SENT_ALONG = re.compile(
    r"(?<![\s,])(?:\s+en)?,?\s+(?:postbus\s\d.{0,80}|per\s+(?:e-?mail|post|fax|koerier)|door\s+tussenkomst\s+van\s.{0,80}|\(?(?:t\.\s?k\.\s?n\.|ter\s+kennis(?:neming|name)|c\.?c\.?\b).{0,300})$",
    re.I,
)
"""Where and how the letter is sent, and who gets a copy, behind the name."""
_FOR = re.compile(r"(?<![\s,])\s+t\.\s?a\.\s?v\.?.*$|(?<!\s)\s+van:?$", re.I)
"""For whom, from a line of its own; and the end of a name that goes on in a list of municipalities."""
_GREETED_BODY = re.compile(
    r"(?:(?:zeer\s+)?ge(?:a|e)chte?|beste)\s+((?:de\s+)?(?:leden|voorzitter|raad|commissie|college)\b.*\bvan\b.*)", re.I
)


def recipient_place(
    text: str, blocks: Sequence[Block], values: Sequence[Labelled], sender: Place | None
) -> tuple[Place, str] | None:
    """The addressee, and how it was found.

    After ``Aan:`` (``labelled``), on top of the address (``address``), in a line or title that names it (``line``), or
    as the salutation does (``guess``). sender: its place, which is no addressee.
    """
    labelled = first(values, "recipient")
    if labelled is not None:
        lines = [line for line in _split(text, labelled.value) if not is_sending_note(text[line.start : line.end])]
        if lines:
            return _short(text, _name(text, lines)), "labelled"
    addresses = [block for block in blocks if block.kind == "address"]
    for block in sorted(addresses, key=lambda block: not _says_to_whom(text, block)):
        lines = _addressed_lines(text, block, sender)
        if lines:
            return _short(text, _name(text, lines)), "address"
    named = next(_named(text, blocks), None)
    if named is not None:
        return _short(text, named), "line"
    for block in blocks:
        if block.kind == "salutation":
            greeted = _GREETED_BODY.match(text, block.start, block.end)
            if greeted:
                return Place(greeted.start(1), greeted.end(1)), "guess"
    return None


def _says_to_whom(text: str, block: Block) -> bool:
    """Whether an address says ``Aan``; one before it is of the sender."""
    return any(_AAN.match(text, line.start, line.end) for line in lines_in(text, block))


def _addressed_lines(text: str, block: Block, sender: Place | None) -> list[Place]:
    """The lines of an address from the name on; none when it is the sender's own."""
    lines = [line for line in lines_in(text, block) if trimmed(text, line) is not None]
    lines = [line for line in lines if not _STAMPED.fullmatch(text, line.start, line.end)]
    to = next((n for n, line in enumerate(lines) if _AAN.match(text, line.start, line.end)), 0)
    lines = lines[to:]
    while lines and _is_no_addressee(text[lines[0].start : lines[0].end]):
        lines = lines[1:]
    if not lines or (sender is not None and _same(text, lines[0], sender)):
        return []
    behind = TO.match(text, lines[0].start, lines[0].end)
    if behind is not None:
        lines[0] = Place(behind.end(), lines[0].end)
    return [line for line in lines if trimmed(text, line) is not None]


def _same(text: str, line: Place, sender: Place) -> bool:
    inside = sender.start <= line.start < sender.end
    return inside or text[line.start : line.end].casefold() == text[sender.start : sender.end].casefold()


def _is_no_addressee(printed: str) -> bool:
    """A line above the name: ``AANGETEKEND``, ``Ledenbrief``, ``VAN wethouder Jansen``."""
    if _RESOLVES.fullmatch(printed.rstrip()):
        return True
    if TO.match(printed) or ADDRESSED.match(printed):
        return is_sending_note(TO.sub("", printed, count=1))
    own_name = NAMES_ITSELF.match(printed) and not TO_IN_TITLE.match(printed)
    place_of_sender = ADDRESS_LINE.match(printed) and not re.match(r"t\.?a\.?v\b|ter attentie", printed, re.I)
    label = re.match(r"VAN\s|van:|[^\w'’„“(]|[A-Z][a-z]+\.?:\s", printed) is not None
    return bool(own_name) or is_sending_note(printed) or bool(place_of_sender) or label


def _named(text: str, blocks: Sequence[Block]) -> Iterator[Place]:
    """Lines of the head outside an address that name the addressee, the surest first."""
    kinds = {"letterhead", "heading", "reference_line", "subject", "note", "paragraph"}
    set_lines = [lines_in(text, block) for block in blocks if block.kind in kinds]
    for block_lines in set_lines:
        for at, line in enumerate(block_lines):
            behind = behind_to(text[line.start : line.end])
            if behind is not None:
                yield _name(text, [Place(line.start + behind, line.end), *block_lines[at + 1 :]])
    for line in chain.from_iterable(set_lines):
        if is_body(text[line.start : line.end]):
            yield line
    second = [block for block in blocks if block.kind == "letterhead"][1:]
    for block in second:
        line = lines_in(text, block)[0]
        printed = text[line.start : line.end]
        if not ADDRESS_LINE.match(printed) and is_name(printed) and not is_sending_note(printed):
            yield line


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
        open_end = GOES_ON.search(text[lines[0].start : end].rstrip())
        full = line.start - lines[0].start > _FULL_LINE and not _UNIT.match(printed) and not _STREET.search(printed)
        if ADDRESS_LINE.match(printed) or not (open_end or full or _LOWER.match(printed)):
            break
        end = line.end
    return Place(lines[0].start, end)


def _short(text: str, place: Place) -> Place:
    """The name without the person, town hall, street, day or way of sending that is printed behind it."""
    for behind in (_SENT_ALONG, _FOR, _DAY_BEHIND, _AT_HALL, _FOR_WHOM):
        cut = behind.search(text[place.start : place.end])
        if cut:
            place = Place(place.start, place.start + cut.start())
    return place
