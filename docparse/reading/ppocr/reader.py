"""The reader: lines are found, cut into pieces, recognised, and made into words."""

from ..deadline import Deadline
from ..dust import without_dust
from ..ink import PAPER, ink_of
from ..reader import Picture, SeenWord
from .detect import find_lines
from .lines import lines_of, reach_out
from .missed import missed
from .parts import read_part


class PPOcrReader:
    """Reads pages with the models in ``models/ppocr``; nothing beside the package is needed."""

    name = "ppocr"

    def read(self, picture: Picture, dpi: float, deadline: Deadline) -> tuple[SeenWord, ...]:
        """The words of ``picture``, row by row from the top, and those of lines that the detector did not find."""
        ink = ink_of(picture, PAPER)
        words: list[SeenWord] = []
        for number, line in enumerate(lines_of(reach_out(find_lines(picture, dpi), ink)), 1):
            for piece in line.pieces:
                deadline.remaining()
                words += read_part(picture, ink, piece, number)
        return without_dust(missed(words, picture, ink), ink)
