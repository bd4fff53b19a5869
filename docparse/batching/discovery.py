"""Discovery in a thread of its own, a few files ahead of the workers."""

import queue
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

from typing_extensions import Self

from ..options import Options
from .archives import members
from .inputs import Found, found, is_archive, walk, without_nested
from .shard import Shard

_AHEAD = 64
"""Files that may wait to be taken."""


class Discovery:
    """The files to be read; ``count`` is how many there are, as far as has been seen."""

    def __init__(self, paths: Sequence[str], folder: Path, work: Path, options: Options, shard: Shard | None) -> None:
        self._paths, self._folder, self._work = without_nested(paths), str(folder), work
        self._options = options
        self._shard = shard
        self._queue: queue.Queue[Found | Exception | None] = queue.Queue(_AHEAD)
        self._stop = threading.Event()
        self.count = 0
        self.ended = False

    def __enter__(self) -> Self:
        for work in (self._search, self._tally):
            threading.Thread(target=work, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()

    def take(self, wait: float) -> Found | None:
        """The next file; None when there is none within the wait, or at the end, when ``ended`` is set."""
        if self.ended:
            return None
        try:
            one = self._queue.get(timeout=wait) if wait else self._queue.get_nowait()
        except queue.Empty:
            return None
        if isinstance(one, Exception):
            raise one
        self.ended = one is None
        return one

    def _tally(self) -> None:
        for name, _, _ in walk(self._paths, self._folder):
            if self._stop.is_set():
                return
            self.count += self._ours(name)

    def _search(self) -> None:
        try:
            for one in self._files():
                if not self._put(one):
                    return
        except Exception as error:  # it is raised where files are taken
            self._put(error)
        self._put(None)

    def _files(self) -> Iterator[Found]:
        for name, path, problem in walk(self._paths, self._folder):
            if not self._ours(name):
                continue
            if problem is not None:
                yield Found(name, path, problem=problem)
            elif is_archive(path) and Path(path).is_file():
                yield from members(name, path, self._work, self._options.max_bytes, self._stop)
            else:
                yield found(name, path, self._options.max_bytes)

    def _ours(self, name: str) -> bool:
        return self._shard is None or name in self._shard

    def _put(self, one: Found | Exception | None) -> bool:
        while not self._stop.is_set():
            try:
                self._queue.put(one, timeout=0.2)
            except queue.Full:
                continue
            return True
        return False
