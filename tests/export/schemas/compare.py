"""Compares the rules of a schema here with those of the published one, element by element.

    python tests/export/schemas/compare.py PUBLISHED.xsd tests/export/schemas/mdto-1.0.1.xsd

Elements are compared by their path from the root: the group that each stands in, what comes before it, how often it may
occur, the built-in type of its content, its attributes and their terms. The names of types and documentation do not
count. Of a value list only the terms that stand here and not in the published one are a difference. Prints what
differs and exits with 1, or how much was compared and exits with 0.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lxml import etree

XS = "{http://www.w3.org/2001/XMLSchema}"
GROUPS = {f"{XS}{name}" for name in ("sequence", "choice", "all")}
TYPES = {f"{XS}complexType", f"{XS}simpleType"}


class Rule(NamedTuple):
    """What holds for the element or attribute at a path; ``terms`` are those of its value list, if it has one."""

    path: str
    says: str
    terms: frozenset[str] = frozenset()


class Schema:
    """A schema with what it includes."""

    def __init__(self, path: Path) -> None:
        self.elements: list[etree._Element] = []
        self.types: dict[str, etree._Element] = {}
        for part in etree.parse(path).getroot():
            if part.tag == f"{XS}include":
                self.types |= Schema(path.parent / part.get("schemaLocation")).types
            elif part.tag == f"{XS}element":
                self.elements.append(part)
            elif part.tag in TYPES:
                self.types[part.get("name")] = part

    def rules(self) -> dict[str, Rule]:
        every = (rule for one in self.elements for rule in self._element(one, f"/{one.get('name')}", "root"))
        return {rule.path: rule for rule in every}

    def _element(self, one: etree._Element, path: str, place: str) -> Iterator[Rule]:
        name = one.get("type")
        kind = self._type(name) if name else next(one.iterchildren(*TYPES), None)
        yield Rule(path, f"{place} {often(one)} {self._content(name, kind)}")
        if kind is not None and kind.tag == f"{XS}complexType":
            yield from self._inside(kind, path)

    def _inside(self, kind: etree._Element, path: str) -> Iterator[Rule]:
        """The attributes and elements of a complex type, those of its base first."""
        extension = kind.find(f"./*/{XS}extension")
        body = kind if extension is None else extension
        base = self._type(body.get("base"))
        if base is not None and base.tag == f"{XS}complexType":
            yield from self._inside(base, path)
        for part in body:
            if part.tag in GROUPS:
                yield from self._group(part, path, part.tag.removeprefix(XS))
            elif part.tag == f"{XS}attribute":
                yield Rule(f"{path}/@{part.get('name')}", part.get("use", "optional"), frozenset(self._terms(part)))

    def _group(self, group: etree._Element, path: str, place: str) -> Iterator[Rule]:
        before = "nothing"
        for part in group:
            at = f"{place}, after {before}" if group.tag == f"{XS}sequence" else place
            if part.tag in GROUPS:
                yield from self._group(part, path, f"{at}, {often(part)} {part.tag.removeprefix(XS)}")
            elif part.tag == f"{XS}element":
                before = local(part.get("name") or part.get("ref"))
                yield from self._element(part, f"{path}/{before}", at)

    def _content(self, name: str | None, kind: etree._Element | None) -> str:
        """The built-in types that the text of an element may have; ``elements`` when it holds elements."""
        if kind is None:
            return local(name) if name else "of another schema"
        if kind.tag == f"{XS}complexType" and kind.find(f"{XS}simpleContent") is None:
            return "elements"
        union = kind.find(f"{XS}union")
        if union is not None:
            return "|".join(local(one) for one in union.get("memberTypes", "").split())
        base = next(kind.iter(f"{XS}extension", f"{XS}restriction")).get("base")
        return self._content(base, self._type(base))

    def _terms(self, part: etree._Element) -> Iterator[str]:
        yield from (one.get("value") for one in part.iter(f"{XS}enumeration"))
        for base in part.iter(f"{XS}restriction"):
            if (kind := self._type(base.get("base"))) is not None:
                yield from self._terms(kind)

    def _type(self, name: str | None) -> etree._Element | None:
        return self.types.get(local(name)) if name else None


def local(name: str) -> str:
    """A name without its prefix."""
    return name.rpartition(":")[2]


def often(part: etree._Element) -> str:
    return f"{part.get('minOccurs', '1')}..{part.get('maxOccurs', '1')}"


def differences(published: Schema, here: Schema) -> Iterator[str]:
    theirs, ours = published.rules(), here.rules()
    for path in sorted(theirs.keys() | ours.keys()):
        one, other = theirs.get(path, Rule(path, "not there")), ours.get(path, Rule(path, "not there"))
        if one.says != other.says:
            yield f"{path}: published: {one.says}; here: {other.says}"
        elif other.terms and one.terms:
            yield from (f"{path}: {term} is not in the published list" for term in sorted(other.terms - one.terms))


def main(published: str, here: str) -> int:
    schemas = Schema(Path(published)), Schema(Path(here))
    found = list(differences(*schemas))
    print("\n".join(found) or f"{len(schemas[1].rules())} elements and attributes, no difference")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
