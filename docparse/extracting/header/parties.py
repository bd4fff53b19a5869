"""From whom and to whom a letter goes."""

import re
from collections.abc import Iterator, Sequence

from ...schema import Block
from .labelled import Labelled, first
from .places import Place, lines_in, trimmed

_TO = re.compile(
    r"(?:(?:circulaire|brief|memo|ledenbrief|mededeling|informatiebrief|raadsinformatiebrief|bericht|notitie)\s+)?"
    r"(?:aan|oan)\b\s*:?\s*|ter\s+attentie\s+van\s*:?\s*",
    re.I,
)
_AAN = re.compile(r"(?:aan|oan)\b(?!\s+(?:teken|getekend))", re.I)
_TO_IN_TITLE = re.compile(
    r"(?:circulaire|brief|memo|ledenbrief|mededeling|informatiebrief|raadsinformatiebrief|bericht|notitie|uitnodiging)\s+"
    r"(?:aan|voor)\s+(?:(?=alle\b|de\b|het\b|leden\b|[A-Z]))",
    re.I,
)
NAMES_ITSELF = re.compile(
    r"(?:raadsinformatiebrief|raadsinformatie|raadsmededeling|raadsbrief|raadsmemo|collegebrief|wethoudersbrief|"
    r"burgemeestersbrief|informatiebrief|ledenbrief|bewonersbrief|nieuwsbrief|verzamelbrief|mededeling|memo|notitie|"
    r"beschikking|besluit|brief|circulaire|persbericht|open\s+brief)\b",
    re.I,
)
"""What a letter calls itself; never its sender or subject alone."""
_SENDING = re.compile(
    r"(?:vooraf|tevens|ook|uitsluitend)?\s*(?:per|via|door)\s+(?:gewone\s+)?(?:e-?mail|post|fax|koerier|bode)|"
    r"(?:per\s+)?aan(?:ge)?teken\w*|persoonlijk|vertrouwelijk|spoed|concept|kopie|afschrift|embargo|openbaar|"
    r"(?:tevens|vooraf)\s+per\b.*|aan(?:ge)?teken\w*\s+(?:en|met)\b.*|ingekomen|ontvangen|afd\.\s*[A-Z]{2,}",
    re.I,
)
_STAMPED = re.compile(r"ingekomen|afd\.\s*[A-Z]{2,}|\d{4}-\d\d-\d\d", re.I)
"""What the stamp of a post room leaves among the lines."""
_ADDRESS_LINE = re.compile(
    r"(?:postbus|p/a|p\.a\.|t\.?a\.?v\b|ter attentie|bezoekadres|postadres|retouradres|tel\b|t\s?\(?0|telefoon|telefax|"
    r"www\.|>|\d)|.*\b[1-9]\d{3}\s?[A-Z]{2}\b|.*@|.*\s\d+[a-z]?$",
    re.I,
)
_BEHIND = re.compile(r",\s*|\s+[|•·–-]\s+|\s{2,}")
_TRADE = re.compile(r"\s*\||,\s+(?=[a-z][a-z -]+$)")
_KIND_ALONE = re.compile(r"(?:de\s+)?(?:gemeente|provincie|ministerie|waterschap|stichting)", re.I)
_GOES_ON = re.compile(r"(?:\b(?:de|het|van|en|der|te|voor|in)|[-&])$", re.I)
_FULL_LINE = 40
"""Characters from which on a line of an address is taken to be broken for want of room."""
_UNIT = re.compile(
    r"(?:afdeling|team|dienst|sector|wethouder|griffie|postbus|markt|t\.?a\.?v\b|\(|de\s+heer|dhr|mevr|mw\b|gemeente|"
    r"(?:het\s+)?bestuur|i\.a\.a|c\.?c\b|secretaris|voorzitter|directie)",
    re.I,
)
_STREET = re.compile(r"\d|straat|weg\b|plein|laan\b|singel|hof\b", re.I)
_LOWER = re.compile(r"(?:en|wethouders|van|der|des|leden|gemeenten)\b")
_AT_HALL = re.compile(r",\s+(?:gemeente(?:huis)?|stadhuis)\s+[A-ZÀ-Ý’'][^,]*$|,\s+[A-Z][\w’'. -]+\s\d+[a-z]?(?:,.*)?$")
"""A town hall or a street behind the name of the addressee."""
_DAY_BEHIND = re.compile(r",\s+\d{1,2}\s+[a-z]+\s+\d{4}$")
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
_ADDRESSED = re.compile(
    r"(?:(?:de|het|alle)\s+)?(?:leden|raads\w*(?:\s+en\s+\w+)?leden|raads-|gemeenteraad|gemeenteraden|raad|colleges?|burgemeesters|"
    r"bewoners?\w*|inwoners?|eilanders|omwonenden|aanwonenden|huurders|ondernemers|ouders|eigenaren|gemeenten|"
    r"gemeentebestu\w+|fracties?|raadsfracties?|raadscommissie|commissie|directies?|besturen|provinciale\s+staten|"
    r"gedeputeerde\s+staten|voorzitter|raadslid|bestuur|minister|staatssecretaris|eigenaar|huishoudens|verenigingen|horecabedrijven|afdelingen)\b",
    re.I,
)
_PARTY = re.compile(
    r"(?:de\s+)?(?:gemeente|provincie|ministerie|waterschap|hoogheemraadschap|burgemeester|wethouder|commandant)\s+"
    r"(?:van\s+)?[A-ZÀ-Ý’'][^.?!:]*",
    re.I,
)
_HOUSE = re.compile(r"(?:gemeente|provincie|waterschap|hoogheemraadschap|ministerie)\s+\S", re.I)


