"""Dutch numbers, as printed and as OCR leaves them."""

import re
from decimal import Decimal

SCALES = {
    "ton": Decimal(100_000),
    "k": Decimal(1000),
    "duizend": Decimal(1000),
    "mille": Decimal(1000),
    "mln": Decimal(1_000_000),
    "miljoen": Decimal(1_000_000),
    "mio": Decimal(1_000_000),
    "mld": Decimal(1_000_000_000),
    "miljard": Decimal(1_000_000_000),
}

_ONES = {
    "een": 1,
    "één": 1,
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "zeven": 7,
    "acht": 8,
    "negen": 9,
    "tien": 10,
    "elf": 11,
    "twaalf": 12,
    "dertien": 13,
    "veertien": 14,
    "vijftien": 15,
    "zestien": 16,
    "zeventien": 17,
    "achttien": 18,
    "negentien": 19,
}
_TENS = {
    "twintig": 20,
    "dertig": 30,
    "veertig": 40,
    "vijftig": 50,
    "zestig": 60,
    "zeventig": 70,
    "tachtig": 80,
    "negentig": 90,
}
_BELOW_HUNDRED = {
    **_ONES,
    **_TENS,
    **{f"{one}en{ten}": a + b for one, a in _ONES.items() if a < 10 for ten, b in _TENS.items()},
    **{f"{one}ën{ten}": a + b for one, a in _ONES.items() if one in ("twee", "drie") for ten, b in _TENS.items()},
}
_WORD = re.compile(r"(?:(?P<thousands>[a-zéë]*?)duizend)?(?:(?P<hundreds>[a-zéë]*?)honderd)?(?P<rest>[a-zéë]*)")
_SLIPS = str.maketrans("lIO", "110")

PRINTED = (
    r"[0-9lIO]{1,3}(?: ?\. ?[0-9lIO]{3}){1,3},[0-9]{3}(?![0-9])"
    r"|[0-9lIO]{1,3}(?: ?\. ?[0-9lIO]{3}){1,4}(?![0-9])|[0-9]{1,3}(?: [0-9]{3}){1,3}(?![0-9])|[0-9]{1,9}"
)
"""A whole number as printed or misread: ``131.200``, ``l31.200``, ``131 .200``, ``5.200,000``, ``1250``."""


def printed_number(digits: str, decimals: str | None) -> Decimal | None:
    """The value of digits that PRINTED matched, with decimals after a comma; None when no digit is among them."""
    if not re.search("[0-9]", digits):
        return None
    whole = re.sub(r"[ .,]", "", digits).translate(_SLIPS)
    return Decimal(f"{whole}.{decimals}" if decimals else whole)


_WITH_HALF = re.compile(r"(?P<whole>[a-zé]+?)(?:en|ën)(?:een)?hal(?:f|ve)(?P<thousand>duizend)?")
_PARTS = {
    "nul": Decimal(0), "kwart": Decimal("0.25"), "half": Decimal("0.5"), "halve": Decimal("0.5"),
    "anderhalf": Decimal("1.5"), "anderhalve": Decimal("1.5"),
}  # fmt: skip


def spelled_amount(word: str) -> Decimal | None:
    """The value of a number word, of a half (``drieënhalf``, ``anderhalve``), a quarter or nought."""
    word = word.lower()
    if word in _PARTS:
        return _PARTS[word]
    match = _WITH_HALF.fullmatch(word)
    if match is None:
        count = spelled_number(word)
        return None if count is None else Decimal(count)
    whole = spelled_number(match["whole"])
    return None if whole is None else (whole + Decimal("0.5")) * (1000 if match["thousand"] else 1)


def spelled_number(word: str) -> int | None:
    """The value of a Dutch number word below a million, such as ``vijfentwintigduizend``; None for other words."""
    match = _WORD.fullmatch(word.lower())
    if match is None or not word:
        return None
    total = 0
    for part, unit in ((match["thousands"], 1000), (match["hundreds"], 100)):
        if part is not None:
            count = (_BELOW_HUNDRED.get(part) or spelled_number(part)) if part else 1
            if count is None:
                return None
            total += count * unit
    rest = match["rest"]
    if rest:
        if rest not in _BELOW_HUNDRED:
            return None
        total += _BELOW_HUNDRED[rest]
    return total or None
