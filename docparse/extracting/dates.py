"""Dates in the text, to ISO 8601 with their earliest and latest day."""

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from ..schema import Precision
from .dateforms import FORMS, MONTHS, ORDINALS
from .hits import Hit, Taken, free, keep, kept, text_of

_SLIPS = str.maketrans("lLiIoO", "111100")
_NO_DATE_BEFORE = re.compile(
    r"(?:\b(?:nr|nummer|nrs|kenmerk|zaaknummer|Stb|Stcrt|Trb|postbus|telefoon|tel|toestel|fax|art|artikel|Natura)"
    r"\.?:?[ ]{0,3}(?:[A-Z]{1,4}[ ])?|[€ƒ]\s?)\Z",
    re.IGNORECASE,
)
_NO_YEAR_AFTER = re.compile(
    r"\s?(?:euro|gulden|inwoners|woningen|huishoudens|meter|m2|m²|km|kilometer|leerlingen|mensen|personen|stuks"
    r"|uur\b|%|keer"
    r"|[A-Z]{2}\b(?! ?[a-z]))"
)

_IMPOSSIBLE_DAY = re.compile(rf"\b[0-9]{{1,2}}\s(?:{'|'.join(MONTHS)})\s\Z", re.IGNORECASE)
"""Before the year of a day that the calendar does not have, such as 31 February."""
_BODY = re.compile(r"^(?:Geacht|Beste|Zeer geacht|Edelachtba|Hooggeacht|Waarde|Mijnheer|Mevrouw)|^.{160}", re.MULTILINE)
"""Where the body begins: a salutation, or a line as long as only a paragraph is."""
_FAR = 300
"""Days from which a day without a year is more likely of the year before or after."""
_SHORT_RANGE = 15
"""Years that a range like ``2009-13`` may last; ``2009-63`` is a number."""
_HEAD = 1500
"""Code points taken for the head of a letter whose body cannot be told."""
_OLD = re.compile(r"\b(?:in|uit|sinds|anno|rond|omstreeks|na|tot|jaar|begin|eind)\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateHit(Hit):
    """A date and all the days that it can mean."""

    value: str
    """ISO 8601."""
    earliest: date
    latest: date
    precision: Precision


def find_dates(text: str, letter_date: date | None = None) -> list[DateHit]:
    """Every date in the text, in order, without overlaps.

    letter_date: the date of the letter itself, which gives a day without a year its year; such a
    day is left out when it is None.
    """
    hits: list[DateHit] = []
    taken = Taken()
    for name, pattern in FORMS:
        for match in pattern.finditer(text):
            if taken.meets(match.start(), match.end()):
                continue
            if _NO_DATE_BEFORE.search(text, max(0, match.start() - 20), match.start()):
                continue
            hit = _READERS[name](match, text, letter_date)
            if hit is not None:
                hits.append(hit)
                taken.take(hit)
    return sorted(hits, key=lambda hit: hit.start)


def printed_date(text: str) -> date | None:
    """The date of a letter: the first day with a year above its body; None when its head prints none."""
    body = _BODY.search(text)
    head = text[: body.start()] if body else text[:_HEAD]
    return next((hit.earliest for hit in find_dates(head) if hit.precision == "day"), None) or _latest_day(text)


def _latest_day(text: str) -> date | None:
    """The latest day of the year that most of the full dates in a letter are of: it was written about then."""
    days = [hit.earliest for hit in find_dates(text) if hit.precision == "day"]
    years = Counter(day.year for day in days)
    most = max(years.values(), default=0)
    return max((day for day in days if years[day.year] == most), default=None)


def _hit(match: re.Match[str], value: str, days: tuple[date, date], precision: Precision, sure: float) -> DateHit:
    misread = bool(re.search(r"\d[lIO]|[lIO]\d|[lIO]{2}\s", match.group()))
    end = match.start() + len(match.group().rstrip())
    return DateHit(match.start(), end, sure - 0.15 * misread, value, *days, precision)


def _number(digits: str) -> int:
    return int(re.sub(r"(?:e|ste|de)$", "", digits).translate(_SLIPS))


def _month(name: str) -> int:
    return MONTHS[name.lower().rstrip(".").replace("0", "o").replace("1", "l")]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _implied_year(letter_date: date | None, month: int, day: int, side: str | None = None) -> int | None:
    """The year of the letter, or the one before (``jl.``) or after (``a.s.``) where that is the nearest."""
    if letter_date is None:
        return None
    found = _day(letter_date.year, month, day)
    if found is None:
        return None
    if side in ("a.s", "aanstaande") and found < letter_date:
        return letter_date.year + 1
    if side in ("jl", "jongstleden", "l.l") and found > letter_date:
        return letter_date.year - 1
    ahead = (found - letter_date).days
    return letter_date.year - (ahead > _FAR) + (ahead < -_FAR)


def _year_of(digits: str) -> int:
    number = int(digits.lstrip("'’"))
    return number if number >= 100 else number + (1900 if number > 60 else 2000)


def _until_year(first: int, digits: str) -> int:
    return int(digits) if len(digits) == 4 else first // 100 * 100 + int(digits)


def _read_day(match: re.Match[str], text: str, letter_date: date | None) -> DateHit | None:
    del text
    month, day = _month(match["month"]), _number(match["day"])
    year = _year_of(match["year"]) if match["year"] else _implied_year(letter_date, month, day, match["side"])
    found = _day(year, month, day) if year else None
    if found is None:
        return None
    return _hit(match, found.isoformat(), (found, found), "day", 0.985 if match["year"] else 0.95)


def _read_this_month(match: re.Match[str], text: str, letter_date: date | None) -> DateHit | None:
    """``20 dezer``, of the month of the letter; ``16 passato``, of the one before."""
    del text
    if letter_date is None:
        return None
    months = 12 * letter_date.year + letter_date.month - 1 - (match["which"] == "passato")
    found = _day(months // 12, months % 12 + 1, _number(match["day"]))
    return _hit(match, found.isoformat(), (found, found), "day", 0.9) if found else None


def _read_few_days(match: re.Match[str], text: str, letter_date: date | None) -> DateHit | None:
    """``13-9 t/m 8-10``, in a table."""
    del text
    month, day = int(match["month"]), int(match["day"])
    year = _implied_year(letter_date, month, day)
    first_month = int(match["month1"])
    first_year = year - (first_month > month) if year else 0
    return _range(match, _day(first_year, first_month, int(match["first"])), _day(year, month, day)) if year else None


def _read_numeric(match: re.Match[str], text: str, letter_date: date | None) -> DateHit | None:
    del text, letter_date
    found = _day(_year_of(match["year"]), _number(match["month"]), _number(match["day"]))
    return _hit(match, found.isoformat(), (found, found), "day", 0.98) if found else None


def _read_days(match: re.Match[str], text: str, letter_date: date | None) -> DateHit | None:
    del text
    month, day = _month(match["month"]), _number(match["day"])
    side = match.groupdict().get("side")
    year = int(match["year"]) if match["year"] else _implied_year(letter_date, month, day, side)
    if year is None:
        return None
    first_month = _month(match["month1"]) if match["month1"] else month
    first_year = int(match["year1"]) if match["year1"] else year - (first_month > month)
    return _range(match, _day(first_year, first_month, _number(match["first"])), _day(year, month, day))


def _read_numeric_days(match: re.Match[str], text: str, letter_date: date | None) -> DateHit | None:
    del text, letter_date
    first, last = (_day(*(int(match[part + at]) for part in "ymd")) for at in "12")
    return _range(match, first, last)


def _range(match: re.Match[str], first: date | None, last: date | None) -> DateHit | None:
    if first is None or last is None or first >= last:
        return None
    return _hit(match, f"{first.isoformat()}/{last.isoformat()}", (first, last), "range", 0.92)


def _read_quarter(match: re.Match[str], text: str, letter_date: date | None) -> DateHit | None:
    del text, letter_date
    year = int(match["year"])
    number = ORDINALS[match["ordinal"].lower()] if match["ordinal"] else int(match["number"])
    days = date(year, 3 * number - 2, 1), _last_day(year, 3 * number)
    return _hit(match, f"{year}-Q{number}", days, "quarter", 0.96)


def _read_month(match: re.Match[str], text: str, letter_date: date | None) -> DateHit | None:
    del text, letter_date
    year, month = _year_of(match["year"]), _month(match["month"])
    return _hit(match, f"{year}-{month:02}", (date(year, month, 1), _last_day(year, month)), "month", 0.98)


def _read_months(match: re.Match[str], text: str, letter_date: date | None) -> DateHit | None:
    del text, letter_date
    year, month, first = int(match["year"]), _month(match["month"]), _month(match["month1"])
    first_year = int(match["year1"]) if match["year1"] else year - (first > month)
    days = date(first_year, first, 1), _last_day(year, month)
    return _hit(match, f"{first_year}-{first:02}/{year}-{month:02}", days, "range", 0.94) if days[0] < days[1] else None


def _read_lone_month(match: re.Match[str], text: str, letter_date: date | None) -> DateHit | None:
    """``augustus en september 2020``: the first month takes the year of the second."""
    del text, letter_date
    year, month = int(match["year"]), _month(match["month"])
    end = match.start() + len(match["month"])
    return DateHit(
        match.start(), end, 0.92, f"{year}-{month:02}", date(year, month, 1), _last_day(year, month), "month"
    )


def _read_night(match: re.Match[str], text: str, letter_date: date | None) -> DateHit | None:
    """``de nacht van 17 op 18 juli``."""
    del text
    month, day = _month(match["month"]), _number(match["day"])
    year = int(match["year"]) if match["year"] else _implied_year(letter_date, month, day)
    return _range(match, _day(year, month, _number(match["first"])), _day(year, month, day)) if year else None


def _read_years(match: re.Match[str], text: str, letter_date: date | None) -> DateHit | None:
    del text, letter_date
    first = int(match["from"])
    last = _until_year(first, match["until"])
    if not first < last <= first + (60 if len(match["until"]) == 4 else _SHORT_RANGE):
        return None
    return _hit(match, f"{first}/{last}", (date(first, 1, 1), date(last, 12, 31)), "range", 0.9)


def _read_year(match: re.Match[str], text: str, letter_date: date | None) -> DateHit | None:
    del letter_date
    if _NO_YEAR_AFTER.match(text, match.end()) or _IMPOSSIBLE_DAY.search(
        text, max(0, match.start() - 14), match.start()
    ):
        return None
    year = int(match["year"])
    return _hit(match, str(year), (date(year, 1, 1), date(year, 12, 31)), "year", 0.98)


def _read_far_year(match: re.Match[str], text: str, letter_date: date | None) -> DateHit | None:
    return (
        _read_year(match, text, letter_date) if _OLD.search(text, max(0, match.start() - 12), match.start()) else None
    )


def _read_lone_day(match: re.Match[str], text: str, letter_date: date | None) -> DateHit | None:
    """``23 en 24 mei``: the first day takes the month and year of the second."""
    del text
    month, day = _month(match["month"]), _number(match["day"])
    year = int(match["year"]) if match["year"] else _implied_year(letter_date, month, day)
    found = _day(year, month, day) if year else None
    if found is None:
        return None
    return DateHit(match.start(), match.end(), 0.85, found.isoformat(), found, found, "day")


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


_READERS: dict[str, Callable[[re.Match[str], str, date | None], DateHit | None]] = {
    "days": _read_days,
    "numeric_days": _read_numeric_days,
    "day": _read_day,
    "this_month": _read_this_month,
    "few_days": _read_few_days,
    "numeric": _read_numeric,
    "iso": _read_numeric,
    "quarter": _read_quarter,
    "school_year": _read_years,
    "months": _read_months,
    "month": _read_month,
    "lone_month": _read_lone_month,
    "night": _read_night,
    "years": _read_years,
    "year": _read_year,
    "far_year": _read_far_year,
    "lone_day": _read_lone_day,
}


@Language.factory("docparse_dates", requires=["doc.spans"], assigns=["doc.spans"])
def make_dates(nlp: Language, name: str) -> "DateFinder":
    """The factory of the component ``docparse_dates``."""
    del nlp, name
    return DateFinder()


class DateFinder:
    """Puts dates into ``doc.spans["dates"]``; years inside titles of plans and laws are none."""

    def __call__(self, doc: Doc) -> Doc:
        """Find and keep."""
        titles = [*kept(doc, "plans", Hit), *kept(doc, "laws", Hit)]
        keep(doc, "dates", free(find_dates(text_of(doc), printed_date(text_of(doc))), titles))
        return doc
