"""How varied a corpus is: shared 6-grams, types, decades, lengths, marks."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import quantiles

from .letterfile import TYPES, AnnotatedLetter

GRAM = 6
"""Words in a gram: long enough that two letters share one only by boilerplate or copying."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Diversity:
    """Figures on a corpus."""

    letters: int
    types: dict[str, int]
    decades: dict[str, int]
    lengths: tuple[int, ...]
    """Minimum, quartiles and maximum of the code points of a letter."""
    marks: dict[str, int]
    senders: int
    """Different senders."""
    shared: dict[str, float]
    """Share of the 6-grams of a letter that some other letter has too, by id."""


def measure(letters: Sequence[AnnotatedLetter]) -> Diversity:
    """Measure a corpus of at least two letters."""
    grams = {letter.id: _grams(letter.text) for letter in letters}
    holders = Counter(gram for own in grams.values() for gram in own)
    shared = {
        name: sum(holders[gram] > 1 for gram in own) / len(own) if own else 0.0 for name, own in sorted(grams.items())
    }
    sizes = sorted(len(letter.text) for letter in letters)
    quartiles = tuple(round(value) for value in quantiles(sizes, n=4))
    return Diversity(
        letters=len(letters),
        types=_counts(letter.type for letter in letters),
        decades=_counts(_decade(letter) for letter in letters),
        lengths=(sizes[0], *quartiles, sizes[-1]),
        marks={kind: sum(span.type == kind for letter in letters for span in letter.spans) for kind in TYPES},
        senders=len({value for letter in letters for value in letter.fields.get("sender", ())}),
        shared=shared,
    )


def _grams(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return frozenset(tuple(words[at : at + GRAM]) for at in range(len(words) - GRAM + 1))


def _decade(letter: AnnotatedLetter) -> str:
    dates = letter.fields.get("date", ())
    return f"{dates[0][:3]}0s" if dates else "undated"


def _counts(values: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(values).items()))
