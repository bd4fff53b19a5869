"""The header fields of a letter, from labels, geometry and the kinds of its blocks."""

from .dating import DateAt
from .reading import read_fields, read_header

__all__ = ["DateAt", "read_fields", "read_header"]
