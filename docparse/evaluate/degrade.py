"""What scanners, copiers, faxes and phones do to a page: a born-digital PDF in, a PDF as it reaches an archive out.

Every condition is a function of the page picture and a seeded random generator, so that the same
letter, style and condition always give the same file.
"""

import io
import time
import zlib
from collections.abc import Callable, Iterator
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2
from PIL import Image

from .layers import with_bad_layer, with_broken_layer

Picture = npt.NDArray[np.uint8]
"""A grey picture, height × width, 0 is black."""

DPI = 300
_WHITE = 255
_EPOCH = time.gmtime(0)
"""A fixed date in the files, so that the same page gives the same bytes."""


def degrade(born: bytes, condition: str, seed: str) -> bytes:
    """The PDF under one of CONDITIONS; ``seed`` names the letter and style."""
    if condition == "born":
        return born
    if condition == "broken_layer":
        return with_broken_layer(born)
    if condition == "bad_layer":
        return with_bad_layer(degrade(born, LOOKS_LIKE[condition], seed), born, _chance(seed, condition))
    treat, dpi, form = _PICTURES[condition]
    chance = _chance(seed, condition)
    return _as_pdf([Image.fromarray(treat(picture, chance)) for picture in _pictures(born)], dpi, form)


def _chance(seed: str, condition: str) -> np.random.Generator:
    return np.random.default_rng(zlib.crc32(f"{seed} {condition}".encode()))


