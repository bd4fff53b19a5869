"""What Datasette (https://datasette.io) tells of an archive: its tables, columns and views, and ready questions."""

import json

from ..tables import TABLES
from .layout import VIEWS

_FACETS = {
    "letters": ["type", "sender", "status"],
    "entities": ["category", "kind"],
    "fields": ["field"],
    "amounts": ["currency", "year", "bound", "adds_up"],
    "pillars": ["term"],
    "dates": ["precision", "role"],
    "problems": ["code"],
}
_NAMES = """
    SELECT letter FROM entities WHERE category = 'organisation' AND id IN (
        SELECT rowid FROM entities_fts WHERE entities_fts MATCH '"' || replace({}, '"', '') || '"')
"""
_QUERIES = {
    "letters_that_name_both": {
        "title": "Letters that name two organisations",
        "description": "A part of each name is enough; case and diacritics do not count.",
        "sql": f"""
            SELECT id, name, date, sender, subject FROM letters
            WHERE id IN ({_NAMES.format(":one")}) AND id IN ({_NAMES.format(":other")}) ORDER BY date
        """,  # noqa: S608
    },
    "amounts_of_at_least": {
        "title": "Amounts of at least …",
        "sql": """
            SELECT amounts.value, amounts.currency, amounts.year, amounts.purpose, amounts.payer, amounts.payee,
                   letters.name, letters.date, letters.sender, letters.subject
            FROM amounts JOIN letters ON letters.id = amounts.letter
            WHERE amounts.value >= CAST(:amount AS REAL) ORDER BY amounts.value DESC
        """,
    },
    "totals_that_do_not_add_up": {
        "title": "Totals in tables that do not add up",
        "description": "The sums above make another total: the letter is wrong, or a sum was misread.",
        "sql": """
            SELECT amounts.value, amounts.currency, amounts.purpose, amounts."column", amounts.page,
                   letters.id, letters.name, letters.date, letters.sender, letters.subject
            FROM amounts JOIN letters ON letters.id = amounts.letter
            WHERE amounts.adds_up = 0 ORDER BY letters.date DESC
        """,
    },
}


def metadata(database: str) -> str:
    """The JSON for the archive in the file ``database``.db."""
    tables: dict[str, object] = {
        table.name: {
            "description": table.about,
            "columns": {column.name: column.about for column in table.all_columns},
            "facets": _FACETS.get(table.name, []),
        }
        for table in TABLES
    }
    tables["letters"] |= {"label_column": "name", "sort_desc": "date"}  # type: ignore[operator]
    tables |= {name: {"description": about} for name, (about, _) in VIEWS.items()}
    about = {
        "title": "Letters",
        "description": "Made by docparse; each value is as sure as its confidence says.",
        "databases": {database: {"tables": tables, "queries": _QUERIES}},
    }
    return json.dumps(about, indent=2, ensure_ascii=False) + "\n"
