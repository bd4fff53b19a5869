"""The SQL that lays out an archive: the tables of ``docparse.tables``, full-text search over them, and views."""

from collections.abc import Iterator, Mapping

from ..tables import TABLES, Column, Table

APPLICATION_ID = 0x646F6370
"""``docp``: marks an SQLite file as an archive of docparse."""
LAYOUT_VERSION = 2
"""Goes up when the tables change."""

_SQL_TYPES = {"text": "TEXT", "whole": "INTEGER", "number": "REAL", "money": "REAL", "truth": "INTEGER", "day": "TEXT"}
SEARCHED: Mapping[str, tuple[str, ...]] = {
    "letters": ("subject", "sender", "recipient", "reference", "your_reference", "case_number", "text"),
    "entities": ("name", "abbreviation", "forms"),
    "pillars": ("pillar", "plan"),
}
"""The columns of each table that full-text search looks at, in a table ``…_fts``; case and diacritics do not count."""
_INDEXES = (
    ("letters", "date"),
    ("letters", "sender"),
    ("letters", "type"),
    ("entities", "category, name"),
    ("entities", "identifier"),
    ("amounts", "value"),
    ("dates", "role, earliest"),
)

VIEWS: Mapping[str, tuple[str, str]] = {
    "names": (
        "Every organisation, person, place, law and plan of the archive, and in how many letters it is named.",
        """
        SELECT category, max(name) AS name, kind, identifier,
               count(DISTINCT letter) AS letters, sum(mentions) AS mentions
        FROM entities GROUP BY category, coalesce(identifier, lower(name))
        """,
    ),
    "amounts_per_organisation_and_year": (
        "What each organisation pays and gets, summed by year: the year that the letter says the sum is for, else "
        "that of the letter. Sums are counted once for each letter that repeats them, and of a range the higher end.",
        """
        WITH parties AS (
            SELECT letter, payer AS party, 'pays' AS role, year, currency, value
            FROM amounts WHERE payer IS NOT NULL AND bound IS NOT 'from'
            UNION ALL
            SELECT letter, payee, 'gets', year, currency, value
            FROM amounts WHERE payee IS NOT NULL AND bound IS NOT 'from'
        ), known AS (
            SELECT parties.*, coalesce(parties.year, CAST(substr(letters.date, 1, 4) AS INTEGER)) AS in_year,
                   (SELECT identifier FROM entities
                    WHERE entities.letter = parties.letter AND category = 'organisation'
                      AND party IN (name, abbreviation) LIMIT 1) AS identifier
            FROM parties JOIN letters ON letters.id = parties.letter
        )
        SELECT max(party) AS organisation, identifier, role, in_year AS year, currency,
               count(*) AS amounts, count(DISTINCT letter) AS letters, round(sum(value), 2) AS total
        FROM known GROUP BY coalesce(identifier, lower(party)), role, in_year, currency
        """,
    ),
    "letters_naming_two_organisations": (
        "Each pair of organisations that a letter names, with the letter.",
        """
        SELECT one.name AS organisation, other.name AS other_organisation,
               letters.id AS letter, letters.name, letters.date, letters.sender, letters.subject
        FROM entities AS one
        JOIN entities AS other ON other.letter = one.letter AND other.id <> one.id AND other.category = 'organisation'
        JOIN letters ON letters.id = one.letter
        WHERE one.category = 'organisation'
        """,
    ),
    "letters_per_sender_and_year": (
        "How many letters each sender wrote in each year.",
        """
        SELECT max(sender) AS sender, sender_id, substr(date, 1, 4) AS year, count(*) AS letters
        FROM letters GROUP BY coalesce(sender_id, lower(sender)), substr(date, 1, 4)
        """,
    ),
}
"""The views: what each shows, and its query."""


def statements() -> Iterator[str]:
    """What makes an empty archive, one statement at a time."""
    yield f"PRAGMA application_id = {APPLICATION_ID}"
    yield f"PRAGMA user_version = {LAYOUT_VERSION}"
    for table in TABLES:
        yield _table(table)
        if table.name != "letters":
            yield f"CREATE INDEX {table.name}_letter ON {table.name} (letter)"
    for table_name, columns in _INDEXES:
        yield f"CREATE INDEX {table_name}_{columns.replace(', ', '_')} ON {table_name} ({columns})"
    for table_name, searched in SEARCHED.items():
        yield from _search(table_name, searched)
    for name, (_, query) in VIEWS.items():
        yield f"CREATE VIEW {name} AS {query}"


def _table(table: Table) -> str:
    own = ", ".join(f"{quoted(column)} {_SQL_TYPES[column.kind]}" for column in table.columns)
    if table.name == "letters":
        return f"CREATE TABLE letters (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL, {own}, fingerprint TEXT)"
    reference = "letter INTEGER NOT NULL REFERENCES letters (id) ON DELETE CASCADE"
    return f"CREATE TABLE {table.name} (id INTEGER PRIMARY KEY, {reference}, {own})"


def _search(table: str, columns: tuple[str, ...]) -> Iterator[str]:
    """A full-text index that keeps no text of its own, and the triggers that keep it up to date."""
    names = ", ".join(columns)
    new, old = (", ".join(f"{row}.{name}" for name in columns) for row in ("new", "old"))
    tokens = "tokenize = 'unicode61 remove_diacritics 2'"
    content = f'content="{table}", content_rowid=id'  # as Datasette and sqlite-utils look for it
    yield f"CREATE VIRTUAL TABLE {table}_fts USING fts5 ({names}, {content}, {tokens})"
    put = f"INSERT INTO {table}_fts (rowid, {names}) VALUES (new.id, {new});"  # noqa: S608  names of ours
    take = f"INSERT INTO {table}_fts ({table}_fts, rowid, {names}) VALUES ('delete', old.id, {old});"  # noqa: S608
    yield f"CREATE TRIGGER {table}_put AFTER INSERT ON {table} BEGIN {put} END"
    yield f"CREATE TRIGGER {table}_taken AFTER DELETE ON {table} BEGIN {take} END"
    yield f"CREATE TRIGGER {table}_changed AFTER UPDATE ON {table} BEGIN {take} {put} END"


def quoted(column: Column) -> str:
    """The column's name as SQL takes it: ``end`` is a word of SQL."""
    return f'"{column.name}"'
