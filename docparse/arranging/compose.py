"""Blocks to text: the words set one after the other, each with its place."""

from collections.abc import Callable, Sequence

from ..handover import Arrangement, PlacedWord, Word, around
from ..schema import Block, BlockKind, Furniture
from .blocks import Draft
from .hyphens import join_at
from .lines import Line

_FLOWING: frozenset[BlockKind] = frozenset({"paragraph", "list_item", "heading", "subject", "salutation"})
_CELL = 2.5  # white of this many character widths is kept as two blanks where the layout tells something


class _Text:
    """The text as it grows."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.words: list[PlacedWord] = []

    def add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def place(self, line: Line, at: int, text: str) -> None:
        word = line.words[at]
        box = None if line.scale.typed else word.box
        self.words.append(PlacedWord(self.length, self.length + len(text), line.page, box, word.confidence))
        self.add(text)


def compose(drafts: Sequence[Draft], furniture: Sequence[Furniture]) -> Arrangement:
    """The arrangement of these blocks, in this order."""
    text = _Text()
    blocks: list[Block] = []
    printed = _printed(drafts)
    for draft in drafts:
        if blocks:
            text.add("\n\n")
        start = text.length
        lines = [row.line for row in draft.rows]
        if draft.kind in _FLOWING:
            _flow(text, lines, printed)
        else:
            _set(text, lines, printed)
        page = lines[0].page
        box = None if lines[0].scale.typed else around(line.box for line in lines if line.page == page)
        blocks.append(
            Block(
                kind=draft.kind, start=start, end=text.length, level=draft.level, page=page, bbox=box, label=draft.label
            )
        )
    return Arrangement("".join(text.parts), tuple(blocks), tuple(furniture), tuple(text.words))


def _printed(drafts: Sequence[Draft]) -> Callable[[str], bool]:
    """Whether a form is printed whole, away from line ends."""
    forms = frozenset(
        word.text.strip(".,;:!?()[]“”\"'‘’").casefold()
        for draft in drafts
        for row in draft.rows
        for word in row.line.words
    )
    return forms.__contains__


def _flow(text: _Text, lines: Sequence[Line], printed: Callable[[str], bool]) -> None:
    """Running text: lines joined by a space, words that were broken at a line end made whole."""
    for order, line in enumerate(lines):
        following = lines[order + 1].words[0] if order + 1 < len(lines) else None
        _add_line(text, line, following, printed, lambda line, at: 2 if at in line.tabs else 1)


def _set(text: _Text, lines: Sequence[Line], printed: Callable[[str], bool]) -> None:
    """Set text: lines kept apart, and wide white within them kept."""
    for order, line in enumerate(lines):
        if order:
            text.add("\n")
        _add_line(text, line, None, printed, _blanks)


def _add_line(
    text: _Text,
    line: Line,
    following: Word | None,
    printed: Callable[[str], bool],
    blanks: Callable[[Line, int], int],
) -> None:
    """The words of a line, and the space before the word that follows it; blanks: how many stand before a word.

    A line may hold a cell of several lines: words that were broken within it are made whole too.
    """
    for at, word in enumerate(line.words):
        inside = at + 1 < len(line.words)
        after = line.words[at + 1] if inside else following
        broken = after is not None and (not inside or (at + 1 not in line.tabs and _is_below(line, word, after)))
        join = join_at(word.text, after.text, printed) if after is not None and broken else None
        if join is not None:
            hyphen_stays, space = join
            text.place(line, at, word.text if hyphen_stays else word.text[:-1])
            text.add(" " if space else "")
        else:
            text.place(line, at, word.text)
            text.add(" " * (blanks(line, at + 1) if inside else 1 if after is not None else 0))


def _is_below(line: Line, word: Word, after: Word) -> bool:
    return after.box[3] - word.box[3] > 0.6 * line.scale.height


def _blanks(line: Line, at: int) -> int:
    before, here = line.words[at - 1].box, line.words[at].box
    white = here[0] - before[2]
    beside = abs(here[3] - before[3]) < 0.6 * line.scale.height and white >= 0
    if line.scale.typed and beside:
        return max(1, round(white / line.scale.char))
    return 2 if at in line.tabs or (beside and white >= _CELL * line.scale.char) else 1
