"""What ``spacy train`` reads: the copies of the letters, the rules' verdicts spoiled a little each time.

The rules were written while looking at many of these letters, on which they are better than on others. So that the
recogniser does not lean on them more than they bear, some of their verdicts are taken away, cut short or renamed.
"""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example

TYPES = ("ORG", "PER", "LOC", "LAW", "PLAN")


@spacy.registry.readers("docparse_copies.v1")
def copies(path: Path, doubt: float, seed: int) -> Callable[[Language], Iterator[Example]]:
    """The documents of a file in a new order each time; ``doubt`` is the share of verdicts that is spoiled."""
    chance = random.Random(seed)

    def read(nlp: Language) -> Iterator[Example]:
        docs = list(DocBin().from_disk(path).get_docs(nlp.vocab))
        if doubt:
            chance.shuffle(docs)
        for doc in docs:
            yield Example(_seen(doc, doubt * chance.choice((0, 1, 1, 2)), chance), doc)

    return read


def _seen(doc: Doc, doubt: float, chance: random.Random) -> Doc:
    tags = [token.tag_ for token in doc]
    at = 0
    while at < len(tags):
        end = at + 1
        if tags[at].startswith("B-"):
            while end < len(tags) and tags[end].startswith("I-"):
                end += 1
            if chance.random() < doubt:
                tags[at:end] = _spoiled(tags[at:end], chance)
        at = end
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        tags=tags,
        lemmas=[token.lemma_ for token in doc],
        morphs=[str(token.morph) for token in doc],
    )


def _spoiled(tags: list[str], chance: random.Random) -> list[str]:
    """Gone, cut at one end, or of another type."""
    way = chance.random()
    if way < 0.6 or (way < 0.85 and len(tags) == 1):
        return ["O"] * len(tags)
    if way >= 0.85:
        label = chance.choice(TYPES)
        return [tag[:2] + label for tag in tags]
    cut = chance.randrange(1, len(tags))
    if chance.random() < 0.5:
        return tags[:cut] + ["O"] * (len(tags) - cut)
    return ["O"] * cut + ["B" + tags[cut][1:], *tags[cut + 1 :]]
