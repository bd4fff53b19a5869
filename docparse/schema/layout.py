"""Pages, blocks, furniture and corrections: how the text lay on paper and how it was mended."""

from typing import Annotated, Literal

from pydantic import Field, model_validator
from typing_extensions import Self

from .geometry import BBox, Confidence, Degrees, Model, Offset, PageNumber, Points

BlockKind = Literal[
    "letterhead",
    "reference_line",
    "address",
    "subject",
    "salutation",
    "heading",
    "paragraph",
    "list_item",
    "table",
    "closing",
    "signature",
    "note",
]
FurnitureKind = Literal["page_header", "page_footer", "margin", "stamp", "noise"]
Origin = Literal["text_layer", "ocr", "repaired_text_layer", "blank"]


class Page(Model):
    """One page as it was read. A failed page keeps its number, with origin ``blank``."""

    number: PageNumber
    width: Points | None
    """Points; null when the input was text."""
    height: Points | None
    origin: Origin
    """Where its text came from."""
    rotation: Literal[0, 90, 180, 270] = 0
    """Degrees clockwise that the page was turned to stand upright."""
    skew: Degrees = 0.0
    """Degrees that the upright page was still askew, counter-clockwise positive, before it was set straight."""
    reading_confidence: Confidence | None = None
    """Mean confidence of the characters; null for a text layer and for text input."""
    reader: str | None = None
    """The OCR engine that read the page; null when no picture was read."""
    reason: str | None = None
    """Why the text layer was kept, repaired or put aside."""


class Block(Model):
    """A stretch of the text with one role, in reading order. Blocks do not overlap."""

    kind: BlockKind
    start: Offset
    end: Offset
    level: Annotated[int, Field(ge=1, le=6)] | None = None
    """The depth of a heading or list item; null otherwise."""
    page: PageNumber
    """The page on which the block begins."""
    bbox: BBox | None = None
    """The box on that page; null when the input was text."""
    label: str | None = None
    """``•``, ``1.``, ``a)`` of a list item."""

    @model_validator(mode="after")
    def _order(self) -> Self:
        if self.start >= self.end:
            raise ValueError(f"a block holds text: {self.start} to {self.end}")
        return self


class Furniture(Model):
    """On the page, but no part of the letter: never in the text, never lost."""

    kind: FurnitureKind
    text: str
    page: PageNumber
    bbox: BBox | None = None


class Correction(Model):
    """One edit: ``raw_text[raw_start:raw_end] == original``, ``text[start:end] == replacement``."""

    start: Offset
    end: Offset
    original: str
    """As it was read."""
    replacement: str
    """As it stands in the text."""
    raw_start: Offset
    raw_end: Offset
    method: str
    """What made the edit."""
    confidence: Confidence
    page: PageNumber
    bbox: BBox | None = None

    @model_validator(mode="after")
    def _lengths(self) -> Self:
        if self.end - self.start != len(self.replacement):
            raise ValueError(f"{self.replacement!r} does not span {self.start} to {self.end}")
        if self.raw_end - self.raw_start != len(self.original):
            raise ValueError(f"{self.original!r} does not span {self.raw_start} to {self.raw_end}")
        if self.original == self.replacement:
            raise ValueError(f"an edit changes something: {self.original!r}")
        return self
