"""Values that stand beside a label: ``Ons kenmerk: 2017/458123``."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...labels import LabelMatch, Role, label_at
from ...schema import Block
from .places import Place, lines_in, trimmed

_KINDS = frozenset({"reference_line", "subject", "address", "letterhead", "note", "heading"})
_LABELLED_KINDS = frozenset({"reference_line", "subject"})
_BETWEEN = re.compile(r"\s{2,}|\s*[|;•·]\s*|,\s+|\s+[-–/]\s+")
_AROUND = " \t\n,;:|•·"
_FIRST_CHOICE = ("ons kenmerk", "onze ref", "kenmerk", "ons nummer", "ons nr", "referentie")
_NOTHING = frozenset(["geen", "-", "–", "n.v.t.", "nvt", "n.v.t", "--", "niet van toepassing"])
_CODE = re.compile(r"(?!\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$)(?=\D*\d)[\w&./-]{4,30}")
_NUMBER_WORD = re.compile(r"(?:nr|no|nummer)\b\.?:?\s*", re.I)
_NUMBER_END = re.compile(r"\s+\(|,\s+[a-z]|;\s|\s+(?:graag|bij|s\.v\.p\.)\s")
_ROLE_FIRST = re.compile(
    r"(?:(?!mevr|mevrouw|mw\b|dhr|de\b|heer|drs|mr\b|ir\b|ing\b|dr\b|prof|van\b)[a-z]\S*\s+){1,3}(?=[A-Z])"
)
_NAME_END = re.compile(
    r"\s*[,;(/]|\s+[-–|]\s+|\s{2,}|\s+(?:tel(?:efoon)?\b|t\.?:?\s*\(?[\d+]|team\b|afdeling\b|afd\.|toestel\b|via\b|e-?mail\b|\+?\(?0\d|"
    r"14\s?0\d{2}|\d{3})",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label and the place of its value."""

    role: Role
    label: str
    value: Place
    set_off: bool


def labelled_values(text: str, blocks: Sequence[Block]) -> list[Labelled]:
    """Every labelled value in these blocks that is not empty, in order."""
    found: list[Labelled] = []
    for block in blocks:
        if block.kind not in _KINDS:
            continue
        own = block.kind in _LABELLED_KINDS
        for order, line in enumerate(lines_in(text, block)):
            end = block.end if own and order == 0 else line.end
            found += _in_line(text, Place(line.start, end), own)
    return found


def _in_line(text: str, line: Place, own: bool) -> list[Labelled]:
    """The labelled values of a line, which may hold several: ``Kenmerk: 12/34  Zaaknummer: 56``.

    own: the line is a reference line, so that its first label needs no colon.
    """
    starts = [line.start, *(gap.end() for gap in _BETWEEN.finditer(text, line.start, line.end))]
    labels: list[tuple[int, LabelMatch]] = []
    for start in starts:
        match = label_at(text[start : line.end])
        sure = match is not None and (match.set_off or (own and start == line.start) or _is_number(text, start, match))
        if match is not None and sure and (start == line.start or match.role not in {"subject", "sender", "recipient"}):
            labels.append((start, match))
    found: list[Labelled] = []
    for order, (start, match) in enumerate(labels):
        end = labels[order + 1][0] if order + 1 < len(labels) else line.end
        value = trimmed(text, Place(min(start + match.value, end), end), _AROUND)
        role = match.role
        if role == "reference" and order and labels[0][1].role in {"your_letter", "your_reference"}:
            role = "your_reference"  # Uw brief van 3 mei, kenmerk 12/34
        if role == "your_letter" and value is not None and _CODE.fullmatch(text, value.start, value.end):
            role = "your_reference"
        if value is not None and text[value.start : value.end].casefold() not in _NOTHING:
            found.append(Labelled(role, text[start : start + match.end].casefold(), value, match.set_off))
    return found


def _is_number(text: str, start: int, match: LabelMatch) -> bool:
    """Whether a number follows the label of a number."""
    if match.role not in {"reference", "your_reference", "case_number"}:
        return False
    return any(char.isdigit() for char in "".join(text[start + match.value :].split(maxsplit=1)[:1]))


def first(values: Sequence[Labelled], role: Role) -> Labelled | None:
    """The first value of a role."""
    return next((value for value in values if value.role == role), None)


def own_reference(values: Sequence[Labelled]) -> Labelled | None:
    """The sender's reference: by the plainest label, ``Ons kenmerk`` before ``Dossiernummer``."""
    ours = [value for value in values if value.role == "reference"]
    return min(ours, key=_rank, default=None)


def _rank(value: Labelled) -> int:
    return next((rank for rank, label in enumerate(_FIRST_CHOICE) if value.label.startswith(label)), len(_FIRST_CHOICE))


def number_in(text: str, place: Place) -> Place:
    """The number at the start of a value, without a remark behind it."""
    start = _NUMBER_WORD.match(text, place.start, place.end)
    end = _NUMBER_END.search(text, place.start + 1, place.end)
    return Place(start.end() if start else place.start, end.start() if end else place.end)


def name_in(text: str, place: Place) -> Place:
    """The name at the start of a value, without the department or telephone number behind it."""
    role = _ROLE_FIRST.match(text, place.start, place.end)
    start = role.end() if role else place.start
    end = _NAME_END.search(text, start + 2, place.end)
    return Place(start, end.start() if end else place.end)
