"""docparse reads Dutch municipal letters into validated, structured data.

    letter = docparse.extract("letter.pdf")
    letter.text, letter.letter.subject, letter.amounts
    docparse.render(letter, "mdto").content
    docparse.read("letter.pdf").text  # the words and their boxes alone

Everything is loaded when it is first used, so that importing docparse costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .version import __version__

if TYPE_CHECKING:
    from .batching.run import batch
    from .errors import DocparseError
    from .export import Exported, Exporter, render
    from .handover import PageReading, Parsed, PlacedWord, Reading, Word
    from .options import Options
    from .pipeline import Parser, extract, extract_text, read
    from .reading.reader import Reader, ReaderError, SeenWord
    from .schema import Letter
    from .tables.frames import letters_to_frame

__all__ = [
    "DocparseError",
    "Exported",
    "Exporter",
    "Letter",
    "Options",
    "PageReading",
    "Parsed",
    "Parser",
    "PlacedWord",
    "Reader",
    "ReaderError",
    "Reading",
    "SeenWord",
    "Word",
    "__version__",
    "batch",
    "extract",
    "extract_text",
    "letters_to_frame",
    "read",
    "render",
]

_HOMES = {
    "DocparseError": "errors",
    "Exported": "export",
    "Exporter": "export",
    "Letter": "schema",
    "Options": "options",
    "PageReading": "handover",
    "Parsed": "handover",
    "Parser": "pipeline",
    "PlacedWord": "handover",
    "Reader": "reading.reader",
    "ReaderError": "reading.reader",
    "Reading": "handover",
    "SeenWord": "reading.reader",
    "Word": "handover",
    "batch": "batching.run",
    "render": "export",
    "extract": "pipeline",
    "extract_text": "pipeline",
    "letters_to_frame": "tables.frames",
    "read": "pipeline",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module attribute can be anything
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{home}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