def _pictures(pdf: bytes) -> Iterator[Picture]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            yield np.array(page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L"))
    finally:
        document.close()


def _as_pdf(pages: list[Image.Image], dpi: int, form: str) -> bytes:
    if form == "bilevel":
        pages = [page.convert("1", dither=Image.Dither.NONE) for page in pages]
    out = io.BytesIO()
    options: dict[str, Any] = {"creationDate": _EPOCH, "modDate": _EPOCH}
    if form != "bilevel":
        options["quality"] = 75 if form == "jpeg" else 92
    pages[0].save(out, "PDF", resolution=dpi, save_all=True, append_images=pages[1:], **options)
    return out.getvalue()


def clean(picture: Picture, chance: np.random.Generator) -> Picture:
    """A good office scanner: a trace of sensor noise."""
    return _noisy(picture, chance, 3.0)


def office(picture: Picture, chance: np.random.Generator) -> Picture:
    """Grey, a little askew, soft, with a shadow at one edge."""
    turned = _turned(picture, chance.uniform(-1.2, 1.2))
    soft = _blurred(turned, 0.9)
    shade = np.linspace(chance.uniform(0.72, 0.85), 1.0, soft.shape[1] // 4)
    light = np.ones(soft.shape[1])
    light[: len(shade)] = shade
    return _noisy(_grey(soft * light * 0.96), chance, 5.0)


def bw200(picture: Picture, chance: np.random.Generator) -> Picture:
    """200 dpi black-and-white, as most archives scan."""
    small = _scaled(_turned(picture, chance.uniform(-0.6, 0.6)), 200 / DPI)
    return _threshold(_noisy(small, chance, 12.0), 165)


def photocopy(picture: Picture, chance: np.random.Generator) -> Picture:
    """A copy of a copy, scanned at 200 dpi: thick and broken strokes, specks, black edge, punch holes."""
    first = _threshold(_noisy(_blurred(picture, 1.6), chance, 16.0), 172)
    second = _blurred(_turned(first, chance.uniform(-1.5, 1.5)), 1.5)
    copied = _scaled(_noisy(second, chance, 18.0), 200 / DPI)
    copied = _speckled(_threshold(copied, 150), chance, 0.00012)
    height, width = copied.shape
    edge = int(chance.integers(6, 18))
    copied[:, :edge] = 0
    copied[: edge // 2] = 0
    for share in (0.36, 0.63):
        cv2.circle(copied, (int(width * 0.03) + edge, int(height * share)), 17, (0,), -1)
    return copied


def fax(picture: Picture, chance: np.random.Generator) -> Picture:
    """Fine-mode fax, 204 × 196 dpi, bilevel, with struck lines."""
    small = _scaled(_turned(picture, chance.uniform(-0.8, 0.8)), 204 / DPI)
    sent = _threshold(_noisy(_blurred(small, 0.7), chance, 20.0), 150)
    sent = _speckled(sent, chance, 0.0001)
    for row in chance.integers(0, sent.shape[0] - 1, 4):
        sent[row] = np.where(chance.random(sent.shape[1]) < 0.4, _WHITE - sent[row], sent[row])
    return sent


def photo(picture: Picture, chance: np.random.Generator) -> Picture:
    """A phone photo on a dark table: perspective, a fall of light, soft focus."""
    height, width = picture.shape
    page = cv2.copyMakeBorder(picture, 90, 90, 90, 90, cv2.BORDER_CONSTANT, value=(70,))
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32) + 90
    shifts = chance.uniform(-45, 45, (4, 2)).astype(np.float32)
    warp = cv2.getPerspectiveTransform(corners, (corners + shifts).astype(np.float32))
    seen = cv2.warpPerspective(page, warp, (width + 180, height + 180), borderMode=cv2.BORDER_REPLICATE)
    rows, columns = np.mgrid[0 : seen.shape[0], 0 : seen.shape[1]]
    centre_y, centre_x = seen.shape[0] * chance.uniform(0.2, 0.7), seen.shape[1] * chance.uniform(0.2, 0.8)
    far = np.hypot(rows - centre_y, columns - centre_x) / seen.shape[0]
    lit = _blurred(np.asarray(seen, np.uint8), 1.3) * (1.0 - 0.5 * far) * 0.95
    return _noisy(_scaled(_grey(lit), 0.8), chance, 6.0)


_PICTURES: dict[str, tuple[Callable[[Picture, np.random.Generator], Picture], int, str]] = {
    "clean": (clean, DPI, "grey"),
    "office": (office, DPI, "jpeg"),
    "bw200": (bw200, 200, "bilevel"),
    "photocopy": (photocopy, 200, "bilevel"),
    "fax": (fax, 204, "bilevel"),
    "photo": (photo, 240, "jpeg"),
}

CONDITIONS = ("born", "clean", "office", "bw200", "photocopy", "fax", "photo", "bad_layer", "broken_layer")
"""From untouched to worst, and the two whose text layer lies."""

LOOKS_LIKE = {"bad_layer": "clean", "broken_layer": "born"}
"""The condition whose pages are the same pictures."""


def _grey(values: npt.NDArray[Any]) -> Picture:
    return np.asarray(np.clip(values, 0, _WHITE), np.uint8)


def _noisy(picture: Picture, chance: np.random.Generator, sigma: float) -> Picture:
    return _grey(picture + chance.normal(0.0, sigma, picture.shape).astype(np.float32))


def _blurred(picture: Picture, sigma: float) -> Picture:
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), sigma), np.uint8)


def _turned(picture: Picture, degrees: float) -> Picture:
    height, width = picture.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    return np.asarray(
        cv2.warpAffine(picture, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=(_WHITE,)), np.uint8
    )


def _scaled(picture: Picture, factor: float) -> Picture:
    return np.asarray(cv2.resize(picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), np.uint8)


def _threshold(picture: Picture, level: int) -> Picture:
    return np.asarray(np.where(picture < level, 0, _WHITE), np.uint8)


def _speckled(picture: Picture, chance: np.random.Generator, share: float) -> Picture:
    rows, columns = np.nonzero(chance.random(picture.shape) < share)
    for row, column in zip(rows, columns, strict=True):
        cv2.circle(picture, (int(column), int(row)), int(chance.integers(1, 3)), (0,), -1)
    return picture
