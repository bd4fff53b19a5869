"""What letters call the pillars of a policy, and how they count and number them."""

import re
from collections.abc import Sequence

from ..schema import Block

TERMS = {
    "pijler": "pijlers?",
    "speerpunt": "speerpunten|speerpunt",
    "actielijn": "actielijn(?:en)?|aktielijn(?:en)?|programmalijn(?:en)?|hoofdlijn(?:en)?(?= zijn|:)",
    "prioriteit": "prioriteit(?:en)?",
    "ambitie": "ambities?",
    "uitgangspunt": "uitgangspunt(?:en)?",
    "doel": "doel(?:en|stelling|stellingen)?",
    "thema": "thema(?:['’]s)?",
    "spoor": "spoor|sporen",
}
"""What letters call pillars, and the forms of each word."""

ANY = "|".join(f"(?P<{term}>{forms})" for term, forms in TERMS.items())
"""Any of the words, each as a group by its term."""
NUMBERS = {
    **{word: at for at, word in enumerate("twee drie vier vijf zes zeven acht negen tien".split(), 2)},
    **{f"een {word}tal": at for at, word in enumerate("twee drie vier vijf zes zeven acht negen tien".split(), 2)},
}
"""How many a letter says there are."""

_ORDINALS = "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende".split()
_PLAIN = "|".join(TERMS.values())
_ITEM = re.compile(
    rf"(?:(?:ten\s)?(?P<ordinal>{'|'.join(_ORDINALS)}|\d{{1,2}}e)(?:\s(?:{_PLAIN}))?\s?[:,.–-]"
    rf"|(?:{_PLAIN})\s(?P<number>\d{{1,2}})\s?[:.–-]?"
    r"|(?P<figure>\d{1,2})[.)]|(?P<letter>[A-Za-h])[.)]|(?P<roman>[IVX]{1,4})[.)]?)\s+(?=\S)",
    re.IGNORECASE,
)
_OWN = r"(?:hanteer|wil|willen|kies|kiezen|noem|noemen|stel|stellen)\s(?:ik|wij|we)(?:\s(?:dat|voor|voorop))?"
_SAID = re.compile(
    rf"(?:(?<=\n)|(?<=[.!?:]\s))(?:(?:Als|(?:(?:Onder|Met|Bij|Voor|Resteert)\s)?(?:het|de))\s"
    rf"(?P<ordinal>{'|'.join(_ORDINALS)})(?:\sen\slaatste)?(?:\s(?:{_PLAIN})|(?=\s(?:is|{_OWN})\s))"
    rf"|(?:{_PLAIN})\s(?P<mark>\d|[A-D])|(?P<last>Tot\sslot|Ten\sslotte|Als\slaatste)(?=\s(?:{_OWN})\s))"
    rf"(?:,?\s(?:is|zijn|wordt|zou\szijn|betreft|luidt|heet|verstaan\s(?:we|wij)|{_OWN}|noemt\s\w+(?:\s\w+)?"
    r"|(?:die|dat)\s[^.,:]{3,50}\sals):?|,)\s[“\"‘']?(?P<words>[^.;:\n“”]{4,150}?)[”\"’']?"
    r"(?=[.;:\n]|,\s(?:is|dat|die|waar\w*)\b|$)",
    re.IGNORECASE,
)
"""``Het eerste spoor is …``, ``Onder de tweede pijler verstaan wij …``, ``Spoor B wordt …``: what it is said to be."""
_ENUMERATED = re.compile(
    rf"(?<=[.!?:;]\s)(?:En\s)?(?:Ten|Als)\s(?P<ordinal>{'|'.join(_ORDINALS)})[,:]?\s(?P<words>[^.;:\n]{{4,150}}?)(?=[.;\n]|$)",
    re.IGNORECASE,
)
"""``Als eerste isoleren. Ten tweede …``: phrases without a verb of their own."""
_RUN_IN = re.compile(r"[A-ZÉ][\w’'-]{2,}(?: [\w’'-]+){0,6}(?=\. [A-ZÉ])")
"""``Wonen met zorg. Nu de verzorgingshuizen …``: a heading on the line of its paragraph."""
NOT_ASKED = re.compile(
    r"\b(?:verzoek|vragen|voorwaard|verplicht|besluit|bijlage|documenten|bezwaar|punten van)", re.IGNORECASE
)
"""What introduces other lists."""
_ROMANS = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
_BETWEEN = 4
"""Blocks that may lie between two numbered parts, for each part."""


def rank_of(mark: str) -> int:
    """The rank that a number, a Roman number or a letter stands for."""
    return int(mark) if mark.isdigit() else _ROMANS.get(mark.upper()) or ord(mark.upper()[0]) - ord("A") + 1


def numbered_parts(text: str, blocks: Sequence[Block], count: int) -> list[tuple[int, int]]:
    """The first ``count`` of ``blocks`` that are numbered on from one, in whatever way, each without its number.

    Other blocks may lie between. Empty when there are not so many.
    """
    found: list[tuple[int, int]] = []
    for at, block in enumerate(blocks[: _BETWEEN * count]):
        match = _ITEM.match(text, block.start, block.end)
        if match is None or len(found) + 1 not in _ranks(match):
            continue
        if not found and at and NOT_ASKED.search(text, blocks[at - 1].end - 40, blocks[at - 1].end):
            return []
        found.append((match.end(), block.end))
        if len(found) == count:
            return found
    return []


def said_parts(text: str, blocks: Sequence[Block], count: int) -> list[tuple[int, int]]:
    """What the ``count`` pillars are said to be, one sentence each, in ``blocks``. Empty when one is not found."""
    for form in (_SAID, _ENUMERATED):
        found: list[tuple[int, int]] = []
        for block in blocks[: _BETWEEN * count]:
            for match in form.finditer(text, block.start, block.end):
                if _said_rank(match, count) == len(found) + 1:
                    found.append(match.span("words"))
        if len(found) == count:
            return found
    return []


def _said_rank(match: re.Match[str], count: int) -> int:
    if match.groupdict().get("last"):
        return count
    return _ORDINALS.index(match["ordinal"].lower()) + 1 if match["ordinal"] else rank_of(match["mark"])


def run_in_heads(text: str, blocks: Sequence[Block], count: int) -> list[tuple[int, int]]:
    """The short phrases, each with a stop, that open the next ``count`` paragraphs and no more; empty otherwise."""
    heads: list[tuple[int, int]] = []
    for block in blocks[: count + 1]:
        match = _RUN_IN.match(text, block.start, block.end) if block.kind == "paragraph" else None
        if match is None:
            break
        heads.append(match.span())
    return heads if len(heads) == count else []


def _ranks(match: re.Match[str]) -> set[int]:
    """The ranks that a number may stand for: ``I.`` is one, or the ninth letter."""
    if match["ordinal"]:
        word = match["ordinal"].lower()
        return {_ORDINALS.index(word) + 1 if word in _ORDINALS else int(word[:-1])}
    mark = next(mark for mark in (match["number"], match["figure"], match["letter"], match["roman"]) if mark)
    ranks = {rank_of(mark)}
    return ranks | {ord(mark.upper()) - ord("A") + 1} if len(mark) == 1 and mark.isalpha() else ranks
