"""Months before a year: ``in met 2017`` for ``in mei 2017``, ``jun: 2015`` for ``juni 2015``.

Between a preposition or day and a year stands a month and hardly anything else, so that one misread letter, or a
speck behind the month, is beyond doubt there.
"""

import re
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from ..handover import Arrangement
from .edits import Edit
from .tokens import FRISIAN_MONTHS

_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
_BEFORE = r"(?:\b(?:in|van|per|eind|begin|medio|sinds|vanaf|d\.d\.|dd\.)|\b[0-3]?\d)"
_YEAR = r"(?=(?:19|20)\d\d\b)"
_MISREAD = re.compile(rf"{_BEFORE} (?P<word>[a-z0-9]{{2,9}}[:;|!]?) {_YEAR}")
_SPECKED = re.compile(rf"\b(?:{'|'.join(_MONTHS)})(?P<speck>[:;.,'’·]) {_YEAR}")
_LED = re.compile(rf"(?<!\S)(?P<speck>[a-z]{{1,2}}[.,])(?=[0-3]?\d (?:{'|'.join(_MONTHS)}) {_YEAR})")


def month_edits(arrangement: Arrangement) -> Iterator[Edit]:
    """Months misread by one letter, and in pages that were read from a picture specks behind them and before a day."""
    text = arrangement.text
    for match in _MISREAD.finditer(text):
        month = _month(match["word"])
        if month is not None:
            yield Edit(match.start("word"), match.end("word"), month, "slip", 0.93)
    for match in (*_SPECKED.finditer(text), *_LED.finditer(text)):
        if arrangement.confidence(match.start(), match.end()) is not None:
            yield Edit(match.start("speck"), match.end("speck"), "", "speck", 0.9)


def _month(word: str) -> str | None:
    """The one month that ``word`` differs from by a letter; None when it is a month itself or near none or two."""
    if word in _MONTHS or word in FRISIAN_MONTHS or word.isdigit():
        return None
    near = [month for month in _MONTHS if Levenshtein.distance(word, month) == 1]
    return near[0] if len(near) == 1 else None
