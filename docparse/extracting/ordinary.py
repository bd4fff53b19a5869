"""Ordinary words: whether a capital at the start of a sentence can be no more than that."""

from ..words import installed


def is_ordinary(word: str) -> bool:
    """Whether the word, written small, is a Dutch word: ``Huizen`` is, ``Fugro`` is not."""
    return " " not in word and word.lower() in installed()
