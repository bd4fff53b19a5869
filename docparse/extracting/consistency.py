"""A name found once is found everywhere in the letter."""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from .borders import is_in_office
from .hits import Hit, free, keep, kept, text_of

_KEYS = ("plans", "organisations", "persons", "locations")
_SURE = 0.6
"""Only names at least this sure are looked for again."""
_SHORTEST = 3


@Language.factory("docparse_consistency", requires=["doc.spans"], assigns=["doc.spans"])
def make_consistency(nlp: Language, name: str) -> "Consistency":
    """The factory of the component ``docparse_consistency``."""
    del nlp, name
    return Consistency()


class Consistency:
    """Adds the repetitions of each name to the group that it was first found in."""

    def __call__(self, doc: Doc) -> Doc:
        """Look again for every name, the surest group first."""
        text = text_of(doc)
        taken = [hit for key in (*_KEYS, "laws") for hit in kept(doc, key, Hit)]
        for key in _KEYS:
            hits = list(kept(doc, key, Hit))
            found = _repetitions(text, hits, whole_case=key != "plans")
            again = free((hit for hit in found if key != "organisations" or not is_in_office(text, hit.start)), taken)
            keep(doc, key, [*hits, *again])
            taken += again
        return doc


def _repetitions(text: str, hits: list[Hit], *, whole_case: bool) -> Iterator[Hit]:
    names = {text[hit.start : hit.end]: hit for hit in reversed(hits) if hit.confidence >= _SURE}
    lowered = text.lower()
    for name in sorted(names, key=lambda name: (-len(name), name)):
        if len(name) < _SHORTEST or (" " not in name and name.islower()):
            continue
        flags = 0 if whole_case or " " not in name else re.IGNORECASE
        if (lowered.count(name.lower()) if flags else text.count(name)) == 1:
            continue  # where it was found; most names come but once, and a pattern for each takes time
        for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text, flags):
            hit = names[name]
            yield replace(hit, start=match.start(), end=match.end(), confidence=hit.confidence * 0.95)
