"""Whether the words of a text layer are those on the page: kept, or put aside for the picture.

Measured on the letters of ``corpora/letters``: of the lower-case words of a true letter at least 94 % stand in the
lexicon, and of a page but for one in 350 (89 %); of a layer with one letter in eight misread at most 77 %, with every
``e`` turned to ``a`` at most 62 %. The print of such pages lies below their words for 74 % or more.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...words import Words
from .glyphs import LOST

LEAST_KNOWN = 0.86
"""Share of known words from which a layer is believed."""
LEAST_KNOWN_BY_OCR = 0.92
"""The same for what an OCR program laid over a scan: where it is worse, the picture is read better again."""
FEWEST = 12
"""Words from which the share tells anything."""
_OF_A_FONT = 0.6
"""Share of known words from which one font among others is believed."""
_FEWEST_OF_A_FONT = 6
_MOST_UNPRINTABLE = 0.005
"""Share of characters without meaning above which a layer is put aside."""

_MOST_SIGNS = 0.1
"""Share of characters that are neither letters of Europe, figures nor usual marks, above which it is no text."""
_OF_ANY = 0.4
"""Share of known words, however they are written, from which a page without small letters is believed."""

_CHECKED = re.compile(r"[^\W\d_]{3,}")
_ASKING = re.compile(r"[a-z]\?[a-z]")
_SIGN = re.compile(r"[^\w\s.,;:!?'\"‘’“”„‚()\[\]{}<>/\\@#%&*+=~^|§€°·•–—…«»-]|[\u0600-\u1dff\u2c00-\uffff]")
_ADDRESS = re.compile(r"@|www|\w\.\w|/")


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether to believe the words, and why."""

    kept: bool
    reason: str


def judge(words: Sequence[str], fonts: Sequence[str], known: Words, *, by_ocr: bool = False) -> Judgement:
    """Judge the words of a page's text layer, each in its font, by those that are ``known``.

    by_ocr: whether an OCR program laid it over a scan.
    """
    text = " ".join(words)
    lost = text.count(LOST) + len(_ASKING.findall(text))
    if lost > _MOST_UNPRINTABLE * len(text):
        return _put_aside(f"{lost} of its characters have no meaning")
    if len(_SIGN.findall(text)) > _MOST_SIGNS * len(text):
        return _put_aside("its fonts print other characters than they say")
    valid, checked = _counted(words, known)
    share = valid / checked if checked else 1.0
    if checked >= FEWEST and share < (LEAST_KNOWN_BY_OCR if by_ocr else LEAST_KNOWN):
        return _put_aside(f"{share:.0%} of its words are known")
    if checked < FEWEST and (by_ocr or _share_of_any(words, known) < _OF_ANY):
        return _put_aside("too few words to judge an OCR program by" if by_ocr else "hardly any of its words are known")
    worst = min((_share(of_font, known) for of_font in _by_font(words, fonts)), default=1.0)
    if worst < _OF_A_FONT:
        return _put_aside(f"in one of its fonts {worst:.0%} of the words are known")
    told = f"{share:.0%} of its words are known" if checked >= FEWEST else "few words to judge by"
    return Judgement(kept=True, reason=f"text layer kept: {told}")


def _put_aside(why: str) -> Judgement:
    return Judgement(kept=False, reason=f"text layer put aside: {why}")


def _by_font(words: Sequence[str], fonts: Sequence[str]) -> Iterable[list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for word, font in zip(words, fonts, strict=True):
        found[font].append(word)
    return found.values()


def _share(words: Sequence[str], known: Words) -> float:
    """The share of known words in a font; 1 when there are too few to tell."""
    valid, checked = _counted(words, known)
    return valid / checked if checked >= _FEWEST_OF_A_FONT else 1.0


def _share_of_any(words: Sequence[str], known: Words) -> float:
    parts = [part for word in words if not _ADDRESS.search(word) for part in _CHECKED.findall(word)]
    return sum(part in known or part.lower() in known for part in parts) / len(parts) if len(parts) > FEWEST else 1.0


def _counted(words: Sequence[str], known: Words) -> tuple[int, int]:
    """How many of the lower-case words are known, and how many there are."""
    parts = [part for word in words if not _ADDRESS.search(word) for part in _CHECKED.findall(word) if part.islower()]
    return sum(part in known for part in parts), len(parts)
