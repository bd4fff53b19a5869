"""The letters that an archive is made from: the folder of a batch, or a file with a letter on each line."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pydantic_core
from pydantic import ValidationError

from ..batching.outputs import MANIFEST
from ..batching.records import Record
from ..errors import DocparseError, UnreadableError
from ..schema import SCHEMA_VERSION, Letter
from ..tables import distinct

_AGAIN = "Run the batch again with this version of docparse."


@dataclass(frozen=True, slots=True)
class Entry:
    """One letter, not yet read."""

    name: str
    """What it is called in the archive; no two are called the same."""
    fingerprint: str
    """Another one tells that the letter has changed."""
    read: Callable[[], Letter]
    """Raises UnreadableError when there is no letter, or none that this version knows."""


def entries(source: Path) -> Iterator[Entry]:
    """All letters of a source, in its order.

    Raises UnreadableError when the source as a whole cannot be read.
    """
    try:
        yield from _of_folder(source) if source.is_dir() else _of_lines(source)
    except OSError as error:
        raise UnreadableError(
            f"the letters cannot be read ({error.strerror}).",
            remedy="Give the output folder of `docparse batch`, or the file of its --jsonl.",
            name=str(source),
        ) from error


def named_letters(source: Path, complain: Callable[[DocparseError], None]) -> Iterator[tuple[str, Letter]]:
    """Every letter of a source with its name; what cannot be read is told and left out.

    Raises UnreadableError when the source as a whole cannot be read.
    """
    for entry in entries(source):
        try:
            letter = entry.read()
        except UnreadableError as error:
            complain(error)
            continue
        yield entry.name, letter


def _of_folder(folder: Path) -> Iterator[Entry]:
    manifest = folder / MANIFEST
    if not manifest.exists():
        shards = any(folder.glob("manifest*.jsonl"))
        raise UnreadableError(
            f"there is no {MANIFEST} in it.",
            remedy=f"Run `docparse batch --merge -o {folder}` first."
            if shards
            else "Give the output folder of a `docparse batch` that has ended.",
            name=str(folder),
        )
    with manifest.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            try:
                record = Record.from_json(line.decode("utf-8"))
            except ValueError as error:
                raise UnreadableError(
                    f"line {number} is none of a manifest.",
                    remedy="Run the same `docparse batch` again: it writes the manifest anew.",
                    name=str(manifest),
                ) from error
            if record.output is not None:
                yield _of_file(record.input, folder / record.output)


def _of_file(name: str, path: Path) -> Entry:
    def read() -> Letter:
        try:
            return _letter(path.read_bytes(), str(path))
        except OSError as error:
            raise UnreadableError(
                f"the letter cannot be read ({error.strerror}).", remedy="Run the batch again.", name=str(path)
            ) from error

    try:
        found = path.stat()
    except OSError:
        return Entry(name, "", read)  # reading it says why
    return Entry(name, f"{found.st_size} {found.st_mtime_ns}", read)


def _of_lines(path: Path) -> Iterator[Entry]:
    seen: Counter[str] = Counter()
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            name = _name(line) or f"line {number}"
            yield _of_line(distinct(name, seen), line, f"{path}, line {number}")


def _of_line(name: str, line: bytes, place: str) -> Entry:
    return Entry(name, hashlib.sha256(line).hexdigest(), lambda: _letter(line, place))


def _name(line: bytes) -> str | None:
    try:
        name = pydantic_core.from_json(line)["source"]["name"]
    except (ValueError, TypeError, KeyError):
        return None
    return name if isinstance(name, str) else None


def _letter(data: bytes, place: str) -> Letter:
    try:
        return Letter.model_validate_json(data)
    except ValidationError as error:
        first = error.errors()[0]
        if first["loc"] == ("schema_version",):
            raise UnreadableError(
                f"the letter is of schema {first['input']}, and this docparse reads {SCHEMA_VERSION}.",
                remedy=_AGAIN,
                name=place,
            ) from error
        where = ".".join(str(part) for part in first["loc"])
        raise UnreadableError(
            f"this is no letter of docparse ({where}: {first['msg']})." if where else "this is no letter of docparse.",
            remedy=_AGAIN,
            name=place,
        ) from error
