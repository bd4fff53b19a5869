"""Academic titles and fixed abbreviations that are known by what follows or goes before, however garbled."""

import re
from collections.abc import Iterator

from .edits import Edit

_TITLES = {
    "drs": "1s rs dts dis d1s clrs dns ars ors drg",
    "mr": "mt rnr mf m1 inr nır",
    "ir": "1r lr",
    "dr": "clr cir ır",
    "ing": "1ng lng mg jng",
    "prof": "prot pror piof prol",
}
"""What Tesseract makes of the titles that Dutch law protects (and ``prof.``), by title."""
_READ_AS = {read: title for title, forms in _TITLES.items() for read in forms.split()}
_BEFORE_NAME = re.compile(
    r"(?<![\w.])(?P<read>[\w]{2,4}[.,])(?=\s(?:(?:drs|mr|ir|dr|ing)\.\s)?"
    r"(?:[A-Z][a-z]?\.\s?){1,5}(?:(?:van|de|der|den|het|ten|ter|te|in|’t|'t)\s){0,3}[A-Z][a-zà-ÿ]{2})"
)
_MILLION = re.compile(
    r"(?:€|EUR|euro|ƒ|\bf)\s?\d{1,3}(?:,\d{1,3})?\s(?P<read>min|mIn|rnln|mhn|mn|mtn|m1n|mjn)\b(?!\s?[\d€])"
)
_LAST = re.compile(
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?:\s\d{4})?\s"
    r"(?P<read>il|ji|j1|jI|i1|jt)(?=\.)"
)


def abbreviation_edits(text: str) -> Iterator[Edit]:
    """Edits for ``1s. J. Wienen``, ``mr, A. Bos``, ``€ 2,4 min`` and ``12 mei il.``."""
    for found in _BEFORE_NAME.finditer(text):
        read = found["read"][:-1]
        title = read if read in _TITLES else _READ_AS.get(read)
        if title and f"{title}." != found["read"]:
            yield Edit(*found.span("read"), f"{title}.", "title", 0.95)
    for pattern, word in ((_MILLION, "mln"), (_LAST, "jl")):
        for found in pattern.finditer(text):
            yield Edit(*found.span("read"), word, "abbreviation", 0.95)
