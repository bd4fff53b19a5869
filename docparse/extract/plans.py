"""Titles of policy plans: programmes, notes, visions, covenants, budgets, motions, zoning plans."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from .capitals import WORD
from .hits import Hit, free, keep, kept

_HEAD = (
    r"(?:plan|plannen|nota|visie|programma|agenda|convenant|akkoord|begroting|raming|[Jj]aarrekening|[Jj]aarstukken|rapportage|kader|[Kk]aderbrief|pact|deal|strategie"
    r"|verkenning|manifest|overeenkomst|afspraken|circulaire|project|monitor|draaiboek|exploitatie|planstudie|studie|koers|fonds(?= Jeugd))"
)
_YEARS = r"(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d))?(?!\d)"
_INNER = r"(?:van|de|der|den|het|en|voor|op|in|aan|bij|te|onder|met|over|naar|tot|&)"
_LOWER = r"[a-zà-ÿ][\w’'-]*"
_LEFT = r"(?<![\w-])"
_CAPITAL_HEAD = rf"(?:[A-ZÀ-Þ][\w-]*?)?(?:{_HEAD}|{_HEAD.replace('(?:plan', '(?:Plan', 1)})"
_HEADS = rf"(?:(?:[A-Z][\w’'-]*(?:{_HEAD}|beeld)|Jaarrekening|Jaarstukken|Kaderbrief)|[A-Z](?<=[PNVACBKDSMO])(?:lan|ota|isie|rogramma|genda|onvenant|kkoord|egroting|ader|act|eal|trategie|anifest|vereenkomst|roject|aarstukken))(?![a-z])"
_TITLE = re.compile(
    rf"{_LEFT}(?P<lead>(?:{WORD} ){{0,3}}?)(?P<head>{_HEADS})(?P<rest>(?:,? (?:{_INNER} ){{0,3}}{WORD})*?(?: {_LOWER}){{0,4}}? {_YEARS}|(?: (?:{_INNER} ){{0,2}}(?:{WORD}|{_YEARS}))*)"
)
_ORDINAL = re.compile(
    rf"{_LEFT}(?:Eerste|Tweede|Derde|Integraal|Gemeentelijk|Regionaal|Nationaal|Landelijk|Strategische|Gezamenlijk|Provinciaal) [a-z]*{_HEAD}(?: {_INNER} {_LOWER})?(?: {WORD})*(?: {_YEARS})?"
)
_ACTION = re.compile(
    rf"{_LEFT}(?:[Ii]ntegra(?:al|le) )?[Pp]lan van [Aa]anpak (?:{_LOWER} ){{0,3}}?(?:{_LOWER}(?= in\b| dat\b| is\b|[.,;:)\n]|$| berust\b| vast\b| van\b)|{WORD}(?: {WORD})*)(?: {_YEARS})?"
)
_QUOTED = re.compile(
    rf"\b[A-Za-z-]*(?:{_HEAD}|motie|pilot|notitie|rapport|stuk|amendement)s? (?:\"|“|‘|'|„)(?P<title>[A-Z0-9][^\"“”‘’'„\n]{{2,90}}?)(?:\"|”|’|')"
)
_ZONING = re.compile(
    rf"\b(?:[a-z]*bestemmingsplan|structuurplan|uitbreidingsplan|omgevingsplan|wijzigingsplan|inpassingsplan|motie|programma|project|convenant|herstelplan|beleidsplan|actieplan) (?P<title>{WORD}(?: (?:{_INNER} )?{WORD})*(?: {_YEARS})?)"
)
_GENERIC = frozenset(
    "Plan Nota Visie Programma Agenda Convenant Akkoord Begroting Kader Pact Deal Project Overeenkomst Jaarstukken Manifest Strategie Afspraken Brief".split()
)
_ARTICLES = re.compile(
    r"(?:De|Het|Een|Dit|Deze|In|Uit|Met|Op|Bij|Voor|Volgens|Over|Ook|Als|Ons|Uw|Onze|Na|Tot|Van|Aan|Naar|Die|Elk|Wij|Zie|Via|Om|Door|Namens|Betreft|Onderwerp|Inzake) "
)


@dataclass(frozen=True, slots=True)
class PlanHit(Hit):
    """The title of a plan."""


def find_plans(text: str) -> list[PlanHit]:
    """Every title of a plan in the text, the longest where several overlap."""
    hits = [*_titled(text), *_named(text)]
    chosen: list[PlanHit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, -hit.confidence, hit.start)):
        if not any(hit.start < other.end and other.start < hit.end for other in chosen):
            chosen.append(hit)
    return sorted(chosen, key=lambda hit: hit.start)


def _titled(text: str) -> Iterator[PlanHit]:
    for match in _TITLE.finditer(text):
        start = match.start()
        while (article := _ARTICLES.match(text, start, match.end())) is not None:
            start = article.end()
        if start > match.start("head") or (text[start : match.end()] in _GENERIC):
            continue
        dated = text[match.end() - 2 : match.end()].isdigit()
        if dated or match["rest"] or match["lead"] or _specific(match["head"]):
            yield PlanHit(start, match.end(), 0.88 if dated else 0.72)


def _specific(head: str) -> bool:
    """Whether a compound alone names a plan: ``Kadernota``, not ``Nota``, at least nine letters."""
    return head not in _GENERIC and len(head) > 8


def _named(text: str) -> Iterator[PlanHit]:
    for pattern, sure in ((_ORDINAL, 0.75), (_ACTION, 0.82)):
        for match in pattern.finditer(text):
            yield PlanHit(match.start(), match.end(), sure)
    for pattern, sure in ((_QUOTED, 0.85), (_ZONING, 0.75)):
        for match in pattern.finditer(text):
            yield PlanHit(match.start("title"), match.end("title"), sure)


@Language.factory("docparse_plans", requires=["doc.spans"], assigns=["doc.spans"])
def make_plans(nlp: Language, name: str) -> "PlanFinder":
    """The factory of the component ``docparse_plans``."""
    del nlp, name
    return PlanFinder()


class PlanFinder:
    """Puts titles of plans into ``doc.spans["plans"]``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find and keep."""
        keep(doc, "plans", free(find_plans(doc.text), kept(doc, "laws", Hit)))
        return doc
