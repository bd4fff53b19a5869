"""Options as they are asked for on the command line."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ..errors import UsageError

if TYPE_CHECKING:
    from ..options import Options

_READERS = ("auto", "both", "tesseract", "ppocr")
_READING = (
    click.option("--reader", type=click.Choice(_READERS), help="OCR engine. Default: auto, both if they are there."),
    click.option("--no-correct", is_flag=True, help="Leave OCR errors as they were read."),
    click.option("--lexicon", metavar="FILE", help="Words of your own that are right: names, jargon; one a line."),
)

Command = TypeVar("Command", bound=Callable[..., Any])


def reading_options(command: Command) -> Command:
    """The options of every command that reads letters: ``reader``, ``no_correct`` and ``lexicon``."""
    for option in reversed(_READING):
        command = option(command)
    return command


def options_of(
    *, pages: str | None, reader: str | None, no_correct: bool, lexicon: str | None, reproducible: bool
) -> "Options":
    """The options of a parse. Raises UsageError, saying which and why, when they do not make sense."""
    from pydantic import ValidationError

    from ..options import Options

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
