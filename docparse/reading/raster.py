"""Page pictures: PDF pages rendered by pdfium, and the frames of picture files, one in memory at a time."""

import io
import struct
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Protocol

import cv2
import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image, ImageOps
from typing_extensions import Self

from ..errors import EmptyError, EncryptedError, LimitError, UnreadableError
from .reader import Picture, ReaderError
from .source import PDF, Document
from .struck import without_struck_rows

PDFIUM = threading.RLock()
"""pdfium is not thread-safe: every call into it is made under this lock."""
_PILLOW = threading.Lock()
"""Pillow's pixel limit belongs to the whole process; it is lifted only under this lock."""

_DAMAGED = (OSError, EOFError, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError, struct.error)
"""What Pillow raises for a damaged picture; ``UnidentifiedImageError`` is an OSError."""

DPI = 300.0
"""Resolution at which readers get a page: what Tesseract was trained on."""
_LEAST_DPI = 60.0
"""Letters of 10 points are 8 pixels high here; below it no reader reads them."""
_PAPER_INCHES = (4.0, 24.0)
"""Long sides that paper of letters has, with room: A6 is 5.8 inches, A2 23.4."""
_A4_INCHES = 11.69


@dataclass(frozen=True, slots=True)
class PagePicture:
    """The picture of one page as it lies in the file, with its size in points."""

    picture: Picture
    dpi: float
    """Pixels to an inch of paper, as well as it can be known."""
    width: float
    height: float


class PageFile(Protocol):
    """A file of pages; the first is number 1."""

    def __len__(self) -> int:
        """How many pages it has."""
        ...

    def picture(self, number: int) -> PagePicture:
        """The picture of a page; raises ReaderError for a bad page, LimitError for a picture over the cap."""
        ...


class PictureFile:
    """A TIFF, PNG, JPEG, WebP or BMP file; of these only a TIFF has more than one page."""

    def __init__(self, document: Document, max_pixels: int) -> None:
        self._name = document.name
        self._max_pixels = max_pixels
        try:
            with _any_size():
                self._image = Image.open(io.BytesIO(document.data))
                self._pages = getattr(self._image, "n_frames", 1) if document.media_type == "image/tiff" else 1
        except _DAMAGED as error:
            raise UnreadableError(
                "the picture is damaged.", remedy="Scan or export it again.", name=document.name
            ) from error

    def __len__(self) -> int:
        return self._pages

    def picture(self, number: int) -> PagePicture:
        """Frame ``number``, turned as its EXIF says, in grey and at about 300 dpi."""
        try:
            with _any_size():
                self._image.seek(number - 1)
            self._check_size(number)
            with _any_size():
                image = ImageOps.exif_transpose(self._image)
            grey = np.asarray(_grey(image), dtype=np.uint8)
        except _DAMAGED as error:
            raise ReaderError("the picture is damaged or cut off.", remedy="Scan or export it again.") from error
        across, down = _claimed_dpi(self._image, image)
        return _at_reading_size(grey, across, down)

    def coloured(self, number: int, dpi: float) -> Picture:
        """Frame ``number`` in red, green and blue, shape (height, width, 3), at ``dpi`` of its paper."""
        given = self.picture(number)
        size = (max(1, round(given.width / 72 * dpi)), max(1, round(given.height / 72 * dpi)))
        with _any_size():
            image = _on_paper(ImageOps.exif_transpose(self._image))
        return np.array(image.convert("RGB").resize(size, Image.Resampling.LANCZOS), dtype=np.uint8)

    def _check_size(self, number: int) -> None:
        width, height = self._image.size
        if width * height > self._max_pixels:
            raise LimitError(
                f"the picture has {width:,} × {height:,} pixels, more than {self._max_pixels:,}.",
                remedy="Make it smaller, or raise the limit max_pixels.",
                name=self._name,
                page=number,
            )


