"""What a sum is for, from the words around it, the head of its row or the heading above."""

from collections.abc import Iterator, Sequence

from . import purposeforms as forms
from .hits import Hit
from .sentences import sentence_around
from .verbs import is_finite_verb


def purposes(text: str, amounts: Sequence[Hit]) -> Iterator[str | None]:
    """The purpose of each sum, in the letter's words; None when the letter says none."""
    last: Hit | None = None
    known: str | None = None
    grant = _grant(text)
    for amount in amounts:
        start, end = sentence_around(text, amount.start, amount.end)
        found = _purpose(text, amount, start, end)
        if found is None and last is not None and start <= last.start < amount.start:
            found = known if forms.AS_BEFORE.fullmatch(text, last.end, amount.start) else None
        if found is None:
            found = _section(text, amount.start) or _penalty(text, start, amount.start)
        if found is None and forms.GRANT.search(text, start, amount.start):
            found = grant
        yield found
        last, known = amount, found


def _section(text: str, place: int) -> str | None:
    """What the heading above tells that all sums under it are for: ``Kosten van het proces``."""
    first = max(0, place - forms.SECTION)
    for line in reversed(text[first:place].split("\n")[first > 0 : -1]):
        if line and len(line) < forms.HEADING and line[-1] not in ".;:,":
            match = forms.TOPIC.match(line)
            return _specific(match["purpose"]) if match else None
    return None


def _grant(text: str) -> str | None:
    """What the one grant of a letter is for; None when there is no grant, or more than one."""
    found = {words for match in forms.GRANTED_FOR.finditer(text) if (words := _specific(match["purpose"]))}
    return found.pop() if len(found) == 1 else None


def _penalty(text: str, first: int, last: int) -> str | None:
    name = "dwangsom"
    return name if forms.FORFEITED.search(text, first, last) and name in text else None


def _purpose(text: str, amount: Hit, first: int, last: int) -> str | None:
    """The purpose of the sum in the sentence ``text[first:last]``, in the letter's words; None when it says none."""
    line = max(text.rfind("\n", 0, amount.start) + 1, amount.start - forms.ROW_LENGTH)
    row = forms.ROW.match(text, line, amount.start) or forms.NARROW_ROW.match(text, line)
    if row is not None:
        return _tidy(row["purpose"], whole=True)
    for find in (_label, _after, _before):
        found = find(text, amount, first, last)
        if found:
            return found
    return None


def _after(text: str, amount: Hit, first: int, last: int) -> str | None:
    """``€ 40 leges``, ``€ 500 voor stoelen``, ``€ 500 om stoelen te kopen``."""
    del first
    for pattern, end in (
        (forms.NAMED_AFTER, last),
        (forms.SPENT_ON, len(text)),
        (forms.AFTER, last),
        (forms.INVESTED, last),
        (forms.TO_DO, last),
    ):
        match = pattern.match(text, amount.end, end)
        if match is not None:
            words = match["purpose"] or match["spent"] if pattern is forms.INVESTED else match["purpose"]
            stop = forms.CLAUSE_END.search(words)
            if found := _specific(words[: stop.start()] if stop else words, whole=pattern is forms.TO_DO):
                return found
    return None


def _label(text: str, amount: Hit, first: int, last: int) -> str | None:
    """``nieuwe banken (€ 500)``, ``Huur: € 500``, ``Koelvitrine € 500``."""
    del last
    before = text[max(first, amount.start - forms.REACH) : amount.start]
    bracket = forms.BRACKET.search(before)
    if bracket is not None and text[amount.end : amount.end + 1] in (")", ";", " "):
        return _specific(forms.LAST_PART.split(bracket["purpose"])[-1], whole=True)
    within = forms.IN_BRACKETS.search(before)
    if within is not None:
        return _verbless(within["purpose"])
    label = forms.LABEL.search(text[max(0, amount.start - 80) : amount.start])
    if label is not None and label["purpose"].split()[0] not in forms.NO_LABEL:
        return _specific(label["purpose"], whole=True)
    return None


def _before(text: str, amount: Hit, first: int, last: int) -> str | None:
    before = text[max(first, amount.start - forms.REACH) : amount.start]
    for pattern, read in (
        (forms.SPENDING, _specific),
        (forms.JUST_BEFORE, _verbless),
        (forms.FRONTED, _whole),
        (forms.WORTH, _verbless),
        (forms.EACH, _verbless),
        (forms.SOLD, _verbless),
        (forms.APPOSED, _subject),
        (forms.ESTIMATED, _subject),
        (forms.COSTS, _subject),
        (forms.COSTS_TURNED, _verbless),
        (forms.NAMED_BEFORE, _specific),
        (forms.COLON, _verbless),
    ):
        match = pattern.search(before)
        found = read(match["purpose"]) if match else None
        if found:
            return found
    follows = forms.COST_FOLLOWS.match(text, amount.end, last)
    match = (forms.RELATIVE.fullmatch(before) or forms.COSTED_AFTER.search(before)) if follows else None
    if match is None and text[amount.end : amount.end + 1] in ("", ".", ";", "\n"):
        match = forms.ALONE.fullmatch(before.rsplit("; ", 1)[-1])
        if match and len(match["purpose"].split()) > forms.FEW:
            return None
    return _verbless(match["purpose"]) if match else None


def _verbless(words: str) -> str | None:
    return None if any(_is_verb(word) for word in words.split()) else _specific(words)


def _whole(words: str) -> str | None:
    return _specific(words, whole=True)


def _is_verb(word: str) -> bool:
    return is_finite_verb(word) or word in forms.VERBS


def _subject(words: str) -> str | None:
    """The subject of a clause: of ``De kosten van bewaking`` the thing that costs."""
    match = forms.SPENDING_HEAD.fullmatch(words)
    return _verbless(match["purpose"] if match else words)


def _specific(words: str, *, whole: bool = False) -> str | None:
    """The words, tidy, when they are more than what any sum may be called."""
    found = _tidy(words, whole=whole)
    if found is None or forms.GENERAL.fullmatch(found.lower()) or forms.POINTS.match(found):
        return None
    return found


def _tidy(words: str, *, whole: bool = False) -> str | None:
    """The words without article, and up to the verb with which the sentence goes on unless they are ``whole``."""
    words = words.strip()
    kept = words[match.end() :].split() if (match := forms.ARTICLE.match(words)) else words.split()
    if not whole:
        ends = (at for at, word in enumerate(kept) if at and (is_finite_verb(word) or _sentence_goes_on(kept, at)))
        kept = kept[: next(ends, len(kept))]
        while kept and kept[-1] in forms.GLUE:
            kept.pop()
    found = " ".join(kept).strip(" ,.;")
    return found if found and len(kept) <= forms.LONGEST and any(letter.isalpha() for letter in found) else None


def _sentence_goes_on(words: list[str], at: int) -> bool:
    if words[at + 1 : at + 2] and words[at + 1] in ("wij", "we", "ik", "u", "er", "wij,"):
        return True
    return words[at] in ("te", "is", "zijn", "wordt", "worden", "was", "waren", "krijgt", "krijgen", "komt", "komen")
