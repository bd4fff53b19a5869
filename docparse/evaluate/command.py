"""What ``docparse evaluate`` does, step by step."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click
from rich.console import Console
from rich.progress import track

from ..errors import ExitCode, UsageError
from ..export.files import write_file
from ..options import Options
from ..words import own_words
from .agreement import agreement, pairs
from .case import ALL_CONDITIONS
from .check import check_letter
from .diversity import GRAM, measure
from .floors import fallen, write_floors
from .letterfile import read_letters
from .report import write_report
from .results import Results, load, make_results, save
from .run import Plan, run, sample
from .split import part_of
from .table import agreement_table, comparison, print_tables

MOST_SHARED = 0.08
"""Share of its 6-grams that a letter may have in common with the others."""


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked on the command line."""

    letters: Path
    part: str | None = None
    conditions: str | None = None
    sample: int | None = None
    output: Path | None = None
    html: Path | None = None
    keep: Path | None = None
    floors: Path | None = None
    write_floors: Path | None = None


def evaluate(request: Request, options: Options) -> int:
    """Run, print the tables, write what was asked for; 1 when a figure fell through its floor."""
    own_words(options.lexicon)  # a bad file is told of before letters are set on paper
    letters = read_letters(request.letters)
    if request.part:
        letters = part_of(letters, request.letters, request.part)
    if request.sample:
        letters = sample(letters, request.sample)
    cache = request.keep or _cache()
    plan = Plan(letters, _conditions(request.conditions), cache, options)
    total = len(plan.letters) * len(plan.conditions)
    shown = track(run(plan), total=total, description="cases", console=Console(stderr=True))
    results = make_results(
        list(shown),
        letters=len(letters),
        source=request.letters.name,
        part=request.part or "all",
        reader=options.reader,
        corrected=options.correct,
    )
    print_tables(results, _console())
    return _deliver(results, request, cache)


def _deliver(results: Results, request: Request, cache: Path) -> int:
    if request.output:
        save(results, request.output)
    if request.html:
        write_file(request.html, write_report(results, cache))
    if request.write_floors:
        write_floors(results, request.write_floors)
    remarks = fallen(results, request.floors) if request.floors else []
    for remark in remarks:
        print(f"docparse: through the floor: {remark}", file=sys.stderr)  # noqa: T201 - the command's own message
    return ExitCode.SOME_FAILED if remarks else ExitCode.OK


def check(folder: Path) -> int:
    """Print every fault of the annotated letters and how varied they are; 1 when there is a fault."""
    paths = sorted(folder.glob("*.letter")) if folder.is_dir() else [folder]
    letters = read_letters(folder)
    remarks = [
        f"{path.name}: {remark}"
        for path, letter in zip(paths, letters, strict=True)
        for remark in check_letter(letter, path.stem)
    ]
    console = _console()
    if len(letters) > 1:
        diversity = measure(letters)
        remarks += [
            f"{name}.letter: shares {share:.0%} of its {GRAM}-grams with other letters"
            for name, share in diversity.shared.items()
            if share > MOST_SHARED
        ]
    for remark in remarks:
        console.print(remark, markup=False, highlight=False, soft_wrap=True)
    console.print(f"{len(letters)} letters, {len(remarks)} faults", highlight=False)
    return ExitCode.SOME_FAILED if remarks else ExitCode.OK


def agree(first: Path, second: Path) -> int:
    """Print how far the marks in two folders of the same letters agree."""
    letters = read_letters(first)
    annotated = pairs(letters, read_letters(second))
    both = {one.id for one, _ in annotated}
    for letter in letters:
        if letter.id not in both:
            click.echo(f"{letter.id} is left out: {second} does not hold it with the same text.", err=True)
    _console().print(agreement_table(agreement(annotated)))
    return ExitCode.OK


def compare(before: Path, after: Path) -> int:
    """Print what changed beyond noise between two results."""
    _console().print(comparison(load(before), load(after)))
    return ExitCode.OK


def _conditions(given: str | None) -> Sequence[str]:
    chosen = given.split(",") if given else ALL_CONDITIONS
    unknown = [name for name in chosen if name not in ALL_CONDITIONS]
    if unknown:
        raise UsageError(f"There is no condition {unknown[0]}.", remedy=f"Choose from {', '.join(ALL_CONDITIONS)}.")
    return [name for name in ALL_CONDITIONS if name in chosen]


def _cache() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "docparse" / "evaluate"


def _console() -> Console:
    return Console(width=None if sys.stdout.isatty() else 200)