class PdfFile:
    """A PDF, rendered by pdfium."""

    def __init__(self, document: Document, max_pixels: int) -> None:
        self._max_pixels = max_pixels
        try:
            with PDFIUM:
                self._pdf = pdfium.PdfDocument(document.data)
                self._pages = len(self._pdf)
                self._loaded: tuple[int, pdfium.PdfPage] | None = None
        except pdfium.PdfiumError as error:
            raise _open_error(error, document.name) from error

    def __len__(self) -> int:
        return self._pages

    def close(self) -> None:
        """Let go of the file."""
        with PDFIUM:
            self._unload()
            self._pdf.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def size(self, number: int) -> tuple[float, float]:
        """Width and height of a page in points, as it is shown; zeros when it cannot be known."""
        with PDFIUM:
            try:
                width, height = self._pdf.get_page_size(number - 1)
            except pdfium.PdfiumError:
                return 0.0, 0.0
        return float(width), float(height)

    def frame(self, number: int) -> tuple[tuple[float, float, float, float], int]:
        """What of the paper of a page is shown, ``(left, bottom, right, top)`` in points, and its turn in degrees."""
        with self.page(number) as page:
            return page.get_bbox(), page.get_rotation()

    def preview(self, number: int) -> Picture:
        """A small, coarse picture of a page, one pixel to a point; raises ReaderError when it cannot be rendered."""
        with self.page(number) as page:
            return self._rendered(page, 1.0, no_smoothimage=True)

    @contextmanager
    def page(self, number: int) -> Iterator[Any]:
        """A pdfium page, held under the lock; raises ReaderError when it cannot be loaded.

        It stays loaded until another is asked for: loading parses all that is on it.
        """
        with PDFIUM:
            if self._loaded is None or self._loaded[0] != number:
                self._unload()
                try:
                    self._loaded = number, self._pdf[number - 1]
                except pdfium.PdfiumError as error:
                    raise ReaderError("the page is damaged.", remedy="Export the PDF again.") from error
            yield self._loaded[1]

    def _unload(self) -> None:
        if self._loaded is not None:
            self._loaded[1].close()
            self._loaded = None

    def picture(self, number: int) -> PagePicture:
        """Page ``number`` at about 300 dpi, smaller when that would be more than the cap of pixels.

        A page that is one scanned picture is rendered in that picture's own pixels, which are
        then brought to 300 dpi of paper: the page box of such a page is often not its paper's.
        """
        with self.page(number) as page:
            width, height = page.get_size()
            scale = _scan_scale(page, width, height)
            wanted = scale or DPI / 72
            capped = min(wanted, (self._max_pixels / max(1.0, width * height)) ** 0.5)
            if not scale and capped * 72 < _LEAST_DPI:
                raise ReaderError(
                    f"the page box of {width:,.0f} × {height:,.0f} points is too large to read.",
                    remedy="Export the PDF on paper of a common size, or raise the limit max_pixels.",
                )
            grey = self._rendered(page, capped)
        if not scale:
            return PagePicture(grey, capped * 72, width, height)
        scan = _at_reading_size(grey, capped * 72, capped * 72)
        return PagePicture(scan.picture, scan.dpi, width, height)

    def coloured(self, number: int, dpi: float) -> Picture:
        """Page ``number`` in red, green and blue, shape (height, width, 3), at ``dpi``, the cap of pixels allowing."""
        with self.page(number) as page:
            return self._rendered(page, dpi / 72, grayscale=False, rev_byteorder=True)

    def _rendered(self, page: pdfium.PdfPage, scale: float, **how: bool) -> Picture:
        """A page at ``scale`` pixels to a point, the cap of pixels allowing; the lock must be held.

        In grey, unless ``how`` says otherwise, then in red, green and blue.
        """
        width, height = page.get_size()
        capped = min(scale, (self._max_pixels / max(1.0, width * height)) ** 0.5)
        try:
            bitmap = page.render(scale=capped, **{"grayscale": True, **how})
            picture = np.array(bitmap.to_numpy(), dtype=np.uint8)
            bitmap.close()
        except (pdfium.PdfiumError, ValueError, MemoryError) as error:
            raise ReaderError("the page cannot be rendered.", remedy="Export the PDF again.") from error
        return picture.reshape(picture.shape[:2]) if how.get("grayscale", True) else picture[:, :, :3].copy()


