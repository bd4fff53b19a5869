"""The words of a block, without the punctuation around them, and which of them are never touched."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_INITIALS = re.compile(r"\b[A-Z][a-z]?\.\s?(?:(?:van|de|der|den|het|ten|ter|te|in|’t|'t)\s){0,3}$")
_CHUNK = re.compile(r"\S+")
_PART = re.compile(r"[^-]+")
_EDGES = ".,;:!?()[]{}<>\"“”„«»'‘’‚*•|…–—_=~^+&/\\¹²³⁴⁵⁶⁷⁸⁹⁰†‡"
_CLAUSE_END = frozenset('.,;:!?()[]"“”„…–—')
_CODE = re.compile(r"[@_\\\d€$£§%#&+=/.:,;()\[\]{}<>\"“”|*]|www|http", re.IGNORECASE)
FRISIAN_MONTHS = frozenset("jannewaris febrewaris maaie juny july septimber novimber desimber".split())
_FRISIAN = re.compile(r"[ûâ]", re.IGNORECASE)  # no Dutch word has them, and no reader puts them in one
_ABBREVIATION = 6  # letters of a word in capitals that is taken for an abbreviation
_LONGEST = 100  # letters; what is longer is no word, and looking into it takes time
_INNER_CAPITAL = re.compile(r"[a-zà-ÿ].*[A-ZÀ-Þ]|[A-ZÀ-Þ]{2}.*[a-zà-ÿ]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word at ``text[start:end]``."""

    start: int
    end: int
    text: str
    left: str | None
    """The word before it in the same clause."""
    right: str | None
    opens: bool
    """Whether it opens a sentence or block, so that its capital says nothing."""
    named: bool = False
    """Whether it follows initials, so that it is a surname."""
    is_part: bool = False
    """Whether it stands between or beside hyphens."""

    @property
    def is_kept(self) -> bool:
        """Whether nothing but a picture or register may change it: codes, abbreviations, camel case, Frisian."""
        text = self.text
        if not 2 <= len(text) <= _LONGEST or _CODE.search(text) or _FRISIAN.search(text) or text in FRISIAN_MONTHS:
            return True
        if text.isupper() and len(text) <= _ABBREVIATION:
            return True
        return _INNER_CAPITAL.search(text.replace("I", "i")) is not None and not text.isupper()

    @property
    def parts(self) -> tuple["Token", ...]:
        """The words between its hyphens, as words of their own."""
        return tuple(
            Token(self.start + part.start(), self.start + part.end(), part[0], None, None, self.opens, self.named, True)
            for part in _PART.finditer(self.text)
        )


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """The words of ``text[start:end]``, which is one block."""
    chunks = [(match.start(), match.end()) for match in _CHUNK.finditer(text, start, end)]
    cores = [_core(text, *chunk) for chunk in chunks]
    wordless = next((order for order, (first, last) in enumerate(cores) if first < last), 0)
    for order, (first, last) in enumerate(cores):
        if first == last:
            continue
        before = order and not _parted(text, cores[order - 1][1], first)
        after = order + 1 < len(cores) and not _parted(text, last, cores[order + 1][0])
        yield Token(
            first,
            last,
            text[first:last],
            _text(text, cores[order - 1]) if before else None,
            _text(text, cores[order + 1]) if after else None,
            opens=order <= wordless or any(mark in '.!?:“"„' for mark in text[cores[order - 1][1] : first]),
            named=_INITIALS.search(text, max(start, first - 40), first) is not None,
        )


def _core(text: str, start: int, end: int) -> tuple[int, int]:
    chunk = text[start:end]
    left = len(chunk) - len(chunk.lstrip(_EDGES))
    right = len(chunk.rstrip(_EDGES))
    return start + left, start + max(left, right)


def _text(text: str, core: tuple[int, int]) -> str | None:
    return text[core[0] : core[1]] or None


def _parted(text: str, end: int, start: int) -> bool:
    return any(mark in _CLAUSE_END or mark == "\n" for mark in text[end:start])
