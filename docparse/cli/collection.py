"""``docparse index``, ``search`` and ``tables``: what an archive of letters says as a whole."""

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import DocparseError, ExitCode
from .streams import out, say

if TYPE_CHECKING:
    from ..searching import Listing
    from ..tables.files import Form

_SOURCE = click.argument("source", metavar="OUT", type=click.Path(path_type=Path))


@click.command()
@_SOURCE
@click.argument("archive", metavar="ARCHIVE.db", type=click.Path(path_type=Path, dir_okay=False))
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on stderr but errors.")
def index(source: Path, archive: Path, quiet: bool) -> int:
    """Make an archive to search: SQLite with tables, full text and views, ready for Datasette.

    OUT is the folder that `docparse batch` filled, or the file of its --jsonl. Given again, only new and changed
    letters are read, and those that are gone are dropped.
    """
    from ..indexing import Change
    from ..indexing import index as run

    change = Change()
    on_terminal = sys.stderr.isatty() and not quiet
    for change in run(source, archive, _complain):
        if on_terminal:
            click.echo(f"\rdocparse: {change.letters:,} letters ", err=True, nl=False)
    if on_terminal:
        click.echo("\r", err=True, nl=False)
    if not quiet:
        counts = f"{change.new:,} new, {change.changed:,} changed, {change.gone:,} gone, {change.same:,} as before"
        say(f"{archive}: {change.letters:,} letters: {counts}")
        say(f"for people: datasette {archive} --metadata {archive.with_suffix('.metadata.json')}")
    return ExitCode.SOME_FAILED if change.unreadable else ExitCode.OK


@click.command(context_settings={"ignore_unknown_options": True, "help_option_names": ["--help"]})  # -word is no option
@click.argument("archive", metavar="ARCHIVE.db", type=click.Path(path_type=Path))
@click.argument("query")
@click.option("--format", "form", type=click.Choice(("table", "json", "csv")), help="Default: table, in a pipe json.")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="At most this many letters.")
def search(archive: Path, query: str, form: "Listing | None", limit: int) -> int:
    """Look for letters in an archive that `docparse index` made.

    \b
      radicalisering "lokale aanpak"      both the word and the phrase
      radicaliser*                        words that begin so
      -subsidie                           without the word
      woning OR huis                      one of the two
      org: person: place: law: plan:      what a letter names, such as org:"Veiligheidshuis Kennemerland"
      pillar:                             what a pillar of its policy says
      sender: recipient: subject: reference: type:    what stands in its header
      amount>100000 amount<=250.000       a sum in it
      date:2016 after:2016 before:2017-06-30          its date
      deadline:2016-Q3 decided:2015       a date in it that is one; also sent: received: event: period:

    Case and diacritics do not count. Put the query in single quotes, so that the shell leaves it alone.
    """
    from ..searching import listed
    from ..searching import search as run

    found = run(archive, query, limit)
    on_terminal = sys.stdout.isatty()
    default: Listing = "table" if on_terminal else "json"
    out(listed(found.hits, form or default, width=shutil.get_terminal_size().columns, colours=on_terminal))
    shown = f"the first {len(found.hits):,} of " if len(found.hits) < found.letters else ""
    say(f"{shown}{found.letters:,} letter{'s' * (found.letters != 1)}" if found.letters else "no letter fits")
    return ExitCode.OK


@click.command()
@_SOURCE
@click.argument("folder", metavar="TABLES", type=click.Path(path_type=Path, file_okay=False))
@click.option("--format", "form", type=click.Choice(("parquet", "csv")), default="parquet", show_default=True)
def tables(source: Path, folder: Path, form: "Form") -> int:
    """Write the letters as tables: a Parquet or CSV file each for letters, entities, amounts and so on.

    OUT is the folder that `docparse batch` filled, or the file of its --jsonl; the files go to the folder TABLES.
    """
    from ..indexing.source import named_letters
    from ..tables.files import write_tables

    wrong: list[DocparseError] = []

    def complain(error: DocparseError) -> None:
        wrong.append(error)
        _complain(error)

    count = write_tables(named_letters(source, complain), folder, form)
    say(f"{folder}: tables of {count:,} letters")
    return ExitCode.SOME_FAILED if wrong else ExitCode.OK


def _complain(error: DocparseError) -> None:
    say(f"error: {error}")
