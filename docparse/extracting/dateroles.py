"""What a date is the date of, where the words around it say so."""

import re

from ..schema import DateRole
from .dates import DateHit
from .sentences import sentence_around

_WEEKDAY = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\s)?"
_DOCUMENT = (
    r"(?:\w*brief|brieven|schrijven|e-?mail\w*|\w*mail|(?:fax)?bericht|fax|\w*aanvraag|\w*verzoek|bezwaarschrift"
    r"|beroepschrift|zienswijze|kenmerk|circulaire|memo|factuur|offerte|petitie|klacht)"
)
_DECISION = r"(?:\w*besluit|\w*beschikking|uitspraak|vonnis|arrest|\w*vergunning|\w*ontheffing|aanschrijving)"
_MEETING = (
    r"(?:\w*vergadering|\w*bijeenkomst|\w*zitting|\w*commissie|\w*avond|\w*overleg|\w*gesprek|\w*bezoek|\w*opening"
    r"|\w*inloop|\w*excursie|\w*presentatie|hoorzitting|\w*controle|\w*inspectie|\w*schouw|\w*spreekuur|\w*verkiezing\w*"
    r"|\w*feest|\w*markt|\w*uitvoering|brand|\w*storm|ramp|incident|ongeval|explosie)"
)
_OF = r"(?:\s\w+){0,2}?,?\s(?:van|d\.d\.|dd\.?|de dato|gedateerd)\s"

_LABELS: tuple[tuple[DateRole, re.Pattern[str]], ...] = (
    ("received", re.compile(r"(?:ontvangen|ontvangst|ingekomen)[\w ]*:?\s*\Z", re.I)),
    ("sent", re.compile(r"verz(?:onden|end)[\w ]*:?\s*\Z", re.I)),
    ("decided", re.compile(r"besluit(?:datum)?\s*:?\s*\Z", re.I)),
    ("deadline", re.compile(r"(?:reageren|inleveren|aanmelden|indienen)[\w ]*:?\s*\Z", re.I)),
)
"""What the label in front of a date at the end of a short line says."""
_BEFORE: tuple[tuple[DateRole, re.Pattern[str]], ...] = (
    (
        "deadline",
        re.compile(rf"\b(?:vóór|v[oó][oó]r of op|uiterlijk(?: op)?|niet later dan|ten laatste op)\s{_WEEKDAY}\Z", re.I),
    ),
    ("period", re.compile(r"\b(?:vanaf|sinds|sedert|met ingang van|ingaande|per|tot(?: en met)?|t/m)\s\Z", re.I)),
    ("decided", re.compile(rf"\b{_DECISION}{_OF}\Z", re.I)),
    ("sent", re.compile(rf"\b{_DOCUMENT}{_OF}\Z", re.I)),
    ("event", re.compile(rf"\b{_MEETING}{_OF}\Z", re.I)),
)
"""What the words right before a date say."""
_LAST_DAY = re.compile(r"\bvoor\s\Z", re.I)
_ON = re.compile(r"(?:\bop|^|[.:;•(]|\n)\s*(?:de avond van )?\Z", re.I)
_DONE: tuple[tuple[DateRole, re.Pattern[str]], ...] = (
    ("received", re.compile(r"\b(?:ontvingen|ontving|ontvangen|ingekomen|binnengekomen)\b", re.I)),
    (
        "sent",
        re.compile(
            r"\b(?:schreef|schreven|geschreven|stuurde[nt]?|verstuurd|verzonden|zond(?:en)?|mailde[nt]?)\b", re.I
        ),
    ),
    (
        "decided",
        re.compile(
            r"\b(?:besloot|besloten(?!\s\w+(?:bijeenkomst|avond|deel|zitting)|\s(?:bijeenkomst|vergadering|zitting))|besliste|beslist|vastgesteld|aangenomen|verleende[nt]?|verleend|koos|machtigde"
            r"|goedgekeurd|opgelegd|geweigerd|ingestemd|bekrachtigd|stelde\b.*\bvast)\b",
            re.I,
        ),
    ),
    ("event", re.compile(rf"\b{_MEETING}\b|\bvergader(?:t|en|de|den)\b|\bplaats(?:vinden|vindt|vond)\b", re.I)),
)
"""What the clause says that was done on a day."""
_HOUR = re.compile(r",?\s(?:om|van|vanaf|tussen|rond)\s(?:\d{1,2}[.:]\d\d|\d{1,2}\s(?:uur|tot))")
_AGENDA = re.compile(r":\s")
_CLAUSE = 100
"""Code points on either side of a date in which the verb of its clause is looked for."""


def role_of(text: str, hit: DateHit, letter_day: tuple[int, int] | None) -> DateRole | None:
    """The role of a date; None when the words tell none.

    letter_day: start and end of the date in the head that the letter is of, which is the day that it was sent.
    """
    if letter_day is not None and hit.start < letter_day[1] and letter_day[0] < hit.end:
        return "sent"
    line = text[text.rfind("\n", 0, hit.start) + 1 : hit.start]
    labelled = _first(_LABELS, line) if text[hit.end : hit.end + 1] in ("", "\n") else None
    if labelled is not None or hit.precision == "range":
        return labelled or "period"
    first, last = sentence_around(text, hit.start, hit.end)
    before = text[max(first, hit.start - _CLAUSE) : hit.start]
    said = _first(_BEFORE, before)
    if said is None and hit.precision == "day":
        return "deadline" if _LAST_DAY.search(before) else _done(text, hit, before, last)
    past = said == "deadline" and hit.precision == "year"  # ``stallen van vóór 1983``
    return None if past else said


def _done(text: str, hit: DateHit, before: str, last: int) -> DateRole | None:
    """What is said to have been done, or to be about to be done, on a day."""
    if _HOUR.match(text, hit.end) or (not before.strip(" •-") and _AGENDA.match(text, hit.end)):
        return "event"
    if not _ON.search(before):
        return None
    after = text[hit.end : min(last, hit.end + _CLAUSE)]
    found = [(len(before) - match.end(), role) for role, form in _DONE for match in form.finditer(before)]
    found += [(match.start(), role) for role, form in _DONE for match in form.finditer(after)]
    return min(found)[1] if found else None


def _first(forms: tuple[tuple[DateRole, re.Pattern[str]], ...], words: str) -> DateRole | None:
    return next((role for role, form in forms if form.search(words)), None)
