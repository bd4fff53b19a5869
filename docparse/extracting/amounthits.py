"""A sum of money where it was found."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from .hits import Hit

Currency = Literal["EUR", "NLG"]


@dataclass(frozen=True, slots=True)
class AmountHit(Hit):
    """A sum in units of its currency, two decimals."""

    value: Decimal
    currency: Currency
    approximate: bool
