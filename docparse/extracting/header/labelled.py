"""Values that stand beside a label: ``Ons kenmerk: 2017/458123``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...labels import LabelMatch, Role, label_at
from ...schema import Block
from .places import Place, lines_in, trimmed
from .sidebyside import cells_in

_KINDS = frozenset({"reference_line", "subject", "address", "letterhead", "note", "heading", "paragraph", "signature"})
_LABELLED_KINDS = frozenset({"reference_line", "subject"})
_BETWEEN = re.compile(
    r"\s{2,}|\s*[|;•·]\s*|,\s+|\s+[-–/]\s+|\s+\(|\.\s+(?=[A-Z][a-z]+:)|"
    r"\s(?=(?:Ons|Onze|Uw)\s(?:kenmerk|nummer|referentie|ref|brief)\b|(?:Zaak|Zaaknummer|Datum|Bijlagen?|Nummer|nummer)\s\S*\d|"
    r"(?:Inlichtingen|Steller|Informant|Contact)\s[A-Z]|[A-Z][a-zû]+:\s)"
)
"""What may part one labelled value from the next in a line; a blank before a label that can be no word of the value."""
_PLACE_AND_DAY = re.compile(r"(?<=\S)[^\S\n]{3,80}(?=[A-Z][\w’' -]{1,30}, \d{1,2} [a-z]+\.? (?:19|20)\d\d$)", re.M)
"""Where, beside the last label of a row, the letter is dated."""
_WIDE = re.compile(r"\s+$|\s*[|•·]\s*$|\s+/\s+$")
_AROUND = " \t\n,;:|•·/"
_NOTHING = re.compile(r"(?:geen|n\.?v\.?t\.?|niet\s+van\s+toepassing|[-–]+)(?:\s+\(.*)?", re.I)
_CAPITALISED = re.compile(
    r"(?:(?:mevrouw|mevr\.?|mw\.?|mej\.?|de heer|dhr\.?|drs\.?|mr\.?|ir\.?|ing\.?|dr\.?)\s+)*"
    r"(?:[A-Z]\.|[A-ZÀ-Ý][\w’'-]+\s+(?:(?:van|de|den|der|het|ten|ter|'t|el|al)\s+)*[A-ZÀ-Ý])"
)
"""The beginning of a person's name."""


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
        lines = lines_in(text, block)
        if own and (in_rows := _in_two_rows(text, lines)):
            found += in_rows
            continue
        for order, line in enumerate(lines):
            end = line.end
            if own and order == 0:  # its value may run on in the lines below
                below = (other.start for other in lines[1:] if label_at(text[other.start : other.end]))
                end = next(below, block.end + 1) - 1
            found += _in_line(text, Place(line.start, end), own)
    return found


def _in_two_rows(text: str, lines: Sequence[Place]) -> list[Labelled]:
    """The values of a row of labels, each of which stands in the row below; none where the lines are no such rows."""
    if len(lines) != 2:
        return []
    labels, values = (cells_in(text, line) for line in lines)
    if len(labels) == 1 or len(values) != len(labels):
        return []
    found: list[Labelled] = []
    for label, cell in zip(labels, values, strict=True):
        printed = text[label.start : label.end].rstrip(" :")
        match = label_at(f"{printed}: {text[cell.start : cell.end]}")
        if match is None or match.end < len(printed):
            return []
        value = trimmed(text, cell, _AROUND)
        if value is not None and not _NOTHING.fullmatch(text, value.start, value.end):
            found.append(Labelled(match.role, printed.casefold(), value, set_off=True))
    return found


def _in_line(text: str, line: Place, own: bool) -> Iterator[Labelled]:
    """The labelled values of a line, which may hold several: ``Kenmerk: 12/34  Zaaknummer: 56``.

    own: the line is a reference line, so that its first label needs no colon.
    """
    labels = list(_labels(text, line, own))
    for order, (start, match) in enumerate(labels):
        end = labels[order + 1][0] if order + 1 < len(labels) else line.end
        day = _PLACE_AND_DAY.search(text, start + match.value, end)
        end = day.start() if day else end
        value = trimmed(text, Place(min(start + match.value, end), end), _AROUND)
        role = match.role
        if role == "reference" and order and labels[0][1].role in {"your_letter", "your_reference"}:
            role = "your_reference"  # Uw brief van 3 mei, kenmerk 12/34
        if value is not None and not _NOTHING.fullmatch(text, value.start, value.end):
            yield Labelled(role, text[start : start + match.end].casefold(), value, match.set_off)


def _labels(text: str, line: Place, own: bool) -> Iterator[tuple[int, LabelMatch]]:
    """The labels in a line, each with its start."""
    yield from (
        (start, match)
        for start, wide in _starts(text, line)
        if (match := label_at(text[start : line.end])) is not None
        and (match.set_off or (own and start == line.start) or _is_filled(text, start, match))
        and (start == line.start or match.role not in {"subject", "sender", "recipient"} or (wide and match.set_off))
    )


def _starts(text: str, line: Place) -> Iterator[tuple[int, bool]]:
    """Where a label may start, and whether more than a comma goes before it."""
    yield line.start, True
    for gap in _BETWEEN.finditer(text, line.start, line.end):
        yield gap.end(), _WIDE.match(gap.group()) is not None


def _is_filled(text: str, start: int, match: LabelMatch) -> bool:
    """Whether a number follows the label of a number, a name that of a person."""
    if match.role == "contact":
        return _CAPITALISED.match(text, start + match.value) is not None
    if match.role not in {"reference", "your_reference", "case_number"}:
        return False
    return any(char.isdigit() for char in "".join(text[start + match.value :].split(maxsplit=1)[:1]))


def first(values: Sequence[Labelled], role: Role) -> Labelled | None:
    """The first value of a role."""
    return next((value for value in values if value.role == role), None)
