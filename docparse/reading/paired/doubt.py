"""Which words of the first reader a second one should look at."""

from collections.abc import Sequence

from ..reader import SeenWord

SURE = 0.93
"""Tesseract's word confidence above which its word stands. Where the readers differ it had 31 wrong characters in words
read with more and 62 in words with 0.90 to 0.93, of which the vote leaves 28 (pages of ten degraded train letters)."""
SURE_OF_DIGITS = 0.95
"""The same for words with digits, where no lexicon tells a wrong one."""


def doubtful(word: SeenWord) -> bool:
    """Whether the word may well be misread."""
    digits = any(one.isdigit() for one in word.text)
    return word.confidence <= (SURE_OF_DIGITS if digits else SURE)


def wear_of(words: Sequence[SeenWord]) -> float:
    """How worn a page is: the share of its words that the first reader doubts, 0 to 1."""
    return sum(map(doubtful, words)) / len(words) if words else 0.0


def stretches(line: Sequence[SeenWord]) -> list[tuple[int, int]]:
    """The runs ``(start, end)`` of words of a line to be read again: the doubtful ones and their neighbours.

    A neighbour on either side gives the recogniser the context that it needs at the edges of a picture.
    """
    runs: list[tuple[int, int]] = []
    for at, word in enumerate(line):
        if not doubtful(word):
            continue
        start, end = max(0, at - 1), min(len(line), at + 2)
        if runs and start <= runs[-1][1]:
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    return runs
