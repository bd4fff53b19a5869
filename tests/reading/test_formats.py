"""Every kind of file, from a path, bytes or an open file."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from docparse.errors import LimitError, UnsupportedError, UsageError
from docparse.options import Options
from docparse.reading import read

WORDS = "Geachte leden van de gemeenteraad"
PPOCR = Options(reader="ppocr")


def sheet(words: str = WORDS) -> Image.Image:
    image = Image.new("L", (1240, 700), 255)
    ImageDraw.Draw(image).text((150, 200), words, font=ImageFont.load_default(size=34), fill=0)
    return image


def saved(image: Image.Image, form: str, **options) -> bytes:
    out = io.BytesIO()
    image.save(out, form, dpi=(150, 150), **options)
    return out.getvalue()


def text_of(data: bytes, options: Options = PPOCR) -> list[str]:
    reading = read(data, options, name="x")
    return [" ".join(word.text for word in page.words) for page in reading.pages]


@pytest.mark.scan
@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "BMP", "TIFF"])
def test_pictures(form: str) -> None:
    assert text_of(saved(sheet(), form)) == [WORDS]


@pytest.mark.scan
def test_a_tiff_of_many_pages_and_a_choice_of_them() -> None:
    data = saved(sheet("Pagina een"), "TIFF", save_all=True, append_images=[sheet("Pagina twee"), sheet("Pagina drie")])
    assert text_of(data) == ["Pagina een", "Pagina twee", "Pagina drie"]
    reading = read(data, Options(reader="ppocr", pages="2-"), name="x")
    assert [page.number for page in reading.pages] == [2, 3]
    assert reading.source.pages == 3


@pytest.mark.scan
def test_exif_turns_a_photo() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    (page,) = read(saved(sheet().rotate(90, expand=True), "JPEG", exif=exif), PPOCR, name="x").pages
    assert " ".join(word.text for word in page.words) == WORDS
    assert page.rotation == 0


@pytest.mark.scan
def test_borders_and_punch_holes_are_no_letters() -> None:
    image = sheet()
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 25, 700), fill=0)
    for y in (180, 520):
        draw.ellipse((45, y, 80, y + 35), fill=0)
    assert text_of(saved(image, "PNG")) == [WORDS]


@pytest.mark.parametrize("coding", ["utf-8", "latin-1", "utf-8-sig", "utf-16"])
def test_text_in_any_coding(coding: str) -> None:
    assert text_of("Casuïstiek en Syrië".encode(coding)) == ["Casuïstiek en Syrië"]


def test_form_feeds_part_pages() -> None:
    assert text_of(b"een\n\ftwee\n\fdrie\n") == ["een", "twee", "drie"]


def test_path_file_and_bytes_are_the_same(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("Geachte raad")
    with path.open("rb") as file:
        readings = [
            read(path, PPOCR),
            read(str(path), PPOCR),
            read(file, PPOCR),
            read(b"Geachte raad", PPOCR, "brief.txt"),
        ]
    assert len({reading.source.sha256 for reading in readings}) == 1
    assert {reading.pages[0].words[1].text for reading in readings} == {"raad"}


def test_what_is_refused() -> None:
    with pytest.raises(UnsupportedError):
        read(b"PK\x03\x04" + b"\x00" * 60, PPOCR, "brief.docx")
    with pytest.raises(UsageError):
        read(b"een", Options(pages="7"), "x")
    with pytest.raises(LimitError):
        read(saved(sheet(), "PNG"), Options(reader="ppocr", max_pixels=1000), "x")


def test_a_page_is_typed_on_a_grid() -> None:
    (page,) = read(b"ab  cd\nef", PPOCR, "x").pages
    assert page.typed
    boxes = np.array([word.box for word in page.words])
    assert boxes[:, 0].tolist() == [0.0, 24.0, 0.0]
    assert boxes[:, 1].tolist() == [0.0, 0.0, 12.0]
