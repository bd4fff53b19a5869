"""The lines of the whole letter in reading order, each with its distance to the line above."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from .lines import Line
from .marks import begins_lower, ends_clause

_WIDE_TYPED = 1.5
_WIDE = 1.2
_MOST = 0.12  # of the width of the text, the most that a line of a typed page may lack
_RUNNING = 2  # running sentences that tell the distance between lines
_ANY = 3  # lines of any kind that do
_INK = 1.75  # the usual distance between baselines, in word heights, where the page does not tell


@dataclass(frozen=True)
class Row:
    """A line in the stream."""

    line: Line
    gap: float
    """Distance from the baseline above, in usual line distances; infinite at the start of a page or column."""
    right: float
    """The right edge of the running text on its page, in points."""
    slack: float
    """How far from that edge, in points, a line may end for want of room for the next word."""
    wrapped: bool
    """Whether lines of its page are wrapped at the right edge; if not, each paragraph is one line."""

    @property
    def text(self) -> str:
        """The words of the line."""
        return self.line.text

    @property
    def wide(self) -> bool:
        """Whether there is more white above the line than between the lines of a paragraph."""
        return self.gap > (_WIDE_TYPED if self.line.scale.typed else _WIDE)

    @property
    def apart(self) -> bool:
        """Whether the line begins a page or a column."""
        return self.gap == float("inf")

    def is_full(self, following: Line) -> bool:
        """Whether the first word of ``following`` would not have fitted on this line."""
        return _reach(self.line, following) > self.right - self.slack

    def is_short(self) -> bool:
        """Whether the line ends well before the right edge."""
        return self.line.box[2] < self.right - 0.2 * (self.right - self.line.box[0]) - self.line.scale.char


def stream(pages: Sequence[Sequence[Line]]) -> list[Row]:
    """The rows of all pages in reading order. pages: the lines of each page, in reading order."""
    pitches = [_pitch(lines, running=True) for lines in pages]
    known = [pitch for pitch in pitches if pitch is not None]
    rows: list[Row] = []
    for lines, pitch in zip(pages, pitches, strict=True):
        if not lines:
            continue
        scale = lines[0].scale
        unit = pitch or (min(known) if known else _pitch(lines, running=False) or _INK * scale.height)
        right = _right_edge(lines)
        slack = _slack(lines, right)
        wrapped = not scale.typed or is_wrapped(lines)
        for at, line in enumerate(lines):
            gap = _distance(lines[at - 1], line) / unit if at else float("inf")
            rows.append(Row(line, gap if gap > 0.3 else float("inf"), right, slack, wrapped))
    return rows


def _reach(line: Line, following: Line) -> float:
    """Where the line would end with the first word of the following one on it, in points."""
    first = following.words[0]
    return line.box[2] + line.scale.char + first.box[2] - first.box[0]


def _slack(lines: Sequence[Line], right: float) -> float:
    """How far from the right edge a line may end for want of room, in points.

    Three characters on paper. On a typed page one where running sentences show that lines are filled to the last
    character, else much more: of a proportional type that another program read, lines hold unlike numbers.
    """
    char = lines[0].scale.char
    if not lines[0].scale.typed:
        return 3 * char
    width = right - min(line.box[0] for line in lines)
    shown = [
        right - _reach(above, below)
        for above, below in pairwise(lines)
        if not ends_clause(above.text) and begins_lower(below.text) and above.box[2] > right - 0.3 * width
    ]
    return char if len(shown) >= 5 and max(shown) <= 2 * char else _MOST * width


def _distance(above: Line, below: Line) -> float:
    """Between baselines; infinite when ``below`` is not below, as at the head of a column."""
    apart = below.box[0] > above.box[2] + 3 * above.scale.char or below.box[2] < above.box[0]
    if apart and below.baseline - above.baseline < 0.5 * above.scale.height:
        return float("inf")
    drop = below.baseline - above.baseline
    return drop if drop > 0 else float("inf")


def _pitch(lines: Sequence[Line], *, running: bool) -> float | None:
    """The usual distance between baselines on a page, in points; None where too few lines tell.

    running: ask only the lines over whose end a sentence runs on, which tell best; else the closer two thirds of all.
    """
    if lines and lines[0].scale.typed:
        return 12.0
    height = lines[0].scale.height if lines else 1.0
    drops = sorted(
        below.baseline - above.baseline
        for above, below in pairwise(lines)
        if len(above.words) >= 5 and 0.8 * height < below.baseline - above.baseline < 4 * height
        if not running or (not ends_clause(above.text) and begins_lower(below.text))
    )
    if len(drops) < (_RUNNING if running else _ANY):
        return None
    return median(drops if running else drops[: max(_ANY, (2 * len(drops)) // 3)])


def _right_edge(lines: Sequence[Line]) -> float:
    """The rightmost end of a line of text, the longest in twenty left aside when it sticks out."""
    ends = sorted((line.box[2] for line in lines if len(line.words) >= 5 and line.hint is None), reverse=True)
    if not ends:
        return max(line.box[2] for line in lines)
    at = min(len(ends) // 20, len(ends) - 1)
    return ends[at] if ends[0] - ends[at] > 3 * lines[0].scale.char else ends[0]


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether some sentence on a page of plain text runs on over the end of a line."""
    runs_on = sum(
        1
        for above, below in pairwise(lines)
        if len(above.words) >= 6 and not ends_clause(above.text) and begins_lower(below.text)
    )
    return runs_on >= 2 or (runs_on == 1 and len(lines) < 12)
