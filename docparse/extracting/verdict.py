"""The last word on names: what the trained recogniser found, with what the rules know of it."""

from collections.abc import Mapping
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, Span

from .hits import Hit, free, keep, kept
from .locations import LocationHit
from .marks import LABELS
from .organisations import OrganisationHit
from .persons import PersonHit
from .plans import PlanHit
from .registers import place_names

AGREEMENTS = ("rule", "model", "partly", "both")
"""Who found a name: the rules alone, the recogniser alone, both with other borders, both alike."""

Trust = Mapping[str, Mapping[str, float]]
"""For each type, how often each of AGREEMENTS is right."""

_KEPT = 0.5
"""What the rules alone found stays when it is right at least this often."""


@Language.factory(
    "docparse_verdict", requires=["doc.spans", "doc.ents"], assigns=["doc.spans"], default_config={"trust": {}}
)
def make_verdict(nlp: Language, name: str, trust: dict[str, dict[str, float]]) -> "Verdict":
    """The factory of the component ``docparse_verdict``; ``trust`` was measured on letters not trained on."""
    del nlp, name
    return Verdict(trust)


class Verdict:
    """Replaces the hits of the rules by those of the recogniser, which keep what the rules know of their kind."""

    def __init__(self, trust: Trust) -> None:
        self.trust = trust

    def __call__(self, doc: Doc) -> Doc:
        """Decide and keep."""
        rules = {key: kept(doc, key, Hit) for key in LABELS}
        found = {
            key: [self._learned(span, rules[key]) for span in doc.ents if span.label_ == label]
            for key, label in LABELS.items()
        }
        taken = [hit for hits in found.values() for hit in hits]
        for key, label in LABELS.items():
            left = free(rules[key], taken) if self._sure(label, "rule") >= _KEPT else []
            alone = [replace(hit, confidence=self._sure(label, "rule")) for hit in left]
            keep(doc, key, [*found[key], *alone])
            taken += alone
        return doc

    def _learned(self, span: Span, rules: tuple[Hit, ...]) -> Hit:
        touching = [hit for hit in rules if hit.start < span.end_char and span.start_char < hit.end]
        if not touching:
            return _new(span, self._sure(span.label_, "model"))
        rule = max(touching, key=lambda hit: min(hit.end, span.end_char) - max(hit.start, span.start_char))
        whole = span.doc.char_span(rule.start, rule.end, alignment_mode="expand")
        if whole is not None and (whole.start, whole.end) == (span.start, span.end):
            return replace(rule, confidence=self._sure(span.label_, "both"))
        return replace(rule, start=span.start_char, end=span.end_char, confidence=self._sure(span.label_, "partly"))

    def _sure(self, label: str, agreement: str) -> float:
        return self.trust.get(label, {}).get(agreement, 0.0)


def _new(span: Span, sure: float) -> Hit:
    start, end = span.start_char, span.end_char
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
