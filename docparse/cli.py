"""The ``docparse`` command. Results go to stdout, everything else to stderr.

Imports stand inside the commands, so that ``docparse --help`` loads nothing else.
"""

import json
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .errors import DocparseError, ExitCode, InternalError, OutputError, UsageError
from .version import __version__

if TYPE_CHECKING:
    from .doctor import Checkup
    from .export import Format
    from .handover import Parsed
    from .options import Options
    from .schema import Letter

_FORMATS = ("json", "jsonl", "markdown", "text", "letter", "summary", "hocr", "alto", "pdf")
_READERS = ("auto", "both", "tesseract", "ppocr")
_SHELLS = ("bash", "zsh", "fish")
_STATUS_CODES = {"ok": ExitCode.OK, "partial": ExitCode.SOME_FAILED, "failed": ExitCode.UNREADABLE}


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
      docparse doctor                          what is installed, what is missing
    """


@cli.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("-o", "--output", metavar="OUT", help="Write to this file, or for several letters to this folder.")
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    help="Default: summary on a terminal, else json; jsonl for several letters on stdout.",
)
@click.option("--explain", is_flag=True, help="Tell which rule or model gave each value, and from which box.")
@click.option("--pages", metavar="RANGES", help="Read these pages only, such as 1-3 or 1,4-.")
@click.option("--reader", type=click.Choice(_READERS), help="OCR engine. Default: auto, both if they are there.")
@click.option("--no-correct", is_flag=True, help="Leave OCR errors as they were read.")
@click.option("--lexicon", metavar="FILE", help="Words of your own that are right: names, jargon; one a line.")
@click.option("--reproducible", is_flag=True, help="Leave out timings: same input, same bytes.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on stderr but errors.")
@click.option("-v", "--verbose", is_flag=True, help="Tell on stderr how each page was read and how long it took.")
def extract(
    files: tuple[str, ...],
    output: str | None,
    form: "Format | None",
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
    options = _options(pages=pages, reader=reader, no_correct=no_correct, lexicon=lexicon, reproducible=reproducible)
    targets = _targets(files, output, form)
    from .pipeline import Parser

    parser = Parser(options)
    codes = []
    for file, target in zip(files, targets, strict=True):
        try:
            source = _source(file)
            parsed = parser.parse(source, name=file if file == "-" else None)
            content = _explained(parsed) if explain else _rendered(parsed, form, source, options, target)
        except DocparseError as error:
            _say(f"error: {error}")
            codes.append(error.exit_code)
            continue
        _emit(content, target)
        _report(parsed.letter, quiet=quiet, verbose=verbose)
        codes.append(_STATUS_CODES[parsed.letter.status])
    return codes[0] if len(codes) == 1 else int(any(codes))


@cli.command()
@click.argument("file")
@click.option("-o", "--output", metavar="PAGE", help="Write to this file; - is stdout. Default: letter.html here.")
@click.option("--open", "show", is_flag=True, help="Show it in the browser.")
@click.option("--pages", metavar="RANGES", help="Read these pages only, such as 1-3 or 1,4-.")
@click.option("--reader", type=click.Choice(_READERS), help="OCR engine. Default: auto, both if they are there.")
@click.option("--no-correct", is_flag=True, help="Leave OCR errors as they were read.")
@click.option("--lexicon", metavar="FILE", help="Words of your own that are right: names, jargon; one a line.")
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
    options = _options(pages=pages, reader=reader, no_correct=no_correct, lexicon=lexicon, reproducible=True)
    target = Path(output or f"{'letter' if file == '-' else Path(file).stem}.html")
    from .export.review import review as review_of

    parsed, page = review_of(_source(file), options, name=file if file == "-" else None)
    _report(parsed.letter, quiet=False, verbose=False)
    _emit(page, None if output == "-" else target)
    if output != "-":
        _say(f"review page: {target}")
        if show:
            click.launch(str(target))
    return _STATUS_CODES[parsed.letter.status]


@cli.command()
def schema() -> None:
    """Print the JSON Schema of the result."""
    from .schema.contract import json_schema

    _out(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n")


@cli.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")
def doctor(as_json: bool) -> int:
    """Tell what is installed, which reader will be used, and what is missing."""
    from .doctor import check

    checkup = check()
    _out(json.dumps(checkup.as_dict(), indent=2) + "\n" if as_json else _checkup_text(checkup))
    return ExitCode.OK if checkup.healthy else ExitCode.MISSING_DEPENDENCY


@cli.command()
@click.argument("letters", type=click.Path(path_type=Path, exists=True))
@click.option("--check", "only_check", is_flag=True, help="Look for faults in the annotation, and parse nothing.")
@click.option("--split", "part", type=click.Choice(("train", "dev", "test")), help="Take one part of the letters.")
@click.option("--conditions", metavar="A,B", help="How the pages reach docparse: text, born, clean, … Default: all.")
@click.option("--sample", type=click.IntRange(min=1), help="Take this many letters, spread evenly.")
@click.option("--reader", type=click.Choice(_READERS), help="OCR engine. Default: auto.")
@click.option("--no-correct", is_flag=True, help="Leave OCR errors as they were read.")
@click.option("--lexicon", metavar="FILE", help="Words of your own that are right: names, jargon; one a line.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write all results to this JSON file.")
@click.option("--html", type=click.Path(path_type=Path), help="Write a report with every mistake to this file.")
@click.option("--keep", type=click.Path(path_type=Path), help="Keep the pages in this folder, to look at.")
@click.option("--floors", type=click.Path(path_type=Path), help="Fail when a figure is worse than in this file.")
@click.option("--write-floors", type=click.Path(path_type=Path), help="Write the figures as the floors of later runs.")
@click.option(
    "--compare", "before", type=click.Path(path_type=Path), help="LETTERS is a result; tell what changed since."
)
@click.option(
    "--agree", "second", type=click.Path(path_type=Path), help="Compare the marks in this folder with LETTERS."
)
def evaluate(
    letters: Path,
    only_check: bool,
    part: str | None,
    conditions: str | None,
    sample: int | None,
    reader: str | None,
    no_correct: bool,
    lexicon: str | None,
    output: Path | None,
    html: Path | None,
    keep: Path | None,
    floors: Path | None,
    write_floors: Path | None,
    before: Path | None,
    second: Path | None,
) -> int:
    """Measure docparse on annotated letters.

    LETTERS is a folder of .letter files, or one of them. Each is set in a house style, scanned,
    copied, faxed or photographed, parsed and compared with its truth.
    """
    from .evaluate import command

    if before is not None:
        return command.compare(before, letters)
    if second is not None:
        return command.agree(letters, second)
    if only_check:
        return command.check(letters)
    request = command.Request(letters, part, conditions, sample, output, html, keep, floors, write_floors)
    options = _options(pages=None, reader=reader, no_correct=no_correct, lexicon=lexicon, reproducible=False)
    return command.evaluate(request, options)


@cli.command()
@click.argument("shell", type=click.Choice(_SHELLS))
def completion(shell: str) -> None:
    """Print the completion script of a shell.

    For bash: eval "$(docparse completion bash)", in ~/.bashrc.
    """
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    if kind is None:
        raise UsageError(f"There is no completion for {shell}.", remedy=f"Choose from {', '.join(_SHELLS)}.")
    _out(kind(cli, {}, "docparse", "_DOCPARSE_COMPLETE").source() + "\n")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and leave with its exit code; no error shows a traceback."""
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
        _say("interrupted")
        return ExitCode.INTERRUPTED
    except DocparseError as error:
        _say(f"error: {error}")
        return error.exit_code
    except Exception as error:  # the last line of defence: a user gets a sentence
        fault = InternalError(
            f"docparse itself failed ({type(error).__name__}: {error}).",
            remedy="Please report it with the letter's kind and the output of `docparse doctor`.",
        )
        _say(f"error: {fault}")
        return fault.exit_code


