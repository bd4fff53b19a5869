"""What speaks for the first reading of a word and what for the second, as numbers that can be weighed."""

import re
import unicodedata
from math import log2

from ...words import Words

NAMES = (
    "bias",
    "first unsure",
    "second unsure",
    "second known",
    "first known",
    "both known",
    "second lacks",
    "second adds",
    "punctuation only",
    "mark before second",
    "mark before first",
    "mark behind second",
    "mark behind first",
    "odd in second",
    "odd in first",
    "digits differ",
    "case only",
    "accent in first",
    "accent in second",
    "worn",
    "worn, punctuation only",
    "worn, mark in first",
    "worn, mark in second",
    "worn, both known",
)
"""The evidence, in the order of the weights."""

_LETTERS = re.compile(r"[^\W\d_]+")
_BARE = re.compile(r"[\W_]+")
_BEFORE = re.compile(r"^[^\w€(]+")
_BEHIND = re.compile(r"[^\w)%-]+$")
_USUAL = re.compile(r"[\w\s.,;:!?()/%€&+@=*•§-]", re.ASCII)
_ACCENTS = frozenset("áàäâéèëêíïîóòöôúùüûçÁÀÄÂÉÈËÊÍÏÎÓÒÖÔÚÙÜÛÇ–—")


def evidence(first: str, second: str, sure: tuple[float, float], wear: float, words: Words) -> list[float]:
    """The evidence on two readings of one place that differ in more than white space.

    ``sure`` is the least confidence of each, 0 to 1, ``wear`` the share of words on the page that the first reader
    doubts; a figure for each of NAMES comes back.
    """
    knows_first, knows_second = known(first, words), known(second, words)
    a, b = first.replace(" ", ""), second.replace(" ", "")
    bare_a, bare_b = _BARE.sub("", a), _BARE.sub("", b)
    plain_a, plain_b = _plain(bare_a), _plain(bare_b)
    accent = bare_a != bare_b and plain_a == plain_b
    before_a, before_b, behind_a, behind_b = (_edge(edge, text) for edge in (_BEFORE, _BEHIND) for text in (a, b))
    return [
        1.0,
        -log2(max(0.004, 1.0 - sure[0])),
        -log2(max(0.004, 1.0 - sure[1])),
        float(knows_second and not knows_first),
        float(knows_first and not knows_second),
        float(knows_first and knows_second),
        max(0, len(b) < len(a)) * (1 - len(b) / max(1, len(a))),
        max(0, len(a) < len(b)) * (1 - len(a) / max(1, len(b))),
        float(bare_a == bare_b),
        float(before_b > before_a),
        float(before_a > before_b),
        float(behind_b > behind_a),
        float(behind_a > behind_b),
        float(_odd(b) > _odd(a)),
        float(_odd(a) > _odd(b)),
        float(_digits(a) != _digits(b)),
        float(bare_a != bare_b and bare_a.lower() == bare_b.lower()),
        float(accent and bare_a != plain_a),
        float(accent and bare_b != plain_b),
        wear,
        wear * (bare_a == bare_b),
        wear * (before_a > before_b or behind_a > behind_b),
        wear * (before_b > before_a or behind_b > behind_a),
        wear * (knows_first and knows_second),
    ]


def known(text: str, words: Words) -> bool:
    """Whether every run of letters is a word, as it is printed or in small letters; there has to be one."""
    parts = _LETTERS.findall(text)
    return bool(parts) and all(part in words or part.lower() in words for part in parts)


def _plain(text: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFD", text) if not unicodedata.combining(one))


def _edge(pattern: re.Pattern[str], text: str) -> int:
    found = pattern.search(text)
    return len(found.group()) if found else 0


def _odd(text: str) -> int:
    return sum((not _USUAL.match(one) and one not in _ACCENTS) or one == "_" for one in text)


def _digits(text: str) -> str:
    return "".join(one for one in text if one.isdigit())
