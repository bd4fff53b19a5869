"""The reader: lines are found, cut into pieces, recognised, and made into words."""

import numpy as np

from ..deadline import Deadline
from ..dust import without_dust
from ..ink import PAPER, Ink, ink_of
from ..reader import Picture, SeenWord
from .detect import LineBox, find_lines
from .lines import cuts, lines_of, reach_out
from .recognise import recognise
from .words import words_of


class PPOcrReader:
    """Reads pages with the models in ``models/ppocr``; nothing beside the package is needed."""

    name = "ppocr"

    def read(self, picture: Picture, dpi: float, deadline: Deadline) -> tuple[SeenWord, ...]:
        """The words of ``picture``, row by row from the top."""
        ink = ink_of(picture, PAPER)
        words: list[SeenWord] = []
        for number, line in enumerate(lines_of(reach_out(find_lines(picture, dpi), ink)), 1):
            for piece in line.pieces:
                deadline.remaining()
                words += read_part(picture, ink, piece, number)
        return without_dust(words, ink)


def read_part(picture: Picture, ink: Ink, box: LineBox, line: int) -> list[SeenWord]:
    """The words in one box of print, read in parts that the recogniser can take; they stand on ``line``."""
    x0, top, x1, bottom = box
    words: list[SeenWord] = []
    for start, end in cuts(ink[top:bottom, x0:x1]):
        part = np.s_[top:bottom, x0 + start : x0 + end]
        if picture[part].size:
            words += words_of(recognise(picture[part]), ink[part], x0 + start, top, line)
    return words
