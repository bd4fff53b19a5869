"""JSON as in the contract: indented for one letter, one line each for many."""

from ..schema import Letter


def to_json(letter: Letter) -> str:
    """Indented JSON."""
    return letter.model_dump_json(indent=2) + "\n"


def to_jsonl(letter: Letter) -> str:
    """The same JSON on one line."""
    return letter.model_dump_json() + "\n"
