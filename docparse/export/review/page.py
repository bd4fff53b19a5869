"""From a parsed letter and the pictures of its pages to one HTML file that needs nothing else.

Jinja escapes whatever the letter says. The only script and style that the page lets run are those whose hashes its
content security policy names, and it lets nothing be fetched.
"""

import base64
import hashlib
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import jinja2
from PIL import Image

from ...handover import Parsed, PlacedWord
from ...reading.facsimile import Facsimile
from ...schema import Block, Furniture, Letter

DPI = 120.0
"""Resolution of the pictures: print of 8 points can be read, and a page of a scan takes some 100 kB."""

_HERE = Path(__file__).resolve().parent
_STYLES = ("page.css", "marks.css", "print.css")
_SCRIPTS = (
    "letter.js",
    "judging.js",
    "reviewed.js",
    "letterfile.js",
    "language.js",
    "text.js",
    "paper.js",
    "choosing.js",
    "tables.js",
    "inspector.js",
    "marking.js",
    "filters.js",
    "main.js",
)
"""One module is made of these, in this order: a later file may use what an earlier one defines."""
_KINDS = ("ORG", "PER", "LOC", "AMT", "DATE", "LAW", "PLAN", "PILLAR", "FIELD", "EDIT")
_QUALITY = 55
_ACTIVE = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
"""What could end a script element, or begin a comment in it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What of the text begins on one page, with the furniture around it."""

    number: int
    above: tuple[Furniture, ...]
    blocks: tuple[Block, ...]
    below: tuple[Furniture, ...]


def review_page(parsed: Parsed, facsimiles: Iterable[Facsimile]) -> str:
    """The HTML. A page without a facsimile shows its text alone."""
    letter = parsed.letter
    style, script = _joined(_STYLES), _joined(_SCRIPTS)
    labels = json.loads((_HERE / "labels.json").read_text(encoding="utf-8"))
    return _template().render(
        letter=letter,
        title=" ".join(letter.letter.subject.value.split()) if letter.letter.subject else letter.source.name,
        pictures={one.number: _data_url(one) for one in facsimiles},
        sheets=list(_sheets(letter)),
        kinds=_KINDS,
        labels=labels,
        style=style,
        style_hash=_hash(style),
        script=script,
        script_hash=_hash(script),
        letter_json=_inert(letter.model_dump(mode="json")),
        words_json=_inert([_row(word) for word in parsed.words]),
        labels_json=_inert(labels),
    )


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(autoescape=True, loader=jinja2.FileSystemLoader(_HERE), trim_blocks=True)
    return environment.get_template("page.html.j2")


def _joined(names: Iterable[str]) -> str:
    return "\n".join((_HERE / name).read_text(encoding="utf-8") for name in names)


def _hash(content: str) -> str:
    digest = hashlib.sha256(content.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"


def _inert(value: object) -> str:
    """JSON that no browser takes for markup."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ACTIVE)


def _row(word: PlacedWord) -> list[float | None]:
    box = [round(side, 1) for side in word.box] if word.box else [None] * 4
    sure = None if word.confidence is None else round(word.confidence, 2)
    return [word.start, word.end, word.page, *box, sure]


def _sheets(letter: Letter) -> Iterator[Sheet]:
    for page in letter.pages:
        around = [one for one in letter.furniture if one.page == page.number and one.kind != "noise"]
        yield Sheet(
            page.number,
            above=tuple(one for one in around if one.kind == "page_header"),
            blocks=tuple(block for block in letter.blocks if block.page == page.number),
            below=tuple(one for one in around if one.kind != "page_header"),
        )


def _data_url(one: Facsimile) -> str:
    out = io.BytesIO()
    Image.fromarray(one.picture).save(out, "WEBP", quality=_QUALITY)
    return "data:image/webp;base64," + base64.b64encode(out.getvalue()).decode("ascii")
