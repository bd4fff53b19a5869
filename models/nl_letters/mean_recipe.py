"""The mean of recognisers that were trained on other letters or at other times, with the same labels.

    python models/nl_letters/mean_recipe.py OUT WEIGHTS...

WEIGHTS: folders that recogniser_recipe.py wrote, or ``docparse_recogniser`` of an earlier pipeline. What each learned
from letters that the other had not seen errs apart, so the mean errs less, at the cost of one. Writes the folder OUT.
"""

import sys
from pathlib import Path

from recogniser_recipe import mean

from docparse.extracting.field import Field


def main() -> None:
    """Load, take the mean, write."""
    out, *folders = (Path(one) for one in sys.argv[1:])
    out.mkdir(parents=True, exist_ok=True)
    mean([Field.load(folder) for folder in folders]).save(out)


if __name__ == "__main__":
    main()
