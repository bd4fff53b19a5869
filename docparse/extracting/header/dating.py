"""The day of the letter."""

import re
from collections.abc import Callable, Iterator, Sequence

from ...labels import label_at
from ...schema import Block
from .labelled import Labelled
from .places import Place, lines_in

DateAt = Callable[[int, int], tuple[str, int, int] | None]
"""The first calendar day in ``text[start:end]``: its ISO 8601 value, start and end; None without one."""

_SENT = re.compile(r"verz(?:end|onden|\b)")
_PLACED = re.compile(r"[A-Z’'][\w’' -]{2,30}, \d{1,2} [a-z]+\.? (?:19|20)\d\d")
_RESOLVED = re.compile(r"Aldus\s+(?:besloten|vastgesteld|gedaan|genomen|in\s+de\s)")
_ASIDE = re.compile(r"(?:onder\s+)?(?:embargo|vertrouwelijk|geheim|ingekomen|ontvangen|ingeboekt|opgericht)\w*\b", re.I)
"""A line whose day ends the secrecy of the letter, is that of its receipt, or of who writes."""
_DATED = re.compile(r"(?:datum(?:\s+brief)?|briefdatum|dagtekening)\b(?!\s+\w)")
_LINE_KINDS = frozenset({"reference_line", "letterhead", "note", "address"})
_TITLE_KINDS = frozenset({"heading", "subject"})
_CLOSING_LINE = 60
"""Characters in the longest line below the body that is nothing but place and day."""

Found = tuple[str, int, int]


def letter_day(
    text: str, blocks: Sequence[Block], head: Sequence[Block], values: Sequence[Labelled], date_at: DateAt
) -> tuple[Found, str] | None:
    """The day, and how it was found: ``labelled``, in a ``line`` of the head, or a ``guess``.

    Of a letter that prints both, the day that stands beside the place is its own, not the one it was sent on. One
    between brackets, such as that of a charter, counts where there is no other.
    """
    labelled = [value for value in values if value.role == "date"]
    labelled.sort(key=lambda value: _rank(value.label))
    sent = any(_SENT.search(value.label) for value in labelled)
    lines = [(place, "line") for place in _free(text, head, values, _LINE_KINDS)]
    placed = [(place, how) for place, how in lines if _PLACED.match(text, place.start)]
    places = [
        *(placed if sent else ()),
        *((value.value, "labelled") for value in labelled),
        *placed,
        *lines,
        *((place, "line") for place in _resolved(text, blocks)),
        *((place, "guess") for place in _free(text, head, values, _TITLE_KINDS)),
        *((place, "guess") for place in _free(text, head, values, _LINE_KINDS, other=True)),
        *((place, "guess") for place in _below(blocks)),
    ]
    aside: tuple[Found, str] | None = None
    for place, how in places:
        found = date_at(place.start, place.end)
        if found is None:
            continue
        if text.rfind("(", place.start, found[1]) <= text.rfind(")", place.start, found[1]):
            return found, how
        aside = aside or (found, how)
    return aside


def _free(
    text: str, head: Sequence[Block], values: Sequence[Labelled], kinds: frozenset[str], other: bool = False
) -> Iterator[Place]:
    """The lines of the head, what belongs to a known label left out.

    other: those behind labels such as ``Datum collegebesluit``, instead of those without.
    """
    known = [value.value for value in values if value.role not in {"date", "reference", "case_number", "other"}]
    bars = [text.find("|", place.start, place.end) for place in known]
    taken = sorted((place.start, place.end if bar < 0 else bar) for place, bar in zip(known, bars, strict=True))
    for block in head:
        if block.kind not in kinds:
            continue
        for line in lines_in(text, block):
            label = label_at(text[line.start : line.end])
            aside = (label is not None and label.role == "other" and label.set_off) or _is_aside(text, line)
            if aside is not other:
                continue
            at = line.start
            for start, end in taken:
                if line.start <= start < line.end:
                    yield Place(at, max(at, start))
                    at = max(at, min(end, line.end))
            yield Place(at, line.end)


def _rank(label: str) -> int:
    """``Datum`` alone goes before the day of sending, and that before any other."""
    return 0 if _DATED.match(label) else 1 if _SENT.search(label) else 2


def _is_aside(text: str, line: Place) -> bool:
    return _ASIDE.match(text, line.start, line.end) is not None


def _resolved(text: str, blocks: Sequence[Block]) -> Iterator[Place]:
    """Where a resolution tells when it was passed: ``Aldus besloten in de openbare vergadering van 3 mei 1991``."""
    for block in blocks:
        if _RESOLVED.match(text, block.start, block.end):
            yield Place(block.start, block.end)


def _below(blocks: Sequence[Block]) -> Iterator[Place]:
    """The signature and what is printed around it."""
    ends = [n for n, block in enumerate(blocks) if block.kind in {"signature", "closing"}]
    for n in ends:
        yield Place(blocks[n].start, blocks[n].end)
    for block in blocks[max(0, ends[0] - 2 if ends else len(blocks) - 3) :]:
        if block.end - block.start <= _CLOSING_LINE:
            yield Place(block.start, block.end)
