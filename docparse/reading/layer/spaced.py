"""Words printed with wide letters, ``G E M E E N T E``: put together where that makes words."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from ...words import Words
from .words import LayerWord, joined

_FEWEST = 4
"""Letters in a row from which they may be a word printed wide."""
_WIDEST = 1.2
"""White between its letters, in parts of the size."""
_WORD_GAP = 1.6
"""How many times wider the white between two words is than between the letters of one."""
_SHORTEST = 3


def closed_up(words: Sequence[LayerWord], known: Words) -> list[LayerWord]:
    """The words, with each run of single letters that spells known words put together."""
    return [word for run in _runs(words) for word in _words(run, known)]


def _runs(words: Sequence[LayerWord]) -> Iterator[list[LayerWord]]:
    """The words one by one, single letters side by side on a line together."""
    run: list[LayerWord] = []
    for word in words:
        if run and _goes_on(run[-1], word):
            run.append(word)
            continue
        if run:
            yield run
        run = [word]
    if run:
        yield run


def _goes_on(before: LayerWord, word: LayerWord) -> bool:
    if not (_is_letter(before) and _is_letter(word)) or before.turn != 0 or word.turn != 0:
        return False
    level = abs(before.box[1] - word.box[1]) < 0.2 * word.size
    return level and 0 <= word.box[0] - before.box[2] <= 2 * _WIDEST * word.size


def _is_letter(word: LayerWord) -> bool:
    return len(word.text) == 1 and word.text.isalpha()


def _words(run: list[LayerWord], known: Words) -> list[LayerWord]:
    if len(run) < _FEWEST:
        return run
    gaps = [after.box[0] - before.box[2] for before, after in pairwise(run)]
    usual = median(gaps)
    if usual > _WIDEST * run[0].size:
        return run
    cuts = [at + 1 for at, gap in enumerate(gaps) if gap > _WORD_GAP * usual]
    parts = [joined(run[start:end]) for start, end in pairwise([0, *cuts, len(run)])]
    spelled = all(part.text in known or part.text.lower() in known or part.text.title() in known for part in parts)
    return parts if spelled and any(len(part.text) >= _SHORTEST for part in parts) else run
