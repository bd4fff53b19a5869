"""Glyphs that a font does not name, or names wrongly: the ligatures that were lost when the PDF was made.

A glyph stands for the same letters wherever its font has it. So what makes known words of most of the words that it
is in, is what it stands for.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter

from ...words import Words
from .glyphs import LOST, Glyph
from .words import LayerWord

LIGATURES = ("ti", "fi", "tt", "ff", "fl", "ft", "ffi", "ffl", "fj", "st", "ct", "th", "tf", "ij")
"""What one lost glyph may have printed, the commonest first."""
_SINGLE = (*"abcdefghijklmnopqrstuvwxyzéëèïöüáç", "'", "-")
_MOST = 0.5
"""Share of the words with a glyph that must come out known."""
_FEWEST = 2
"""Different words that must speak for a single letter, or against a letter that the font names."""
_CLEARLY = 3
"""How many times more words must come out known with a ligature than with the letter that the font names."""
_SHORTEST = 4
_BEFORE_LETTERS = frozenset("-–—‐'’‘‚“”„\"«»().,:;/\\@_&+*#=~[]{}<>|\xad\u2011")
_EDGES = re.compile(r"^[^\w\ufffd]+|[^\w\ufffd]+$")
_JOINTS = re.compile(r"['’/-]")

Key = tuple[str, int]
"""A glyph of a font: its name and the code."""
_NAMED = attrgetter("font", "text", "code")


def odd_spaces(glyphs: Sequence[Glyph]) -> set[Key]:
    """The glyphs that a font calls a space beside the one that it mostly uses."""
    spaces: dict[str, Counter[int]] = defaultdict(Counter)
    for glyph in glyphs:
        if glyph.text == " ":
            spaces[glyph.font][glyph.code] += 1
    return {(font, code) for font, codes in spaces.items() for code, _ in codes.most_common()[1:]}


def as_lost(glyphs: Iterable[Glyph], keys: set[Key]) -> list[Glyph]:
    """The glyphs, those of ``keys`` as if the font did not name them."""
    if not keys:
        return list(glyphs)
    return [glyph._replace(text=LOST) if (glyph.font, glyph.code) in keys else glyph for glyph in glyphs]


def found(words: Sequence[LayerWord], known: Words) -> dict[Key, str]:
    """What each glyph stands for that its font does not name, or names like another of its glyphs, as far as known."""
    drawn = set(map(_NAMED, (glyph for word in words for glyph in word.glyphs)))
    misnamed = _named_twice(drawn) | _amid_letters(words)
    if not misnamed and not any(text == LOST for _, text, _ in drawn):
        return {}
    within: dict[Key, list[LayerWord]] = defaultdict(list)
    for word in words:
        for glyph in word.glyphs:
            key = glyph.font, glyph.code
            if glyph.text == LOST or key in misnamed:
                within[key].append(word)
    letters: dict[Key, str] = {}
    for _ in range(2):  # a word may have two of them
        for key, places in within.items():
            if key not in letters:
                text = _best(key, places, letters, known, named=key in misnamed)
                if text is not None:
                    letters[key] = text
    return letters


def mended(word: LayerWord, letters: dict[Key, str], known: Words) -> LayerWord:
    """The word with the glyphs that were found; where one is left, with the ligature that makes it a known word."""
    text = _read(word, letters)
    if LOST in text.strip(LOST) or (LOST in text and len(text) >= _SHORTEST):
        tries = (text.replace(LOST, ligature) for ligature in LIGATURES)
        text = next((one for one in tries if _is_known(one, known)), text)
    return word if text == word.text else replace(word, text=text)


def _named_twice(drawn: Iterable[tuple[str, str, int]]) -> set[Key]:
    """Glyphs that their font names like another of its glyphs: ``t`` for the ligature of ``ti``."""
    codes: dict[tuple[str, str], set[int]] = defaultdict(set)
    for font, text, code in drawn:
        if text.isalpha() or text == "?":
            codes[font, text].add(code)
    return {(font, code) for (font, _), named in codes.items() if len(named) > 1 for code in named}


def _amid_letters(words: Iterable[LayerWord]) -> set[Key]:
    """Glyphs with the name of a sign that stands at no beginning of a word: ``?`` or ``€`` before a letter."""
    return {
        (glyph.font, glyph.code)
        for word in words
        if not word.text.isalnum()
        for glyph, after in pairwise(word.glyphs)
        if after.text.isalpha() and not glyph.text.isalnum() and glyph.text not in _BEFORE_LETTERS
    } - {(glyph.font, glyph.code) for word in words for glyph in word.glyphs if glyph.text == LOST}


def _best(key: Key, places: Sequence[LayerWord], letters: dict[Key, str], known: Words, *, named: bool) -> str | None:
    """What makes known words of most of the places of a glyph, if one thing does better than all others."""
    plain = {form for word in places if _is_known(form := _read(word, letters), known)} if named else set()
    asked = max(_FEWEST, _CLEARLY * len(plain)) if named else 1
    scores: dict[str, int] = {}
    for text in LIGATURES if named else (*LIGATURES, *_SINGLE):
        forms = {_read(word, {**letters, key: text}) for word in places}
        judged = [form for form in forms if len(form) >= _SHORTEST]
        score = sum(_is_known(form, known) for form in judged)
        if score >= max(_MOST * len(judged), _FEWEST if text in _SINGLE else asked):
            scores[text] = score
    best = max(scores, key=scores.__getitem__, default=None)
    if best is None or (best in _SINGLE and list(scores.values()).count(scores[best]) > 1):
        return None
    return best


def _read(word: LayerWord, letters: dict[Key, str]) -> str:
    if not letters:
        return word.drawn
    return "".join(letters.get((glyph.font, glyph.code), glyph.text) for glyph in word.glyphs)


def _is_known(text: str, known: Words) -> bool:
    """Whether it is a word, or words with hyphens, and punctuation at most around it."""
    parts = _JOINTS.split(_EDGES.sub("", text))
    return all(part.isalpha() and (part in known or part.lower() in known) for part in parts)
