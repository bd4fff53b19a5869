"""Header fields over the annotated letters: the share that is right must not drop."""

import re
from collections import Counter
from pathlib import Path

from docparse.arranging import arrange
from docparse.extracting.dates import find_dates
from docparse.extracting.header import read_header
from docparse.handover import Arrangement, PageReading, Word
from docparse.schema import Header

FIELDS = (
    "type",
    "sender",
    "recipient",
    "subject",
    "date",
    "reference",
    "your_reference",
    "case_number",
    "attachments",
    "contact",
)


def typed(text: str) -> list[PageReading]:
    return [
        PageReading(
            number,
            width=595.0,
            height=842.0,
            words=tuple(
                Word(found[0], (6.0 * found.start(), 12.0 * row, 6.0 * found.end(), 12.0 * row + 12.0))
                for row, line in enumerate(page.split("\n"))
                for found in re.finditer(r"\S+", line)
            ),
            origin="text_layer",
            typed=True,
        )
        for number, page in enumerate(text.split("\f"), 1)
    ]


def header_of(arranged: Arrangement) -> Header:
    def date_at(start: int, end: int) -> tuple[str, int, int] | None:
        days = (hit for hit in find_dates(arranged.text[start:end]) if hit.precision == "day")
        return next(((hit.value, start + hit.start, start + hit.end) for hit in days), None)

    return read_header(arranged, date_at)


def alike(value: str) -> str:
    return re.sub(r"^(?:de|het) ", "", " ".join(value.split()).casefold().strip(" ,.;:"))


def test_fields_of_the_annotated_letters(shared: Path) -> None:
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for path in sorted((shared / "letters").glob("*.letter")):
        head, body = path.read_text(encoding="utf-8").split("---\n", 1)
        known = re.findall(r"^#(?:field )?(\w+): (.*)$", head, re.M)
        body = re.sub(r"\{PILLAR\|((?:[^{}]|\{[^{}]*\})*)\}", r"\1", body)
        body = re.sub(r"\{[A-Z]+(?:=[^|{}]*)?\|([^{}]*)\}", r"\1", body)
        read = header_of(arrange(typed(re.sub(r"^(?:## |% )", "", body, flags=re.M))))
        signed = {(alike(one.name.value), alike(one.role.value) if one.role else "") for one in read.signatories}
        for name, value in known:
            if name in FIELDS:
                found = getattr(read, name)
                total[name] += 1
                right[name] += found is not None and alike(found.value) == alike(value)
            elif name == "signatory":
                person, _, role = value.partition(" | ")
                total[name] += 1
                right[name] += (alike(person), alike(role)) in signed
    assert {name: right[name] / total[name] for name in total if right[name] / total[name] < 0.93} == {}
