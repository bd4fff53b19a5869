"""What is installed, which reader will be used, and what is missing with the command that installs it."""

import platform
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version

from .errors import DocparseError, MissingDependencyError
from .plugins import READERS, installed
from .reading.engines import choose, engines
from .resources import resource
from .version import __version__

_PACKAGES = (
    "jinja2",
    "marisa-trie",
    "numpy",
    "onnxruntime",
    "opencv-python-headless",
    "pdfplumber",
    "pydantic",
    "pypdfium2",
    "pytesseract",
    "spacy",
)
_EMBEDDED = "ppocr"
"""The reader that the package brings along; Tesseract is the machine's."""
_DATA = (
    ("models", "ppocr"),
    ("models", "vote"),
    ("models", "nl_letters"),
    ("corpora", "lexicon"),
    ("corpora", "registers"),
)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that docparse needs or can use."""

    name: str
    found: str | None
    """Its version or size; None when it is missing."""
    needed: bool
    install: str | None = None
    """The command that installs it."""


@dataclass(frozen=True, slots=True)
class Checkup:
    """The state of this installation."""

    docparse: str
    python: str
    platform: str
    reader: str | None
    """The reader that ``--reader auto`` takes; None when no picture can be read."""
    parts: tuple[Part, ...]

    @property
    def healthy(self) -> bool:
        """Whether everything that is needed is there."""
        return self.reader is not None and all(part.found for part in self.parts if part.needed)

    def as_dict(self) -> dict[str, object]:
        """For JSON."""
        return {**asdict(self), "healthy": self.healthy}


def check() -> Checkup:
    """Look at this installation."""
    try:
        chosen = choose("auto")
    except MissingDependencyError:
        chosen = None
    parts = (*_readers(), *_packages(), *_data(), *_plugins())
    return Checkup(__version__, platform.python_version(), platform.platform(), chosen, parts)


def _readers() -> Iterator[Part]:
    for engine in engines():
        found = f"{engine.version} ({' '.join(engine.languages)})" if engine.usable else None
        yield Part(f"reader {engine.name}", found, needed=engine.name == _EMBEDDED, install=engine.install)


def _packages() -> Iterator[Part]:
    for name in _PACKAGES:
        try:
            yield Part(name, version(name), needed=True)
        except PackageNotFoundError:
            yield Part(name, None, needed=True, install=f"pip install {name}")


def _data() -> Iterator[Part]:
    for parts in _DATA:
        try:
            folder = resource(*parts)
        except DocparseError:
            yield Part("/".join(parts), None, needed=True, install="pip install --force-reinstall docparse")
            continue
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        yield Part("/".join(parts), f"{size / 1e6:.1f} MB", needed=True)


def _plugins() -> Iterator[Part]:
    for plugin in installed():
        kind = "reader" if plugin.group == READERS else "format"
        found = plugin.package if plugin.fault is None else f"{plugin.package}, FAILS: {plugin.fault}"
        yield Part(f"plug-in {kind} {plugin.name}", found, needed=False)
