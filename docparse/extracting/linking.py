"""From mentions to things: one entity for a long form and its abbreviation; links to the TOOI register."""

import functools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from .capitals import initials_fit
from .hits import Hit
from .organisations import NOT_SHORTENED, OrganisationHit
from .registers import authorities, organisations

_HEAD = re.compile(
    r"(?:[Gg]emeente|GEMEENTE|[Pp]rovincie|PROVINCIE|[Mm]inisterie van|MINISTERIE VAN|[Ww]aterschap"
    r"|[Hh]oogheemraadschap(?: van)?|[Ww]etterskip) "
)
_KIND_OF_HEAD = {
    "gemeente": "municipality",
    "provincie": "province",
    "ministerie": "ministry",
    "waterschap": "water board",
}
_KIND_OF_HEAD |= {"hoogheemraadschap": "water board", "wetterskip": "water board"}


@dataclass
class Thing:
    """Mentions that name one thing."""

    name: str
    mentions: list[Hit]
    kind: str | None = None
    abbreviation: str | None = None
    keys: set[str] = field(default_factory=set)


@functools.lru_cache(maxsize=1 << 13)
def _key(name: str) -> str:
    return " ".join(re.sub(r"['’‘\"“”]", "", name).casefold().split())


def gather(text: str, hits: Iterable[Hit]) -> list[Thing]:
    """Mentions with the same words are one thing, in order of first mention."""
    things: dict[str, Thing] = {}
    for hit in sorted(hits, key=lambda hit: hit.start):
        name = text[hit.start : hit.end]
        things.setdefault(_key(name), Thing(" ".join(name.split()), [])).mentions.append(hit)
    return list(things.values())


def gather_organisations(text: str, hits: Sequence[OrganisationHit]) -> list[Thing]:
    """Like :func:`gather`; an abbreviation joins the long form that it was printed with, or fits."""
    things = gather(text, hits)
    by_key = {_key(thing.name): thing for thing in things}
    for thing in things:
        thing.kind = next((hit.kind for hit in thing.mentions if isinstance(hit, OrganisationHit) and hit.kind), None)
    gone: set[int] = set()
    for thing in things:
        long = _long_form(thing, by_key, things)
        if long is not None and long is not thing:
            long.mentions.extend(thing.mentions)
            long.abbreviation = long.abbreviation or thing.name
            long.kind = long.kind or thing.kind
            gone.add(id(thing))
    kept = [thing for thing in things if id(thing) not in gone]
    for thing in kept:
        thing.mentions.sort(key=lambda hit: hit.start)
    return sorted(kept, key=lambda thing: thing.mentions[0].start)


def _long_form(thing: Thing, by_key: dict[str, Thing], things: Sequence[Thing]) -> Thing | None:
    for hit in thing.mentions:
        if isinstance(hit, OrganisationHit) and hit.long_form:
            return by_key.get(_key(hit.long_form))
    if " " in thing.name or not thing.name.isupper():
        return None
    for known in organisations():
        if known.abbreviation == thing.name and _key(known.name) in by_key:
            return by_key[_key(known.name)]
    longer = (one for one in things if " " in one.name and one.kind not in NOT_SHORTENED)
    fitting = [one for one in longer if initials_fit(one.name, thing.name)]
    words = [one for one in fitting if len(one.name.split()) == len(thing.name)]
    return words[0] if words else None


def tooi_id(name: str, day: date | None) -> str | None:
    """The TOOI identifier of an authority as a letter names it, valid on the letter's day.

    Bodies of an authority (``college van … van X``) are not the authority and get none.
    """
    head = _HEAD.match(name)
    kind = _KIND_OF_HEAD[head.group().split()[0].lower()] if head else None
    bare = name[head.end() :] if head else name
    wanted = {_key(name), _key(bare)}
    whole = _named().get(_key(name), ())
    places = {at for key in wanted for at in _named().get(key, ())} | set(_abbreviated().get(bare, ()))
    if kind is not None:
        places |= {at for key in wanted for at in _shortly_named().get(key, ())}
    ordered = sorted(places, key=lambda at: (at not in whole, at))
    found = (one for one in map(authorities().__getitem__, ordered) if kind is None or one.kind == kind)
    return next((one.id for one in found if one.valid_on(day)), None)


@functools.cache
def _named() -> dict[str, list[int]]:
    """The places of authorities in the register, by their names."""
    return _places((at, _key(one.name)) for at, one in enumerate(authorities()))


@functools.cache
def _shortly_named() -> dict[str, list[int]]:
    return _places((at, _key(one.short_name)) for at, one in enumerate(authorities()))


@functools.cache
def _abbreviated() -> dict[str, list[int]]:
    """Only ministries are called by their abbreviations."""
    return _places((at, one.abbreviation) for at, one in enumerate(authorities()) if one.kind == "ministry")


def _places(named: Iterable[tuple[int, str]]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for at, name in named:
        if name:
            places.setdefault(name, []).append(at)
    return places
