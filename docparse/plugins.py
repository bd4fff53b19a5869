"""Readers and exporters that other installed packages bring. They are looked for when one is asked for by name."""

from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from .errors import PluginError, UsageError

READERS = "docparse.readers"
"""The entry points of readers: each names a function that takes nothing and makes a Reader."""
EXPORTERS = "docparse.exporters"
"""The entry points of exporters: each names an Exporter."""


@dataclass(frozen=True, slots=True)
class Plugin:
    """A plug-in as it is installed."""

    group: str
    name: str
    package: str
    """The package that brings it, with its version."""
    fault: str | None = None
    """Why it cannot be loaded; None when it can."""


def names(group: str) -> tuple[str, ...]:
    """The names of the plug-ins of a group."""
    return tuple(sorted({point.name for point in entry_points(group=group)}))


def package(group: str, name: str) -> str:
    """The package that brings a plug-in, with its version; raises UsageError when there is none of that name."""
    return _package(_point(group, name))


def load(group: str, name: str) -> Any:  # noqa: ANN401  whatever the entry point names
    """What a plug-in's entry point names.

    Raises UsageError when there is none of that name, PluginError when it cannot be loaded.
    """
    point = _point(group, name)
    try:
        return point.load()
    except Exception as error:
        raise PluginError(
            f"the plug-in {name} of {_package(point)} cannot be loaded ({type(error).__name__}: {error}).",
            remedy="Install it again, or do without it.",
        ) from error


def installed() -> tuple[Plugin, ...]:
    """Every plug-in; each is loaded to see whether it can be."""
    found = []
    for group in (READERS, EXPORTERS):
        for point in sorted(entry_points(group=group), key=lambda point: point.name):
            try:
                load(group, point.name)
                fault = None
            except PluginError as error:
                fault = error.message
            found.append(Plugin(group, point.name, _package(point), fault))
    return tuple(found)


def _point(group: str, name: str) -> EntryPoint:
    for point in entry_points(group=group, name=name):
        return point
    kind = "reader" if group == READERS else "exporter"
    known = ", ".join(names(group)) or "none"
    raise UsageError(
        f"there is no {kind} called {name}.", remedy=f"Installed plug-ins: {known}. See `docparse doctor`."
    )


def _package(point: EntryPoint) -> str:
    return f"{point.dist.name} {point.dist.version}" if point.dist is not None else "an unknown package"
