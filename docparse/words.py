"""Which words there are: those of the lexicon, and a user's own, such as names, jargon and dialect."""

import functools
import re
import unicodedata
from pathlib import Path

import marisa_trie

from .errors import UsageError
from .resources import resource

OwnWords = frozenset[str]
"""The words of a user's file; equal files give equal values, by which what is made of them is kept."""
NO_WORDS: OwnWords = frozenset()

_COMMENT = re.compile(r"(?:^|\s)#.*")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_LETTERS = re.compile(r"[^\W\d_]+")
_MOST_BYTES = 16 * 1024 * 1024
"""A file of a million words is smaller."""


class Words:
    """The words of the lexicon and a user's own; of these the parts between hyphens and digits as well."""

    def __init__(self, own: OwnWords = NO_WORDS) -> None:
        self._listed = installed()
        self._own = own | {part for word in own for part in _LETTERS.findall(word)}

    def __contains__(self, word: object) -> bool:
        return word in self._listed or word in self._own


@functools.cache
def installed() -> marisa_trie.Trie:
    """The words of ``corpora/lexicon``. Raises MissingDependencyError when they are not installed."""
    trie = marisa_trie.Trie()
    trie.mmap(str(resource("corpora", "lexicon", "words.marisa")))
    return trie


def own_words(path: Path | None) -> OwnWords:
    """The words in a file: UTF-8, one a line, blank lines and what follows a ``#`` left out; none for None.

    They come in NFC with straight apostrophes and without punctuation around them, as the corrector sees words.

    Raises UsageError, naming the file and the line, for what cannot be read or is no word.
    """
    if path is None:
        return NO_WORDS
    lines = enumerate(_read(path).split(b"\n"), 1)
    return frozenset(word for number, line in lines if (word := _word(line, f"{path}, line {number}")))


def _read(path: Path) -> bytes:
    name = str(path)
    try:
        if path.is_dir():
            raise UsageError("the word list is a folder.", remedy="Give the file with the words.", name=name)
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        raise UsageError("there is no such word list.", remedy="Check the path.", name=name) from None
    except (OSError, ValueError) as error:
        raise UsageError(
            f"the word list cannot be read ({error}).", remedy="Check its path and permissions.", name=name
        ) from error
    if len(data) > _MOST_BYTES:
        raise UsageError(
            f"the word list is larger than {_MOST_BYTES:,} bytes.", remedy="Leave words of common Dutch out.", name=name
        )
    return data.removeprefix(b"\xef\xbb\xbf")


def _word(line: bytes, name: str) -> str:
    """The word on a line, empty when there is none."""
    try:
        text = _COMMENT.sub("", line.decode("utf-8")).strip()
    except UnicodeDecodeError:
        raise UsageError("this is not UTF-8.", remedy="Save the word list as UTF-8.", name=name) from None
    word = _EDGES.sub("", unicodedata.normalize("NFC", text).replace("’", "'"))
    if any(char.isspace() for char in text):
        raise UsageError(f"“{text}” is more than one word.", remedy="Put each word on a line of its own.", name=name)
    if (text and not word) or not text.isprintable():
        raise UsageError(f"{text!r} is no word.", remedy="Take it out, or put # before it.", name=name)
    return word
