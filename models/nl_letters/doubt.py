"""Verdicts of the rules spoiled a little, so that the recogniser does not lean on them more than they bear.

The rules were written while looking at many of the train letters, on which they are better than on others.
"""

import random

from spacy.tokens import Doc

TYPES = ("ORG", "PER", "LOC", "LAW", "PLAN")


def seen(doc: Doc, doubt: float, chance: random.Random) -> Doc:
    """The marked document, a share ``doubt`` of the rules' verdicts taken away, cut short or renamed."""
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
