"""What the command prints: results on stdout or in files, messages on stderr."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import ExitCode, OutputError

if TYPE_CHECKING:
    from ..schema import Letter

STATUS_CODES = {"ok": ExitCode.OK, "partial": ExitCode.SOME_FAILED, "failed": ExitCode.UNREADABLE}
"""The exit code for each status of a letter."""


def emit(content: str | bytes, target: Path | None) -> None:
    """Write a result to ``target``, or to stdout when that is None; raises OutputError."""
    from ..export.files import write_file

    if target is None:
        out(content)
    else:
        write_file(target, content)


def out(content: str | bytes) -> None:
    """Write to stdout, text in UTF-8; raises OutputError, and leaves in silence when nobody reads any more."""
    try:
        sys.stdout.buffer.write(content.encode("utf-8") if isinstance(content, str) else content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # The reader of our output went away and nobody is left to tell. Python flushes stdout once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise click.exceptions.Exit(ExitCode.OUTPUT) from None
    except OSError as error:
        raise OutputError(
            f"The result cannot be written to stdout ({error.strerror}).", remedy="Check where it goes, and the disk."
        ) from error


def say(message: str) -> None:
    """Tell on stderr."""
    click.echo(f"docparse: {message}", err=True)


def report_missing(name: str, form: str, missing: Sequence[str]) -> None:
    """Tell on stderr what a format asks for and the letter does not state."""
    if missing:
        say(f"{name}: {form} also asks for what the letter does not state: {', '.join(missing)}")


def report(letter: "Letter", *, quiet: bool, verbose: bool) -> None:
    """Tell on stderr what went wrong with a letter, and when asked how its pages were read."""
    if quiet:
        return
    name = letter.source.name
    for problem in letter.errors:
        where = f"{name}, page {problem.page}" if problem.page else name
        say(f"warning: {where}: {problem.message}")
    if not verbose:
        return
    for page in letter.pages:
        how = page.reader or page.origin
        sure = "" if page.reading_confidence is None else f", confidence {page.reading_confidence:.2f}"
        reason = f" ({page.reason})" if page.reason else ""
        say(f"{name}, page {page.number}: {how}{sure}, turned {page.rotation}°, skew {page.skew}°{reason}")
    if letter.timings is not None:
        steps = ", ".join(f"{step} {seconds:.2f} s" for step, seconds in letter.timings.model_dump().items())
        say(f"{name}: {steps}; {len(letter.corrections)} corrections")