def _options(
    *, pages: str | None, reader: str | None, no_correct: bool, lexicon: str | None, reproducible: bool
) -> "Options":
    from pydantic import ValidationError

    from .options import Options

    given: dict[str, object] = {"pages": pages, "reader": reader, "lexicon": lexicon}
    given |= {"correct": False if no_correct else None, "reproducible": reproducible or None}
    try:
        return Options.model_validate({**Options().model_dump(), **{k: v for k, v in given.items() if v is not None}})
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"]) or "options"
        message = first["msg"].removeprefix("Value error, ")
        raise UsageError(
            f"{name}: {message}, not {first['input']!r}.", remedy="See `docparse extract --help`."
        ) from None


def _source(file: str) -> "Path | bytes":
    return sys.stdin.buffer.read() if file == "-" else Path(file)


def _targets(files: tuple[str, ...], output: str | None, form: "Format") -> list[Path | None]:
    from .export import SUFFIXES

    if output is None or output == "-":
        return [None] * len(files)
    path = Path(output)
    if len(files) == 1 and not path.is_dir() and not output.endswith("/"):
        return [path]
    suffix = SUFFIXES[form]
    targets = [path / f"{'stdin' if file == '-' else Path(file).name}{suffix}" for file in files]
    for target in targets:
        if targets.count(target) > 1:
            raise UsageError(f"Two letters would be written to {target}.", remedy="Give them different names.")
    return list(targets)


