"""The numbers by which a letter is filed: the sender's own, the other side's, that of the case."""

import re
from collections.abc import Iterator, Sequence

from ...schema import Block
from .labelled import Labelled, first
from .places import Place, lines_in

_FIRST_CHOICE = ("ons kenmerk", "onze ref", "kenmerk", "ons nummer", "ons nr", "registratie", "referentie")
"""The plainest labels of a sender's own number; any other comes after them."""
_FILE_LABEL = ("dossier",)
_NUMBER_WORD = re.compile(r"(?:(?:met\s+)?kenmerk:?\s+|(?:nr|no|nummer)\b(?!/)\.?:?|en\s+datum:?)\s*", re.I)
_MONTH = r"(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)\w*"
_DAY = (
    rf"(?:\d{{1,2}}\s+{_MONTH}\.?(?:\s+\d{{4}})?(?!\s*\d)|\d{{1,2}}[-./]\d{{1,2}}[-./](?:\d{{4}}|\d{{2}}))"
    r"(?:,?\s*(?:jl|j\.l)\.)?"
)
_NUMBER_END = re.compile(
    rf"\s*\n|\s+\(|,\s+(?!afd|nr)[a-z]|,\s+(?=[A-Z][a-z]{{0,2}}\.\s?(?:[A-Z]|van|de))|;\s|:\s|\s*\||\s{{2,}}|\s+(?:graag|bij|s\.v\.p\.|d\.?d\.|van)\s|,?\s+(?:/\s+)?{_DAY}|\s+/\s+(?:brief|uw|ons)\b"
)
_CODE = re.compile(rf"(?!{_DAY}$)(?=\D*\d)[\w&./-]{{4,30}}", re.I)
_DAY_FIRST = re.compile(
    rf"{_DAY}\s*(?:[,;/]|\s[-–]\s|\s)\s*(?:(?:met\s+)?(?:kenmerk|nummer|nr\.?|ref\.?)[:\s]*)?", re.I
)
_DAY_ALONE = re.compile(rf"(?:(?:uw|de|brief|e-?mail|van|d\.?d\.)\s+)*{_DAY}", re.I)
_NUMBERED = re.compile(
    r"(?:\b(?=(?:RIB)\b)|\b(?:raadsinformatiebrief|informatiebrief|raadsmededeling|raadsinformatie|collegebrief|"
    r"raadsbrief|brief|memo|circulaire|beschikking)\b[^\n\d]{0,4}?(?:nr\.?|nummer|no\.?)?\s*:?\s+)"
    r"((?:RIB\s+(?:nr\.?\s+)?)?(?:[A-Z]{2,5}-){0,3}(?:[A-Z][a-z]{0,2})?\d[\w./-]{3,30})",
    re.I,
)
"""``Raadsinformatiebrief 2023-041``; the abbreviation ``RIB`` belongs to the number."""
_IN_TITLE = re.compile(r"\b(?:[Nn][ro]\.|[Nn]ummer|[Kk]enmerk)\s*:?\s*((?:[A-Z]\S*\s)?\S*\d\S*?)(?=[,;]|\s|$)")
_ASKED_FOR = re.compile(r"\b(?:vermelden|aanhalen|gebruiken)\s*:\s+(?=\D{0,6}\d)([\w&./-]{4,30})(?=\s*$)", re.I | re.M)
"""``Bij beantwoording te vermelden: 05/2114``."""
_OF_FIRM = re.compile(r"\bK\.?\s?v\.?\s?K\b|\b(?:rek|bank|giro)\w*\b", re.I)
"""A line with the numbers under which who writes is registered and paid."""
_LONE = re.compile(r"(?=(?:\D*\d){4})[A-Z0-9][\w./-]{5,30}", re.I)
"""Nothing but a number of a kind that no date, postcode or telephone has."""
_NO_REFERENCE = re.compile(
    rf"{_DAY}|\d\d\.\d\d\.\d\d\.\d{{3}}|\d{{4}}-\d\d-\d\d|\d{{3,4}}-\d{{6,7}}|\d{{10}}|\d{{4}}[A-Z]{{2}}", re.I
)
_PART = re.compile(r"(?<![^\S\n])(?:[^\S\n]*\|\s*|[^\S\n]+[-–/]\s+|[^\S\n]*[()]\s*)")
_NUMBER_KINDS = frozenset({"heading", "subject", "letterhead", "note", "reference_line"})


