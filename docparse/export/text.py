"""The corrected text alone."""

from ..schema import Letter


def to_text(letter: Letter) -> str:
    """The text with its blocks parted by blank lines."""
    return letter.text + "\n"
