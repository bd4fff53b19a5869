"""What a worker is told and what it answers: one file, a few pages of one, or their joining."""

import json
from dataclasses import asdict, dataclass

from pydantic import TypeAdapter
from typing_extensions import Self

from ..schema import Problem
from ..schema.letter import Status

PAGES = 4
"""Pages of a task: with fewer a long file is opened too often, with more its last pages keep one worker busy alone."""


@dataclass(frozen=True, slots=True)
class Task:
    """A piece of work; paths are absolute."""

    name: str
    """What the file is called."""
    path: str
    sha256: str
    folder: str
    """The output folder."""
    output: str
    """Where the letter goes in it."""
    work: str
    """The work folder."""
    pages: str | None = None
    """The pages to read, such as ``5,6,7,8``; None for the whole file."""
    part: str | None = None
    """Where, in the work folder, the reading of these pages goes."""
    parts: tuple[str, ...] = ()
    """The readings to be joined, in the order of their pages."""
    lost: tuple[Problem, ...] = ()
    """The pages that no reading has, each with what became of it."""
    apart: bool = False
    """Whether each page of the file is to be a task of its own, because one of them may have cost a worker."""

    @property
    def numbers(self) -> tuple[int, ...]:
        """The pages to read; none for the whole file."""
        return tuple(map(int, self.pages.split(","))) if self.pages else ()

    def to_json(self) -> str:
        """One line, ASCII alone: a path may hold bytes that are no text."""
        return json.dumps(asdict(self) | {"lost": [one.model_dump() for one in self.lost]})

    @classmethod
    def from_json(cls, line: str | bytes) -> Self:
        """The task on a line."""
        given = json.loads(line)
        lost = tuple(map(Problem.model_validate, given["lost"]))
        return cls(**{**given, "parts": tuple(given["parts"]), "lost": lost})


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a task.

    ``kind``: done (the letter is written), part (its pages are), long (it must be split), changed (these are no longer
    the bytes that were found), failed (nothing of the file can be read), stop (no file can be done on this machine).
    """

    kind: str
    status: Status = "failed"
    problem: Problem | None = None
    pages: int | None = None
    """Pages in the file."""
    wanted: tuple[int, ...] = ()
    """The pages to read of a file that must be split."""
    sha256: str | None = None
    """Of the bytes that the file has now, when they changed."""
    bytes: int = 0
    tired: bool = False
    """Whether the worker should be replaced: something went wrong in it that may not be over."""
    exit_code: int = 0
    """Of the error that stops the batch."""

    def to_json(self) -> str:
        """One line."""
        return json.dumps(asdict(self) | {"problem": self.problem.model_dump() if self.problem else None})

    @classmethod
    def from_json(cls, given: dict[str, object]) -> Self:
        """The answer in a message."""
        return TypeAdapter(cls).validate_python(given)
