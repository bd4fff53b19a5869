"""Bare Tesseract on the same pages: what a user has without docparse."""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

import pypdfium2
import pytesseract

from .cpu import cpu_seconds

DPI = 300


@dataclass(frozen=True, slots=True)
class BareReading:
    """The text of all pages, form feeds between, and the CPU seconds that rendering and reading took."""

    text: str
    cpu_seconds: float


def read_bare(pdf: Path) -> BareReading | None:
    """The bare reading of a file, kept beside it. None without Tesseract."""
    kept = pdf.with_suffix(".tesseract.json")
    if kept.exists():
        return BareReading(**json.loads(kept.read_text(encoding="utf-8")))
    try:
        reading = bare_reading(pdf)
    except pytesseract.TesseractNotFoundError:
        return None
    unfinished = kept.with_suffix(f".{os.getpid()}")
    unfinished.write_text(json.dumps(asdict(reading)), encoding="utf-8")
    unfinished.replace(kept)
    return reading


def bare_reading(pdf: Path) -> BareReading:
    """Render at 300 dpi and read with ``nld``. Raises TesseractNotFoundError without Tesseract."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    before = cpu_seconds()
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.render(scale=DPI / 72, grayscale=True).to_pil() for page in document]
    for page in pages:
        page.format = "BMP"  # packing them as PNG takes pytesseract up to 1.5 s a page, which is no reading
    texts = [pytesseract.image_to_string(page, lang="nld") for page in pages]
    return BareReading("\f".join(texts), cpu_seconds() - before)
