"""Make authorities.tsv from the TOOI register: the columns that docparse uses, sorted by identifier.

python corpora/registers/authorities_recipe.py tooi.tsv corpora/registers/authorities.tsv
"""

import csv
import sys
from pathlib import Path

COLUMNS = ("uri", "kind", "name", "short_name", "abbreviation", "valid_from", "valid_until")


def main(register: Path, out: Path) -> None:
    """Read, choose columns, write."""
    with register.open(encoding="utf-8", newline="") as lines:
        rows = sorted(csv.DictReader(lines, delimiter="\t"), key=lambda row: row["uri"])
    kept = ["\t".join(COLUMNS), *("\t".join((row[column] or "").strip() for column in COLUMNS) for row in rows)]
    out.write_text("\n".join(kept) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
