"""The JSON Schema of the output contract."""

from typing import Any

from .letter import SCHEMA_VERSION, Letter


def json_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of the JSON that docparse writes for one letter."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:docparse:letter:{SCHEMA_VERSION}",
        **Letter.model_json_schema(mode="serialization"),
    }
