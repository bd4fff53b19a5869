"""The letters of an archive that fit a query."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..indexing.database import opened_to_read
from .query import parse
from .sql import condition, match

MARKS = ("\x02", "\x03")
"""What stands around a word of an excerpt that was looked for; no text of a letter holds these."""
_EXCERPT = 24
"""Words in an excerpt."""
_TEXT = 6
"""The column of ``letters_fts`` that excerpts are taken from."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A letter that fits."""

    name: str
    date: str | None
    type: str | None
    sender: str | None
    recipient: str | None
    subject: str | None
    reference: str | None
    excerpt: str | None
    """The place in its text that fits best, with MARKS; None when the text shows nothing of the query."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search has found."""

    letters: int
    """How many letters fit."""
    hits: Sequence[Hit]
    """The best of them when words were looked for, else the newest."""


def search(archive: Path, query: str, limit: int) -> Found:
    """The letters that fit the query, at most ``limit`` of them, the best or newest first.

    Raises UsageError for a wrong query, UnreadableError for what is no archive.
    """
    parsed = parse(query)
    where, values = condition(parsed)
    expression = match(parsed)
    with opened_to_read(archive) as database:
        letters = database.execute(f"SELECT count(*) FROM letters WHERE {where}", values).fetchone()[0]  # noqa: S608
        ranked = "SELECT rowid AS ranked_id, rank FROM letters_fts WHERE letters_fts MATCH ?"
        rows = database.execute(
            f"""
            SELECT id, name, date, type, sender, recipient, subject, reference
            FROM letters LEFT JOIN ({ranked}) ON ranked_id = id
            WHERE {where} ORDER BY rank IS NULL, rank, date DESC, name LIMIT ?
            """,  # noqa: S608  the query stands in parameters
            [expression or '""', *values, limit],
        ).fetchall()
        return Found(letters, tuple(_hits(database, rows, expression)))


def _hits(database: sqlite3.Connection, rows: list[tuple[Any, ...]], expression: str | None) -> Iterator[Hit]:
    excerpt = "SELECT snippet(letters_fts, ?, ?, ?, '…', ?) FROM letters_fts WHERE letters_fts MATCH ? AND rowid = ?"
    for key, name, day, kind, sender, recipient, subject, reference in rows:
        shown = None
        if expression is not None:
            shown = database.execute(excerpt, (_TEXT, *MARKS, _EXCERPT, expression, key)).fetchone()
        yield Hit(name, day, kind, sender, recipient, subject, reference, shown and shown[0])
