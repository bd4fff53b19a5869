"""The outline of words: which letters stand out above the others, and which hang below the line."""

STANDS_OUT = 0.4
"""How far tall letters stand out above low ones, and deep ones below them, in heights of low ones such as ``x``."""
_LOW = frozenset("acegmnopqrsuvwxyzç.,:;-–_·")
_DEEP = frozenset("gjpqyçQ,;()[]{}|/_ş")


def is_tall(text: str) -> bool:
    """Whether something of the word stands out above its low letters."""
    return not _LOW.issuperset(text)


def is_deep(text: str) -> bool:
    """Whether something of the word hangs below the line."""
    return not _DEEP.isdisjoint(text)
