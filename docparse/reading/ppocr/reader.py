"""The reader: lines are found, cut into pieces, recognised, and made into words."""

import numpy as np

from ..deadline import Deadline
from ..dust import without_dust
from ..reader import Picture, SeenWord
from .detect import find_lines
from .lines import cuts, ink_of, lines_of, reach_out
from .recognise import recognise
from .words import words_of


class PPOcrReader:
    """Reads pages with the models in ``models/ppocr``; nothing beside the package is needed."""

    name = "ppocr"

    def read(self, picture: Picture, dpi: float, deadline: Deadline) -> tuple[SeenWord, ...]:
        """The words of ``picture``, row by row from the top."""
        ink = ink_of(picture)
        words: list[SeenWord] = []
        for number, line in enumerate(lines_of(reach_out(find_lines(picture, dpi), ink)), 1):
            for x0, top, x1, bottom in line.pieces:
                for start, end in cuts(ink[top:bottom, x0:x1]):
                    deadline.remaining()
                    part = np.s_[top:bottom, x0 + start : x0 + end]
                    words += words_of(recognise(picture[part]), ink[part], x0 + start, top, number)
        return without_dust(words, ink)
