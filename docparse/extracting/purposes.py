"""What a sum is for, from the words around it or the head of its row."""

import re
from collections.abc import Callable

from .hits import Hit
from .verbs import is_finite_verb

_AFTER = re.compile(
    r"(?:[^.;\n]{0,40}?)\b(?:ten behoeve van|t\.b\.v\.|bestemd voor|bedoeld voor|voor de kosten van|voor het|voor"
    r" de|voor een|voor) "
    r"(?P<purpose>(?!(?:het jaar |de periode |de jaren )?(?:19|20)\d\d)"
    r"(?!eigen rekening|rekening van|zover|(?:het )?meerdere|te |ons\b|u\b|mij\b|hen\b|in totaal)"
    r"[^.;:()\n]{4,160})"
)
_SPENT_ON = re.compile(
    r"(?: (?:besteed|uitgegeven|uitgetrokken) aan (?:de |het |een )?"
    r"| als (?:bijdrage|tegemoetkoming|vergoeding) (?:in|voor) (?:de kosten van )?(?:de |het |een )?"
    r"| aan (?!de\b|het\b|een\b|u\b|ons\b|hen\b|hem\b|haar\b|[A-Z])|, betreft (?:de |het |een )?)"
    r"(?P<purpose>[^.,;:()€\n]{4,100}?)(?= en € | en [ƒf] |[.,;:()\n]|\Z)"
)
_CLAUSE_END = re.compile(
    r",? (?:en (?:voor|in|heeft|hebben|is|zijn|wij|dat|die)|dat|die|waar\w*|omdat|zodat|terwijl|maar|wanneer|mits"
    r"|tenzij)\b|,| en [€ƒ]"
)
_ROW = re.compile(r"[ \t]*(?:[-–•] )?(?P<purpose>[^\W\d_][^€\n]*?)(?:\s{2,}|\t)")
_NARROW_ROW = re.compile(
    r"(?:[-•] )?(?P<purpose>[^\W\d_][^€ƒ.;:\n]{1,60}?)(?: [€ƒ] ?[-−]?[\d.]+(?:,(?:\d\d|[-=]{1,2}))?){2,6} *(?:\n|\Z)"
)
"""A row whose cells stand one space apart: words, and then nothing but sums."""
_BRACKET = re.compile(r"(?P<purpose>[^.;:()\n•€]{3,120}) \((?:\+ |circa |ca\. |max\w*\.? |samen |totaal )?\Z")
_LAST_PART = re.compile(r",| (?:is|zijn|was|waren|kost|kosten) ")
_LABEL = re.compile(r"(?:^|[.;] |[-•] )(?P<purpose>[A-Z][\w’' -]{3,50}): \Z", re.MULTILINE)
_SPENDING = re.compile(
    r"\b(?:\w*kosten|uitgaven|budget|krediet|subsidie|bijdrage|investering|tarief|huur|prijs|vergoeding|schatting"
    r"|raming|lening|schade)\b (?:van|voor|aan|in) (?:de kosten van )?(?:de |het |een |dit |deze )?"
    r"(?P<purpose>[^.,;:()€\n]{3,120})\Z"
)
_JUST_BEFORE = re.compile(
    r"\bvoor (?:de |het |een )?(?P<purpose>(?!in totaal|ons\b|u\b|te )[^\W\d_][^.,;:()€\n\d]{2,60}) \Z"
)
_SET_ASIDE = re.compile(
    r"(?:\A|[.;:,] )[Vv]oor (?:de |het |een )?(?P<purpose>(?!ons\b|u\b)[^\W\d_][^.,;:()€\n\d]{2,60})"
    r" (?:is|was|zijn|waren|trekken|trok|reserveren|hebben|stellen|ramen|betalen|betaalt) (?:(?:wij|we|er|u) )?\Z"
)
_COSTS = re.compile(
    r"(?:\A|[.,;:(] |\n)(?:De |Het |Een )?(?P<purpose>(?!(?:Dat|Dit|Wat|Zo|Wie|Alles)\b)[^.,;:()€\n]{3,60}) "
    r"kost(?:en|te|ten)?\b[^.;:€]{0,50}\Z"
)
_COMPOUND = re.compile(
    r"\b(?P<purpose>\w{3,}(?:kosten|schade|belasting|subsidie|heffing|leges|lening|derving|uitgaven|toeslag))"
    r"(?:bedrag|tarief)?\b[^.;€]{0,80}\Z",
    re.IGNORECASE,
)
_NO_LABEL = frozenset("Totaal Totaalbedrag Antwoord Bedrag Saldo Samen Subtotaal".split())
_ARTICLE = re.compile(r"(?:[-–•] )?(?:en )?(?:de |het |een |De |Het |Een )?")
_GLUE = frozenset(
    "ad van voor aan op in te per is zijn wordt worden tot met ter krijgt krijgen bedraagt bedroeg bedragen beliepen"
    " kostten".split()
)
_LONGEST = 14
"""Words of a purpose, at most."""


