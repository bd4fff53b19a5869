"""A searchable PDF: the pages as they were read, upright and straight, with the corrected text invisible over them.

A page whose own text layer was good is taken over as it is, and so is the picture of a scan; what cannot be is drawn
anew. The text is set in a font without glyphs whose every code is the character itself, each word as wide as it is
printed. Where nothing but pictures was taken over it is PDF/A-2u, which archives ask for.
"""

import io
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Matrix, Name, String
from PIL import Image

from ..handover import Parsed
from ..options import Options
from ..reading.facsimile import Facsimile, facsimiles
from ..reading.source import Document, Readable, open_document
from ..schema import Letter, Page
from .archival import declare, may_be_archival
from .original import Drawing, originals
from .placed import Printed, pages_on_paper, regions

_DPI = 200.0
_QUALITY = 70
_ADVANCE = 0.5
"""How far each character moves on, in parts of the size, before it is stretched to the width of its word."""
_DESCENT = 0.2
"""How far the box of a word reaches below its baseline, in parts of its height."""
_NO_TEXT = "\ufeff\ufffe\uffff"


def to_pdf(parsed: Parsed, source: Readable, options: Options) -> bytes:
    """The PDF of the pages that were read; ``source`` is what was parsed.

    Raises UsageError for a letter that was given as text.
    """
    pages = pages_on_paper(parsed)
    document = open_document(source, options, parsed.letter.source.name)
    kept = [page.number for page in pages if page.origin == "text_layer"]
    read = [page for page in pages if page.origin != "text_layer"]
    with pikepdf.new() as pdf:
        font = pdf.make_indirect(_font(pdf))
        shown = originals(document, read, options, pdf)
        others = {page.number: page for page in read if page.number not in shown}
        for picture in facsimiles(document, [*others.values()], options, _DPI):
            shown[picture.number] = _drawn_anew(pdf, picture, others[picture.number])
        with _opened(document, bool(kept)) as own:
            for page in pages:
                if page.number in kept:
                    pdf.pages.append(own.pages[page.number - 1])
                else:
                    _draw(pdf, font, page, shown.get(page.number), _content(parsed, page))
            pdf.docinfo["/Producer"] = f"docparse {parsed.letter.docparse_version}"
            pdf.Root.Lang = String("nl")
            if not kept and all(may_be_archival(one.content) for one in shown.values()):
                declare(pdf, _title(parsed.letter))
            out = io.BytesIO()
            pdf.save(out, min_version="1.7", deterministic_id=True)
    return out.getvalue()


def _title(letter: Letter) -> str:
    subject = letter.letter.subject
    return " ".join((subject.value if subject is not None else letter.source.name).split())


def _opened(document: Document, needed: bool) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(document.data)) if needed else pikepdf.new()


def _draw(pdf: pikepdf.Pdf, font: pikepdf.Object, page: Page, shown: Drawing | None, text: bytes) -> None:
    """Append a page with what it shows and the words over it; one that cannot be drawn stays white."""
    width, height = page.width or 0.0, page.height or 0.0
    resources = Dictionary(Font=Dictionary(F=font), XObject=Dictionary())
    content = text
    if shown is not None:
        resources.XObject.P = shown.content
        content = b"q %s cm /P Do Q\n%s" % (shown.matrix.encode(), text)
    made = Dictionary(Type=Name.Page, MediaBox=Array([0, 0, width, height]), Resources=resources)
    made.Contents = pdf.make_stream(content)
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(made)))


def _drawn_anew(pdf: pikepdf.Pdf, picture: Facsimile, page: Page) -> Drawing:
    return Drawing(_image(pdf, picture), Matrix(page.width or 0.0, 0, 0, page.height or 0.0, 0, 0))


def _image(pdf: pikepdf.Pdf, picture: Facsimile) -> pikepdf.Object:
    out = io.BytesIO()
    Image.fromarray(picture.picture).save(out, "JPEG", quality=_QUALITY, optimize=True)
    height, width = picture.picture.shape[:2]
    colours = Name.DeviceRGB if picture.picture.ndim == 3 else Name.DeviceGray
    return pdf.make_stream(
        out.getvalue(),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=width,
        Height=height,
        ColorSpace=colours,
        BitsPerComponent=8,
        Filter=Name.DCTDecode,
    )


def _content(parsed: Parsed, page: Page) -> bytes:
    """The words of a page in render mode 3, which paints nothing, in reading order."""
    words = [
        _shown(word, page.height or 0.0)
        for region in regions(parsed, page.number)
        for line in region.lines
        for word in line.words
    ]
    return b"\n".join([b"BT 3 Tr", *(one for one in words if one), b"ET"])


def _shown(word: Printed, height: float) -> bytes | None:
    x0, top, x1, bottom = word.box
    size = bottom - top
    codes = _codes(word.text)
    if size <= 0 or x1 <= x0 or not codes:
        return None
    stretch = 100 * (x1 - x0) / (size * _ADVANCE * (len(codes) // 2))
    place = (x0, height - bottom + _DESCENT * size)
    return b"/F %.2f Tf %.2f Tz 1 0 0 1 %.2f %.2f Tm <%s> Tj" % (size, stretch, *place, codes.hex().encode("ascii"))


def _codes(text: str) -> bytes:
    """Two bytes a character, those outside the basic plane and those that are none left out."""
    return "".join(char for char in text if 0 < ord(char) < 0x10000 and char not in _NO_TEXT).encode("utf-16-be")


def _font(pdf: pikepdf.Pdf) -> pikepdf.Object:
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name.Glyphless,
        Flags=4,
        FontBBox=Array([0, -200, 500, 800]),
        Ascent=800,
        Descent=-200,
        CapHeight=700,
        ItalicAngle=0,
        StemV=80,
    )
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name.Glyphless,
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        FontDescriptor=pdf.make_indirect(descriptor),
        DW=round(1000 * _ADVANCE),
        CIDToGIDMap=Name.Identity,
    )
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name.Glyphless,
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(descendant)]),
        ToUnicode=pdf.make_stream(_to_unicode()),
    )


def _to_unicode() -> bytes:
    """A CMap in which every code is the character itself, if that is one; a range may not run over its last byte."""
    lines = ["/CIDInit /ProcSet findresource begin", "12 dict begin", "begincmap"]
    lines += ["/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def"]
    lines += ["/CMapName /Adobe-Identity-UCS def", "/CMapType 2 def"]
    lines += ["1 begincodespacerange", "<0000> <FFFF>", "endcodespacerange", *_ranges()]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines).encode("ascii")


def _ranges() -> Iterator[str]:
    highs = [high for high in range(256) if not 0xD8 <= high <= 0xDF]
    for at in range(0, len(highs), 100):
        some = highs[at : at + 100]
        yield f"{len(some)} beginbfrange"
        for high in some:
            first, last = (1 if high == 0 else 0), {0xFE: 0xFE, 0xFF: 0xFD}.get(high, 0xFF)
            yield f"<{high:02X}{first:02X}> <{high:02X}{last:02X}> <{high:02X}{first:02X}>"
        yield "endbfrange"
