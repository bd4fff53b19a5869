"""Dutch finite verbs told by their family: ``daalt`` is one, because ``dalen`` and ``gedaald`` are words."""

import functools
import re

from .ordinary import is_ordinary

_PREFIX = re.compile(r"(?:ver|be|ont|her)(?=\w{3})")
"""Prefixes of verbs whose participle takes no ``ge``."""
_LONG = re.compile(r"(aa|ee|oo|uu)([^aeiou])\Z")
_SHORT = re.compile(r"(?:\A|[^aeiouij])[aeiou]([bdfgklmnprst])\Z")
_SOFTENED = {"f": "v", "s": "z"}
_VOICELESS = ("t", "k", "f", "s", "ch", "p")
_NOUNS = frozenset(
    "aarde beest gewest kost last licht lijst markt nacht post rust sport start teelt vaart vaste waarde ziekte".split()
)
"""Nouns that have such a family by chance."""
_STRONG = frozenset(
    """

    bedraagt bedroeg bedroegen begint begon behelst besloot besluit bevat bevatte bevond bleef bleek blijkt brak
    breekt dook dringt drinkt droeg dwingt dwong eet gebiedt gebood gelukt geniet genoot greep grijpt hangt
    hield hielp hing houdt kiest kijkt koos kreeg krijgt lag las leek liet ligt lijkt nam ontbrak ontbreekt
    ontleent ontstaat ontstond ontvangt ontving overschrijdt raadt riep rijdt roept schoof schrapt schreef
    schrijft schuift slaat sloeg sloot sluit sprak spreekt steeg stijgt stond strekt treft trekt trof trok valt
    verbindt verbood verdween verdwijnt vergeet verkrijgt verliest verloor verscheen verschijnt verwees verwijst
    viel vindt vond voorzag voorziet vraagt vroeg weegt wijkt wint won woog wordt zag zegt zei ziet zocht zoekt
    zwijgt
    """.split()
)
"""Forms of verbs whose vowel changes."""


@functools.lru_cache(maxsize=1 << 13)
def is_finite_verb(word: str) -> bool:
    """Whether the word, in small letters, is the third person (``daalt``) or the past (``eiste``) of a verb."""
    if not word.islower() or word in _NOUNS:
        return False
    if word in _STRONG:
        return True
    if word.endswith("t"):
        return _is_stem(word[:-1])
    if word.endswith(("te", "de")) and not _PREFIX.match(word):  # with a prefix it is a participle: ``beschermde``
        stem = word[:-2]
        return stem.endswith(_VOICELESS) == word.endswith("te") and _is_stem(stem)
    return False


def _is_stem(stem: str) -> bool:
    for whole in _infinitives(stem) if len(stem) > 2 else ():
        if is_ordinary(whole) and (_PREFIX.match(stem) or any(map(is_ordinary, _participles(stem, whole)))):
            return True
    return False


def _infinitives(stem: str) -> tuple[str, ...]:
    """``dalen`` of ``daal``, ``leggen`` of ``leg``, ``schrijven`` of ``schrijf``, ``regelen`` of ``regel``."""
    plain = stem[:-2] + stem[-1] if _LONG.search(stem) else stem
    doubled = f"{stem}{stem[-1]}en" if _SHORT.search(stem) else ""
    soft = plain[:-1] + _SOFTENED.get(plain[-1], plain[-1])
    return doubled, f"{soft}en", f"{plain}en"


def _participles(stem: str, whole: str) -> tuple[str, ...]:
    """What the participle of a verb may be: ``gedaald``, ``geëist``, ``gegeven``."""
    head, rest, own = ("geë", stem[1:], whole[1:]) if stem.startswith("e") else ("ge", stem, whole)
    return f"{head}{rest}d", f"{head}{rest}t", f"{head}{own}"
