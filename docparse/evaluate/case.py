"""One case: a letter, set in a style, under a condition, parsed and scored."""

import hashlib
import os
import re
import resource
import zlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from ..options import Options
from ..pipeline import Parser
from ..schema import Letter
from .align import Alignment, align
from .bare import BareReading, read_bare
from .cpu import cpu_seconds
from .degrade import CONDITIONS, LOOKS_LIKE, degrade
from .fields import given_fields, score_fields
from .letterfile import AnnotatedLetter
from .links import LinkScore, score_links
from .mistakes import Mistake, mistakes
from .render import STYLES, render
from .spans import Found, SpanScore, found_spans, is_exact, score_spans
from .told import Counts, score_told

TEXT = "text"
"""The condition that hands docparse the true text itself."""

ALL_CONDITIONS = (TEXT, *CONDITIONS)
_REFERENCES = ("reference", "your_reference", "case_number")


@dataclass(frozen=True, slots=True)
class TextScore:
    """Edit distances against the truth, in code points and words; harm and order."""

    length: int
    words: int
    bare_errors: int | None
    """Of plain ``pytesseract.image_to_string`` at 300 dpi on the same page; None where there is no picture."""
    bare_word_errors: int | None
    raw_errors: int
    """Before correction."""
    raw_word_errors: int
    errors: int
    word_errors: int
    mended: int
    """Words wrong before correction and right after."""
    broken: int
    """Words right before correction and wrong after."""
    stray: int
    """Code points in the text that belong to no line of the truth."""
    in_order: float
    digits: int
    """Digits of the truth inside amounts, dates and references."""
    wrong_digits: int
    """Those of them that were misread or lost."""


@dataclass(frozen=True, slots=True)
class CaseScore:
    """Everything measured on one case."""

    letter: str
    style: str
    condition: str
    pages: int
    text: TextScore
    spans: dict[str, SpanScore]
    fields: dict[str, str]
    kinds: dict[str, tuple[int, int]]
    """Lines of the truth whose block got the right kind, and all, for headings and list items."""
    trust: list[tuple[str, float, bool]]
    """Type, confidence and whether it was right, of each thing given."""
    seconds: dict[str, float]
    """Wall-clock seconds of each step, ``cpu`` of all, and ``bare_cpu`` of bare Tesseract."""
    peak_mb: float
    mistakes: list[Mistake] = field(default_factory=list)
    pdf: str | None = None
    """The file that was parsed, under the cache folder."""
    links: LinkScore = field(default_factory=LinkScore)
    told: dict[str, Counts] = field(default_factory=dict)
    """For payer, payee and purpose of sums and the role of dates how many were given, are stated and are right."""

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return asdict(self)


def style_of(letter: AnnotatedLetter) -> str:
    """The house style that a letter is set in, always the same."""
    return STYLES[zlib.crc32(letter.id.encode()) % len(STYLES)]


def run_letter(letter: AnnotatedLetter, conditions: Sequence[str], cache: Path, options: Options) -> list[CaseScore]:
    """Parse and score one letter under some of ALL_CONDITIONS; pages and bare readings are kept in ``cache``."""
    style = style_of(letter)
    born = render(letter, style) if set(conditions) - {TEXT} else b""
    return [_run_case(letter, born, (style, condition), cache, options) for condition in conditions]


def _run_case(
    letter: AnnotatedLetter, born: bytes, setting: tuple[str, str], cache: Path, options: Options
) -> CaseScore:
    style, condition = setting
    if condition == TEXT:
        source, path, bare = letter.text.encode(), None, None
    else:
        path = _page_file(letter, born, setting, cache)
        seen = _page_file(letter, born, (style, LOOKS_LIKE.get(condition, condition)), cache)
        source, bare = path.read_bytes(), read_bare(seen)
    cpu = cpu_seconds()
    parsed = Parser(options).extract(source, name=letter.id)
    cpu = cpu_seconds() - cpu
    return _score(letter, parsed, (style, condition), bare, cpu, path)


def page_file(letter: AnnotatedLetter, style: str, condition: str, cache: Path) -> Path:
    """The letter on paper under a condition, as a PDF; made when ``cache`` lacks it."""
    return _page_file(letter, render(letter, style), (style, condition), cache)


