"""Every command in the documents is one that docparse takes."""

import re
import shlex
from pathlib import Path

import click
import pytest

from docparse.cli import cli

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
CODE = re.compile(r"^```\w*\n(?:.*\n)+?```|^ {4}\S.*$", re.MULTILINE)
COMMAND = re.compile(r"(?:^ *|\| |: \[')(docparse [^|#\n]+?)(?= *(?:#|\||$))", re.MULTILINE)
IN_THE_SHELL = re.compile(r"\$\(\(.*?\)\)|\$\w+")


def commands() -> list[str]:
    blocks = [block for path in DOCUMENTS for block in CODE.findall(path.read_text(encoding="utf-8"))]
    return [command for block in blocks for command in COMMAND.findall(block)]


def test_there_are_commands() -> None:
    assert len(commands()) > 20


@pytest.mark.parametrize("command", commands())
def test_a_command_of_the_documents_is_taken(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    _, name, *rest = shlex.split(IN_THE_SHELL.sub("1", command))
    cli.commands[name].make_context(name, rest, parent=click.Context(cli))
