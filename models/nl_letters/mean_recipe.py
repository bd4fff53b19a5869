"""The mean of two trained recognisers, which errs less than either: other verdicts of the rules were spoiled for each.

    python models/nl_letters/mean_recipe.py WEIGHTS OTHER_WEIGHTS OUT

The weights of a conditional random field add up, so that the mean of two fields costs no more than one.
"""

import sys
from pathlib import Path

import marisa_trie
import numpy as np

from docparse.extracting.field import Field


def mean(one: Field, other: Field) -> Field:
    """The field whose scores are the means of those of two fields with the same labels."""
    if one.labels != other.labels:
        raise ValueError(f"other labels: {one.labels}, {other.labels}")
    trie = marisa_trie.Trie(sorted({*one.traits, *other.traits}))
    weights = np.zeros((len(trie), len(one.labels)), np.float32)
    for field in (one, other):
        for trait, row in field.traits.items():
            weights[trie[trait]] += field.weights[row] / 2
    return Field(one.labels, trie, weights, (one.steps + other.steps) / 2)


def main() -> None:
    """Read, take the mean, write."""
    one, other, out = (Path(folder) for folder in sys.argv[1:4])
    mean(Field.load(one), Field.load(other)).save(out)


if __name__ == "__main__":
    main()
