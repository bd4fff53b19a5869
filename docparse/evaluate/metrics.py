"""From cases to figures. Each metric is a sum over a sum, so that one resampling of letters serves them all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .case import CaseScore
from .fields import NAMES
from .letterfile import TYPES
from .told import FACTS

RESAMPLES = 1000
_SEED = 20
_PERCENTILES = (2.5, 97.5)

Floats = npt.NDArray[np.float64]

Count = Callable[[CaseScore], float | None]
"""What a case adds to a sum; None when the metric does not apply to the case."""


@dataclass(frozen=True, slots=True)
class Metric:
    """A figure: ``sum(numerator) / sum(denominator)`` over cases."""

    name: str
    numerator: Count
    denominator: Count
    lower_is_better: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A value and its 95 % bootstrap interval over letters."""

    value: float
    low: float
    high: float


def _text_metrics() -> list[Metric]:
    def when_bare(count: Callable[[CaseScore], float | None]) -> Count:
        return lambda case: None if case.text.bare_errors is None else count(case)

    def worse(case: CaseScore) -> float:
        return case.text.errors > case.text.raw_errors

    return [
        Metric("cer", lambda c: c.text.errors, lambda c: c.text.length, lower_is_better=True),
        Metric("cer_raw", lambda c: c.text.raw_errors, lambda c: c.text.length, lower_is_better=True),
        Metric("cer_bare", when_bare(lambda c: c.text.bare_errors), when_bare(lambda c: c.text.length)),
        Metric("wer", lambda c: c.text.word_errors, lambda c: c.text.words, lower_is_better=True),
        Metric("wer_raw", lambda c: c.text.raw_word_errors, lambda c: c.text.words, lower_is_better=True),
        Metric("wer_bare", when_bare(lambda c: c.text.bare_word_errors), when_bare(lambda c: c.text.words)),
        Metric("mended", lambda c: c.text.mended, lambda c: c.text.words / 1000),
        Metric("broken", lambda c: c.text.broken, lambda c: c.text.words / 1000, lower_is_better=True),
        Metric("letters_worse", worse, lambda _: 1, lower_is_better=True),
        Metric("stray", lambda c: c.text.stray, lambda c: c.text.length, lower_is_better=True),
        Metric("wrong_digits", lambda c: c.text.wrong_digits, lambda c: c.pages / 100, lower_is_better=True),
        Metric("in_order", lambda c: c.text.in_order, lambda _: 1),
    ]


def _span_metrics() -> list[Metric]:
    metrics = []
    for kind in TYPES:

        def both(case: CaseScore, kind: str = kind) -> float:
            return case.spans[kind].found + case.spans[kind].marked

        def exact(case: CaseScore, kind: str = kind) -> float:
            return 2 * case.spans[kind].exact

        def overlap(case: CaseScore, kind: str = kind) -> float:
            return case.spans[kind].overlap + case.spans[kind].overlap_marked

        def value(case: CaseScore, kind: str = kind) -> float:
            return 2 * case.spans[kind].value

        metrics += [Metric(f"{kind}_exact", exact, both), Metric(f"{kind}_overlap", overlap, both)]
        metrics.append(Metric(f"{kind}_value", value, both))
    return metrics


def _field_metrics() -> list[Metric]:
    def all_right(case: CaseScore) -> float:
        return all(verdict in ("right", "absent") for verdict in case.fields.values())

    metrics = []
    for name in NAMES:

        def right(case: CaseScore, name: str = name) -> float | None:
            return None if case.fields[name] == "absent" else case.fields[name] == "right"

        def stated(case: CaseScore, name: str = name) -> float | None:
            return None if case.fields[name] == "absent" else 1

        metrics.append(Metric(f"field_{name}", right, stated))
    return [*metrics, Metric("all_fields", all_right, lambda _: 1)]


def _link_metrics() -> list[Metric]:
    return [
        Metric("links_right", lambda c: c.links.right, lambda c: c.links.linked),
        Metric("links_reached", lambda c: c.links.reached, lambda c: c.links.named),
    ]


