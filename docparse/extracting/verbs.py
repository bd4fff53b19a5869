"""Dutch finite verbs told by their family: ``daalt`` is one, because ``dalen`` and ``gedaald`` are words."""

import functools
import re

from .ordinary import is_ordinary

_PREFIX = re.compile(r"(?:ver|be|ont|her|onder)(?=\w{3})")
"""Prefixes of verbs whose participle takes no ``ge``."""
_LONG = re.compile(r"(aa|ee|oo|uu)([^aeiou])\Z")
_SHORT = re.compile(r"(?:\A|[^aeiouij])[aeiou]([bdfgklmnprst])\Z")
_SOFTENED = {"f": "v", "s": "z"}
_HARDENED = {"v": "f", "z": "s"}
_VOICELESS = ("t", "k", "f", "s", "ch", "p")
_SEPARABLE = re.compile(r"\A(?:aan|af|bij|door|in|mee|om|op|over|terug|toe|uit|vast|voor|weg)(?=\w{4})")
"""First parts of verbs that stand apart from them."""
_NOUNS = frozenset(
    "aarde beest beleid bestand gebied geluid geweld gewest gezond kost last licht lijst markt nacht post rust sport"
    " start teelt vaart vaste verband waarde ziekte".split()
)
"""Other words that have such a family by chance."""
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
_STRONG_PARTICIPLES = frozenset(
    """

    aangenomen begonnen besloten besproken betrokken gebleken gebleven gebracht geboden gedaan gedragen gegeven
    gehouden gekomen gekozen gekregen gelaten gelezen genomen geschreven gevonden gewezen gezien gezonden herzien
    ingetrokken onderzocht ontnomen opgenomen overgenomen overschreden overwogen toegezonden vastgesteld verboden
    vergeleken verschenen verwezen voorgelegd
    """.split()
)
"""Participles of verbs whose vowel changes, and of some that begin with another word."""


@functools.lru_cache(maxsize=1 << 13)
def is_finite_verb(word: str) -> bool:
    """Whether the word, in small letters, is the third person (``daalt``) or the past (``eiste``) of a verb."""
    if not word.islower() or word in _NOUNS:
        return False
    if word in _STRONG:
        return True
    if word.endswith("t"):
        return _is_stem(word[:-1])
    if word.endswith(("ten", "den")):  # the past of several: ``leverden``, not ``maanden``
        return is_ordinary(word[:-1]) and not is_ordinary(word[:-2]) and is_finite_verb(word[:-1])
    if word.endswith(("te", "de")) and not _PREFIX.match(word):  # with a prefix it is a participle: ``beschermde``
        stem = word[:-2]
        return stem.endswith(_VOICELESS) == word.endswith("te") and _is_stem(stem)
    return False


@functools.lru_cache(maxsize=1 << 13)
def is_participle(word: str) -> bool:
    """Whether the word, in small letters, is the participle with which a clause ends: ``verklaard``, ``genomen``."""
    if not word.islower() or word in _NOUNS:
        return False
    if word in _STRONG_PARTICIPLES:
        return True
    plain = _SEPARABLE.sub("", word)
    stem = plain[2:-1] if plain.startswith("ge") else word[:-1] if _PREFIX.match(word) else ""
    return word.endswith(("d", "t")) and _is_stem(stem)


def is_infinitive(word: str) -> bool:
    """Whether the word, in small letters, is what one does: ``vaststellen``, ``evalueren``."""
    stem = _SEPARABLE.sub("", word).removesuffix("n").removesuffix("e")
    long = re.sub(r"([aeou])([^aeiou])\Z", r"\1\1\2", stem)
    short = re.sub(r"([^aeiou])\1\Z", r"\1", stem)
    stems = {stem, long, short, *(one[:-1] + _HARDENED.get(one[-1:], one[-1:]) for one in (stem, long))}
    return word.endswith("en") and len(stem) > 2 and any(_is_stem(one) for one in stems)


def is_first_person(word: str) -> bool:
    """Whether the word, in small letters, is what ``ik`` does: ``hanteer``."""
    return word.islower() and word not in _NOUNS and _is_stem(word)


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
