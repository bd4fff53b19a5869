"""Differences between two words that are no misreading: older spelling, another inflection."""

import unicodedata

from rapidfuzz.distance import Levenshtein

_OLD = {
    ("k", "c"), ("c", "k"), ("s", "c"), ("t", "d"), ("d", "t"), ("z", "s"), ("s", "z"), ("f", "v"), ("v", "f"),
    ("x", "ks"), ("q", "k"), ("qu", "kw"), ("kw", "qu"), ("kt", "ct"), ("ae", "aa"), ("e", "a"), ("y", "i"), ("i", "y"),
    ("ph", "f"), ("gh", "g"), ("e", ""), ("o", ""), ("", "e"), ("", "o"), ("h", ""), ("", "n"), ("", "s"), ("n", ""),
    ("s", ""), ("c", ""), ("ch", ""), ("-", ""), ("", "-"), ("'", ""), ("", "'"), ("ö", "o"), ("ï", "i"), ("ë", "e"),
}  # fmt: skip
"""Letters of the older or freer spelling and of the present one: ``aktie``, ``zoo``, ``mensch``, ``pannekoek``.

From the spellings of De Vries and Te Winkel (to 1947), the permitted spelling (1954 to 1995) and that of 1995.
"""
_NAME = {("y", "ij"), ("ij", "y"), ("i", "ij"), ("ij", "i"), ("z", "s"), ("c", "k"), ("", "j"), ("j", "")}
"""Spellings that names keep."""
_ENDINGS = ("", "e", "en", "n", "s", "t", "r", "er", "ers", "es", "de", "te", "d", "je", "jes")


def is_old_spelling(read: str, word: str) -> bool:
    """Whether ``read`` may be another spelling of ``word``: they differ only by what ``_OLD`` pairs."""
    return _differ_by(_OLD, read, word)


def _bare(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(char))


def _differ_by(pairs: set[tuple[str, str]], read: str, word: str) -> bool:
    read, word = read.lower(), word.lower()
    steps = [step for step in Levenshtein.opcodes(read, word) if step.tag != "equal"]
    return all((read[step.src_start : step.src_end], word[step.dest_start : step.dest_end]) in pairs for step in steps)


def is_name_spelling(read: str, word: str) -> bool:
    """Whether two capitalised words may be two spellings of a name."""
    return _differ_by(_NAME | _OLD, read, word)


def is_accent(read: str, word: str) -> bool:
    """Whether the words differ by diacritics only."""
    return _bare(read) == _bare(word)


def is_inflection(read: str, word: str) -> bool:
    """Whether the words differ only by an ending of Dutch inflection."""
    shared = 0
    while shared < min(len(read), len(word)) and read[shared].lower() == word[shared].lower():
        shared += 1
    return any(read[at:] in _ENDINGS and word[at:] in _ENDINGS for at in range(3, shared + 1))
