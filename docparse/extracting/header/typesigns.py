"""The signs by which the type of a letter is told: from whom, to whom, who signs, and what it says."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...handover import Arrangement
from ...schema import Header
from .signatures import roles_alone
from .typeforms import IN_PROVINCE, OFFICES, OWN_NAMES, QUESTION, RECIPIENTS, SAYINGS, SENDERS, SUBJECTS, TITLES

_OPENING = 700
"""Characters of the body in which a letter says what it is for."""
_BODY = frozenset({"paragraph", "list_item", "table"})
_ENDS = frozenset({"closing", "signature"})
_CROSSED, _RELATED, _DECIDING = 0.7, 1.5, 3.0
"""Weights of two signs together, of who writes to whom in few kinds, and of what a letter calls itself and of a
minister who writes to parliament or does not; a single sign weighs 1."""


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
    signature: str
    """The closing formula and the signature."""
    body: str


def parts(arrangement: Arrangement, header: Header) -> Parts:
    """Take a letter apart, whose other header fields are known."""
    text, blocks = arrangement.text, arrangement.blocks
    begin = next((n for n, block in enumerate(blocks) if block.kind in _BODY), len(blocks))
    greeting = next((text[block.start : block.end] for block in blocks if block.kind == "salutation"), "")
    sender, recipient, subject = (
        found.value if found else "" for found in (header.sender, header.recipient, header.subject)
    )
    return Parts(
        sender=sender,
        recipient=recipient,
        subject=subject,
        roles=[one.role.value if one.role else "" for one in header.signatories]
        or [text[place.start : place.end] for place in roles_alone(text, blocks)],
        head="\n".join(text[block.start : block.end] for block in blocks[:begin]),
        salutation=greeting,
        signature="\n".join(text[block.start : block.end] for block in blocks if block.kind in _ENDS),
        body="\n".join(text[block.start : block.end] for block in blocks[begin:] if block.kind not in _ENDS),
    )


def signs(letter: Parts) -> dict[str, float]:
    """The named signs of a letter that are there, each with its weight."""
    sender = _kinds("sender", SENDERS, letter.sender or _signing_body(letter))
    to = _kinds("to", RECIPIENTS, letter.recipient)
    greeted = _kinds("greeted", RECIPIENTS, letter.salutation)
    signed = _signing(letter)
    said = [
        *_kinds("title", TITLES, letter.head, or_none=False),
        *_kinds("subject", SUBJECTS, letter.subject, or_none=False),
        *_kinds("opening", SAYINGS, letter.body[:_OPENING], or_none=False),
        *_kinds("says", SAYINGS, letter.body, or_none=False),
        *_manner(letter),
    ]
    plain = [*sender, *to, *greeted, *signed, *said, *_own_body(letter)]
    relation = _relation(sender, to or greeted, letter)
    strong = [sign for sign in said if sign in _STRONG]
    crossed = [
        f"{one} & {other}"
        for left, right in ((sender, to), (sender, signed), (to, signed), (sender, strong), (to, strong))
        for one in left
        for other in right
    ]
    related = [relation, *(f"{relation} & {sign}" for sign in [*strong, *signed])]
    deciding = _kinds("named", OWN_NAMES, letter.head, or_none=False)
    if "sender:ministry" in sender:
        deciding.append("minister to parliament" if _chamber(letter) else "minister, no parliament")
    return {
        **dict.fromkeys(plain, 1.0),
        **dict.fromkeys(crossed, _CROSSED),
        **dict.fromkeys(related, _RELATED),
        **dict.fromkeys(deciding, _DECIDING),
    }


_STRONG = frozenset(
    {
        *("says:objection", "opening:grant", "subject:grant", "manner:questions", "title:information", "opening:asked"),
        *("title:yours", "opening:answers"),
    }
)
"""Signs that mean something else from another sender or to another recipient."""


_INSIDE = ("sender:municipality", "sender:mayor", "sender:alderman")
_AUTHORITY = tuple(f"sender:{name}" for name in ("ministry", "province", "water", "service", "state", "league"))
_GROUPS = (
    ("parliament", ("parliament",)),
    ("residents", ("residents",)),
    ("many", ("many",)),
    ("government", ("minister", "province", "states")),
    ("council", ("council", "committee", "party")),
    ("municipality", ("college", "municipality", "alderman")),
    ("party", ("firm", "society", "person", "press", "colleagues", "other")),
    ("nobody", ("none",)),
)


def _relation(sender: Sequence[str], to: Sequence[str], letter: Parts) -> str:
    """Who writes to whom, in few kinds: a province that grants money does as a municipality does."""
    side = "inside" if set(sender) & set(_INSIDE) else "authority" if set(sender) & set(_AUTHORITY) else "outside"
    if "sender:party" in sender or any(OFFICES["councillor"].search(role) for role in letter.roles):
        side = "councillor"
    kinds = {name.partition(":")[2] for name in to}
    if side == "authority" and "states" in kinds:
        return "inside to council"
    group = next(group for group, names in _GROUPS if kinds & set(names))
    return f"{side} to {group}"


_CHAMBER = re.compile(r"\b(?:tweede|eerste)\s+kamer\b|staten-generaal|^geachte\s+voorzitter", re.I | re.M)


def _chamber(letter: Parts) -> bool:
    """Whether parliament is written to, also where the recipient was not found."""
    return _CHAMBER.search(f"{letter.head}\n{letter.salutation}") is not None or "uw kamer" in letter.body.casefold()


_SIGNING_BODY = re.compile(
    r"(?:\bde\s+)?(?:minister|staatssecretaris)\s+(?:van|voor)\b[^\n]*|gedeputeerde\s+staten[^\n]*|"
    r"(?:college\s+van\s+)?burgemeester\s+en\s+wethouders[^\n]*|dijkgraaf[^\n]*",
    re.I,
)


def _signing_body(letter: Parts) -> str:
    """The body in whose name a letter without letterhead is signed."""
    signed = _SIGNING_BODY.search("\n".join([letter.signature, *letter.roles]))
    if signed is not None:
        return signed.group()
    municipal = any(OFFICES[office].search(role) for role in letter.roles for office in ("mayor", "alderman"))
    return "gemeente" if municipal else ""


def _kinds(where: str, forms: Mapping[str, re.Pattern[str]], text: str, or_none: bool = True) -> list[str]:
    found = [f"{where}:{name}" for name, form in forms.items() if form.search(text)]
    return found or ([f"{where}:{'other' if text else 'none'}"] if or_none else [])


def _signing(letter: Parts) -> list[str]:
    """Which offices sign, together and apart."""
    offices = [[name for name, form in OFFICES.items() if form.search(role)] for role in letter.roles]
    flat = sorted({name for names in offices for name in names})
    signing = [f"signed:{name}" for name in flat]
    office = "+".join(flat) or ("other" if any(letter.roles) else "none")
    signing.append(f"signed:{office} x{min(3, len(letter.roles))}")
    if re.search(r"college|burgemeester\s+en\s+wethouders|namens\s+het", letter.signature, re.I):
        signing.append("signed:college")
    if re.search(r"voor\s+dezen?|namens\s+de(?:zen?|\s)|mandaat|overeenkomstig", letter.signature, re.I):
        signing.append("signed:mandate")
    if IN_PROVINCE.search(letter.signature):
        signing.append("signed:province")
    return signing


def _own_body(letter: Parts) -> Iterator[str]:
    """Whether the sender writes to a body that bears its own name, such as its council."""
    names = [
        word for word in re.findall(r"[A-ZÀ-Ý][\w’'-]{3,}", letter.sender) if not re.match(r"gemeente", word, re.I)
    ]
    if any(name.casefold() in letter.recipient.casefold() for name in names):
        yield "to:own"
    if re.search(r"jullie|\bjij\b|\bje\b", letter.body[:_OPENING]):
        yield "manner:informal"


def _manner(letter: Parts) -> Iterator[str]:
    """First person, questions and length."""
    body = letter.body
    one, all_of_us = (
        len(re.findall(r"\b(?:ik|mijn|mij)\b", body, re.I)),
        len(re.findall(r"\b(?:wij|we|ons|onze)\b", body, re.I)),
    )
    share = one / max(1, one + all_of_us)
    yield f"manner:{'i' if share > 0.6 else 'we' if share < 0.2 else 'mixed'}"
    questions = len(QUESTION.findall(body))
    if questions >= 3:
        yield "manner:questions"
    yield f"manner:length {min(3, len(body) // 1500)}"
    if re.search(r"^(?:[A-Z]:|antwoord\b|vraag\b)", body, re.M | re.I):
        yield "manner:question and answer"
