"""Every code block of docs/search.md runs, one after the other, and does what it is said to do."""

import json
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks() -> list[tuple[str, str]]:
    return BLOCK.findall((ROOT / "docs" / "search.md").read_text(encoding="utf-8"))


def run(language: str, code: str, folder: Path) -> str:
    """What a block prints."""
    if language == "sql":
        with closing(sqlite3.connect(folder / "archive.db")) as database:
            return "\n".join(map(str, database.execute(code)))
    command = {"bash": ["bash", "-euo", "pipefail", "-c"], "python": [sys.executable, "-c"]}[language]
    environment = {
        **os.environ,
        "PATH": f"{folder / 'bin'}:{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]),
    }
    done = subprocess.run(
        [*command, code], cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=900
    )
    assert done.returncode == 0, f"{code}\n{done.stderr}"
    return done.stdout


@pytest.mark.batch
def test_every_block_of_the_tutorial_runs(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    shim = tmp_path / "bin" / "docparse"
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m docparse "$@"\n')
    shim.chmod(0o755)
    printed = [(code, run(language, code, tmp_path)) for language, code in blocks()]
    told = {code.split("\n")[-2]: out for code, out in printed}

    (first,) = [out for line, out in told.items() if "after:2016" in line]
    assert "Aanpak radicalisering" in first
    assert "raad.txt" in first
    assert "bewoner.txt" not in first

    (queries,) = [out for line, out in told.items() if "deadline:" in line]
    assert queries.startswith("name,date,type,")
    as_csv, *as_json = re.split(r"^(?=\[)", queries, flags=re.MULTILINE)
    assert as_csv.count("\n") == 4
    council, before, lasting = map(json.loads, as_json)
    assert [hit["name"] for hit in council] == ["raad.txt"]
    assert [hit["name"] for hit in before] == ["bewoner.txt", "buurman.txt"]
    assert [hit["name"] for hit in lasting] == ["raad.txt"]

    sql = [out for code, out in printed if code.startswith("SELECT")]
    assert len(sql) == 6
    assert all(sql)
    assert "raad.txt" in sql[1]
    assert "Aanpak radicalisering" in "".join(out for code, out in printed if "duckdb" in code)
    assert (tmp_path / "spreadsheets" / "amounts.csv").exists()
