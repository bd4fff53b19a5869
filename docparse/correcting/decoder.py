"""The noisy channel: is what was read more likely a word that the lexicon lacks, or a known one misread?

Costs are bits, minus binary logarithms of probabilities. A candidate costs what its word costs between its
neighbours plus what the confusions cost; the reading as it stands costs what a word outside the lexicon costs, by
how it is spelled. The one that is cheaper by enough wins.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log2

from .candidates import Candidate, Candidates
from .context import LEAST_COMPOUND, Context
from .forms import Forms
from .guards import is_accent, is_inflection, is_name_spelling, is_old_spelling
from .lexicon import LISTED
from .spelling import spelling_bits
from .tokens import Token

UNKNOWN = 9.5
"""Bits for a lower-case word to be none that the lexicon knows (measured on clean letters: 1 in 800)."""
UNKNOWN_NAME = 4.5
"""The same for a capitalised word within a sentence (1 in 20)."""
ENOUGH = 6.0
"""Bits by which a candidate must be cheaper than a reading that is no word."""
ENOUGH_NAME = 10.0
"""The same for a capitalised word within a sentence, for compounds, and beside a hyphen."""
ENOUGH_WORD = 12.0
"""The same when the reading is a word."""
ENOUGH_UNSEEN = 9.0
"""The same when it is a word that the law texts never use."""
ENOUGH_PAIR = -4.0
"""The same for two of the commonest words, which the law texts use side by side: hardly any word looks like that."""
APART = 4.0
"""Bits by which it must be cheaper than the next candidate."""
APART_PAIR = 1.5
"""The same for two of the commonest words."""
OWN = 2
"""Times that the letter must have a form for it to be a word of its own."""
IN_LETTER = 9.0
"""Bits of a word that the letter has elsewhere: one in some 500."""
RARE = 7.0
"""Logarithm of the count below which a word may have been read for another."""
REPEATED = 5.0
"""Bits that each further occurrence of the same form in the letter speaks for it."""
_SURE, _UNSURE = 0.97, 0.3
"""Reading confidences between which its odds count."""
_TYPED = -4.0  # bits against a misreading where no picture was read: most such text is clean
_USUAL_ODDS = log2(0.1 / 0.9)
_SMUDGED = 0.8  # reading confidence below which a name may be mended to another name
_CAPITAL = 4.0  # bits for a capital within a sentence, or against a small letter that opens one
_PLAIN = 16.0  # bits that change a name to a listed word
_FUNCTION = 14.0  # logarithm of the count of the 250 commonest words
_COMMON = 8.0  # logarithm of the count of a common word
_NO_HYPHEN = frozenset("de het een en dat dit van uw is u ons we wij zij te die dan dus kan niet zijn".split())
_SIDE_BY_SIDE = 5.0  # logarithm of how often two words must stand side by side for a hyphen to be a speck
_NEVER = 1000.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """A candidate that won, and the bits by which it is cheaper than the reading."""

    candidate: Candidate
    gain: float
    asked: float
    """Bits that were asked for."""

    @property
    def confidence(self) -> float:
        """How sure the edit is, 0 to 1; fitted by eye on letters that were printed, spoiled and read."""
        doubt: float = 0.2 * 2.0 ** ((self.asked - self.gain) / 6)
        return min(0.99, 1 - doubt)

    @property
    def method(self) -> str:
        """How the edit was found: ``split``, ``compound``, ``confusion``, or ``slip`` for one that no table has."""
        if self.candidate.kind != "word":
            return self.candidate.kind
        return "confusion" if self.candidate.known_slip else "slip"


class Decoder:
    """Judges one word at a time."""

    def __init__(self, forms: Forms, context: Context) -> None:
        self.forms = forms
        self.lexicon = forms.lexicon
        self.context = context
        self._candidates = Candidates(forms.lexicon)

    def judge(self, token: Token, confidence: float | None, letter: Mapping[str, int], wear: float) -> Verdict | None:
        """The word that was printed where ``token`` was read, if it is another and there is little doubt.

        confidence: the reader's, 0 to 1. letter: how often the letter has each form. wear: bits by which misreading
        is likelier in this letter than in a clean one.
        """
        valid = self.forms.valid(token.text)
        if valid and not self._has_hope(token, confidence, letter):
            return None
        found = self._found(token, letter, valid=valid)
        if not found:
            return None
        ranked = sorted((self._cost(candidate, token, letter), candidate.text, candidate) for candidate in found)
        cost, _, best = ranked[0]
        asked = self._enough(token, valid, best)
        repeats = 0.0 if asked == ENOUGH_PAIR else _repeats(best, letter[token.text])  # a lost space strikes twice
        worn = 0.0 if valid else wear
        verdict = Verdict(best, self._as_read(token, valid) + _doubt(confidence) + worn - repeats - cost, asked)
        apart = APART_PAIR if verdict.asked == ENOUGH_PAIR else APART
        if verdict.gain < verdict.asked or (len(ranked) > 1 and ranked[1][0] - cost < apart):
            return None
        return verdict if self._is_allowed(token, verdict, confidence) else None

    def _has_hope(self, token: Token, confidence: float | None, letter: Mapping[str, int]) -> bool:
        """Whether any candidate for a valid word is cheap enough; hardly one word has any, and it costs less to ask."""
        most = self._as_read(token, valid=True) + _doubt(confidence) - self._enough_for_word(token)
        dearest = most + (_CAPITAL if token.opens else 0.0)
        least = self.context.least_bits(token.left, token.right)
        found = self._candidates.nearer(token.text, dearest - least, dearest - LEAST_COMPOUND)
        return any(self._cost(candidate, token, letter) <= most for candidate in found)

    def _found(self, token: Token, letter: Mapping[str, int], *, valid: bool) -> list[Candidate]:
        if valid:
            return self._candidates.near(token.text)
        own = {form for form, times in letter.items() if times >= OWN and times > letter[token.text]}
        listed = self._candidates.far(token.text)
        own = {form for form in own if not self._lacks_accent(form)}
        forms = {candidate.text for candidate in listed}
        return listed + [one for one in self._candidates.in_letter(token.text, own) if one.text not in forms]

    def _lacks_accent(self, form: str) -> bool:
        """Whether a form is a listed word without its diacritics, misread each time that the letter has it."""
        return not self.forms.valid(form) and any(is_accent(form, one.text) for one in self._candidates.far(form))

    def _is_allowed(self, token: Token, verdict: Verdict, confidence: float | None) -> bool:
        """Whether no rule speaks against the change, however likely it is."""
        word = verdict.candidate.text
        if is_old_spelling(token.text, word):
            return False
        if is_inflection(token.text, word) and (confidence is None or not verdict.candidate.known_slip):
            return False  # Dutch makes words by endings: what is typed so is meant so
        if confidence is None and is_accent(token.text, word) and token.text.isascii() < word.isascii():
            return False  # specks make accents, and there is no picture
        return not _is_name(token) or self._is_sure_name(token, verdict, confidence)

    def _is_sure_name(self, token: Token, verdict: Verdict, confidence: float | None) -> bool:
        """Whether a capitalised word may be changed: to a common word, by a diacritic, or where it is smudged."""
        best = verdict.candidate
        if is_accent(token.text, best.text):
            return True
        if best.text in self.lexicon.own:
            return best.known_slip and not is_name_spelling(token.text, best.text)  # the list is a register
        if token.named or is_name_spelling(token.text, best.text) or not best.known_slip:
            return False
        if confidence is not None and (confidence < _SMUDGED or (best.kind == "letter" and confidence < _SURE)):
            return True
        word = best.text.lower()
        listed = bool(self.lexicon.flags(word) & LISTED) and verdict.gain >= _PLAIN
        return listed or self.context.logcount(word) >= _COMMON

    def is_speck(self, left: str, right: str) -> bool:
        """Whether a hyphen between two words of a picture is a speck: one of them never takes any."""
        common = left.lower() in _NO_HYPHEN or right.lower() in _NO_HYPHEN
        return common and self.context.pair(left, right) >= _SIDE_BY_SIDE

    def is_rare(self, word: str) -> bool:
        """Whether a valid word is rare enough to ask whether it was read for another."""
        return word.isalpha() and not self.forms.is_stressed(word) and self.context.logcount(word) < RARE

    def _cost(self, candidate: Candidate, token: Token, letter: Mapping[str, int]) -> float:
        """Bits of the candidate between its neighbours, and of reading it as was done."""
        bits = candidate.bits
        if candidate.text[0].isupper() and token.text[0].islower():
            bits += _CAPITAL if not token.opens else -_CAPITAL
        if letter[candidate.text] >= OWN:
            return bits + min(IN_LETTER, self._word_cost(candidate, token))
        return bits + self._word_cost(candidate, token)

    def _word_cost(self, candidate: Candidate, token: Token) -> float:
        if candidate.kind == "compound":
            return self.context.compound_bits(candidate.text)
        if candidate.kind == "split":
            left, right = candidate.text.split(" ")
            if self.context.pair(left, right) < 0:
                return _NEVER
            first, second = self.context.bits(left, token.left, None), self.context.bits(right, left, token.right)
            return first + second
        return self.context.bits(candidate.text, token.left, token.right)

    def _enough(self, token: Token, valid: bool, best: Candidate) -> float:
        if best.kind == "split":
            common = all(self.context.logcount(word) >= _FUNCTION for word in best.text.split())
            return ENOUGH_PAIR if common else ENOUGH
        if valid:
            return self._enough_for_word(token)
        return ENOUGH_NAME if _is_name(token) or token.is_part or best.kind == "compound" else ENOUGH

    def _enough_for_word(self, token: Token) -> float:
        return ENOUGH_WORD if self.context.logcount(token.text) >= 0 else ENOUGH_UNSEEN

    def _as_read(self, token: Token, valid: bool) -> float:
        """Bits of the reading as a word."""
        word = token.text.lower()
        if valid and (token.text in self.forms.lexicon or word in self.forms.lexicon):
            return self.context.bits(token.text, token.left, token.right)
        unknown = (UNKNOWN_NAME if _is_name(token) else UNKNOWN) + spelling_bits(token.text)
        return min(unknown, self.context.compound_bits(word))


def _doubt(confidence: float | None) -> float:
    """Bits that the reader's confidence speaks against the reading."""
    if confidence is None:
        return _TYPED
    sure = min(_SURE, max(_UNSURE, confidence))
    return log2((1 - sure) / sure) - _USUAL_ODDS


def _repeats(candidate: Candidate, occurrences: int) -> float:
    """Bits that further occurrences of the same form speak for it; a usual confusion can strike twice."""
    return (occurrences - 1) * min(REPEATED, candidate.bits / 2)


def _is_name(token: Token) -> bool:
    """Whether the word is capitalised for another reason than to open a sentence."""
    return token.text[0].isupper() and (token.named or not token.opens)
