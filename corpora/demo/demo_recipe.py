"""Make letter.pdf and letter.txt: one of the written letters, scanned at 200 dpi in black and white, and its text.

python corpora/demo/demo_recipe.py corpora/letters/rotterdam-2013-laaggeletterdheid.letter corpora/demo
"""

import sys
from pathlib import Path

from docparse.evaluate.degrade import degrade
from docparse.evaluate.letterfile import read_letter
from docparse.evaluate.render import render


def main(letter: Path, folder: Path) -> None:
    """Set, degrade, write."""
    truth = read_letter(letter)
    (folder / "letter.pdf").write_bytes(degrade(render(truth, "column"), "bw200", truth.id))
    (folder / "letter.txt").write_text(truth.text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
