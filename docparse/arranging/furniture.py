"""Running headers, footers and page numbers: on the page, but no part of the letter."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ..handover import PageReading, Word, around
from ..labels import Role, label_at
from ..schema import Furniture, FurnitureKind
from .lines import Line
from .marks import ends_clause

_PAGE_NUMBER = re.compile(
    r"(?:(?:blad|pagina|pag\.?|bladnummer|paginanummer|vervolgblad|p\.)\s*:?\s*\d{1,3}(?:\s*(?:van|/|-)\s*\d{1,3})?"
    r"|(?:blad|pagina)\s*\d{1,3}\s*[-–|,]\s*\S{1,30}|[-–—]\s*\d{1,3}\s*[-–—]|\d{1,2}\s*(?:/|van)\s*\d{1,2}|\d{1,3})(?:\s*[-–—|]?)",
    re.I,
)
_WITH_PAGE = re.compile(r".*\b(?:blad|pagina|pag\.)\s*:?\s*\d{1,3}(?:\s*(?:van|/)\s*\d{1,3})?\W*", re.I)
IMPRINT = re.compile(
    r"\bIBAN\b|\bKvK\b|\bK\.v\.K\b|\bBTW|\bBIC\b|\bwww\.|\b\w+@\w+\.nl|\b14\s?0\d{2,3}\b|\bBezoekadres|\bPostbus\s\d|\bPostadres|"
    r"\btelefoon|\bTel\.?\s|\bFax\b|\b\d{4}\s?[A-Z]{2}\b|\bNL\d\d\s?[A-Z]{4}|\bopeningstijden|\b\w+\.nl\b",
    re.I,
)
"""What stands in a line with the sender's particulars."""
_CONTINUED = re.compile(
    r"vervolg(?:blad|vel|pagina|brief)\b.*|vervolg\s+(?:\d|blad|vel|pagina|(?:van\s+(?:de\s+|onze\s+)?)?(?:brief|beantwoording))\b.*",
    re.I,
)
_CONTINUES: frozenset[Role] = frozenset({"date", "reference", "your_reference", "case_number", "other"})
"""What the labels at the head of a next page name."""
_COPIES = re.compile(r"(?:in\s+)?(?:afschrift|kopie)\b|c\.?c\b", re.I)
_EDGE = 4  # rows at the top or bottom of a page among which headers and footers are sought
_LONGEST = 14  # words in a line that is repeated from page to page
_FOOT = 0.86  # a footer with the sender's particulars stands below this share of the height of the page
_HEAD = 0.14


def turned_aside(page: PageReading) -> tuple[PageReading, list[Furniture]]:
    """The page without the words that are turned from its lines, and those, line by line, as the margin."""
    turned = [word for word in page.words if word.turn]
    if not turned:
        return page, []
    lines: list[list[Word]] = []
    for word in turned:
        if lines and _goes_on(lines[-1][-1], word):
            lines[-1].append(word)
        else:
            lines.append([word])
    upright = tuple(word for word in page.words if not word.turn)
    return replace(page, words=upright), [_margin(page.number, words) for words in lines]


def _goes_on(before: Word, word: Word) -> bool:
    """Whether two turned words stand on one line."""
    start, end = (0, 2) if word.turn in (90, 270) else (1, 3)
    shared = min(before.box[end], word.box[end]) - max(before.box[start], word.box[start])
    return before.turn == word.turn and shared > 0.5 * (word.box[end] - word.box[start])


def _margin(page: int, words: Sequence[Word]) -> Furniture:
    text = " ".join(word.text for word in words)
    return Furniture(kind="margin", text=text, page=page, bbox=around(word.box for word in words))


def furniture_of(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[dict[int, FurnitureKind]]:
    """For each page, the positions among its lines that are furniture, and of what kind.

    pages: the lines of each page from top to bottom; heights: of the pages, in points.
    """
    repeated = _repeated(pages)
    return [_of_page(lines, at == 0, heights[at], repeated) for at, lines in enumerate(pages)]


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "0", re.sub(r"\W+", " ", line.text.casefold())).strip()


