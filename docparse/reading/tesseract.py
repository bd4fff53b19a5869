"""The first reader: Tesseract 5 with its Dutch model, one child process and one thread for each page."""

import errno
import os
import tempfile
from pathlib import Path

import pytesseract
from PIL import Image

from ..errors import MissingDependencyError, OutputError
from .deadline import Deadline
from .engines import LANGUAGE, tesseract_command
from .reader import Picture, ReaderError, SeenWord

_PAGE_LAYOUT = 3
"""``--psm 3``, columns found by Tesseract. See the figures in the module's tests: 4 reads alike, 6 across columns."""


class TesseractReader:
    """Reads pages with the ``tesseract`` program.

    Making one sets ``OMP_THREAD_LIMIT=1`` in this process's environment, from which the children take it: on two
    cores nine pages took 15.5 s with it and 91 s without.
    """

    name = "tesseract"

    def __init__(self) -> None:
        os.environ["OMP_THREAD_LIMIT"] = "1"

    def read(self, picture: Picture, dpi: float, deadline: Deadline) -> tuple[SeenWord, ...]:
        """The words of ``picture``, in Tesseract's reading order."""
        pytesseract.pytesseract.tesseract_cmd = tesseract_command()
        image = Image.fromarray(picture)
        image.format = "BMP"  # pytesseract hands it over in this format; PNG costs 0.2 s a page
        try:
            data = pytesseract.image_to_data(
                image,
                lang=LANGUAGE,
                config=f"--psm {_PAGE_LAYOUT} --dpi {round(dpi)}",
                timeout=deadline.remaining(),
                output_type=pytesseract.Output.DICT,
            )
            return _words(data)
        except pytesseract.TesseractNotFoundError as error:
            raise MissingDependencyError(
                "the program tesseract is no longer there.", remedy="Install it again, or use --reader ppocr."
            ) from error
        except pytesseract.TesseractError as error:
            _expect_room(error)
            raise ReaderError(f"Tesseract failed: {error.message}", remedy="Try --reader ppocr.") from error
        except RuntimeError as error:  # pytesseract has no class of its own for a timeout
            raise deadline.error() from error
        except (OSError, ValueError, LookupError, SystemExit) as error:  # what pytesseract makes of no or odd output
            _expect_room(error)
            raise ReaderError("Tesseract printed no readable result.", remedy="Try --reader ppocr.") from error


def _expect_room(error: BaseException) -> None:
    """Raise OutputError when it was the folder for temporary files that failed, and neither page nor reader."""
    full = isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)
    if full or not Path(tempfile.gettempdir()).is_dir():
        raise OutputError(
            "the folder for temporary files is full or gone.",
            remedy="Make room, or set TMPDIR.",
            name=tempfile.gettempdir(),
        ) from error


def _words(data: dict[str, list[str | int | float]]) -> tuple[SeenWord, ...]:
    words: list[SeenWord] = []
    lines: dict[tuple[object, ...], int] = {}
    keys = ("text", "conf", "left", "top", "width", "height", "block_num", "par_num", "line_num")
    for text, confidence, left, top, width, height, *line in zip(*(data[key] for key in keys), strict=True):
        if not (isinstance(text, str) and text.strip()) or float(confidence) < 0:
            continue
        x0, y0, number = float(left), float(top), lines.setdefault(tuple(line), len(lines) + 1)
        box = (x0, y0, x0 + float(width), y0 + float(height))
        words += [SeenWord(part, box, float(confidence) / 100, number) for part in text.split()]
    return tuple(words)