def own_reference(text: str, values: Sequence[Labelled]) -> Labelled | None:
    """The sender's reference: by the plainest label, ``Ons kenmerk`` before ``Dossiernummer``."""
    ours = [value for value in values if value.role == "reference" and _has_digit(text, value.value)]
    return min(ours, key=_rank, default=None)


def _rank(value: Labelled) -> int:
    return next((rank for rank, label in enumerate(_FIRST_CHOICE) if value.label.startswith(label)), len(_FIRST_CHOICE))


def _has_digit(text: str, place: Place) -> bool:
    return any(char.isdigit() for char in text[place.start : place.end])


def case_number(text: str, values: Sequence[Labelled]) -> Labelled | None:
    """The number of the case, or of the file where the letter has a number of its own."""
    labelled = first(values, "case_number")
    if labelled is not None:
        return labelled
    own = own_reference(text, values)
    files = [value for value in values if value.role == "reference" and value.label.startswith(_FILE_LABEL)]
    return next((value for value in files if value is not own), None)


def your_reference(text: str, values: Sequence[Labelled]) -> tuple[Place, bool] | None:
    """The number of the letter that this one answers, and whether its label is set off."""
    labelled = first(values, "your_reference")
    if labelled is not None:
        return number_in(text, labelled.value), labelled.set_off
    for value in values:
        if value.role == "your_letter":
            place = _number_beside_day(text, value.value)
            if place is not None:
                return place, value.set_off
    return None


def _number_beside_day(text: str, value: Place) -> Place | None:
    """What stands beside the day of the other side's letter: ``94/288 van 2 februari 1994``, ``3 mei 1999, fr/07``."""
    behind = _DAY_FIRST.match(text, value.start, value.end)
    if behind is not None and behind.end() < value.end:
        return number_in(text, Place(behind.end(), value.end))
    number = number_in(text, value)
    if _CODE.fullmatch(text, number.start, number.end):
        return number
    return None if _DAY_ALONE.match(text, value.start, value.end) else number


def number_in(text: str, place: Place) -> Place:
    """The number at the start of a value, without a remark behind it."""
    word = _NUMBER_WORD.match(text, place.start, place.end)
    start = word.end() if word else place.start
    remark = _NUMBER_END.search(text, start + 1, place.end)
    end = remark.start() if remark and _has_digit(text, Place(start, remark.start())) else place.end
    if text[end - 1] == ")" and "(" not in text[start:end]:
        end -= 1
    return Place(start, end)


def unlabelled_number(text: str, head: Sequence[Block]) -> Place | None:
    """The number behind the name of the letter, or one that stands alone in a line or between bars."""
    for block in head:
        if block.kind in _NUMBER_KINDS:
            numbered = _NUMBERED.search(text, block.start, block.end)
            title = block.kind in {"heading", "subject"} and not _OF_FIRM.search(text, block.start, block.end)
            if numbered is None and title:
                numbered = _IN_TITLE.search(text, block.start, block.end)
            if numbered:
                return Place(numbered.start(1), numbered.end(1))
    for block in head:
        asked = _ASKED_FOR.search(text, block.start, block.end)
        if asked:
            return Place(asked.start(1), asked.end(1))
    for block in head:
        if block.kind in _NUMBER_KINDS:
            for part in _parts(text, block):
                if _LONE.fullmatch(text, part.start, part.end) and not _NO_REFERENCE.fullmatch(
                    text, part.start, part.end
                ):
                    return part
    return None


def _parts(text: str, block: Block) -> Iterator[Place]:
    """The lines of a block, cut at bars, dashes and brackets."""
    for line in lines_in(text, block):
        at = line.start
        for cut in _PART.finditer(text, line.start, line.end):
            yield Place(at, cut.start())
            at = cut.end()
        yield Place(at, line.end)
