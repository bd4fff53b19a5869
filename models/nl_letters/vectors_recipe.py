"""Word vectors of Dutch as laws and letters write it, by floret: pieces of words in one small table.

    python models/nl_letters/vectors_recipe.py LAW_SENTENCES OUT

LAW_SENTENCES: paragraphs of law text, one a line, packed with xz. Only train letters are read besides.
"""

import lzma
import random
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import floret

from docparse.evaluate.letterfile import read_letters
from docparse.evaluate.split import part_of

LETTERS = Path(__file__).parents[2] / "corpora" / "letters"
TIMES = 4
"""How often the letters are read for each time that the laws are."""
SEED = 1

_TOKEN = re.compile(r"\w+(?:[-'’.]\w+)*|[^\w\s]")


def lines(sentences: Path) -> Iterator[str]:
    """Laws and train letters, a paragraph a line, tokens parted by spaces, in a fixed order of chance."""
    with lzma.open(sentences, "rt", encoding="utf-8") as laws:
        whole = list(laws)
    for letter in part_of(read_letters(LETTERS), LETTERS, "train"):
        whole += letter.text.split("\n") * TIMES
    random.Random(SEED).shuffle(whole)
    yield from (" ".join(_TOKEN.findall(line)) for line in whole if line.strip())


def main() -> None:
    """Train and write."""
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / "text.txt"
        text.write_text("\n".join(lines(Path(sys.argv[1]))) + "\n", encoding="utf-8")
        model = floret.train_unsupervised(
            str(text),
            model="skipgram",
            mode="floret",
            hashCount=2,
            bucket=30_000,
            dim=80,
            minn=3,
            maxn=5,
            minCount=8,
            epoch=3,
            ws=4,
            t=3e-5,
            thread=2,
        )
    model.save_floret_vectors(sys.argv[2])


if __name__ == "__main__":
    main()
