"""A Letter in the forms that people and other programs read."""

from collections.abc import Callable
from typing import Literal

from ..schema import Letter
from .json import to_json, to_jsonl
from .letterfile import to_letter
from .markdown import to_markdown
from .summary import to_summary
from .text import to_text

Format = Literal["json", "jsonl", "markdown", "text", "letter", "summary"]

FORMATS: dict[Format, tuple[str, Callable[[Letter], str]]] = {
    "json": (".json", to_json),
    "jsonl": (".jsonl", to_jsonl),
    "markdown": (".md", to_markdown),
    "text": (".txt", to_text),
    "letter": (".letter", to_letter),
    "summary": (".summary.txt", to_summary),
}
"""For each format: the suffix of its files, and the function that renders a letter, final line feed included."""


def export(letter: Letter, form: Format) -> str:
    """The letter in one of the FORMATS."""
    return FORMATS[form][1](letter)


__all__ = ["FORMATS", "Format", "export"]
