"""A Letter as an annotated ``.letter`` file (docs/annotation.md): its text with what was found marked in it.

``docparse evaluate`` reads such a file back to the same text and marks. The format has no way to print braces: they
become brackets; and a line that begins as a heading or furniture would is set in by a space.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from ..schema import STATED_FIELDS, Amount, Block, Date, Header, Letter

LISTS = {
    "ORG": "organisations",
    "PER": "persons",
    "LOC": "locations",
    "AMT": "amounts",
    "DATE": "dates",
    "LAW": "laws",
    "PLAN": "plans",
    "PILLAR": "pillars",
}
"""The list of the Letter that each type of mark is of."""
_BRACKETS = str.maketrans("{}", "()")
_LIKE_MARKUP = re.compile(r"% |## ")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text to mark, with its normal form where the type has one."""

    type: str
    start: int
    end: int
    value: str


def to_letter(letter: Letter) -> str:
    """The file. Of marks that overlap the first and longest is kept, for only a PILLAR may hold others."""
    return "\n".join([*_head(letter), "---", *_body(letter)]) + "\n"


def _head(letter: Letter) -> Iterator[str]:
    header = letter.letter
    yield f"#id: {PurePath(letter.source.name).stem}"
    yield f"#type: {header.type.value if header.type else 'other'}"
    for name in STATED_FIELDS[1:]:
        field = getattr(header, name)
        if field is not None:
            yield f"#field {name}: {_one_line(field.value)}"
    yield from (f"#field signatory: {signed}" for signed in _signatories(header))


def _signatories(header: Header) -> Iterator[str]:
    for one in header.signatories:
        yield " | ".join(_one_line(field.value) for field in (one.name, one.role) if field is not None)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _body(letter: Letter) -> Iterator[str]:
    marks = list(_marks(letter))
    page = letter.pages[0].number if letter.pages else 1
    started = False
    for line in _furniture(letter, page, above=True):
        started = True
        yield line
    for block in letter.blocks:
        while page < block.page:
            yield from _furniture(letter, page, above=False)
            yield "\f"
            page += 1
            yield from _furniture(letter, page, above=True)
            started = True
        if started:
            yield ""
        started = True
        yield from _block(block, letter.text, marks)
    yield from _furniture(letter, page, above=False)


def _furniture(letter: Letter, page: int, *, above: bool) -> Iterator[str]:
    """What is printed above or below the text of a page; specks are not."""
    for one in letter.furniture:
        if one.page == page and (one.kind == "page_header") == above and one.kind != "noise":
            yield from (f"% {line}" for line in one.text.translate(_BRACKETS).split("\n"))


def _block(block: Block, text: str, marks: Sequence[Mark]) -> Iterator[str]:
    inside = [mark for mark in marks if block.start <= mark.start and mark.end <= block.end]
    heading = block.kind == "heading"
    parts: list[str] = []
    for at in range(block.start, block.end + 1):
        parts += ["}" for mark in inside if mark.end == at]
        parts += [_opening(mark) for mark in inside if mark.start == at]
        if at < block.end:
            joined = heading or any(mark.start <= at < mark.end for mark in inside)
            parts.append(" " if text[at] == "\n" and joined else text[at].translate(_BRACKETS))
    for line in "".join(parts).split("\n"):
        yield f"## {line}" if heading else f" {line}" if _LIKE_MARKUP.match(line) else line


def _opening(mark: Mark) -> str:
    return f"{{{mark.type}={mark.value}|" if mark.value else f"{{{mark.type}|"


def _marks(letter: Letter) -> Iterator[Mark]:
    """The marks that the format can hold together, by start, the longer one first."""
    found = [
        Mark(kind, mention.start, mention.end, str(thing.value) if isinstance(thing, Amount | Date) else "")
        for kind, name in LISTS.items()
        for thing in getattr(letter, name)
        for mention in thing.mentions
    ]
    kept: list[Mark] = []
    for mark in sorted(found, key=lambda mark: (mark.start, -mark.end, mark.type != "PILLAR")):
        over = [one for one in kept if one.end > mark.start]
        if all(one.type == "PILLAR" != mark.type and mark.end <= one.end for one in over):
            kept.append(mark)
            yield mark
