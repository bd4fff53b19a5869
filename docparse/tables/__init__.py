"""Letters as flat tables: the same rows for SQLite, Parquet, CSV and pandas."""

from .letters import FIELDS, LETTERS, PROBLEMS, SIGNATORIES
from .mentioned import AMOUNTS, DATES, ENTITIES, MENTIONS, PILLARS
from .table import Column, Kind, Row, Table, distinct

TABLES = (LETTERS, FIELDS, SIGNATORIES, ENTITIES, MENTIONS, AMOUNTS, DATES, PILLARS, PROBLEMS)
"""All tables; that of letters comes first, since the others refer to it."""

__all__ = ["TABLES", "Column", "Kind", "Row", "Table", "distinct"]
