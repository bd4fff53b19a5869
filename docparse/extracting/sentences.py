"""Sentence borders, good enough to tell which words belong together."""

import re

_FAR = 1000
"""Code points on either side of a place in which the borders of its sentence are looked for."""
_END = re.compile(
    r"(?=[.!?][\"”’')]?\s|\n\n)(?:"
    r"(?<![ .(][A-Za-z])(?<!\bnr)(?<!\bmr)(?<!\bdr)(?<!\bir)(?<!\bdrs)(?<!\bing)(?<!\bart)(?<!\bca)(?<!\bjl)"
    r"(?<!mln)(?<!mld)(?<!\bd\.d)(?<!t\.b\.v)"
    r"[.!?][\"”’')]?\s+(?=[A-ZÀ-Þ‘“\"'0-9•€])|\n\n)"
)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence that holds ``text[start:end]``, not beyond the blank lines around it."""
    first = _paragraph(text, start)
    for match in _END.finditer(text, first, start):
        first = match.end()
    last = min(len(text), end + _FAR)
    after = _END.search(text, end, last)
    return first, after.start() + 1 if after else last


def sentences_before(text: str, start: int) -> tuple[int, int]:
    """The stretch from the blank line before ``start`` to the sentence of ``start``."""
    paragraph = _paragraph(text, start)
    return paragraph, max(paragraph, sentence_around(text, start, start)[0])


def _paragraph(text: str, place: int) -> int:
    """Behind the blank line before a place."""
    near = max(0, place - _FAR)
    blank = text.rfind("\n\n", near, place)
    return near if blank < 0 else blank + 2
