"""The ``docparse`` command. Results go to stdout, everything else to stderr.

Imports stand inside the commands, so that ``docparse --help`` loads nothing else.
"""

import atexit
import gc
import sys
from collections.abc import Sequence

import click

from ..errors import DocparseError, ExitCode, InternalError
from ..version import __version__
from .archives import batch
from .collection import index, search, tables
from .letters import extract, review
from .machine import completion, doctor, schema
from .measuring import evaluate
from .streams import say

__all__ = ["cli", "main"]


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="docparse")
def cli() -> None:
    """Read Dutch municipal letters into structured data.

    Scans, photos, PDFs and OCR text go in; the true text, the header fields and the organisations,
    persons, places, laws, plans, amounts, dates and policy pillars come out, each with the place it
    was read from and a confidence. Nothing leaves this machine.

    \b
      docparse extract letter.pdf              what it says; JSON with --format json, or in a pipe
      docparse extract *.pdf -o out/           a JSON file for each letter
      docparse review letter.pdf               a web page to look it over and mend it
      docparse batch archive/ -o out/          a whole archive, resumable
      docparse index out/ archive.db           the same to search, also with Datasette
      docparse search archive.db 'QUERY'       the letters that fit
      docparse doctor                          what is installed, what is missing
    """


for command in (extract, review, batch, index, search, tables, schema, doctor, evaluate, completion):
    cli.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and leave with its exit code; no error shows a traceback."""
    atexit.register(gc.freeze)  # else Python looks over all models for what it can throw away before it ends
    sys.exit(_run(arguments))


def _run(arguments: Sequence[str] | None) -> int:
    try:
        code = cli.main(args=arguments, prog_name="docparse", standalone_mode=False)
        sys.stdout.flush()
        return int(code or ExitCode.OK)
    except click.ClickException as error:
        error.show()
        return ExitCode.USAGE
    except (click.Abort, KeyboardInterrupt):
        say("interrupted")
        return ExitCode.INTERRUPTED
    except DocparseError as error:
        say(f"error: {error}")
        return error.exit_code
    except Exception as error:  # the last line of defence: a user gets a sentence
        fault = InternalError(
            f"docparse itself failed ({type(error).__name__}: {error}).",
            remedy="Please report it with the letter's kind and the output of `docparse doctor`.",
        )
        say(f"error: {fault}")
        return fault.exit_code
