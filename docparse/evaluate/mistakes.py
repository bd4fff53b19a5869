"""What came out wrong in one case, each with the place on the page where it was read, if it was."""

from dataclasses import dataclass

from ..schema import Letter
from .align import Alignment
from .fields import given_fields
from .letterfile import AnnotatedLetter
from .spans import Found

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that came out wrong, with the place on the page where it was read, if it was."""

    what: str
    """``text``, a field name, or a type of mention."""
    truth: str
    read: str
    page: int | None = None
    box: Box | None = None


def mistakes(
    letter: AnnotatedLetter, parsed: Letter, after: Alignment, found: list[Found], fields: dict[str, str]
) -> list[Mistake]:
    """Every line misread, mention missed or invented, and field that is not right."""
    return [
        *_text_mistakes(letter, parsed, after),
        *_span_mistakes(letter, found),
        *_field_mistakes(letter, parsed, fields),
    ]


def _text_mistakes(letter: AnnotatedLetter, parsed: Letter, after: Alignment) -> list[Mistake]:
    squeezed = " ".join(parsed.text.split())
    mistakes = []
    for line in after.lines:
        if line.errors:
            truth = letter.text[
                line.start : letter.text.find("\n", line.start) if "\n" in letter.text[line.start :] else None
            ]
            read = squeezed[line.read[0] : line.read[1]]
            mistakes.append(Mistake("text", truth, read, *_place(parsed, read)))
    return mistakes


def _place(parsed: Letter, read: str) -> tuple[int | None, Box | None]:
    for block in parsed.blocks:
        words = " ".join(parsed.text[block.start : block.end].split())
        if read and (read in words or words in read):
            return block.page, block.bbox
    return None, None


def _span_mistakes(letter: AnnotatedLetter, found: list[Found]) -> list[Mistake]:
    exact = {(item.span.type, item.span.start, item.span.end) for item in found}
    marks = {(mark.type, mark.start, mark.end) for mark in letter.spans}
    missed = [
        Mistake(mark.type, mark.text, "") for mark in letter.spans if (mark.type, mark.start, mark.end) not in exact
    ]
    invented = [
        Mistake(item.span.type, "", item.read, item.page, item.boxes[0] if item.boxes else None)
        for item in found
        if (item.span.type, item.span.start, item.span.end) not in marks
    ]
    return missed + invented


def _field_mistakes(letter: AnnotatedLetter, parsed: Letter, fields: dict[str, str]) -> list[Mistake]:
    given = dict(given_fields(parsed))
    signed = "; ".join(f"{one.name.value} | {one.role.value if one.role else ''}" for one in parsed.letter.signatories)
    mistakes = []
    for name, verdict in fields.items():
        if verdict in ("wrong", "missed", "invented"):
            key = "signatory" if name.startswith("signatory") else name
            truth = letter.type if name == "type" else "; ".join(letter.fields.get(key, ()))
            value = given.get(name)
            box = value.boxes[0] if value and value.boxes else None
            read = signed if key == "signatory" else value.value if value else ""
            mistakes.append(Mistake(name, truth, read, value.page if value else None, box))
    return mistakes
