"""The two sides of a letter as payer and payee: ``wij verlenen u``."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_WE = re.compile(r"\b(?:[Ww]ij|[Ww]e|[Ii]k|[Oo]ns college|[Hh]et college)\b(?! van)")
_YOU = re.compile(r"\b(?:[Uu]|[Uu]w)\b")
_OURS = re.compile(
    r"\b(?:verlenen?|verleend|verstrekken?|verstrekt|kennen|toegekend|toekennen|betalen|betaald|stellen|gesteld|beschikbaar"
    r"|dragen|droegen|bijdragen|reserveren|gereserveerd|vergoeden|vergoed|begroot|geraamd|trekken|getrokken|leggen|steken"
    r"|gestoken|besteden|besteed|uitgegeven|subsidiëren|subsidie|bijdrage|investeren|kopen|aankoop|schenken|maken|uitgaven"
    r"|krediet|doen|keren|uitgekeerd|toegezegd|zegden)\b"
)
"""What those who write give or spend."""
_ASKED = re.compile(r"\b(?:vragen|vroegen|verzoek\w*|verwachten|ontvangen|ontvingen|krijgen|kregen)\b")
_PUBLIC = re.compile(r"\b(?:raad|gemeenteraad|raadsleden|leden|kamer|college|bewoners|inwoners|fracties?)\b", re.I)
"""Addressees who are told of money and receive none."""


@dataclass(frozen=True, slots=True)
class Parties:
    """Whom ``wij`` and ``u`` mean, as the letter prints their names."""

    sender: str | None = None
    recipient: str | None = None


def is_ours(sentence: str, named: Sequence[str], parties: Parties) -> bool:
    """Whether who writes gives the money: ``wij verlenen u``, and no third one is named.

    So it is of 44 of 57 sums of train and dev letters, where another organisation is named too of 11 of 24; costs that
    are reckoned with are not counted, for no one need pay them.
    """
    own = (parties.sender or "").casefold(), (parties.recipient or "").casefold()
    return (
        _WE.search(sentence) is not None
        and _OURS.search(sentence) is not None
        and not _ASKED.search(sentence)
        and all(name.casefold() in own for name in named)
    )


def addressed(sentence: str, parties: Parties) -> str | None:
    """The addressee, where the money is for ``u``: of 12 of 17 such sums."""
    public = parties.recipient is None or _PUBLIC.search(parties.recipient)
    return parties.recipient if not public and _YOU.search(sentence) else None
