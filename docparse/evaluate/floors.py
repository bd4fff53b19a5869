"""The floors: figures that a change may not make worse beyond their interval."""

import json
from dataclasses import asdict
from pathlib import Path

from ..errors import UnreadableError
from ..export.files import write_file
from .metrics import METRICS, Figure
from .results import Results

_UNHELD = ("seconds_", "cpu_over_bare", "cer_bare", "wer_bare", "mended")
"""Figures that depend on the machine, on Tesseract alone, or that fall when reading improves."""

_DIRECTION = {metric.name: metric.lower_is_better for metric in METRICS}


def write_floors(results: Results, path: Path) -> None:
    """Keep the figures of a run as the floors of later ones. Raises OutputError."""
    floors = {
        condition: {name: asdict(figure) for name, figure in by_name.items() if not name.startswith(_UNHELD)}
        for condition, by_name in results.figures().items()
    }
    write_file(path, json.dumps({"about": results.about, "floors": floors}, indent=1, ensure_ascii=False) + "\n")


def fallen(results: Results, path: Path) -> list[str]:
    """The figures that fell through their floor, in words; a figure that is gone fell too.

    Raises UnreadableError when the file holds no floors.
    """
    try:
        floors = json.loads(path.read_text(encoding="utf-8"))["floors"]
    except (OSError, ValueError, KeyError) as error:
        raise UnreadableError(
            f"no floors ({error}).", remedy="Make them with --write-floors.", name=str(path)
        ) from error
    now = results.figures()
    remarks = []
    for condition, by_name in floors.items():
        for name, floor in by_name.items():
            remark = _fall(now.get(condition, {}).get(name), Figure(**floor), lower_is_better=_DIRECTION[name])
            if remark:
                remarks.append(f"{condition}: {name} {remark}")
    return remarks


def _fall(now: Figure | None, floor: Figure, *, lower_is_better: bool) -> str | None:
    if now is None:
        return f"was {floor.value:.4f} and is not measured any more"
    if lower_is_better and now.value > floor.high + 1e-9:
        return f"rose from {floor.value:.4f} (at most {floor.high:.4f}) to {now.value:.4f}"
    if not lower_is_better and now.value < floor.low - 1e-9:
        return f"fell from {floor.value:.4f} (at least {floor.low:.4f}) to {now.value:.4f}"
    return None
