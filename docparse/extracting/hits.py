"""What the components of the pipeline hand to each other: exact character spans, kept on the Doc.

spaCy spans end at token borders, and a mention need not; so the exact places live in
``doc.user_data``, and ``doc.spans`` shows each widened to whole tokens, for other pipelines.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeVar

from spacy.tokens import Doc, SpanGroup

from ..schema import Block

_KEY = "docparse_"


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch of the text, ``text[start:end]``, that was recognised with this confidence (0 to 1)."""

    start: int
    end: int
    confidence: float


SomeHit = TypeVar("SomeHit", bound=Hit)


def keep(doc: Doc, key: str, hits: Iterable[Hit]) -> None:
    """Keep the hits of one component under ``key``, sorted by start."""
    ordered = sorted(hits, key=lambda hit: (hit.start, -hit.end))
    doc.user_data[_KEY + key] = tuple(ordered)
    spans = (doc.char_span(hit.start, hit.end, label=key.upper(), alignment_mode="expand") for hit in ordered)
    doc.spans[key] = SpanGroup(doc, name=key, spans=[span for span in spans if span is not None])


def kept(doc: Doc, key: str, kind: type[SomeHit]) -> tuple[SomeHit, ...]:
    """The hits of an earlier component; none when it is not in the pipeline."""
    return tuple(hit for hit in doc.user_data.get(_KEY + key, ()) if isinstance(hit, kind))


def text_of(doc: Doc) -> str:
    """The text of the Doc, put together once: spaCy does it anew, token by token, each time that it is asked."""
    text: str | None = doc.user_data.get(_KEY + "text")
    if text is None:
        text = doc.user_data[_KEY + "text"] = doc.text
    return text


def set_blocks(doc: Doc, blocks: Sequence[Block]) -> None:
    """Give the Doc the blocks of its text, before the pipeline runs over it."""
    doc.user_data[_KEY + "blocks"] = tuple(blocks)


def blocks_of(doc: Doc) -> tuple[Block, ...]:
    """The blocks of the text; paragraphs between blank lines when none were given."""
    given: tuple[Block, ...] | None = doc.user_data.get(_KEY + "blocks")
    if given is not None:
        return given
    return tuple(_paragraphs(text_of(doc)))


def _paragraphs(text: str) -> Iterable[Block]:
    start = 0
    for part in text.split("\n\n"):
        if part.strip():
            yield Block(kind="paragraph", start=start, end=start + len(part), page=1)
        start += len(part) + 2


def free(hits: Iterable[SomeHit], taken: Iterable[Hit]) -> list[SomeHit]:
    """The hits that share no character with any of ``taken``."""
    places = sorted((hit.start, hit.end) for hit in taken)
    furthest = list(accumulate((end for _, end in places), max, initial=0))
    return [hit for hit in hits if furthest[bisect_left(places, (hit.end,))] <= hit.start]


class Taken:
    """Stretches of a text, none of which shares a character with another."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def take(self, hit: Hit) -> bool:
        """Whether the hit shares no character with what was taken before; then it is taken too."""
        if self.meets(hit.start, hit.end):
            return False
        at = bisect_left(self._starts, hit.start)
        self._starts.insert(at, hit.start)
        self._ends.insert(at, hit.end)
        return True

    def meets(self, start: int, end: int) -> bool:
        """Whether ``[start, end)`` shares a character with what was taken."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._ends[before - 1] > start


def longest(hits: Iterable[SomeHit]) -> list[SomeHit]:
    """The hits without those that share a character with a longer one, or one that is surer; the longest first."""
    chosen = Taken()
    ordered = sorted(hits, key=lambda hit: (hit.start - hit.end, -hit.confidence, hit.start))
    return [hit for hit in ordered if chosen.take(hit)]
