"""What every name of a type must be, whatever the field says of it: borders and kinds that a rule knows better."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .hits import Hit, SomeHit
from .registers import place_names
from .verbs import is_finite_verb

_ADJECTIVE = re.compile(r"[\w’'-]+(?:se|sche|isch|aans|ments|naars|ees|eesch)\Z")
"""``Haarlemse``, ``Papiaments``, ``Gouwenaars``: of a place, its language and its people, but no place."""
_FROM_TO = re.compile(r" (?:tot|naar|en) (?=[A-Z'’])")
_NUMBER = re.compile(r" \d{1,4}(?: ?[a-zA-Z])?(?=[,.;:)]|\n|\Z| (?P<next>[a-z]+))")
_AND = re.compile(r" en (?:de |het )?(?=[A-Z0-9'’])")
_SURE = 0.88
"""A rule this sure of an organisation knows where its name ends."""


def mended(label: str, text: str, hits: Sequence[Hit], rules: Sequence[Hit]) -> list[Hit]:
    """The names of a type, after what the rules of that type found."""
    if label == "LOC":
        return [part for hit in hits if not _of_a_place(text, hit) for part in _places(text, hit)]
    if label == "ORG":
        return [part for hit in hits for part in _parts(text, hit, rules)]
    return list(hits)


def _of_a_place(text: str, hit: Hit) -> bool:
    name = text[hit.start : hit.end]
    if " " in name or name in place_names():
        return False
    owned = name.endswith("s") and name[:-1] in place_names() and re.match(r" [a-z]", text[hit.end : hit.end + 2])
    return bool(owned) or _ADJECTIVE.fullmatch(name) is not None


def _places(text: str, hit: SomeHit) -> Iterator[SomeHit]:
    """``Hoorn tot Durgerdam`` is two places, and the number of a house belongs to its street."""
    parts = _FROM_TO.split(text[hit.start : hit.end])
    if len(parts) > 1 and all(part in place_names() for part in parts):
        at = hit.start
        for part in parts:
            start = text.index(part, at)
            at = start + len(part)
            yield replace(hit, start=start, end=at)
        return
    number = _NUMBER.match(text, hit.end)
    whole = number and text[hit.start : hit.end] not in place_names()
    if number and whole and (number["next"] is None or is_finite_verb(number["next"])):
        yield replace(hit, end=number.end())
    else:
        yield hit


def _parts(text: str, hit: SomeHit, rules: Sequence[Hit]) -> Iterator[SomeHit]:
    """``ministerie van VWS en Diversion`` is two organisations, because a rule knows where the first one ends."""
    for rule in rules:
        joint = _AND.match(text, rule.end)
        if rule.start == hit.start and rule.confidence >= _SURE and joint and joint.end() < hit.end:
            yield replace(hit, end=rule.end)
            yield replace(hit, start=joint.end())
            return
    yield hit
