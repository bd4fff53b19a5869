"""Which letters train, which develop, which test: fixed in ``split.tsv`` beside the letters."""

from collections.abc import Sequence
from pathlib import Path

from ..errors import UnreadableError, UsageError
from .letterfile import AnnotatedLetter

FILE = "split.tsv"
NAMES = ("train", "dev", "test")


def read_split(folder: Path) -> dict[str, str]:
    """The part that each letter belongs to, by id. Raises UnreadableError when the file is missing or odd."""
    path = folder / FILE
    try:
        lines = path.read_text(encoding="utf-8").splitlines()[1:]
        split: dict[str, str] = {row[0]: row[1] for row in (line.split("\t") for line in lines if line)}
    except (OSError, ValueError, IndexError) as error:
        raise UnreadableError(
            f"no split of these letters ({error}).", remedy="Leave out --split to take all letters.", name=str(path)
        ) from error
    if not set(split.values()) <= set(NAMES):
        raise UnreadableError(f"a part is one of {', '.join(NAMES)}.", remedy="Mend the file.", name=str(path))
    return split


def part_of(letters: Sequence[AnnotatedLetter], folder: Path, part: str) -> list[AnnotatedLetter]:
    """The letters of one part. Raises UsageError when it is empty."""
    split = read_split(folder)
    chosen = [letter for letter in letters if split.get(letter.id) == part]
    if not chosen:
        raise UsageError(f"No letter of {folder} belongs to {part}.", remedy=f"See {folder / FILE}.")
    return chosen
