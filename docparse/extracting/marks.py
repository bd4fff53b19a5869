"""What the rules and the registers say of each token, as attributes that a trained recogniser takes for features.

``tag_`` holds the verdict of the rules as BIO (``B-ORG``, ``I-ORG``, ``O``), ``lemma_`` which registers know the
word, ``morph`` the kind of block and how sure a rule is. The recogniser decides; these tell it what is known.
"""

import functools

from spacy.language import Language
from spacy.tokens import Doc

from .hits import Hit, blocks_of, kept
from .ordinary import is_ordinary
from .registers import authorities, foreign_towns, given_names, organisations, place_names, roles

LABELS = {"laws": "LAW", "plans": "PLAN", "organisations": "ORG", "persons": "PER", "locations": "LOC"}
"""The group of hits of each type that is recognised."""
_LEAST_ROLE = 6
"""Letters of a role, at least, that a longer word must end in."""


def mark(doc: Doc) -> None:
    """Set the three attributes of every token."""
    tags = ["O"] * len(doc)
    morphs: list[dict[str, str]] = [{} for _ in tags]
    for block in blocks_of(doc):
        for at in _tokens(doc, block.start, block.end):
            morphs[at]["Block"] = block.kind
    for key, label in LABELS.items():
        for hit in kept(doc, key, Hit):
            places = _tokens(doc, hit.start, hit.end)
            for at in places:
                tags[at] = f"I-{label}" if at > places.start else f"B-{label}"
                morphs[at]["Sure"] = str(int(hit.confidence * 20))
    for token, tag, morph in zip(doc, tags, morphs, strict=True):
        token.tag_ = tag
        token.lemma_ = known(token.text)
        token.set_morph(morph)  # type: ignore[attr-defined]


def _tokens(doc: Doc, start: int, end: int) -> range:
    span = doc.char_span(start, end, alignment_mode="expand")
    return range(span.start, span.end) if span is not None else range(0)


@functools.lru_cache(maxsize=1 << 16)
def known(word: str) -> str:
    """One letter for each list that holds the word; small where it is only part of a longer name there."""
    if not word[:1].isalnum():
        return "-"
    name = word.title() if word.isupper() and len(word) > 4 else word
    letters = [letter for letter, names in _lists() if name in names]
    return "".join(letters) + _role(word) + ("w" if is_ordinary(word) else "")


def _role(word: str) -> str:
    """``R`` for a role, ``r`` for a word that ends like one: ``oud-wethouder``."""
    lowered = word.lower()
    if lowered in roles():
        return "R"
    return "r" if any(lowered[at:] in roles() for at in range(1, len(lowered) - _LEAST_ROLE + 1)) else ""


@functools.cache
def _lists() -> tuple[tuple[str, frozenset[str]], ...]:
    bodies = {one.name for one in organisations()} | {one.short_name for one in authorities() if one.kind == "ministry"}
    short = {one.abbreviation for one in organisations()} | {one.abbreviation for one in authorities()}
    return (
        ("P", place_names()),
        ("p", _parts(place_names())),
        ("G", given_names()),
        ("O", frozenset(bodies)),
        ("o", _parts(frozenset(bodies))),
        ("A", frozenset(short - {""})),
        ("F", foreign_towns()),
    )


def _parts(names: frozenset[str]) -> frozenset[str]:
    return frozenset(part for name in names if " " in name for part in name.split() if part[0].isupper())


@Language.factory("docparse_marks", requires=["doc.spans"], assigns=["token.tag", "token.lemma", "token.morph"])
def make_marks(nlp: Language, name: str) -> "Marker":
    """The factory of the component ``docparse_marks``."""
    del nlp, name
    return Marker()


class Marker:
    """Marks every token."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark and hand on."""
        mark(doc)
        return doc