def _default_format(files: int, output: str | None) -> "Format":
    if output is None and sys.stdout.isatty():
        return "summary"
    return "jsonl" if files > 1 and output is None else "json"


def _rendered(
    parsed: "Parsed", form: "Format", source: "Path | bytes", options: "Options", target: Path | None
) -> str | bytes:
    from .export import export_parsed
    from .export.summary import summary

    if form == "summary" and target is None and sys.stdout.isatty():
        return summary(parsed.letter, width=shutil.get_terminal_size().columns, colours=True)
    return export_parsed(parsed, form, source, options)


def _emit(content: str | bytes, target: Path | None) -> None:
    from .export.files import write_file

    if target is None:
        _out(content)
    else:
        write_file(target, content)


def _explained(parsed: "Parsed") -> str:
    from .export.explain import explained

    return explained(parsed)


def _out(content: str | bytes) -> None:
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


def _say(message: str) -> None:
    click.echo(f"docparse: {message}", err=True)


def _report(letter: "Letter", *, quiet: bool, verbose: bool) -> None:
    if quiet:
        return
    name = letter.source.name
    for problem in letter.errors:
        where = f"{name}, page {problem.page}" if problem.page else name
        _say(f"warning: {where}: {problem.message}")
    if not verbose:
        return
    for page in letter.pages:
        how = page.reader or page.origin
        sure = "" if page.reading_confidence is None else f", confidence {page.reading_confidence:.2f}"
        reason = f" ({page.reason})" if page.reason else ""
        _say(f"{name}, page {page.number}: {how}{sure}, turned {page.rotation}°, skew {page.skew}°{reason}")
    if letter.timings is not None:
        steps = ", ".join(f"{step} {seconds:.2f} s" for step, seconds in letter.timings.model_dump().items())
        _say(f"{name}: {steps}; {len(letter.corrections)} corrections")


def _checkup_text(checkup: "Checkup") -> str:
    width = max(len(part.name) for part in checkup.parts)
    lines = [f"docparse {checkup.docparse}, Python {checkup.python}, {checkup.platform}"]
    lines += [f"reader used: {checkup.reader or 'none'}", ""]
    for part in checkup.parts:
        state = part.found or ("MISSING" if part.needed else "not installed")
        hint = f"   → {part.install}" if not part.found and part.install else ""
        lines.append(f"  {part.name:<{width}}  {state}{hint}")
    return "\n".join(lines) + "\n"
