"""Labels of list items that the reader garbled: ``e``, ``¢``, ``*`` or ``«`` where ``•`` is printed."""

from collections.abc import Iterator

from ..handover import Arrangement
from ..labels import BULLETS
from .edits import Edit

_PRINTED = frozenset(BULLETS) - frozenset("∙·")
"""Bullets that stay as they are printed; the small ones are what other readers make of ``•``."""
_LONGEST = 3  # characters of a garbled label


def label_edits(arrangement: Arrangement) -> Iterator[Edit]:
    """An edit for each list item whose text begins with something else than the label that arranging gave it.

    Where no picture was read, ``→`` and ``▪`` are what is printed.

    Only a bullet is put back: Tesseract's Dutch character set has no ``•``, so it reads what resembles one.
    """
    for block in arrangement.blocks:
        if block.kind != "list_item" or block.label != "•":
            continue
        label, space, _ = arrangement.text[block.start : block.end].partition(" ")
        seen = arrangement.confidence(block.start, block.start + len(label)) is not None
        if space and label != block.label and len(label) <= _LONGEST and (seen or label not in _PRINTED):
            yield Edit(block.start, block.start + len(label), block.label, "list_label", 0.95)