@contextmanager
def page_file(document: Document, max_pixels: int) -> Iterator[PdfFile | PictureFile]:
    """The pages of a PDF or picture file; raises UnreadableError (and its kin) when it cannot be opened."""
    if document.media_type == PDF:
        with PdfFile(document, max_pixels) as file:
            yield file
    else:
        yield PictureFile(document, max_pixels)


def _open_error(error: pdfium.PdfiumError, name: str) -> UnreadableError:
    if error.err_code == pdfium_c.FPDF_ERR_PASSWORD:
        return EncryptedError(
            "the PDF asks for a password.",
            remedy="Save it without one, for example with: qpdf --password=… --decrypt in.pdf out.pdf",
            name=name,
        )
    if error.err_code == pdfium_c.FPDF_ERR_SUCCESS:  # pdfium refuses a PDF without pages, and finds no fault in it
        return EmptyError("the PDF has no pages.", remedy="Export it again.", name=name)
    return UnreadableError(
        "the PDF is damaged or cut off.", remedy="Fetch it again, or mend it with: qpdf in.pdf out.pdf", name=name
    )


def _scan_scale(page: pdfium.PdfPage, width: float, height: float) -> float | None:
    """Pixels to a point of the one picture that covers the page; None when there is no such picture."""
    covering = []
    for item in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = item.get_bounds()
        if (right - left) * (top - bottom) >= 0.8 * width * height:
            pixels = item.get_px_size()
            longest = max(right - left, top - bottom)
            covering.append(max(pixels) / longest if longest else 0.0)
    return covering[0] if len(covering) == 1 and covering[0] * max(width, height) >= _LEAST_DPI * 6 else None


def _claimed_dpi(stored: Image.Image, upright: Image.Image) -> tuple[float, float]:
    claimed = stored.info.get("dpi") or (0.0, 0.0)
    across, down = (float(claimed[0] or 0), float(claimed[1] or 0)) if isinstance(claimed, tuple) else (0.0, 0.0)
    turned = stored.size != upright.size and stored.size == upright.size[::-1]
    return (down, across) if turned else (across, down)


def _at_reading_size(grey: Picture, across: float, down: float) -> PagePicture:
    """The picture with square pixels at 300 dpi of paper; a claimed resolution that makes no paper is not believed."""
    grey = without_struck_rows(grey)
    height, width = grey.shape
    inches = max(width / across, height / down) if across > 0 and down > 0 else 0.0
    if not _PAPER_INCHES[0] <= inches <= _PAPER_INCHES[1] or not 0.4 < across / down < 2.5:
        across = down = max(width, height) / _A4_INCHES
    points = (width / across * 72, height / down * 72)
    size = (max(1, round(width * DPI / across)), max(1, round(height * DPI / down)))
    if abs(size[0] - width) > 0.1 * width or abs(size[1] - height) > 0.1 * height:
        shrinks = size[0] < width
        scaled = cv2.resize(grey, size, interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC)
        grey = np.asarray(scaled, dtype=np.uint8)
    return PagePicture(grey, grey.shape[1] / points[0] * 72, *points)


def _grey(image: Image.Image) -> Image.Image:
    """``image`` in grey, what is transparent on white paper."""
    return _on_paper(image).convert("L")


def _on_paper(image: Image.Image) -> Image.Image:
    """``image`` with eight bits to a colour, what is transparent on white paper."""
    if image.mode in ("I;16", "I;16B", "I"):
        return image.point(lambda value: value / 256).convert("L")
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        layers = image.convert("RGBA")
        paper = Image.new("RGBA", layers.size, "white")
        return Image.alpha_composite(paper, layers)
    return image


@contextmanager
def _any_size() -> Iterator[None]:
    """Pillow without its own pixel limit, which is not ours: sizes are checked before anything is decoded."""
    with _PILLOW:
        kept, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, None
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                yield
        finally:
            Image.MAX_IMAGE_PIXELS = kept
