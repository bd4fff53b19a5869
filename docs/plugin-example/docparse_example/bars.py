"""``--reader bars``: reads each row with ink in it as one word, a bar for each point of its height.

A real reader calls its OCR engine here.
"""

import numpy as np

from docparse import SeenWord
from docparse.reading.deadline import Deadline
from docparse.reading.reader import Picture


class BarReader:
    """Made once and used for every page, from several threads at a time."""

    name = "bars"

    def read(self, picture: Picture, dpi: float, deadline: Deadline) -> tuple[SeenWord, ...]:
        """The words of an upright grey page, line by line, with boxes in pixels of the picture."""
        deadline.remaining()
        ink = picture < 128
        edges = np.flatnonzero(np.diff(ink.any(axis=1), prepend=False, append=False))
        return tuple(
            self._bar(ink, dpi, (top, bottom), line) for line, (top, bottom) in enumerate(edges.reshape(-1, 2), 1)
        )

    def _bar(self, ink: np.ndarray, dpi: float, rows: tuple[int, int], line: int) -> SeenWord:
        top, bottom = rows
        columns = np.flatnonzero(ink[top:bottom].any(axis=0))
        box = (float(columns[0]), float(top), float(columns[-1] + 1), float(bottom))
        return SeenWord("|" * max(1, round(72 * (bottom - top) / dpi)), box, confidence=0.5, line=line)
