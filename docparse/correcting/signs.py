"""Signs: ``€5.000`` in a letter that prints ``€ 5.000``, ``m?`` for ``m²``, ``“so"`` for ``"so"``."""

import re
from collections.abc import Iterator

from ..handover import Arrangement
from .edits import Edit

_GLUED = re.compile(r"€(?=\d)")
_SPACED = re.compile(r"€ (?=\d)")
_FEWEST = 3
"""Sums with a space that show how the letter prints them."""
_SQUARE = re.compile(r"(?<=\d )m(?P<square>\?)(?= [a-z])")
_MIXED = re.compile(r"“(?=[^“”\"]{1,200}\")")
"""A curled mark that opens what a straight one closes."""


def sign_edits(arrangement: Arrangement) -> Iterator[Edit]:
    """The space that a reader lost between ``€`` and a figure, and the square of a measure; only on pictures.

    The space is put back where most sums of the letter have it: a few letters print none. Quotation marks are made
    alike where the letter has no closing one that is curled.
    """
    text = arrangement.text
    glued = list(_GLUED.finditer(text))
    if len(_SPACED.findall(text)) >= max(_FEWEST, len(glued)):
        for match in glued:
            if arrangement.confidence(*match.span()) is not None:
                yield Edit(*match.span(), "€ ", "split", 0.95)
    for match in _SQUARE.finditer(text):
        if arrangement.confidence(*match.span()) is not None:
            yield Edit(*match.span("square"), "²", "slip", 0.95)
    for match in _MIXED.finditer(text) if "”" not in text else ():
        if arrangement.confidence(*match.span()) is not None:
            yield Edit(*match.span(), '"', "slip", 0.95)
