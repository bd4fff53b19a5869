"""A Query as SQL over an archive. What the user typed is in parameters, never in the SQL."""

from typing import cast

from .query import AmountIs, Condition, Dated, DatedBeyond, Named, NamesDate, OfType, PillarSays, Query, Term, Words

Sql = tuple[str, list[object]]
"""A piece of SQL with its parameters."""

_WITH_WORDS = "letters.id IN (SELECT rowid FROM letters_fts WHERE letters_fts MATCH ?)"
_WITH_ENTITY = """letters.id IN (SELECT letter FROM entities WHERE category = ? AND id IN (
    SELECT rowid FROM entities_fts WHERE entities_fts MATCH ?))"""
_WITH_PILLAR = """letters.id IN (SELECT letter FROM pillars WHERE id IN (
    SELECT rowid FROM pillars_fts WHERE pillars_fts MATCH ?))"""
_WITH_DATE = "letters.id IN (SELECT letter FROM dates WHERE role = ? AND latest >= ? AND earliest <= ?)"


def condition(query: Query) -> Sql:
    """What the rows of ``letters`` must fulfil.

    Sums that stand alone in the query are about one and the same sum: ``amount>1000 amount<5000`` asks for one between.
    """
    sums = [cast(AmountIs, clause[0].condition) for clause in query if _is_sum(clause)]
    parts = [_any(clause) for clause in query if not _is_sum(clause)]
    parts += [_with_amount(sums)] if sums else []
    return " AND ".join(sql for sql, _ in parts), [value for _, values in parts for value in values]


def match(query: Query) -> str | None:
    """The full-text expression of everything that a letter's text can show to fit; None when there is nothing."""
    shown = [words for clause in query for term in clause if (words := _shown(term)) is not None]
    return " OR ".join(map(_expression, shown)) or None


def _with_amount(sums: list[AmountIs]) -> Sql:
    """Letters with a sum that compares as all of ``sums`` do."""
    compared = " AND ".join(f"value {one.comparison} ?" for one in sums)
    return f"letters.id IN (SELECT letter FROM amounts WHERE {compared})", [one.value for one in sums]  # noqa: S608


def _is_sum(clause: tuple[Term, ...]) -> bool:
    return len(clause) == 1 and isinstance(clause[0].condition, AmountIs) and not clause[0].negated


def _any(clause: tuple[Term, ...]) -> Sql:
    parts = [_term(term) for term in clause]
    return f"({' OR '.join(sql for sql, _ in parts)})", [value for _, values in parts for value in values]


def _term(term: Term) -> Sql:
    sql, values = _holds(term.condition)
    return (f"NOT coalesce({sql}, 0)" if term.negated else sql), values


def _holds(one: Condition) -> Sql:
    match one:
        case Words():
            holds: Sql = _WITH_WORDS, [_expression(one)]
        case Named():
            holds = _WITH_ENTITY, [one.category, _expression(one.words)]
        case PillarSays():
            holds = _WITH_PILLAR, [_expression(one.words)]
        case OfType():
            holds = "letters.type = ?", [one.type]
        case AmountIs():
            holds = _with_amount([one])
        case Dated():
            holds = "letters.date BETWEEN ? AND ?", [one.earliest.isoformat(), one.latest.isoformat()]
        case DatedBeyond():
            holds = f"letters.date {one.comparison} ?", [one.day.isoformat()]
        case NamesDate():
            holds = _WITH_DATE, [one.role, one.earliest.isoformat(), one.latest.isoformat()]
    return holds


def _expression(words: Words) -> str:
    """Words in the language of FTS5, where nothing but a quotation mark is special between quotation marks."""
    text = '"' + words.text.replace('"', '""') + '"' + (" *" if words.prefix else "")
    return f"{{{' '.join(words.columns)}}} : {text}" if words.columns else text


def _shown(term: Term) -> Words | None:
    """The words of a term that the text of a letter shows."""
    one = term.condition
    if term.negated:
        return None
    if isinstance(one, Words) and not one.columns:
        return one
    return one.words if isinstance(one, Named | PillarSays) else None
