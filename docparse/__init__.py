"""docparse reads Dutch municipal letters into validated, structured data.

    letter = docparse.extract("letter.pdf")
    letter.text, letter.letter.subject, letter.amounts

Everything is loaded when it is first used, so that importing docparse costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .version import __version__

if TYPE_CHECKING:
    from .batching import batch
    from .errors import DocparseError
    from .options import Options
    from .pipeline import Parser, extract, extract_text
    from .schema import Letter

__all__ = ["DocparseError", "Letter", "Options", "Parser", "__version__", "batch", "extract", "extract_text"]

_HOMES = {
    "DocparseError": "errors",
    "Letter": "schema",
    "Options": "options",
    "Parser": "pipeline",
    "batch": "batching",
    "extract": "pipeline",
    "extract_text": "pipeline",
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
