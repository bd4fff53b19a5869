"""Persons: titles, initials, prefixes and surnames; given names; and the places where a letter names people."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from .hits import Hit, blocks_of, free, keep, kept, longest, text_of
from .ordinary import is_ordinary
from .personforms import (
    AFTER,
    CORE,
    GIVEN,
    HONORIFIC,
    INITIALS,
    NO_GIVEN,
    NO_PERSON,
    NO_SURNAME,
    PORTFOLIOS,
    PREFIX,
    SECOND,
    SURNAME,
    TITLE,
)
from .registers import given_names, place_names

_LEFT = r"(?<![\w.-])"
_FORMAL = re.compile(
    rf"{_LEFT}(?:{HONORIFIC} )?(?:{TITLE} ){{0,4}}{INITIALS}(?:\({GIVEN}\) )?{SURNAME}{SECOND}{{0,2}}{AFTER}"
)
_TITLED = re.compile(
    rf"{_LEFT}(?:{HONORIFIC} (?:{TITLE} ){{0,3}}|(?:{TITLE} ){{1,4}})(?:{GIVEN} (?!(?:in|op|te|uit"
    rf"|aan)\b))?{SURNAME}{SECOND}?{AFTER}"
)
_NAMED = re.compile(
    rf"{_LEFT}(?P<given>{GIVEN})(?: {GIVEN}(?= [A-Z]))? (?:[A-Z]\. )?(?!(?:in|op|te|uit|aan)\b){SURNAME}{AFTER}"
)
_DOUBLE = re.compile(
    rf"{_LEFT}(?P<given>{GIVEN}) {PREFIX}{{0,3}}(?P<one>{CORE})-{PREFIX}{{0,3}}(?P<other>{CORE})(?![\w-])"
)
_CALLED = re.compile(
    rf"{_LEFT}(?:(?P<given>{GIVEN})|{INITIALS}) ?[“\"‘'](?:[a-z]{{2,3}} )?[A-ZÀ-Þ][a-zà-ÿ]{{2,14}}[”\"’']"
    rf" {SURNAME}(?![\w’'])"
)
"""``Piet “de Kruik” Spaargaren``."""
_ALONE = re.compile(rf"(?<=[a-z,] )(?P<given>{GIVEN})(?![\w-]| [A-ZÀ-Þ])(?! (?:van|de|den|der|ter|ten)\s[A-Z])")
_GREETED = re.compile(
    rf"(?:Beste|Lieve|Dag|Hallo|Hoi|Waarde|Geachte) (?P<names>{GIVEN}(?:(?:,| en|, en) {GIVEN})*)(?=,|\n|$)"
)
_SIGNED = re.compile(
    rf"^(?:{TITLE} )*(?:{INITIALS}|{GIVEN} )(?:{GIVEN} |[A-Z]\. )*{SURNAME}(?: {SURNAME})?{AFTER}$|^{GIVEN}$",
    re.MULTILINE,
)
_ROLED = re.compile(
    r"\b(?:[Ww]ethouders?|[Bb]urgemeester|[Gg]edeputeerde|[Rr]aadslid|[Mm]inister|[Ss]taatssecretaris|[Cc]ollega"
    r"|[Bb]oswachter|[Pp]rojectleider|[Gg]riffier|[Bb]uurman|[Bb]uurvrouw|[Aa]gent|[Ww]ijkagent) "
    rf"(?P<name>(?:(?:Van|De|Den|Der|Ter|Ten|Te|'t|’t)(?: de| den| der| het)? )?{CORE}(?:-{PREFIX}{{0,3}}{CORE})*)"
)
_COMMON = re.compile(
    r"\b(?:Het|Een|De|In|Op|Dit|Deze|Die|Wat|Wie|Hoe|Waar|Voor|Aan|Bij|Uw|Ons|Geen|Alle|Er|Als|Om|Te|Ja|Nee)$"
)
_LABELLED = re.compile(
    r"^(?:Behandeld door|Contactpersoon|Inlichtingen(?: bij)?|Behandelaar|Behandelend ambtenaar|Steller|Auteur|Van"
    r"|Portefeuillehouder|Ambtenaar|Informatie bij|Uw contactpersoon)"
    rf"(?::\s*|[ \t]{{2,}}|\n)(?:[Dd]e )?(?P<name>(?:{HONORIFIC} )?(?:{TITLE} )*(?:{INITIALS}|{GIVEN}"
    rf" ){SURNAME}{SECOND}?{AFTER})",
    re.MULTILINE,
)
_STREET = re.compile(
    r"(?:(?:straat|weg|laan|plein|kade|gracht|singel|steeg)|(?:dijk|pad|hof|markt|dreef|plantsoen)(?=\s\d))(?![a-z])"
)


@dataclass(frozen=True, slots=True)
class PersonHit(Hit):
    """A person where named, with titles and initials, without the role."""


def find_persons(text: str) -> list[PersonHit]:
    """Every person in the text, the longest where several overlap."""
    hits = [*_formal(text), *_named(text), *_labelled(text), *_greeted(text), *find_called(text)]
    return sorted(longest(hits), key=lambda hit: hit.start)


def _formal(text: str) -> Iterator[PersonHit]:
    for pattern, sure in ((_FORMAL, 0.95), (_TITLED, 0.9)):
        for match in pattern.finditer(text):
            if not _COMMON.search(match.group()) and not _street(text, match):
                yield PersonHit(match.start(), match.end(), sure)
    for match in _ROLED.finditer(text):
        first = match["name"].split()[0]
        if _COMMON.match(match["name"]) or first in PORTFOLIOS or first in place_names() or _street(text, match):
            continue
        yield PersonHit(match.start("name"), match.end("name"), 0.82)


def _named(text: str) -> Iterator[PersonHit]:
    for match in _NAMED.finditer(text):
        given = match["given"]
        if given in NO_GIVEN or _street(text, match) or NO_SURNAME.search(match.group()):
            continue
        if given in given_names() or given.split("-")[0] in given_names():
            yield PersonHit(match.start(), match.end(), 0.88)
    for match in _DOUBLE.finditer(text):
        parts = {match["given"], match["one"], match["other"], f"{match['one']}-{match['other']}"}
        doubtful = is_ordinary(match["given"]) or NO_SURNAME.search(match.group()) or _street(text, match)
        if not doubtful and not parts & place_names():
            yield PersonHit(match.start(), match.end(), 0.7)
    for match in _ALONE.finditer(text):
        given = match["given"]
        if given in given_names() and given not in NO_GIVEN and not is_ordinary(given) and given not in place_names():
            yield PersonHit(match.start(), match.end(), 0.6)


def find_called(text: str) -> list[PersonHit]:
    """Names with a nickname between quotation marks, which no one reads for anything else."""
    called = (match for match in _CALLED.finditer(text) if not match["given"] or match["given"] in given_names())
    return [PersonHit(match.start(), match.end(), 0.95) for match in called]


def _greeted(text: str) -> Iterator[PersonHit]:
    """``Beste Ria en Gerco,``: each name is a person."""
    for match in _GREETED.finditer(text):
        for name in re.finditer(GIVEN, match["names"]):
            if name.group() not in NO_PERSON:
                yield PersonHit(match.start("names") + name.start(), match.start("names") + name.end(), 0.85)


def _street(text: str, match: re.Match[str]) -> bool:
    """Whether a name is part of the name of a street, as in ``Burgemeester Roelenweg 13``."""
    return bool(_STREET.search(text, match.start(), match.end() + 2))


def _labelled(text: str) -> Iterator[PersonHit]:
    for match in _LABELLED.finditer(text):
        yield PersonHit(match.start("name"), match.end("name"), 0.93)


def find_signed(text: str, start: int, end: int) -> list[PersonHit]:
    """The names that stand alone on a line of a signature, ``text[start:end]``."""
    lines = _SIGNED.finditer(text[start:end])
    hits = (PersonHit(start + match.start(), start + match.end(), 0.85) for match in lines)
    return [hit for hit in hits if text[hit.start : hit.end] not in NO_PERSON]


@Language.factory("docparse_persons", requires=["doc.spans"], assigns=["doc.spans"])
def make_persons(nlp: Language, name: str) -> "PersonFinder":
    """The factory of the component ``docparse_persons``."""
    del nlp, name
    return PersonFinder()


class PersonFinder:
    """Puts persons into ``doc.spans["persons"]``; a signature names them bare."""

    def __call__(self, doc: Doc) -> Doc:
        """Find and keep."""
        taken = [hit for key in ("organisations", "plans", "laws") for hit in kept(doc, key, Hit)]
        hits = free(find_persons(text_of(doc)), taken)
        for block in blocks_of(doc):
            if block.kind == "signature":
                hits += free(free(find_signed(text_of(doc), block.start, block.end), hits), taken)
        keep(doc, "persons", hits)
        return doc
