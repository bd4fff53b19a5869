"""Ordinary words: whether a capital at the start of a sentence can be no more than that."""

import functools

import marisa_trie

from ..resources import resource


@functools.cache
def _words() -> marisa_trie.Trie:
    trie = marisa_trie.Trie()
    trie.mmap(str(resource("corpora", "lexicon", "words.marisa")))
    return trie


def is_ordinary(word: str) -> bool:
    """Whether the word, written small, is a Dutch word: ``Huizen`` is, ``Fugro`` is not."""
    return " " not in word and word.lower() in _words()
