"""Who pays a sum and who receives it, by the organisations and the verbs around it."""

import re
from collections.abc import Sequence

from .amounthits import AmountHit
from .hits import Hit
from .sentences import sentence_around

_GIVES = re.compile(
    r"\b(?:betaalt|betalen|betaalde|bijdraagt|draagt|droeg|dragen|bijdragen|stelt|stelde|stellen|verstrekt"
    r"|verstrekte|verstrekken|subsidieert|financiert"
    r"|verleent|verleende|verlenen|reserveert|legt|leggen|legde|geeft|gaf|kent|kende|kenden|schenkt|schonk|doneert"
    r"|doneerde|bekostigt|neemt|nam|trekt|trok|investeert|investeerde|stopt|stopte|stopten|keert|keerde|vergoedt"
    r"|vergoedde|zegde|zegden|sponsort|sponsoren|sponsorde|steunt|steunden|steunde|stort|stortte|compenseert|compenseerde"
    r"|compenseerden|gaven|looft|reserveerde|reserveren|denkt|leent|leende|subsidieerde"
    r"|financierde|bekostigde|trok|trekken|garandeert|doet|deed|past|paste|maakt|levert|leverde|leveren"
    r"|schiet|schoot|biedt|voegt|voegde|vult|steekt|stak|restitueert|restitueren)\b"
)
_OPENED = re.compile(
    r"\b(?:waar\w*|die|dat|zodra|heeft|hebben|zal|zou|zullen|zouden)(?: (?:de|het|een|zorgverzekeraar))? \Z"
)
"""What a verb at the end goes with: ``waarvoor de gemeente € 5 vergoedt``, ``heeft het Rijk € 5 toegezegd``."""
_AT_END = re.compile(
    r"[^.;:€ƒ]{0,50}?\b(?:bijdraagt|bijdroeg|vergoedt|betaalt|betaalde|afdraagt|inlegt|uittrekt|stort|neemt|nam|nemen"
    r"|toegekend|toegezegd|gereserveerd|uitgetrokken|bijgedragen|verstrekt|geboden|toekomen|inleggen|bijdragen)\b"
)
_CHARGED = re.compile(
    r"\b(?:voor rekening|ten laste) van(?: de| het)? \Z"
    r"|\b(?:gedragen|te voldoen|gesponsord|te betalen) door(?: de| het)? \Z"
)
_HAS = re.compile(r" (?:heeft|hebben)\b")
_OTHERS = re.compile(r"\b(?:wij|we|ik|ingediend|gevraagd|aangevraagd|begroot|geraamd)\b")
"""Words after an organisation that tell that another pays, or that nothing is paid yet."""
_PAID_BY = re.compile(r"\b(?:door|namens)(?: de| het| een)?(?: [a-z]+)? \Z")
_PAID = re.compile(
    r"\b(?:uitgekeerd|betaald|vergoed|gesteld|gesubsidieerd|gefinancierd|toegekend|bijgedragen|verstrekt|bekostigd"
    r"|toegezegd|geschonken)\b"
)
_BETWEEN = re.compile(r",? (?:er |ons |u |hem |haar |hun )?\Z")
_FROM = re.compile(
    r"\b(?:ontvangen|ontvingen|ontvangt|ontving|krijgen|kregen|kreeg|krijgt|gekregen|toegekend|verwachten"
    r"|bijdrage|subsidie|uitkering|vergoeding|gift|steun|lening|geleend|donatie|schenking|aangevraagd)\b"
)
_TO = re.compile(r"\b(?:aan|naar)(?: de| het| een)? $", re.IGNORECASE)
_GETS = re.compile(
    r" (?:\w+ ){0,2}?(?:ontvangt|ontving|ontvangen|ontvingen|krijgt|kreeg|krijgen|kregen)\b[^.;:€ƒ]{0,60}\Z"
)
_ASKS = re.compile(
    r"\)? (?:[^\W\d]\w* ){0,3}?(?:vraagt|vroeg|vragen|rekent|rekende|rekenen|factureerde|offreerde)\b[^.;:€ƒ]{0,50}\Z"
)
"""What it delivers is paid for: ``de notaris rekent € 2.150``."""
_WE_PAY = re.compile(
    r"\b(?:(?:betal|verstrek|gev|verlen)\w+ (?:wij|we|ik)|(?:[Ww]ij|[Ww]e|[Ii]k) (?:betal|verstrek|gev|verlen)\w+)"
    r"(?: de| het)? \Z"
)
_PLEDGED = re.compile(r"\b(?:toezegging|bijdrage|gift|subsidie|schenking)\w* van\b(?:[^.;]|\.(?=\d))*\Z")
_PAYS_AFTER = re.compile(
    r",? (?:[^.;:€ƒ]{0,30} )?"
    r"(?:draagt|dragen|droeg|betaalt|betalen|betaalde|vergoedt|vergoedde"
    r"|neemt|bekostigt|financiert) (?:de |het |een )?\Z"
)
_OF_FIRST = re.compile(r"\bVan(?: de| het)? \Z")
"""What opens ``Van het UWV kregen wij``, where the organisation does not receive."""
_GIFT_OF = re.compile(r" (?:(?:subsidie|bijdrage|steun|budget) )?(?:van|door)(?: de| het)? ")
_BY = re.compile(
    r"(?:(?<!\w)Van|, van|\b(?:ontv[ai]ng\w*|kreeg|krijg\w*|kregen|gekregen|toegekend|bijdrage\w*|subsidie|uitkering"
    r"|vergoeding|gift|steun|lening|donatie|schenking|toezegging|wij|we|ik|u|er|hij|zij|die|en|verwacht\w*) van"
    r"|\b(?:door|namens)|(?<=lening )bij|(?<=vraagd )bij)(?: de| het| een)? \Z"
)
"""Words that say of the organisation after them that the money comes from it."""
_WHITE = re.compile(r"\s{2}\Z")
_CELL_ENDS = re.compile(r"\s{2}|\s*(?:\n|\Z)")
_SOURCES = re.compile(r"\b(?:bron|bijdrage|dekking|betaalt|financier\w*|subsidiegever|bijdragen)\b", re.IGNORECASE)
"""Words in the head of a table whose rows are those who pay."""
_NEAR = 80
"""Code points around an organisation in which the word stands that says that money came from it."""
_LIST = 250
"""The same of a list of those who pledged something."""


