"""Branches of associations, named by their place: ``LTO Noord afdeling Flevoland``."""

import re

from .registers import place_names

_BRANCH = re.compile(
    r",? afdeling (?:[Rr]egio )?"
    r"(?P<of>(?:De |Den |Het |['’]s-)?[A-Z][\w-]+(?: (?:(?:van|aan|op|bij|de|den|der|en) )+[A-Z][\w-]+)?)"
)
_REGION = re.compile(r"(?:Noord|Oost|Zuid|West|Midden)-[A-Z]\w+|De [A-Z]\w+en")
_AUTHORITY = re.compile(
    r"(?:[Gg]emeente|[Pp]rovincie|[Dd]ienst|[Ss]ector|[Mm]inisterie|[Ww]aterschap|[Pp]olitie|[Rr]echtbank|[Cc]ollege)\b"
)
"""What has departments, and no branches."""


def branch_end(text: str, start: int, end: int) -> int | None:
    """The end of the name of ``text[start:end]`` with that of its branch behind it; None where it names none."""
    branch = None if _AUTHORITY.match(text, start) else _BRANCH.match(text, end)
    if branch is None:
        return None
    name = branch["of"]
    places = (place for place in (name, name.split(" ", 1)[0]) if place in place_names() or _REGION.fullmatch(place))
    place = next(places, None)
    return branch.start("of") + len(place) if place else None