def is_addressing(printed: str) -> bool:
    """Whether a line names the addressee, with or without ``Aan``."""
    return _behind_to(printed) is not None or _is_body(printed)


def _behind_to(printed: str) -> int | None:
    """Where the addressee begins in ``Aan de raad`` or ``Memo voor de leden``; None in ``Aan de slag met afval``."""
    titled = _TO_IN_TITLE.match(printed)
    to = titled or _TO.match(printed)
    if to is None or to.end() == len(printed):
        return None
    named = titled or ":" in to.group() or _ADDRESSED.match(printed, to.end()) or printed[to.end()].isupper()
    return to.end() if named else None


def _is_body(printed: str) -> bool:
    """Whether a line that stands alone names a body or a group that letters go to: ``Alle eilanders``."""
    body = _ADDRESSED.match(printed)
    return body is not None and not re.search(r"[.?!:]|\d{3}", printed) and not _VERB.search(printed)


_VERB = re.compile(r"\b(?:is|zijn|gaat|gaan|krijgt|krijgen|wordt|worden|moet|moeten|wil|willen|over|verdwijnt|start)\b")
"""A title rather than an addressee: ``Bewoners krijgen een container``."""


def is_party(printed: str) -> bool:
    """Whether a line is nothing but the name of an authority."""
    return _PARTY.fullmatch(printed) is not None and not _VERB.search(printed)


def is_sending_note(printed: str) -> bool:
    """Whether a line tells how the letter is sent: ``AANGETEKEND``."""
    return _SENDING.fullmatch(" ".join(printed.split())) is not None


def sender_place(text: str, blocks: Sequence[Block], values: Sequence[Labelled]) -> Place | None:
    """The name in the letterhead, on top of a first address, or after ``Van`` where there is no letterhead."""
    for block in blocks:
        if block.kind == "letterhead":
            place = _letterhead_name(text, lines_in(text, block))
            if place is not None:
                return place
    addresses = [lines_in(text, block)[0] for block in blocks if block.kind == "address"]
    if len(addresses) > 1 and _HOUSE.match(text, addresses[0].start, addresses[0].end):
        return addresses[0]
    alone = next(iter(blocks), None)
    if alone is not None and alone.kind in {"subject", "heading"} and is_party(text[alone.start : alone.end]):
        return Place(alone.start, alone.end)
    labelled = first(values, "sender")
    return labelled.value if labelled else None


