"""Formats that tell where each word lies: hOCR, ALTO and the searchable PDF."""

import io
import os
import stat
import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageDraw

from docparse.errors import UsageError
from docparse.export import FORMATS, METADATA_FORMATS, PLACED_FORMATS, export_parsed
from docparse.export.files import write_file
from docparse.export.placed import regions
from docparse.handover import Parsed, PlacedWord
from docparse.options import Options
from docparse.schema import Block, Furniture, Letter, Page, Source

ALTO = "{http://www.loc.gov/standards/alto/ns-v4#}"
XHTML = "{http://www.w3.org/1999/xhtml}"
TEXT = "Kop & staart\n\nHet kost € 5 in het café."
BOXES = {
    "Kop": (72.0, 72.0, 100.0, 84.0),
    "&": (104.0, 72.0, 110.0, 84.0),
    "staart": (114.0, 72.0, 150.0, 84.0),
    "Het": (72.0, 100.0, 90.0, 110.0),
    "kost": (94.0, 100.0, 115.0, 110.0),
    "€": (119.0, 100.0, 125.0, 110.0),
    "5": (129.0, 100.0, 134.0, 110.0),
    "in": (72.0, 114.0, 80.0, 124.0),
    "het": (84.0, 114.0, 100.0, 124.0),
    "café.": (104.0, 114.0, 130.0, 124.0),
}
"""In points; the paragraph runs over two lines."""


def scan() -> bytes:
    """An A4 page of 100 dpi with a dark bar in the place of each word."""
    image = Image.new("L", (827, 1169), 255)
    for box in BOXES.values():
        ImageDraw.Draw(image).rectangle([side * 100 / 72 for side in box], fill=0)
    out = io.BytesIO()
    image.save(out, "PNG", dpi=(100, 100))
    return out.getvalue()


def parsed(**page) -> Parsed:
    words, at = [], 0
    for word, box in BOXES.items():
        at = TEXT.index(word, at)
        words.append(PlacedWord(at, at + len(word), 1, box, 0.93))
        at += len(word)
    blocks = (Block(kind="heading", start=0, end=12, page=1), Block(kind="paragraph", start=14, end=len(TEXT), page=1))
    footer = Furniture(kind="page_footer", text="Blad 1\nvan 2", page=1, bbox=(72.0, 800.0, 102.0, 820.0))
    facts = {"number": 1, "width": 595.4, "height": 841.7, "origin": "ocr", "reader": "ppocr", **page}
    letter = Letter(
        docparse_version="0",
        status="ok",
        source=Source(name='brief "1".png', sha256="0" * 64, media_type="image/png", bytes=1, pages=1),
        pages=(Page(**facts),),
        text=TEXT,
        raw_text=TEXT,
        blocks=blocks,
        furniture=(footer,),
    )
    return Parsed(letter, tuple(words))


def test_words_stand_in_regions_of_printed_lines() -> None:
    found = list(regions(parsed(), 1))
    assert [(region.kind, [[word.text for word in line.words] for line in region.lines]) for region in found] == [
        ("heading", [["Kop", "&", "staart"]]),
        ("paragraph", [["Het", "kost", "€", "5"], ["in", "het", "café."]]),
        ("page_footer", [["Blad", "1"], ["van", "2"]]),
    ]
    assert found[1].box == (72.0, 100.0, 134.0, 124.0)
    assert found[2].lines[1].words[1].box == pytest.approx((92.0, 810.0, 97.0, 820.0), abs=1)


def test_hocr_has_every_word_with_its_box_in_pixels_of_300_dpi() -> None:
    root = ET.fromstring(export_parsed(parsed(), "hocr", b"", Options()).content)
    words = [one for one in root.iter(f"{XHTML}span") if one.get("class") == "ocrx_word"]
    assert [word.text for word in words] == [*BOXES, "Blad", "1", "van", "2"]
    assert words[0].get("title") == "bbox 300 300 417 350; x_wconf 93"
    (page,) = [one for one in root.iter(f"{XHTML}div") if one.get("class") == "ocr_page"]
    assert page.get("title") == "image \"brief '1'.png\"; bbox 0 0 2481 3507; ppageno 0; scan_res 300 300"


