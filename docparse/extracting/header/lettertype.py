"""The type of a letter, by what it says and from whom to whom it goes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...schema import Block
from ...schema.fields import LetterType

_COUNCIL = re.compile(
    r"\b(?:gemeente)?raad\b|raads(?:leden|commissie|griffie)|gemeenteraad|\bcommissie|fractie|\bgriffie", re.I
)
_MUNICIPAL = re.compile(r"\bgemeente\b|burgemeester|wethouder|\bcollege\b|\bB\s?&\s?W\b", re.I)
_STATE = re.compile(
    r"ministerie|minister\b|staatssecretaris|\bVNG\b|Vereniging van Nederlandse Gemeenten|provincie|rijks", re.I
)
_ALL = re.compile(r"\balle\b|\bcolleges\b|\bburgemeesters\b|gemeentebesturen", re.I)
_WHOLE_COUNCIL = re.compile(r"\bgemeenteraad\b|\b(?:de|uw)?\s*raad\b(?!s)|raadsleden", re.I)
_RESIDENTS = re.compile(r"bewon|inwoner|omwonend|ondernemers|huurder|buurt|wijk\b|ouders|adres\b|gezin", re.I)
_ANSWER = re.compile(
    r"(?:schriftelijke|raads?|technische|\bart(?:ikel|\.)?\s*\d+[a-z]?-?)\s?-?vragen|beantwoord(?:ing|en\s+wij)|antwoord(?:en)?\s+op\s+"
    r"(?:uw|de)?\s*(?:schriftelijke\s+)?vragen|vragen\b.{0,60}\b(?:art(?:ikel|\.)\s?\d+|reglement\s+van\s+orde|RvO)",
    re.I,
)
_QUESTION = re.compile(r"^(?:vraag\s+[\dIVX]+\b|(?:\d{1,2}|[a-z])[.)]\s[^\n]{10,300}\?$)", re.I | re.M)
_OBJECTION = re.compile(
    r"\bbezwaar|beroepschrift|\bin\s+beroep|opkomen\s+(?:tegen|bij)|niet\s+(?:kan\s+)?verenigen", re.I
)
_DECISION = re.compile(
    r"\bbesluit(?:en|\s+(?:wij|ik))?\b|beschikking|\bbesloten\b|weiger|vergunning|ontheffing|verlenen\s+(?:wij|u)", re.I
)
_QUESTIONS = 3  # numbered questions that make an answer to a councillor
_GRANT = re.compile(r"subsidie", re.I)
_GRANTED = re.compile(
    r"verle(?:nen|end|ning)|verleen|toegekend|toekennen|kennen\s+(?:wij|u)|vast\s*(?:gesteld|te stellen)|vaststelling|"
    r"stellen\s+wij|wijzen\s+(?:wij|uw)|krijgt",
    re.I,
)
_OWN_NAMES: tuple[tuple[LetterType, re.Pattern[str]], ...] = (
    (
        "raadsinformatiebrief",
        re.compile(r"raads?\s?informatie|\bRIB\b|informatiebrief|raads(?:mededeling|memo|brief)\b", re.I),
    ),
    ("collegebrief", re.compile(r"collegebrief", re.I)),
    ("wethoudersbrief", re.compile(r"wethoudersbrief|(?:memo|brief)\s+van\s+(?:de\s+)?wethouder", re.I)),
    ("burgemeestersbrief", re.compile(r"burgemeestersbrief|(?:memo|brief)\s+van\s+de\s+burgemeester", re.I)),
)
"""What a letter calls itself above its body."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What the type is told by."""

    sender: str
    recipient: str
    subject: str
    roles: Sequence[str]
    head: str
    """All text above the body."""
    salutation: str
    headings: str
    body: str


