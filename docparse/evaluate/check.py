"""Faults in annotated letters: broken marks, values that are not printed, a name marked here and not there."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import get_args

from ..schema import DateRole, LetterType
from .letterfile import TYPES, AnnotatedLetter, Span
from .truthfiles import MONEY, NO_ROLE, ROLES

_ISO_PART = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?|-Q[1-4])?"
_ISO = re.compile(rf"{_ISO_PART}(?:/{_ISO_PART})?")
_EUROS = re.compile(r"-?\d+\.\d\d")
_ARTICLE = re.compile(r"(?:de|het|een|van|in|te)\s")
_ABBREVIATED = re.compile(r"(?:\b(?:[A-Z]|e\.o|c\.s|nr|jl|a\.s|mln|mld|lid|sub|jo|o\.f|u\.a|Zn)|[A-Z]\.[A-Z])\.$")
_MONEY = re.compile(r"(?:€|\bEUR|ƒ)\s?-?\s?\d")
_NAMES = ("ORG", "PER", "LOC", "LAW", "PLAN")
_NO_ROLE = "(?<![Mm]inister van )(?<![Ss]taatssecretaris van )"
"""A minister is a role, also where the ministry is marked elsewhere."""
_SHORTEST_NAME = 3
"""Names under three letters are too often another word to be missed."""


def check_letter(letter: AnnotatedLetter, stem: str | None = None) -> list[str]:
    """Every fault of one letter, in words; ``stem`` is its file name without suffix, which must be its id."""
    remarks = list(letter.faults)
    if stem is not None and stem != letter.id:
        remarks.append(f"the id is {letter.id}, the file {stem}.letter")
    if letter.type not in get_args(LetterType):
        remarks.append(f"unknown type {letter.type!r}")
    remarks += _field_faults(letter)
    for span in letter.spans:
        remarks += _span_faults(span)
    return [*remarks, *_unmarked_names(letter), *_unmarked_money(letter), *_table_faults(letter)]


def _field_faults(letter: AnnotatedLetter) -> Iterator[str]:
    printed = " ".join(letter.text.split())
    for name, values in letter.fields.items():
        for value in values:
            if name == "date":
                if not any(span.type == "DATE" and span.value == value for span in letter.spans):
                    yield f"the date {value} is no DATE of the body"
                continue
            for part in value.split(" | ") if name == "signatory" else [value]:
                if " ".join(part.split()) not in printed:
                    yield f"the {name} is not printed: {part!r}"


def _table_faults(letter: AnnotatedLetter) -> Iterator[str]:
    """Rows of the tables beside the letters that no mark or no word of the letter answers to."""
    marked = {(span.type, span.text) for span in letter.spans}
    for told in letter.money:
        if ("AMT", told.amount) not in marked:
            yield f"{MONEY}: no AMT {told.amount!r}"
        for said in (told.payer, told.payee, told.purpose):
            if said not in letter.text:
                yield f"{MONEY}: not printed: {said!r}"
    for one in letter.roles:
        if ("DATE", one.date) not in marked:
            yield f"{ROLES}: no DATE {one.date!r}"
        if one.role not in (*get_args(DateRole), NO_ROLE):
            yield f"{ROLES}: unknown role {one.role!r}"


def _span_faults(span: Span) -> Iterator[str]:
    shown = f"{span.type} {span.text!r}"
    if span.type not in TYPES:
        yield f"unknown type: {shown}"
    if not span.text or span.text != span.text.strip():
        yield f"white space at an edge: {shown}"
    if span.type in ("ORG", "LAW", "PLAN", "LOC") and span.text.endswith(".") and not _ABBREVIATED.search(span.text):
        yield f"the full stop belongs outside: {shown}"
    if span.type in ("ORG", "LOC") and _ARTICLE.match(span.text):
        yield f"the article belongs outside: {shown}"
    if span.type == "AMT" and not _EUROS.fullmatch(span.value or ""):
        yield f"an amount has a value with two decimals: {shown} = {span.value}"
    if span.type == "DATE" and not _ISO.fullmatch(span.value or ""):
        yield f"a date has an ISO value: {shown} = {span.value}"
    if span.type not in ("AMT", "DATE") and span.value is not None:
        yield f"only amounts and dates have a value: {shown} = {span.value}"


def _covered(letter: AnnotatedLetter) -> bytearray:
    covered = bytearray(len(letter.text))
    for span in letter.spans:
        if span.type != "PILLAR":
            covered[span.start : span.end] = b"\x01" * (span.end - span.start)
    return covered


def _field_places(letter: AnnotatedLetter) -> Iterator[tuple[int, int]]:
    """Roles of signatories and reference numbers, where a name that is marked elsewhere is none."""
    values = [value.partition(" | ")[2] for value in letter.fields.get("signatory", ())]
    values += [value for name in ("reference", "your_reference") for value in letter.fields.get(name, ())]
    for value in values:
        start = letter.text.find(value) if value else -1
        while start >= 0:
            yield start, start + len(value)
            start = letter.text.find(value, start + 1)


def _unmarked_names(letter: AnnotatedLetter) -> Iterator[str]:
    covered = _covered(letter)
    for place in _field_places(letter):
        covered[slice(*place)] = b"\x01" * (place[1] - place[0])
    names: dict[str, set[str]] = defaultdict(set)
    for span in letter.spans:
        if span.type in _NAMES and len(span.text) >= _SHORTEST_NAME:
            names[span.text].add(span.type)
    for name in sorted(names):
        for hit in re.finditer(rf"{_NO_ROLE}(?<![\w-]){re.escape(name)}(?![\w-])", letter.text):
            if not any(covered[hit.start() : hit.end()]):
                around = letter.text[max(0, hit.start() - 25) : hit.end() + 15]
                yield f"marked elsewhere as {'/'.join(sorted(names[name]))}, not here: …{around!r}…"


def _unmarked_money(letter: AnnotatedLetter) -> Iterator[str]:
    covered = _covered(letter)
    for hit in _MONEY.finditer(letter.text):
        if not covered[hit.start()]:
            yield f"unmarked amount: {letter.text[hit.start() : hit.start() + 20]!r}"
