"""How far two annotators of the same letters agree: exact F1 of their marks, type by type."""

from collections.abc import Sequence

from .letterfile import TYPES, AnnotatedLetter, Span
from .spans import SpanScore


def agreement(first: Sequence[AnnotatedLetter], second: Sequence[AnnotatedLetter]) -> dict[str, SpanScore]:
    """Counts for each type over the letters that both annotated, the first taken as the truth.

    A letter whose text the two do not share is left out, since its marks have no common place.
    """
    others = {letter.id: letter for letter in second}
    pairs = [(letter, others[letter.id]) for letter in first if letter.id in others]
    scores = dict.fromkeys(TYPES, SpanScore())
    for one, other in pairs:
        if one.text == other.text:
            for kind in TYPES:
                scores[kind] += _score(_marks(one, kind), _marks(other, kind))
    return scores


def _marks(letter: AnnotatedLetter, kind: str) -> set[Span]:
    return {span for span in letter.spans if span.type == kind}


def _score(wanted: set[Span], found: set[Span]) -> SpanScore:
    places = {(span.start, span.end) for span in wanted}
    same = {(span.start, span.end) for span in found} & places
    return SpanScore(found=len(found), marked=len(wanted), exact=len(same), value=len(wanted & found))
