"""What the letter says of a sum, written by hand in ``money.tsv`` beside the letters."""

import csv
from dataclasses import dataclass
from pathlib import Path

from ..errors import UnreadableError

FILE = "money.tsv"


@dataclass(frozen=True, slots=True)
class MoneyTruth:
    """One sum of a letter; what the letter does not say of it is empty."""

    amount: str
    """As the letter prints it; its first mark when there are more."""
    payer: str
    """The organisation that pays, in the letter's words; ``wij`` and ``het Rijk`` are none."""
    payee: str
    purpose: str
    """What the sum is for, in the letter's words; in a table the head of its row."""


def read_money(folder: Path) -> dict[str, tuple[MoneyTruth, ...]]:
    """The sums by letter; none when the folder has no such file. Raises UnreadableError when it is odd."""
    path = folder / FILE
    if not path.is_file():
        return {}
    found: dict[str, list[MoneyTruth]] = {}
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, strict=True):
                truth = MoneyTruth(row["amount"], row["payer"], row["payee"], row["purpose"])
                found.setdefault(row["letter"], []).append(truth)
    except (OSError, ValueError, KeyError, csv.Error) as error:
        raise UnreadableError(
            f"no table of letter, amount, payer, payee and purpose ({error}).", remedy="Mend it.", name=str(path)
        ) from error
    return {letter: tuple(truths) for letter, truths in found.items()}
