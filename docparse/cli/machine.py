"""``docparse schema``, ``doctor`` and ``completion``: what the result looks like, and what the machine has."""

import json
from typing import TYPE_CHECKING

import click

from ..errors import ExitCode, UsageError
from .streams import out

if TYPE_CHECKING:
    from ..doctor import Checkup

_SHELLS = ("bash", "zsh", "fish")


@click.command()
def schema() -> None:
    """Print the JSON Schema of the result."""
    from ..schema.contract import json_schema

    out(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n")


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")
def doctor(as_json: bool) -> int:
    """Tell what is installed, which reader will be used, and what is missing."""
    from ..doctor import check

    checkup = check()
    out(json.dumps(checkup.as_dict(), indent=2) + "\n" if as_json else _checkup_text(checkup))
    return ExitCode.OK if checkup.healthy else ExitCode.MISSING_DEPENDENCY


@click.command()
@click.argument("shell", type=click.Choice(_SHELLS))
def completion(shell: str) -> None:
    """Print the completion script of a shell.

    For bash: eval "$(docparse completion bash)", in ~/.bashrc.
    """
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    if kind is None:
        raise UsageError(f"There is no completion for {shell}.", remedy=f"Choose from {', '.join(_SHELLS)}.")
    out(kind(click.get_current_context().find_root().command, {}, "docparse", "_DOCPARSE_COMPLETE").source() + "\n")


def _checkup_text(checkup: "Checkup") -> str:
    width = max(len(part.name) for part in checkup.parts)
    lines = [f"docparse {checkup.docparse}, Python {checkup.python}, {checkup.platform}"]
    lines += [f"reader used: {checkup.reader or 'none'}", ""]
    for part in checkup.parts:
        state = part.found or ("MISSING" if part.needed else "not installed")
        hint = f"   → {part.install}" if not part.found and part.install else ""
        lines.append(f"  {part.name:<{width}}  {state}{hint}")
    return "\n".join(lines) + "\n"
