"""Which components of the pipeline found a mention, or changed how sure it is."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from ..handover import Trace
from ..schema import MENTIONED_LISTS
from .hits import Hit, kept

_KEY = "docparse_traces"


def run_traced(nlp: Language, doc: Doc) -> Doc:
    """What ``nlp(doc)`` does, noting after each component what it found."""
    steps: dict[tuple[str, int, int], list[tuple[str, float]]] = {}
    doc.user_data[_KEY] = steps
    for name, component in nlp.pipeline:
        doc = component(doc)
        for key in MENTIONED_LISTS:
            for hit in kept(doc, key, Hit):
                seen = steps.setdefault((key, hit.start, hit.end), [])
                if not seen or seen[-1][1] != hit.confidence:
                    seen.append((name, hit.confidence))
    return doc


def traces(doc: Doc) -> Iterator[Trace]:
    """The trace of every mention that was kept to the end."""
    for key in MENTIONED_LISTS:
        for hit in kept(doc, key, Hit):
            seen = doc.user_data[_KEY][key, hit.start, hit.end]
            yield Trace(key, hit.start, hit.end, tuple(name for name, _ in seen), hit.confidence)
