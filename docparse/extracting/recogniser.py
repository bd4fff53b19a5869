"""The trained recogniser of names, which has the last word over the rules that ran before it."""

from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from .borders import mended
from .field import Field, names_in
from .hits import Hit, free, keep, kept, text_of
from .locations import LocationHit
from .marks import LABELS
from .organisations import OrganisationHit
from .parting import is_known
from .persons import PersonHit, find_called
from .plans import PlanHit
from .registers import place_names
from .retyping import retyped
from .traits import traits

_OPENERS = frozenset(
    "Als Daarom Doordat En Hoewel Indien Maar Nadat Namens Omdat Sinds Terwijl Toen Volgens Voordat Want Wanneer"
    " Zodra".split()
)
"""Words that join sentences, which no name begins with."""

_SURE_TITLE = 0.8
"""A rule this sure of a plan knows that the place in it is part of its title."""

Trust = Mapping[str, Sequence[Sequence[float]]]
"""For each type steps of the probability that the field gives, from low to high: where one begins, and the share of the
names on it that was right in letters which the field had not learned from."""


@Language.factory(
    "docparse_recogniser",
    requires=["doc.spans", "token.tag", "token.lemma", "token.morph"],
    assigns=["doc.ents", "doc.spans"],
    default_config={"trust": {}},
)
def make_recogniser(nlp: Language, name: str, trust: dict[str, list[list[float]]]) -> "Recogniser":
    """The factory of the component ``docparse_recogniser``; without weights from disk it leaves the rules alone."""
    del nlp, name
    return Recogniser(trust)


class Recogniser:
    """Puts the names that the field finds in the place of those of the rules, and keeps what these know of them."""

    def __init__(self, trust: Trust) -> None:
        self.trust = trust
        self.field: Field | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Recognise, decide and keep."""
        if self.field is None or not len(doc):
            return doc
        scores = self.field.scores(traits(doc))
        names = names_in(self.field.best(scores))
        chances = self.field.chances(scores, names)
        names = [_retyped(doc, name) for name in names]
        spans = [Span(doc, start, end, label=kind) for start, end, kind in names]
        titles = [plan for plan in kept(doc, "plans", Hit) if plan.confidence >= _SURE_TITLE]
        doc.set_ents(filter_spans([span for span in spans if span.text.strip() and not _is_in_title(span, titles)]))
        sure = dict(zip(names, chances, strict=True))
        called = find_called(text_of(doc))
        for key, label in LABELS.items():
            rules = kept(doc, key, Hit)
            own = [span for span in doc.ents if span.label_ == label]
            hits = [self._hit(span, sure[span.start, span.end, label], rules) for span in own]
            if label == "PLAN":
                hits += [
                    replace(hit, confidence=self._trusted(label, hit.confidence)) for hit in _passed_over(doc, rules)
                ]
            named = free(mended(label, text_of(doc), hits, rules), called)
            keep(doc, key, [*named, *called] if label == "PER" else named)
        return doc

    def _hit(self, span: Span, chance: float, rules: tuple[Hit, ...]) -> Hit:
        sure = self._trusted(span.label_, chance)
        start, end = _bare(span)
        touching = [hit for hit in rules if hit.start < end and start < hit.end]
        if not touching:
            return _new(span, start, end, sure)
        rule = max(touching, key=lambda hit: min(hit.end, end) - max(hit.start, start))
        whole = span.doc.char_span(rule.start, rule.end, alignment_mode="expand")
        same = whole is not None and (whole.start, whole.end) == (span.start, span.end)
        long = span.label_ == "PLAN" or (span.label_ == "ORG" and is_known(text_of(span.doc)[rule.start : rule.end]))
        longer = long and rule.start <= start and end <= rule.end
        if same or longer:
            return replace(rule, confidence=sure)
        return replace(rule, start=start, end=end, confidence=sure)

    def _trusted(self, label: str, chance: float) -> float:
        steps = self.trust.get(label)
        if not steps:
            return round(chance, 4)
        return float(steps[max(0, bisect([begin for begin, _ in steps], chance) - 1)][1])

    def to_disk(self, path: Path, *, exclude: tuple[str, ...] = ()) -> None:
        """Write the weights."""
        del exclude
        if self.field is not None:
            self.field.save(Path(path))

    def from_disk(self, path: Path, *, exclude: tuple[str, ...] = ()) -> "Recogniser":
        """Read the weights."""
        del exclude
        self.field = Field.load(Path(path))
        return self


def _retyped(doc: Doc, name: tuple[int, int, str]) -> tuple[int, int, str]:
    start, end, kind = name
    return start, end, retyped(text_of(doc), doc[start].idx, doc[end - 1].idx + len(doc[end - 1]), kind)


def _is_in_title(span: Span, titles: Sequence[Hit]) -> bool:
    inside = (title.start < span.start_char and span.end_char <= title.end for title in titles)
    return span.label_ == "LOC" and any(inside)


def _passed_over(doc: Doc, rules: tuple[Hit, ...]) -> list[Hit]:
    """Plans of the rules where the field sees no name at all: in small letters it misses one in five that they find."""
    return free(rules, [Hit(name.start_char, name.end_char, 1.0) for name in doc.ents])


def _bare(span: Span) -> tuple[int, int]:
    """Start and end without white space, and without the word that opens the sentence before a name."""
    text = span.text
    start = span.start_char + len(text) - len(text.lstrip())
    first, _, rest = text.strip().partition(" ")
    if first in _OPENERS and rest[:1].isupper():
        start += len(first) + 1
    return start, span.end_char - len(text) + len(text.rstrip())


def _new(span: Span, start: int, end: int, sure: float) -> Hit:
    if span.label_ == "ORG":
        return OrganisationHit(start, end, sure, None)
    if span.label_ == "PER":
        return PersonHit(start, end, sure)
    if span.label_ == "LOC":
        return LocationHit(start, end, sure, _kind_of_place(span.text))
    return PlanHit(start, end, sure) if span.label_ == "PLAN" else Hit(start, end, sure)


def _kind_of_place(name: str) -> str:
    if name in place_names():
        return "place"
    return "street" if name[-1:].isdigit() else "area"
