"""The written forms of a word: capitals, hyphens, genitives, stressed vowels. What can be right is left alone."""

import re
import unicodedata
from functools import lru_cache

from .lexicon import LISTED, NAME, Lexicon

_GENITIVE = re.compile(r"(?<=..)(?:'s?|s)$")
_STRESS = re.compile("[\u0301]")  # combining acute
_AFTER_I = re.compile("i[éÉ]")
_JOINTS = re.compile(r"[-/]")
_SHORT_COMPOUND = 7  # letters from which a compound is believed


class Forms:
    """Knows whether a form as written can be a valid word."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.valid = lru_cache(maxsize=65536)(self._valid)

    def _valid(self, token: str) -> bool:
        """Whether the token, without punctuation around it, is a Dutch word, a name or made of such."""
        word = straight(token)
        if self._whole(word):
            return True
        if _JOINTS.search(word):
            parts = [part for part in _JOINTS.split(word) if part]
            return bool(parts) and all(self._part(part) for part in parts)
        return self._inflected(word)

    def is_own(self, token: str) -> bool:
        """Whether the token is one of the user's own words, in small letters, with a capital or in capitals."""
        word = straight(token)
        own = self.lexicon.own
        return word in own or word.lower() in own or (not word.islower() and word[:1].upper() + word[1:].lower() in own)

    def _part(self, part: str) -> bool:
        return len(part) == 1 or part.isdigit() or part.isupper() or self._whole(part) or self._inflected(part)

    def _whole(self, word: str) -> bool:
        lower = word.lower()
        if word in self.lexicon or lower in self.lexicon:
            return True
        if not word.islower() and word[:1].upper() + lower[1:] in self.lexicon:
            return True
        if len(word) >= _SHORT_COMPOUND and lower.isalpha() and self.lexicon.is_compound(lower):
            return True
        return self.is_stressed(word)

    def is_stressed(self, word: str) -> bool:
        """``géén``, ``vóór``: a known word with the stress marked. Not ``Syrié``: a stressed vowel follows no i."""
        if word.isascii() or _AFTER_I.search(word):
            return False
        plain = unicodedata.normalize("NFC", _STRESS.sub("", unicodedata.normalize("NFD", word)))
        return plain != word and (plain in self.lexicon or plain.lower() in self.lexicon)

    def _inflected(self, word: str) -> bool:
        base = _GENITIVE.sub("", word)
        if base == word:
            return False
        if "'" in word:
            return self._whole(base)
        return len(base) > 3 and bool(self.lexicon.flags(base) & (LISTED | NAME)) and not base.islower()


def straight(token: str) -> str:
    """The token with straight apostrophes, as the lexicon has them."""
    return token.replace("’", "'").replace("‘", "'").replace("`", "'")
