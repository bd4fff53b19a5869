"""From what the components found to the models of the contract, each with its place on paper."""

from collections.abc import Iterable, Iterator
from datetime import date

from spacy.tokens import Doc

from ..handover import Arrangement, Findings
from ..schema import Amount, Date, Entity, Field, Header, Mention, Pillar
from .amounthits import AmountHit
from .amounts import bounds_of
from .dateroles import role_of
from .dates import DateHit, find_dates
from .header import read_header
from .hits import Hit, kept
from .legible import legible
from .linking import Thing, gather, gather_organisations, tooi_id
from .money import circumstances
from .organisations import OrganisationHit
from .parties import Parties
from .pillars import PillarHit, plan_of
from .tablesums import cells_of
from .trace import traces

_SUREST = 0.999
"""No program is surer; 1 is the verdict of a person who looked."""


def assemble(doc: Doc, arrangement: Arrangement) -> Findings:
    """Everything that was found, each list sorted by first mention."""
    header = read_header(arrangement, lambda start, end: _day_in(arrangement.text, start, end))
    day = date.fromisoformat(header.date.value) if header.date else None
    text = arrangement.text
    organisations = gather_organisations(text, kept(doc, "organisations", OrganisationHit))
    return Findings(
        header=_linked(header, day),
        organisations=tuple(_entity(thing, arrangement, tooi_id(thing.name, day)) for thing in organisations),
        persons=_entities(doc, "persons", arrangement),
        locations=_entities(doc, "locations", arrangement),
        laws=_entities(doc, "laws", arrangement),
        plans=_entities(doc, "plans", arrangement),
        amounts=tuple(_amounts(doc, arrangement, header)),
        dates=tuple(_dates(doc, arrangement, header.date)),
        pillars=tuple(_pillars(doc, arrangement)),
        traces=tuple(traces(doc)),
    )


def _linked(header: Header, day: date | None) -> Header:
    """The header with the identifiers of the authorities that write and are written to."""
    linked = {}
    for name in ("sender", "recipient"):
        party: Field | None = getattr(header, name)
        if party is not None:
            linked[name] = party.model_copy(update={"id": tooi_id(party.value, day)})
    return header.model_copy(update=linked)


def _day_in(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    days = (hit for hit in find_dates(text[start:end]) if hit.precision == "day")
    hit = next(days, None)
    return (hit.value, start + hit.start, start + hit.end) if hit else None


def _mention(hit: Hit, arrangement: Arrangement) -> Mention:
    return Mention(
        text=arrangement.text[hit.start : hit.end],
        start=hit.start,
        end=hit.end,
        page=arrangement.page_of(hit.start),
        boxes=arrangement.boxes(hit.start, hit.end),
    )


def _sure(hit: Hit, arrangement: Arrangement) -> float:
    """How sure the finder is, times how likely the characters were read rightly."""
    return min(_SUREST, hit.confidence * legible(arrangement, hit.start, hit.end))


def _entities(doc: Doc, key: str, arrangement: Arrangement) -> tuple[Entity, ...]:
    return tuple(_entity(thing, arrangement, None) for thing in gather(arrangement.text, kept(doc, key, Hit)))


def _entity(thing: Thing, arrangement: Arrangement, identifier: str | None) -> Entity:
    return Entity(
        name=thing.name,
        abbreviation=thing.abbreviation,
        kind=thing.kind,
        id=identifier,
        confidence=max(_sure(hit, arrangement) for hit in thing.mentions),
        mentions=tuple(_mention(hit, arrangement) for hit in thing.mentions),
    )


def _amounts(doc: Doc, arrangement: Arrangement, header: Header) -> Iterator[Amount]:
    text, organisations = arrangement.text, kept(doc, "organisations", Hit)
    amounts = kept(doc, "amounts", AmountHit)
    cells = cells_of(text, arrangement.blocks, amounts)
    bounds = bounds_of(text, amounts)
    parties = Parties(*(party.value if party else None for party in (header.sender, header.recipient)))
    for hit, about in zip(amounts, circumstances(text, amounts, organisations, parties), strict=True):
        cell = cells.get(hit.start)
        yield Amount(
            value=hit.value,
            currency=hit.currency,
            approximate=hit.approximate,
            year=cell.year if cell else about.year,
            purpose=about.purpose,
            payer=about.payer,
            payee=about.payee,
            column=cell.column if cell else None,
            adds_up=cell.adds_up if cell else None,
            bound=bounds.get(hit.start),
            confidence=_sure(hit, arrangement),
            mentions=(_mention(hit, arrangement),),
        )


def _dates(doc: Doc, arrangement: Arrangement, stated: Field | None) -> Iterator[Date]:
    day = (stated.start, stated.end) if stated and stated.start is not None and stated.end is not None else None
    for hit in kept(doc, "dates", DateHit):
        yield Date(
            value=hit.value,
            earliest=hit.earliest,
            latest=hit.latest,
            precision=hit.precision,
            role=role_of(arrangement.text, hit, day),
            confidence=_sure(hit, arrangement),
            mentions=(_mention(hit, arrangement),),
        )


def _pillars(doc: Doc, arrangement: Arrangement) -> Iterator[Pillar]:
    plans: Iterable[Hit] = kept(doc, "plans", Hit)
    for hit in kept(doc, "pillars", PillarHit):
        yield Pillar(
            number=hit.number,
            text=arrangement.text[hit.start : hit.end],
            term=hit.term,
            plan=plan_of(arrangement.text, hit, list(plans)),
            confidence=_sure(hit, arrangement),
            mentions=(_mention(hit, arrangement),),
        )
