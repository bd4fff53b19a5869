"""Where a paragraph goes on in the next line, over line ends, blank lines and page breaks."""

from collections.abc import Sequence

from .hyphens import join_at
from .marks import begins_lower, ends_sentence
from .stream import Row

_INDENT = 2.0  # character widths by which a line must be set in to begin a paragraph
_LONG = 0.5  # share of the text's width from which on a line can be one that a sentence runs on from


def goes_on(rows: Sequence[Row], at: int, in_item: bool = False) -> bool:
    """Whether row ``at`` continues the paragraph of the row before it.

    in_item: the row before belongs to a list item. White space is no evidence where lines around are all set
    apart although their sentences run on, as some OCR programs do.
    """
    above, below = rows[at - 1], rows[at]
    if above.line.hint or below.line.hint:
        return False
    if join_at(above.line.words[-1].text, below.line.words[0].text, lambda _: False) and begins_lower(below.text):
        return True
    ended, colon = ends_sentence(above.text), above.text.endswith((":", ";"))
    lower, full = begins_lower(below.text), above.is_full(below.line)
    if below.line.page != above.line.page or below.apart:
        long = not above.is_short() or in_item or not above.wrapped
        return not ended and not colon and ((lower and long) or (full and above.wrapped))
    spread = below.wide and _spread(rows, at)
    if below.wide and not (spread and full):
        believed = full and above.wrapped and (spread or not in_item) and _long(above)
        return not ended and not colon and (believed or (lower and (full or _long(above))))
    if lower:
        return (full or not (ended or colon)) and not (ended and _set_in(above, below))
    return above.wrapped and full and not (ended and _set_in(above, below))


def _set_in(above: Row, below: Row) -> bool:
    return below.line.box[0] - above.line.box[0] > _INDENT * below.line.scale.char and not below.line.scale.typed


def _long(row: Row) -> bool:
    left, _, right, _ = row.line.box
    return right - left > _LONG * (row.right - left)


def _spread(rows: Sequence[Row], at: int) -> bool:
    """Whether the white above row ``at`` says nothing, as one close by parts a running sentence."""
    return any(_runs_on(rows, near) for near in (at - 2, at - 1, at + 1, at + 2) if 0 < near < len(rows))


def _runs_on(rows: Sequence[Row], at: int) -> bool:
    above, below = rows[at - 1], rows[at]
    if not below.wide or below.apart or ends_sentence(above.text) or above.text.endswith((":", ";")):
        return False
    return _long(above) and (begins_lower(below.text) or (above.wrapped and above.is_full(below.line)))
