"""Annotated letters: one ``.letter`` file is the true text of a letter with its marks (docs/annotation.md)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from ..errors import UnreadableError
from ..schema import STATED_FIELDS
from .truthfiles import MoneyTruth, RoleTruth, read_money, read_roles

LineKind = Literal["text", "heading", "furniture", "break", "blank"]

TYPES = ("ORG", "PER", "LOC", "AMT", "DATE", "LAW", "PLAN", "PILLAR")
FIELDS = (*STATED_FIELDS[1:], "signatory")
"""All but the type of letter."""

_OPEN = re.compile(r"\{([A-Z]+)(?:=([^|{}\n]*))?\|")


@dataclass(frozen=True, slots=True)
class Span:
    """A marked stretch: ``letter.text[start:end] == text``; ``value`` is its normal form, if the mark gives one."""

    type: str
    start: int
    end: int
    text: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the body, markup gone. ``start`` is its place in the text, None when it is not part of it."""

    kind: LineKind
    text: str
    start: int | None = None


@dataclass(frozen=True, slots=True)
class AnnotatedLetter:
    """A letter and what is true of it."""

    id: str
    type: str
    fields: dict[str, tuple[str, ...]]
    """The header values by field name, ``signatory`` as ``name | role``."""
    text: str
    """The true text: no markup, no heading markers, no furniture, at most one blank line in a row."""
    lines: tuple[Line, ...]
    """Every line of the body from top to bottom, furniture and page breaks included."""
    spans: tuple[Span, ...]
    """Sorted by start, the longer one first."""
    faults: tuple[str, ...] = ()
    """What is wrong with the markup, in words."""
    money: tuple[MoneyTruth, ...] = ()
    """What it says of some of its sums, from ``money.tsv``."""
    roles: tuple[RoleTruth, ...] = ()
    """What it says of some of its dates, from ``date_roles.tsv``."""


def read_letter(path: Path) -> AnnotatedLetter:
    """Read one ``.letter`` file.

    Faults of markup are listed in the result. Raises UnreadableError when the file is not one at all.
    """
    try:
        content = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableError(
            f"not readable as UTF-8 ({error}).", remedy="Save it as UTF-8.", name=str(path)
        ) from error
    head, separator, body = content.partition("\n---\n")
    if not separator:
        raise UnreadableError("no line `---` after the head.", remedy="See docs/annotation.md.", name=str(path))
    faults: list[str] = []
    heads, fields = _head(head, faults)
    lines, spans, text = _body(body, faults)
    return AnnotatedLetter(
        id=heads.get("id", path.stem),
        type=heads.get("type", "other"),
        fields={name: tuple(values) for name, values in fields.items()},
        text=text,
        lines=tuple(lines),
        spans=tuple(sorted(spans, key=lambda span: (span.start, -span.end))),
        faults=tuple(faults),
    )


def read_letters(folder: Path) -> list[AnnotatedLetter]:
    """Every ``.letter`` file of a folder, or the one file given, sorted by name.

    Raises UnreadableError when there is none.
    """
    paths = [folder] if folder.is_file() else sorted(folder.glob("*.letter"))
    if not paths:
        raise UnreadableError("holds no .letter files.", remedy="Give a folder of annotated letters.", name=str(folder))
    money, roles = read_money(paths[0].parent), read_roles(paths[0].parent)
    letters = [read_letter(path) for path in paths]
    return [replace(one, money=money.get(one.id, ()), roles=roles.get(one.id, ())) for one in letters]


def _head(head: str, faults: list[str]) -> tuple[dict[str, str], dict[str, list[str]]]:
    heads: dict[str, str] = {}
    fields: dict[str, list[str]] = {}
    for line in head.split("\n"):
        name, separator, value = line.removeprefix("#").partition(": ")
        if not line.startswith("#") or not separator:
            faults.append(f"odd line in the head: {line!r}")
        elif name.startswith("field "):
            fields.setdefault(name.removeprefix("field "), []).append(value.strip())
        else:
            heads.setdefault(name, value.strip())
    faults += [f"unknown field {name}" for name in fields if name not in FIELDS]
    return heads, fields


def _body(body: str, faults: list[str]) -> tuple[list[Line], list[Span], str]:
    lines: list[Line] = []
    spans: list[Span] = []
    parts: list[str] = []
    length, blank = 0, 0
    for number, (kind, marked) in enumerate(_kinds(body), 1):
        plain, local = _strip(marked, number, faults)
        if kind in ("furniture", "break", "blank"):
            lines.append(Line(kind, plain))
            blank += kind == "blank"
            continue
        gap = "" if not parts else "\n\n" if blank else "\n"
        length += len(gap)
        lines.append(Line(kind, plain, length))
        spans += [Span(s.type, s.start + length, s.end + length, s.text, s.value) for s in local]
        parts += [gap, plain]
        length += len(plain)
        blank = 0
    return lines, spans, "".join(parts)


def _kinds(body: str) -> Iterator[tuple[LineKind, str]]:
    for line in body.split("\n"):
        if line == "\f":
            yield "break", ""
        elif not line.strip():
            yield "blank", ""
        elif line.startswith("% "):
            yield "furniture", line[2:]
        elif line.startswith("## "):
            yield "heading", line[3:]
        else:
            yield "text", line.rstrip()


def _strip(line: str, number: int, faults: list[str]) -> tuple[str, list[Span]]:
    plain: list[str] = []
    spans: list[Span] = []
    stack: list[tuple[str, str | None, int]] = []
    at = 0
    while at < len(line):
        mark = _OPEN.match(line, at)
        if mark:
            if stack and stack[-1][0] != "PILLAR":
                faults.append(f"body line {number}: {mark[1]} stands inside {stack[-1][0]}")
            stack.append((mark[1], mark[2], len(plain)))
            at = mark.end()
            continue
        if line[at] == "}" and stack:
            kind, value, start = stack.pop()
            spans.append(Span(kind, start, len(plain), "".join(plain[start:]), value))
        elif line[at] in "{}":
            faults.append(f"body line {number}: stray {line[at]!r} near {line[max(0, at - 20) : at + 20]!r}")
        else:
            plain.append(line[at])
        at += 1
    faults += [f"body line {number}: {kind} is not closed" for kind, _, _ in stack]
    return "".join(plain), spans
