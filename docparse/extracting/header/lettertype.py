"""The type of a letter: a multinomial logistic regression over its signs, learned by models/letter_type."""

import functools
import json
from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray

from ...resources import resource
from ...schema.fields import LetterType
from .typesigns import Parts, signs

MODEL = ("models", "letter_type", "weights.json")
_LIKELIER_THAN_NOT = 0.5


@dataclass(frozen=True, slots=True)
class _Model:
    types: tuple[LetterType, ...]
    bias: NDArray[np.float64]
    """One for each type."""
    weights: dict[str, NDArray[np.float64]]
    """By sign, one for each type."""


@functools.cache
def _model() -> _Model:
    stored = json.loads(resource(*MODEL).read_text(encoding="utf-8"))
    weights = {name: np.array(row, dtype=np.float64) for name, row in stored["signs"].items()}
    return _Model(cast("tuple[LetterType, ...]", tuple(stored["types"])), np.array(stored["bias"]), weights)


def letter_type(letter: Parts) -> tuple[LetterType, float] | None:
    """The likeliest type, and how likely it is; None where nothing marks a letter and no type is likelier than not."""
    model = _model()
    score = model.bias.copy()
    for name, weight in signs(letter).items():
        if name in model.weights:
            score += weight * model.weights[name]
    likely = np.exp(score - score.max())
    likely /= likely.sum()
    best = int(likely.argmax())
    marks = (letter.sender, letter.recipient, letter.subject, letter.salutation, letter.signature, *letter.roles)
    if not any(marks) and likely[best] < _LIKELIER_THAN_NOT:
        return None
    return model.types[best], float(likely[best])
