"""The child process that unpacks an archive; ``archives`` speaks with it.

    python -m docparse.batching.unpacker LIFELINE SETUP

It tells of one member a line and waits for a line before the next; the last line tells the problem of the whole.
Members are written under numbers, never under their own names.
"""

import hashlib
import json
import lzma
import sys
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO

from .worker import guard, limit_memory

_CHUNK = 1 << 18
_MOST_FILES = 1_000_000
_RATIO = 250
"""An archive whose content is so many times its own size, and more than the floor below, is a bomb."""
_FLOOR = 512 << 20
_DAMAGED = (
    OSError,
    EOFError,
    ValueError,
    NotImplementedError,
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
)


class _HarmfulError(Exception):
    """The archive unpacks to more than any archive of letters does."""


@dataclass(frozen=True, slots=True)
class _Member:
    """A member: its name, and how it is opened or why it is not."""

    name: str
    open: Callable[[], IO[bytes] | None]
    wrong: dict[str, str] | None


def main() -> None:
    """Unpack the archive."""
    guard(int(sys.argv[1]))
    setup = json.loads(sys.argv[2])
    limit_memory(setup["max_memory"])
    end = None
    try:
        _unpack(Path(setup["path"]), Path(setup["folder"]), setup["max_bytes"])
    except _HarmfulError as harm:
        end = _problem("limit", f"{harm} Unpack it by other means and give the folder.")
    except _DAMAGED as error:
        end = _problem("unreadable", f"The archive is damaged or cut off ({error}). Fetch it again.")
    except MemoryError:
        end = _problem("limit", "The archive needs too much memory to unpack.")
    _tell({"end": end})


def _unpack(path: Path, folder: Path, max_bytes: int) -> None:
    """Tell of each member and wait to be asked for the next."""
    budget = max(_FLOOR, _RATIO * path.stat().st_size)
    members = _zipped(path) if path.name.lower().endswith(".zip") else _tarred(path)
    for count, member in enumerate(members, 1):
        if count > _MOST_FILES:
            raise _HarmfulError(f"It holds more than {_MOST_FILES:,} files.")
        copy = folder / str(count)
        told: dict[str, object] = {
            "name": member.name,
            "copy": str(copy),
            "sha256": None,
            "bytes": None,
            "problem": member.wrong,
        }
        if member.wrong is None:
            told |= _unpacked(member, copy, min(max_bytes, budget))
            budget -= copy.stat().st_size if copy.exists() else 0
        if budget <= 0:
            raise _HarmfulError("Its content is far larger than an archive of letters can be.")
        if told["problem"]:
            copy.unlink(missing_ok=True)
        _tell(told)
        sys.stdin.readline()


def _zipped(path: Path) -> Iterator[_Member]:
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            if not info.is_dir():
                locked = _problem("encrypted", "It asks for a password. Unpack it and give the folder.")
                yield _Member(info.filename, partial(archive.open, info), locked if info.flag_bits & 1 else None)


def _tarred(path: Path) -> Iterator[_Member]:
    with tarfile.open(path) as archive:
        for info in archive:
            if not info.isdir():
                strange = _problem("unreadable", "It is a link or device inside an archive.")
                plain = info.isreg() or info.islnk()
                yield _Member(info.name, partial(archive.extractfile, info), None if plain else strange)


def _unpacked(member: _Member, copy: Path, most: int) -> dict[str, object]:
    """Hash and size of a member, written to ``copy``, or the problem with it."""
    digest, size = hashlib.sha256(), 0
    try:
        source = member.open()
        if source is None:
            return {"problem": _problem("unreadable", "It is a link to what the archive does not hold.")}
        with source, copy.open("wb") as file:
            while chunk := source.read(_CHUNK):
                size += len(chunk)
                digest.update(chunk)
                file.write(chunk)
                if size > most:
                    return {"problem": _problem("limit", f"It is larger than {most:,} bytes. See DOCPARSE_MAX_BYTES.")}
    except (*_DAMAGED, KeyError, RuntimeError) as error:
        return {"problem": _problem("unreadable", f"It cannot be unpacked ({error}).")}
    return {"sha256": digest.hexdigest(), "bytes": size}


def _problem(code: str, message: str) -> dict[str, str]:
    return {"code": code, "message": message[:1000]}


def _tell(message: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
