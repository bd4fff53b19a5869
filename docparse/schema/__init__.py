"""The output contract: frozen, strict models that validate their own truths. No logic beyond that."""

from .fields import Field, Header, LetterType, Signatory, TypeField
from .geometry import BBox, Confidence
from .layout import Block, BlockKind, Correction, Furniture, FurnitureKind, Origin, Page
from .letter import (
    ENTITY_LISTS,
    MENTIONED_LISTS,
    SCHEMA_VERSION,
    STATED_FIELDS,
    Letter,
    Problem,
    Source,
    Status,
    Timings,
)
from .mentions import Amount, Date, DateRole, Entity, Mention, Pillar, Precision

__all__ = [
    "ENTITY_LISTS",
    "MENTIONED_LISTS",
    "STATED_FIELDS",
    "SCHEMA_VERSION",
    "Amount",
    "BBox",
    "Block",
    "BlockKind",
    "Confidence",
    "Correction",
    "Date",
    "DateRole",
    "Entity",
    "Field",
    "Furniture",
    "FurnitureKind",
    "Header",
    "Letter",
    "LetterType",
    "Mention",
    "Origin",
    "Page",
    "Pillar",
    "Precision",
    "Problem",
    "Signatory",
    "Source",
    "Status",
    "Timings",
    "TypeField",
]
