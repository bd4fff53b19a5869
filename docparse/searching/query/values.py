"""The values that a query compares with: sums as the Dutch and as computers write them, and days."""

import re
from calendar import monthrange
from datetime import date

from ...errors import UsageError

_DUTCH = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,2}|,-)?", re.ASCII)
_PLAIN = re.compile(r"\d+\.\d{1,2}", re.ASCII)
_PERIOD = re.compile(r"(\d{4})(?:-Q([1-4])|-(\d{2})(?:-(\d{2}))?)?", re.ASCII | re.IGNORECASE)


def amount(text: str) -> float:
    """The sum in ``text``: ``100000``, ``100.000``, ``1.250,50``, ``1250.50``, with ``€`` before it or not.

    Three figures behind a full stop are thousands. Raises UsageError for what is no sum.
    """
    sign = -1 if text.startswith("-") else 1
    figures = text.removeprefix("-").removeprefix("€").strip()
    if _DUTCH.fullmatch(figures):
        return sign * float(figures.removesuffix(",-").replace(".", "").replace(",", "."))
    if _PLAIN.fullmatch(figures):
        return sign * float(figures)
    raise UsageError(f"{text} is no amount.", remedy="Write it as 100000, 100.000 or 1250,50.")


def period(text: str) -> tuple[date, date]:
    """The first and the last day of ``2016``, ``2016-05``, ``2016-05-03``, ``2016-Q3`` or ``2016/2018-05``.

    Raises UsageError for what is none of these, or a day that the calendar does not have.
    """
    first, _, last = text.partition("/")
    earliest, latest = _days(first, text)[0], _days(last or first, text)[1]
    if earliest > latest:
        raise UsageError(f"{text} ends before it begins.", remedy=f"Write {last}/{first}.")
    return earliest, latest


def _days(text: str, whole: str) -> tuple[date, date]:
    found = _PERIOD.fullmatch(text)
    wrong = UsageError(f"{whole} is no date.", remedy="Write 2016, 2016-05, 2016-05-03, 2016-Q3 or 2016/2018.")
    if found is None:
        raise wrong
    year, quarter, month, day = (int(part) if part else None for part in found.groups())
    first = 3 * quarter - 2 if quarter else 1 if month is None else month
    last = first + 2 if quarter else 12 if month is None else first
    try:
        return date(year or 0, first, day or 1), date(year or 0, last, day or monthrange(year or 0, last)[1])
    except ValueError:
        raise wrong from None
