"""Laws, regulations, by-laws and articles of them."""

from spacy.language import Language
from spacy.tokens import Doc

from .hits import Hit, keep, text_of
from .lawforms import articles, chapters, names


def find_laws(text: str) -> list[Hit]:
    """Every law and article in the text, in order, without overlaps."""
    whole = list(chapters(text))
    hits = [Hit(start, end, 0.93) for start, end in whole]
    hits += [Hit(start, end, 0.95) for start, end in articles(text) if not any(a <= start < b for a, b in whole)]
    for start, end in names(text):
        if not any(start < hit.end and hit.start < end for hit in hits):
            hits.append(Hit(start, end, 0.9))
    return sorted(hits, key=lambda hit: hit.start)


@Language.factory("docparse_laws", assigns=["doc.spans"])
def make_laws(nlp: Language, name: str) -> "LawFinder":
    """The factory of the component ``docparse_laws``."""
    del nlp, name
    return LawFinder()


class LawFinder:
    """Puts laws and articles into ``doc.spans["laws"]``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find and keep."""
        keep(doc, "laws", find_laws(text_of(doc)))
        return doc
