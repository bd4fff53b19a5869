"""Titles of policy plans: programmes, notes, visions, covenants, budgets, motions, zoning plans."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from .capitals import WORD, initials_fit
from .hits import Hit, free, keep, kept, longest, text_of
from .nameends import ends_name
from .planforms import (
    ADJECTIVE,
    BODIES,
    DATED,
    FIRM_AFTER,
    GENERIC,
    GOES_ON,
    HEADS,
    INNER,
    LOWER,
    LOWER_HEADS,
    OPENERS,
    OUTSIDE,
    QUOTING,
    UNQUOTED,
    YEARS,
    ZONING,
)
from .registers import place_names
from .verbs import is_infinitive

_LEFT = r"(?<![\w-])"
_TITLE = re.compile(
    rf"{_LEFT}(?P<lead>(?:{WORD} ){{0,3}}?(?:[A-Z][\w’'-]*- en )?)(?P<head>{HEADS})"
    rf"(?P<rest>(?:,? (?:{INNER} ){{0,3}}{WORD})*?(?: {LOWER}){{0,4}}? {YEARS}|(?: (?:{INNER} ){{0,2}}(?:{WORD}"
    rf"|{YEARS}))*)"
)
_PLACED = re.compile(
    rf"{_LEFT}(?:{WORD} ){{0,2}}?{HEADS}(?: {LOWER}){{1,4}} (?P<place>{WORD}(?: {WORD})?)(?: {YEARS})?"
)
_ORDINAL = re.compile(
    rf"{_LEFT}(?:Eerste|Tweede|Derde|Integraal|Gemeentelijk|Regionaal|Nationaal|Landelijk|Strategische"
    rf"|Gezamenlijk|Provinciaal)"
    rf" {LOWER_HEADS}(?: {INNER} {LOWER})?(?: {WORD})*(?: {YEARS}(?: {WORD})?)?"
)
_ACTION = re.compile(
    rf"{_LEFT}(?:[Ii]ntegra(?:al|le) )?[Pp]lan van [Aa]anpak (?:{LOWER} ){{0,3}}?"
    rf"(?:{LOWER}(?= in\b| dat\b| is\b|[.,;:)\n]|$| berust\b| vast\b| van\b)|{WORD}(?: {WORD})*)(?: {YEARS})?"
)
_QUOTED = re.compile(
    rf"\b(?<![A-Za-z])(?<![A-Za-z]-){QUOTING},? (?:(?:is|geldt|is geldt|genaamd|getiteld|luidende) )?\(?"
    r"(?:\"|“|‘|'|„|’)(?P<title>[A-Z0-9][^\"“”‘’'„\n]{2,90}?)(?:\"|”|’|')(?!\w)"
)
_UNQUOTED = re.compile(
    rf"\b{UNQUOTED} (?P<title>[A-Z][\w’'-]+(?: {LOWER}){{1,6}}?)"
    r"(?=,|\.(?:\s|$)|;|\)| van (?:\d{1,2} |raadslid |mevrouw |de heer |het [A-Z]|uw (?:raad|fractie)\b)"
    r"| uit (?:19|20)\d\d|\n|$| is\b(?! een\b)| (?:wordt|werd|was|heeft|vraagt|verzoekt|verzocht|kreeg|krijgt|verscheen"
    r"|luidt|roept|draagt|staat|ligt|kwam|geeft|bevat|noemt|laat|loopt|vervangt)\b"
    r"| [a-z]+ (?:wij|we|ik)\b)"
)
_ZONING = re.compile(rf"\b{ZONING} (?P<title>{WORD}(?: (?:{INNER} ){{0,2}}{WORD})*(?: {YEARS})?)")
_TAIL = re.compile(
    rf" (?:gemeente|provincie|regio) {WORD}(?: {YEARS})?| \d\.0\b"
    rf"| [\"“‘'][A-Z][^\"“‘”’'\n]{{3,60}}[\"”’'](?!\w)(?: {YEARS})?| [–-] {WORD}(?: (?:{INNER} ){{0,2}}{WORD})*"
)
"""What may follow a title and belong to it: ``Woondeal Utrecht 2.0``, ``Sportnota 'Samen in beweging'``."""
_NUMBER = re.compile(r" (?=\S*\d)(?!(?:19|20)\d\d)[A-Z\d/.-]+")
"""``Circulaire FJZ-2011/04``: a number, and no title."""
_SAYS_YEAR = re.compile(r"(?: (?:is|was|dateert|stamt))? (?:van|uit|in|per|voor)(?: [a-z]+)? (?:19|20)\d\d\Z")
"""The year in which a plan was made is no part of its title."""
_SHORT = re.compile(r"\s\((?:hierna:? |verder:? )?(?:het |de )?(?P<short>[A-Z][A-Za-z&]{1,7})\)")


@dataclass(frozen=True, slots=True)
class PlanHit(Hit):
    """The title of a plan."""


def find_plans(text: str) -> list[PlanHit]:
    """Every title of a plan in the text, the longest where several overlap."""
    hits = [_unquoted(text, hit) for hit in (*_titled(text), *_placed(text), *_named(text))]
    hits += [*_abbreviated(text, hits)]
    return sorted(longest(hits), key=lambda hit: hit.start)


def _unquoted(text: str, hit: PlanHit) -> PlanHit:
    """The title without a closing quotation mark that its last word took along."""
    name = text[hit.start : hit.end]
    trimmed = name.rstrip("’'\"”") if not re.search(r"[‘“„\"']", name[:-1]) else name
    return PlanHit(hit.start, hit.start + len(trimmed), hit.confidence)


def _titled(text: str) -> Iterator[PlanHit]:
    for match in _TITLE.finditer(text):
        start = _after_opener(text, match.start(), match.end())
        head = match.start("head")
        while start < head and not ADJECTIVE.fullmatch(first := text[start:head].split(maxsplit=1)[0]):
            start += len(first) + 1
        end = _end(text, match, start)
        if (
            start > head
            or text[start:end] in GENERIC
            or BODIES.search(text, max(0, start - 30), start)
            or _NUMBER.fullmatch(match["rest"])
            or FIRM_AFTER.match(text, end)
        ):
            continue
        dated = text[end - 2 : end].isdigit()
        if dated or end > match.end("head") or start < head or _specific(match["head"]):
            yield PlanHit(start, end, 0.88 if dated else 0.72)


def _end(text: str, match: re.Match[str], start: int) -> int:
    """Where the title ends that begins at ``start``: before the year it was made in, behind what is part of it."""
    said = _SAYS_YEAR.search(text, match.end("head"), match.end())
    if said is not None:
        return said.start()
    tail = _TAIL.match(text, match.end())
    if tail is not None:
        return tail.end()
    alone = not match["rest"] and match["head"] not in _NEEDS_NAME
    return _gone_on(text, start, match.end()) if alone else match.end()


def _gone_on(text: str, start: int, end: int) -> int:
    """The end of the title with the small words that go on, up to the clause that they stand in."""
    if not _INSIDE.search(text, max(0, start - 2), start):
        return end
    at = last = end
    for _ in range(_LONGEST):
        word = GOES_ON.match(text, at)
        if word is None or word["word"] in OUTSIDE or ends_name(text, word):
            break
        at = word.end()
        last = last if word["word"] == "en" else at
    else:
        return end
    if last > end and word is None and is_infinitive(text[text.rindex(" ", end, last) + 1 : last]):
        last = text.rindex(" ", end, last)
    more = _NAMED_ON.match(text, last) if last > end else None
    return more.end() if more else last


_NEEDS_NAME = frozenset(
    "Aanpak Afspraken Akkoord Beleid Brief Bouwplannen Deal Overeenkomst Pact Plan Plannen Project".split()
)
"""Heads that make no title with small words."""
_NAMED_ON = re.compile(rf"(?: {WORD})+(?: {YEARS})?| {YEARS}")
_INSIDE = re.compile(r"[\w:] \Z")
"""Before a capital that is not that of the sentence."""
_LONGEST = 5
"""Small words, at most, that a title goes on for."""


def _placed(text: str) -> Iterator[PlanHit]:
    """``Beleidskader huisvesting arbeidsmigranten Noordoostpolder``: small words up to the name of a place."""
    for match in _PLACED.finditer(text):
        start = _after_opener(text, match.start(), match.end())
        place = match["place"] if match["place"] in place_names() else match["place"].split()[0]
        if place in place_names() and not _SENTENCE.search(match.group()):
            end = match.end() if place == match["place"] else match.start("place") + len(place)
            yield PlanHit(start, end, 0.72)


_SENTENCE = re.compile(
    r" (?:is|zijn|wordt|worden|was|heeft|hebben|kan|kunnen|zal|van de|in de|voor de|uit|in|naar|die|dat|waar\w*"
    r"|wij|van|over|bij|met|door|te|tot) "
)


def _after_opener(text: str, start: int, end: int) -> int:
    while (opener := OPENERS.match(text, start, end)) is not None:
        start = opener.end()
    return start


def _specific(head: str) -> bool:
    """Whether a compound alone names a plan: ``Kadernota``, not ``Nota``, at least nine letters."""
    return (
        head not in GENERIC
        and len(head) > 8
        and not head.endswith(("plannen", "afspraken", "beleid", "model", "beeld"))
    )


def _named(text: str) -> Iterator[PlanHit]:
    for pattern, sure in ((_ORDINAL, 0.75), (_ACTION, 0.82), (DATED, 0.7)):
        for match in pattern.finditer(text):
            yield PlanHit(match.start(), match.end(), sure)
    for pattern, sure in ((_QUOTED, 0.85), (_ZONING, 0.75)):
        for match in pattern.finditer(text):
            yield PlanHit(match.start("title"), match.end("title"), sure)
    for match in _UNQUOTED.finditer(text):
        yield PlanHit(match.start("title"), _before_verb(text, *match.span("title")), 0.65)


def _before_verb(text: str, start: int, end: int) -> int:
    """The end of the title before the particle with which the sentence ends: ``de visie Samen sterk vast``."""
    last = text.rfind(" ", start, end)
    goes_on = text[end : end + 1] == " "
    return last if not goes_on and text.count(" ", start, end) > 1 and text[last + 1 : end] in _PARTICLES else end


_PARTICLES = frozenset(
    "aan af bij in op over toe uit vast voor eveneens genoemd gevraagd aangenomen vastgesteld".split()
)


def _abbreviated(text: str, hits: list[PlanHit]) -> Iterator[PlanHit]:
    """``Programma Aanpak Stikstof (PAS)``: the abbreviation is a mention too."""
    for hit in hits:
        short = _SHORT.match(text, hit.end)
        if short and initials_fit(text[hit.start : hit.end], short["short"]):
            yield PlanHit(short.start("short"), short.end("short"), hit.confidence)


@Language.factory("docparse_plans", requires=["doc.spans"], assigns=["doc.spans"])
def make_plans(nlp: Language, name: str) -> "PlanFinder":
    """The factory of the component ``docparse_plans``."""
    del nlp, name
    return PlanFinder()


class PlanFinder:
    """Puts titles of plans into ``doc.spans["plans"]``; a law named inside a title is part of the title."""

    def __call__(self, doc: Doc) -> Doc:
        """Find and keep."""
        laws, plans = kept(doc, "laws", Hit), find_plans(text_of(doc))
        around = [plan for plan in plans if any(plan.start < law.start and law.end <= plan.end for law in laws)]
        laws = tuple(free(laws, around))
        keep(doc, "laws", laws)
        keep(doc, "plans", free(plans, laws))
        return doc
