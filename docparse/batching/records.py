"""What became of each file, and the key by which a later run knows that nothing changed."""

import hashlib
import json
import os
from dataclasses import asdict, dataclass, fields

from typing_extensions import Self

from ..errors import DocparseError
from ..options import Options
from ..schema.letter import SCHEMA_VERSION, Problem, Status
from ..version import __version__
from ..words import own_words


@dataclass(frozen=True, slots=True)
class Record:
    """A line of the manifest."""

    input: str
    """The file's name relative to what was given, ``/`` between its parts; see ``names.shown``."""
    output: str | None
    """Its JSON, relative to the output folder; None when nothing of the file could be read."""
    status: Status
    error: Problem | None
    """Why it failed, or the first problem of a partial one."""
    pages: int | None
    bytes: int | None
    sha256: str | None
    options: str
    """The hash of the options that decide what the result is."""
    docparse_version: str = __version__
    schema_version: str = SCHEMA_VERSION
    base: str = ""
    """A hash of the folder that ``input`` is relative to; empty in a manifest of a version that kept none."""
    seconds: float = 0.0
    """Spent by workers; the one thing here that is not the same in every run."""

    @property
    def key(self) -> tuple[str | None, str, str, str]:
        """Equal keys give equal results."""
        return self.sha256, self.options, self.docparse_version, self.schema_version

    def to_json(self) -> str:
        """One line, without its line feed."""
        row = asdict(self) | {"error": self.error.model_dump() if self.error else None}
        return json.dumps(row, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, line: str) -> Self:
        """The record on a line of a manifest; raises ValueError for what is none."""
        try:
            row = {"base": ""} | json.loads(line)
            given = {field.name: row[field.name] for field in fields(cls)}
            given["error"] = Problem.model_validate(row["error"]) if row["error"] else None
            return cls(**given)
        except (KeyError, TypeError) as error:
            raise ValueError(f"no line of a manifest: {error}") from error


def problem(error: DocparseError) -> Problem:
    """The error as it stands in a record."""
    message = " ".join(part for part in (error.message, error.remedy) if part)
    return Problem(code=error.code, message=message, page=error.page)


def base_hash(folder: str) -> str:
    """A hash of a folder by its path, so that a manifest says nothing of the machine."""
    return hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]


def options_hash(options: Options, reader: str) -> str:
    """A hash of what decides a result: the options, and the reader and its version that were chosen.

    The limits on bytes, pages and seconds are not among it: they decide whether there is a result, not what it is.
    """
    own = "\n".join(sorted(own_words(options.lexicon)))
    decisive = [reader, options.pages, options.correct, options.max_pixels, own]
    return hashlib.sha256(json.dumps(decisive).encode()).hexdigest()[:16]