def _told_metrics() -> list[Metric]:
    def right(fact: str) -> Count:
        return lambda c: 2 * c.told[fact][2] if fact in c.told else None

    def both(fact: str) -> Count:
        return lambda c: c.told[fact][0] + c.told[fact][1] if fact in c.told else None

    def count(fact: str, at: int) -> Count:
        return lambda c: c.told[fact][at] if fact in c.told else None

    said = [Metric(f"told_right_{fact}", count(fact, 2), count(fact, 0)) for fact in FACTS]
    return [*(Metric(f"told_{fact}", right(fact), both(fact)) for fact in FACTS), *said]


def _layout_metrics() -> list[Metric]:
    return [
        Metric("headings", lambda c: c.kinds["heading"][0], lambda c: c.kinds["heading"][1]),
        Metric("list_items", lambda c: c.kinds["list_item"][0], lambda c: c.kinds["list_item"][1]),
    ]


def _cost_metrics() -> list[Metric]:
    def step(name: str) -> Metric:
        return Metric(
            f"seconds_{name}", lambda c: c.seconds.get(name), lambda c: c.pages if name in c.seconds else None, True
        )

    def ratio(case: CaseScore) -> float | None:
        return case.seconds["cpu"] if "bare_cpu" in case.seconds else None

    steps = [step(name) for name in ("read", "arrange", "correct", "extract", "cpu", "bare_cpu")]
    return [*steps, Metric("cpu_over_bare", ratio, lambda c: c.seconds.get("bare_cpu"), True)]


METRICS = (
    *_text_metrics(),
    *_span_metrics(),
    *_field_metrics(),
    *_link_metrics(),
    *_told_metrics(),
    *_layout_metrics(),
    *_cost_metrics(),
)
"""Every figure. CER, WER and stray are shares; mended and broken are words in a thousand."""


def figures(cases: Sequence[CaseScore]) -> dict[str, Figure]:
    """The figures of some cases, metrics that apply to none of them left out."""
    weights = _weights(len({case.letter for case in cases}))
    result = {}
    for metric in METRICS:
        over, under = _sums(cases, metric)
        if under.sum() > 0:
            drawn = weights @ under
            values = (weights @ over)[drawn > 0] / drawn[drawn > 0]
            low, high = np.percentile(values, _PERCENTILES)
            result[metric.name] = Figure(float(over.sum() / under.sum()), float(low), float(high))
    return result


def difference(before: Sequence[CaseScore], after: Sequence[CaseScore], metric: Metric) -> Figure | None:
    """How much a metric rose from one run to another on the same letters; None when it applies to neither."""
    (over_a, under_a), (over_b, under_b) = _sums(before, metric), _sums(after, metric)
    if not under_a.sum() or not under_b.sum():
        return None
    weights = _weights(len(over_a))
    drawn_a, drawn_b = weights @ under_a, weights @ under_b
    good = (drawn_a > 0) & (drawn_b > 0)
    changes = (weights @ over_b)[good] / drawn_b[good] - (weights @ over_a)[good] / drawn_a[good]
    low, high = np.percentile(changes, _PERCENTILES)
    value = over_b.sum() / under_b.sum() - over_a.sum() / under_a.sum()
    return Figure(float(value), float(low), float(high))


def _sums(cases: Sequence[CaseScore], metric: Metric) -> tuple[Floats, Floats]:
    letters = sorted({case.letter for case in cases})
    place = {letter: at for at, letter in enumerate(letters)}
    over, under = np.zeros(len(letters)), np.zeros(len(letters))
    for case in cases:
        numerator, denominator = metric.numerator(case), metric.denominator(case)
        if numerator is not None and denominator is not None:
            over[place[case.letter]] += numerator
            under[place[case.letter]] += denominator
    return over, under


def _weights(letters: int) -> Floats:
    drawn = np.random.default_rng(_SEED).multinomial(letters, np.full(letters, 1 / letters), size=RESAMPLES)
    return drawn.astype(np.float64)