def test_alto_has_the_structure_of_version_4() -> None:
    """What the schema of ALTO 4.4 asks: the order of elements, required attributes, references to tags that exist."""
    root = ET.fromstring(export_parsed(parsed(), "alto", b"", Options()).content)
    assert [child.tag for child in root] == [f"{ALTO}{name}" for name in ("Description", "Tags", "Layout")]
    assert root.findtext(f"{ALTO}Description/{ALTO}MeasurementUnit") == "inch1200"
    tags = {tag.get("ID") for tag in root.iter(f"{ALTO}LayoutTag")}
    blocks = list(root.iter(f"{ALTO}TextBlock"))
    assert [block.get("TAGREFS") for block in blocks] == ["heading", "paragraph", "page_footer"]
    assert {block.get("TAGREFS") for block in blocks} == tags
    strings = list(root.iter(f"{ALTO}String"))
    assert [one.get("CONTENT") for one in strings] == [*BOXES, "Blad", "1", "van", "2"]
    first = {name: strings[0].get(name) for name in ("HPOS", "VPOS", "WIDTH", "HEIGHT", "WC")}
    assert first == {"HPOS": "1200", "VPOS": "1200", "WIDTH": "467", "HEIGHT": "200", "WC": "0.93"}
    for line in root.iter(f"{ALTO}TextLine"):
        kinds = [child.tag.removeprefix(ALTO) for child in line]
        assert kinds == ["String", *["SP", "String"] * (len(kinds) // 2)]
    ids = [one.get("ID") for one in root.iter() if one.get("ID")]
    assert len(ids) == len(set(ids))


@pytest.fixture(scope="module")
def searchable() -> bytes:
    made = export_parsed(parsed(), "pdf", scan(), Options()).content
    assert isinstance(made, bytes)
    return made


def test_a_searchable_pdf_copies_the_corrected_text(searchable: bytes) -> None:
    text = pypdfium2.PdfDocument(searchable)[0].get_textpage().get_text_range()
    assert text.split() == [*BOXES, "Blad", "1", "van", "2"]


def test_its_words_lie_on_the_print(searchable: bytes) -> None:
    import pdfplumber

    with pdfplumber.open(io.BytesIO(searchable)) as pdf:
        words = pdf.pages[0].extract_words(x_tolerance=1)
    for word in words[: len(BOXES)]:
        box = (word["x0"], word["top"], word["x1"], word["bottom"])
        assert box == pytest.approx(BOXES[word["text"]], abs=1.0)


def test_its_text_does_not_show(searchable: bytes) -> None:
    page = pypdfium2.PdfDocument(searchable)[0]
    shown = np.array(page.render(scale=1, grayscale=True).to_numpy()).reshape(842, 596)
    assert shown[78, 85] < 60  # inside the bar of the first word
    assert shown[90:97].min() > 200
    assert shown[800:820, 70:110].min() > 200  # the footer is text, and nothing is drawn there


def lying(rotation: int, skew: float) -> Image.Image:
    """The scan in black and white as it lay before it was turned clockwise and straightened."""
    image = Image.open(io.BytesIO(scan()))
    return image.rotate(skew, fillcolor=255).rotate(rotation, expand=True).convert("1")


def as_file(image: Image.Image, form: str, **how) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **(how or ({"resolution": 100} if form == "PDF" else {"dpi": (100, 100)})))
    return out.getvalue()


def pictures(pdf: bytes) -> list[tuple[str, bytes]]:
    """The coding and the bytes of every picture in a PDF."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        streams = [one for one in opened.objects if isinstance(one, pikepdf.Stream)]
        found = [one for one in streams if one.get("/Subtype") == "/Image"]
        filters = [one.Filter if isinstance(one.Filter, pikepdf.Name) else one.Filter[0] for one in found]
        return [(str(coding), one.read_raw_bytes()) for coding, one in zip(filters, found, strict=True)]


def assert_bars_lie_on_words(pdf: bytes) -> None:
    page = pypdfium2.PdfDocument(pdf)[0]
    shown = np.array(page.render(scale=2, grayscale=True).to_numpy()).squeeze()
    for word, (x0, top, x1, bottom) in BOXES.items():
        middle = shown[round(2 * top) + 6 : round(2 * bottom) - 6, round(2 * x0) + 4 : round(2 * x1) - 4]
        assert middle.mean() < 60, word
    assert shown[:130].min() > 200
    text = page.get_textpage().get_text_range().split()
    assert text == [*BOXES, "Blad", "1", "van", "2"]


@pytest.mark.parametrize(("rotation", "skew"), [(0, 0.0), (0, 2.0), (90, 0.0), (90, -1.5), (180, 0.0), (270, 1.0)])
@pytest.mark.parametrize("form", ["PDF", "TIFF"])
def test_a_scan_in_black_and_white_keeps_its_coding_and_its_size(form: str, rotation: int, skew: float) -> None:
    """The text adds some kilobytes, of which the font is most; the picture stays as it was, upright and straight."""
    given = as_file(
        lying(rotation, skew), form, **({"compression": "group4", "dpi": (100, 100)} if form == "TIFF" else {})
    )
    made = export_parsed(parsed(rotation=rotation, skew=skew), "pdf", given, Options()).content
    assert isinstance(made, bytes)
    assert_bars_lie_on_words(made)
    ((coding, _),) = pictures(made)
    assert coding == "/CCITTFaxDecode"
    assert len(made) < len(given) + 8_000
    if form == "PDF":
        assert pictures(made) == pictures(given)


def test_a_page_box_that_does_not_begin_at_zero_and_a_turned_page() -> None:
    with pikepdf.open(io.BytesIO(as_file(lying(270, 0.0), "PDF"))) as pdf:
        page = pdf.pages[0]
        page.contents_add(b"1 0 0 1 30 -40 cm", prepend=True)
        page.mediabox = [30, -40, 30 + float(page.mediabox[2]), -40 + float(page.mediabox[3])]
        page.rotate(270, relative=False)
        out = io.BytesIO()
        pdf.save(out)
    made = export_parsed(parsed(), "pdf", out.getvalue(), Options()).content
    assert isinstance(made, bytes)
    assert_bars_lie_on_words(made)
    assert pictures(made) == pictures(out.getvalue())


@pytest.mark.parametrize(("orientation", "lay"), [(1, 0), (3, 180), (6, 90), (8, 270)])
def test_a_jpeg_keeps_its_bytes(orientation: int, lay: int) -> None:
    exif = Image.Exif()
    exif[0x112] = orientation
    given = as_file(lying(lay, 0.0).convert("L"), "JPEG", dpi=(100, 100), exif=exif)
    made = export_parsed(parsed(), "pdf", given, Options()).content
    assert isinstance(made, bytes)
    assert_bars_lie_on_words(made)
    assert pictures(made) == [("/DCTDecode", given)]


@pytest.mark.parametrize("nested", [False, True])
def test_text_of_the_file_that_does_not_show_makes_room(nested: bool) -> None:
    """What another OCR program laid over the scan is taken out, or a search would find both."""
    layer = b"q BT 3 Tr /F 10 Tf 72 700 Td (verkeerd gelezen) Tj ET Q"
    with pikepdf.open(io.BytesIO(as_file(lying(0, 0.0), "PDF"))) as pdf:
        page = pdf.pages[0]
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        page.resources.Font = pikepdf.Dictionary(F=font)
        if nested:
            form = pdf.make_stream(layer, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 600, 900])
            form.Resources = pikepdf.Dictionary(Font=page.resources.Font)
            page.resources.XObject.Ocr = form
        page.contents_add(b"/Ocr Do" if nested else layer)
        out = io.BytesIO()
        pdf.save(out)
    assert "verkeerd" in pypdfium2.PdfDocument(out.getvalue())[0].get_textpage().get_text_range()
    made = export_parsed(parsed(), "pdf", out.getvalue(), Options()).content
    assert isinstance(made, bytes)
    assert_bars_lie_on_words(made)
    assert pictures(made) == pictures(out.getvalue())


def test_a_form_that_draws_itself_and_inherited_resources() -> None:
    with pikepdf.open(io.BytesIO(as_file(lying(0, 0.0), "PDF"))) as pdf:
        page = pdf.pages[0]
        form = pdf.make_stream(b"/Self Do", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 600, 900])
        form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Self=form))
        page.resources.XObject.Self = form
        pdf.Root.Pages.Resources = page.obj.Resources
        del page.obj["/Resources"]
        out = io.BytesIO()
        pdf.save(out)
    made = export_parsed(parsed(), "pdf", out.getvalue(), Options()).content
    assert isinstance(made, bytes)
    assert_bars_lie_on_words(made)
    assert pictures(made) == pictures(out.getvalue())


def test_an_empty_page_stays_white() -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(595.4, 841.7))
        out = io.BytesIO()
        pdf.save(out)
    made = export_parsed(parsed(), "pdf", out.getvalue(), Options()).content
    assert isinstance(made, bytes)
    assert len(pypdfium2.PdfDocument(made)) == 1


def test_a_page_that_shows_text_of_its_own_is_drawn_anew() -> None:
    with pikepdf.open(io.BytesIO(as_file(lying(0, 0.0), "PDF"))) as pdf:
        page = pdf.pages[0]
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        page.resources.Font = pikepdf.Dictionary(F=font)
        page.contents_add(b"q BT /F 10 Tf 72 300 Td (stempel) Tj ET Q")
        out = io.BytesIO()
        pdf.save(out)
    made = export_parsed(parsed(), "pdf", out.getvalue(), Options()).content
    assert isinstance(made, bytes)
    assert_bars_lie_on_words(made)
    assert [coding for coding, _ in pictures(made)] == ["/DCTDecode"]


def test_a_page_with_a_good_text_layer_is_taken_over(searchable: bytes) -> None:
    letter = parsed(origin="text_layer", reader=None)
    made = export_parsed(letter, "pdf", searchable, Options()).content
    with pikepdf.open(io.BytesIO(searchable)) as before, pikepdf.open(io.BytesIO(made)) as after:
        contents = [pdf.pages[0].Contents.read_bytes() for pdf in (before, after)]
    assert contents[0] == contents[1]


def test_the_same_letter_gives_the_same_bytes(searchable: bytes) -> None:
    assert export_parsed(parsed(), "pdf", scan(), Options()).content == searchable


@pytest.mark.parametrize("form", ["hocr", "alto", "pdf"])
def test_text_has_no_place_on_paper(form: str) -> None:
    with pytest.raises(UsageError, match="no place on paper"):
        export_parsed(parsed(width=None, height=None), form, b"tekst", Options())


def test_every_format_has_a_suffix_of_its_own_and_is_written_as_it_is(tmp_path: Path) -> None:
    suffixes = [suffix for suffix, _ in (FORMATS | METADATA_FORMATS | PLACED_FORMATS).values()] + [".pdf"]
    assert len(set(suffixes)) == len(suffixes)
    write_file(tmp_path / "a.pdf", b"\x00\xff")
    write_file(tmp_path / "a.txt", "é\n")
    assert (tmp_path / "a.pdf").read_bytes() == b"\x00\xff"
    assert (tmp_path / "a.txt").read_bytes() == b"\xc3\xa9\n"


def test_a_device_is_written_to_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_file(pipe, "brief")
    assert os.read(reader, 9) == b"brief"
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    os.close(reader)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(tmp_path / "real.json")
    write_file(link, "{}")
    assert link.is_symlink()
    assert (tmp_path / "real.json").read_text() == "{}"