def is_source(text: str, amount: AmountHit) -> bool:
    """Whether the table above the sum tells that its rows are those who pay."""
    line = text.rfind("\n", 0, amount.start) + 1
    return _SOURCES.search(text, text.rfind("\n\n", 0, line) + 1, line) is not None


def payer_in_row(text: str, amount: AmountHit, near: Sequence[Hit]) -> str | None:
    """The organisation that has a cell of its own in the row of the sum, behind what the row is about."""
    line = text.rfind("\n", 0, amount.start) + 1
    for hit in near:
        own = _WHITE.search(text[max(line, hit.start - 3) : hit.start]) and _CELL_ENDS.match(text, hit.end)
        if hit.start > line and "\n" not in text[min(hit.start, amount.start) : max(hit.end, amount.end)] and own:
            return text[hit.start : hit.end]
    return None


def source_of(text: str, organisations: Sequence[Hit]) -> str | None:
    """The last organisation that something was received from or asked of."""
    for hit in reversed(organisations):
        ahead = text[max(0, hit.start - _NEAR // 2) : hit.start]
        if _BY.search(ahead):
            first, last = sentence_around(text, hit.start, hit.end)
            if _FROM.search(text, max(first, hit.start - _NEAR), min(last, hit.end + _NEAR)):
                return text[hit.start : hit.end]
    return None


def payer_of(text: str, amount: AmountHit, near: Sequence[Hit]) -> str | None:
    """The organisation that the money comes from, or that gives it, by the words around the sum."""
    ahead = [hit for hit in near if hit.end <= amount.start]
    source = source_of(text, ahead) or source_of(text, near)
    if source is not None:
        return source
    behind = [hit for hit in near if hit.start >= amount.end]
    giver = _giver_before(text, amount, ahead) or _giver_after(text, amount, behind)
    return text[giver.start : giver.end] if giver else None


def _giver_before(text: str, amount: AmountHit, organisations: Sequence[Hit]) -> Hit | None:
    for hit in reversed(organisations):
        between, start = text[hit.end : amount.start], text[max(0, hit.start - _NEAR // 2) : hit.start]
        if _OTHERS.search(between):
            continue
        has = _HAS.match(between)
        given = has and _PAID.search(text, amount.end, amount.end + _NEAR // 2)
        given = given or ((has or _OPENED.search(start)) and _AT_END.match(text, amount.end))
        if (_GIVES.search(between) or given) and not _TO.search(start):
            return hit
        if _BETWEEN.fullmatch(between) and _GIVES.search(start) and not _WE_PAY.search(start):
            return hit  # ``daarvan droeg de Stichting Kermis € 500 bij``
        if between == " (" and _PLEDGED.search(text, max(0, hit.start - _LIST), hit.start):
            return hit
    return None


def _giver_after(text: str, amount: AmountHit, organisations: Sequence[Hit]) -> Hit | None:
    for hit in organisations:
        between, until = text[amount.end : hit.start], text[amount.end : hit.end + _NEAR // 2]
        if (_PAID_BY.search(between) and _PAID.search(until)) or _CHARGED.search(between):
            return hit
    first = next(iter(organisations), None)
    if first is None:
        return None
    between = text[amount.end : first.start]
    return first if _PAYS_AFTER.fullmatch(between) or _GIFT_OF.fullmatch(between) else None


def payee_of(text: str, amount: AmountHit, near: Sequence[Hit]) -> str | None:
    """The organisation that receives or asks the sum."""
    before = next((hit for hit in reversed(near) if hit.end <= amount.start), None)
    gets = before is not None and _GETS.match(text, before.end, amount.start)
    if before is not None and gets and not _OF_FIRST.search(text[max(0, before.start - 16) : before.start]):
        return text[before.start : before.end]
    if before is not None and _is_paid(text, before, amount):
        return text[before.start : before.end]
    for hit in near:
        if _TO.search(text[max(0, hit.start - 12) : hit.start]) and abs(hit.start - amount.end) < 90:
            return text[hit.start : hit.end]
    return None


def _is_paid(text: str, organisation: Hit, amount: AmountHit) -> bool:
    """Whether it asks the sum for what it does, or ``wij`` pay it."""
    if _ASKS.match(text, organisation.end, amount.start):
        return True
    ahead = text[max(0, organisation.start - _NEAR // 2) : organisation.start]
    return text[organisation.end : amount.start] == " " and _WE_PAY.search(ahead) is not None
