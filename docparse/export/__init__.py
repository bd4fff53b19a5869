"""A Letter in the forms that people and other programs read."""

from collections.abc import Callable
from typing import Literal

from ..errors import MissingDependencyError
from ..handover import Parsed
from ..options import Options
from ..reading.source import Readable
from ..schema import Letter
from .alto import to_alto
from .hocr import to_hocr
from .json import to_json, to_jsonl
from .letterfile import to_letter
from .markdown import to_markdown
from .summary import to_summary
from .text import to_text

Format = Literal["json", "jsonl", "markdown", "text", "letter", "summary", "hocr", "alto", "pdf"]

FORMATS: dict[Format, tuple[str, Callable[[Letter], str]]] = {
    "json": (".json", to_json),
    "jsonl": (".jsonl", to_jsonl),
    "markdown": (".md", to_markdown),
    "text": (".txt", to_text),
    "letter": (".letter", to_letter),
    "summary": (".summary.txt", to_summary),
}
"""For each format: the suffix of its files, and the function that renders a letter, final line feed included."""

PLACED_FORMATS: dict[Format, tuple[str, Callable[[Parsed], str]]] = {
    "hocr": (".hocr", to_hocr),
    "alto": (".alto.xml", to_alto),
}
"""The same of formats that tell where each word lies."""

SUFFIXES: dict[Format, str] = {form: suffix for form, (suffix, _) in (FORMATS | PLACED_FORMATS).items()}
SUFFIXES["pdf"] = ".pdf"
"""The suffix of the files of each format."""


def export(letter: Letter, form: Format) -> str:
    """The letter in one of the FORMATS."""
    return FORMATS[form][1](letter)


def export_parsed(parsed: Parsed, form: Format, source: Readable, options: Options) -> str | bytes:
    """A parsed letter in any format; ``source`` is what was parsed with ``options``.

    Raises UsageError when the format needs places on paper and the letter was given as text,
    MissingDependencyError for a PDF without pikepdf.
    """
    if form in PLACED_FORMATS:
        return PLACED_FORMATS[form][1](parsed)
    if form != "pdf":
        return export(parsed.letter, form)
    try:
        from .searchable import to_pdf
    except ImportError as error:
        raise MissingDependencyError(
            "a PDF is written with pikepdf, which is not installed.", remedy="pip install 'docparse[pdf]'"
        ) from error
    return to_pdf(parsed, source, options)


__all__ = ["FORMATS", "PLACED_FORMATS", "SUFFIXES", "Format", "export", "export_parsed"]
