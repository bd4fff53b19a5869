"""Whether a confidence of 0.9 is right nine times in ten."""

from collections.abc import Sequence
from dataclasses import dataclass

from .case import CaseScore

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """The things given with a confidence in one tenth."""

    count: int
    confidence: float
    """Their mean confidence."""
    right: float
    """The share of them that is right."""


def reliability(cases: Sequence[CaseScore]) -> dict[str, list[Bin]]:
    """For each type (and ``field``) the filled bins, from low confidence to high."""
    gathered: dict[str, list[list[tuple[float, bool]]]] = {}
    for case in cases:
        for kind, confidence, right in case.trust:
            bins = gathered.setdefault(kind, [[] for _ in range(BINS)])
            bins[min(BINS - 1, int(confidence * BINS))].append((confidence, right))
    return {kind: [_bin(items) for items in bins if items] for kind, bins in sorted(gathered.items())}


def _bin(items: list[tuple[float, bool]]) -> Bin:
    confidences, rights = zip(*items, strict=True)
    return Bin(len(items), sum(confidences) / len(items), sum(rights) / len(items))


def expected_error(bins: Sequence[Bin]) -> float:
    """Expected calibration error: the mean distance of confidence and truth, each bin by its count."""
    total = sum(one.count for one in bins)
    return sum(one.count * abs(one.confidence - one.right) for one in bins) / total if total else 0.0