def _letterhead_name(text: str, lines: Sequence[Place]) -> Place | None:
    for at, line in enumerate(lines):
        name = Place(line.start, _name_end(text, line))
        printed = text[name.start : name.end]
        if not _ADDRESS_LINE.match(printed) and not NAMES_ITSELF.match(printed) and _is_name(printed):
            broken = at + 1 < len(lines) and (_KIND_ALONE.fullmatch(printed) or _GOES_ON.search(printed))
            trade = _TRADE.search(text, name.start, name.end)
            return Place(name.start, lines[at + 1].end if broken else trade.start() if trade else name.end)
    return None


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
    for block in blocks:
        if block.kind == "address":
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


def _addressed_lines(text: str, block: Block, sender: Place | None) -> list[Place]:
    """The lines of an address from the name on; none when it is the sender's own."""
    lines = [line for line in lines_in(text, block) if trimmed(text, line) is not None]
    lines = [line for line in lines if not _STAMPED.fullmatch(text, line.start, line.end)]
    to = next((n for n, line in enumerate(lines) if _AAN.match(text, line.start, line.end)), 0)
    lines = lines[to:]
    while lines and _is_no_addressee(text[lines[0].start : lines[0].end]):
        lines = lines[1:]
    if not lines or (sender is not None and sender.start <= lines[0].start < sender.end):
        return []
    behind = _TO.match(text, lines[0].start, lines[0].end)
    if behind is not None:
        lines[0] = Place(behind.end(), lines[0].end)
    return [line for line in lines if trimmed(text, line) is not None]


def _is_no_addressee(printed: str) -> bool:
    """A line above the name: ``AANGETEKEND``, ``Ledenbrief``, ``VAN wethouder Jansen``."""
    if _TO.match(printed) or _ADDRESSED.match(printed):
        return is_sending_note(_TO.sub("", printed, count=1))
    own_name = NAMES_ITSELF.match(printed) and not _TO_IN_TITLE.match(printed)
    place_of_sender = _ADDRESS_LINE.match(printed) and not re.match(r"t\.?a\.?v\b|ter attentie", printed, re.I)
    label = re.match(r"VAN\s|van:|\W|[A-Z][a-z]+\.?:\s", printed) is not None
    return bool(own_name) or is_sending_note(printed) or bool(place_of_sender) or label


def _named(text: str, blocks: Sequence[Block]) -> Iterator[Place]:
    """Lines of the head outside an address that name the addressee, the surest first."""
    lines = [
        line
        for block in blocks
        if block.kind in {"letterhead", "heading", "reference_line", "subject", "note", "paragraph"}
        for line in lines_in(text, block)
    ]
    for line in lines:
        behind = _behind_to(text[line.start : line.end])
        if behind is not None:
            yield Place(line.start + behind, line.end)
    for line in lines:
        if _is_body(text[line.start : line.end]):
            yield line
    second = [block for block in blocks if block.kind == "letterhead"][1:]
    for block in second:
        line = lines_in(text, block)[0]
        printed = text[line.start : line.end]
        if not _ADDRESS_LINE.match(printed) and _is_name(printed) and not is_sending_note(printed):
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
        open_end = _GOES_ON.search(text[lines[0].start : end].rstrip())
        full = line.start - lines[0].start > _FULL_LINE and not _UNIT.match(printed) and not _STREET.search(printed)
        if _ADDRESS_LINE.match(printed) or not (open_end or full or _LOWER.match(printed)):
            break
        end = line.end
    return Place(lines[0].start, end)


def _short(text: str, place: Place) -> Place:
    """The name without the town hall, street or day that is printed behind it."""
    for behind in (_DAY_BEHIND, _AT_HALL):
        cut = behind.search(text[place.start : place.end])
        if cut:
            place = Place(place.start, place.start + cut.start())
    return place
