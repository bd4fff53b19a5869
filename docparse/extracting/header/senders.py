"""From whom a letter comes."""

import re
from collections.abc import Sequence

from ...schema import Block
from .labelled import Labelled, first
from .partylines import ADDRESS_LINE, GOES_ON, NAMES_ITSELF, TO, is_name, is_party
from .places import Place, lines_in
from .sidebyside import cells_in

_BEHIND = re.compile(r",\s*|\s+[|•·–-]\s+|\s{2,}")
_WIDE = 3
"""Blanks in white behind a name that is no part of it."""
_TRADE = re.compile(r"(?<![^\S\n])[^\S\n]*\||,\s+(?=[a-z][a-z -]+$)")
_MINISTRY = re.compile(r"ministerie\s+van\b", re.I)
"""Its name has commas of its own."""
_KIND_ALONE = re.compile(r"(?:de\s+)?(?:gemeente|provincie|ministerie|waterschap|stichting)", re.I)
_SIGNED_BY = re.compile(
    r"(?:burgemeester(?:\s+en\s+wethouders)?|college(?:\s+van\s+(?:burgemeester\s+en\s+wethouders|B\s?&\s?W))?|"
    r"gemeentebestuur|gemeenteraad)\s+van\s+(?:de\s+gemeente\s+)?"
    r"([A-ZÀ-Ý’'][\w’'-]*(?:[ -](?:aan|de|den|der|en|op|van|bij|in|het|[A-ZÀ-Ý’'][\w’'-]*))*)"
)
_FOR_BODY = re.compile(
    r"(?:^[^\S\n]*|(?:namens|bestuur\s+van|voorzitter|secretaris)\s*)(?:het\s+bestuur\s+van\s+)?(?:de\s+|het\s+)?"
    r"((?:gedeputeerde\s+staten\s+van|stichting|\w{0,40}(?:vereniging|comit[ée]|raad)|werkgroep|co[öo]peratie|bewoners\w*)"
    r"\s+[^\n,]{3,60})",
    re.I | re.M,
)
_POSTAL = re.compile(r"\b(?:[Pp]ostbus\s\d|[1-9]\d{3}\s?[A-Z]{2}\b)")
_JOINTLY = re.compile(r"(?<![\s,]),?\s+mede\s+namens\b")
_IN_PERSON = re.compile(r"(?:de\s+)?(?:burgemeester|wethouder|commandant)\b", re.I)
_NO_HOUSE = re.compile(r"[^\n]*\d|(?:de\s+)?(?:burgemeester|wethouder)\s", re.I)
"""A letterhead that does not begin with the name of who sends it."""
_OF_MUNICIPALITY = re.compile(
    r"(?:,\s+|^)(?:de\s+)?gemeente\s+"
    r"([A-ZÀ-Ý’'][\w’'-]*(?:[ -](?:aan|de|den|der|en|op|van|bij|in|het|[A-ZÀ-Ý’'][\w’'-]*))*)"
    r"(?=\s*(?:$|\|))",
    re.M,
)
_HOUSE = re.compile(
    r"(?:(?:de\s+)?(?:gemeente)?raad\s+van\s+(?:de\s+)?)?(?:gemeente|provincie|waterschap|hoogheemraadschap|ministerie)\s+\S",
    re.I,
)
_HALL = re.compile(r"(?:stadskantoor|gemeentehuis|gemeentekantoor|stadhuis|raadhuis)\s+(?=gemeente\s)", re.I)


def sender_place(text: str, blocks: Sequence[Block], values: Sequence[Labelled]) -> Place | None:
    """The name in the letterhead, on top of a first address, or after ``Van`` where there is no letterhead."""
    for block in blocks:
        if block.kind == "letterhead":
            place = _letterhead_name(text, lines_in(text, block))
            if place is not None:
                return place
    own = _own_address(text, blocks, first(values, "recipient") is not None)
    if own is not None:
        return own
    alone = next(iter(blocks), None)
    if alone is not None and alone.kind in {"subject", "heading"} and is_party(text[alone.start : alone.end]):
        return Place(alone.start, alone.end)
    labelled = first(values, "sender")
    if labelled is None:
        return None
    end = _name_end(text, labelled.value)
    others = _JOINTLY.search(text, labelled.value.start, end)
    return Place(labelled.value.start, others.start() if others else end)


def _own_address(text: str, blocks: Sequence[Block], addressed: bool) -> Place | None:
    """The authority above an address where the addressee stands elsewhere: in another one, or after ``Aan:``."""
    tops = [lines_in(text, block)[0] for block in blocks if block.kind == "address"]
    if not addressed and len(tops) < 2:
        return None
    own = next((top for top in tops if not TO.match(text, top.start, top.end)), None)
    return own if own is not None and _HOUSE.match(text, own.start, own.end) else None


def _letterhead_name(text: str, lines: Sequence[Place]) -> Place | None:
    """The first line that is a name; below a street or a person what can be nothing but an authority."""
    authority = next((cell for line in lines for cell in cells_in(text, line) if _is_authority(text, cell)), None)
    if authority is not None and _NO_HOUSE.match(text, lines[0].start, lines[0].end):
        return authority
    for at, line in enumerate(lines):
        hall = _HALL.match(text, line.start, line.end)
        name = Place(hall.end() if hall else line.start, _name_end(text, line))
        printed = text[name.start : name.end]
        if not ADDRESS_LINE.match(printed) and not NAMES_ITSELF.match(printed) and is_name(printed):
            broken = at + 1 < len(lines) and (_KIND_ALONE.fullmatch(printed) or GOES_ON.search(printed))
            trade = None if _MINISTRY.match(printed) else _TRADE.search(text, name.start, name.end)
            return Place(name.start, lines[at + 1].end if broken else trade.start() if trade else name.end)
    return None


def _is_authority(text: str, cell: Place) -> bool:
    printed = text[cell.start : cell.end]
    return is_party(printed) and not _IN_PERSON.match(printed)


def _name_end(text: str, line: Place) -> int:
    """Where the name ends in a line that prints the address, or what the letter is, behind it."""
    for gap in _BEHIND.finditer(text, line.start, line.end):
        if any(char.isdigit() for char in text[gap.end() : line.end]):
            return gap.start()
        titled = len(gap[0]) > _WIDE or NAMES_ITSELF.match(text, gap.end(), line.end)
        if titled and is_party(text[line.start : gap.start()]):
            return gap.start()
    return line.end


def signing_municipality(text: str, blocks: Sequence[Block]) -> str | None:
    """The municipality in whose name a letter without letterhead is signed."""
    signed_blocks = [text[block.start : block.end] for block in blocks if block.kind in {"signature", "closing"}]
    for form in (_SIGNED_BY, _OF_MUNICIPALITY):
        for printed in signed_blocks:
            signed = form.search(printed.replace("\n", " \n"))
            if signed:
                return f"Gemeente {signed.group(1)}"
    return None


def signing_body(text: str, blocks: Sequence[Block]) -> Place | None:
    """The body in whose name a letter without letterhead is signed, or whose name and address stand below it."""
    ends = [block for block in blocks if block.kind in {"signature", "closing", "note"}]
    for block in ends:
        signed = _FOR_BODY.search(text, block.start, block.end) if block.kind != "note" else None
        if signed:
            return Place(signed.start(1), signed.end(1))
    for block in reversed(ends):
        name, *rest = lines_in(text, block)
        end = _name_end(text, name)
        posted = rest[0] if rest and end == name.end else Place(end, name.end)
        if _POSTAL.search(text, posted.start, posted.end) and is_name(text[name.start : end]):
            return Place(name.start, end)
    return None
