"""Every pattern of docparse stays in step with the length of the text, whatever the text is made of."""

import ast
import dataclasses
import importlib
import pkgutil
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import docparse

if sys.version_info >= (3, 11):
    from re import _parser
else:
    import sre_parse as _parser

UNITS = ("a", " ", "A", "1", "\n", "Aa ", "Aa-", "A.", "van ", "de ", "1.", "1, ", "€ 1.000 ", "art. 1 ", "De heer A. ")
"""What the texts are made of, again and again, beside what a pattern itself asks for."""
OWN = 2
"""Words of its own that are tried on a pattern, the longest, with and without a space between them."""
SHORT, TIMES = 400, 8
SLOWER = 3.0
"""How much slower a character may be in the long text than in the short one."""
NOTHING = 0.004
"""CPU seconds that tell nothing."""
BOUNDED = {
    "docparse.correcting.tokens._INNER_CAPITAL": "words of _LONGEST letters",
    "docparse.extracting.organisations._RUN_OF_WORDS": "the _NEAR characters before an abbreviation",
    "docparse.extracting.planforms.BODIES": "thirty characters before a title",
}
"""Patterns that are given no more than a few characters, and of what."""
METHODS = {"match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split"}

AnyPattern = re.Pattern[str] | re.Pattern[bytes]


def patterns_in(value: object) -> Iterator[AnyPattern]:
    """The patterns in a value of a module, however deep in containers and records."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from patterns_in(tuple(value.items()))
    elif isinstance(value, tuple | list | set | frozenset):
        for one in value:
            yield from patterns_in(one)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        yield from patterns_in([getattr(value, field.name) for field in dataclasses.fields(value)])


def patterns() -> dict[str, list[AnyPattern]]:
    """Every pattern of the package by the first name that a module has for it."""
    found: dict[str, list[AnyPattern]] = defaultdict(list)
    seen: set[AnyPattern] = set()
    for info in pkgutil.walk_packages(docparse.__path__, "docparse."):
        if info.name == "docparse.__main__":
            continue
        for name, value in vars(importlib.import_module(info.name)).items():
            new = [one for one in patterns_in(value) if one not in seen]
            seen.update(new)
            if new:
                found[f"{info.name}.{name}"] += new
    return found


def uses() -> dict[str, set[str]]:
    """The methods that the package calls on each name; of a private one by the module as well."""
    found: dict[str, set[str]] = defaultdict(set)
    root = Path(docparse.__file__).parent
    for path in root.rglob("*.py"):
        module = ".".join(path.relative_to(root.parent).with_suffix("").parts)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Attribute) or node.attr not in METHODS:
                continue
            if isinstance(node.value, ast.Name | ast.Attribute):
                name = node.value.id if isinstance(node.value, ast.Name) else node.value.attr
                found[f"{module}.{name}" if name.startswith("_") else name].add(node.attr)
    return found


def words_of(tokens: object) -> Iterator[str]:
    """The runs of characters that a parsed pattern asks for."""
    run = ""
    for token in tokens if isinstance(tokens, list | tuple | _parser.SubPattern) else ():
        if isinstance(token, tuple) and len(token) == 2 and str(token[0]) == "LITERAL":
            run += chr(token[1])
            continue
        yield from filter(None, [run])
        run = ""
        yield from words_of(token)
    yield from filter(None, [run])


def works(pattern: AnyPattern, methods: set[str]) -> Iterator[Callable[[str], object]]:
    """What is done with a pattern: tried at the beginning of a text where nothing else is, else at every place."""
    binary = isinstance(pattern.pattern, bytes)

    def given(text: str) -> str | bytes:
        return text.encode() if binary else text

    if methods and methods <= {"match", "fullmatch"}:
        for method in sorted(methods):
            yield lambda text, method=method: getattr(pattern, method)(given(text))  # type: ignore[misc]
    else:
        yield lambda text: sum(1 for _ in pattern.finditer(given(text)))  # type: ignore[arg-type]


def seconds(work: Callable[[str], object], text: str, times: int = 1) -> float:
    taken = []
    for _ in range(times):
        started = time.process_time()
        work(text)
        taken.append(time.process_time() - started)
    return min(taken)


def grows(work: Callable[[str], object], unit: str) -> bool:
    """Whether the time grows faster than the text does."""
    short, long = ((unit * (size // len(unit) + 1))[:size] for size in (SHORT, TIMES * SHORT))
    if seconds(work, long) <= NOTHING:
        return False
    return seconds(work, long, 3) > max(NOTHING, SLOWER * TIMES * seconds(work, short, 3))


def test_no_pattern_takes_longer_than_in_step_with_the_text() -> None:
    called = uses()
    slow = []
    for name, found in patterns().items():
        own = name.rpartition(".")[2]
        for pattern in found:
            words = sorted(set(words_of(_parser.parse(pattern.pattern, pattern.flags))), key=len)[-OWN:]
            units = (*UNITS, *words, *(f"{word} " for word in words))
            for work in works(pattern, called[name if own.startswith("_") else own]):
                slow += [(name, unit) for unit in units if name not in BOUNDED and grows(work, unit)]
    assert not slow
