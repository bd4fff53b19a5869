"""What stands above the running text: letterhead, address, reference lines, subject, notes."""

import re
from collections.abc import Sequence

from ..labels import LabelMatch, label_at
from ..schema import BlockKind
from .blocks import Draft
from .marks import begins_lower, runs_on
from .stream import Row
from .zones import ADDRESSED

_NOTE = re.compile(
    r"(?:bijlagen?\b|afschrift|kopie|aangetekend|per\s+(?:e-?mail|post)|vertrouwelijk|persoonlijk|spoed)", re.I
)
_ATTENTION = re.compile(r"\bt\.?\s?a\.?\s?v\b|\bter attentie van\b", re.I)
_POSTCODE = re.compile(r"\b[1-9]\d{3}\s?[A-Z]{2}\b")
_SENDER = re.compile(
    r"(?:gemeente|burgemeester|wethouder|fractie|raad|provincie|ministerie|stichting|vereniging|waterschap|"
    r"hoogheemraadschap|veiligheidsregio|ggd|politie|omgevingsdienst|college\s+van|>?\s*retouradres|directie|bestuur|"
    r"dienst|regio|rijks\w+|kamer|huis|b\.v\.|bv|commissie|dorpsraad|wijkraad|"
    r"de\s+(?:burgemeester|minister|staatssecretaris|commissaris|dijkgraaf)|het\s+college)\b",
    re.I,
)
_IMPRINT = re.compile(r"\b(?:tel(?:efoon)?\b|fax\b|www\.|IBAN|KvK|BTW)|@\w|\bt\s+\(?0|\b\w+\.nl\b|\bNL\d\d", re.I)
_DATE = re.compile(
    r"(?:[A-ZÀ-Ý’'][\w’'. -]{1,40},\s*)?(?:\w{2,12}\s){0,2}(?:d\.d\.\s*)?\d{1,2}"
    r"(?:\s+[a-z]{3,9}\.?\s+|-\d{1,2}-|/\d{1,2}/|\.\d{1,2}\.)\d{4}\.?(?:,\s*\d{1,2}[.:]\d{2}\s*uur)?",
    re.I,
)
_COLON = re.compile(r"[A-Z][\w.()/-]{1,24}(?:\s[\w.()/-]{1,20}){0,2}\s?:\s+\S.*")
_NUMBER = re.compile(r"(?=(?:\D{0,30}\d){5})[A-Z0-9][\w./-]{5,30}")
_STREET = re.compile(
    r"(?:postbus|postadres|bezoekadres|correspondentie)\b|[^\d,]{4,40}\s\d{1,4}\s?[a-z]?(?:\s?-\s?\d+)?$", re.I
)
_TITLE = re.compile(r"(?:raads\S*|informatie\S*|memo|besluit|beschikking|circulaire|brief)\b", re.I)
_NAME_WORDS = 12  # in the name of an organisation
_LABELLED = 25  # words in a line that begins with a label but does not set it off


def header_blocks(rows: Sequence[Row], salutation_follows: bool) -> list[Draft]:
    """The blocks above the salutation, or above the body where there is none."""
    drafts: list[Draft] = []
    loose: list[Row] = []
    for at, row in enumerate(rows):
        if loose and (row.wide or row.apart):
            drafts.append(_loose(loose, drafts))
            loose = []
        if row.line.hint == "value_row" and drafts and drafts[-1].rows[-1].line.hint == "label_row":
            drafts[-1] = Draft("reference_line", (*drafts[-1].rows, row))
            continue
        kind = None if loose and runs_on(loose[-1].text, row.text) else _reference_kind(row)
        if kind is not None:
            if loose:
                drafts.append(_loose(loose, drafts))
                loose = []
            drafts.append(Draft(kind, (row,)))
        elif not loose and drafts and _continues_value(drafts[-1], rows, at):
            last = drafts[-1]
            drafts[-1] = Draft(_with_address(last, row), (*last.rows, row))
        else:
            loose.append(row)
    if loose:
        drafts.append(_loose(loose, drafts))
    drafts = _with_letterhead(drafts)
    return _with_subject(drafts) if salutation_follows else drafts


def _reference_kind(row: Row) -> BlockKind | None:
    """The kind of a line that begins with a label, or is a date; None for any other."""
    if row.line.hint in {"label_row", "value_row"}:
        return "reference_line"
    label = _label(row)
    if label is not None and (label.set_off or (len(row.line.words) <= _LABELLED and not ADDRESSED.match(row.text))):
        return "subject" if label.role == "subject" else "reference_line"
    plain = row.line.hint == "reference_line" or any(form.fullmatch(row.text) for form in (_DATE, _NUMBER))
    plain = plain or (not row.wide and bool(_COLON.fullmatch(row.text)))
    return "reference_line" if plain else None


