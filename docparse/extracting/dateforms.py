"""The printed forms of Dutch dates, tolerant of OCR slips.

The grammar is our own: free date searches of libraries read Dutch ``10-09-2020`` the American way.
"""

import re

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan jannewaris",
            "februari febr feb febrewaris",
            "maart mrt",
            "april apr",
            "mei maaie",
            "juni jun juny",
            "juli jul july",
            "augustus aug",
            "september sept sep septimber",
            "oktober okt",
            "november nov novimber",
            "december dec desimber",
        ),
        1,
    )
    for name in names.split()
}
ORDINALS = {"eerste": 1, "1e": 1, "1ste": 1, "tweede": 2, "2e": 2, "2de": 2, "derde": 3, "3e": 3, "3de": 3}
ORDINALS |= {"vierde": 4, "4e": 4, "4de": 4, "laatste": 4}

_NAMES = sorted(MONTHS, key=len, reverse=True)
_FULL = "|".join(name for name in _NAMES if len(name) > 4 or name in ("mei", "juni", "juli", "juny", "july"))
_SHORT = "|".join(name for name in _NAMES if name not in _FULL.split("|"))
_MONTH = rf"(?:(?:{_FULL})(?![a-z])|(?:{_SHORT})(?![a-z])\.?)"
_ANY_MONTH = rf"(?:{_MONTH}|0ktober|apri1|apriI|ju1i|juIi)"
_DAY = "(?:[0-3lIO]?[0-9lIO](?:e|ste|de)?)"
_YEAR = "(?:19|20)[0-9]{2}(?![0-9])"
_SHORT_YEAR = "['’][0-9]{2}(?![0-9])"
_UNTIL = "(?:19|20)?[0-9]{2}(?![0-9])"
_WEEKDAY = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:morgen|ochtend|middag|avond|nacht)?\s)?"
_THROUGH = r"\s?(?:-|–|tot en met|t/m|tot)\s?"
_LEFT = r"(?<![\w.,/:-])"
_RIGHT = r"(?![\w/]|[-.][0-9]|-\w)"
_SIDE = r"(?:\s(?P<side>jongstleden|aanstaande|(?:jl|j\.l|a\.s|l\.l|d\.a\.v)\b)(?:(?<=jl)\.|(?<=\.[slv])\.)?)"
_DAY_MONTH = rf"(?P<day>{_DAY})\s?(?P<month>{_ANY_MONTH})"
_NUMERIC_1 = rf"(?P<d1>[0-3]?[0-9])[-./](?P<m1>[01]?[0-9])[-./](?P<y1>{_YEAR})"
_NUMERIC_2 = _NUMERIC_1.replace("1>", "2>")

_SOURCES = {
    "days": rf"{_WEEKDAY}(?P<first>{_DAY})(?:\s(?P<month1>{_MONTH}))?(?:\s(?P<year1>{_YEAR}))?{_THROUGH}"
    rf"{_WEEKDAY}{_DAY_MONTH}(?:\s(?P<year>{_YEAR}))?{_SIDE}?",
    "night": rf"(?P<first>{_DAY})\sop\s{_DAY_MONTH}(?:\s(?P<year>{_YEAR}))?",
    "numeric_days": rf"{_NUMERIC_1}{_THROUGH}{_NUMERIC_2}",
    "day": rf"{_WEEKDAY}{_DAY_MONTH}(?:,?\s(?P<year>(?:1[5-9]|20)[0-9]{{2}}(?![0-9])|{_SHORT_YEAR}))?{_SIDE}?",
    "this_month": rf"{_WEEKDAY}(?P<day>{_DAY})\s(?P<which>dezer|passato)\b",
    "few_days": r"(?P<first>[0-3]?[0-9])-(?P<month1>[01]?[0-9])\s(?:t/m|tot en met)\s"
    r"(?P<day>[0-3]?[0-9])-(?P<month>[01]?[0-9])",
    "numeric": rf"{_WEEKDAY}(?P<day>[0-3lI]?[0-9lIO])(?P<sep>[-./])\s?(?P<month>[01]?[0-9lIO])(?P=sep)\s?"
    rf"['’]?(?P<year>{_YEAR}|[0-9]{{2}}(?![0-9]))",
    "iso": rf"(?P<year>{_YEAR})-(?P<month>[01][0-9])-(?P<day>[0-3][0-9])",
    "lone_day": rf"(?P<day>{_DAY})(?=(?:,\s{_DAY}){{0,30}}\s(?:en|of)\s{_WEEKDAY}{_DAY}\s"
    rf"(?P<month>{_MONTH})(?:\s(?P<year>{_YEAR}))?)",
    "quarter": rf"(?:(?P<ordinal>{'|'.join(ORDINALS)})\s(?:kwartaal|kw\.)|(?:Q|K|kwartaal\s)(?P<number>[1-4]))"
    rf"(?:\svan)?\s(?P<year>{_YEAR})",
    "school_year": rf"(?:schooljaar|studiejaar|cursusjaar)\s(?P<from>{_YEAR})\s?[-–/]\s?(?P<until>{_UNTIL})",
    "months": rf"(?P<month1>{_MONTH})(?:\s(?P<year1>{_YEAR}))?{_THROUGH}(?P<month>{_MONTH})\s(?P<year>{_YEAR})",
    "month": rf"(?<![0-9]\s)(?P<month>{_MONTH})\s(?P<year>{_YEAR}|{_SHORT_YEAR})",
    "lone_month": rf"(?P<month>{_MONTH})(?=(?:,\s{_MONTH}){{0,11}}\s(?:en|of)\s{_MONTH}\s(?P<year>{_YEAR}))",
    "years": rf"(?P<from>{_YEAR})(?:{_THROUGH}|/)(?P<until>{_UNTIL})",
    "year": rf"(?P<year>{_YEAR})",
    "far_year": r"(?P<year>1[5-8][0-9]{2}|2[1-4][0-9]{2})",
}

FORMS = tuple((name, re.compile(rf"{_LEFT}{source}{_RIGHT}", re.IGNORECASE)) for name, source in _SOURCES.items())
"""The forms by name, each before those that could match a part of it."""
