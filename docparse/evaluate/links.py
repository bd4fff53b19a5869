"""Scoring the links to the TOOI register: whether an organisation got the identifier of the authority it names."""

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from ..extracting.registers import Authority, authorities
from ..schema import Letter
from .align import Alignment
from .letterfile import AnnotatedLetter

_MINISTRY = "ministerie van "
_OWN_HEAD = ("Hoogheemraadschap", "Wetterskip")
"""Water boards that the register calls ``waterschap Hoogheemraadschap …``, which no letter does."""


@dataclass(frozen=True, slots=True)
class LinkScore:
    """Counts of mentions of organisations."""

    linked: int = 0
    """Found mentions that got an identifier."""
    right: int = 0
    """Those of them that lie where a mark names that very authority."""
    named: int = 0
    """Marks that are nothing but the name of an authority that existed when the letter was written."""
    reached: int = 0
    """Those of them that a mention with the right identifier lies on."""


def score_links(truth: AnnotatedLetter, letter: Letter, after: Alignment) -> LinkScore:
    """Compare identifiers with those of the authorities that the marks name in full."""
    day = date.fromisoformat(truth.fields["date"][0]) if "date" in truth.fields else None
    marks = _marks(truth, day)
    links = list(_links(letter, after))
    right = [
        (start, end, id_) for start, end, id_ in links if any(id_ == m and start < e and s < end for s, e, m in marks)
    ]
    named = [(start, end, id_) for start, end, id_ in marks if id_]
    reached = sum(any(id_ == m and start < e and s < end for s, e, m in right) for start, end, id_ in named)
    return LinkScore(len(links), len(right), len(named), reached)


def _links(letter: Letter, after: Alignment) -> Iterator[tuple[int, int, str]]:
    for organisation in letter.organisations:
        for mention in organisation.mentions if organisation.id else ():
            start, end = after.span(mention.start, mention.end) or (0, 0)
            yield start, end, organisation.id or ""


def _marks(truth: AnnotatedLetter, day: date | None) -> list[tuple[int, int, str | None]]:
    """The marks of organisations with the identifiers of those that are the name of an authority.

    What stands in brackets behind a name, ``Hoogheemraadschap van Rijnland (HHR)``, names the same wherever it stands.
    """
    spans = [span for span in truth.spans if span.type == "ORG"]
    ids = {span.text: _named(span.text, day) for span in spans}
    for long, short in pairwise(spans):
        if truth.text[long.end : short.start] == " (" and truth.text[short.end : short.end + 1] == ")":
            ids[short.text] = ids[short.text] or ids[long.text]
    return [(span.start, span.end, ids[span.text]) for span in spans]


def _named(words: str, day: date | None) -> str | None:
    """The identifier of the authority with just this name on that day."""
    alive = [one for one in _by_name().get(" ".join(words.casefold().split()), ()) if one.valid_on(day)]
    return alive[0].id if len(alive) == 1 else None


@functools.cache
def _by_name() -> dict[str, tuple[Authority, ...]]:
    names: dict[str, list[Authority]] = {}
    for one in authorities():
        own = {one.name}
        if one.kind == "water board" and one.short_name.startswith(_OWN_HEAD):
            own.add(one.short_name)
        if one.kind == "agency":
            own.add(one.abbreviation)
        if one.kind == "ministry":
            shorts = {one.short_name, one.abbreviation} - {""}
            own |= {_MINISTRY + short for short in shorts} | {one.abbreviation}
        for name in own - {""}:
            names.setdefault(name.casefold(), []).append(one)
    return {name: tuple(ones) for name, ones in names.items()}
