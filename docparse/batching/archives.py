"""Zip and tar files: unpacked by a child process, one member at a time, each a file of its own in the work folder."""

import selectors
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from ..schema import Problem
from .child import Child, ChildGoneError
from .inputs import Found
from .names import shown

_SECONDS = 120.0
"""The time that one member, or the list of all, may take."""
_MEMORY = 2 << 30
_LOOK = 0.25


def members(name: str, path: str, work: Path, max_bytes: int, stop: threading.Event) -> Iterator[Found]:
    """The files in an archive, under ``name/``; the last one is the archive itself with a problem, if it has one.

    The next member is unpacked when the one before has been taken.
    """
    folder = tempfile.mkdtemp(prefix="unpacked-", dir=work)
    setup = {"path": path, "folder": folder, "max_bytes": max_bytes, "max_memory": _MEMORY}
    child = Child("docparse.batching.unpacker", setup, {})
    seen: set[str] = set()
    count = 0
    try:
        while True:
            message = _next(child, stop)
            if "end" in message:
                if message["end"]:
                    yield Found(name, path, problem=Problem.model_validate(message["end"]))
                return
            count += 1
            inner = _apart(f"{name}/{shown(str(message['name']))}", seen)
            problem = Problem.model_validate(message["problem"]) if message["problem"] else None
            copy, digest, size = message["copy"], message["sha256"], message["bytes"]
            yield Found(inner, str(copy), digest, size, problem, temporary=problem is None)  # type: ignore[arg-type]
            child.send("")
    except ChildGoneError as gone:
        reason = str(gone) or "it is damaged or meant to do harm"
        text = f"Unpacking stopped after {count} files: {reason}. Unpack it by other means and give the folder."
        yield Found(name, path, problem=Problem(code="unreadable", message=text))
    finally:
        child.kill()


def _next(child: Child, stop: threading.Event) -> dict[str, object]:
    waited = 0.0
    with selectors.DefaultSelector() as selector:
        selector.register(child, selectors.EVENT_READ)
        while not stop.is_set():
            started = time.monotonic()
            selector.select(_LOOK)
            waited += min(_LOOK, time.monotonic() - started)  # no more than that, if we were stopped meanwhile
            if messages := child.receive():
                return messages[0]
            if waited > _SECONDS:
                raise ChildGoneError(f"a file took more than {_SECONDS:g} seconds")
            if child.memory() > _MEMORY:
                raise ChildGoneError("it needs too much memory")
    raise ChildGoneError("stopped")


def _apart(name: str, seen: set[str]) -> str:
    """``name``, or with a number when the archive has had one such."""
    unique, number = name, 1
    while unique in seen:
        number += 1
        unique = f"{name} ({number})"
    seen.add(unique)
    return unique
