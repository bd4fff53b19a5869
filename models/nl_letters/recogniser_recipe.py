"""Trains the recogniser of names: the mean of conditional random fields over the traits of tokens.

    python models/nl_letters/recogniser_recipe.py CORPUS OUT SEED...

CORPUS: the folder with the copies of the letters; SEED: of the chance by which the rules' verdicts are spoiled, one for
each field. The mean of fields that saw other verdicts spoiled errs less than any of them, and costs no more than one,
for the weights of a field add up. Writes the weights into the folder OUT, and prints precision, recall and F1 of each
type on the dev part, of each field and of their mean. Needs the package python-crfsuite; docparse itself does not.
"""

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import marisa_trie
import numpy as np
import pycrfsuite
import spacy
from doubt import TYPES, seen
from spacy.tokens import Doc, DocBin

from docparse.extracting.field import Field, names_in
from docparse.extracting.traits import traits

DOUBT = 0.12
"""Share of the rules' verdicts that is spoiled; in copies none, so many, or twice so many."""
SETTINGS = {
    "c1": 0.05,
    "c2": 0.3,
    "max_iterations": 70,
    "feature.minfreq": 2,
    "feature.possible_transitions": True,
}
LEAST = 0.01
"""Weights nearer to zero than this are left out."""


def documents(path: Path) -> list[Doc]:
    """The documents of a file."""
    return list(DocBin().from_disk(path).get_docs(spacy.blank("nl").vocab))


def labels(doc: Doc) -> list[str]:
    """The truth as BIO."""
    return [f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in doc]


def train(docs: Sequence[Doc], seed: int) -> Field:
    """The field that these documents teach."""
    chance = random.Random(seed)
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(SETTINGS)
    for doc in docs:
        trainer.append(traits(seen(doc, DOUBT * chance.choice((0, 1, 1, 2)), chance)), labels(doc))
    with tempfile.NamedTemporaryFile(suffix=".crf") as file:
        trainer.train(file.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(file.name)
        return field(tagger)


def field(tagger: pycrfsuite.Tagger) -> Field:
    """The weights of a tagger as docparse reads them."""
    learned = tagger.info()
    names = tuple(sorted(tagger.labels()))
    column = {name: at for at, name in enumerate(names)}
    heavy = {key: weight for key, weight in learned.state_features.items() if abs(weight) >= LEAST}
    trie = marisa_trie.Trie(sorted({trait for trait, _ in heavy}))
    weights = np.zeros((len(trie), len(names)), np.float32)
    for (trait, label), weight in heavy.items():
        weights[trie[trait], column[label]] = weight
    steps = np.zeros((len(names), len(names)))
    for (before, after), weight in learned.transitions.items():
        steps[column[before], column[after]] = weight
    return Field(names, trie, weights, steps)


def found(learned: Field, docs: Sequence[Doc]) -> Iterator[tuple[set[tuple[int, int, str]], set[tuple[int, int, str]]]]:
    """What the field finds in each document, and what is there."""
    for doc in docs:
        yield set(names_in(learned.best(learned.scores(traits(doc))))), set(names_in(labels(doc)))


def mean(fields: Sequence[Field]) -> Field:
    """The field whose scores are the means of those of fields with the same labels."""
    labels = {field.labels for field in fields}
    if len(labels) > 1:
        raise ValueError(f"other labels: {labels}")
    trie = marisa_trie.Trie(sorted({trait for field in fields for trait in field.traits}))
    weights = np.zeros((len(trie), len(fields[0].labels)), np.float32)
    for one in fields:
        for trait, row in one.traits.items():
            weights[trie[trait]] += one.weights[row] / len(fields)
    return Field(fields[0].labels, trie, weights, np.mean([one.steps for one in fields], axis=0))


def score(learned: Field, docs: Sequence[Doc]) -> None:
    """Print precision, recall and F1 of each type on these documents."""
    counts: Counter[tuple[str, str]] = Counter()
    for got, true in found(learned, docs):
        for name, names in (("found", got), ("marked", true), ("right", got & true)):
            counts.update((kind, name) for _, _, kind in names)
    for kind in TYPES:
        right, all_found, all_true = (counts[kind, name] for name in ("right", "found", "marked"))
        shares = right / all_found, right / all_true, 2 * right / (all_found + all_true)
        print(kind, *(f"{name} {share:.3f}" for name, share in zip(("precision", "recall", "F1"), shares, strict=True)))


def _trained(corpus: Path, seed: int, folder: Path) -> None:
    train(documents(corpus / "train.spacy"), seed).save(folder)


def main() -> None:
    """Train on two cores, take the mean, write, score."""
    corpus, out, seeds = Path(sys.argv[1]), Path(sys.argv[2]), [int(seed) for seed in sys.argv[3:]]
    with tempfile.TemporaryDirectory() as scratch:
        folders = [Path(scratch) / str(seed) for seed in seeds]
        with ProcessPoolExecutor(2) as pool:
            list(pool.map(_trained, [corpus] * len(seeds), seeds, folders))
        fields = [Field.load(folder) for folder in folders]
    learned = mean(fields)
    learned.save(out)
    dev = documents(corpus / "dev.spacy")
    for name, one in [*((f"seed {seed}", one) for seed, one in zip(seeds, fields, strict=True)), ("mean", learned)]:
        print(name)
        score(one, dev)


if __name__ == "__main__":
    main()
