"""The committed JSON Schema is the contract; it changes only together with schema_version."""

import json
from pathlib import Path

import pytest

from docparse.schema import SCHEMA_VERSION, Letter
from docparse.schema.contract import json_schema

COMMITTED = Path(__file__).resolve().parents[2] / "docs" / "schema"


def test_committed_schema_is_the_schema_of_this_version() -> None:
    path = COMMITTED / f"letter-{SCHEMA_VERSION}.json"
    assert path.is_file(), f"commit `docparse schema` as {path.name}"
    assert json.loads(path.read_text(encoding="utf-8")) == json_schema(), (
        "the contract changed: raise SCHEMA_VERSION and commit the new schema beside the old one"
    )


def test_schema_version_is_written_in_every_letter() -> None:
    properties = json_schema()["properties"]
    assert properties["schema_version"]["const"] == SCHEMA_VERSION == Letter.model_fields["schema_version"].default


@pytest.mark.parametrize(
    "name",
    [
        "schema_version docparse_version status errors source pages raw_text text blocks furniture corrections letter",
        "organisations persons locations laws plans amounts dates pillars timings",
    ],
)
def test_contract_names_stay(name: str) -> None:
    assert set(name.split()) <= set(json_schema()["properties"])
