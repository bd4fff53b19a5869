"""How far two annotators of the same letters agree: exact F1 of their marks, type by type."""

from collections.abc import Sequence

from .letterfile import TYPES, AnnotatedLetter, Span
from .spans import SpanScore

Pair = tuple[AnnotatedLetter, AnnotatedLetter]
"""One letter as two people annotated it."""


def pairs(first: Sequence[AnnotatedLetter], second: Sequence[AnnotatedLetter]) -> list[Pair]:
    """The letters that both annotated; one whose text they do not share has no common places, and is left out."""
    others = {letter.id: letter for letter in second}
    both = [(letter, others[letter.id]) for letter in first if letter.id in others]
    return [(one, other) for one, other in both if one.text == other.text]


def agreement(annotated: Sequence[Pair]) -> dict[str, SpanScore]:
    """Counts for each type, the first annotator taken as the truth."""
    scores = dict.fromkeys(TYPES, SpanScore())
    for one, other in annotated:
        for kind in TYPES:
            scores[kind] += _score(_marks(one, kind), _marks(other, kind))
    return scores


def _marks(letter: AnnotatedLetter, kind: str) -> set[Span]:
    return {span for span in letter.spans if span.type == kind}


def _score(wanted: set[Span], found: set[Span]) -> SpanScore:
    places = {(span.start, span.end) for span in wanted}
    same = {(span.start, span.end) for span in found} & places
    return SpanScore(found=len(found), marked=len(wanted), exact=len(same), value=len(wanted & found))