def _page_file(letter: AnnotatedLetter, born: bytes, setting: tuple[str, str], cache: Path) -> Path:
    style, condition = setting
    recipe = Path(__file__).with_name("degrade.py").read_bytes() + Path(__file__).with_name("layers.py").read_bytes()
    key = hashlib.sha256(born + condition.encode() + recipe).hexdigest()[:16]
    path = cache / f"{letter.id}.{style}.{condition}.{key}.pdf"
    if not path.exists():
        cache.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(f".{os.getpid()}")
        unfinished.write_bytes(degrade(born, condition, f"{letter.id} {style}"))
        unfinished.replace(path)
    return path


def _score(
    letter: AnnotatedLetter,
    parsed: Letter,
    setting: tuple[str, str],
    bare: BareReading | None,
    cpu: float,
    path: Path | None,
) -> CaseScore:
    style, condition = setting
    after = align(letter.text, parsed.text)
    found = list(found_spans(parsed, after))
    fields: dict[str, str] = dict(score_fields(letter, parsed))
    seconds = {**(parsed.timings.model_dump() if parsed.timings else {}), "cpu": cpu}
    if bare is not None:
        seconds["bare_cpu"] = bare.cpu_seconds
    return CaseScore(
        letter=letter.id,
        style=style,
        condition=condition,
        pages=len(parsed.pages),
        text=_text_score(letter, parsed, after, bare),
        spans=score_spans(letter, found),
        fields=fields,
        kinds=_kinds(letter, parsed, after),
        trust=_trust(letter, parsed, found, fields),
        seconds=seconds,
        peak_mb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        mistakes=mistakes(letter, parsed, after, found, fields),
        pdf=path.name if path else None,
        links=score_links(letter, parsed, after),
        told=score_told(letter, parsed, after),
    )


def _text_score(letter: AnnotatedLetter, parsed: Letter, after: Alignment, bare: BareReading | None) -> TextScore:
    before = align(letter.text, parsed.raw_text)
    plain = align(letter.text, bare.text) if bare is not None else None
    digits = _digits(letter)
    return TextScore(
        length=after.length,
        words=after.words,
        bare_errors=plain.errors if plain else None,
        bare_word_errors=plain.word_errors if plain else None,
        raw_errors=before.errors,
        raw_word_errors=before.word_errors,
        errors=after.errors,
        word_errors=after.word_errors,
        mended=len(after.right_words - before.right_words),
        broken=len(before.right_words - after.right_words),
        stray=after.stray,
        in_order=after.in_order(),
        digits=len(digits),
        wrong_digits=len(digits - after.right_characters(letter.text, parsed.text)),
    )


def _digits(letter: AnnotatedLetter) -> set[int]:
    """The places of the digits in amounts, dates and references: those that no lexicon can check."""
    stretches = [(span.start, span.end) for span in letter.spans if span.type in ("AMT", "DATE")]
    for value in (value for name in _REFERENCES for value in letter.fields.get(name, ())):
        stretches += [match.span() for match in re.finditer(re.escape(value), letter.text)]
    return {place for start, end in stretches for place in range(start, end) if letter.text[place].isdigit()}


def _kinds(letter: AnnotatedLetter, parsed: Letter, after: Alignment) -> dict[str, tuple[int, int]]:
    kind_at = ["" for _ in letter.text]
    for block in parsed.blocks:
        for place in after.to_truth[block.start : block.end]:
            if place >= 0:
                kind_at[place] = block.kind
    counts = {"heading": [0, 0], "list_item": [0, 0]}
    for line in letter.lines:
        kind = "heading" if line.kind == "heading" else "list_item" if line.text.startswith("• ") else None
        if kind is not None and line.start is not None:
            middle = line.start + len(line.text) // 2
            counts[kind][0] += kind_at[middle] == kind
            counts[kind][1] += 1
    return {kind: (right, of) for kind, (right, of) in counts.items()}


def _trust(
    letter: AnnotatedLetter, parsed: Letter, found: list[Found], fields: dict[str, str]
) -> list[tuple[str, float, bool]]:
    spans = [(item.span.type, item.confidence, is_exact(letter, item)) for item in found]
    header = [("field", value.confidence, fields[name] == "right") for name, value in given_fields(parsed)]
    return spans + header
