"""The results of a run as a JSON file: figures for people and programs, cases for comparing and reporting."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ..errors import UnreadableError
from ..export.files import write_file
from ..version import __version__
from .calibration import expected_error, reliability
from .case import ALL_CONDITIONS, TEXT, CaseScore, TextScore
from .links import LinkScore
from .metrics import Figure, figures
from .mistakes import Mistake
from .spans import SpanScore

TOTAL = "total"
"""The group of all cases on pages."""


@dataclass(frozen=True, slots=True)
class Results:
    """A whole run."""

    about: dict[str, Any]
    """The version, reader, letters and their split."""
    cases: tuple[CaseScore, ...]

    def conditions(self) -> list[str]:
        """The conditions that were run, from the true text to the worst."""
        return [name for name in ALL_CONDITIONS if any(case.condition == name for case in self.cases)]

    def under(self, condition: str) -> list[CaseScore]:
        """The cases of one condition."""
        return [case for case in self.cases if case.condition == condition]

    def groups(self) -> dict[str, list[CaseScore]]:
        """The cases of each condition, and those of all pages together where there is more than one kind of page."""
        groups = {condition: self.under(condition) for condition in self.conditions()}
        paged = [condition for condition in groups if condition != TEXT]
        if len(paged) > 1:
            groups[TOTAL] = [case for condition in paged for case in groups[condition]]
        return groups

    def figures(self) -> dict[str, dict[str, Figure]]:
        """Every figure by group."""
        return {name: figures(cases) for name, cases in self.groups().items()}

    def calibration(self) -> dict[str, dict[str, float]]:
        """The expected calibration error of each type, by group."""
        return {
            name: {kind: expected_error(bins) for kind, bins in reliability(cases).items()}
            for name, cases in self.groups().items()
        }

    def peak_mb(self) -> dict[str, float]:
        """The most memory that a process held while it worked on a case of the group, in MB."""
        return {name: max(case.peak_mb for case in cases) for name, cases in self.groups().items()}


def make_results(cases: Sequence[CaseScore], **about: object) -> Results:
    """Results of these cases, with the version of docparse."""
    return Results({"docparse": __version__, **about}, tuple(cases))


def as_data(results: Results) -> dict[str, Any]:
    """The results as JSON takes them."""
    return {
        "about": results.about,
        "figures": {
            group: {name: asdict(figure) for name, figure in by_name.items()}
            for group, by_name in results.figures().items()
        },
        "calibration": results.calibration(),
        "peak_mb": results.peak_mb(),
        "cases": [case.as_dict() for case in results.cases],
    }


def save(results: Results, path: Path) -> None:
    """Write the results as JSON. Raises OutputError."""
    write_file(path, json.dumps(as_data(results), ensure_ascii=False, indent=1) + "\n")


def load(path: Path) -> Results:
    """Read results that were saved. Raises UnreadableError."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return Results(data["about"], tuple(_case(case) for case in data["cases"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnreadableError(
            f"no results of an evaluation ({error}).", remedy="Give a file that -o wrote.", name=str(path)
        ) from error


def _case(data: dict[str, Any]) -> CaseScore:
    return CaseScore(
        **{
            **data,
            "text": TextScore(**data["text"]),
            "spans": {kind: SpanScore(**counts) for kind, counts in data["spans"].items()},
            "kinds": {kind: (right, of) for kind, (right, of) in data["kinds"].items()},
            "trust": [(kind, confidence, right) for kind, confidence, right in data["trust"]],
            "mistakes": [_mistake(mistake) for mistake in data["mistakes"]],
            "links": LinkScore(**data.get("links", {})),
            "told": {fact: tuple(counts) for fact, counts in data.get("told", {}).items()},
        }
    )


def _mistake(data: dict[str, Any]) -> Mistake:
    box = data["box"]
    return Mistake(**{**data, "box": tuple(box) if box else None})
