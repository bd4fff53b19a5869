"""spaCy without its command line, which ``import spacy`` loads too: an HTTP client and more, a third of its time."""

import importlib
import sys
from types import ModuleType
from typing import Any

_COMMANDS = ("spacy.cli", "spacy.cli.info")
"""Modules that ``spacy/__init__.py`` imports for the function ``spacy.info`` alone."""


def import_spacy() -> None:
    """Import spaCy, if nobody has yet; its command line is loaded when somebody asks for it."""
    if "spacy" in sys.modules:
        return
    stand_ins = {name: ModuleType(name) for name in _COMMANDS}
    stand_ins["spacy.cli.info"].__dict__["info"] = _info
    sys.modules.update(stand_ins)
    try:
        importlib.import_module("spacy")
    finally:
        for name in _COMMANDS:
            del sys.modules[name]


def _info(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401  as spaCy has them
    """What ``spacy.info`` does."""
    return importlib.import_module("spacy.cli.info").info(*arguments, **options)