def _label(row: Row) -> LabelMatch | None:
    return label_at(_spaced(row))


def _spaced(row: Row) -> str:
    """The text of a row with two blanks where a label is set off by white."""
    parts: list[str] = []
    words = row.line.words
    for at, word in enumerate(words):
        if at:
            wide = at in row.line.tabs or word.box[0] - words[at - 1].box[2] >= 1.9 * row.line.scale.char
            parts.append("  " if wide else " ")
        parts.append(word.text)
    return "".join(parts)


def _continues_value(draft: Draft, rows: Sequence[Row], at: int) -> bool:
    """Whether row ``at`` goes on with the value of the reference line above it."""
    row, above = rows[at], rows[at - 1]
    if draft.kind not in {"subject", "reference_line"} or row.wide or row.apart or above is not draft.rows[-1]:
        return False
    label = _label(draft.rows[0])
    if label is None:
        return False
    if label.role == "recipient" or begins_lower(row.text):
        return True
    hanging = row.line.box[0] > draft.rows[0].line.box[0] + 4 * row.line.scale.char
    return hanging or (label.role == "subject" and above.wrapped and above.is_full(row.line))


def _with_address(draft: Draft, row: Row) -> BlockKind:
    label = _label(draft.rows[0])
    return "address" if label is not None and label.role == "recipient" and row.text else draft.kind


def _loose(rows: Sequence[Row], before: Sequence[Draft]) -> Draft:
    """A block of rows without labels, by what they say. before: the blocks above it."""
    texts = [row.text for row in rows]
    joined = "\n".join(texts)
    first, words = not before, len(rows[0].line.words)
    addressed = any(draft.kind == "address" for draft in before)
    own = first or bool(_STREET.match(texts[0]))
    kind: BlockKind
    if ADDRESSED.match(texts[0]) or any(_ATTENTION.search(text) for text in texts):
        kind = "address"
    elif _NOTE.match(texts[0]):
        kind = "note"
    elif _IMPRINT.search(joined) or re.match(r">?\s*retouradres", texts[0], re.I):
        kind = "letterhead"
    elif _POSTCODE.search(joined):
        kind = "letterhead" if own else "address"
    elif _SENDER.match(texts[0]) and words <= _NAME_WORDS:
        kind = "letterhead" if own or addressed or not _sent(before) else "address"
    elif first and words <= 3:
        kind = "letterhead"
    elif len(rows) == 1 or all(len(text) > 30 for text in texts[:-1]):
        return Draft("heading", tuple(rows), level=1)
    else:
        kind = "letterhead" if own else "address"
    return Draft(kind, tuple(rows))


def _is_title(draft: Draft) -> bool:
    """Whether a heading only says what sort of letter it is, such as ``RAADSINFORMATIEBRIEF``."""
    return bool(_TITLE.match(draft.rows[0].text)) and len(draft.rows[0].line.words) <= 3


def _sent(before: Sequence[Draft]) -> bool:
    """Whether a letterhead with a name stands above."""
    return any(draft.kind == "letterhead" and not _TITLE.match(draft.rows[0].text) for draft in before)


def _with_letterhead(drafts: Sequence[Draft]) -> list[Draft]:
    """What stands on top is no title when the letter has a subject or a title besides."""
    titled = any(draft.kind in {"subject", "heading"} for draft in drafts[1:])
    if not titled or drafts[0].kind != "heading" or _TITLE.match(drafts[0].rows[0].text):
        return list(drafts)
    return [Draft("letterhead", drafts[0].rows), *drafts[1:]]


def _names_subject(row: Row) -> bool:
    """Whether the label of a subject stands in a row of labels."""
    labels = [label_at(part) for part in row.line.parts] if row.line.hint == "label_row" else []
    return any(label is not None and label.role == "subject" for label in labels)


def _with_subject(drafts: Sequence[Draft]) -> list[Draft]:
    """In a letter without a labelled subject, the heading nearest to the salutation is the subject."""
    if any(draft.kind == "subject" or _names_subject(draft.rows[0]) for draft in drafts):
        return list(drafts)
    headings = [at for at, draft in enumerate(drafts) if draft.kind == "heading" and not _is_title(draft)]
    if not headings:
        return list(drafts)
    at = headings[-1]
    return [*drafts[:at], Draft("subject", drafts[at].rows), *drafts[at + 1 :]]
