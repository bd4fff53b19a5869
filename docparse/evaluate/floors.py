"""The floors: the scores of an earlier run, which a change may not make worse beyond noise."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ..errors import UsageError
from ..export.files import write_file
from .case import CaseScore
from .metrics import METRICS, Metric, difference, figures
from .results import Results, as_data, load

_UNHELD = ("seconds_", "cpu_over_bare", "cer_bare", "wer_bare", "mended")
"""Figures that depend on the machine, on Tesseract alone, or that fall when reading improves."""

HELD = tuple(metric for metric in METRICS if not metric.name.startswith(_UNHELD))


def write_floors(results: Results, path: Path) -> None:
    """Keep the figures and the counts of each case, without mistakes and times. Raises OutputError."""
    bare = tuple(replace(case, mistakes=[], trust=[], seconds={}, pdf=None, peak_mb=0.0) for case in results.cases)
    data = as_data(Results(results.about, bare))
    cases = ",\n".join(json.dumps(case, ensure_ascii=False, separators=(",", ":")) for case in data["cases"])
    head = json.dumps({"about": data["about"], "figures": data["figures"]}, indent=1, ensure_ascii=False)
    write_file(path, f'{head[:-2]},\n "cases": [\n{cases}\n]}}\n')


def fallen(results: Results, path: Path) -> list[str]:
    """The figures that are worse than in ``path`` on the same cases, in words.

    A figure has fallen when the 95 % bootstrap interval of its change over letters lies on the wrong side of zero, or
    when it cannot be measured any more. Raises UnreadableError when the file holds no results, UsageError when it
    shares no case with this run.
    """
    known = {(case.letter, case.condition): case for case in load(path).cases}
    shared = [case for case in results.cases if (case.letter, case.condition) in known]
    if not shared:
        raise UsageError(f"{path} has no letter of this run.", remedy="Make it anew with --write-floors.")
    now = Results(results.about, tuple(shared))
    before = Results(results.about, tuple(known[case.letter, case.condition] for case in shared))
    old_groups = before.groups()
    return [
        f"{group}: {remark}" for group, cases in now.groups().items() for remark in _falls(old_groups[group], cases)
    ]


def _falls(before: list[CaseScore], after: list[CaseScore]) -> Iterator[str]:
    old, new = figures(before), figures(after)
    for metric in HELD:
        if metric.name not in old:
            continue
        if metric.name not in new:
            yield f"{metric.name} was {old[metric.name].value:.4f} and is not measured any more"
        elif _is_worse(before, after, metric):
            verb = "rose" if metric.lower_is_better else "fell"
            yield f"{metric.name} {verb} from {old[metric.name].value:.4f} to {new[metric.name].value:.4f}"


def _is_worse(before: list[CaseScore], after: list[CaseScore], metric: Metric) -> bool:
    change = difference(before, after, metric)
    return change is not None and (change.low > 0 if metric.lower_is_better else change.high < 0)
