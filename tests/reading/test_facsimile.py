"""Pictures of pages to look at lie as the words were read, and keep the colours of the paper."""

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw

from docparse.options import Options
from docparse.reading.facsimile import Facsimile, facsimiles
from docparse.reading.source import Document
from docparse.schema import Page

DPI = 72.0
"""One pixel to a point."""
BOX = (100, 200, 220, 230)
"""In points, where the upright and straight page is inked."""


def document(*, turn: int = 0, skew: float = 0.0, ink: str = "black", mode: str = "RGB") -> Document:
    """An A4 page with one inked box, hung askew and then laid on its side, as a PNG of 200 dpi."""
    scale = 200 / 72
    image = Image.new("RGB", (round(595 * scale), round(842 * scale)), "white")
    ImageDraw.Draw(image).rectangle([side * scale for side in BOX], fill=ink)
    image = image.rotate(skew, fillcolor="white").rotate(turn, expand=True).convert(mode)
    out = io.BytesIO()
    image.save(out, "PNG", dpi=(200, 200))
    return Document("page.png", out.getvalue(), "image/png")


def shown(given: Document, **page) -> Facsimile:
    facts = {"number": 1, "width": 595.0, "height": 842.0, "origin": "ocr", "reader": "ppocr"}
    (made,) = facsimiles(given, [Page(**{**facts, **page})], Options(), DPI)
    return made


def inked(picture: np.ndarray) -> tuple[float, float, float, float]:
    dark = (picture if picture.ndim == 2 else picture.min(axis=2)) < 128
    rows, columns = np.nonzero(dark)
    return columns.min(), rows.min(), columns.max() + 1, rows.max() + 1


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("skew", [0.0, 2.5, -3.0])
def test_boxes_lie_on_the_print(turn: int, skew: float) -> None:
    """A page that was laid down by turning it left is set upright by turning it right as far."""
    made = shown(document(turn=turn, skew=skew), rotation=turn, skew=skew)
    assert made.picture.shape[:2] == pytest.approx((842, 595), abs=1)
    assert inked(made.picture) == pytest.approx(BOX, abs=2)


def test_colour_is_kept_where_there_is_any() -> None:
    blue = shown(document(ink="#2030c0")).picture
    assert blue.shape[2] == 3
    assert tuple(blue[215, 150]) == pytest.approx((0x20, 0x30, 0xC0), abs=8)
    assert shown(document()).picture.ndim == 2
    assert shown(document(mode="1")).picture.ndim == 2


def test_a_page_that_was_lost_has_no_picture() -> None:
    lost = Page(number=1, width=0.0, height=0.0, origin="blank")
    assert list(facsimiles(document(), [lost], Options(), DPI)) == []
    assert list(facsimiles(Document("a.txt", b"a", "text/plain"), [lost], Options(), DPI)) == []
