"""Boxes and the base of every public model.

Lengths are points (1/72 inch); the origin is the top left corner of the upright page.
"""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field


class Model(BaseModel):
    """A frozen, strict model: what is validated once stays true."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


def _tenth(value: float) -> float:
    return round(value, 1)


def _thousandth(value: float) -> float:
    return round(value, 3)


def _ordered(box: "tuple[float, float, float, float]") -> "tuple[float, float, float, float]":
    x0, top, x1, bottom = box
    if x1 < x0 or bottom < top:
        raise ValueError(f"a box runs from top left to bottom right, not {box}")
    return box


Degrees = Annotated[float, AfterValidator(_tenth)]
"""An angle in degrees, kept to a tenth."""

Points = Annotated[float, AfterValidator(_tenth)]
"""A length in points, kept to a tenth (0.04 mm)."""

BBox = Annotated[tuple[Points, Points, Points, Points], AfterValidator(_ordered)]
"""``(x0, top, x1, bottom)`` in points on the upright page."""

Confidence = Annotated[float, Field(ge=0.0, le=1.0), AfterValidator(_thousandth)]
"""A probability from 0 to 1, kept to three decimals."""

Seconds = Annotated[float, Field(ge=0.0), AfterValidator(_thousandth)]
"""A duration in seconds, kept to a millisecond."""

Offset = Annotated[int, Field(ge=0)]
"""A position in a text, in code points."""

PageNumber = Annotated[int, Field(ge=1)]
"""The number of a page in its file; the first is 1."""
