"""The letters of a batch as an archive: one SQLite file with tables, full-text search and views."""

from .indexing import Change, index

__all__ = ["Change", "index"]
