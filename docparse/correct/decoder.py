"""The noisy channel: is what was read more likely a word that the lexicon lacks, or a known one misread?

Costs are bits, minus binary logarithms of probabilities. A candidate costs what its word costs between its
neighbours plus what the confusions cost; the reading as it stands costs what a word outside the lexicon costs, by
how it is spelled. The one that is cheaper by enough wins.
"""

from dataclasses import dataclass
from math import log2

from .candidates import Candidate, Candidates
from .context import Context
from .edits import Edit
from .forms import Forms
from .spelling import spelling_bits
from .tokens import Token

UNKNOWN = 9.5
"""Bits for a lower-case word to be none that the lexicon knows (measured on clean letters: 1 in 800)."""
UNKNOWN_NAME = 4.5
"""The same for a capitalised word within a sentence (1 in 20)."""
ENOUGH = 6.0
"""Bits by which a candidate must be cheaper than the reading."""
APART = 4.0
"""Bits by which it must be cheaper than the next candidate."""
REPEATED = 5.0
"""Bits that each further occurrence of the same form in the letter speaks for it."""
_SURE, _UNSURE = 0.97, 0.3
"""Reading confidences between which its odds count."""
_USUAL_ODDS = log2(0.1 / 0.9)
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """A candidate that won, and by how many bits."""

    candidate: Candidate
    gain: float


class Decoder:
    """Judges one word at a time."""

    def __init__(self, forms: Forms, context: Context) -> None:
        self._forms = forms
        self._context = context
        self._candidates = Candidates(forms.lexicon)

    def judge(self, token: Token, confidence: float | None, occurrences: int) -> Verdict | None:
        """The word that was printed where ``token`` was read, if it is another and there is little doubt.

        confidence: the reader's, 0 to 1. occurrences: how often the letter has this very form.
        """
        found = self._candidates.words(token.text)
        if not found:
            return None
        ranked = sorted((self._cost(candidate, token), candidate.text, candidate) for candidate in found)
        cost, _, best = ranked[0]
        gain = self._as_read(token, confidence, occurrences) - cost
        rivals = [other for other, _, candidate in ranked[1:]]
        if gain < ENOUGH or (rivals and rivals[0] - cost < APART):
            return None
        return Verdict(best, gain)

    def _cost(self, candidate: Candidate, token: Token) -> float:
        if candidate.compound:
            return candidate.bits + self._context.compound_bits(candidate.text)
        return candidate.bits + self._context.bits(candidate.text, token.left, token.right)

    def _as_read(self, token: Token, confidence: float | None, occurrences: int) -> float:
        named = token.text[0].isupper() and not token.opens
        bits = (UNKNOWN_NAME if named else UNKNOWN) + spelling_bits(token.text)
        if confidence is not None:
            sure = min(_SURE, max(_UNSURE, confidence))
            bits += log2((1 - sure) / sure) - _USUAL_ODDS
        return bits - REPEATED * (occurrences - 1)
