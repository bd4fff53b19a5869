"""The bullets of lists, the labels of reference lines in Dutch official letters, and what each label names.

The labels (``Ons kenmerk``, ``Datum verzonden``) are collected from house styles of municipalities, provinces, water
boards and ministries, and from the letter standard NEN 1026. ``arrange`` knows a reference line by them, ``extract``
reads its value.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

Role = Literal[
    "date",
    "reference",
    "your_reference",
    "your_letter",
    "case_number",
    "contact",
    "attachments",
    "subject",
    "recipient",
    "sender",
    "other",
]

LABELS: dict[Role, tuple[str, ...]] = {
    "date": (
        "datum", "datum verzonden", "datum verzending", "datum brief", "datum van verzending", "verzenddatum",
        "verzonden", "verzonden op", "verzonden d.d.", "briefdatum", "dagtekening", "d.d.",
        "beantwoord op", "opgesteld op", "verz.",
    ),
    "reference": (
        "ons kenmerk", "kenmerk", "onze referentie", "referentie", "ons nummer", "ons briefnummer", "briefnummer",
        "onze ref.", "ons ref.", "ref.", "registratienummer", "registratienr.", "reg.nr.", "reg. nr.",
        "documentnummer",
        "documentnr.", "documentkenmerk", "briefkenmerk", "kenmerk brief", "nummer", "nr.", "poststuknummer",
        "dossiernummer",
        "ons dossier", "dossier", "ons nr.", "raadsnummer", "rib-nummer", "rib nr.", "ons kenmerk/zaaknummer",
        "referentienummer", "kenmerknummer", "bis-nummer", "corsanummer", "corsanr.", "registratie", "volgnummer",
        "nummer van deze brief", "kenmerk van deze brief",
        "ons kenm.", "kenm.", "mijn kenmerk", "mijn referentie", "mijn ref.", "mijn dossier", "doc.nr.", "doc. nr.",
        "zaak/document", "besluitnummer", "besluitnr.", "volgno.", "volgnr.",
        "no.", "register no.", "reg. no.", "briefcode", "briefnr.", "ús skaaimerk", "skaaimerk",
    ),
    "your_reference": (
        "uw kenmerk", "uw referentie", "uw nummer", "uw ref.", "uw briefnummer", "uw dossier", "uw projectnummer",
        "uw aanvraagnummer", "uw nr.", "uw kenm.", "uw stuk", "jim skaaimerk", "jo skaaimerk",
        "uw brief (kenmerk)", "uw kenmerk / brief d.d.", "uw kenmerk / brief van",
    ),
    "your_letter": (
        "uw brief van", "uw brief", "uw brief d.d.", "uw brief dd.", "uw e-mail van", "uw mail van", "uw bericht van",
        "uw schrijven van", "uw schrijven", "uw verzoek van", "uw aanvraag van", "uw bericht", "uw datum",
        "uw mail", "uw e-mail", "uw verzoek", "uw aanvraag", "bericht op schrijven van", "bericht op uw schrijven van",
        "bericht op brief van", "bericht op uw brief van", "antwoord op uw brief van",
    ),
    "case_number": (
        "zaaknummer", "zaaknr.", "zaaknr", "zaak nr.", "zaakkenmerk", "zaak-id", "zaak id", "zaak", "ons zaaknummer",
        "zaakidentificatie", "zaak nummer", "aanvraagnummer",
    ),
    "contact": (
        "inl.", "beh. door", "behand. door", "contactpers.", "behandeld door", "zaak behandeld door", "contactpersoon",
        "inlichtingen bij", "inlichtingen", "inlichtingen via", "informatie bij",
        "behandelend ambtenaar", "behandelend medewerker", "behandelaar", "steller", "opsteller", "uw contactpersoon",
        "nadere informatie", "nadere inlichtingen", "ambtelijk contact", "contact", "vragen aan", "vragen",
        "heeft u vragen", "auteur", "opgesteld door", "medewerker", "casemanager", "dossierhouder", "informant",
        "meer informatie", "meer informatie bij", "aanspreekpunt", "ambtelijk aanspreekpunt", "uw aanspreekpunt",
        "ambtenaar", "ambtelijk", "ambtelijk steller", "ambtelijk opsteller", "informatie", "info", "info bij",
        "informatie geeft", "inlichtingen geeft", "inlichtingen over deze brief", "vragen bij",
        "vragen over deze brief", "vraagbaak", "te bereiken", "bij vragen", "uw vraagbaak", "ynljochtings",
        "meer weten", "beh. ambtenaar", "uw contact", "wie weet er meer", "wie weet er meer van",
        "gesprekspartner", "uw gesprekspartner", "uw vraag aan", "uw vragen aan", "vraag aan", "voor meer informatie",
        "voor informatie", "voor inlichtingen", "voor vragen", "informatie via", "nadere informatie bij",
        "nadere inlichtingen bij", "aanspreekpersoon", "uw aanspreekpersoon", "in behandeling bij",
        "samengesteld door", "jouw aanspreekpunt",
        "behannele troch",
    ),
    "attachments": (
        "bijlage", "bijlagen", "bijlage(n)", "aantal bijlagen", "aantal bijlage(n)", "bijl.", "bijgevoegd",
        "bijgesloten", "meegestuurd", "meegezonden", "ingesloten", "bij deze brief", "wij sturen mee",
        "hierbij gaan", "taheakke",
        "taheakken",
        "producties", "productie(s)", "productie",
    ),
    "subject": (
        "over", "onderwerp", "betreft", "inzake", "betr.", "titel", "onderwerp brief", "onderwerp van deze brief",
        "ûnderwerp", "underwerp", "wat", "betreffende", "gaat over", "aangaande", "ond.", "korte inhoud",
    ),
    "recipient": (
        "aan", "voor", "bestemd voor", "gericht tot", "ter attentie van", "gericht aan", "geadresseerde", "oan",
        "gesteld door",
    ),
    "sender": ("van", "afzender", "afkomstig van", "ingediend door", "vragensteller", "vragenstellers"),
    "other": (
        "afd.", "tst.", "tel.nr.", "tel. nr.", "telefoon", "telefoonnummer", "tel.", "tel", "doorkiesnummer",
        "doorkies", "direct nummer",
        "rechtstreeks nummer",
        "toestel", "fax", "faxnummer", "telefax", "e-mail", "e-mailadres", "email", "mail", "portefeuillehouder",
        "portefeuille", "afdeling", "team", "domein", "sector", "programma", "status", "vertrouwelijk", "blad",
        "pagina",
        "paginanummer", "bezoekadres", "postadres", "website", "internet", "kopie aan", "kopie", "afschrift aan",
        "c.c.", "cc",
        "beleidsveld", "raadsvergadering", "vergaderdatum", "gesteld op", "ontvangen op", "datum collegebesluit",
        "collegebesluit", "besproken in college", "waar", "wanneer", "vergadering van", "agendapunt", "registratiecode",
        "dienst",
        "directie", "bsn", "locatie", "bankrekening", "iban", "kvk", "btw-nummer", "categorie", "versie", "cluster",
        "eenheid", "organisatieonderdeel", "bereikbaar", "bereikbaar op", "openingstijden", "plaats", "mobiel",
        "classificatie", "aantal pagina's", "opgave", "verantwoordelijk wethouder", "wethouder",
    ),
}  # fmt: skip

_NEEDS_COLON = frozenset(  # words apart, for they are common words too
    "van aan voor over vragen zaak nummer team domein status plaats contact titel cluster eenheid dienst "
    "categorie locatie mail nr tel programma sector opgave versie informant auteur medewerker inlichtingen inzake "
    "wethouder portefeuille vertrouwelijk verzonden bijgevoegd dd ref informatie info ambtenaar ambtelijk "
    "no registratie bijgesloten meegestuurd meegezonden ingesloten wat waar wanneer oan uwmail uwemail "
    "uwverzoek uwaanvraag uwstuk betreffende gaatover aangaande meerweten producties productie bijvragen tebereiken "
    "vragenbij vragenoverdezebrief vraagaan voormeerinformatie voorinformatie voorinlichtingen voorvragen "
    "informatievia "
    "bijdezebrief hierbijgaan wijsturenmee kopie samengestelddoor inbehandelingbij "
    "gesteldop gestelddoor ontvangenop ond verz".split()
)
BULLETS = "•●▪■◦○‣⁃∙·➢➤►▶✓✔❖◆□▫→⇒➔➜"
"""Signs that are printed before the items of a list."""
LONGEST = 5
"""Words in the longest label."""
_END = re.compile(r"\s*(?:\?\s*)?[:;]|\s*\?|\s{2,}|\s*$")


class LabelMatch(NamedTuple):
    """A label at the start of a line: what it names, where it ends and its value begins, how it is set off."""

    role: Role
    end: int
    value: int
    set_off: bool
    """A colon, wide white or the end of the line follows; otherwise a single space."""


@lru_cache(maxsize=2048)  # each line is asked some three times between arranging and extracting
def label_at(text: str) -> LabelMatch | None:
    """The label with which ``text`` begins, the longest there is, allowing for a slip or two of the reader.

    A label that is a common word (``Van``, ``Aan``) counts only before a colon or wide white; one that the
    reader garbled only when it is set off from its value.
    """
    phrases = list(_phrases(text))
    listed = next((found for phrase in phrases if (found := _listed(text, *phrase))), None)
    if listed is not None and listed.set_off:
        return listed
    unlisted = next((found for phrase in phrases if (found := _unlisted(text, *phrase))), None)
    if listed is None:
        return unlisted
    longer = unlisted is not None and unlisted.set_off and unlisted.end > listed.end and listed.role == "reference"
    return unlisted if longer else listed  # Referentie architect: 12/34


def _phrases(text: str) -> Iterator[tuple[int, int]]:
    """Where the first words of the text start and end, without a colon behind them; the longest stretch first."""
    words = list(re.finditer(r"\S+", text))[:LONGEST]
    if words and not any(char.isalpha() for char in words[0][0]):
        return  # a figure before it makes it a value: ``2 (vertrouwelijk)``
    for last in range(len(words), 0, -1):
        start, end = words[0].start(), words[last - 1].end()
        colon = re.search(r"\??[:;]", text[start:end])
        if not colon or colon.end() == end - start:
            yield start, start + len(text[start:end].rstrip(":;?"))


def _listed(text: str, start: int, end: int) -> LabelMatch | None:
    """The match when ``text[start:end]`` is one of LABELS."""
    set_off = _END.match(text, end)
    key = _key(text[start:end])
    role = _role(key, bool(set_off) and not text[start:end].rsplit(" ", 1)[-1].strip(".:").isdigit())
    followed = set_off is not None and set_off.end() < len(text)
    if role is None or (role == "other" and set_off is None):
        return None
    if key in _NEEDS_COLON and not (followed or _figure_follows(text, end) or _person_follows(text, end, role)):
        return None
    return _match(text, role, end)


def _unlisted(text: str, start: int, end: int) -> LabelMatch | None:
    """The match when the words of ``text[start:end]`` tell what it names; see _by_head_word."""
    role = _by_head_word(text, start, end)
    return _match(text, role, end) if role is not None else None


def _match(text: str, role: Role, end: int) -> LabelMatch:
    set_off = _END.match(text, end)
    value = set_off.end() if set_off else end
    value += len(text[value:]) - len(text[value:].lstrip())
    return LabelMatch(role, end, value, set_off is not None)


_HEAD_WORDS: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        "other",
        re.compile(
            r"telefoon|\btel\b|fax|doorkies|\brek\b|rekening|bank|k\.?v\.?k|btw|toestel|post|giro|huis|mobiel|burgerservice|"
            r"besluit|vergader"
        ),
    ),
    (
        "your_reference",
        re.compile(
            r"^uw\b.*(?:kenmerk|nummer|referentie|nr\b)|"
            r"(?:kenmerk|referentie)\s+(?:van\s+)?(?:uw|aanvrager|archite[ck]t|gemachtigde)"
        ),
    ),
    ("your_letter", re.compile(r"^uw\b.*(?:brief|mail|bericht|schrijven|aanvraag|verzoek)")),
    ("case_number", re.compile(r"zaak(?:(?!zaak)\S)*(?:nummer|kenmerk|nr)")),
    ("reference", re.compile(r"(?:kenmerk|nummer|referentie|nr|\bno|\bref|code)$|^(?:kenmerk|nummer)\b")),
    ("date", re.compile(r"(?:^|\s)(?:brief|verzend)?datum\b|dagtekening|verzonden")),
    ("attachments", re.compile(r"bijlagen?\b")),
    ("contact", re.compile(r"behandel|inlichtingen|contactpersoon|informatie (?:bij|over)|aanspreekpunt|vragen over")),
    ("subject", re.compile(r"onderwerp|ûnderwerp|betreft")),
)
"""What a label that is not in LABELS names, by its words."""


_REMARK = re.compile(r"(?<!\s)\s+\([^()]{0,60}\)$")
"""``Schadenummer (bij reactie vermelden)``."""


def _by_head_word(text: str, start: int, end: int) -> Role | None:
    """The role of an unlisted label of up to four words before a colon, or of a kind of number before a figure."""
    phrase = _REMARK.sub("", text[start:end]).casefold().rstrip(".")
    colon = re.match(r"\s*:", text[end : end + 40]) is not None
    if not colon and not (_figure_follows(text, end) and re.search(r"(?:nummer|kenmerk|referentie|nr)$", phrase)):
        return None
    if len(phrase.split()) > 4 or not phrase[:1].isalpha() or any(char.isdigit() for char in phrase):
        return None
    return next((role for role, words in _HEAD_WORDS if words.search(phrase)), None)


def _figure_follows(text: str, at: int) -> bool:
    """Whether the next word has a figure, as after ``Nr.`` or ``Verzonden``."""
    return any(char.isdigit() for char in "".join(text[at:].split(maxsplit=1)[:1]))


_PERSON = re.compile(
    r"\s+(?:[a-z]+\.\s+){0,2}(?:[A-Z]\.|[A-ZÀ-Ý][\w’'-]+\s+(?:(?:van|de|der|den|het|ten|ter|el|'t)\s+){0,2}[A-ZÀ-Ý]\w)"
)


def _person_follows(text: str, at: int, role: Role) -> bool:
    """Whether a person's name comes next, as after ``inlichtingen J.P. Smit``."""
    return role == "contact" and _PERSON.match(text, at) is not None


def is_label(text: str) -> bool:
    """Whether the whole text is a label, common words such as ``Van`` included."""
    return _key(text) in _keys()


def _key(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


@cache
def _keys() -> dict[str, Role]:
    return {_key(label): role for role, labels in LABELS.items() for label in labels}


@cache
def _role(key: str, garbled: bool) -> Role | None:
    """The role of a label; ``garbled``: one slip in six letters or two in eleven are allowed."""
    exact = _keys().get(key)
    if exact is not None or not garbled or len(key) < 6:
        return exact
    from rapidfuzz.distance import Levenshtein

    allowed = 2 if len(key) >= 11 else 1
    near = [(Levenshtein.distance(key, known, score_cutoff=allowed), known) for known in _keys() if len(known) >= 6]
    slips, known = min(near)
    return _keys()[known] if slips <= allowed else None
