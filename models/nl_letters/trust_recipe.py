"""How often the recogniser is right where it has not learned: parts of the train letters, each left out.

    python models/nl_letters/trust_recipe.py CORPUS OUT COPIES

CORPUS: the folder with the copies of the letters, COPIES of each train letter beside itself. Parts of the train
letters, as they stand, are judged by a field that learned from the others. Writes OUT, for each type the probability
given and whether the name was right, which ``assemble_recipe.py`` adds to what it finds on dev: the rules were written
while looking at dev, and are surer there.
"""

import json
import sys
import tempfile
from pathlib import Path

import recogniser_recipe
from assemble_recipe import Judged, assemble, judged
from copies_recipe import LETTERS
from doubt import TYPES
from recogniser_recipe import documents, train

from docparse.evaluate.letterfile import read_letters
from docparse.evaluate.split import part_of

PARTS, JUDGED = 4, 2
"""Parts of the letters, and how many of them are judged: enough, and half the time."""
ITERATIONS = 60
"""Enough for three quarters of the letters without copies."""


def main() -> None:
    """Learn from three parts, judge the fourth, write."""
    corpus, out, copies = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    docs = documents(corpus / "train.spacy")[:: copies + 1]
    letters = part_of(read_letters(LETTERS), LETTERS, "train")
    recogniser_recipe.SETTINGS["max_iterations"] = ITERATIONS
    found: Judged = {kind: [] for kind in TYPES}
    for part in range(JUDGED):
        with tempfile.TemporaryDirectory() as folder:
            train([doc for at, doc in enumerate(docs) if at % PARTS != part], part).save(Path(folder))
            for kind, pairs in judged(assemble(Path(folder), {}, whole=False), letters[part::PARTS]).items():
                found[kind] += pairs
    out.write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    main()
