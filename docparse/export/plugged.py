"""Formats that other packages bring, by the entry points ``docparse.exporters``."""

from collections.abc import Callable
from dataclasses import dataclass

from ..errors import DocparseError, PluginError
from ..handover import Parsed
from ..plugins import EXPORTERS, load


@dataclass(frozen=True, slots=True)
class Exporter:
    """What an entry point names: the suffix of the files, and the function that renders a parsed letter."""

    suffix: str
    render: Callable[[Parsed], str | bytes]


def exporter(name: str) -> Exporter:
    """The exporter of a plug-in, whose faults carry its name.

    Raises UsageError when there is none of that name, PluginError when it cannot be loaded or is no Exporter.
    """
    plugged = load(EXPORTERS, name)
    if not isinstance(plugged, Exporter):
        kind = type(plugged).__name__
        raise PluginError(f"the exporter {name} is a {kind}, no docparse.Exporter.", remedy="Ask who made it.")

    def render(parsed: Parsed) -> str | bytes:
        try:
            made = plugged.render(parsed)
        except DocparseError:
            raise
        except Exception as error:
            raise PluginError(
                f"the exporter {name} failed ({type(error).__name__}: {error}).",
                remedy="Ask who made it, or choose another --format.",
                name=parsed.letter.source.name,
            ) from error
        if not isinstance(made, str | bytes):
            kind = type(made).__name__
            raise PluginError(f"the exporter {name} gave a {kind}, no text or bytes.", remedy="Ask who made it.")
        return made

    return Exporter(plugged.suffix, render)
