"""The type of a name that the words in it or right before it tell, whatever the field says."""

import re

from .lawforms import ABBREVIATIONS
from .planforms import FIRM_AFTER
from .registers import given_names, place_names

_BODY = re.compile(
    r"(?<![\w-])(?:[Gg]emeente|[Pp]rovincie|[Rr]echtbank|[Gg]erechtshof|[Aa]rrondissementsparket|[Pp]olitie(?:-eenheid)?"
    r"|[Ee]enheid|[Ww]aterschap|[Tt]eam|[Bb]asisteam|[Aa]fdeling|[Ss]ector|[Cc]ommissie|[Rr]aadscommissie|[Dd]orpsraad"
    r"|[Ww]ijkraad|[Bb]randweer|[Bb]asisschool|[Vv]eiligheidsregio|[Oo]mgevingsdienst|GGD|[Ss]tuurgroep|[Cc]luster"
    r"|[Cc]amping|[Bb]isdom|v\.v\.|vv|VV|s\.v\.|sv|SV|[Pp]rotestantse|[Hh]ervormde|[Gg]ereformeerde|[Dd]oopsgezinde"
    r"|o\.?b\.?s\.?|c\.?b\.?s\.?"
    r"|(?:r\.k\. )?\w{0,24}(?:[Vv]ereniging|[Cc]lub|[Kk]oor|[Tt]oneelgroep|[Bb]ewonersgroep|[Oo]pvang)"
    r"|[Hh]armonie|[Ff]anfare|[Zz]angkoor|(?:[Aa]lgemeen|[Dd]agelijks) [Bb]estuur van (?:de|het)) \Z"
)
_BUILDING = re.compile(
    r"(?<![\w-])(?:[Ss]tation|[Zz]wembad|[Oo]penluchtbad|[Oo]penluchttheater|[Dd]orpshuis|[Gg]emeenschapshuis|[Bb]uurthuis"
    r"|[Ww]ijkcentrum|[Tt]heater|[Ss]porthal|[Ss]portzaal|[Kk]asteel|[Ll]andgoed|[Gg]emaal|[Ss]luis|[Ww]inkelcentrum"
    r"|[Bb]edrijventerrein|[Vv]liegbasis|[Ss]portpark|[Ss]portcomplex|[Rr]ecreatiepark|[Vv]akantiepark|[Tt]heatercafé|MFC"
    r"|[Mm]ultifunctioneel centrum|[Dd]orpscentrum|[Bb]uurtcentrum|[Cc]ultuurcentrum|[Ii]jsbaan|[Zz]aal|[Hh]otel"
    r"|[Cc]af[ée](?:-zaal|-restaurant)?|[Kk]inderboerderij|[Ww]oonzorgcentrum|[Vv]erzorgingshuis"
    r"|[Oo]ntmoetingscentrum|[Ff]lat|[Mm]ilieustraat|[Ss]tortplaats|[Ww]indpark|[Bb]rede school) \Z"
)
_RESERVE = re.compile(r"\b[Rr]eserve \Z")
"""What a municipality sets aside: ``reserve Sociaal Domein``."""
_OF_TERRITORIES = re.compile(r"(?<![\w-])gemeenten (?:[A-Z][\w’'-]*(?:, | en ))*\Z")
"""``de gemeenten Ravels en Arendonk``: what lies there, not who governs it."""
_LAW = re.compile(r"(?:\w*verordening|\w+[a-z]regeling|\w*reglement)\b(?! van [Oo]rde\b)", re.IGNORECASE)
_FIRM_GOES_ON = re.compile(r"\s?[&-]")
"""After a given name that opens the name of a firm: ``Jan & Zonen``."""
_FARTHEST = 30
"""Code points before a name in which its kind is looked for."""
_FARTHEST_LIST = 120


def kind_before(text: str, start: int, label: str) -> int | None:
    """Where the kind of a body, a building or a reserve begins that stands right before a name and is part of it."""
    form = {"ORG": _BODY, "LOC": _BUILDING, "PLAN": _RESERVE}.get(label)
    found = form.search(text, max(0, start - _FARTHEST), start) if form else None
    return found.start() if found else None


def retyped(text: str, start: int, end: int, label: str) -> str:
    """The label of a name: ``rechtbank Zwolle`` is an organisation, ``dorpshuis De Linde`` a place, ``Awb`` a law."""
    name = text[start:end]
    if label in ("ORG", "LOC", "PER") and kind_before(text, start, "LOC") is not None:
        return "LOC"
    if label == "ORG" and _OF_TERRITORIES.search(text, max(0, start - _FARTHEST_LIST), start):
        return "LOC"
    if label == "LOC" and kind_before(text, start, "ORG") is not None:
        return "ORG"
    if label in ("ORG", "LOC") and (name in ABBREVIATIONS or _LAW.match(name)):
        return "LAW"
    if label == "PLAN" and FIRM_AFTER.match(text, end):
        return "ORG"
    lone = not _FIRM_GOES_ON.match(text, end) and name in given_names() and name not in place_names()
    return "PER" if label in ("ORG", "LOC") and lone else label
