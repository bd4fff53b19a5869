"""Sentence borders, good enough to tell which words belong together."""

import re

_END = re.compile(
    r"(?<![ .(][A-Za-z])(?<!\bnr)(?<!\bmr)(?<!\bdr)(?<!\bir)(?<!\bdrs)(?<!\bing)(?<!\bart)(?<!\bca)(?<!\bjl)"
    r"(?<!mln)(?<!mld)(?<!\bd\.d)(?<!t\.b\.v)"
    r"[.!?][\"”’')]?\s+(?=[A-ZÀ-Þ‘“\"'0-9•€])|\n\n"
)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence that holds ``text[start:end]``, not beyond the blank lines around it."""
    first = max(text.rfind("\n\n", 0, start) + 2, 0) if "\n\n" in text[:start] else 0
    for match in _END.finditer(text, first, start):
        first = match.end()
    after = _END.search(text, end)
    return first, after.start() + 1 if after else len(text)


def sentences_before(text: str, start: int) -> tuple[int, int]:
    """The stretch from the blank line before ``start`` to the sentence of ``start``."""
    paragraph = text.rfind("\n\n", 0, start) + 2 if "\n\n" in text[:start] else 0
    return paragraph, max(paragraph, sentence_around(text, start, start)[0])
