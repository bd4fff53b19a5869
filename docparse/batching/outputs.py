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

    Raises OutputError for what the disk refuses.
    """
    try:
        with _flushed(work / f"{secrets.token_hex(8)}.part") as file:  # several machines may share the folder
            yield file
        path.parent.mkdir(parents=True, exist_ok=True)
        Path(file.name).replace(path)
    except OSError as error:
        raise cannot_write(path, error) from error


@contextmanager
def _flushed(path: Path) -> Iterator[BinaryIO]:
    with path.open("wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


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


def write_jsonl(records: Iterable[Record], folder: Path, path: Path) -> None:
    """Every letter of the records on one line of ``path``, in their order; a pipe or device is written to as it is.

    Raises OutputError for what the disk refuses.
    """
    try:
        if is_stream(path):
            with path.open("wb") as stream:
                stream.writelines(_letters(records, folder))
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.part")  # the work folder may be on another disk
        try:
            with _flushed(beside) as file:
                file.writelines(_letters(records, folder))
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise cannot_write(path, error) from error


def _letters(records: Iterable[Record], folder: Path) -> Iterator[bytes]:
    for record in records:
        if record.output is not None:
            letter = pydantic_core.from_json((folder / record.output).read_bytes())
            yield pydantic_core.to_json(letter) + b"\n"
