"""The pillars of a policy: lists and enumerations that a letter introduces as such, and headings that number them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from spacy.language import Language
from spacy.tokens import Doc

from ..labels import BULLETS
from ..schema import Block
from .hits import Hit, blocks_of, keep, text_of
from .pillarforms import ANY, NOT_ASKED, NUMBERS, TERMS, numbered_parts, rank_of, run_in_heads, said_parts

_COUNT = rf"(?:{'|'.join(NUMBERS)}|\d{{1,2}}|een aantal|enkele|verschillende|de volgende|volgende)"
_LEAD_IN = re.compile(
    rf"\b(?:{_COUNT} (?:[a-zé]+ ){{0,2}})?(?:{ANY})\b[^.!?]{{0,110}}[:.]$|\b(?:{_COUNT}) (?:[a-zé]+ ){{0,2}}"
    rf"(?:{ANY.replace('(?P<', '(?P<n_')})\b[^.!?]*[.:]?$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    rf"(?:{ANY}) (?P<number>\d{{1,2}}|[A-Z]|I{{1,3}}|IV|VI?)\s?[:.–-]\s*(?P<words>\S.*)", re.IGNORECASE
)
_INLINE = re.compile(
    rf"\b(?:{_COUNT}|als) (?:[a-zé]+ ){{0,2}}(?:{ANY})\b(?P<between>[^.:;\n]{{0,80}}):\s*"
    rf"(?P<list>[^.\n]{{8,400}}?)(?=\.(?:\s|$)|\n|$)",
    re.IGNORECASE,
)
_LETTERED = re.compile(r"(?:(?<=\s)|^)\(?(?:[a-h]|\d)\)\s")
_TOLD = rf"\b(?P<count>{'|'.join(NUMBERS)}|[2-9]) (?:[a-zé]+ ){{0,2}}(?:{ANY})\b"
_COUNTED = re.compile(_TOLD, re.IGNORECASE)
_COMMA = re.compile(
    rf"{_TOLD}(?:(?! [–-] )[^.,:;\n]){{0,60}}(?:,| [–-]) (?:te weten |namelijk |en wel )?"
    r"(?!(?:die|dat|waar\w*|maar|zodat|welke|omdat|met|als)\b)(?P<list>[^.\n:;]{6,250}?)(?= [–-] |[.\n:;]|$)",
    re.IGNORECASE,
)
_COUNTED_ARE = re.compile(
    rf"{_TOLD}(?: (?:voor|in|van|uit|bij|binnen) [^.,:;\n]{{3,60}}?)? (?:zijn|luiden):? (?P<list>[^.\n:;]{{6,250}})",
    re.IGNORECASE,
)
"""``Onze drie prioriteiten voor de komende jaren zijn …``."""
_THESE = re.compile(rf"{_TOLD}[^.:\n]{{0,90}}\. (?:Dat|Dit) zijn:? (?P<list>[^.\n:;]{{6,250}})", re.IGNORECASE)
_QUOTED = re.compile(
    rf"\b(?:als|zijn|de) (?:{ANY})\b[^.:;\n\"“]{{0,40}}"
    r"(?P<list>(?:[\"“][^\"”\n]{3,120}[\"”](?:, en | en |, |; )?){2,})",
    re.IGNORECASE,
)
_QUOTES = re.compile(r"[\"“]([^\"”]+)[\"”]")
_NAMED = re.compile(
    rf"\b(?:(?P<as>als)|de) (?:{ANY})(?<=[ens]) "
    r"(?![\"“]|(?:van|uit|in|die|dat|voor|en|of|op|om|waar\w*|te|aan|bij|met|binnen|tot|zijn|is|wordt|worden|staan|hebben"
    r"|genoemd|opgenomen|zoals|ook|niet|uw|ons|onze)\b)(?P<list>[^.\n:;()]{6,200})",
    re.IGNORECASE,
)
_ARE = re.compile(
    rf"(?:(?<=\n)|(?<=[.!?]\s)|\A)(?:De|Onze|Die|Deze)(?: [a-zé]+)? (?:{ANY}) (?:zijn|luiden):? "
    r"(?!(?:ge|ver|be|ont)\w+[dtn]\b|\w+[dt] (?:door|in|op|bij|aan|voor|met|uit)\b"
    r"|(?:niet|ook|nog|dan|daar\w*|in|op|voor|aan|te|er|hier\w*|als|dus|door|bij|met)\b)"
    r"(?P<list>[^.\n:;]{6,400})",
    re.IGNORECASE,
)
_PER = re.compile(rf"\bper (?:{ANY})\b", re.IGNORECASE)
"""``Hieronder doen wij per thema verslag``, above numbered headings."""
_TOLD_HERE = re.compile(r"[^.:;\n]{0,80}:[^\S\n]+\S")
"""Behind how many there are, a colon: they follow in the same sentence."""
_CHAPTER = re.compile(r"(?P<before>(?:\d+\.)*)(?P<last>\d+|[a-h])[.)]?\s+")
_POINTS_ON = re.compile(
    r"(?:(?:Zij|Ze|Deze|Dit|Die|Hieronder)|(?:Wij|We) (?:lopen|lichten|bespreken|behandelen|zetten|noemen))\b"
    r"[^.]{0,110}\."
)
_BREAKS = re.compile(r"\sen,\s(?:als|ten|tot)\s[^,]{2,25},\s|,\s(?:en\s)?|;\s|\sen\s(?!.*(?:,\s|;\s|\sen\s))")
_WITHIN = re.compile(r"\w+-(?:,|\s(?:en|of))\s")
"""What a comma may stand before inside a part: ``glas, vloer- en spouwisolatie``."""
_SEMICOLON = re.compile(r";\s(?:en\s)?")
_HEADING_LABEL = re.compile(r"(?:\d+(?:\.\d+)*|[A-Z]|[IVX]{1,4})[.)]?\s+")
_BACKWARD = re.compile(
    r"\b(?:al )?(?:deze|die|dezelfde|bovenstaande|genoemde)(?: (?!maand|week|periode|zomer|winter)\w+)? $",
    re.IGNORECASE,
)
_NEXT = re.compile(rf"(?:{ANY.replace('(?P<', '(?P<x_')})(?: zijn| luiden)?:$", re.IGNORECASE)
"""``deze uitgangspunten:`` points on, other than ``deze uitgangspunten zijn gevolgd:``."""
_LONGEST = 14
"""Words in a pillar of a sentence that lists them and nothing else."""
_IN_PASSING = 9
"""The same where they are named in passing."""
_SHORT = re.compile(r"[^.:;()\n]{3,70}?(?=\.\s+[A-ZÉ]|:\s|\s\((?![^()]*\)\s[a-zé]))")
"""The first words of an item that explains itself; what stands between brackets in its midst is part of it."""
_RANK = re.compile(r"(?:ten|als) (?:eerste|tweede|derde|vierde|vijfde|zesde),? ")
_WITHIN_QUOTES = re.compile(r"[“„\"][^“”\"]+[”\"]|[‘'][^‘\"]+[’']")
_LABEL = re.compile(rf"(?:[{BULLETS}*–-]|\(?\d{{1,2}}[.)]|[A-Za-z][.)]|[IVX]{{1,4}}[.)]?)\s+")


@dataclass(frozen=True, slots=True)
class PillarHit(Hit):
    """One pillar, without its label and final stop."""

    number: int
    term: str
    introduced: int
    """Where the words that introduce it begin, for finding the plan."""


def find_pillars(text: str, blocks: Sequence[Block]) -> list[PillarHit]:
    """Every pillar, in order of the text."""
    hits = [*_listed(text, blocks), *_numbered(text, blocks), *_inline(text, blocks), *_counted(text, blocks)]
    chosen: list[PillarHit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if not chosen or hit.start >= chosen[-1].end:
            chosen.append(hit)
    return sorted([*chosen, *_repeated(text, blocks, chosen)], key=lambda hit: hit.start)


def _repeated(text: str, blocks: Sequence[Block], hits: Sequence[PillarHit]) -> Iterator[PillarHit]:
    """Headings that repeat the words of a pillar."""
    known = {text[hit.start : hit.end].casefold(): hit for hit in hits}
    taken = {hit.start for hit in hits}
    for block in blocks:
        label = _HEADING_LABEL.match(text, block.start, block.end)
        start = label.end() if label else block.start
        end = start + len(text[start : block.end].rstrip(" .:"))
        first = known.get(text[start:end].casefold())
        if block.kind in ("heading", "paragraph") and first is not None and start not in taken:
            yield PillarHit(start, end, 0.85, first.number, first.term, first.introduced)


def _term_of(match: re.Match[str]) -> str:
    return next(term for term in TERMS if match.groupdict().get(term) or match.groupdict().get(f"n_{term}"))


def _listed(text: str, blocks: Sequence[Block]) -> Iterator[PillarHit]:
    """A paragraph that ends by introducing pillars, and the list items after it."""
    for at, block in enumerate(blocks):
        if block.kind not in ("paragraph", "list_item", "heading"):
            continue
        items = _items(blocks[at + 1 :])
        last = _last_sentence(text, block)
        lead = _LEAD_IN.search(text, last, block.end)
        if (
            len(items) < 2
            or lead is None
            or (text[block.end - 1] == "." and _TOLD_HERE.match(text, lead.start(), block.end))
            or (_BACKWARD.search(text, last, lead.start()) and not _NEXT.search(text, lead.start(), block.end))
            or NOT_ASKED.search(text, lead.end() - 40, block.end)
        ):
            continue
        for number, item in enumerate(items, 1):
            start, end = _words(text, item.start, item.end)
            if end > start:
                yield PillarHit(start, end, 0.95, number, _term_of(lead), last)


def _items(blocks: Sequence[Block]) -> list[Block]:
    """The list with which the blocks begin."""
    return list(takewhile(lambda block: block.kind == "list_item", blocks))


def _last_sentence(text: str, block: Block) -> int:
    starts = [match.end() for match in re.finditer(r"[.!?]\s+(?=[A-Z])", text[block.start : block.end - 1])]
    return block.start + (starts[-1] if starts else 0)


def _introduces(text: str, block: Block) -> int:
    """Where the words begin that may introduce a list: the last sentence, or the one before ``Wij lopen ze langs``."""
    last = _last_sentence(text, block)
    if last == block.start or not _POINTS_ON.fullmatch(text, last, block.end):
        return last
    return _last_sentence(text, block.model_copy(update={"end": last - 1}))


def _words(text: str, start: int, end: int) -> tuple[int, int]:
    """The words of an item: its label, final stop and what explains it after a first short sentence taken off."""
    for form in (_LABEL, _RANK):
        label = form.match(text, start, end)
        start = label.end() if label else start
    short = _SHORT.match(text, start, end)
    if short:
        end = short.end()
    while end > start and text[end - 1] in ".;,: ":
        end -= 1
    trailing = re.search(r"[;,]?\s(?:en|of)$", text[start:end])
    end = start + trailing.start() if trailing else end
    return (start + 1, end - 1) if _WITHIN_QUOTES.fullmatch(text, start, end) else (start, end)


def _numbered(text: str, blocks: Sequence[Block]) -> Iterator[PillarHit]:
    """Headings and short lines such as ``Pijler 2: …``."""
    for block in blocks:
        if block.kind not in ("heading", "list_item", "paragraph"):
            continue
        match = _NUMBERED.match(text, block.start, block.end)
        if match is None or (block.kind != "heading" and match["number"].isalpha() and len(match["number"]) > 2):
            continue
        start, end = _words(text, match.start("words"), match.end())
        number = rank_of(match["number"])
        yield PillarHit(start, end, 0.95, number, _term_of(match), block.start)


def _inline(text: str, blocks: Sequence[Block]) -> Iterator[PillarHit]:
    """``drie sporen: het eerste, het tweede en het derde``."""
    for block in blocks:
        for match in _INLINE.finditer(text, block.start, block.end):
            first = match.start("list")
            marks = list(_LETTERED.finditer(text, first, match.end()))
            parts = _lettered(marks, match.end()) if len(marks) > 1 else _split(text, first, match.end("list"))
            if not 2 <= len(parts) <= 9:
                continue
            for number, (start, end) in enumerate(parts, 1):
                first_word, last_word = _words(text, start, end)
                if last_word > first_word:
                    yield PillarHit(first_word, last_word, 0.88, number, _term_of(match), _last_sentence(text, block))


def _counted(text: str, blocks: Sequence[Block]) -> Iterator[PillarHit]:
    """As many parts of a sentence, numbered headings or items as the letter tells: ``vijf actielijnen``."""
    for at, block in enumerate(blocks):
        if block.kind != "heading":
            yield from _in_sentence(text, block)
            yield from _further_on(text, block, blocks[at + 1 :])


def _in_sentence(text: str, block: Block) -> Iterator[PillarHit]:
    """Those that the sentence, or the one behind it, names."""
    for form in (_COMMA, _COUNTED_ARE, _THESE):
        for match in form.finditer(text, block.start, block.end):
            parts = _split(text, *match.span("list"))
            whole = parts if len(parts) == _count(match) else _with_their_halves(text, parts)
            yield from _told(text, match, whole, block)
    for match in _QUOTED.finditer(text, block.start, block.end):
        for number, quoted in enumerate(_QUOTES.finditer(text, *match.span("list")), 1):
            yield PillarHit(*quoted.span(1), 0.85, number, _term_of(match), _last_sentence(text, block))
    for match in _NAMED.finditer(text, block.start, block.end):
        yield from _named(text, match, (2 if match["as"] else 3, _IN_PASSING), block)
    for match in _ARE.finditer(text, block.start, block.end):
        yield from _named(text, match, (3, _LONGEST), block)


def _further_on(text: str, block: Block, following: Sequence[Block]) -> Iterator[PillarHit]:
    """Those that ``following`` blocks are about, each with a part of its own."""
    for match in _PER.finditer(text, _introduces(text, block), block.end):
        chapters = _chapters(text, following)
        for number, (start, end) in enumerate(chapters if len(chapters) > 2 else (), 1):
            yield PillarHit(*_words(text, start, end), 0.8, number, _term_of(match), block.start)
    items, leads = _items(following), text[block.end - 1 : block.end] == ":"
    for match in _COUNTED.finditer(text, block.start, block.end):
        count = _count(match)
        said = said_parts(text, [block, *following], count)
        yield from _told(text, match, said or _chapters_beside(text, items if leads else (), following, count), block)
        if said or _TOLD_HERE.match(text, match.end(), block.end):
            continue
        yield from _told(text, match, run_in_heads(text, following, count), block)
        if match.start() >= _introduces(text, block) or leads:
            listed = [(item.start, item.end) for item in items]
            parts = listed if len(listed) == count else numbered_parts(text, following, count)
            yield from _told(text, match, parts, block)


def _chapters_beside(
    text: str, items: Sequence[Block], following: Sequence[Block], count: int
) -> list[tuple[int, int]]:
    """The chapters of the following blocks; none where a list told as many before and no heading names one of it."""
    chapters = _chapters(text, following)
    said = [text[item.start : item.end].casefold() for item in items]
    named = any(text[start:end].casefold() in item for start, end in chapters for item in said)
    return chapters if named or len(said) != count else []


def _named(text: str, match: re.Match[str], size: tuple[int, int], block: Block) -> Iterator[PillarHit]:
    """The parts of the list: at least so many, each of at most so many words, as ``size`` says."""
    least, longest = size
    parts = _split(text, *match.span("list"))
    if len(parts) < least or any(len(text[start:end].split()) > longest for start, end in parts):
        return
    for number, (start, end) in enumerate(parts, 1):
        first, last = _words(text, start, end)
        yield PillarHit(first, last, 0.5, number, _term_of(match), _last_sentence(text, block))


def _told(text: str, match: re.Match[str], parts: list[tuple[int, int]], block: Block) -> Iterator[PillarHit]:
    if len(parts) != _count(match) or _BACKWARD.search(text, block.start, match.start()):
        return
    for number, (start, end) in enumerate(parts, 1):
        first, last = _words(text, start, end)
        yield PillarHit(first, last, 0.9, number, _term_of(match), _last_sentence(text, block))


def _count(match: re.Match[str]) -> int:
    count = match["count"].lower()
    return int(count) if count.isdigit() else NUMBERS[count]


def _chapters(text: str, blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """The headings after a place that are numbered on from one (``2.1``, ``2.2``), up to one that is not."""
    found: list[tuple[int, int]] = []
    before = ""
    for block in blocks:
        if block.kind != "heading":
            continue
        label = _CHAPTER.match(text, block.start, block.end)
        number = str(len(found) + 1), "_abcdefgh"[len(found) + 1 : len(found) + 2]
        if label is None or label["last"] not in number or (found and label["before"] != before):
            break
        before = label["before"]
        found.append((label.end(), block.end))
    return found


def _lettered(marks: list[re.Match[str]], end: int) -> list[tuple[int, int]]:
    starts = [mark.end() for mark in marks]
    return list(zip(starts, [*(mark.start() for mark in marks[1:]), end], strict=True))


def _split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    breaks = _SEMICOLON if "; " in text[start:end].rstrip(" ;") else _BREAKS
    parts = []
    at = start
    for gap in breaks.finditer(text, start, end):
        parts.append((at, gap.start()))
        at = gap.end()
    return [*parts, (at, end)]


def _with_their_halves(text: str, parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts, one that opens with half a word taken as the end of the one before it."""
    whole: list[tuple[int, int]] = []
    for start, end in parts:
        if whole and _WITHIN.match(text, start):
            whole[-1] = whole[-1][0], end
        else:
            whole.append((start, end))
    return whole


def plan_of(text: str, hit: PillarHit, plans: Sequence[Hit]) -> str | None:
    """The plan that the introducing sentence names, else the last plan named before it in the letter."""
    near = [plan for plan in plans if hit.introduced <= plan.start < hit.start]
    before = [plan for plan in plans if plan.end <= hit.introduced]
    chosen = near[0] if near else before[-1] if before else None
    return text[chosen.start : chosen.end] if chosen else None


@Language.factory("docparse_pillars", requires=["doc.spans"], assigns=["doc.spans"])
def make_pillars(nlp: Language, name: str) -> "PillarFinder":
    """The factory of the component ``docparse_pillars``."""
    del nlp, name
    return PillarFinder()


class PillarFinder:
    """Puts pillars into ``doc.spans["pillars"]``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find and keep."""
        keep(doc, "pillars", find_pillars(text_of(doc), blocks_of(doc)))
        return doc
