"""Which readers this machine has, which one ``auto`` takes, and the command that installs what is missing."""

import functools
import os
import shutil
import subprocess
from dataclasses import dataclass

from ..errors import MissingDependencyError
from ..resources import resource

LANGUAGE = "nld"
"""Tesseract's code for Dutch."""
_INSTALL = "apt-get install tesseract-ocr tesseract-ocr-nld"
_REINSTALL = "pip install --force-reinstall docparse"
_ASK_SECONDS = 20


@dataclass(frozen=True, slots=True)
class Engine:
    """A reader and whether it can be used here."""

    name: str
    usable: bool
    version: str | None = None
    languages: tuple[str, ...] = ()
    missing: str | None = None
    """What is not there; None when usable."""
    install: str | None = None
    """The command that installs it; None when usable."""


def tesseract_command() -> str:
    """The path of the ``tesseract`` program on PATH now, or its bare name when there is none."""
    return shutil.which("tesseract") or "tesseract"


def tesseract() -> Engine:
    """The Tesseract of this machine; usable when its Dutch model is installed."""
    command = shutil.which("tesseract")
    if command is None:
        return Engine("tesseract", usable=False, missing="the program tesseract", install=_INSTALL)
    version, languages = _ask(command, os.environ.get("TESSDATA_PREFIX"))
    if LANGUAGE in languages:
        return Engine("tesseract", True, version, languages)
    return Engine(
        "tesseract",
        False,
        version,
        languages,
        f"Tesseract's language {LANGUAGE} (Dutch)",
        _INSTALL.replace(" tesseract-ocr ", " "),
    )


def ppocr() -> Engine:
    """The embedded PP-OCR; usable when its models are in the package."""
    try:
        card = resource("models", "ppocr")
    except MissingDependencyError:
        return Engine("ppocr", usable=False, missing="the PP-OCR models", install=_REINSTALL)
    if not all((card / name).is_file() for name in ("det.onnx", "rec.onnx", "charset.txt")):
        return Engine("ppocr", usable=False, missing="the PP-OCR models", install=_REINSTALL)
    return Engine("ppocr", True, "PP-OCRv6 small", (LANGUAGE,))


def engines() -> tuple[Engine, ...]:
    """Every reader, the one that ``auto`` likes best first."""
    return (tesseract(), ppocr())


def choose(reader: str) -> str:
    """The name of the reader that is used for ``reader``: ``both``, ``tesseract``, ``ppocr`` or a plug-in's own.

    Raises MissingDependencyError when it, or with ``auto`` every one, cannot be used.
    """
    missing = [engine for engine in engines() if not engine.usable and reader in ("auto", "both", engine.name)]
    if not missing:
        return "both" if reader == "auto" else reader
    if reader == "auto" and len(missing) == 1:
        return next(engine.name for engine in engines() if engine.usable)
    wanted = missing[0]
    raise MissingDependencyError(
        f"the reader {wanted.name} needs {wanted.missing}, which is not installed.",
        remedy=f"Install it ({wanted.install})" + (" or use --reader ppocr." if wanted.name == "tesseract" else "."),
    )


@functools.lru_cache(maxsize=8)
def _ask(command: str, tessdata: str | None) -> tuple[str | None, tuple[str, ...]]:
    """Version and languages of a Tesseract; ``tessdata`` is its TESSDATA_PREFIX, which decides what it finds."""
    del tessdata
    answers = []
    for question in ("--version", "--list-langs"):
        try:
            done = subprocess.run(  # noqa: S603  the program that PATH names
                [command, question], capture_output=True, text=True, timeout=_ASK_SECONDS, check=False
            )
        except (OSError, subprocess.TimeoutExpired):
            return None, ()
        answers.append((done.stdout or done.stderr).splitlines())
    version = answers[0][0].removeprefix("tesseract ").strip() if answers[0] else None
    return version, tuple(sorted(line.strip() for line in answers[1][1:] if line.strip()))
