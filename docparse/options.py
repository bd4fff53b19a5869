"""The options of a parse. The command line and the environment (``DOCPARSE_…``) fill the same model."""

import re
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field
from pydantic_settings import BaseSettings, SettingsConfigDict

ReaderName = Literal["auto", "both", "tesseract", "ppocr"]
"""The readers that docparse brings; a plug-in may bring others."""

_RANGES = re.compile(r"\d+(?:-\d*)?(?:,\d+(?:-\d*)?)*")


def _page_ranges(value: str | None) -> str | None:
    if value is not None and not _RANGES.fullmatch(value):
        raise ValueError("pages are given as 2, 1-3, 5- or 1-3,7")
    return value


def _reader(value: str) -> str:
    if value not in get_args(ReaderName):
        from .plugins import READERS, names

        plugged = names(READERS)
        if value not in plugged:
            raise ValueError(f"a reader is one of {', '.join((*get_args(ReaderName), *plugged))}")
    return value


class Options(BaseSettings):
    """How to parse. Every field can be set by an environment variable, ``DOCPARSE_READER`` for ``reader``."""

    model_config = SettingsConfigDict(env_prefix="DOCPARSE_", frozen=True, extra="forbid")

    reader: Annotated[str, AfterValidator(_reader)] = "auto"
    """auto takes both readers where Tesseract and its ``nld`` are installed, else the embedded PP-OCR; or a plug-in's
    name."""
    pages: Annotated[str | None, AfterValidator(_page_ranges)] = None
    """The pages to read, such as ``1-3,7`` or ``5-``; all when None."""
    correct: bool = True
    lexicon: Path | None = None
    """A file of words, one a line, that count as valid beside those of the lexicon."""
    reproducible: bool = False
    """Leave out timings, so that the same input gives the same bytes."""
    max_bytes: Annotated[int, Field(gt=0)] = 256 * 1024 * 1024
    max_pages: Annotated[int, Field(gt=0)] = 1000
    max_pixels: Annotated[int, Field(gt=0)] = 50_000_000
    """Pixels of one page picture; a larger PDF page is rendered smaller, a larger image refused."""
    timeout: Annotated[float, Field(gt=0)] = 600.0
    """Seconds that one file may take."""

    def wants_page(self, number: int) -> bool:
        """Whether page ``number`` (the first is 1) is among the pages to read."""
        if self.pages is None:
            return True
        for part in self.pages.split(","):
            first, dash, last = part.partition("-")
            if int(first) <= number <= (int(last) if last else (10**9 if dash else int(first))):
                return True
        return False
