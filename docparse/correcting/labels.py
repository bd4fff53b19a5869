"""Labels of list items that the reader garbled: ``e``, ``¢``, ``*`` or ``«`` where ``•`` is printed."""

from collections.abc import Iterator

from ..handover import Arrangement
from .edits import Edit

_LONGEST = 3  # characters of a garbled label


def label_edits(arrangement: Arrangement) -> Iterator[Edit]:
    """An edit for each list item whose text begins with something else than the label that arranging gave it.

    Only a bullet is put back: Tesseract's Dutch character set has no ``•``, so it reads what resembles one.
    """
    for block in arrangement.blocks:
        if block.kind != "list_item" or block.label != "•":
            continue
        label, space, _ = arrangement.text[block.start : block.end].partition(" ")
        if space and label != block.label and len(label) <= _LONGEST:
            yield Edit(block.start, block.start + len(label), block.label, "list_label", 0.95)
