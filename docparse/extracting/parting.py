"""One name or two: what ``en``, ``respectievelijk`` and ``van`` join."""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .branches import branch_end
from .hits import Hit, SomeHit
from .ordinary import is_ordinary
from .orgforms import OLD_MINISTRIES
from .registers import authorities, given_names, organisations

_AND = re.compile(r" en (?:de |het )?(?=[A-Z0-9'’])")
_AND_SO = re.compile(r" (?:respectievelijk|resp\.) (?:de |het )?(?=[A-Z0-9'’])")
_AGAINST = re.compile(r" ?/ ?(?=(?:[Gg]emeente|[Pp]rovincie|[Ww]aterschap|[Ss]tichting) [A-Z'’])")
"""Between the two sides of a case: ``Kuypers V.O.F./Gemeente Werkendam``."""
_SURE = 0.88
"""A rule this sure of an organisation knows where its name ends."""
_UNIT = r"(?:[Aa]fdeling|[Dd]irectie|[Dd]ienst|[Ss]ector|[Tt]eam|[Bb]asisteam|[Pp]olitie(?:-eenheid)?)"
_OF_UNIT = re.compile(
    rf"(?P<part>.+?) van (?:de |het )?(?P<whole>{_UNIT} .+)|(?P<unit>{_UNIT} .+?) van (?:de |het )?(?P<named>[A-Z].+)"
)
_ITS_BODY = re.compile(r"(?:bestuur|[Rr]aad|[Cc]ollege|[Ww]ethouders|[Ss]taten|[Mm]inisterie)\b")
"""A board bears the name of what it governs: ``dagelijks bestuur van het waterschap`` is one name."""
_LISTED = re.compile(r"(?<![\w-])[A-Z][\w’'-]*, \Z")
_OWN_KIND = re.compile(
    r"(?:Stichting|Vereniging|\w+[a-z]vereniging|Wijkraad|Dorpsraad|Gemeente|Waterschap|Hoogheemraadschap|Veiligheidsregio"
    r"|GGD|Omgevingsdienst|Provincie|Ministerie|Basisschool|Woningstichting|Rechtbank|Brandweer|Adviesraad|Commissie)"
    r" [A-Z'’]"
)
"""What opens a name after ``en`` that stands on its own."""
_PAPER = re.compile(r"[A-Z][\w-]+ en (?:De|Het) [A-Z]")
"""``Staatscourant en De Klaroen``: an article with a capital opens a name."""
_ITS_PARTS = re.compile(
    r"\b(?:\w*[Cc]ombinatie|[Uu]nie|[Vv]ereniging van|[Bb]elastingsamenwerking|[Ss]amenwerkingsverband)\b"
)
"""A name that may list what it is made of."""
_ITS_UNIT = re.compile(r"(?<=[\w.)])\s(?=(?:directie|afdeling|dienst|sector|team) [A-Z])")
"""``Directoraat-generaal Klimaat directie Warmte``: two lines of a letterhead."""
_NEAR = 40
"""Code points before a name in which the one before it in a list ends."""
_KIND = re.compile(rf"{_UNIT}|[a-z]|Waterschap|Ministerie|Stichting|Vereniging|Commissie|Centrum|Raad|Instituut|Bureau")
"""What opens a name in which ``en`` may join words."""
_COUPLE = re.compile(r"(?:[Dd]e )?(?:[Hh]eer|[Mm]evrouw|[Ff]amilie|[A-Z]\.)")


def organisations_in(text: str, hit: SomeHit, rules: Sequence[Hit]) -> Iterator[SomeHit]:
    """``ministerie van VWS en Diversion`` is two, because it is known where the first one ends."""
    cut = next(_cuts(text, hit, rules), None)
    if cut is None:
        yield hit
    else:
        yield replace(hit, end=cut[0])
        yield from organisations_in(text, replace(hit, start=cut[1]), rules)


