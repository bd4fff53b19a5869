"""``docparse evaluate``: how well letters are read and understood."""

from pathlib import Path

import click

from .asked import options_of, reading_options


@click.command()
@click.argument("letters", type=click.Path(path_type=Path, exists=True))
@click.option("--check", "only_check", is_flag=True, help="Look for faults in the annotation, and parse nothing.")
@click.option("--split", "part", type=click.Choice(("train", "dev", "test")), help="Take one part of the letters.")
@click.option("--conditions", metavar="A,B", help="How the pages reach docparse: text, born, clean, … Default: all.")
@click.option("--sample", type=click.IntRange(min=1), help="Take this many letters, spread evenly.")
@reading_options
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
    from ..evaluate import command

    if before is not None:
        return command.compare(before, letters)
    if second is not None:
        return command.agree(letters, second)
    if only_check:
        return command.check(letters)
    request = command.Request(letters, part, conditions, sample, output, html, keep, floors, write_floors)
    options = options_of(pages=None, reader=reader, no_correct=no_correct, lexicon=lexicon, reproducible=False)
    return command.evaluate(request, options)
