"""An abbreviation follows its long form: what ``Wet ziekenhuisvoorzieningen (WZV)`` tells holds for every ``WZV``."""

import re
from collections.abc import Iterator, Mapping

from spacy.language import Language
from spacy.tokens import Doc

from .capitals import initials_fit
from .hits import Hit, keep, kept, text_of
from .organisations import OrganisationHit
from .plans import PlanHit

_KEYS = ("laws", "plans", "organisations")
_MOVED = (*_KEYS, "persons", "locations")
"""What an abbreviation may have been taken for."""
_BEHIND = re.compile(
    r"\s\((?:hierna(?: te noemen)?:? |verder:? |afgekort:? )?(?:de |het )?"
    r"[\"'“‘]?(?P<short>[A-Z][A-Za-z&]{1,7})[\"'”’]?\)"
)
_CALLED = re.compile(
    r"\s\((?:hierna|verder)(?: te noemen)?:? (?:de |het )?[\"'“‘]?(?P<short>[A-Z][\w&’' -]{1,30}?)[\"'”’]?\)"
)
"""A part of the long form that stands for it: ``Ter Haar Textiel B.V. (hierna: Ter Haar)``."""
_INSIDE = re.compile(r"\s\((?P<short>[A-Z][A-Za-z&]{1,7})\)\Z")


@Language.factory("docparse_abbreviations", requires=["doc.spans"], assigns=["doc.spans"])
def make_abbreviations(nlp: Language, name: str) -> "Abbreviations":
    """The factory of the component ``docparse_abbreviations``."""
    del nlp, name
    return Abbreviations()


class Abbreviations:
    """Gives the mentions of an abbreviation the type of the name that it was introduced with."""

    def __call__(self, doc: Doc) -> Doc:
        """Find what is introduced, and move the mentions that were taken for something else."""
        text = text_of(doc)
        hits = {key: list(kept(doc, key, Hit)) for key in _MOVED}
        meant = {short: (key, long) for short, key, long in _introduced(text, {key: hits[key] for key in _KEYS})}
        moved = [
            (key, hit)
            for key, own in hits.items()
            for hit in own
            if (short := text[hit.start : hit.end]) in meant and meant[short][0] != key
        ]
        for key, hit in moved:
            to, long = meant[text[hit.start : hit.end]]
            hits[key].remove(hit)
            hits[to].append(_of_type(to, hit, long))
        if moved:
            for key, own in hits.items():
                keep(doc, key, own)
        return doc


def _introduced(text: str, hits: Mapping[str, list[Hit]]) -> Iterator[tuple[str, str, str]]:
    """Each abbreviation with the group and the words of its long form."""
    for key, own in hits.items():
        for hit in own:
            name = text[hit.start : hit.end]
            inside = _INSIDE.search(name)
            match = inside or _BEHIND.match(text, hit.end)
            long = name[: inside.start()] if inside else name
            if match and " " in long and initials_fit(long, match["short"]):
                yield match["short"], key, long
            called = _CALLED.match(text, hit.end)
            if called and called["short"] != name and re.search(rf"(?<!\w){re.escape(called['short'])}(?!\w)", name):
                yield called["short"], key, name


def _of_type(key: str, hit: Hit, long: str) -> Hit:
    if key == "organisations":
        return OrganisationHit(hit.start, hit.end, hit.confidence, None, long)
    return (PlanHit if key == "plans" else Hit)(hit.start, hit.end, hit.confidence)
