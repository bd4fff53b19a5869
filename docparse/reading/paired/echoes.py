"""Print that was read twice: once in its own line, and once more in a line that cuts through it."""

from collections.abc import Sequence

import numpy as np
from rapidfuzz.fuzz import partial_ratio

from ..reader import SeenWord

_SHARED = 0.6
"""Two words of which the smaller lies so far within the other, by area, are one."""
_DOT = 0.3
"""Height of a dot, in that of the word that it is part of."""
_ALIKE = 75.0
"""Share of the letters, in percent, that a piece of a word has in common with it at least."""
_ABOVE = 0.15
"""A dot or an accent may stand so far above or below the box of its word, in heights of the box."""


def without_echoes(words: Sequence[SeenWord]) -> tuple[SeenWord, ...]:
    """``words`` without those that lie within a longer word, or one that was read more surely, of another line."""
    if not words:
        return ()
    boxes = np.array([word.box for word in words], dtype=np.float64)
    lines = np.array([word.line for word in words])
    slack = _ABOVE * (boxes[:, 3] - boxes[:, 1])
    grown = boxes + np.column_stack([np.zeros(len(words)), -slack, np.zeros(len(words)), slack])
    areas = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    kept: list[SeenWord] = []
    for at, word in enumerate(words):
        low = np.maximum(grown[:, :2], boxes[at, :2])
        high = np.minimum(grown[:, 2:], boxes[at, 2:])
        within = np.prod(np.clip(high - low, 0, None), axis=1) >= _SHARED * areas[at]
        over = np.flatnonzero(within & (lines != word.line)).tolist()
        if not any(_is_echo(word, words[other]) and _rank(words[other], other) > _rank(word, at) for other in over):
            kept.append(word)
    return tuple(kept)


def _is_echo(word: SeenWord, other: SeenWord) -> bool:
    """Whether the word is a piece of the other, or as high as a dot; strokes of a signature join what is apart."""
    high = (word.box[3] - word.box[1]) / (other.box[3] - other.box[1])
    return high <= _DOT or partial_ratio(word.text.casefold(), other.text.casefold()) >= _ALIKE


def _rank(word: SeenWord, place: int) -> tuple[int, float, int]:
    """The longer of two words stands, then the surer, then the earlier."""
    return len(word.text), word.confidence, -place
