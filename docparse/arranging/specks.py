"""Specks: signs at the edge of the text that no one printed, such as a punch hole read as ``I`` or ``7``."""

import re
from collections.abc import Sequence

from ..labels import LONGEST, is_label
from .labelled import is_bare_label
from .lines import Line
from .marks import begins_lower, begins_upper, ends_sentence

_NEVER_A_WORD = re.compile(
    r"[|¦\\_~^`´‘’'\"“”„=<>{}\[\]!¬¨]+|[\[{(|\\/]+[lIi1|]?|[lIi1|][\]})|\\/]+|[.,·:;'`´]{1,3}|[-–—_]{2,}"
)
_LETTERLIKE = re.compile(r"[IlJi1Tt7]")
_TAKES_A_NUMERAL = re.compile(
    r"(?:deel|fase|bijlage|categorie|artikel|art\.|boek|hoofdstuk|titel|tranche|type|groep|graad|niveau|klasse|schaal|"
    r"nummer|nr\.|no\.|vraag|punt|lid|onderdeel|paragraaf|§|pagina|blad|stap|spoor|pijler|cluster|wijk|zone|sector|"
    r"label|week|versie|route|kamer|doel|bestek|blok|perceel|variant|scenario|model|plan|tabel|tab\.|figuur|kaart|schema|annex)",
    re.I,
)
_SINGULAR = re.compile(r"(?:het|een|dit|dat|elk|ieder|zo'n)", re.I)
_TYPED_RULE = re.compile(r"(?:[-=]{5,} ?)+")
"""Dashes that someone typed above a total."""
_DOUBTFUL = 0.8  # confidence below which a lone sign is not believed
_SET_OFF = 1.5  # character widths before a colon that is set off: ``B E S L U I T E N :``
_FAR = 2.0  # character widths between the text and what is no part of it


def split_specks(
    line: Line, above: Line | None, following: Line | None, right: float | None
) -> tuple[Line | None, list[int]]:
    """The line without its specks, and their positions.

    above: what stands above a line that begins with a figure, which may be the value of a label. following: the next
    line of text, which tells whether a sentence runs on. right: the right edge of the running text, None where lines
    are not wrapped.
    The line is None if nothing but specks is on it.
    """
    texts = [word.text for word in line.words]
    if line.scale.typed and _TYPED_RULE.fullmatch(line.text):
        return line, []
    if not _is_text(texts) and not (texts[0].isdigit() and above is not None and is_bare_label(above)):
        return None, list(range(len(texts)))
    gone: list[int] = []
    last = len(texts) - 1
    while last > 0 and _is_speck(line, last, following, right):
        gone.append(last)
        last -= 1
    first = 0
    while first < last and _leads(line, first):
        gone.append(first)
        first += 1
    return (line.without(gone) if gone else line), sorted(gone)


def _is_text(texts: Sequence[str]) -> bool:
    """Whether a line says anything: a letter beside others, or a figure of two digits, is enough."""
    joined = "".join(texts)
    return sum(char.isalnum() for char in joined) >= 2 or any(char in "€§" for char in joined)


def _leads(line: Line, at: int) -> bool:
    """A sign before the text, well to the left of it, that is no word and no bullet."""
    text = line.words[at].text
    gap = line.words[at + 1].box[0] - line.words[at].box[2]
    return bool(re.fullmatch(r"[|¦\\_`´\[\]{}]+|[\[|]l", text)) and (gap > 0.5 * line.scale.char)


def _is_speck(line: Line, at: int, following: Line | None, right: float | None) -> bool:
    """Whether the word at the end of a line, or of what is left of it, is no part of the text."""
    word = line.words[at]
    gap = word.box[0] - line.words[at - 1].box[2]
    if re.fullmatch(r"[.,]", word.text):
        return _stray_stop(line, at, gap, following is not None and begins_lower(following.text))
    if word.text == ":" and (_ends_in_label(line, at) or gap < _SET_OFF * line.scale.char):
        return False
    if _NEVER_A_WORD.fullmatch(word.text) and gap > 0.5 * line.scale.char:
        return not (word.text in "\"”’'“" and any(sign in line.text[: -len(word.text)] for sign in "\"“‘„'"))
    if not _LETTERLIKE.fullmatch(word.text):
        return False
    if not line.scale.typed:
        beyond = right is not None and word.box[0] > right
        return beyond or (gap > _FAR * line.scale.char and (word.confidence or 1.0) < _DOUBTFUL)
    return _is_typed_speck(line, at, following, right)


def _ends_in_label(line: Line, at: int) -> bool:
    """Whether the words before position ``at`` end in a label, whose value is yet to be filled in."""
    texts = [word.text for word in line.words[:at]]
    return any(is_label(" ".join(texts[start:])) for start in range(max(0, at - LONGEST), at))


def _is_typed_speck(line: Line, at: int, following: Line | None, right: float | None) -> bool:
    """Whether a letter or figure at the end of a typed line is one that the sentence has no use for."""
    word, before = line.words[at], line.words[at - 1]
    if _TAKES_A_NUMERAL.fullmatch(before.text):
        return False
    if right is not None and word.box[2] > right + line.scale.char:
        return True
    if word.text.isdigit():
        return bool(_SINGULAR.fullmatch(before.text)) and following is not None and begins_upper(following.text)
    runs_on = following is not None and begins_lower(following.text)
    return (runs_on or not before.text[:1].isupper()) and not ends_sentence(line.text)


def _stray_stop(line: Line, at: int, gap: float, runs_on: bool) -> bool:
    """A full stop or comma with white before it: no part of the text where the sentence has ended or runs on."""
    before = line.words[at - 1].text
    if before.endswith((".", ":", ";", "?", "!")):
        return True
    if line.words[at].text == ",":
        return False
    return runs_on or (not line.scale.typed and gap > _FAR * line.scale.char) or at < 4
