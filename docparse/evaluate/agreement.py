"""How far two annotators of the same letters agree: exact F1 of their marks, type by type."""

from collections.abc import Mapping, Sequence

from .letterfile import TYPES, AnnotatedLetter, Span
from .spans import SpanScore


def agreement(first: Sequence[AnnotatedLetter], second: Sequence[AnnotatedLetter]) -> dict[str, SpanScore]:
    """Counts for each type over the letters that both annotated, the first taken as the truth.

    A letter whose text the two do not share is left out, since its marks have no common place.
    """
    others = {letter.id: letter for letter in second}
    scores = dict.fromkeys(TYPES, SpanScore())
    for one in first:
        if comparable(one, others):
            for kind in TYPES:
                scores[kind] += _score(_marks(one, kind), _marks(others[one.id], kind))
    return scores


def comparable(letter: AnnotatedLetter, others: Mapping[str, AnnotatedLetter]) -> bool:
    """Whether the other annotator, whose letters are ``others`` by id, marked the same text."""
    return letter.id in others and others[letter.id].text == letter.text


def _marks(letter: AnnotatedLetter, kind: str) -> set[Span]:
    return {span for span in letter.spans if span.type == kind}


def _score(wanted: set[Span], found: set[Span]) -> SpanScore:
    places = {(span.start, span.end) for span in wanted}
    same = {(span.start, span.end) for span in found} & places
    return SpanScore(found=len(found), marked=len(wanted), exact=len(same), value=len(wanted & found))
