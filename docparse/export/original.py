"""What a page shows as its file has it: scans keep the picture streams that they came with, and with them their size.

A page is taken over where nothing was done to its picture but turning and straightening, which the page can do by
itself, and where it shows no text of its own, which would be found beside the corrected one.
"""

import io
import struct
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import cos, radians, sin

import pikepdf
from pikepdf import Array, Dictionary, Matrix, Name
from PIL import Image, ImageFile

from ..options import Options
from ..reading.facsimile import lie_flat
from ..reading.source import PDF, Document
from ..schema import Page

_SHOWS_TEXT = frozenset({"Tj", "TJ", "'", '"'})
_INVISIBLE = 3
"""The text rendering mode that paints nothing."""
_TURNS = {1: 0, 3: 180, 6: 90, 8: 270}
"""Degrees clockwise for each EXIF orientation that is no mirror image."""
_ORIENTATION = 0x112
_ROWS_PER_STRIP, _STRIP_OFFSETS = 278, 273
_JPEG_COLOURS = {"L": Name.DeviceGray, "RGB": Name.DeviceRGB}
_OFF = 1.0
"""Points by which the page in the file may differ in size from the page that was read."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A form or picture to draw, and the matrix that lays it upright and straight on its page."""

    content: pikepdf.Object
    matrix: Matrix


def originals(document: Document, pages: Sequence[Page], options: Options, pdf: pikepdf.Pdf) -> dict[int, Drawing]:
    """The pages that can be taken over into ``pdf``, by their numbers."""
    flat = lie_flat(document, pages, options)
    found = {}
    with _file(document) as file:
        for page in pages:
            if page.number in flat and (made := _original(file, page, pdf)) is not None:
                found[page.number] = made
    return found


@contextmanager
def _file(document: Document) -> Iterator[pikepdf.Pdf | ImageFile.ImageFile]:
    opened = pikepdf.open if document.media_type == PDF else Image.open
    with opened(io.BytesIO(document.data)) as file:
        yield file


def _original(file: pikepdf.Pdf | ImageFile.ImageFile, page: Page, pdf: pikepdf.Pdf) -> Drawing | None:
    try:
        return _of_pdf(file, page, pdf) if isinstance(file, pikepdf.Pdf) else _of_picture(file, page, pdf)
    except (pikepdf.PdfError, OSError, EOFError, SyntaxError, ValueError, TypeError, LookupError, struct.error):
        return None  # a damaged page is drawn as it was read


def _of_pdf(file: pikepdf.Pdf, page: Page, pdf: pikepdf.Pdf) -> Drawing | None:
    given = file.pages[page.number - 1]
    if given.obj.get("/Annots") or "/Contents" not in given.obj:
        return None
    given.contents_coalesce()
    if not _without_text(given.obj.Contents, given.resources, set()):
        return None
    box = [float(side) for side in given.cropbox]
    left, bottom, right, top = min(box[::2]), min(box[1::2]), max(box[::2]), max(box[1::2])
    turn = int(given.obj.get("/Rotate", 0)) + page.rotation
    upright = _upright(right - left, top - bottom, turn, page)
    if upright is None:
        return None
    form = file.make_stream(
        given.Contents.read_bytes(),
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([left, bottom, right, top]),
        Resources=given.resources,
    )
    return Drawing(pdf.copy_foreign(form), Matrix(1, 0, 0, 1, -left, -bottom) @ upright)


