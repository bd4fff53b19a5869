"""The archive in Datasette itself, with the metadata that `docparse index` writes for it."""

import asyncio
import json
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest


@pytest.fixture(scope="module")
def datasette(archive: Path) -> Any:
    app = pytest.importorskip("datasette.app", reason="datasette is not installed")
    metadata = json.loads(archive.with_suffix(".metadata.json").read_text(encoding="utf-8"))
    return app.Datasette([str(archive)], metadata=metadata)


def got(datasette: Any, path: str) -> Any:
    answer = asyncio.run(datasette.client.get(path))
    assert answer.status_code == 200, answer.text
    return answer.json() if ".json" in path else answer.text


def test_its_tables_and_questions_are_shown(datasette: Any) -> None:
    shown = got(datasette, "/archive.json")
    assert {"letters", "amounts", "entities"} <= {table["name"] for table in shown["tables"] if not table["hidden"]}
    assert len(shown["queries"]) == 3
    page = got(datasette, "/archive")
    assert "Letters that name two organisations" in page
    assert "Totals in tables that do not add up" in page


def test_columns_are_explained_and_text_is_searched(datasette: Any) -> None:
    assert "What it is about." in got(datasette, "/archive/letters")
    found = got(datasette, "/archive/letters.json?_search=radicalisering&_shape=array")
    assert "raad.pdf" in [letter["name"] for letter in found]
    assert got(datasette, "/archive/letters.json?_search=nergens&_shape=array") == []


def test_its_questions_are_answered(datasette: Any) -> None:
    both = urlencode({"one": "haarlem", "other": 'veiligheidshuis "kennemerland', "_shape": "array"})
    asked = f"/archive/letters_that_name_both.json?{both}"
    assert [letter["name"] for letter in got(datasette, asked)] == ["raad.pdf"]
    sums = got(datasette, "/archive/amounts_of_at_least.json?amount=5000&_shape=array")
    assert [one["value"] for one in sums] == [131200.0, 5000.0]
