"""Mends what the reader misread. A valid word is no error, and a doubtful fix is not made."""

from ..handover import Arrangement, Corrected
from .edits import apply

__all__ = ["correct", "leave"]


def correct(arrangement: Arrangement) -> Corrected:
    """The letter with its reading errors mended, each edit recorded.

    Raises MissingDependencyError when the lexicon is not installed.
    """
    from .mending import edits  # the lexicon is heavy to import

    return apply(arrangement, edits(arrangement))


def leave(arrangement: Arrangement) -> Corrected:
    """The letter as read, without a single edit."""
    return Corrected(arrangement.text, arrangement, ())
