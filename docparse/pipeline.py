"""The whole way of the data: bytes → read → arrange → correct → extract → Letter."""

import os
import time
from typing import BinaryIO

from . import schema
from .arranging import arrange
from .correcting import correct, leave
from .extracting import extract as find
from .handover import Corrected, Findings, PageReading, Parsed, Reading
from .options import Options
from .reading import read as read_file
from .version import __version__
from .words import own_words

Input = str | os.PathLike[str] | bytes | BinaryIO


class Parser:
    """Parses letters with one set of options; its models stay warm, and threads may share it.

    Making one reads the word list of the options; UsageError is raised when that is bad.
    """

    def __init__(self, options: Options | None = None) -> None:
        self.options = options or Options()
        self._own = own_words(self.options.lexicon)

    def extract(self, source: Input, *, name: str | None = None) -> schema.Letter:
        """Read and understand one letter.

        source: a path, the bytes of a file, or an open binary file. name: what to call it in the
        result and in errors, where the source has no name of its own.

        Raises a DocparseError when nothing of the source can be read; a page that fails leaves an
        error in the result instead.
        """
        return self.parse(source, name=name).letter

    def parse(self, source: Input, *, name: str | None = None) -> Parsed:
        """The same as ``extract``, with where each word lies on paper and what found each mention."""
        started = time.perf_counter()
        reading = self.read(source, name=name)
        return self.understand(reading, time.perf_counter() - started)

    def read(self, source: Input, *, name: str | None = None, pages: str | None = None) -> Reading:
        """The first step alone: the words of one file, or of the ``pages`` of it such as ``5-8``.

        Raises what ``extract`` raises.
        """
        options = self.options.model_copy(update={"pages": pages}) if pages else self.options
        return read_file(source, options, name, self._own)

    def understand(self, reading: Reading, seconds: float = 0.0) -> Parsed:
        """The other steps: from the words of a file, which took ``seconds`` to read, to the letter."""
        started = time.perf_counter()
        arrangement = arrange(reading.pages)
        arranged_at = time.perf_counter()
        corrected = correct(arrangement, self._own) if self.options.correct else leave(arrangement)
        corrected_at = time.perf_counter()
        findings = find(corrected.arrangement)
        timings = schema.Timings(
            read=seconds,
            arrange=arranged_at - started,
            correct=corrected_at - arranged_at,
            extract=time.perf_counter() - corrected_at,
        )
        letter = _letter(reading, corrected, findings, None if self.options.reproducible else timings)
        return Parsed(letter, corrected.arrangement.words, findings.traces)

    def extract_text(self, text: str, *, name: str = "text") -> schema.Letter:
        """Understand the text of a letter, as an OCR program left it; form feeds part its pages."""
        return self.extract(text.encode("utf-8"), name=name)


def extract(source: Input, options: Options | None = None, *, name: str | None = None) -> schema.Letter:
    """Read and understand one letter; see ``Parser.extract``."""
    return Parser(options).extract(source, name=name)


def read(source: Input, options: Options | None = None, *, name: str | None = None) -> Reading:
    """The words of a file and where they are printed, without correction or understanding; see ``Parser.read``."""
    return Parser(options).read(source, name=name)


def extract_text(text: str, options: Options | None = None) -> schema.Letter:
    """Understand the text of a letter; see ``Parser.extract_text``."""
    return Parser(options).extract_text(text)


def _letter(
    reading: Reading, corrected: Corrected, findings: Findings, timings: schema.Timings | None
) -> schema.Letter:
    arrangement = corrected.arrangement
    errors = reading.errors
    if not arrangement.text and not errors:
        errors = (schema.Problem(code="no_text", message="No text was found on any page."),)
    return schema.Letter(
        docparse_version=__version__,
        status="failed" if not arrangement.text else "partial" if errors else "ok",
        errors=errors,
        source=reading.source,
        pages=tuple(_page(page) for page in reading.pages),
        raw_text=corrected.raw_text,
        text=arrangement.text,
        blocks=arrangement.blocks,
        furniture=arrangement.furniture,
        corrections=corrected.corrections,
        letter=findings.header,
        organisations=findings.organisations,
        persons=findings.persons,
        locations=findings.locations,
        laws=findings.laws,
        plans=findings.plans,
        amounts=findings.amounts,
        dates=findings.dates,
        pillars=findings.pillars,
        timings=timings,
    )


def _page(page: PageReading) -> schema.Page:
    return schema.Page.model_validate(
        {
            "number": page.number,
            "width": None if page.typed else page.width,
            "height": None if page.typed else page.height,
            "origin": page.origin,
            "rotation": page.rotation,
            "skew": page.skew,
            "reading_confidence": page.reading_confidence,
            "reader": page.reader,
            "reason": page.reason,
        }
    )
