"""The crops of a report."""

import pytest
from PIL import Image

from docparse.evaluate.report import _crop

PAGE = Image.new("RGB", (744, 1052), "white")


def test_a_place_on_the_page_is_shown() -> None:
    assert _crop(PAGE, (72.0, 72.0, 144.0, 90.0)).startswith("data:image/webp;base64,")


@pytest.mark.parametrize("box", [(700.0, 10.0, 760.0, 20.0), (10.0, 900.0, 20.0, 990.0), (-90.0, 10.0, -60.0, 20.0)])
def test_a_place_beside_the_page_has_no_crop(box: tuple[float, float, float, float]) -> None:
    assert _crop(PAGE, box) == ""
