"""What every reader of page pictures does, and the choice of one."""

import functools
from dataclasses import dataclass
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from ..errors import UnreadableError
from ..words import NO_WORDS, OwnWords, Words
from .deadline import Deadline

Picture: TypeAlias = NDArray[np.uint8]
"""A grey page picture, shape (height, width); 0 is black."""
PixelBox: TypeAlias = tuple[float, float, float, float]
"""``(x0, top, x1, bottom)`` in pixels of the picture."""


@dataclass(frozen=True, slots=True)
class SeenWord:
    """A word in a picture."""

    text: str
    box: PixelBox
    confidence: float
    """Mean over its characters, 0 to 1."""
    line: int
    """The line it stands on; the words of one line are neighbours and read from left to right."""


class ReaderError(UnreadableError):
    """A reader failed on one page."""

    code = "page_unreadable"


class Reader(Protocol):
    """Reads the words of an upright, straight page picture; may be called from several threads."""

    name: str

    def read(self, picture: Picture, dpi: float, deadline: Deadline) -> tuple[SeenWord, ...]:
        """The words of ``picture``, line by line.

        Raises ReaderError when the page cannot be read, LimitError when the deadline passes.
        """
        ...


@functools.lru_cache(maxsize=8)
def make_reader(name: str, own: OwnWords = NO_WORDS) -> Reader:
    """The reader called ``both``, ``tesseract`` or ``ppocr``, or of a plug-in; kept and shared by all threads.

    A user's ``own`` words count as known in the vote of ``both``. Raises UsageError when there is no such reader,
    PluginError when a plug-in cannot be used.
    """
    if name == "both":
        from .paired import PairedReader

        return PairedReader(Words(own))
    if name == "tesseract":
        from .tesseract import TesseractReader

        return TesseractReader()
    if name == "ppocr":
        from .ppocr import PPOcrReader

        return PPOcrReader()
    from .plugged import PluggedReader

    return PluggedReader(name)
