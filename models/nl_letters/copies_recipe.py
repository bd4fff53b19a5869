"""Letters as training documents: what the rules and registers say of each token, and what is true.

    python models/nl_letters/copies_recipe.py OUT [COPIES]

Every letter goes the way that text goes in docparse: read, arranged, corrected, and through the rules. The train part
comes once as it stands and COPIES (4) times with other names, a third of these with reading errors, some with lines in
capitals. Writes OUT/train.spacy and OUT/dev.spacy. Needs the package Faker, for its list of surnames.
"""

import functools
import random
import re
import sys
import zlib
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import spacy
from faker.providers.person.nl_NL import Provider as DutchNames
from noise import confusions, spoiled
from rapidfuzz.fuzz import ratio
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span
from spacy.util import filter_spans
from swaps import MarkedText, Pools, gather, marked, swapped

from docparse.arranging import arrange
from docparse.correcting import correct
from docparse.evaluate.align import align
from docparse.evaluate.letterfile import AnnotatedLetter, read_letters
from docparse.evaluate.split import part_of
from docparse.extracting import consistency, laws, locations, marks, names, organisations, persons, plans
from docparse.extracting.hits import set_blocks
from docparse.handover import Arrangement
from docparse.options import Options
from docparse.reading import read

LETTERS = Path(__file__).parents[2] / "corpora" / "letters"
BEFORE = (laws, plans, organisations, persons, locations, names, consistency, marks)
"""The modules of the components that run before the recogniser."""
ATTRIBUTES = ("TAG", "LEMMA", "MORPH", "ENT_IOB", "ENT_TYPE")
COPIES = 4
SPOILED = 0.34
"""Share of the copies with reading errors, in 0.5 to 2 % of their characters."""
CAPITALS = 0.15
"""Share of the copies in which some short lines stand in capitals."""
SEED = 11
_LIKE = 60
"""How like its mark a stretch of text must be to be taken for it, of 100."""


def factory(module: ModuleType) -> str:
    """The name of the component that a module makes."""
    return f"docparse_{module.__name__.rsplit('.', 1)[-1]}"


@functools.cache
def rules() -> Language:
    """What runs before the recogniser."""
    nlp = spacy.blank("nl")
    for module in BEFORE:
        nlp.add_pipe(factory(module))
    return nlp


def prepared(text: str) -> Arrangement:
    """The text arranged and corrected, as docparse does it."""
    return correct(arrange(read(text.encode(), Options(), "letter").pages)).arrangement


def gold_spans(text: MarkedText, arranged: str) -> Iterator[tuple[int, int, str]]:
    """The marks of a text at their places in what became of it, with their types."""
    to_truth = align(text.text, arranged).to_truth
    places = {int(true): at for at, true in enumerate(to_truth) if true >= 0}
    for span in text.spans:
        inside = [places[at] for at in range(span.start, span.end) if at in places]
        start, end = (min(inside), max(inside) + 1) if inside else (0, 0)
        if ratio(span.text, arranged[start:end]) < _LIKE:
            start = arranged.find(span.text)  # arranging has moved it: columns of signatures are read one by one
            end = start + len(span.text)
        if 0 <= start < end:
            yield start, end, span.type


def document(text: MarkedText) -> Doc:
    """The text as docparse sees it, with the rules' verdicts, and the names that are true of it as ``ents``."""
    arrangement = prepared(text.text)
    nlp = rules()
    doc = nlp.make_doc(arrangement.text)
    set_blocks(doc, arrangement.blocks)
    doc = nlp(doc)
    found = (
        doc.char_span(start, end, label=kind, alignment_mode="expand")
        for start, end, kind in gold_spans(text, arrangement.text)
    )
    doc.set_ents(filter_spans([trimmed(span) for span in found if span is not None]))
    return doc


def trimmed(span: Span) -> Span:
    """The span without white space at its ends, which a misread letter can leave there."""
    start, end = span.start, span.end
    while start < end - 1 and span.doc[start].is_space:
        start += 1
    while end > start + 1 and span.doc[end - 1].is_space:
        end -= 1
    return Span(span.doc, start, end, label=span.label)


def copies(letter: AnnotatedLetter, pools: Pools, number: int) -> Iterator[MarkedText]:
    """The letter as it is, and ``number`` times changed."""
    text = marked(letter)
    yield text
    table = confusions()
    for at in range(number):
        chance = random.Random(zlib.crc32(f"{SEED} {at} {letter.id}".encode()))
        copy = swapped(text, pools, chance)
        if chance.random() < CAPITALS:
            copy = _capitals(copy, chance)
        if chance.random() < SPOILED:
            copy = spoiled(copy, chance.uniform(0.005, 0.02), table, chance)
        yield copy


def _capitals(text: MarkedText, chance: random.Random) -> MarkedText:
    """Half of the short lines in capitals; the places of the marks stay."""

    def louder(match: re.Match[str]) -> str:
        line = match.group()
        upper = line.upper()
        return upper if len(line) < 60 and len(upper) == len(line) and chance.random() < 0.5 else line

    whole = re.sub(r"[^\n]+", louder, text.text)
    return MarkedText(whole, tuple(replace(s, text=whole[s.start : s.end]) for s in text.spans))


def surnames() -> list[str]:
    """The surnames of Faker's Dutch provider, without prefixes."""
    last = (name.split()[-1] for name in DutchNames.last_names)
    return sorted({name for name in last if name[0].isupper()})


def _documents(task: tuple[AnnotatedLetter, Pools, int]) -> bytes:
    docs = DocBin(attrs=ATTRIBUTES)
    for text in copies(*task):
        docs.add(document(text))
    return docs.to_bytes()


def write(letters: Sequence[AnnotatedLetter], pools: Pools, number: int, out: Path) -> None:
    """All copies of the letters as one file."""
    docs = DocBin(attrs=ATTRIBUTES)
    with ProcessPoolExecutor(2) as pool:
        for part in pool.map(_documents, [(letter, pools, number) for letter in letters], chunksize=4):
            docs.merge(DocBin().from_bytes(part))
    docs.to_disk(out)
    print(f"{out.name}: {len(docs)} documents", file=sys.stderr)


def main() -> None:
    """Write both parts."""
    out = Path(sys.argv[1])
    number = int(sys.argv[2]) if len(sys.argv) > 2 else COPIES
    out.mkdir(parents=True, exist_ok=True)
    letters = read_letters(LETTERS)
    train = part_of(letters, LETTERS, "train")
    pools = gather(train, surnames())
    write(part_of(letters, LETTERS, "dev"), pools, 0, out / "dev.spacy")
    write(train, pools, number, out / "train.spacy")


if __name__ == "__main__":
    main()
