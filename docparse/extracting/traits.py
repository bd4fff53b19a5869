"""What a recogniser of names looks at: the traits of each token, as short strings.

A trait says one thing about a token or its neighbours: the word itself, how it is written, how it begins and ends,
what rules and registers say of it (the marks of ``docparse_marks``), and what stands before and after the run of
capitalised words that it belongs to.
"""

import functools
import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Doc

from .letterwide import Run, of_letter

_LINKS = frozenset("van de der den het en voor op aan te tot bij in 't & ten ter du la".split())
"""Small words that can stand inside a name."""
_RUN = 9
"""Words that a run of capitals is followed over, at most."""
_KEPT = 1 << 11
"""Tokens whose traits are kept: the commonest words are most of a letter."""


class _Token(NamedTuple):
    word: str
    small: str
    shape: str
    rule: str
    known: str
    sure: str


def traits(doc: Doc) -> list[list[str]]:
    """The traits of each token of a marked Doc."""
    morphs = [_said(str(token.morph)) for token in doc]
    tokens = [_token(token.text, token.tag_, token.lemma_, sure) for token, (_, sure) in zip(doc, morphs, strict=True)]
    elsewhere = _elsewhere(tokens)
    uncapitalised = {token.word for token in tokens}
    runs = _runs(tokens)
    wide = of_letter([one.word for one in tokens], [one.small for one in tokens], [one.shape for one in tokens], runs)
    return [
        [
            *_own(tokens[at], morphs[at][0], elsewhere[tokens[at].word]),
            f"lc={tokens[at].small in uncapitalised}|{tokens[at].shape[:2]}",
            *_around(tokens, at),
            *(_of_run(tokens, at, run) if run else ()),
            *wide[at],
        ]
        for at, run in enumerate(runs)
    ]


def _token(word: str, rule: str, known: str, sure: str) -> _Token:
    return _Token(word, small(word), shape(word), rule, known, sure)


@functools.lru_cache(maxsize=_KEPT)
def _said(morph: str) -> tuple[str, str]:
    """The kind of block and the sureness in ``Block=paragraph|Sure=17``."""
    said = dict(part.split("=") for part in morph.split("|") if "=" in part)
    return said.get("Block", ""), said.get("Sure", "")


@functools.lru_cache(maxsize=1 << 15)
def small(word: str) -> str:
    """The word in small letters, each digit as 0; ``¶`` for a line end and ``_`` for other white space."""
    if word.isspace():
        return "¶" if "\n" in word else "_"
    return re.sub(r"\d", "0", word.lower())


@functools.lru_cache(maxsize=1 << 15)
def shape(word: str) -> str:
    """How a word is written, repeats left out: ``Xx`` for ``Zutphen``, ``X.X.`` for ``J.A.``, ``0`` for ``2014``."""
    if word.isspace():
        return "_"
    letters = ("X" if c.isupper() else "x" if c.islower() else "0" if c.isdigit() else c for c in word)
    return re.sub(r"(.)\1+", r"\1", "".join(letters))