def _repeated(pages: Sequence[Sequence[Line]]) -> frozenset[tuple[str, bool]]:
    """Lines that stand at the same edge of two pages or more, their figures aside."""
    seen: Counter[tuple[str, bool]] = Counter()
    for lines in pages:
        edges = {(_shape(line), True) for line in lines[:_EDGE]} | {(_shape(line), False) for line in lines[-_EDGE:]}
        seen.update(edge for edge in sorted(edges) if len(edge[0]) > 2)
    return frozenset(edge for edge, count in seen.items() if count >= 2)


def _of_page(
    lines: Sequence[Line], first: bool, height: float, repeated: frozenset[tuple[str, bool]]
) -> dict[int, FurnitureKind]:
    found: dict[int, FurnitureKind] = {}
    if len(lines) > 1 or not first:
        above = 0 if first else _page_number_above(lines, height)
        for at in range(min(_EDGE, len(lines))):
            short = at < above and len(lines[at].words) <= 8 and not ends_clause(lines[at].text)
            if not short and not _is_header(lines, at, first, height, repeated):
                break
            found[at] = "page_header"
        for at in range(len(lines) - 1, max(-1, len(lines) - 1 - _EDGE - 2), -1):
            if at in found or not _is_footer(lines, at, height, repeated):
                break
            found[at] = "page_footer"
    return found


def _page_number_above(lines: Sequence[Line], height: float) -> int:
    """The position of a page number at the head of a page with text below it; 0 without one."""
    for at in range(min(_EDGE, len(lines) - 1) - 1, 0, -1):
        high = lines[at].scale.typed or lines[at].box[3] < 2 * _HEAD * height
        if high and _PAGE_NUMBER.fullmatch(lines[at].text):
            return at
    return 0


def _is_header(
    lines: Sequence[Line], at: int, first: bool, height: float, repeated: frozenset[tuple[str, bool]]
) -> bool:
    line = lines[at]
    numbered = bool(_PAGE_NUMBER.fullmatch(line.text) or (len(line.words) <= 12 and _WITH_PAGE.fullmatch(line.text)))
    if first:  # the first page repeats nothing: what stands on top of it is the letterhead
        return numbered and not line.text.isdigit()
    if not line.scale.typed and line.box[3] > 2 * _HEAD * height:
        return False
    if numbered or (len(line.words) <= 6 and _CONTINUED.fullmatch(line.text) and _apart_below(lines, at)):
        return True
    label = label_at(line.text)
    if label is not None and label.role in _CONTINUES and not ends_clause(line.text) and not _COPIES.match(line.text):
        figures = any(char.isdigit() for char in line.text[label.value :])
        followed = _apart_below(lines, at) or (
            at + 1 < min(_EDGE, len(lines)) and _is_header(lines, at + 1, first, height, repeated)
        )
        if len(line.words) <= (_LONGEST if label.set_off else 8) and (label.set_off or figures) and followed:
            return True
    return (_shape(line), True) in repeated and len(line.words) <= _LONGEST


def _is_footer(lines: Sequence[Line], at: int, height: float, repeated: frozenset[tuple[str, bool]]) -> bool:
    line = lines[at]
    if _PAGE_NUMBER.fullmatch(line.text) and (not line.text.isdigit() or _apart(lines, at)):
        return True
    if len(line.words) <= 12 and _WITH_PAGE.fullmatch(line.text) and not ends_clause(line.text):
        return True
    short = len(line.words) <= _LONGEST or bool(IMPRINT.search(line.text))
    if (_shape(line), False) in repeated and short and len(lines) > _EDGE:
        return True
    low = not line.scale.typed and line.box[1] > _FOOT * height
    return low and bool(IMPRINT.search(line.text)) and not ends_clause(line.text)


def _apart_below(lines: Sequence[Line], at: int) -> bool:
    return at + 1 < len(lines) and _apart(lines, at + 1)


def _apart(lines: Sequence[Line], at: int) -> bool:
    return at == 0 or lines[at].baseline - lines[at - 1].baseline > 1.5 * lines[at].scale.height
