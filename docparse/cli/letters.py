"""``docparse extract`` and ``docparse review``: one letter, or a few."""

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import DocparseError, UsageError
from .asked import Named, options_of, reading_options
from .streams import STATUS_CODES, emit, report, report_missing, say

if TYPE_CHECKING:
    from ..export import Exported
    from ..handover import Parsed
    from ..options import Options

_FORMATS = (
    *("json", "jsonl", "markdown", "text", "letter", "summary"),
    *("mdto", "diwoo", "zgw-informatieobject", "zgw-verzending", "jsonld", "hocr", "alto", "pdf"),
)


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("-o", "--output", metavar="OUT", help="Write to this file, or for several letters to this folder.")
@click.option(
    "--format",
    "form",
    type=Named(_FORMATS, "docparse.exporters"),
    help="Or a plug-in's. Default: summary on a terminal, else json; jsonl for several letters on stdout.",
)
@click.option("--explain", is_flag=True, help="Tell which rule or model gave each value, and from which box.")
@click.option("--pages", metavar="RANGES", help="Read these pages only, such as 1-3 or 1,4-.")
@reading_options
@click.option("--reproducible", is_flag=True, help="Leave out timings: same input, same bytes.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on stderr but errors.")
@click.option("-v", "--verbose", is_flag=True, help="Tell on stderr how each page was read and how long it took.")
def extract(
    files: tuple[str, ...],
    output: str | None,
    form: str | None,
    explain: bool,
    pages: str | None,
    reader: str | None,
    no_correct: bool,
    lexicon: str | None,
    reproducible: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Read letters and print what they say.

    FILE is a PDF, TIFF, PNG, JPEG, WebP or BMP, or text from an OCR program; - reads stdin. Of
    several letters, those that can be read are, and the exit code is 1 when one could not.
    """
    if explain and (form or output):
        raise UsageError("An explanation goes to stdout and has no format.", remedy="Leave out --format and -o.")
    form = form or _default_format(len(files), output)
    if len(files) > 1 and output is None and form not in ("jsonl", "summary") and not explain:
        raise UsageError(f"Several letters as {form} would run together on stdout.", remedy="Give -o FOLDER.")
    options = options_of(pages=pages, reader=reader, no_correct=no_correct, lexicon=lexicon, reproducible=reproducible)
    targets = _targets(files, output, form)
    from ..pipeline import Parser

    parser = Parser(options)
    codes = []
    for file, target in zip(files, targets, strict=True):
        try:
            source = _source(file)
            parsed = parser.parse(source, name=file if file == "-" else None)
            made = _explained(parsed) if explain else _rendered(parsed, form, source, options, target)
        except DocparseError as error:
            say(f"error: {error}")
            codes.append(error.exit_code)
            continue
        if codes and target is None and (explain or form == "summary"):
            emit("\n", None)
        emit(made.content, target)
        report(parsed.letter, quiet=quiet, verbose=verbose)
        report_missing(parsed.letter.source.name, form, () if quiet else made.missing)
        codes.append(STATUS_CODES[parsed.letter.status])
    return codes[0] if len(codes) == 1 else int(any(codes))


@click.command()
@click.argument("file")
@click.option("-o", "--output", metavar="PAGE", help="Write to this file; - is stdout. Default: letter.html here.")
@click.option("--open", "show", is_flag=True, help="Show it in the browser.")
@click.option("--pages", metavar="RANGES", help="Read these pages only, such as 1-3 or 1,4-.")
@reading_options
def review(
    file: str,
    output: str | None,
    show: bool,
    pages: str | None,
    reader: str | None,
    no_correct: bool,
    lexicon: str | None,
) -> int:
    """Write a web page to look a letter over and mend what was misread.

    The page shows the paper beside the text, needs no network, and gives back the reviewed JSON and
    an annotated .letter file.
    """
    options = options_of(pages=pages, reader=reader, no_correct=no_correct, lexicon=lexicon, reproducible=True)
    target = Path(output or f"{'letter' if file == '-' else Path(file).stem}.html")
    from ..export.review import review as review_of

    parsed, page = review_of(_source(file), options, name=file if file == "-" else None)
    report(parsed.letter, quiet=False, verbose=False)
    emit(page, None if output == "-" else target)
    if output != "-":
        say(f"review page: {target}")
        if show:
            click.launch(str(target))
    return STATUS_CODES[parsed.letter.status]


def _source(file: str) -> "Path | bytes":
    return sys.stdin.buffer.read() if file == "-" else Path(file)


def _targets(files: tuple[str, ...], output: str | None, form: str) -> list[Path | None]:
    from ..export import suffix

    ending = suffix(form)  # a plug-in that cannot be used is told of before anything is read
    if output is None or output == "-":
        return [None] * len(files)
    path = Path(output)
    if len(files) == 1 and not path.is_dir() and not output.endswith("/"):
        return [path]
    targets = [path / f"{'stdin' if file == '-' else Path(file).name}{ending}" for file in files]
    for target in targets:
        if targets.count(target) > 1:
            raise UsageError(f"Two letters would be written to {target}.", remedy="Give them different names.")
    return list(targets)


def _default_format(files: int, output: str | None) -> str:
    if output is None and sys.stdout.isatty():
        return "summary"
    return "jsonl" if files > 1 and output is None else "json"


def _rendered(
    parsed: "Parsed", form: str, source: "Path | bytes", options: "Options", target: Path | None
) -> "Exported":
    from ..export import Exported, export_parsed

    if form == "summary" and target is None and sys.stdout.isatty():
        from ..export.summary import summary

        return Exported(summary(parsed.letter, width=shutil.get_terminal_size().columns, colours=True))
    return export_parsed(parsed, form, source, options)


def _explained(parsed: "Parsed") -> "Exported":
    from ..export import Exported
    from ..export.explain import explained

    return Exported(explained(parsed))
