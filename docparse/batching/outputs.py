"""Results on disk: whole or not there."""

import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import pydantic_core

from ..errors import OutputError
from ..export.files import is_stream
from .records import Record

MANIFEST = "manifest.jsonl"
WORK = ".batch"
"""The folder inside the output folder where a running batch keeps what is not finished."""


@contextmanager
def written(path: Path, work: Path) -> Iterator[BinaryIO]:
    """A file to write to that becomes ``path`` when the block ends well: flushed to disk, then moved into place.

    A device or pipe is written to as it stands. Raises OutputError for what the disk refuses.
    """
    temporary = work / f"{secrets.token_hex(8)}.part"  # several machines may share the folder
    try:
        if is_stream(path):
            with path.open("wb") as file:
                yield file
            return
        with temporary.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.replace(path)
    except OSError as error:
        raise cannot_write(path, error) from error


def cannot_write(path: Path, error: Exception) -> OutputError:
    """The error for a result that the disk refuses."""
    reason = error.strerror if isinstance(error, OSError) else None
    return OutputError(
        f"the result cannot be written ({reason or error}).",
        remedy="Check that the folder is there, may be written and has room; then run the same command again.",
        name=str(path),
    )


def removed(path: Path) -> None:
    """Take away a result that no longer holds, if it is there."""
    try:
        path.unlink(missing_ok=True)
    except NotADirectoryError:
        return
    except OSError as error:
        raise cannot_write(path, error) from error


def write_jsonl(records: Iterable[Record], folder: Path, path: Path, work: Path) -> None:
    """Every letter of the records on one line of ``path``, in their order."""
    with written(path, work) as file:
        for record in records:
            if record.output is not None:
                letter = pydantic_core.from_json((folder / record.output).read_bytes())
                file.write(pydantic_core.to_json(letter) + b"\n")
