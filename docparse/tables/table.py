"""What a table is: its columns, each with its kind and meaning, and the rows that a letter gives."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from ..schema import Letter

Kind = Literal["text", "whole", "number", "money", "truth", "day"]
"""``whole``: an int; ``number``: a float; ``money``: a Decimal with two places; ``truth``: a bool; ``day``: a date."""
Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column; a cell that the letter says nothing for is None."""

    name: str
    kind: Kind
    about: str


PLACE = (
    Column("page", "whole", "The page where it stands."),
    Column("start", "whole", "Where it begins in the text, in code points."),
    Column("end", "whole", "Where it ends."),
)
"""The columns that tell where a letter prints something."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table over all letters. Every row begins with the name of its letter, which ``rows`` leaves to the caller."""

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: Callable[[Letter], Iterator[Row]]

    @property
    def key(self) -> Column:
        """The first column."""
        if self.name == "letters":
            return Column("name", "text", "The letter: the file's name in the archive.")
        return Column("letter", "text", "The letter: its name in the table of letters.")

    @property
    def all_columns(self) -> tuple[Column, ...]:
        """The columns of whole rows."""
        return (self.key, *self.columns)


def full_rows(table: Table, letters: Iterable[tuple[str, Letter]]) -> Iterator[Row]:
    """The rows that letters give, each behind the name of its letter."""
    for name, letter in letters:
        for row in table.rows(letter):
            yield (name, *row)


def distinct(name: str, seen: Counter[str]) -> str:
    """The name, with a number behind it when it was seen before; keeps count in ``seen``."""
    seen[name] += 1
    return name if seen[name] == 1 else f"{name} ({seen[name]})"
