"""Words broken at the end of a line: whether the hyphen belongs to the word."""

import re
from collections.abc import Callable

_HYPHEN = re.compile(r"\w[-‐¬\u00ad]$")
_AFTER_A_PART = frozenset(["en", "of", "tot", "als", "en/of", "alsmede", "dan", "noch", "respectievelijk", "t/m"])
_CLASHES = frozenset(["aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "oe", "oi", "oo", "ou", "ui", "uu", "ij"])
_OPEN_PREFIXES = ("ge", "be", "re", "co", "pre")

Join = tuple[bool, bool]
"""Whether the hyphen stays, and whether a space follows it."""


def join_at(last: str, following: str, printed: Callable[[str], bool]) -> Join | None:
    """How ``last`` at the end of a line goes on in ``following``; None when no word is broken there.

    printed: whether a form is printed elsewhere in the letter within a line. The hyphen stays before a capital
    (``Noord-`` / ``Holland``), after an abbreviation or figure (``WZV-`` / ``vergunning``), where two vowels would
    run together (``zee-`` / ``egel``) and before ``en`` or ``of`` (``jeugd-`` / ``en``), there with a space.
    A stroke stays too (``22.0741/`` / ``RO``).
    """
    if last.endswith("/") and last[-2:-1].isalnum() and following[:1].isalnum():
        return (True, False)
    part = re.sub(r"^\W+", "", last[:-1])
    word = re.sub(r"^\W+|\W+$", "", following)
    if not _HYPHEN.search(last) or not part or not word or not following[0].isalnum():
        return None
    if word.casefold() in _AFTER_A_PART:
        return (True, True)
    return (not last.endswith("\u00ad") and _belongs(part, word, printed), False)


def _belongs(part: str, word: str, printed: Callable[[str], bool]) -> bool:
    """Whether the hyphen between ``part`` and ``word`` would be there in the middle of a line too."""
    if not word[0].isalpha() or word[0].isupper() or part[-1].isdigit() or _is_abbreviation(part):
        return True
    whole, hyphened = (part + word).casefold(), f"{part}-{word}".casefold()
    if printed(whole) != printed(hyphened):
        return printed(hyphened)
    clash = (part[-1] + word[0]).casefold() in _CLASHES and part.casefold() not in _OPEN_PREFIXES
    return clash or len(part) == 1


def _is_abbreviation(part: str) -> bool:
    tail = part.rsplit("-", 1)[-1]
    return len(tail) >= 2 and sum(char.isupper() for char in tail) >= 2
