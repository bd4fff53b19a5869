"""Names in a letter swapped for others of their kind, so that a recogniser learns what stands around names."""

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from docparse.evaluate.letterfile import AnnotatedLetter, Span
from docparse.extracting.registers import given_names, municipality_names, place_names

TYPES = ("ORG", "PER", "LOC", "LAW", "PLAN")
SWAPPED = {"ORG": 0.35, "LOC": 0.5, "LAW": 0.3, "PLAN": 0.3}
"""How often a name is swapped whole. Places inside names and parts of persons' names go by NAMES."""
NAMES = 0.6

_NAME = re.compile(r"(?:'[st]-?)?[A-ZÀ-Þ][\wÀ-ÿ'’-]*")
_STREET = re.compile(r"(?:straat|weg|laan|plein|kade|gracht|singel|dijk|pad|hof)\Z")
_INITIALS = re.compile(r"(?:(?:[A-Z]|IJ|Th|Ch|Chr|Ph)\.\s?)+")
_TITLES = frozenset(
    "de van der den het ter ten te 't drs mr dr ir ing prof dhr mw mevr mevrouw heer".split()
    + "De Van Mevrouw Heer Der Den Ter".split()
)


@dataclass(frozen=True)
class MarkedText:
    """A text and the names in it; ``text[start:end]`` of each span is its words."""

    text: str
    spans: tuple[Span, ...]


def marked(letter: AnnotatedLetter) -> MarkedText:
    """The letter with its marks of the five types."""
    return MarkedText(letter.text, tuple(span for span in letter.spans if span.type in TYPES))


@dataclass
class Pools:
    """Names to swap in, by what they look like."""

    shapes: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    surnames: list[str] = field(default_factory=list)
    given: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    municipalities: list[str] = field(default_factory=list)


def shape(kind: str, name: str) -> str:
    """Names of one shape can stand in each other's place: same first word, same number of capitals, same end."""
    words = name.split()
    if kind in ("ORG", "LOC") and len(words) > 1 and words[0].islower():
        return words[0]
    if kind == "LAW" and words[0].lower().startswith(("artik", "art.", "hoofdstuk", "afdeling")):
        return "article"
    if kind == "LOC" and not re.search(r"\d", name):
        return "register" if name in place_names() else "street" if _STREET.search(name) else "area"
    if len(words) == 1:
        return "short" if name.isupper() else "one"
    return "numbered" if name[-1].isdigit() else "more"


def gather(letters: Sequence[AnnotatedLetter], surnames: Sequence[str]) -> Pools:
    """The pools that these letters, the registers and a list of surnames give."""
    pools = Pools(surnames=list(surnames), given=sorted(given_names()))
    pools.places, pools.municipalities = sorted(place_names()), sorted(municipality_names())
    for letter in letters:
        for span in letter.spans:
            if span.type == "PER":
                words = [word for word in _NAME.findall(_INITIALS.sub("", span.text)) if word not in _TITLES]
                pools.surnames += [word for word in words[-1:] if len(word) > 2]
            elif span.type in SWAPPED and "\n" not in span.text:
                pools.shapes[span.type, shape(span.type, span.text)].append(span.text)
    return pools


def swapped(text: MarkedText, pools: Pools, chance: random.Random) -> MarkedText:
    """The text with other names; the same name gets the same other one everywhere in it."""
    whole: dict[tuple[str, str], str] = {}
    words: dict[str, str] = {}
    for span in text.spans:
        key = span.type, span.text
        if key not in whole:
            whole[key] = _whole(span, pools, chance) or span.text
        if whole[key] == span.text:
            _learn_words(span, words, pools, chance)
    places = sorted((word for word in words if words[word] != word), key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, places))})(?![\w])") if places else None
    return _rebuilt(text, whole, words, pattern, chance)


def _whole(span: Span, pools: Pools, chance: random.Random) -> str | None:
    if span.type == "PER" or chance.random() > SWAPPED[span.type]:
        return None
    return chance.choice(pools.shapes.get((span.type, shape(span.type, span.text))) or [span.text])


def _learn_words(span: Span, words: dict[str, str], pools: Pools, chance: random.Random) -> None:
    """Swap towns inside a name for towns, given names for given names, surnames for surnames."""
    if span.type == "PER":
        names = [word for word in _NAME.findall(_INITIALS.sub("", span.text)) if word not in _TITLES]
        for at, word in enumerate(names):
            if len(word) > 2 and word not in words:
                pool = pools.given if at < len(names) - 1 and word in given_names() else pools.surnames
                words[word] = chance.choice(pool) if chance.random() < NAMES else word
        return
    for name in _places_in(span.text):
        if name not in words:
            pool = pools.municipalities if name in municipality_names() else pools.places
            words[name] = chance.choice(pool) if chance.random() < NAMES else name


def _places_in(text: str) -> Iterator[str]:
    found = [match.group() for match in _NAME.finditer(text)]
    pairs = [f"{one} {other}" for one, other in pairwise(found)]
    for name in (*pairs, *found):
        if len(name) > 3 and name in place_names():
            yield name


def _rebuilt(
    text: MarkedText,
    whole: dict[tuple[str, str], str],
    words: dict[str, str],
    pattern: re.Pattern[str] | None,
    chance: random.Random,
) -> MarkedText:
    def other(part: str) -> str:
        return pattern.sub(lambda match: words[match.group()], part) if pattern else part

    parts: list[str] = []
    spans: list[Span] = []
    length = at = 0
    for span in text.spans:
        if span.start < at:
            continue
        between = other(text.text[at : span.start])
        name = whole[span.type, span.text]
        name = other(name) if name == span.text else name
        if span.type == "PER":
            name = _INITIALS.sub(lambda match: _initials(match.group(), chance), name)
        if span.type in ("ORG", "LOC") and span.text.isupper() and len(span.text) > 5:
            name = name.upper()
        parts += [between, name]
        spans.append(Span(span.type, length + len(between), length + len(between) + len(name), name))
        length += len(between) + len(name)
        at = span.end
    parts.append(other(text.text[at:]))
    return MarkedText("".join(parts), tuple(spans))


def _initials(old: str, chance: random.Random) -> str:
    return re.sub(r"[A-Z](?=\.)", lambda _: chance.choice("ABCDEFGHIJKLMNPRSTVWZ"), old)
