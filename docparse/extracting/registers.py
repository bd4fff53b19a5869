"""The registers: Dutch authorities with their TOOI identifiers, well-known organisations, places."""

import csv
import functools
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..resources import resource


@dataclass(frozen=True, slots=True)
class Authority:
    """A municipality, province, water board or ministry, past or present (TOOI, CC0)."""

    id: str
    kind: str
    name: str
    """With its kind: ``gemeente Haarlem``."""
    short_name: str
    abbreviation: str
    valid_from: str
    """ISO date, or empty when it was always there as far as the register goes back."""
    valid_until: str

    def valid_on(self, day: date | None) -> bool:
        """Whether the authority existed on that day; any does when the day is None."""
        if day is None:
            return True
        return self.valid_from <= day.isoformat() <= (self.valid_until or "9999")


@dataclass(frozen=True, slots=True)
class Organisation:
    """A well-known organisation."""

    name: str
    kind: str
    abbreviation: str


_FOLDER = ("corpora", "registers")
KINDS = {"gemeente": "municipality", "provincie": "province", "waterschap": "water board", "ministerie": "ministry"}
"""The kinds of TOOI in English; what is none of them is an agency."""


@functools.cache
def authorities() -> tuple[Authority, ...]:
    """Every authority of the register."""
    return tuple(
        Authority(
            row["uri"],
            KINDS.get(row["kind"], "agency"),
            row["name"],
            row["short_name"],
            row["abbreviation"],
            row["valid_from"],
            row["valid_until"],
        )
        for row in _rows("authorities.tsv")
    )


@functools.cache
def organisations() -> tuple[Organisation, ...]:
    """Every well-known organisation."""
    return tuple(Organisation(row["name"], row["kind"], row["abbreviation"]) for row in _rows("organisations.tsv"))


@functools.cache
def municipality_names() -> frozenset[str]:
    """The names of municipalities past and present, without ``gemeente``."""
    return frozenset(one.short_name for one in authorities() if one.kind == "municipality")


@functools.cache
def place_names() -> frozenset[str]:
    """Municipalities, provinces, towns, countries, and the regions and waters of places.txt."""
    provinces = (one.short_name for one in authorities() if one.kind == "province")
    listed = (name for file in ("places.txt", "towns.txt", "countries.txt") for name in _lines(file))
    return frozenset(listed) | municipality_names() | frozenset(provinces)


@functools.cache
def given_names() -> frozenset[str]:
    """Given names that are common in the Netherlands."""
    return frozenset(_lines("given_names.txt"))


@functools.cache
def foreign_towns() -> frozenset[str]:
    """Towns abroad; some share their name with a thing or a person, so a name here is no more than a hint."""
    return frozenset(_lines("abroad.txt"))


@functools.cache
def roles() -> frozenset[str]:
    """What a person can be called before the name: ``wethouder``, ``boswachter``, ``mevrouw``."""
    return frozenset(_lines("roles.txt"))


def _lines(name: str) -> list[str]:
    return resource(*_FOLDER, name).read_text(encoding="utf-8").split("\n")[:-1]


def _rows(name: str) -> Iterator[dict[str, str]]:
    with resource(*_FOLDER, name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t")
