"""Laws, regulations, by-laws and articles of them."""

import re
from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from .capitals import initials_fit
from .hits import Hit, free, keep, text_of
from .lawarticles import articles, chapters, numbered, orders
from .lawforms import names

_CALLED = re.compile(
    r"(?:\s\((?P<named>hierna|verder|afgekort|voortaan)(?: te noemen)?:? (?:de |het )?[\"'“‘]?|(?<=\()(?:de )?)"
    r"(?P<short>[A-Z][A-Za-z]{1,7})[\"'”’]?\)"
)


def find_laws(text: str) -> list[Hit]:
    """Every law and article in the text, in order, without overlaps."""
    articled = [Hit(start, end, 0.95) for start, end in articles(text)]
    articled += free((Hit(start, end, 0.95) for start, end in numbered(text)), articled)
    whole = [Hit(start, end, 0.93) for start, end in chapters(text)]
    annexes = [one for one in whole if any(hit.start < one.start and one.end <= hit.end for hit in articled)]
    hits = [hit for hit in whole if hit not in annexes]
    hits += free(articled, hits)
    for found in (orders, names):
        hits += free((Hit(start, end, 0.9) for start, end in found(text)), hits)
    hits += free(_called(text, hits), hits)
    return sorted(hits, key=lambda hit: hit.start)


def _called(text: str, laws: Iterable[Hit]) -> Iterator[Hit]:
    """Every place of the abbreviations that the letter gives to its laws: ``Subsidieverordening Gennep (SVG)``."""
    shorts: set[str] = set()
    for law in laws:
        match = _CALLED.match(text, law.end) or _CALLED.search(text, law.start, law.end)
        if match and (
            (match["named"] and match["short"].isupper()) or _fits(text[law.start : match.start()], match["short"])
        ):
            shorts.add(match["short"])
    for short in sorted(shorts):
        for match in re.finditer(rf"(?<![\w-]){short}(?![\w-])", text):
            yield Hit(match.start(), match.end(), 0.9)


def _fits(law: str, short: str) -> bool:
    """Whether the abbreviation can stand for the law, which an article may open."""
    return any(initials_fit(law[word.start() :], short) for word in re.finditer(r"(?<!\w)[A-Z]", law))


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
