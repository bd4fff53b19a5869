"""The recogniser of names: its field, what it is told of tokens, and its word over the rules."""

from itertools import pairwise, product
from math import exp

import marisa_trie
import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from docparse.extracting.field import Field, names_in
from docparse.extracting.hits import Hit, keep, kept
from docparse.extracting.marks import known, mark
from docparse.extracting.organisations import OrganisationHit
from docparse.extracting.persons import PersonHit
from docparse.extracting.recogniser import Recogniser
from docparse.extracting.traits import shape, small, traits

LABELS = ("B-ORG", "I-ORG", "O")
TEXT = "Wij schreven Stichting De Brug te Zutphen."


def field() -> Field:
    """Knows that ``Stichting`` begins a name and that ``De`` and ``Brug`` go on with it."""
    weights = {"w=stichting": (6, 0, 0), "w=de": (0, 4, 0), "w=brug": (0, 4, 0), "b=paragraph|O": (0, 0, 2)}
    trie = marisa_trie.Trie(sorted(weights))
    table = np.zeros((len(trie), 3), np.float32)
    for trait, row in weights.items():
        table[trie[trait]] = row
    return Field(LABELS, trie, table, np.array([[0, 1, 0], [0, 1, 0], [0, -9, 0.0]]))


def doc() -> Doc:
    return spacy.blank("nl").make_doc(TEXT)


def recogniser() -> Recogniser:
    made = Recogniser({})
    made.field = field()
    return made


def test_the_best_labels_and_the_chance_of_a_name_are_those_of_every_path_tried() -> None:
    scores = np.array([[0.3, -1, 0.2], [0.1, 0.9, 0.4], [-0.5, 0.2, 0.6]])
    steps = field().steps
    ways = {
        path: sum(scores[at, label] for at, label in enumerate(path)) + sum(steps[a, b] for a, b in pairwise(path))
        for path in product(range(3), repeat=3)
    }
    best = max(ways, key=lambda path: ways[path])
    assert field().best(scores) == [LABELS[at] for at in best]
    total = sum(exp(way) for way in ways.values())
    right = sum(exp(way) for path, way in ways.items() if path[:2] == (0, 1) and path[2] != 1)
    assert field().chances(scores, [(0, 2, "ORG")]) == [pytest.approx(right / total)]


def test_labels_spell_names() -> None:
    assert names_in(["B-ORG", "I-ORG", "B-ORG", "O", "I-LOC"]) == [(0, 2, "ORG"), (2, 3, "ORG"), (4, 5, "LOC")]


def test_a_field_is_the_same_after_writing_and_reading(tmp_path) -> None:
    made = recogniser()
    made.to_disk(tmp_path)
    read = Recogniser({}).from_disk(tmp_path)
    sequence = [["w=stichting"], ["w=de", "new"]]
    assert read.field is not None
    assert (read.field.scores(sequence) == field().scores(sequence)).all()


def test_it_takes_the_place_of_the_rules_and_keeps_what_they_know() -> None:
    made = doc()
    keep(made, "organisations", [OrganisationHit(13, 22, 0.84, "foundation")])
    keep(made, "persons", [PersonHit(23, 30, 0.8)])
    mark(made)
    (hit,) = kept(recogniser()(made), "organisations", OrganisationHit)
    assert (TEXT[hit.start : hit.end], hit.kind) == ("Stichting De Brug", "foundation")
    assert 0.5 < hit.confidence < 1
    assert kept(made, "persons", Hit) == ()


def test_without_weights_the_rules_stand() -> None:
    made = doc()
    keep(made, "persons", [PersonHit(23, 30, 0.8)])
    assert len(kept(Recogniser({})(made), "persons", Hit)) == 1


def test_tokens_are_marked_by_rules_registers_and_block() -> None:
    made = doc()
    keep(made, "organisations", [OrganisationHit(13, 30, 0.84, "foundation")])
    mark(made)
    assert [token.tag_ for token in made] == ["O", "O", "B-ORG", "I-ORG", "I-ORG", "O", "O", "O"]
    assert [str(token.morph) for token in made[1:3]] == ["Block=paragraph", "Block=paragraph|Sure=16"]
    assert "r=B-ORG" in traits(made)[2]
    assert "ub=schreven|B" in traits(made)[2]


@pytest.mark.parametrize(
    ("word", "letter"), [("Zutphen", "P"), ("ZUTPHEN", "P"), ("Marieke", "G"), ("schreven", "w"), ("VWS", "A")]
)
def test_registers_know_words(word: str, letter: str) -> None:
    assert letter in known(word)


def test_words_are_told_by_their_writing() -> None:
    assert [shape(word) for word in ("Zutphen", "J.A.", "2014", "\n\n")] == ["Xx", "X.X.", "0", "_"]
    assert [small(word) for word in ("Zutphen", "2014", "\n\n", "  ")] == ["zutphen", "0000", "¶", "_"]


@pytest.mark.parametrize(("least", "share"), [(0.0, 0.4), (0.99, 0.9), (1.01, 0.9)])
def test_a_name_is_as_sure_as_the_step_that_its_chance_stands_on(least: float, share: float) -> None:
    def marked() -> Doc:
        whole = doc()
        mark(whole)
        return whole

    made = recogniser()
    (name,) = kept(made(marked()), "organisations", Hit)
    made.trust = {"ORG": [[0.0, 0.4], [name.confidence * least, share]] if least else [[0.0, share]]}
    (sure,) = kept(made(marked()), "organisations", Hit)
    assert sure.confidence == (0.4 if least > 1 else share)
