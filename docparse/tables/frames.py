"""Letters as pandas frames."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ..errors import MissingDependencyError, UsageError
from ..schema import Letter
from . import TABLES
from .table import distinct, full_rows

if TYPE_CHECKING:
    import pandas as pd

_DTYPES = {
    "text": "string",
    "whole": "Int64",
    "number": "float64",
    "money": "float64",
    "truth": "boolean",
    "day": "datetime64[s]",
}


def letters_to_frame(letters: Iterable[Letter], table: str = "letters") -> "pd.DataFrame":
    """One table of the letters, such as ``letters``, ``entities``, ``mentions``, ``amounts``, ``dates`` or ``pillars``.

    The other tables refer to that of letters by ``letter``, the name of its source; of letters whose sources are called
    the same, the second is ``name (2)`` and so on. Sums are floats.

    Raises UsageError for a table that there is not, MissingDependencyError without pandas.
    """
    try:
        import pandas as pd
    except ImportError as error:
        raise MissingDependencyError(
            "Frames are made with pandas, which is not installed.", remedy="pip install 'docparse[frames]'"
        ) from error
    known = {one.name: one for one in TABLES}
    if table not in known:
        raise UsageError(f"There is no table {table}.", remedy=f"The tables are {', '.join(known)}.")
    chosen = known[table]
    rows = list(full_rows(chosen, _named(letters)))
    names = [column.name for column in chosen.all_columns]
    frame = pd.DataFrame.from_records(rows, columns=names)
    return frame.astype({column.name: _DTYPES[column.kind] for column in chosen.all_columns})


def _named(letters: Iterable[Letter]) -> Iterator[tuple[str, Letter]]:
    """Letters with names that part them."""
    seen: Counter[str] = Counter()
    for letter in letters:
        yield distinct(letter.source.name, seen), letter
