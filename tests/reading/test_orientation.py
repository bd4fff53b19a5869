"""Pages that lie on their side, stand on their head, or hang askew."""

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from docparse.options import Options
from docparse.reading import read
from docparse.reading.orientation import sideways, turned, upside_down

pytestmark = pytest.mark.scan

LINES = ["Geachte leden van de gemeenteraad,", "", *["Hierbij ontvangt u de stukken over het plan van aanpak."] * 9]
DPI = 150


@pytest.fixture(scope="module")
def page() -> np.ndarray:
    image = Image.new("L", (round(8.27 * DPI), round(11.69 * DPI)), 255)
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(size=26)
    for row, line in enumerate(LINES):
        draw.text((130, 150 + 44 * row), line, font=font, fill=0)
    return np.array(image)


def askew(page: np.ndarray, degrees: float) -> np.ndarray:
    return np.array(Image.fromarray(page).rotate(degrees, fillcolor=255, resample=Image.Resampling.BICUBIC))


@pytest.mark.parametrize("skew", [-4.5, 0, 4.5])
def test_lines_tell_the_direction(page: np.ndarray, skew: float) -> None:
    assert not sideways(askew(page, skew), DPI)
    assert sideways(turned(askew(page, skew), 90), DPI)


def test_the_recogniser_tells_which_end_is_up(page: np.ndarray) -> None:
    assert not upside_down(page, DPI)
    assert upside_down(turned(page, 180), DPI)


@pytest.mark.parametrize(("laid", "turn"), [(0, 0), (90, 270), (180, 180), (270, 90)])
def test_a_page_is_turned_upright(page: np.ndarray, laid: int, turn: int) -> None:
    out = io.BytesIO()
    Image.fromarray(turned(page, laid)).save(out, "PNG", dpi=(DPI, DPI))
    (read_page,) = read(out.getvalue(), Options(reader="ppocr"), name="p.png").pages
    assert read_page.rotation == turn
    assert " ".join(word.text for word in read_page.words[:5]) == "Geachte leden van de gemeenteraad,"
    assert read_page.height > read_page.width


@pytest.mark.parametrize("degrees", [-4.0, 3.0])
def test_a_page_is_set_straight(page: np.ndarray, degrees: float) -> None:
    out = io.BytesIO()
    Image.fromarray(askew(page, degrees)).save(out, "PNG", dpi=(DPI, DPI))
    (read_page,) = read(out.getvalue(), Options(reader="ppocr"), name="p.png").pages
    assert read_page.skew == pytest.approx(degrees, abs=0.2)
    tops = [word.box[1] for word in read_page.words[:5]]
    assert max(tops) - min(tops) < 8


def test_a_blank_page_is_blank() -> None:
    out = io.BytesIO()
    Image.new("L", (600, 800), 255).save(out, "PNG")
    (read_page,) = read(out.getvalue(), Options(reader="ppocr"), name="p.png").pages
    assert (read_page.origin, read_page.words) == ("blank", ())
