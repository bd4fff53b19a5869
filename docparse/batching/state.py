"""The records of an output folder: SQLite while a batch runs, ``manifest.jsonl`` when it is done."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from typing_extensions import Self

from ..errors import OutputError, UsageError
from .outputs import MANIFEST, WORK, cannot_write, written
from .records import Record

_TABLE = "CREATE TABLE IF NOT EXISTS records (input TEXT PRIMARY KEY, line TEXT NOT NULL) WITHOUT ROWID"
_PUT = "INSERT OR REPLACE INTO records VALUES (?, ?)"


class State:
    """The records of an output folder, held by one process at a time.

    Opening it takes over what an earlier run left: the records of one that did not end, else the manifest.

    Raises UsageError when another process holds the folder, OutputError when the disk refuses.
    """

    def __init__(self, folder: Path, manifest: str = MANIFEST) -> None:
        self.folder = folder
        self.manifest = folder / manifest
        self.work = folder / WORK / manifest.removesuffix(".jsonl")
        try:
            self.work.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise cannot_write(self.work, error) from error
        self._database = _opened(self.work / "records.sqlite", folder)
        self.clear()
        with self._disk():
            begun = self._database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
            if not begun:
                self._database.execute("BEGIN")
                self._database.execute(_TABLE)
                self._database.executemany(_PUT, self._listed())
                self._database.execute("COMMIT")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._database.close()

    def get(self, name: str) -> Record | None:
        """The record of a file, if there is one."""
        with self._disk():
            found = self._database.execute("SELECT line FROM records WHERE input = ?", (name,)).fetchone()
        return Record.from_json(found[0]) if found else None

    def put(self, record: Record) -> None:
        """Keep a record; it survives the end of this process."""
        with self._disk():
            self._database.execute(_PUT, (record.input, record.to_json()))

    def forget(self, name: str) -> None:
        """Let go of the record of a file that is read anew: if that is broken off, its result may be either."""
        with self._disk():
            self._database.execute("DELETE FROM records WHERE input = ?", (name,))

    def records(self) -> Iterator[Record]:
        """All records, by name."""
        return map(Record.from_json, self._lines())

    def write_manifest(self) -> None:
        """Write the manifest from the records."""
        with written(self.manifest, self.work) as file:
            for line in self._lines():
                file.write(line.encode() + b"\n")

    def finish(self) -> None:
        """Let go of the folder and take the work folder away: the manifest now says all."""
        with self._disk():  # one that is left with some of its files must still be whole
            self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.rmtree(self.work, ignore_errors=True)
        self._database.close()
        with suppress(OSError):  # another shard may be at work in it
            self.work.parent.rmdir()

    def _lines(self) -> Iterator[str]:
        """The lines of the manifest, in its order."""
        with self._disk(), closing(self._database.execute("SELECT line FROM records ORDER BY input")) as rows:
            for (line,) in rows:
                yield line

    def _listed(self) -> Iterator[tuple[str, str]]:
        """The lines of the manifest; one that is none, as only another program can leave, counts as not there."""
        if not self.manifest.exists():
            return
        with self.manifest.open(encoding="utf-8", errors="replace", newline="\n") as lines:
            for line in lines:
                try:
                    record = Record.from_json(line)
                except ValueError:
                    continue
                yield record.input, record.to_json()

    def clear(self) -> None:
        """Take away everything in the work folder but the records: copies, parts of long files, temporary files."""
        for path in self.work.iterdir():
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            elif not path.name.startswith("records.sqlite"):
                path.unlink(missing_ok=True)

    @contextmanager
    def _disk(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise cannot_write(self.work, error) from error


def _opened(path: Path, folder: Path) -> sqlite3.Connection:
    """The database, locked for as long as it is open; the log of writes is safe against the end of this process."""
    while True:
        database = sqlite3.connect(path, isolation_level=None, timeout=0)
        try:
            database.execute("PRAGMA locking_mode = EXCLUSIVE")
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = NORMAL")
            database.execute("BEGIN EXCLUSIVE")
            database.execute("COMMIT")
        except sqlite3.OperationalError as error:
            database.close()
            if "locked" in str(error):
                raise UsageError(
                    "another docparse batch is at work on this folder.",
                    remedy="Let it end, or stop it; this one has changed nothing.",
                    name=str(folder),
                ) from error
            raise cannot_write(path, error) from error
        except sqlite3.DatabaseError as error:
            database.close()
            raise OutputError(
                f"the records of an unfinished batch are damaged ({error}).",
                remedy=f"Remove {path.parent} and run again: files that are done will be done anew.",
            ) from error
        if path.exists():  # the batch that held it may have ended, and taken it away, just before it was ours
            return database
        database.close()
        path.parent.mkdir(parents=True, exist_ok=True)