def parts(text: str, blocks: Sequence[Block], known: tuple[str, str, str], roles: Sequence[str]) -> Parts:
    """Take a letter apart. known: its sender, recipient and subject, empty where not found."""
    body_kinds = {"paragraph", "list_item", "table"}
    begin = next((n for n, block in enumerate(blocks) if block.kind in body_kinds), len(blocks))
    greeting = next((text[block.start : block.end] for block in blocks if block.kind == "salutation"), "")
    return Parts(
        *known,
        roles=roles,
        head="\n".join(text[block.start : block.end] for block in blocks[:begin]),
        salutation=greeting,
        headings="\n".join(text[block.start : block.end] for block in blocks[begin:] if block.kind == "heading"),
        body="\n".join(text[block.start : block.end] for block in blocks[begin:]),
    )


def letter_type(letter: Parts) -> tuple[LetterType, float]:
    """The type, and how sure it is."""
    named = _by_name(letter)
    if named is not None:
        return named, 0.93
    from_state = bool(_STATE.search(letter.sender)) or (
        not letter.sender
        and any(re.match(r"(?:de\s+)?(?:minister|staatssecretaris)", role, re.I) for role in letter.roles)
    )
    from_municipality = not from_state and (not letter.sender or bool(_MUNICIPAL.search(letter.sender)))
    if not from_municipality:
        to_one = bool(_MUNICIPAL.search(letter.recipient))
        if _ALL.search(letter.recipient) or (from_state and not to_one):
            return "circulaire", 0.85
        return "ingekomen", 0.85
    return _municipal(letter)


def _by_name(letter: Parts) -> LetterType | None:
    """What the letter calls itself, and letters to Parliament."""
    own = next((kind for kind, name in _OWN_NAMES if name.search(letter.head)), None)
    if own is not None:
        return own
    if re.search(r"(?:Tweede|Eerste) Kamer", letter.recipient):
        return "kamerbrief"
    circular = re.search(r"\bcirculaire\b", letter.head, re.I) and not _COUNCIL.search(letter.recipient)
    return "circulaire" if circular else None


def _municipal(letter: Parts) -> tuple[LetterType, float]:
    """The type of a letter that a municipality sends."""
    if _answers(letter):
        return "beantwoording", 0.88
    decided, signed = _decision(letter), _sole_signatory(letter)
    if decided is not None and (signed is None or _DECISION.search(letter.subject)):
        return decided, 0.86
    if signed is not None:
        return signed, 0.82
    if _RESIDENTS.search(letter.recipient) or _RESIDENTS.search(letter.salutation):
        return "bewonersbrief", 0.88
    to_all = _WHOLE_COUNCIL.search(letter.recipient or letter.salutation)
    return ("raadsinformatiebrief", 0.7) if to_all else ("collegebrief", 0.75)


def _answers(letter: Parts) -> bool:
    """Whether the letter answers the written questions of a councillor."""
    opening = f"{letter.subject}\n{letter.body[:700]}"
    questions = len(_QUESTION.findall(f"{letter.headings}\n{letter.body}"))
    asked = _ANSWER.search(opening) and "bewoner" not in letter.recipient
    return bool(asked) or (questions >= _QUESTIONS and "vra" in opening)


def _decision(letter: Parts) -> LetterType | None:
    """A decision that its addressee can object to, and whether it grants a subsidy."""
    to_council = _COUNCIL.search(letter.recipient) or _COUNCIL.search(letter.salutation)
    if to_council or not _OBJECTION.search(letter.body):
        return None
    about = f"{letter.subject}\n{letter.head}\n{letter.body[:1500]}"
    if _GRANT.search(about) and _GRANTED.search(about):
        return "subsidiebeschikking"
    return "besluit" if _DECISION.search(f"{about}\n{letter.body}") else None


def _sole_signatory(letter: Parts) -> LetterType | None:
    if len(letter.roles) != 1:
        return None
    role = letter.roles[0]
    if re.search(r"burgemeester(?!\s+en)", role, re.I) and not re.search(r"secretaris", role, re.I):
        return "burgemeestersbrief"
    return "wethoudersbrief" if re.search(r"wethouder", role, re.I) else None
