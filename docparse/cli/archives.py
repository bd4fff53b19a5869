"""``docparse batch``: whole archives."""

from pathlib import Path
from typing import Any

import click

from .asked import options_of, reading_options


@click.command()
@click.argument("inputs", nargs=-1, metavar="[IN]...")
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), required=True, help="Where it goes.")
@click.option("--from-file", metavar="LIST", help="Take the paths in this file too, one a line; - is stdin.")
@click.option("--jsonl", type=click.Path(path_type=Path, dir_okay=False), help="Write all letters to this file too.")
@click.option("-j", "--workers", type=click.IntRange(min=1), help="Processes. Default: one for each core.")
@click.option("--timeout", type=click.FloatRange(min=1), help="Seconds for a file, for each 40 pages. Default: 600.")
@click.option("--max-memory", metavar="SIZE", help="What a worker may have, such as 2G. Default: 4G.")
@click.option("--retry-failed", is_flag=True, help="Try again what failed or was partial before.")
@click.option("--shard", metavar="N/OF", help="Do this part of the files only, such as 3/16.")
@click.option("--scheduler", metavar="ADDRESS", help="Let the workers of this dask cluster do it: tcp://host:8786.")
@click.option("--merge", is_flag=True, help="Put the manifests of all shards together, and read nothing.")
@reading_options
@click.option("--json-log", is_flag=True, help="Tell on stderr what happens as JSON lines.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on stderr but errors.")
def batch(reader: str | None, no_correct: bool, lexicon: str | None, timeout: float | None, **request: Any) -> int:  # noqa: ANN401  as the options say
    """Read whole archives: one JSON a letter in the folder, and manifest.jsonl, which accounts for every file.

    IN is a file, a folder, a quoted glob, or a zip or tar file. Run the same command again after an
    interruption, a crash or a change: what is done is skipped.
    """
    from ..batching.command import Request
    from ..batching.command import batch as run

    options = options_of(pages=None, reader=reader, no_correct=no_correct, lexicon=lexicon, reproducible=True)
    return run(Request(**request), options.model_copy(update={"timeout": timeout or options.timeout}))
