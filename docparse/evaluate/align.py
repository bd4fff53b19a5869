"""Laying a read text over the true one, line of the truth by line, wherever it was read.

A header that a reader reads in another order is no error of characters: each line of the truth is
sought in the whole read text, the longest first, and what it took is not given twice (the idea of
flexible character accuracy: Clausner, Pletschacher and Antonacopoulos, Pattern Recognition Letters 131, 2020).
Order is judged apart.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Levenshtein

Ints = npt.NDArray[np.int32]

_TAKEN = 0
"""Stands for a character that already belongs to a line; no text contains it."""

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """Where one line of the truth was read."""

    start: int
    """Its place in the true text."""
    read: tuple[int, int]
    """Its stretch in the read text, white space reduced; empty when nothing of it was read."""
    length: int
    errors: int
    """Edit distance in code points."""
    words: int
    word_errors: int
    """Edit distance in words."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """A read text over the truth."""

    lines: tuple[PlacedLine, ...]
    """In the order of the truth."""
    to_truth: Ints
    """For each code point of the read text the place in the truth, or -1."""
    right_words: frozenset[int]
    """The starts in the truth of the words that were read exactly."""
    stray: int
    """Code points read, white space apart, that belong to no line of the truth."""

    @property
    def length(self) -> int:
        """Code points of the truth, its line ends apart."""
        return sum(line.length for line in self.lines)

    @property
    def errors(self) -> int:
        """Edit distance in code points, summed over the lines."""
        return sum(line.errors for line in self.lines)

    @property
    def words(self) -> int:
        """Words of the truth."""
        return sum(line.words for line in self.lines)

    @property
    def word_errors(self) -> int:
        """Edit distance in words, summed over the lines."""
        return sum(line.word_errors for line in self.lines)

    def in_order(self) -> float:
        """Share of the lines that were read and stand after the line before them."""
        placed = [line.read for line in self.lines]
        good = sum(bool(now[1] > now[0] and (at == 0 or now[0] >= placed[at - 1][0])) for at, now in enumerate(placed))
        return good / len(placed) if placed else 1.0

    def right_characters(self, truth: str, read: str) -> set[int]:
        """The places in the truth whose character was read, in its place, as it is."""
        return {int(place) for at, place in enumerate(self.to_truth) if place >= 0 and read[at] == truth[place]}

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """A span of the read text as a span of the truth; None when neither edge lies on it."""
        places = self.to_truth[start:end]
        known = places[places >= 0]
        return (int(known[0]), int(known[-1]) + 1) if len(known) else None


def align(truth: str, read: str) -> Alignment:
    """Lay ``read`` over ``truth``; both in NFC."""
    squeezed, origin = _squeeze(read)
    codes = np.fromiter(map(ord, squeezed), np.int32, len(squeezed))
    to_truth = np.full(len(read), -1, np.int32)
    lines: dict[int, PlacedLine] = {}
    right: set[int] = set()
    starts = _lines(truth)
    for start, line in sorted(starts, key=lambda item: (-len(item[1]), item[0])):
        squeezed_line, line_origin = _squeeze(line)
        first, last = _seek(squeezed_line, squeezed, codes)
        part = squeezed[first:last]
        for step in Levenshtein.opcodes(squeezed_line, part):
            if step.tag in ("equal", "replace"):
                places = origin[first + step.dest_start : first + step.dest_end]
                to_truth[places] = start + line_origin[step.src_start : step.src_end]
        words, word_errors, right_words = _words(squeezed_line, part)
        right |= {start + int(line_origin[at]) for at in right_words}
        distance = Levenshtein.distance(squeezed_line, part)
        lines[start] = PlacedLine(start, (first, last), len(squeezed_line), distance, words, word_errors)
        codes[first:last] = _TAKEN
    stray = int(np.count_nonzero((codes != _TAKEN) & (codes != ord(" "))))
    return Alignment(tuple(lines[start] for start, _ in starts), to_truth, frozenset(right), stray)


def _lines(truth: str) -> list[tuple[int, str]]:
    return [(match.start(), match.group()) for match in re.finditer(r"\S(?:[^\n]*\S)?", truth)]


def _squeeze(text: str) -> tuple[str, Ints]:
    """The text with each run of white space as one space, and the origin of each character of it."""
    parts: list[str] = []
    origin: list[int] = []
    at = 0
    for gap in _SPACE.finditer(text):
        parts += [text[at : gap.start()], " "]
        origin += [*range(at, gap.start()), gap.start()]
        at = gap.end()
    parts.append(text[at:])
    origin += range(at, len(text))
    return "".join(parts), np.array(origin, np.int32)


def _seek(line: str, text: str, codes: Ints) -> tuple[int, int]:
    """The stretch of ``text`` nearest to ``line`` among what is not taken; empty when nothing is near."""
    at = text.find(line)
    while at >= 0:
        if codes[at : at + len(line)].all():
            return at, at + len(line)
        at = text.find(line, at + 1)
    wanted = np.fromiter(map(ord, line), np.int32, len(line))
    costs = _infix_costs(wanted, codes)
    end = int(costs.argmin())
    if costs[end] > 0.6 * len(line):
        return end, end
    begin = max(0, end - len(line) - int(costs[end]))
    backwards = _prefix_costs(wanted[::-1], codes[begin:end][::-1])
    return end - int(backwards.argmin()), end


def _infix_costs(wanted: Ints, codes: Ints) -> Ints:
    """For each end in ``codes``, the least edit distance of ``wanted`` to a stretch that ends there."""
    return _last_row(wanted, codes, np.zeros(len(codes) + 1, np.int32))


def _prefix_costs(wanted: Ints, codes: Ints) -> Ints:
    """For each length, the edit distance of ``wanted`` to the prefix of ``codes`` that long."""
    return _last_row(wanted, codes, np.arange(len(codes) + 1, dtype=np.int32))


def _last_row(wanted: Ints, codes: Ints, row: Ints) -> Ints:
    # Levenshtein row by row; the run of insertions along a row is a running minimum.
    ramp = np.arange(len(codes) + 1, dtype=np.int32)
    for code in wanted:
        step = row + 1
        step[1:] = np.minimum(step[1:], row[:-1] + (codes != code))
        row = (np.minimum.accumulate(step - ramp) + ramp).astype(np.int32)
    return row


def _words(line: str, part: str) -> tuple[int, int, Sequence[int]]:
    """Words of the line, their edit distance to those read, and where the ones read right begin in the line."""
    starts = [match.start() for match in re.finditer(r"\S+", line)]
    wanted, got = line.split(), part.split()
    right: list[int] = []
    for step in Levenshtein.opcodes(wanted, got):
        if step.tag == "equal":
            right += starts[step.src_start : step.src_end]
    return len(wanted), Levenshtein.distance(wanted, got), right
