"""Setting an annotated letter on paper: its lines in one of the house styles, as a born-digital PDF."""

import logging
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile
from pathlib import Path
from typing import Any

from .letterfile import AnnotatedLetter, Line

STYLES = ("plain", "column", "grid", "twohead", "footer", "serif", "small", "typewriter", "signed")
"""The house styles; each is a style sheet in ``styles/``."""

_BESIDE = ("column", "twohead")
"""The styles that set all references in one place beside the letter."""

_FOLDER = Path(__file__).resolve().parent / "styles"
_LABEL = re.compile(r"(?P<label>[A-Z][\w.,()’' -]{1,34}:)\s+(?P<value>\S.*)")
_ITEM = re.compile(r"(?P<label>•|–|-|\d{1,2}[.)]|[a-z][.)])\s+(?P<text>\S.*)")
_CELLS = re.compile(r"\s{2,}")
_LONG = 90
"""Code points from which a line is a paragraph and not a line of an address or letterhead."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One block as the template sets it."""

    kind: str
    lines: tuple[str, ...] = ()
    label: str = ""
    page_break: bool = False

    @property
    def text(self) -> str:
        """The words of a paragraph, heading or item."""
        return self.lines[0]

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Label and value of each reference line."""
        return [_pair(line) for line in self.lines]

    @property
    def rows(self) -> list[list[str]]:
        """The cells of each row of a table."""
        return [_CELLS.split(line) for line in self.lines]


def render(letter: AnnotatedLetter, style: str) -> bytes:
    """The letter as a PDF in one of STYLES; the same letter and style give the same page."""
    import jinja2
    import weasyprint

    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    chance = random.Random(f"{letter.id} {style}")  # noqa: S311 - chance, not secrecy
    environment = jinja2.Environment(autoescape=True, loader=jinja2.FileSystemLoader(_FOLDER))
    blocks = list(_settings(letter.lines))
    if style in _BESIDE:
        blocks = _together(blocks)
    html = environment.get_template("letter.html.j2").render(
        title=letter.id, blocks=blocks, short=_is_short(blocks), **_ornaments(style, letter, chance)
    )
    sheets = [weasyprint.CSS(filename=_FOLDER / f"{name}.css") for name in ("base", style)]
    content: bytes = weasyprint.HTML(string=html).write_pdf(stylesheets=sheets)
    return content


def _ornaments(style: str, letter: AnnotatedLetter, chance: random.Random) -> dict[str, Any]:
    colours = ("#0a4d8c", "#a11d21", "#1d6b3a", "#5b3a86", "#b06a00")
    logo = {"colour": chance.choice(colours), "radius": chance.choice((0, 8, 26))}
    if style != "signed":
        return {"logo": logo}
    points = [(chance.uniform(5, 155), chance.uniform(5, 45)) for _ in range(9)]
    curve = f"M{points[0][0]:.0f} {points[0][1]:.0f} " + " ".join(f"T{x:.0f} {y:.0f}" for x, y in points[1:])
    received = letter.fields.get("date", ("",))[0]
    return {"logo": logo, "scrawl": curve, "stamp": received}


def _settings(lines: Sequence[Line]) -> Iterator[Setting]:
    first, page_break, in_head = True, False, True
    for blank, group in groupby(lines, key=lambda line: line.kind == "blank"):
        if blank:
            continue
        for setting in _block(list(group), first=first):
            if setting.kind == "break":
                page_break = True
                continue
            in_head = in_head and setting.kind not in ("paragraph", "item")
            yield Setting(_placed(setting, in_head=in_head), setting.lines, setting.label, page_break)
            page_break = first = False


def _is_short(blocks: Sequence[Setting]) -> bool:
    """Whether the lines above the body are fewer than the references, which beside them would lie over the body."""
    head = list(takewhile(lambda block: block.kind != "paragraph", blocks))
    references = sum(len(block.lines) for block in head if block.kind == "references")
    return references > sum(len(block.lines) for block in head if block.kind != "references")


def _together(blocks: list[Setting]) -> list[Setting]:
    """All references in the place of the first."""
    lines = tuple(line for block in blocks if block.kind == "references" for line in block.lines)
    first = next((block for block in blocks if block.kind == "references"), None)
    return [
        Setting("references", lines, page_break=block.page_break) if block is first else block
        for block in blocks
        if block is first or block.kind != "references"
    ]


def _placed(setting: Setting, *, in_head: bool) -> str:
    """Labels with values above the body are references; elsewhere, or alone, they are ordinary lines."""
    if setting.kind == "table" and in_head and len(setting.rows) > 1 and all(len(row) == 2 for row in setting.rows):
        return "references"
    if setting.kind == "references" and (not in_head or len(setting.lines) == 1):
        return "plain"
    return setting.kind


def _pair(line: str) -> tuple[str, str]:
    match = _LABEL.fullmatch(line)
    if match:
        return match["label"], match["value"]
    label, value = _CELLS.split(line, maxsplit=1)
    return label, value


def _block(lines: list[Line], *, first: bool) -> Iterator[Setting]:
    for kind, group in groupby(lines, key=_line_kind):
        texts = tuple(line.text for line in group)
        if kind in ("heading", "paragraph"):
            yield from (Setting(kind, (text,)) for text in texts)
        elif kind == "item":
            for text in texts:
                match = _ITEM.fullmatch(text)
                yield Setting("item", (match["text"] if match else text,), match["label"] if match else "")
        elif kind == "plain" and first:
            yield Setting("letterhead", texts)
            first = False
        else:
            yield Setting(kind, texts)


def _line_kind(line: Line) -> str:
    if line.kind in ("heading", "furniture", "break"):
        return line.kind
    if _ITEM.fullmatch(line.text):
        return "item"
    if len(_CELLS.split(line.text)) > 1:
        return "table"
    if len(line.text) >= _LONG:
        return "paragraph"
    return "references" if _LABEL.fullmatch(line.text) else "plain"
