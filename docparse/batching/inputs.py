"""Discovery: every file of what was given, in a fixed order, each with its name, size and hash, or why it has none."""

import glob
import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import UsageError
from ..schema import Problem
from .names import shown

_CHUNK = 1 << 20
_ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")
_MAGIC = "*?["


@dataclass(frozen=True, slots=True)
class Found:
    """A file: its shown name, where it lies, and its bytes' hash, or the problem that stands in the way."""

    name: str
    path: str
    sha256: str | None = None
    bytes: int | None = None
    problem: Problem | None = None
    temporary: bool = False
    """Whether ``path`` is a copy out of an archive, to be removed."""


def expanded(given: Iterable[str | os.PathLike[str]]) -> list[str]:
    """The absolute paths of files and folders that were given, globs looked up.

    Raises UsageError for what is not there.
    """
    paths: list[str] = []
    for one in (os.fspath(path) for path in given):
        if os.path.lexists(one):
            paths.append(_absolute(one))
            continue
        matched = sorted(glob.glob(one, recursive=True)) if any(sign in one for sign in _MAGIC) else []  # noqa: PTH207
        if not matched:
            raise UsageError("there is no such file or folder.", remedy="Check the path.", name=shown(one))
        paths += map(_absolute, matched)
    return paths


def _absolute(path: str) -> str:
    return os.path.normpath(Path(path).absolute())


def listed(data: bytes) -> list[str]:
    """The absolute paths in a list: one a line, or parted by NULs where names may have line feeds."""
    parts = data.split(b"\0" if b"\0" in data else b"\n")
    return [_absolute(os.fsdecode(part)) for one in parts if (part := one.removesuffix(b"\r"))]


def base_of(paths: Sequence[str]) -> str:
    """The folder that names are relative to: the one folder that was given, else what holds all that was given."""
    if len(paths) == 1 and Path(paths[0]).is_dir():
        return paths[0]
    return os.path.commonpath([Path(path).parent for path in paths])


def walk(paths: Sequence[str], without: str) -> Iterator[tuple[str, str, Problem | None]]:
    """Name, path and problem of each file in ``paths``, folders gone through in the order of names.

    The folder ``without`` is left out, and so is what lies in a folder that was given as well.
    """
    base = base_of(paths) if paths else ""
    folders = {path for path in paths if Path(path).is_dir()}
    for path in paths:
        if not any(parent in folders for parent in map(str, Path(path).parents)):
            yield from _walk(path, base, without)


def _walk(path: str, base: str, without: str) -> Iterator[tuple[str, str, Problem | None]]:
    if path == without:
        return
    name = shown(os.path.relpath(path, base))
    try:
        kind = os.lstat(path).st_mode
        if stat.S_ISLNK(kind) and Path(path).is_dir() and path != base:
            yield name, path, _unreadable("It is a link to a folder, which is not followed. Give that folder as well.")
            return
        if not Path(path).is_dir():
            yield name, path, None
            return
        entries = sorted((entry.name for entry in os.scandir(path)), key=os.fsencode)
    except OSError as error:
        yield name, path, _unreadable(f"It cannot be opened ({error.strerror}). Check its permissions.")
        return
    for entry in entries:
        yield from _walk(f"{path.rstrip('/')}/{entry}", base, without)


def is_archive(path: str) -> bool:
    """Whether the name is that of a zip or tar file."""
    return path.lower().endswith(_ARCHIVES)


def found(name: str, path: str, max_bytes: int) -> Found:
    """The file with its size and hash; a FIFO, device or socket is never opened."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(handle, "rb", buffering=0) as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                return Found(name, path, problem=_unreadable("It is no ordinary file but a pipe, socket or device."))
            digest, size = hashlib.sha256(), 0
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
                if size > max_bytes:
                    return Found(name, path, problem=too_large(max_bytes))
    except OSError as error:
        return Found(
            name, path, problem=_unreadable(f"It cannot be opened ({error.strerror}). Check it and its folder.")
        )
    return Found(name, path, digest.hexdigest(), size)


def too_large(max_bytes: int) -> Problem:
    """The problem of a file over the cap."""
    return Problem(code="limit", message=f"It is larger than {max_bytes:,} bytes. Raise DOCPARSE_MAX_BYTES to read it.")


def _unreadable(message: str) -> Problem:
    return Problem(code="unreadable", message=message)
