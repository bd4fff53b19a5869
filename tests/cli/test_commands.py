"""The other commands."""

import json
import os
from pathlib import Path

import pytest

from docparse.schema.contract import json_schema

from .test_extract import docparse


def test_schema_prints_the_contract() -> None:
    assert json.loads(docparse("schema").stdout) == json_schema()


def test_doctor_as_json() -> None:
    done = docparse("doctor", "--json")
    told = json.loads(done.stdout)
    assert told["healthy"]
    assert done.returncode == 0
    assert {part["name"] for part in told["parts"]} >= {"reader tesseract", "reader ppocr", "corpora/lexicon"}


def test_doctor_without_tesseract_names_the_remedy(tmp_path: Path) -> None:
    done = docparse("doctor", env={**os.environ, "PATH": str(tmp_path)})
    assert "reader used: ppocr" in done.stdout
    assert "apt-get install tesseract-ocr" in done.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell: str) -> None:
    assert "_DOCPARSE_COMPLETE" in docparse("completion", shell).stdout


def test_help_and_version() -> None:
    assert "Read Dutch municipal letters" in docparse("--help").stdout
    assert docparse("--version").stdout.startswith("docparse, version ")
