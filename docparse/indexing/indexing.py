"""From the letters of a source to an archive that holds them and nothing else."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from ..errors import DocparseError, UnreadableError
from ..export.files import write_file
from ..schema import Letter
from ..tables import TABLES, Table
from .database import opened_to_write
from .layout import quoted
from .metadata import metadata
from .source import Entry, entries

_BATCH = 1000
"""Letters in a transaction: what a run that is killed may have done in vain."""


@dataclass(slots=True)
class Change:
    """What a run has done to an archive, in letters."""

    new: int = 0
    changed: int = 0
    gone: int = 0
    same: int = 0
    unreadable: int = 0

    @property
    def letters(self) -> int:
        """Letters that the archive holds now."""
        return self.new + self.changed + self.same


def index(source: Path, archive: Path, complain: Callable[[DocparseError], None]) -> Iterator[Change]:
    """Make the archive hold the letters of the source; yields how far it is, letter by letter.

    Only letters that are new or changed are read; those that are gone from the source, or cannot be read any more, are
    dropped. ``complain`` is told of each that cannot be read. Beside the archive a file of metadata for Datasette is
    written.

    Raises UnreadableError for a source that is none, OutputError when the archive cannot be written.
    """
    _probe(source)
    change = Change()
    with opened_to_write(archive) as database:
        rows = database.execute("SELECT name, id, fingerprint FROM letters")
        known: dict[str, tuple[int, str]] = {name: (key, mark) for name, key, mark in rows}
        batch: list[Entry] = []
        for entry in entries(source):
            batch.append(entry)
            if len(batch) == _BATCH:
                yield from _take(database, batch, known, change, complain)
                batch = []
        yield from _take(database, batch, known, change, complain)
        with _transaction(database):
            change.gone = _drop(database, [key for key, _ in known.values()])
        yield change
        database.execute("PRAGMA optimize")
    write_file(archive.with_suffix(".metadata.json"), metadata(archive.stem))


def _probe(source: Path) -> None:
    """Find out that the source is none before an archive is made of nothing."""
    next(entries(source), None)


def _take(
    database: sqlite3.Connection,
    batch: list[Entry],
    known: dict[str, tuple[int, str]],
    change: Change,
    complain: Callable[[DocparseError], None],
) -> Iterator[Change]:
    """Take in a batch of letters at once; what is left in ``known`` in the end has not been met again."""
    with _transaction(database):
        for entry in batch:
            key, mark = known.get(entry.name, (None, None))
            if mark == entry.fingerprint:
                change.same += 1
                del known[entry.name]
            else:
                try:
                    letter = entry.read()
                except UnreadableError as error:
                    change.unreadable += 1
                    complain(error)
                    continue
                if key is not None:
                    _drop(database, [key])
                    del known[entry.name]
                _put(database, entry, letter, key)
                change.changed += key is not None
                change.new += key is None
            yield change


@contextmanager
def _transaction(database: sqlite3.Connection) -> Iterator[None]:
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        database.execute("ROLLBACK")
        raise
    database.execute("COMMIT")


def _drop(database: sqlite3.Connection, keys: list[int]) -> int:
    database.executemany("DELETE FROM letters WHERE id = ?", ((key,) for key in keys))
    return len(keys)


def _put(database: sqlite3.Connection, entry: Entry, letter: Letter, key: int | None) -> None:
    """The rows of a letter; one that was there before keeps its ``key``, and so its address in Datasette."""
    letters, *others = TABLES
    (facts,) = letters.rows(letter)
    given = (key, entry.name, *facts, entry.fingerprint)
    key = database.execute(f"INSERT INTO letters VALUES ({_marks(len(given))})", given).lastrowid  # noqa: S608
    for table in others:
        database.executemany(_insertion(table), ((key, *map(_stored, row)) for row in table.rows(letter)))


def _insertion(table: Table) -> str:
    names = ", ".join(quoted(column) for column in table.all_columns)
    return f"INSERT INTO {table.name} ({names}) VALUES ({_marks(len(table.all_columns))})"  # noqa: S608  names of ours


def _marks(count: int) -> str:
    return ", ".join("?" * count)


def _stored(cell: object) -> object:
    """A cell as SQLite keeps it: money as a number, exact up to 90 million million, and days in ISO 8601."""
    if isinstance(cell, Decimal):
        return float(cell)
    return cell.isoformat() if isinstance(cell, date) else cell
