"""The labels of list items: bullets, numbers, letters, and what OCR makes of a bullet.

Tesseract's Dutch model has no ``•`` in its character set and prints one of the signs in ``GARBLED`` for it.
"""

import re
from typing import Literal, NamedTuple

from ..labels import BULLETS

_BULLETS = frozenset(BULLETS)
DASHES = frozenset("-–—")
GARBLED = frozenset("e ¢ * « © + . o ° » ® ¤ @ e@ «e eo ee ®» ¢e = ~ ^ › ‹ > < ¥ #".split())
SPECKS = frozenset(".,'`:")
"""What a speck before a bullet is read as."""
_NUMBERED = re.compile(
    r"(?:[IVX]{1,4}|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)|(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+\.?|"
    r"[A-H][.)])"
)
_GLUED = re.compile(r"([*•«¢©»■▪●])[_.]*(?=[A-ZÀ-Ý])")
_GLUED_NUMBER = re.compile(r"(\d{1,2}[.)])(?=[A-ZÀ-Ý][a-zà-ÿ])")


class ListMark(NamedTuple):
    """The label at the start of a line: as it must be, how it is written, its length as read."""

    label: str
    kind: Literal["bullet", "dash", "number", "garbled"]
    length: int


def list_mark(text: str) -> ListMark | None:
    """The label that a line begins with, whether or not the line is a list item; see ``lists`` for that."""
    first, _, rest = text.partition(" ")
    glued = _GLUED.match(first)
    if glued:
        return ListMark("•", "garbled", glued.end())
    number = _GLUED_NUMBER.match(first)
    if number:
        return ListMark(number[1], "number", number.end())
    if not rest.strip():
        return None
    if first in _BULLETS or first in GARBLED or (len(first) == 2 and first[0] in SPECKS and first[1] in _BULLETS):
        return ListMark("•", "garbled" if first in GARBLED else "bullet", len(first))
    if first in DASHES:
        return ListMark("-", "dash", len(first))
    return ListMark(first, "number", len(first)) if _NUMBERED.fullmatch(first) else None


def ordinal(label: str) -> tuple[str, int] | None:
    """The style and rank of a number: ``("1.", 3)`` for ``3.``, ``("a)", 2)`` for ``b)``; None for a bullet."""
    core = label.strip("().")
    if re.fullmatch(r"[IVX]+", label):
        return ("I", _roman(label))
    style = re.sub(r"[A-Za-z0-9]+", "", label)
    if core.isdigit():
        return ("1" + style, int(core))
    if len(core) == 1 and core.isalpha():
        return (("A" if core.isupper() else "a") + style, ord(core.lower()) - ord("a") + 1)
    if re.fullmatch(r"[ivx]+", core):
        return ("i" + style, _roman(core))
    return None


def _roman(text: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10}[char] for char in text.lower()]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
