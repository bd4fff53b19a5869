"""The tables as Parquet or CSV files."""

import csv
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import Literal, Protocol

from ..errors import MissingDependencyError, OutputError
from ..export.plain import harmless
from ..schema import Letter
from . import TABLES
from .table import Row, Table, full_rows

Form = Literal["parquet", "csv"]

_BATCH = 1000
"""Letters whose rows are held at once; each batch is a row group of a Parquet file."""


class _Sink(Protocol):
    """A file that takes rows."""

    def __init__(self, table: Table, path: Path) -> None: ...

    def write(self, rows: Sequence[Row]) -> None: ...

    def close(self) -> None: ...


def write_tables(letters: Iterable[tuple[str, Letter]], folder: Path, form: Form) -> int:
    """Write a file for each table to the folder, in place of those of an earlier run; returns the count of letters.

    letters: each with its name. Raises MissingDependencyError for Parquet without pyarrow, OutputError.
    """
    sink: type[_Sink] = _CsvSink if form == "csv" else _parquet_sink()
    letters = iter(letters)
    count = 0
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".tables-", dir=folder) as work, ExitStack() as stack:
            sinks: dict[str, _Sink] = {table.name: sink(table, Path(work, table.name)) for table in TABLES}
            for one in sinks.values():
                stack.callback(one.close)
            while batch := list(islice(letters, _BATCH)):
                count += len(batch)
                for table in TABLES:
                    sinks[table.name].write(list(full_rows(table, batch)))
            stack.close()
            for table in TABLES:
                Path(work, table.name).replace(folder / f"{table.name}.{form}")
    except OSError as error:
        raise OutputError(
            f"the tables cannot be written ({error.strerror or error}).",
            remedy="Check that the folder may be written and has room.",
            name=str(folder),
        ) from error
    return count


class _CsvSink:
    """A CSV file in UTF-8 whose first line names the columns; text is made harmless to spreadsheets."""

    def __init__(self, table: Table, path: Path) -> None:
        self._file = path.open("w", encoding="utf-8", newline="")
        self._writer = csv.writer(self._file, lineterminator="\n")
        self._writer.writerow([column.name for column in table.all_columns])

    def write(self, rows: Sequence[Row]) -> None:
        self._writer.writerows(map(harmless, row) for row in rows)

    def close(self) -> None:
        self._file.close()


def _parquet_sink() -> type[_Sink]:
    """The sink for Parquet. Raises MissingDependencyError."""
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise MissingDependencyError(
            "Parquet is written with pyarrow, which is not installed.",
            remedy="pip install 'docparse[parquet]', or take --format csv.",
        ) from error
    types = {
        "text": pa.string(),
        "whole": pa.int64(),
        "number": pa.float64(),
        "money": pa.decimal128(38, 2),
        "truth": pa.bool_(),
        "day": pa.date32(),
    }

    class ParquetSink:
        """A Parquet file; each column tells in its metadata what it is about."""

        def __init__(self, table: Table, path: Path) -> None:
            self._schema = pa.schema(
                [pa.field(one.name, types[one.kind], metadata={"about": one.about}) for one in table.all_columns],
                metadata={"about": table.about},
            )
            self._writer = parquet.ParquetWriter(path, self._schema, compression="zstd")

        def write(self, rows: Sequence[Row]) -> None:
            columns = list(zip(*rows, strict=True)) or [()] * len(self._schema)
            arrays = [pa.array(c, f.type) for c, f in zip(columns, self._schema, strict=True)]
            self._writer.write_table(pa.Table.from_arrays(arrays, schema=self._schema))

        def close(self) -> None:
            self._writer.close()

    return ParquetSink
