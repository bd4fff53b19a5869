"""Scoring what was found in the text against the marks, wherever reading and arranging put it."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..export.letterfile import LISTS
from ..schema import Amount, Date, Entity, Letter, Pillar
from .align import Alignment
from .letterfile import TYPES, AnnotatedLetter, Span


@dataclass(frozen=True, slots=True)
class Found:
    """One mention that docparse found, at its place in the true text."""

    span: Span
    confidence: float
    read: str
    """The mention as it stands in the letter's own text."""
    page: int
    boxes: tuple[tuple[float, float, float, float], ...]


@dataclass(frozen=True, slots=True)
class SpanScore:
    """Counts for one type; precision, recall and F1 follow from them."""

    found: int = 0
    marked: int = 0
    exact: int = 0
    overlap: int = 0
    """Found mentions that share a character with a mark of the type."""
    overlap_marked: int = 0
    """Marks that share a character with a found mention of the type."""
    value: int = 0
    """Exact or overlapping mentions whose value (of amounts and dates) or words are those of the mark."""

    def __add__(self, other: "SpanScore") -> "SpanScore":
        return SpanScore(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))

    @property
    def precision(self) -> float:
        """Share of the found that is exact; 1 when nothing was found."""
        return self.exact / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the marked that was found exactly; 1 when nothing is marked."""
        return self.exact / self.marked if self.marked else 1.0

    @property
    def f1(self) -> float:
        """Exact F1; 1 when nothing is marked and nothing found."""
        return _f1(self.exact, self.exact, self.found, self.marked)

    @property
    def overlap_f1(self) -> float:
        """F1 of mentions that touch a mark."""
        return _f1(self.overlap, self.overlap_marked, self.found, self.marked)

    @property
    def value_f1(self) -> float:
        """F1 of values."""
        return _f1(self.value, self.value, self.found, self.marked)


def _f1(right_found: int, right_marked: int, found: int, marked: int) -> float:
    if not found and not marked:
        return 1.0
    precision = right_found / found if found else 0.0
    recall = right_marked / marked if marked else 0.0
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def found_spans(letter: Letter, alignment: Alignment) -> Iterator[Found]:
    """Every mention of the letter as a span of the truth; one that lies on no line of it has an empty span."""
    for kind, name in LISTS.items():
        for item in getattr(letter, name):
            value = _value(item)
            for mention in item.mentions:
                start, end = alignment.span(mention.start, mention.end) or (0, 0)
                span = Span(kind, start, end, mention.text, value)
                yield Found(span, item.confidence, mention.text, mention.page, mention.boxes)


def _value(item: Entity | Amount | Date | Pillar) -> str | None:
    return str(item.value) if isinstance(item, (Amount, Date)) else None


def score_spans(truth: AnnotatedLetter, found: list[Found]) -> dict[str, SpanScore]:
    """Counts for each type."""
    return {
        kind: _score(
            [span for span in truth.spans if span.type == kind], [item.span for item in found if item.span.type == kind]
        )
        for kind in TYPES
    }


def is_exact(truth: AnnotatedLetter, found: Found) -> bool:
    """Whether a mark of the same type covers just these characters, with the same value if it has one."""
    return any(_same_place(mark, found.span) and _same_value(mark, found.span) for mark in truth.spans)


def _score(marks: list[Span], found: list[Span]) -> SpanScore:
    places = {(mark.start, mark.end) for mark in marks}
    exact = {(span.start, span.end) for span in found} & places
    return SpanScore(
        found=len(found),
        marked=len(marks),
        exact=len(exact),
        overlap=sum(any(_touch(mark, span) for mark in marks) for span in found),
        overlap_marked=sum(any(_touch(mark, span) for span in found) for mark in marks),
        value=_values(marks, found),
    )


def _values(marks: list[Span], found: list[Span]) -> int:
    left = list(found)
    right = 0
    for mark in marks:
        match = next((span for span in left if _touch(mark, span) and _same_value(mark, span)), None)
        if match is not None:
            left.remove(match)
            right += 1
    return right


def _same_place(mark: Span, span: Span) -> bool:
    return (mark.type, mark.start, mark.end) == (span.type, span.start, span.end)


def _same_value(mark: Span, span: Span) -> bool:
    if mark.value is not None:
        return mark.value == span.value
    return " ".join(mark.text.split()) == " ".join(span.text.split())


def _touch(left: Span, right: Span) -> bool:
    return left.start < right.end and right.start < left.end
