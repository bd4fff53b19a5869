"""What the letter says of a sum or a date beyond its mark, written by hand in tables beside the letters."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TypeVar

from ..errors import UnreadableError

MONEY, ROLES = "money.tsv", "date_roles.tsv"
NO_ROLE = "-"
"""The role of a date of which the words say none."""


@dataclass(frozen=True, slots=True)
class MoneyTruth:
    """One sum of a letter; what the letter does not say of it is empty."""

    amount: str
    """As the letter prints it; its first mark when there are more."""
    payer: str
    """The organisation that pays, in the letter's words; ``wij`` and ``het Rijk`` are none."""
    payee: str
    purpose: str
    """What the sum is for, in the letter's words; in a table the head of its row."""


@dataclass(frozen=True, slots=True)
class RoleTruth:
    """One date of a letter."""

    date: str
    """As the letter prints it; its first mark when there are more."""
    role: str
    """A DateRole, or NO_ROLE."""


Truth = TypeVar("Truth", MoneyTruth, RoleTruth)


def read_money(folder: Path) -> Mapping[str, tuple[MoneyTruth, ...]]:
    """The sums by letter; none when the folder has no such file. Raises UnreadableError when it is odd."""
    return _read(folder / MONEY, MoneyTruth)


def read_roles(folder: Path) -> Mapping[str, tuple[RoleTruth, ...]]:
    """The dates by letter; none when the folder has no such file. Raises UnreadableError when it is odd."""
    return _read(folder / ROLES, RoleTruth)


def _read(path: Path, kind: type[Truth]) -> dict[str, tuple[Truth, ...]]:
    if not path.is_file():
        return {}
    columns = [column.name for column in fields(kind)]
    found: dict[str, list[Truth]] = {}
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, strict=True):
                found.setdefault(row["letter"], []).append(kind(*(row[column] for column in columns)))
    except (OSError, ValueError, KeyError, csv.Error) as error:
        raise UnreadableError(
            f"no table of letter, {', '.join(columns)} ({error}).", remedy="Mend it.", name=str(path)
        ) from error
    return {letter: tuple(truths) for letter, truths in found.items()}
