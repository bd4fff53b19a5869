"""The tables of what letters mention: entities with their mentions, amounts, dates, pillars."""

from collections.abc import Iterator

from ..schema import ENTITY_LISTS, Entity, Letter, Mention
from .table import PLACE, Column, Row, Table

_PRINTED = (Column("text", "text", "What the letter prints."), *PLACE)
_CONFIDENCE = Column("confidence", "number", "How sure it is, from 0 to 1.")
_CATEGORY = Column("category", "text", "organisation, person, location, law or plan.")


def _place(mention: Mention) -> Row:
    return mention.text, mention.page, mention.start, mention.end


def _numbered(letter: Letter) -> Iterator[tuple[int, str, Entity]]:
    """The entities of a letter with their numbers from 1 and their categories."""
    found = ((name.removesuffix("s"), one) for name in ENTITY_LISTS for one in getattr(letter, name))
    for number, (category, entity) in enumerate(found, 1):
        yield number, category, entity


def _entities(letter: Letter) -> Iterator[Row]:
    for number, category, one in _numbered(letter):
        forms = " | ".join(dict.fromkeys(" ".join(mention.text.split()) for mention in one.mentions))
        facts = (one.name, one.abbreviation, one.kind, one.id)
        yield number, category, *facts, forms, len(one.mentions), one.mentions[0].page, one.confidence


def _mentions(letter: Letter) -> Iterator[Row]:
    for number, category, one in _numbered(letter):
        for mention in one.mentions:
            yield number, category, one.name, *_place(mention)


def _amounts(letter: Letter) -> Iterator[Row]:
    for one in letter.amounts:
        said = (one.value, one.currency, one.approximate, one.year, one.purpose, one.payer, one.payee)
        within = (one.column, one.adds_up, one.bound)
        yield *said, *within, *_place(one.mentions[0]), one.confidence


def _dates(letter: Letter) -> Iterator[Row]:
    for one in letter.dates:
        said = (one.value, one.earliest, one.latest, one.precision, one.role)
        yield *said, *_place(one.mentions[0]), one.confidence


def _pillars(letter: Letter) -> Iterator[Row]:
    for one in letter.pillars:
        yield one.number, one.text, one.term, one.plan, *_place(one.mentions[0]), one.confidence


ENTITIES = Table(
    "entities",
    "One row for each organisation, person, place, law or plan in a letter, however often it is named there.",
    (
        Column("number", "whole", "Its number in the letter; mentions refer to it."),
        _CATEGORY,
        Column("name", "text", "The fullest form that the letter prints."),
        Column("abbreviation", "text", "Its abbreviation, if the letter gives one."),
        Column("kind", "text", "What kind of organisation, place and so on it is, if known."),
        Column("identifier", "text", "The TOOI identifier of an organisation, if known."),
        Column("forms", "text", "All forms that the letter prints."),
        Column("mentions", "whole", "How often the letter names it."),
        Column("page", "whole", "The page where it is first named."),
        _CONFIDENCE,
    ),
    _entities,
)
MENTIONS = Table(
    "mentions",
    "One row for each place where a letter names an entity.",
    (
        Column("entity", "whole", "The number of the entity in its letter."),
        _CATEGORY,
        Column("name", "text", "The name of the entity."),
        *_PRINTED,
    ),
    _mentions,
)
AMOUNTS = Table(
    "amounts",
    "One row for each sum of money in a letter.",
    (
        Column("value", "money", "The sum in units of the currency."),
        Column("currency", "text", "EUR or NLG."),
        Column("approximate", "truth", "Whether the letter says that it is about this much."),
        Column("year", "whole", "The year that it is for, where the letter says so."),
        Column("purpose", "text", "What it is for."),
        Column("payer", "text", "Who pays it."),
        Column("payee", "text", "Who gets it."),
        Column("column", "text", "In a table the head of its column."),
        Column("adds_up", "truth", "Of the total in a table whether the sums above it make it up; empty for others."),
        Column("bound", "text", "from or to: which end of a range it is; the other stands next to it."),
        *_PRINTED,
        _CONFIDENCE,
    ),
    _amounts,
)
DATES = Table(
    "dates",
    "One row for each date, month, quarter, year or range in a letter.",
    (
        Column("value", "text", "ISO 8601, such as 2015-06, 2024-Q3 or 2021/2024."),
        Column("earliest", "day", "Its first day."),
        Column("latest", "day", "Its last day."),
        Column("precision", "text", "day, month, quarter, year or range."),
        Column("role", "text", "sent, received, decided, deadline, event or period, where the words say so."),
        *_PRINTED,
        _CONFIDENCE,
    ),
    _dates,
)
PILLARS = Table(
    "pillars",
    "One row for each pillar of a policy in a letter.",
    (
        Column("number", "whole", "Its number."),
        Column("pillar", "text", "What it says."),
        Column("term", "text", "What the letter calls it: pijler, speerpunt, ambitie, …"),
        Column("plan", "text", "The plan that it belongs to."),
        *_PRINTED,
        _CONFIDENCE,
    ),
    _pillars,
)