def _elsewhere(tokens: Sequence[_Token]) -> dict[str, str]:
    """For each capitalised word what the rules take it for anywhere in the letter."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for token in tokens:
        if token.word[:1].isupper() and token.rule != "O":
            found[token.word].add(token.rule[2:])
    return defaultdict(str, {word: "+".join(sorted(kinds)) for word, kinds in found.items()})


@functools.lru_cache(maxsize=_KEPT)
def _own(token: _Token, block: str, elsewhere: str) -> Sequence[str]:
    word, rule, known = token.word, token.rule, token.known
    made = [
        f"w={token.small}",
        f"s={token.shape}",
        f"k={known}",
        f"r={rule}",
        f"b={block}|{rule}",
        f"bs={block}|{token.shape[:2]}",
        f"rk={rule}|{known}",
        f"rs={rule}|{token.shape}",
        f"rw={rule}|{token.small}",
        f"e={elsewhere}|{rule[:1]}",
    ]
    if rule != "O":
        made.append(f"c={rule}|{token.sure}")
    if token.shape != "_":
        made += [f"p{size}={word[:size]}" for size in (2, 3, 4) if len(word) > size]
        made += [f"f{size}={token.small[-size:]}" for size in (2, 3, 4, 5, 6) if len(word) > size]
        made.append(f"n={min(len(word), 12)}")
    return made


def _around(tokens: Sequence[_Token], at: int) -> list[str]:
    near = [tokens[at + step] if 0 <= at + step < len(tokens) else _EDGE for step in (-3, -2, -1, 0, 1, 2, 3)]
    made = [trait for step in (-3, -2, -1, 1, 2, 3) for trait in _beside(step, near[step + 3])]
    before, own, after = near[2], near[3], near[4]
    made += [
        f"w-1w={before.small}|{own.small}",
        f"ww1={own.small}|{after.small}",
        f"w-1s={before.small}|{own.shape}",
        f"sw1={own.shape}|{after.small}",
        f"w-2w-1s={near[1].small}|{before.small}|{own.shape[:2]}",
        f"w-1sw1={before.small}|{own.shape[:2]}|{after.small}",
        f"r-1r={before.rule}|{own.rule}",
        f"rr1={own.rule}|{after.rule}",
        f"r-1rr1={before.rule}|{own.rule}|{after.rule}",
        f"rw-1={own.rule}|{before.small}",
        f"rw1={own.rule}|{after.small}",
        f"k-1k={before.known}|{own.known}",
        f"kk1={own.known}|{after.known}",
        f"s-1ss1={before.shape[:3]}|{own.shape[:3]}|{after.shape[:3]}",
    ]
    return made


@functools.lru_cache(maxsize=6 * _KEPT)
def _beside(step: int, other: _Token) -> Sequence[str]:
    """What is said of the token so many steps away."""
    made = [f"w{step}={other.small}", f"r{step}={other.rule}"]
    if abs(step) < 3:
        made += [f"s{step}={other.shape}", f"k{step}={other.known}", f"f{step}={other.small[-3:]}"]
    return made


_EDGE = _Token("", "^", "^", "O", "^", "")


def _runs(tokens: Sequence[_Token]) -> list[Run]:
    """For each token the run of capitalised words, linked by small ones, that it stands in."""
    runs: list[Run] = [None] * len(tokens)
    at = 0
    while at < len(tokens):
        end = at
        while end < len(tokens) and end - at < _RUN and tokens[end].shape[:1] in ("X", "'"):
            end += 1
            links = 0
            while end + links < len(tokens) and links < 3 and tokens[end + links].small in _LINKS:
                links += 1
            if links and end + links < len(tokens) and tokens[end + links].shape[:1] == "X":
                end += links
        for inside in range(at, end):
            runs[inside] = (at, end)
        at = max(end, at + 1)
    return runs


def _of_run(tokens: Sequence[_Token], at: int, run: tuple[int, int]) -> list[str]:
    start, end = run
    before = tokens[start - 1] if start else _EDGE
    earlier = tokens[start - 2] if start > 1 else _EDGE
    after = tokens[end] if end < len(tokens) else _EDGE
    later = tokens[end + 1] if end + 1 < len(tokens) else _EDGE
    first, last = tokens[start], tokens[end - 1]
    place = "B" if at == start else "E" if at == end - 1 else "I"
    kinds = "+".join(sorted({token.rule[2:] for token in tokens[start:end] if token.rule != "O"}))
    return [
        f"ub={before.small}|{place}",
        f"uc={earlier.small}|{before.small}",
        f"ua={after.small}|{place}",
        f"ud={after.small}|{later.small}",
        f"uf={first.small}|{place}",
        f"ul={last.small[-4:]}|{place}",
        f"um={last.small}|{place}",
        f"un={min(end - start, 5)}|{place}",
        f"uk={first.known}|{last.known}|{place}",
        f"ur={kinds}|{place}",
        f"us={before.small}|{first.known}|{after.small}",
        f"ug={before.known}|{place}",
        f"uh={earlier.known}|{before.known}",
        f"ui={before.known}|{first.known}|{last.known}",
        f"uj={after.known}|{place}",
    ]
