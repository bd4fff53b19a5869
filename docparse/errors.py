"""What can go wrong, with what to do about it. Each error has a code and the exit code of the command."""

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of the ``docparse`` command."""

    OK = 0
    SOME_FAILED = 1
    USAGE = 2
    MISSING_DEPENDENCY = 3
    UNREADABLE = 4
    OUTPUT = 5
    LIMIT = 6
    INTERNAL = 70
    INTERRUPTED = 130


class DocparseError(Exception):
    """An error that a user can act on.

    message: what happened; remedy: what to do; name: the file; page: its page, if it is about one.
    """

    code = "internal"
    exit_code = ExitCode.INTERNAL

    def __init__(self, message: str, *, remedy: str = "", name: str | None = None, page: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.name = name
        self.page = page

    def __str__(self) -> str:
        where = [part for part in (self.name, f"page {self.page}" if self.page else None) if part]
        lead = f"{', '.join(where)}: " if where else ""
        return " ".join(part for part in (f"{lead}{self.message}", self.remedy) if part)


class UsageError(DocparseError):
    """The options or arguments do not make sense."""

    code = "usage"
    exit_code = ExitCode.USAGE


class MissingDependencyError(DocparseError):
    """A program, language or model that is needed is not there."""

    code = "missing_dependency"
    exit_code = ExitCode.MISSING_DEPENDENCY


class PluginError(MissingDependencyError):
    """A reader or exporter that another package brings cannot be used."""

    code = "plugin"


class UnreadableError(DocparseError):
    """The input, or one page of it, cannot be read."""

    code = "unreadable"
    exit_code = ExitCode.UNREADABLE


class UnsupportedError(UnreadableError):
    """The input is of a kind that docparse does not read."""

    code = "unsupported"


class EncryptedError(UnreadableError):
    """The input asks for a password."""

    code = "encrypted"


class EmptyError(UnreadableError):
    """The input holds no bytes, no pages, or no text."""

    code = "empty"


class OutputError(DocparseError):
    """The result cannot be written."""

    code = "output"
    exit_code = ExitCode.OUTPUT


class LimitError(DocparseError):
    """The input is over a limit on bytes, pages, pixels or seconds."""

    code = "limit"
    exit_code = ExitCode.LIMIT


class InternalError(DocparseError):
    """A fault in docparse itself."""

    code = "internal"
    exit_code = ExitCode.INTERNAL
