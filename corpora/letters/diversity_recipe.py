"""How varied the letters are: ``python corpora/letters/diversity_recipe.py`` writes ``diversity.json``."""

import json
from dataclasses import asdict
from pathlib import Path

from docparse.evaluate.diversity import measure
from docparse.evaluate.letterfile import read_letters

HERE = Path(__file__).parent


def main() -> None:
    """Measure and write."""
    figures = asdict(measure(read_letters(HERE)))
    figures["shared"] = {name: round(share, 4) for name, share in figures["shared"].items()}
    text = json.dumps(figures, ensure_ascii=False, indent=1)
    (HERE / "diversity.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
