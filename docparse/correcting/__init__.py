"""Mends what the reader misread. A valid word is no error, and a doubtful fix is not made."""

from ..handover import Arrangement, Corrected
from ..words import NO_WORDS, OwnWords
from .edits import apply

__all__ = ["correct", "leave"]


def correct(arrangement: Arrangement, own: OwnWords = NO_WORDS) -> Corrected:
    """The letter with its reading errors mended, each edit recorded; ``own`` words count as valid.

    Raises MissingDependencyError when the lexicon is not installed.
    """
    from .mending import edits  # the lexicon is heavy to import

    return apply(arrangement, edits(arrangement, own))


def leave(arrangement: Arrangement) -> Corrected:
    """The letter as read, without a single edit."""
    return Corrected(arrangement.text, arrangement, ())
