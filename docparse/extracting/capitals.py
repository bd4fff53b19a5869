"""Runs of capitalised words, which is how Dutch prints names."""

import re

WORD = r"(?:[A-ZÀ-Þ][\w&'’+/-]*|'[st]-?[A-Z]?[\w-]+|[a-z]{1,3}-[A-Z][\w-]*)"
"""A capitalised word, ``'s-Gravenhage``."""

_LINK = r"(?:(?:van|voor|op|aan|te|tot|bij|in)(?: (?:de|den|der|het|'t))?|der|den|ten|ter|'t|&|du|la|le)"
_AREA = r"(?: (?:e\.o|i\.o|c\.s|e\.a)\.)?"
_RUN = re.compile(rf"{WORD}(?:(?:\s{_LINK})?\s{WORD})*{_AREA}")
_RUN_EN = re.compile(rf"{WORD}(?:(?:\s{_LINK}|\sen(?: {_LINK})?)?\s{WORD})*{_AREA}")
_RUN_AND = re.compile(rf"{WORD}(?:(?:\s{_LINK}|\sen(?: {_LINK})?)?\s{WORD}|,\s{WORD}(?=[^.\n]{{0,40}}\sen\s))*")
_PART = re.compile(WORD)
_LETTER = re.compile(r"[A-Za-zÀ-ÿ]")


def run(text: str, start: int, *, joined: bool = False, listed: bool = False) -> int | None:
    """The end of the run of capitalised words at ``start``; None when there is none.

    joined: ``en`` joins words too, as in ``Sociale Zaken en Werkgelegenheid``; listed: commas as well. A run
    does not cross a line end.
    """
    match = (_RUN_AND if listed else _RUN_EN if joined else _RUN).match(text, start, _line_end(text, start))
    if match is None or not _LETTER.search(match.group()):
        return None
    return match.end()


def first_part(text: str, start: int) -> int | None:
    """The end of one capitalised word at ``start``."""
    match = _PART.match(text, start)
    return match.end() if match else None


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def initials_fit(name: str, short: str) -> bool:
    """Whether an abbreviation can stand for a name: its letters stand in order, mostly at starts of words.

    ``ROR`` fits ``Rijksopleidingsinstituut Tegengaan Radicalisering``; ``ITO`` fits ``Integraal Tactisch Overleg``.
    """
    letters = [letter for letter in short.lower() if letter.isalnum()]
    words = [word for word in re.split(r"[\s/-]+", name.lower()) if word]
    if len(letters) < 2 or not words or not words[0].startswith(letters[0]):
        return False
    at = 0
    for letter in "".join(f" {word}" for word in words):
        if at < len(letters) and letter == letters[at]:
            at += 1
    starts = sum(any(word.startswith(letter) for word in words) for letter in letters)
    return at == len(letters) and starts >= (len(letters) + 1) // 2
