"""A query in tokens: its terms as they are written, and the ORs between them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...errors import UsageError

_QUOTES = re.compile("[“”„]")
_UNFIT = re.compile("[\x00\ud800-\udfff]")
"""What SQLite cannot take: NUL, and what is left of bytes that are no UTF-8."""
_FIELD = re.compile(r"([A-Za-z][A-Za-z_-]*):|(amount)\s*(>=|<=|>|<|=)\s*", re.IGNORECASE)
_PHRASE = re.compile(r'"([^"]*)"')
_WORD = re.compile(r'[^\s"]+')
LONGEST = 2000
"""Characters that a query may have."""


@dataclass(frozen=True, slots=True)
class Token:
    """One term as it is written, or an OR."""

    value: str
    field: str | None = None
    """What stands before the colon, or ``amount``."""
    comparison: str = ":"
    phrase: bool = False
    """Whether the value stands in quotation marks."""
    negated: bool = False

    @property
    def is_or(self) -> bool:
        """Whether this is the OR between two terms."""
        return self == Token("OR")


def tokens(query: str) -> Iterator[Token]:
    """The tokens of a query in their order. Raises UsageError, saying what is wrong and what to do."""
    text = _QUOTES.sub('"', _UNFIT.sub(" ", query)).strip()
    if len(text) > LONGEST:
        raise UsageError(f"A query has at most {LONGEST:,} characters.", remedy="Leave out some terms.")
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        negated = text[at] == "-"
        field = _FIELD.match(text, at + negated)
        name = field and (field[1] or field[2])
        start = field.end() if field else at + negated
        value, phrase, at = _value(text, start)
        if name and not value:
            raise UsageError(
                f"Nothing stands behind {text[:start].split()[-1]}", remedy="Put the value right behind it."
            )
        yield Token(value, name and name.lower(), (field and field[3]) or ":", phrase, negated)


def _value(text: str, start: int) -> tuple[str, bool, int]:
    """The value at ``start``, whether it is a phrase, and where it ends."""
    if text.startswith('"', start):
        phrase = _PHRASE.match(text, start)
        if phrase is None:
            raise UsageError(
                f"The quotation mark before {text[start + 1 : start + 21]} is not closed.", remedy='Write "…".'
            )
        return phrase[1], True, phrase.end()
    word = _WORD.match(text, start)
    return (word[0], False, word.end()) if word else ("", False, start)
