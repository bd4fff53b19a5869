"""What every name of a type must be, whatever the field says of it: borders and kinds that a rule knows better."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .branches import branch_end
from .hits import Hit, SomeHit, free
from .nameends import is_never_named
from .organisations import councils
from .parting import is_known, joined, organisations_in, persons_in
from .registers import place_names
from .retyping import kind_before
from .verbs import is_finite_verb

_ADJECTIVE = re.compile(r"[\w’'-]+(?:se|sche|isch|aans|ments|naars|ees|eesch)\Z")
"""``Haarlemse``, ``Papiaments``, ``Gouwenaars``: of a place, its language and its people, but no place."""
_FROM_TO = re.compile(r" (?:tot|naar|en) (?=[A-Z'’])")
_NUMBER = re.compile(r" \d{1,4}(?: ?[a-zA-Z])?(?=[,.;:)]|\n|\Z| (?P<next>[a-z]+))")
_ARTICLE = re.compile(r"(?<=[a-z,;(]\s)(?:De|Het|'t|’t|Den|Ter|Ten|Van(?: de[rn]?)?)\s\Z")
"""With a capital inside a sentence, it is part of the name: ``in De Vossenburcht``."""
_NO_PART = re.compile(
    r"(?:firma|fractie|aannemer|[Ww]oningcorporatie|[Zz]orgverzekeraars?|ingenieursbureau|eigenaar|[Nn]etbeheerder"
    r"|Vervoerder) (?=[A-Z'’])"
)
_NO_TITLE = re.compile(r"(?:(?:ontwerp)?bestemmingsplan|motie|nota|rapport|programma|project) [\"'“‘]?(?=[A-Z])")
"""What comes before the name of an organisation or the title of a plan, and is no part of it."""
_OFFICE = re.compile(
    r"\b(?:[Mm]inister|[Ss]taatssecretaris)(?:sen)? (?:van|voor) (?:het )?(?:[A-Z][\w-]+(?:, | en )){0,3}\Z"
)
_NO_NAME = re.compile(r"(?:Stcrt|Stb|Trb)\b.*|[IVX]+")
"""What prints the numbers of laws and annexes, and names nothing."""
_FUNCTION = re.compile(r"(?:(?:de|het|een|voor|van|in|op|door|aan|bij|met|en|naar|te|uit) )+(?=\S)")
"""Words in small letters that open no name."""
_AT_START = re.compile(r"(?:De|Het|Van(?: de| het)?) (?=[A-Z’'])")
_BEFORE_BODY = re.compile(r"(?:De|Het|DE|HET) (?=college|raad|gemeenteraad|commissie|COLLEGE|RAAD)")
"""In an address the article before a body has a capital, and is none of its name."""
_BEFORE = {"ORG": (_BEFORE_BODY, _NO_PART), "PLAN": (_NO_TITLE,)}
"""What stands before a name of the type and is none of it, in this order."""
_SENTENCE = re.compile(r"(?:[.?!][\"”’')]? |\n)\Z")
"""Before a word whose capital is that of the sentence."""
_FIRM = re.compile(r" (?:[BN]\.V\.|[bn]\.v\.|V\.O\.F\.|v\.o\.f\.|[BN]V|[bn]v|VOF|vof)(?![\w-])")
_CUT_FIRM = re.compile(r"(?<= [BNCU])\.[VA]\.")
"""What is left of ``B.V.`` where the name was ended at its first stop."""
_ENDS_FIRM = re.compile(
    r" (?:[BN]\.?V\.?|V\.?O\.?F\.?|Groep|Group|Holding|Advocaten|Makelaars|& Zn\.?|(?:&|en) Zonen)\Z"
)
_LINE = re.compile(r"[^\n]+")
_OVER = re.compile(r"(?<=\w\w)\. (?:De|Het|Een|In|Op|Dit|Deze|Die|Dat|Wij|Ik|Pas|Dan|Er|Met|Daar|Ook|Dus|Wel)(?!\w)")
"""A name does not go on in the next sentence."""
_BEHIND_LAW = re.compile(
    r" van toepassing\b|;| (?:[€ƒ]|f \d)|(?<=[A-Za-z]{2})(?<!\b[Nn]r)(?<!\b[Aa]rt)(?<!Stb)\. (?=[A-Z])"
)
"""Where a law is over and the sentence goes on."""
_CALLED = re.compile(r' (?P<open>["“‘])[A-Z][^"”’\n]{1,40}["”’](?!\w)')
_CLOSES = re.compile(r'["”](?!\w)')
_HAS_A_NAME = re.compile(r"(?:[Ss]tichting|[Vv]ereniging|[Ss]chool|[Cc]oöperatie|[Bb]ond|koor|[Ff]onds|[Cc]lub)\b")
"""Kinds of organisations that have their names between quotation marks."""
_SEATED = re.compile(
    r"(?!.*(?:[Rr]echtbank|[Gg]erechtshof|[Mm]inisterie|[Gg]emeente|[Cc]ommissie|[Kk]erk) te )"
    r"[^\n]+? te ([A-Z’'][\w’'-]+)"
    r"|(?:(?:Openbare |openbare |Christelijke )?[Bb]asis)?[Ss]chool [A-Z’'].* (?:te|in) ([A-Z’'][\w’' -]+)"
)
"""What is named together with the place of its seat, or a school with its village."""
_UP_TO = re.compile(r" (?:tot en met|t/m) \d{1,4}(?![\d.,])")
_TWO_TITLES = re.compile(r"[’'”\"] en [‘'“\"]")
_TWO_LAWS = re.compile(r"[’'”\"] [a-z ]{0,30}[’'‘”“\"](?=[A-Z])")
_PAPER = re.compile(r"(?:Nederlandse )?Staatscourant\b|Staatsblad\b")
"""Where laws are printed."""
_FAMILY = re.compile(r"[Ff]am(?:\.|ilie) (?=[A-Z’'])")
"""Of a family the name alone is marked."""
_NOBLE = re.compile(
    r"\.?(?:(?<=baron)|(?<=barones)| (?:baron|barones|jonkheer|graaf|gravin))"
    r" (?:(?:van|de|der|den|la|le|von|tot) ){0,3}[A-ZÀ-Ý][\w’'-]+"
)
"""A title of nobility stands between initials and surname."""
_COUPLE = re.compile(r"\b(?:[Dd]hr\.|[Hh]eer) en \Z")
_WIFE = re.compile(r"[Mm](?:evr\.|w\.|evrouw) [A-Z]")
_OWNER = re.compile(r" van (?:het Rijk|het kabinet|de raad|de provincie|de gemeente)\b.*")
_FARTHEST = 24
"""Code points before a name in which its article is looked for."""
_FARTHEST_OFFICE = 80


def mended(label: str, text: str, hits: Sequence[Hit], rules: Sequence[Hit]) -> list[Hit]:
    """The names of a type, after what the rules of that type found."""
    printed = [_on_one_line(text, hit) for hit in hits if not _NO_NAME.fullmatch(text, hit.start, hit.end)]
    whole = [_whole(label, text, hit) for hit in printed]
    if label in ("ORG", "LOC"):
        whole = free(whole, councils(text))
    if label == "LOC":
        return [part for hit in whole if not _of_a_place(text, hit) for part in _places(text, hit)]
    if label == "ORG":
        named = [hit for hit in whole if not is_in_office(text, hit.start)]
        return [*councils(text), *(part for hit in named for part in organisations_in(text, hit, rules))]
    if label == "PLAN":
        return [part for hit in whole for part in _parted(text, hit, _TWO_TITLES)]
    if label == "LAW":
        return [part for hit in whole if not _PAPER.match(text, hit.start) for part in _parted(text, hit, _TWO_LAWS)]
    if label == "PER":
        return joined(text, [part for hit in whole for part in persons_in(text, hit)])
    return whole


def is_in_office(text: str, start: int) -> bool:
    """Whether a name is that of what a minister is minister of."""
    return _OFFICE.search(text, max(0, start - _FARTHEST_OFFICE), start) is not None


def _whole(label: str, text: str, hit: SomeHit) -> SomeHit:
    """The name with the article and kind that belong to it, and without the words that do not."""
    if label == "PER":
        family, couple = (
            _FAMILY.match(text, hit.start, hit.end),
            _COUPLE.search(text, max(0, hit.start - _FARTHEST), hit.start),
        )
        noble = _NOBLE.match(text, hit.end)
        start = couple.start() if couple and _WIFE.match(text, hit.start) else _with_article(text, hit.start)
        return replace(hit, start=family.end() if family else start, end=noble.end() if noble else hit.end)
    start = hit.start
    for form in (_FUNCTION, *_BEFORE.get(label, ())):
        before = form.match(text, start, hit.end)
        start = before.end() if before else start
    if label in ("ORG", "LOC"):
        start = _after_opener(text, start, hit.end)
    kind = kind_before(text, _with_article(text, start), label)
    return replace(
        hit, start=_with_article(text, start) if kind is None else kind, end=_end(label, text, hit.end, start)
    )


def _on_one_line(text: str, hit: SomeHit) -> SomeHit:
    """The longest part of the name on one line that has a capital: no name goes on in the next cell or block."""
    if "\n" not in text[hit.start : hit.end]:
        return hit
    lines = [line for line in _LINE.finditer(text, hit.start, hit.end) if any(map(_opens, line.group()))]
    line = max(lines, key=lambda one: len(one.group()), default=None)
    return replace(hit, start=line.start(), end=line.end()) if line else hit


def _opens(char: str) -> bool:
    return char.isupper() or char.isdigit()


def _with_article(text: str, start: int) -> int:
    article = _ARTICLE.search(text, max(0, start - _FARTHEST), start)
    return article.start() if article else start


def _after_opener(text: str, start: int, end: int) -> int:
    """Behind an article that has its capital from the sentence only: nowhere else does the letter write it so."""
    opener = _AT_START.match(text, start, end)
    if opener is None or not _SENTENCE.search(text, max(0, start - 3), start):
        return start
    goes_on = text[end : end + 1] == " " and text[end + 1 : end + 2].islower()
    inside = re.search(rf"[a-z,] {re.escape(text[start:end])}(?!\w)", text)
    if opener.group().startswith("Van") and _ENDS_FIRM.search(text, start, end):
        return start
    return opener.end() if goes_on and inside is None and not is_known(text[start:end]) else start


def _end(label: str, text: str, end: int, start: int) -> int:
    """Where the name ends: behind ``bv`` and ``2 tot en met 38``, before ``van het Rijk``."""
    owner = _OWNER.search(text, start, end) if label == "PLAN" else None
    if owner is not None:
        return owner.start()
    if label in ("LAW", "PLAN"):
        end = _before_the_sentence(text, start, end, motto=label == "PLAN")
    if label == "LAW":
        behind = _BEHIND_LAW.search(text, start, end)
        end = behind.start() if behind else end
    if label == "ORG":
        end = _organisation_end(text, start, end)
    if text[start:end].count("(") > text[start:end].count(")") and text[end : end + 1] == ")":
        end += 1
    form = {"ORG": _FIRM, "LOC": _UP_TO}.get(label)
    more = form.match(text, end) if form and (label == "ORG" or text[end - 1].isdigit()) else None
    return more.end() if more else end


def _before_the_sentence(text: str, start: int, end: int, motto: bool) -> int:
    """Before a last word that is none of a name: ``Handboek Openbare Ruimte wordt``, but not ``Licht uit, zon aan``.

    motto: the name may be a phrase, so that only words with a capital before the last one tell that it is over.
    """
    *name, last = text[start:end].split(" ")
    if not is_never_named(last) or not name or (motto and (len(name) < 2 or not name[-1][:1].isupper())):
        return end
    return end - len(last) - 1


def _organisation_end(text: str, start: int, end: int) -> int:
    """Behind ``B.V.`` and the name between quotation marks, before ``te Enschede``."""
    seated = _SEATED.fullmatch(text, start, end)
    if seated is not None and seated[seated.lastindex or 0] in place_names():
        return seated.start(seated.lastindex or 0) - len(" te ")
    cut = _CUT_FIRM.match(text, end)
    if cut is not None:
        return cut.end()
    over = _OVER.search(text, start, end)
    if over is not None:
        return over.start()
    branch = branch_end(text, start, end)
    if branch is not None:
        return branch
    name = text[start:end]
    if sum(name.count(mark) for mark in '"“”') % 2 and _CLOSES.match(text, end):
        return end + 1
    called = _CALLED.match(text, end) if _HAS_A_NAME.search(name) else None
    return called.end() if called is not None else end


def _parted(text: str, hit: SomeHit, joint_form: re.Pattern[str]) -> Iterator[SomeHit]:
    """``‘Bos’ en ‘Hei’`` is two titles, what is based on a law is another law."""
    joint = joint_form.search(text, hit.start, hit.end)
    if joint is None:
        yield hit
    else:
        yield replace(hit, end=joint.start())
        yield replace(hit, start=joint.end())


def _of_a_place(text: str, hit: Hit) -> bool:
    name = text[hit.start : hit.end]
    if " " in name or name in place_names():
        return False
    owned = name.endswith("s") and name[:-1] in place_names() and re.match(r" [a-z]", text[hit.end : hit.end + 2])
    return bool(owned) or _ADJECTIVE.fullmatch(name) is not None


def _places(text: str, hit: SomeHit) -> Iterator[SomeHit]:
    """``Hoorn tot Durgerdam`` is two places, and the number of a house belongs to its street."""
    parts = _FROM_TO.split(text[hit.start : hit.end])
    known = [part in place_names() for part in parts]
    if len(parts) > 1 and (all(known) or (any(known) and " en " not in text[hit.start : hit.end])):
        at = hit.start
        for part in parts:
            start = text.index(part, at)
            at = start + len(part)
            yield replace(hit, start=start, end=at)
        return
    number = _NUMBER.match(text, hit.end)
    whole = number and text[hit.start : hit.end] not in place_names()
    if number and whole and (number["next"] is None or is_finite_verb(number["next"])):
        yield replace(hit, end=number.end())
    else:
        yield hit