def purpose(text: str, amount: Hit, first: int, last: int) -> str | None:
    """The purpose of the sum in the sentence ``text[first:last]``, in the letter's words; None when it says none."""
    line = text.rfind("\n", 0, amount.start) + 1
    row = _ROW.match(text, line, amount.start) or _NARROW_ROW.match(text, line)
    if row is not None:
        return _tidy(row["purpose"], whole=True)
    for find in (_after, _before):
        found = find(text, amount, first, last)
        if found:
            return found
    return None


def _after(text: str, amount: Hit, first: int, last: int) -> str | None:
    del first
    match = _SPENT_ON.match(text, amount.end) or _AFTER.match(text, amount.end, last)
    if match is None:
        return None
    words = match["purpose"]
    end = _CLAUSE_END.search(words)
    return _tidy(words[: end.start()] if end else words)


def _before(text: str, amount: Hit, first: int, last: int) -> str | None:
    del last
    before = text[first : amount.start]
    bracket = _BRACKET.search(before)
    if bracket is not None and text[amount.end : amount.end + 1] in (")", ";", " "):
        return _tidy(_LAST_PART.split(bracket["purpose"])[-1], whole=True)
    label = _LABEL.search(text[: amount.start][-80:])
    if label is not None and label["purpose"].split()[0] not in _NO_LABEL:
        return _tidy(label["purpose"], whole=True)
    tries: tuple[tuple[re.Pattern[str], Callable[[str], str | None]], ...] = (
        (_SPENDING, _tidy),
        (_JUST_BEFORE, _verbless),
        (_SET_ASIDE, _verbless),
        (_COSTS, _tidy),
        (_COMPOUND, _tidy),
    )
    for pattern, read in tries:
        match = pattern.search(before)
        found = read(match["purpose"]) if match else None
        if found:
            return found
    return None


def _verbless(words: str) -> str | None:
    return None if any(is_finite_verb(word) for word in words.split()) else _tidy(words)


def _tidy(words: str, *, whole: bool = False) -> str | None:
    """The words without article, and up to the verb with which the sentence goes on unless they are ``whole``."""
    words = words.strip()
    kept = words[match.end() :].split() if (match := _ARTICLE.match(words)) else words.split()
    if not whole:
        ends = (at for at, word in enumerate(kept) if at and (is_finite_verb(word) or _sentence_goes_on(kept, at)))
        kept = kept[: next(ends, len(kept))]
        while kept and kept[-1] in _GLUE:
            kept.pop()
    found = " ".join(kept).strip(" ,.;")
    return found if found and len(kept) <= _LONGEST and any(letter.isalpha() for letter in found) else None


def _sentence_goes_on(words: list[str], at: int) -> bool:
    return words[at] in ("is", "zijn", "wordt", "worden", "was", "waren", "krijgt", "krijgen", "komt", "komen")