def _without_text(content: pikepdf.Object, resources: pikepdf.Object, seen: set[tuple[int, int]]) -> bool:
    """Take text that does not show out of the content of a page or form; whether there is no other text in it.

    seen: the forms that were looked at, for a damaged file may have one that draws itself.
    """
    kept, modes = [], [0]
    for one in pikepdf.parse_content_stream(content):
        operator = str(one.operator)
        if operator == "q":
            modes.append(modes[-1])
        elif operator == "Q" and len(modes) > 1:
            modes.pop()
        elif operator == "Tr":
            modes[-1] = int(one.operands[0])
        if operator not in _SHOWS_TEXT:
            kept.append(one)
        elif modes[-1] != _INVISIBLE:
            return False
    content.write(pikepdf.unparse_content_stream(kept))
    for _, drawn in resources.get("/XObject", Dictionary()).items():
        if drawn.get("/Subtype") == Name.Form and drawn.objgen not in seen:
            seen.add(drawn.objgen)
            if not _without_text(drawn, drawn.get("/Resources", Dictionary()), seen):
                return False
    return True


def _of_picture(file: ImageFile.ImageFile, page: Page, pdf: pikepdf.Pdf) -> Drawing | None:
    file.seek(page.number - 1)
    turn = _TURNS.get(file.getexif().get(_ORIENTATION, 1))
    if turn is None or not page.width or not page.height:
        return None
    turn += page.rotation
    width, height = (page.height, page.width) if turn % 180 else (page.width, page.height)
    upright = _upright(width, height, turn, page)
    picture = _stream(file, pdf)
    if picture is None or upright is None:
        return None
    return Drawing(picture, Matrix(width, 0, 0, height, 0, 0) @ upright)


def _stream(file: ImageFile.ImageFile, pdf: pikepdf.Pdf) -> pikepdf.Object | None:
    """A JPEG as it is, a picture in black and white by the coding of faxes; None for any other."""
    facts = {"Type": Name.XObject, "Subtype": Name.Image, "Width": file.width, "Height": file.height}
    if file.format == "JPEG" and file.mode in _JPEG_COLOURS:
        assert file.fp is not None  # noqa: S101 - it is read from memory
        file.fp.seek(0)
        facts |= {"ColorSpace": _JPEG_COLOURS[file.mode], "BitsPerComponent": 8, "Filter": Name.DCTDecode}
        return pdf.make_stream(file.fp.read(), **facts)
    if file.mode != "1":
        return None
    coding = Dictionary(K=-1, Columns=file.width, Rows=file.height, BlackIs1=True)  # Pillow codes white as black
    facts |= {"ColorSpace": Name.DeviceGray, "BitsPerComponent": 1, "Filter": Name.CCITTFaxDecode}
    return pdf.make_stream(_as_fax(file), **facts, DecodeParms=coding)


def _as_fax(picture: Image.Image) -> bytes:
    """The picture in Group 4 coding (ITU-T T.6), which is one strip of a TIFF."""
    out = io.BytesIO()
    picture.copy().save(out, "TIFF", compression="group4", tiffinfo={_ROWS_PER_STRIP: picture.height})
    with Image.open(out) as tiff:
        (start,) = tiff.tag_v2[_STRIP_OFFSETS]  # type: ignore[attr-defined]
        (length,) = tiff.tag_v2[_STRIP_OFFSETS + 6]  # type: ignore[attr-defined]
    return out.getvalue()[start : start + length]


def _upright(width: float, height: float, turn: int, page: Page) -> Matrix | None:
    """From a sheet of this size to the page: turned clockwise, then straightened about its middle.

    None when the page has another size, as where the file gives its units a size of their own.
    """
    turned = {
        0: Matrix(1, 0, 0, 1, 0, 0),
        90: Matrix(0, -1, 1, 0, 0, width),
        180: Matrix(-1, 0, 0, -1, width, height),
        270: Matrix(0, 1, -1, 0, height, 0),
    }[turn % 360]
    wide, high = (height, width) if turn % 180 else (width, height)
    if abs(wide - (page.width or 0.0)) > _OFF or abs(high - (page.height or 0.0)) > _OFF:
        return None
    c, s = cos(radians(page.skew)), sin(radians(page.skew))
    x, y = wide / 2, high / 2
    return turned @ Matrix(c, -s, s, c, x - c * x - s * y, y + s * x - c * y)
