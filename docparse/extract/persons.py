"""Persons: titles, initials, prefixes and surnames; given names; and the places where a letter names people."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from .hits import Hit, blocks_of, free, keep, kept
from .registers import given_names, place_names

_TITLE = r"(?:drs|mr|ir|ing|dr|prof|mrs|dhr|mw|mevr|ds|bc|mgr|lic)\.?"
_HONORIFIC = r"(?:[Mm]evrouw|[Mm]eneer|[Hh]eer|[Mm]ejuffrouw|[Mm]w\.|[Mm]evr\.|[Dd]hr\.|[Ff]amilie|[Pp]astoor|[Dd]ominee|[Jj]onkheer|[Mm]onsieur)"
_PREFIX = (
    r"(?:(?:van|de|der|den|ten|ter|te|het|'t|’t|la|le|el|al|von|di|du|in|op|'s|aan|uit den|van 't|van ’t)(?:[ -]))"
)
_SURNAME = rf"(?:{_PREFIX}{{0,3}}(?:[A-ZÀ-Þ][\w’'ĳ]+|d'[A-Z]\w+)(?:(?:[ ]?-[ ]?){_PREFIX}{{0,3}}[A-ZÀ-Þ][\w’']+)*)"
_CORE = rf"[A-ZÀ-Þ][\w’']+(?:-{_PREFIX}{{0,3}}[A-ZÀ-Þ][\w’']+)*"
_INITIALS = r"(?:(?:[A-ZÀ-Þ]|IJ|Th|Ch|Ph|Chr|Joh|Tj|Sj|Jac|Wm)\.[ ]?){1,5}"
_GIVEN = r"(?:[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?)"
_LEFT = r"(?<![\w.-])"
_AFTER = r"(?:,? (?:MSc|MA|MBA|MPA|BSc|LLM|RA|RO|MCDM|MSW|CPC|RB|AA|PhD|MSc\.|MCPM|EMIA))?"
_FORMAL = re.compile(
    rf"{_LEFT}(?:{_HONORIFIC} )?(?:{_TITLE} ){{0,4}}(?:{_INITIALS}(?:\({_GIVEN}\) )?{_SURNAME}){_AFTER}"
)
_TITLED = re.compile(
    rf"{_LEFT}(?:{_HONORIFIC} (?:{_TITLE} ){{0,3}}|(?:{_TITLE} ){{1,4}})(?:{_GIVEN} )?{_SURNAME}{_AFTER}"
)
_NAMED = re.compile(
    rf"{_LEFT}(?P<given>{_GIVEN})(?: {_GIVEN}(?= (?:{_PREFIX}{{1,3}})?[A-Z]))? (?:[A-Z]\. )?{_SURNAME}{_AFTER}"
)
_SIGNED = re.compile(
    rf"^(?:{_TITLE} )*(?:{_INITIALS}|{_GIVEN} )(?:{_GIVEN} |[A-Z]\. )*{_SURNAME}(?: {_SURNAME})?{_AFTER}$|^{_GIVEN}$",
    re.MULTILINE,
)
_ROLED = re.compile(
    r"\b(?:[Ww]ethouders?|[Bb]urgemeester|[Gg]edeputeerde|[Rr]aadslid|[Mm]inister|[Ss]taatssecretaris|[Cc]ollega"
    r"|[Bb]oswachter|[Pp]rojectleider|[Gg]riffier) "
    rf"(?P<name>(?:(?:Van|De|Den|Der|Ter|Ten|Te|'t|’t)(?: de| den| der| het)? )?{_CORE})"
)
_COMMON = re.compile(
    r"\b(?:Het|Een|De|In|Op|Dit|Deze|Die|Wat|Wie|Hoe|Waar|Voor|Aan|Bij|Uw|Ons|Geen|Alle|Er|Als|Om|Te|Ja|Nee)$"
)
_LABELLED = re.compile(
    r"^(?:Behandeld door|Contactpersoon|Inlichtingen(?: bij)?|Behandelaar|Behandelend ambtenaar|Steller|Auteur|Van"
    r"|Portefeuillehouder|Ambtenaar|Informatie bij|Uw contactpersoon)"
    rf"(?::\s*|[ \t]{{2,}}|\n)(?:[Dd]e )?(?P<name>(?:{_HONORIFIC} )?(?:{_TITLE} )*(?:{_INITIALS}|{_GIVEN} ){_SURNAME}{_AFTER})",
    re.MULTILINE,
)
_NOT_GIVEN = frozenset(
    "De Het Een Den Ter Van Op In Aan Sint Nieuwe Oude Grote Kleine Noord Zuid Oost West Midden Nieuw Oud Koningin Koning Prins".split()
)


@dataclass(frozen=True, slots=True)
class PersonHit(Hit):
    """A person where named, with titles and initials, without the role."""


def find_persons(text: str) -> list[PersonHit]:
    """Every person in the text, the longest where several overlap."""
    hits = [*_formal(text), *_named(text), *_labelled(text)]
    chosen: list[PersonHit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, -hit.confidence, hit.start)):
        if not any(hit.start < other.end and other.start < hit.end for other in chosen):
            chosen.append(hit)
    return sorted(chosen, key=lambda hit: hit.start)


def _formal(text: str) -> Iterator[PersonHit]:
    for pattern, sure in ((_FORMAL, 0.95), (_TITLED, 0.9)):
        for match in pattern.finditer(text):
            if not _COMMON.search(match.group()):
                yield PersonHit(match.start(), match.end(), sure)
    for match in _ROLED.finditer(text):
        if not _COMMON.match(match["name"]) and match["name"].split()[0] not in place_names():
            yield PersonHit(match.start("name"), match.end("name"), 0.82)


def _named(text: str) -> Iterator[PersonHit]:
    for match in _NAMED.finditer(text):
        given = match["given"]
        if given in _NOT_GIVEN:
            continue
        if given in given_names() or given.split("-")[0] in given_names():
            yield PersonHit(match.start(), match.end(), 0.88)


def _labelled(text: str) -> Iterator[PersonHit]:
    for match in _LABELLED.finditer(text):
        yield PersonHit(match.start("name"), match.end("name"), 0.93)


def find_signed(text: str, start: int, end: int) -> list[PersonHit]:
    """The names that stand alone on a line of a signature, ``text[start:end]``."""
    lines = _SIGNED.finditer(text[start:end])
    return [PersonHit(start + match.start(), start + match.end(), 0.85) for match in lines]


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
        hits = free(find_persons(doc.text), taken)
        for block in blocks_of(doc):
            if block.kind == "signature":
                hits += free(free(find_signed(doc.text, block.start, block.end), hits), taken)
        keep(doc, "persons", hits)
        return doc
