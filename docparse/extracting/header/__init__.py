"""The header fields of a letter, from labels, geometry and the kinds of its blocks."""

from .reading import DateAt, read_header

__all__ = ["DateAt", "read_header"]
