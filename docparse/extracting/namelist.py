"""Names of a register found in a text by a trie: one pattern of thousands of names takes half a second to compile."""

import re
from collections.abc import Iterable, Iterator

import marisa_trie

_GOES_ON = re.compile(r"[\w-]")


class NameList:
    """A list of names, none of them empty."""

    def __init__(self, names: Iterable[str]) -> None:
        listed = sorted(names)
        self._trie = marisa_trie.Trie(listed)
        self._longest = max(map(len, listed), default=0)

    def end_at(self, text: str, start: int) -> int | None:
        """Where the longest name that stands whole at ``start`` ends: no letter, figure or hyphen follows it."""
        for name in reversed(self._trie.prefixes(text[start : start + self._longest])):
            end = start + len(name)
            if not _GOES_ON.match(text, end):
                return end
        return None

    def found(self, text: str, starts: re.Pattern[str], joint: str = "") -> Iterator[tuple[int, int, int]]:
        """The names from left to right, none within another: start, end, and the end with those that follow a joint.

        starts: what matches the first character of a name where one may begin. joint: a sign such as ``/``, behind
        which another name may follow.
        """
        reached = 0
        for opening in starts.finditer(text):
            start = opening.start()
            end = self.end_at(text, start) if start >= reached else None
            if end is None:
                continue
            reached = end
            while joint and text.startswith(joint, reached):
                more = self.end_at(text, reached + len(joint))
                if more is None:
                    break
                reached = more
            yield start, end, reached
