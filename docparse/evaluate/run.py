"""Running many cases on all cores."""

import functools
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from ..errors import MissingDependencyError
from ..options import Options
from .case import CaseScore, run_letter
from .letterfile import AnnotatedLetter


@dataclass(frozen=True, slots=True)
class Plan:
    """What to run."""

    letters: Sequence[AnnotatedLetter]
    conditions: Sequence[str]
    cache: Path
    """Where pages and bare readings are kept."""
    options: Options


def run(plan: Plan) -> Iterator[CaseScore]:
    """Every letter under every condition, in that order, as they are done.

    Raises MissingDependencyError without the ``evaluate`` extra.
    """
    _expect_extra()
    work = functools.partial(run_letter, conditions=plan.conditions, cache=plan.cache, options=plan.options)
    with ProcessPoolExecutor(max_workers=os.cpu_count()) as pool:
        for cases in pool.map(work, plan.letters):
            yield from cases


def sample(letters: Sequence[AnnotatedLetter], size: int) -> list[AnnotatedLetter]:
    """``size`` letters spread evenly over the list; the same ones each time."""
    if size >= len(letters):
        return list(letters)
    return [letters[at * len(letters) // size] for at in range(size)]


def _expect_extra() -> None:
    try:
        import jinja2  # noqa: F401
        import pikepdf  # noqa: F401
        import weasyprint  # noqa: F401
    except (ImportError, OSError) as error:
        raise MissingDependencyError(
            f"Setting letters on paper needs more than is installed ({error}).",
            remedy="pip install 'docparse[evaluate]' and apt-get install libpango-1.0-0 libpangoft2-1.0-0.",
        ) from error
