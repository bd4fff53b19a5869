"""The first reader: Tesseract 5 with its Dutch model, one child process and one thread for each page."""

import os

import pytesseract
from PIL import Image

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
        except pytesseract.TesseractError as error:
            raise ReaderError(f"Tesseract failed: {error.message}", remedy="Try --reader ppocr.") from error
        except RuntimeError as error:  # pytesseract has no class of its own for a timeout
            raise deadline.error() from error
        return _words(data)


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
