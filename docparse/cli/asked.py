"""Options as they are asked for on the command line."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ..errors import UsageError

if TYPE_CHECKING:
    from ..options import Options


class Named(click.Choice[str]):
    """One of the names that docparse knows, or that of an installed plug-in; these are looked for when none fits."""

    def __init__(self, names: Sequence[str], group: str) -> None:
        super().__init__(names)
        self._group = group

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """The name as given; a usage error lists all names when it is none of them."""
        if value in self.choices:
            return value
        from ..plugins import names

        plugged = names(self._group)
        return value if value in plugged else click.Choice([*self.choices, *plugged]).convert(value, param, ctx)


_READER = Named(("auto", "both", "tesseract", "ppocr"), "docparse.readers")
_READING = (
    click.option("--reader", type=_READER, help="OCR engine, or a plug-in's. Default: auto, both if they are there."),
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
