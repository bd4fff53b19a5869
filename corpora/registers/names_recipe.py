"""Make towns.txt, countries.txt and given_names.txt: names from the Dutch word lists of the package Faker, sorted.

    python corpora/registers/names_recipe.py FAKER corpora/registers

FAKER: the folder ``faker`` of the package. given_names.txt keeps the names that it has already.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path


def main(faker: Path, out: Path) -> None:
    """Read the word lists, write the files."""
    address = faker / "providers" / "address" / "nl_NL" / "__init__.py"
    person = faker / "providers" / "person" / "nl_NL" / "__init__.py"
    _write(out / "towns.txt", set(_listed(address, "cities")))
    _write(out / "countries.txt", set(_listed(address, "countries")))
    given = out / "given_names.txt"
    known = set(given.read_text(encoding="utf-8").split())
    found = {*_listed(person, "first_names_male"), *_listed(person, "first_names_female")}
    _write(given, known | {name for name in found if " " not in name})


def _listed(path: Path, variable: str) -> Iterator[str]:
    """The strings of the tuple assigned to ``variable`` in a module, without running it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Assign) and any(isinstance(to, ast.Name) and to.id == variable for to in node.targets):
            yield from (str(name) for name in ast.literal_eval(node.value))


def _write(path: Path, names: set[str]) -> None:
    path.write_text("\n".join(sorted(names)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
