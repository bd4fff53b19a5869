"""Writes the schema field by field where a page says ``[[fields]]``: from the models and the docstrings beside them."""

import re
from typing import Any

import griffe
from mkdocs.config.defaults import MkDocsConfig

from docparse.schema.contract import json_schema

_MARK = "[[fields]]"
_NAMES = {"string": "text", "integer": "whole number", "number": "number", "boolean": "true or false", "null": "null"}


def on_page_markdown(markdown: str, config: MkDocsConfig, **_: object) -> str:
    """The page with a section for each model in place of the mark."""
    if _MARK not in markdown:
        return markdown
    del config
    package = griffe.load("docparse.schema", resolve_aliases=True)
    schema = json_schema()
    models = {"Letter": schema, **schema["$defs"]}
    return markdown.replace(_MARK, "\n\n".join(_section(package, name, model) for name, model in models.items()))


def _section(package: Any, name: str, model: dict[str, Any]) -> str:  # noqa: ANN401  griffe gives modules or aliases
    described = package[name]
    rows = [
        f"| `{field}` | {_kind(facts)} | {_meaning(described, field)} |" for field, facts in model["properties"].items()
    ]
    lead = described.docstring.value.replace(":meth:", "") if described.docstring else ""
    return "\n".join([f"## {name}", "", lead, "", "| field | type | meaning |", "|---|---|---|", *rows])


def _kind(facts: dict[str, Any]) -> str:
    if "$ref" in facts:
        name = facts["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in facts:
        return " or ".join(_kind(one) for one in facts["anyOf"])
    if values := facts.get("enum", [facts["const"]] if "const" in facts else []):
        return ", ".join(f"`{value}`" for value in values)
    if "prefixItems" in facts:
        return f"{len(facts['prefixItems'])} numbers"
    if "items" in facts:
        return f"list of {_kind(facts['items'])}"
    kind = _NAMES.get(facts.get("type", ""), "any")
    return f"{kind}, {facts['format']}" if "format" in facts else kind


def _meaning(described: Any, field: str) -> str:  # noqa: ANN401
    """The docstring below the field, in this class or the one that it is made of; empty when the name says it all."""
    for owner in (described, *described.mro()):
        member = owner.members.get(field)
        if member is not None and member.docstring is not None:
            return re.sub(r"``(.+?)``", r"`\1`", " ".join(member.docstring.value.split())).replace("|", "\\|")
    return ""
