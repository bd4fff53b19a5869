"""Opening an archive: to write to it, or only to read it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from ..errors import OutputError, UnreadableError
from .layout import APPLICATION_ID, LAYOUT_VERSION, statements

_WAIT = 5.0
"""Seconds to wait for another program that writes."""


@contextmanager
def opened_to_write(path: Path) -> Iterator[sqlite3.Connection]:
    """The archive at ``path``, made if it is not there; transactions are the caller's.

    Raises OutputError when it cannot be written, UnreadableError when something else lies there.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(path, timeout=_WAIT, isolation_level=None)) as database:
            database.execute("PRAGMA foreign_keys = ON")
            database.execute("PRAGMA cache_size = -65536")  # 64 MB
            database.execute("BEGIN IMMEDIATE")
            if database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                _check(database, path)
            else:
                for statement in statements():
                    database.execute(statement)
            database.execute("COMMIT")
            yield database
    except sqlite3.DatabaseError as error:
        if "not a database" in str(error):
            raise _no_archive(path) from error
        busy = "locked" in str(error)
        raise OutputError(
            f"the archive cannot be written ({error}).",
            remedy="Another program writes to it: let it end, then run the same command again."
            if busy
            else "Check that the folder may be written and has room, then run the same command again.",
            name=str(path),
        ) from error
    except OSError as error:
        raise OutputError(
            f"the archive cannot be written ({error.strerror}).", remedy="Check its path.", name=str(path)
        ) from error


@contextmanager
def opened_to_read(path: Path) -> Iterator[sqlite3.Connection]:
    """The archive at ``path``. Raises UnreadableError when it is not there, or no archive."""
    if not path.is_file():
        raise UnreadableError(
            "there is no such archive.", remedy="Make it with `docparse index OUT ARCHIVE`.", name=str(path)
        )
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=_WAIT)) as database:
            _check(database, path)
            yield database
    except sqlite3.DatabaseError as error:
        if "not a database" in str(error):
            raise _no_archive(path) from error
        raise UnreadableError(
            f"the archive cannot be read ({error}).",
            remedy="Try again when nothing writes to it; if that does not help, remove it and index anew.",
            name=str(path),
        ) from error


def _check(database: sqlite3.Connection, path: Path) -> None:
    if database.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise _no_archive(path)
    version = database.execute("PRAGMA user_version").fetchone()[0]
    if version != LAYOUT_VERSION:
        raise UnreadableError(
            f"another version of docparse made this archive (layout {version}, where this one has {LAYOUT_VERSION}).",
            remedy="Run the batch again with this version, remove the archive, and make it anew with `docparse index`.",
            name=str(path),
        )


def _no_archive(path: Path) -> UnreadableError:
    return UnreadableError(
        "this is no archive of docparse, and stays as it is.", remedy="Give another name.", name=str(path)
    )