def _cuts(text: str, hit: Hit, rules: Sequence[Hit]) -> Iterator[tuple[int, int]]:
    """What stands between the two names of the hit: its start and end."""
    name = text[hit.start : hit.end]
    if is_known(name):
        return
    for rule in rules:
        joint = _AND.match(text, rule.end)
        if rule.start == hit.start and rule.confidence >= _SURE and joint and joint.end() < hit.end:
            yield joint.span()
    for form in (_AND_SO, _AGAINST):
        for joint in form.finditer(text, hit.start, hit.end):
            yield joint.span()
    for joint in _AND.finditer(text, hit.start, hit.end):
        first = text[hit.start : joint.start()]
        apart = _OWN_KIND.match(text, joint.end()) and not _ITS_PARTS.search(first)
        if apart or (is_known(first) and (first[-2:].isupper() or _is_proper(text[joint.end() : hit.end]))):
            yield joint.span()
    unit = _ITS_UNIT.search(text, hit.start, hit.end)
    if (
        unit is not None
        and branch_end(text, hit.start, unit.start()) is None
        and text[hit.start : unit.start()].rsplit(maxsplit=1)[-1][:1].isupper()
    ):
        yield unit.span()
    paper = _PAPER.match(text, hit.start, hit.end)
    if paper is not None:
        yield paper.start() + paper.group().index(" en "), paper.end() - len(paper.group().rpartition(" en ")[2])
    last = _AND.search(text, hit.start, hit.end)
    if last is not None and _LISTED.search(text, max(0, hit.start - _NEAR), hit.start) and not _KIND.match(name):
        yield last.span()
    joint_of = None if _ITS_BODY.search(name) else _OF_UNIT.fullmatch(name)
    if joint_of is not None and joint_of["part"]:
        yield hit.start + joint_of.end("part"), hit.start + joint_of.start("whole")
    elif joint_of is not None and is_known(joint_of["named"]):
        yield hit.start + joint_of.end("unit"), hit.start + joint_of.start("named")


def _is_proper(name: str) -> bool:
    """Whether a name is known or at least made of no ordinary words."""
    return is_known(name) or not any(is_ordinary(word) for word in name.split() if word not in ("De", "Het"))


def is_known(name: str) -> bool:
    """Whether an organisation of just this name is in the registers, long, short or with its kind before it."""
    return name in _known()


@functools.cache
def _known() -> frozenset[str]:
    named = {one.name for one in organisations()} | {one.abbreviation for one in organisations()}
    bodies = {one.name for one in authorities()}
    bodies |= {name[:1].upper() + name[1:] for name in bodies}
    ministries = {
        name for one in authorities() if one.kind == "ministry" for name in (one.short_name, one.abbreviation)
    }
    ministries |= set(OLD_MINISTRIES)
    return frozenset((named | bodies | ministries | {f"ministerie van {name}" for name in ministries if name}) - {""})


def persons_in(text: str, hit: SomeHit) -> Iterator[SomeHit]:
    """``Boonstra en Van der Velde`` is two, so is ``Noor en Achmed``; ``Leen en Marja Becu`` share their surname."""
    joint = _AND.search(text, hit.start, hit.end)
    if joint is None or (
        shares_surname(text[hit.start : joint.start()]) and not shares_surname(text[joint.end() : hit.end])
    ):
        yield hit
        return
    yield replace(hit, end=joint.start())
    yield replace(hit, start=joint.end())


def shares_surname(name: str) -> bool:
    """Whether a name before ``en`` is no more than a given name, initials or ``heer``."""
    return all(word in given_names() or _COUPLE.match(word) for word in name.split())


def joined(text: str, hits: Sequence[SomeHit]) -> list[SomeHit]:
    """The persons with ``Leen`` and ``Marja Becu`` as one, where just ``en`` stands between."""
    whole: list[SomeHit] = []
    for hit in sorted(hits, key=lambda one: one.start):
        before = whole[-1] if whole else None
        if (
            before is not None
            and text[before.end : hit.start] == " en "
            and shares_surname(text[before.start : before.end])
            and not shares_surname(text[hit.start : hit.end])
        ):
            whole[-1] = replace(before, end=hit.end, confidence=min(before.confidence, hit.confidence))
        else:
            whole.append(hit)
    return whole
