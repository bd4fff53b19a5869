"""How often the recogniser is right where it has not learned: the train letters, half by half.

    python models/nl_letters/trust_recipe.py CORPUS OUT COPIES

CORPUS: the folder with the copies of the letters, COPIES of each train letter beside itself. Each half of the train
letters, as they stand, is judged by a field that learned from the other half. Writes OUT, for each type the log-odds
given and whether the name was right, which ``assemble_recipe.py`` adds to what it finds on dev: the rules were written
while looking at dev, and are surer there.
"""

import json
import sys
from math import log
from pathlib import Path

import recogniser_recipe
from doubt import TYPES
from recogniser_recipe import documents, labels, train

from docparse.extracting.field import names_in
from docparse.extracting.traits import traits

HALVES = 2
ITERATIONS = 40
"""Enough for half as many letters without copies."""
LEAST = 1e-4
"""Chances nearer to 0 or 1 than this are taken for it."""


def odds(chance: float) -> float:
    """The log-odds of a chance."""
    chance = min(max(chance, LEAST), 1 - LEAST)
    return log(chance / (1 - chance))


def main() -> None:
    """Learn from each half, judge the other, write."""
    corpus, out, copies = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    docs = documents(corpus / "train.spacy")[:: copies + 1]
    recogniser_recipe.SETTINGS["max_iterations"] = ITERATIONS
    judged: dict[str, list[tuple[float, bool]]] = {kind: [] for kind in TYPES}
    for half in range(HALVES):
        learned = train([doc for at, doc in enumerate(docs) if at % HALVES != half])
        for doc in docs[half::HALVES]:
            scores = learned.scores(traits(doc))
            names = names_in(learned.best(scores))
            true = set(names_in(labels(doc)))
            for name, chance in zip(names, learned.chances(scores, names), strict=True):
                judged[name[2]].append((odds(chance), name in true))
    out.write_text(json.dumps(judged), encoding="utf-8")


if __name__ == "__main__":
    main()
