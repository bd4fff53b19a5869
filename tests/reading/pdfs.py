"""PDFs in the structures that producers leave, built by hand: a content stream, fonts, pictures, page boxes.

The programs themselves (Word, LibreOffice, Ghostscript, OCRmyPDF, ABBYY) are not run by the tests; what they write is
built here, or lies in ``producers``. Only WeasyPrint's own output is tested as it comes.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pikepdf
import pypdfium2
from pdfminer.fontmetrics import FONT_METRICS
from pikepdf import Array, Dictionary, Name

from docparse.options import Options
from docparse.reading.layer import TextLayers, Verdict
from docparse.reading.raster import PdfFile
from docparse.reading.source import Document
from docparse.words import NO_WORDS

WIDTH, HEIGHT = 595, 842

LINES = (
    "Geachte leden van de gemeenteraad,",
    "Hierbij ontvangt u de gevraagde stukken over de aankoop van het pand aan de markt,",
    "zoals wij hebben toegezegd in de vergadering van de raad in het najaar.",
    "De kosten bedragen tweehonderd euro en worden gedekt uit de algemene reserve.",
    "Wij verwachten dat de werkzaamheden voor de zomer van volgend jaar zijn voltooid",
    "en dat de bewoners van de straat daarvan weinig overlast zullen ondervinden.",
    "Voor vragen kunt u terecht bij de afdeling die over de gebouwen van de gemeente gaat.",
)
TEXT = " ".join(LINES)


@dataclass
class Font:
    """A font of a page, not embedded, in which ``codes`` print and copy what they are told."""

    base: str = "ABCDEF+Arial"
    codes: dict[int, tuple[str, str | None]] = field(default_factory=dict)
    """By code the glyph's name, and the text that it copies as; None when the font does not tell."""
    unicode: bool = True
    """Whether a ToUnicode table is there."""
    widths: int | None = None
    """Of every glyph, in thousandths of the size; None for those of Helvetica."""

    def built(self, pdf: pikepdf.Pdf) -> pikepdf.Object:
        metrics = FONT_METRICS["Helvetica"][1]
        widths = [
            self.widths or (556 if code in self.codes else metrics.get(bytes([code]).decode("cp1252", "replace"), 500))
            for code in range(32, 256)
        ]
        font = Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name(f"/{self.base}"))
        font.FirstChar, font.LastChar, font.Widths = 32, 255, Array(widths)
        font.FontDescriptor = pdf.make_indirect(
            Dictionary(
                Type=Name.FontDescriptor,
                FontName=font.BaseFont,
                Flags=32,
                FontBBox=[-200, -212, 1000, 905],
                Ascent=905,
                Descent=-212,
                CapHeight=716,
                ItalicAngle=0,
                StemV=80,
            )
        )
        font.Encoding = Dictionary(Type=Name.Encoding, BaseEncoding=Name.WinAnsiEncoding)
        if self.codes:
            names = [part for code, (name, _) in self.codes.items() for part in (code, Name(f"/{name}"))]
            font.Encoding.Differences = Array(names)
        copied = {code: text for code, (_, text) in self.codes.items() if text is not None}
        if self.unicode and copied:
            font.ToUnicode = pdf.make_stream(_to_unicode(copied))
        return pdf.make_indirect(font)


def _to_unicode(copied: dict[int, str]) -> bytes:
    rows = "\n".join(f"<{code:02X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in copied.items())
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        f"1 begincodespacerange <00> <FF> endcodespacerange\n{len(copied)} beginbfchar\n{rows}\nendbfchar\n"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode()


@dataclass
class Sheet:
    """One page. ``content`` is its content stream; ``/F0``, ``/F1`` … are its fonts, ``/Im`` its picture, ``/Fm`` a
    form with ``form`` as content."""

    content: str
    fonts: Sequence[Font] = (Font(),)
    picture: np.ndarray | None = None
    form: str | None = None
    size: tuple[float, float] = (WIDTH, HEIGHT)
    rotate: int = 0
    crop: tuple[float, float, float, float] | None = None


def pdf(*sheets: Sheet, coding: str = "cp1252") -> bytes:
    document = pikepdf.new()
    for sheet in sheets:
        page = document.add_blank_page(page_size=sheet.size)
        fonts = Dictionary({f"/F{at}": font.built(document) for at, font in enumerate(sheet.fonts)})
        objects = Dictionary()
        if sheet.picture is not None:
            objects.Im = _image(document, sheet.picture)
        if sheet.form is not None:
            objects.Fm = document.make_stream(
                sheet.form.encode(coding),
                Type=Name.XObject,
                Subtype=Name.Form,
                BBox=[0, 0, *sheet.size],
                Resources=Dictionary(Font=fonts),
            )
        page.Resources = Dictionary(Font=fonts, XObject=objects)
        page.Contents = document.make_stream(sheet.content.encode(coding))
        if sheet.rotate:
            page.Rotate = sheet.rotate
        if sheet.crop:
            page.CropBox = Array(sheet.crop)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _image(document: pikepdf.Pdf, picture: np.ndarray) -> pikepdf.Object:
    height, width = picture.shape
    return document.make_stream(
        picture.tobytes(),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=width,
        Height=height,
        ColorSpace=Name.DeviceGray,
        BitsPerComponent=8,
    )


def line(text: str, x: float, y: float, *, font: int = 0, size: float = 11, matrix: str = "1 0 0 1") -> str:
    """One line of text with its left end at ``(x, y)``, from the lower left corner of the page."""
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F{font} {size} Tf {matrix} {x} {y} Tm ({escaped}) Tj ET"


def lines(texts: Sequence[str] = LINES, *, top: float = 760, font: int = 0) -> str:
    """Lines under one another."""
    return "\n".join(line(text, 72, top - 18 * at, font=font) for at, text in enumerate(texts))


def scan(source: bytes, dpi: float = 150) -> np.ndarray:
    """The picture of the first page of a PDF, with the noise of a scanner."""
    document = pypdfium2.PdfDocument(source)
    grey = document[0].render(scale=dpi / 72, grayscale=True).to_numpy()
    noise = np.random.default_rng(1).normal(0, 4, grey.shape[:2])
    return np.clip(grey.reshape(grey.shape[:2]) + noise, 0, 255).astype(np.uint8)


def page_filling(picture: str = "/Im") -> str:
    """The page's picture over the whole page."""
    return f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm {picture} Do Q\n"


def judged(data: bytes, number: int = 1, own: frozenset[str] = NO_WORDS) -> Verdict:
    document = Document("x.pdf", data, "application/pdf")
    with PdfFile(document, Options().max_pixels) as file:
        return TextLayers(document, own).judged(number, file)


def text_of(verdict: Verdict) -> str:
    """The words of a kept layer in its own order; why, when it is not kept."""
    return " ".join(word.text for word in verdict.page.words) if verdict.page else verdict.reason
