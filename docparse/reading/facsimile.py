"""Pictures of pages to look at: in colour where the paper has any, and lying as the words of the page were read.

What turned, flattened and straightened a page for its reader is done again here, so that the boxes of its words lie
on their print; nothing is cleaned away.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from ..options import Options
from ..schema import Page
from .flatten import Corners, flat, sheet_corners
from .orientation import turned
from .raster import PdfFile, PictureFile, page_file
from .reader import Picture, ReaderError
from .skew import straightened
from .source import TEXT, Document

ColourPicture: TypeAlias = NDArray[np.uint8]
"""A page picture in red, green and blue, shape (height, width, 3)."""

_COLOURED = 40
"""A pixel whose brightest and darkest colours are further apart has colour."""
_LEAST_COLOURED = 0.0003
"""Share of coloured pixels from which a page is worth its colours: a small stamp or a signature in blue."""


@dataclass(frozen=True, slots=True)
class Facsimile:
    """The picture of one page, upright and straight, whose box in points is the page's own."""

    number: int
    picture: Picture | ColourPicture


def facsimiles(document: Document, pages: Sequence[Page], options: Options, dpi: float) -> Iterator[Facsimile]:
    """The pictures of ``pages`` of the document at ``dpi``, one in memory at a time.

    Text has none, nor has a page that could not be read or cannot be drawn.
    """
    if document.media_type == TEXT:
        return
    with page_file(document, options.max_pixels) as file:
        yield from _drawn(file, pages, dpi)


def lie_flat(document: Document, pages: Sequence[Page], options: Options) -> set[int]:
    """The numbers of the pages whose pictures were turned and straightened at most, and not made flat."""
    if document.media_type == TEXT:
        return set()
    with page_file(document, options.max_pixels) as file:
        return {page.number for page in pages if _lies_flat(file, page)}


def _lies_flat(file: PdfFile | PictureFile, page: Page) -> bool:
    try:
        return page.reader is None or _corners(file, page) is None
    except ReaderError:
        return False


def _corners(file: PdfFile | PictureFile, page: Page) -> tuple[Corners, tuple[float, float]] | None:
    """The corners of the sheet that a page was made flat by, and the size of the picture that they lie in."""
    given = file.picture(page.number)
    seen = turned(given.picture, page.rotation)
    corners = sheet_corners(seen, given.dpi)
    return None if corners is None else (corners, (seen.shape[1], seen.shape[0]))


def _drawn(file: PdfFile | PictureFile, pages: Sequence[Page], dpi: float) -> Iterator[Facsimile]:
    for page in pages:
        if not page.width or not page.height:
            continue
        try:
            coloured = turned(file.coloured(page.number, dpi), page.rotation)
            if page.reader is not None:
                coloured = _as_read(coloured, file, page)
        except ReaderError:
            continue
        yield Facsimile(page.number, coloured if _has_colour(coloured) else _grey(coloured))


def _as_read(coloured: ColourPicture, file: PdfFile | PictureFile, page: Page) -> ColourPicture:
    """The turned picture made flat and straight, as the picture was that the reader got."""
    found = _corners(file, page)
    if found is not None:
        corners, (width, height) = found
        ratio = np.array([coloured.shape[1] / width, coloured.shape[0] / height], np.float32)
        coloured = flat(coloured, (corners + 0.5) * ratio - 0.5)
    return straightened(coloured, page.skew)


def _has_colour(picture: ColourPicture) -> bool:
    apart = picture.max(axis=2).astype(np.int16) - picture.min(axis=2)
    return bool(np.count_nonzero(apart > _COLOURED) > _LEAST_COLOURED * apart.size)


def _grey(picture: ColourPicture) -> Picture:
    grey: Any = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    return np.asarray(grey, dtype=np.uint8)
