"""What a date is the date of, where the words around it say so."""

import re

from ..schema import DateRole
from . import roleforms as forms
from .dates import DateHit
from .sentences import sentence_around

_CLAUSE = 100
"""Code points on either side of a date in which the words of its clause are looked for."""
_COMMA = 30
"""Code points that a comma between a date and a verb counts for: behind it another clause may begin."""
_VERB = 10
"""Code points that the first part of a parted verb may have."""
_SPACES = re.compile(r"[ \t]{2,}")
"""Between the columns of a line."""

_Words = tuple[str, str]
"""The words of the sentence before and behind a date."""


def role_of(text: str, hit: DateHit, letter_day: tuple[int, int] | None) -> DateRole | None:
    """The role of a date; None when the words tell none.

    letter_day: start and end of the date in the head that the letter is of, which is the day that it was sent.
    """
    if letter_day is not None and hit.start < letter_day[1] and letter_day[0] < hit.end:
        return "sent"
    first, last = sentence_around(text, hit.start, hit.end)
    before = _SPACES.sub(" ", text[max(first, hit.start - _CLAUSE) : hit.start])
    after = text[hit.end : min(last, hit.end + _CLAUSE)]
    if forms.NO_ROLE.search(before):
        return None
    labelled = _labelled(text, hit)
    if labelled is not None:
        return labelled
    if hit.precision == "range":
        return "period"
    if hit.precision == "day" and forms.UNTIL.search(before) and forms.CLOSES.search(before + after):
        return "deadline"
    words = _without_list(before), after
    return _of_day(text, hit, words) if hit.precision == "day" else _of_span(hit, words)


def _labelled(text: str, hit: DateHit) -> DateRole | None:
    """What the label of a date says that ends its line."""
    if text[hit.end : hit.end + 1] not in ("", "\n"):
        return None
    start = text.rfind("\n", 0, hit.start) + 1
    line = text[start : hit.start]
    if not line.strip() and start:
        line = text[text.rfind("\n", 0, start - 1) + 1 : start]
    said = next((role for role, form in forms.LABELS if form.search(line)), None)
    place = hit.precision == "day" and forms.HEAD_DAY.search(line)
    return said or ("sent" if place else None)


def _without_list(before: str) -> str:
    """The words before the first day of a list of days."""
    while (day := forms.SAME.search(before)) is not None:
        before = before[: day.start()]
    return before


def _of_day(text: str, hit: DateHit, words: _Words) -> DateRole | None:
    before, after = words
    day = text[hit.start : hit.end]
    if not forms.OPEN.search(before) and forms.BALANCE_DAY.match(day) and forms.FIGURES.search("@".join(words)):
        return None
    bound = _bound(words)
    if bound is not None:
        return bound
    if forms.HOUR.match(text, hit.end) or (not before.strip(" •*-–") and forms.AGENDA.match(after)):
        return "event"
    named = _named(before)
    if named is not None or forms.DATED.search(before):
        return named or "sent"
    nearest = _nearest(words)
    if forms.WEEKDAY_NAME.match(day) or forms.ON.search(before):
        return nearest or "event"
    return None if forms.FROM.search(before) else nearest


def _bound(words: _Words) -> DateRole | None:
    """The role of a day from or until which something holds, or on which it must be done."""
    before, after = words
    if forms.OLDER.search(before):
        return "period"
    if forms.STRICT.search(before) or forms.BEFORE.search(before) or forms.DUTY.search("@".join(words)):
        return "deadline"
    if forms.OPEN.search(before) or (forms.FROM.search(before) and forms.FROM_TO.match(after)):
        return "period"
    if forms.PER.search(before):
        return "event" if forms.IN_FORCE.search(before + after) else "period"
    return None


def _of_span(hit: DateHit, words: _Words) -> DateRole | None:
    """The role of a month, a quarter or a year: that in which something holds, unless the words say more."""
    before, after = words
    if forms.OLDER.search(before) or forms.OPEN.search(before):
        return "period"
    if forms.STRICT.search(before) or forms.DUTY.search("@".join(words)):
        return "deadline"
    if forms.BEFORE.search(before) and forms.PROMISE.search(before + after):
        return "deadline"
    named = _named(before)
    if named in ("sent", "decided") and hit.precision != "year":
        return named
    acted = forms.IN.search(before) and _nearest(words) == "decided"
    return "decided" if acted or forms.SPAN_NOUNS.search(before) else "period"


def _named(before: str) -> DateRole | None:
    """What the noun nearest before the date says, where the date belongs to it."""
    found = [(match.start(), role) for role, form in forms.NOUNS if (match := form.search(before)) is not None]
    return max(found)[1] if found else None


def _nearest(words: _Words) -> DateRole | None:
    """What is said to have been done, or to be about to be done, then."""
    before, after = words
    found = [
        (len(before) - match.end() + _COMMA * before.count(",", match.end()), role)
        for role, form in forms.DONE
        for match in form.finditer(before)
    ]
    found += [
        (match.start() + _COMMA * after.count(",", 0, match.start()), role)
        for role, form in forms.DONE
        for match in form.finditer(after)
    ]
    clause = "@".join(words)
    found += [
        (max(0, len(before) - match.start() - _VERB), role)
        for role, form in forms.PARTED
        if (match := form.search(clause)) is not None
    ]
    return min(found)[1] if found else None
