"""Small signs in the text of a line: does a sentence end here, does it begin here."""

import re

_SHORT_FORMS = re.compile(
    r"(?:\w\.){2,}|(?:jl|nr|art|mr|drs|dr|ir|ing|prof|st|ca|bijv|enz|etc|incl|excl|evt|resp|tel|mln|mld)\.", re.I
)
_CLOSERS = "\"'”’)]»"

_OPEN = re.compile(r"\b(?:de|het|van|en|der|voor)\Z")
"""The end of a line in the midst of a name."""


def ends_sentence(text: str) -> bool:
    """Whether the text ends in a full stop, question or exclamation mark that is not part of a short form."""
    text = text.rstrip(_CLOSERS)
    if not text.endswith((".", "?", "!")):
        return False
    last = text.rsplit(" ", 1)[-1].lstrip("(“\"'")
    return not _SHORT_FORMS.fullmatch(last)


def ends_clause(text: str) -> bool:
    """Whether the text ends where a line may well end: a sentence, a colon, a semicolon or a comma."""
    return ends_sentence(text) or text.rstrip(_CLOSERS).endswith((":", ";", ",", "."))


def begins_lower(text: str) -> bool:
    """Whether the first letter or digit is a lower-case letter."""
    for char in text:
        if char.isalnum():
            return char.islower()
    return False


def begins_upper(text: str) -> bool:
    """Whether the first letter or digit is a capital."""
    for char in text:
        if char.isalnum():
            return char.isupper()
    return False


def runs_on(above: str, below: str) -> bool:
    """Whether a name that was broken for want of room goes on: ``… van burgemeester en`` above ``wethouders``."""
    return bool(_OPEN.search(above)) and begins_lower(below)
