"""What the lines around the body are: who is addressed, who writes, how it is sent, what the letter calls itself."""

import re

TO = re.compile(
    r"(?:(?:circulaire|brief|memo|ledenbrief|mededeling|informatiebrief|raadsinformatiebrief|bericht|notitie)\s+)?"
    r"(?:aan|oan)\b\s*:?\s*|voor\s+(?=(?:alle|iedereen|de\s+(?:bewoners|inwoners|omwonenden|leden|ouders|raad))\b)|ter\s+attentie\s+van\s*:?\s*",
    re.I,
)
TO_IN_TITLE = re.compile(
    r"(?:circulaire|brief|memo|ledenbrief|mededeling|informatiebrief|raadsinformatiebrief|bericht|notitie|uitnodiging)\s+"
    r"(?:aan|voor)\s+(?:(?=alle\b|de\b|het\b|leden\b|[A-Z]))",
    re.I,
)
NAMES_ITSELF = re.compile(
    r"(?:raadsinformatiebrief|raadsinformatie|raadsmededeling|raadsbrief|raadsmemo|collegebrief|wethoudersbrief|"
    r"burgemeestersbrief|informatiebrief|ledenbrief|bewonersbrief|nieuwsbrief|verzamelbrief|mededeling|memo|notitie|"
    r"beschikking|besluit|brief|circulaire|schriftelijke\s+vragen|persbericht|open\s+brief|fax(?:bericht)?|telefax|memorandum)\b",
    re.I,
)
"""What a letter calls itself; never its sender or subject alone."""
_SENDING = re.compile(
    r"(?:vooraf|tevens|ook|uitsluitend)?\s*(?:per|via|door)\s+(?:gewone\s+)?(?:e-?mail|post|fax|koerier|bode)(?:\s+en\s+(?:per\s+)?(?:e-?mail|post|fax))?|"
    r"(?:per\s+)?aan(?:ge)?teken\w*|persoonlijk|vertrouwelijk|spoed|concept|kopie|afschrift|embargo|openbaar|"
    r"(?:tevens|vooraf)\s+per\b.*|aan(?:ge)?teken\w*\s+(?:en|met)\b.*|ingekomen|ontvangen|afd\.\s*[A-Z]{2,}",
    re.I,
)
ADDRESS_LINE = re.compile(
    r"(?:postbus|p/a|p\.a\.|t\.?a\.?v\b|ter attentie|bezoekadres|postadres|retouradres|tel\b|t\s?\(?0|telefoon|telefax|"
    r"www\.|>|\d)|.*\b[1-9]\d{3}\s?[A-Z]{2}\b|.*@|.*\s\d+[a-z]?$",
    re.I,
)
GOES_ON = re.compile(r"(?:\b(?:de|het|van|en|der|te|voor|in)|[-&])$", re.I)
"""A line that ends in the midst of a name."""
ADDRESSED = re.compile(
    r"(?:(?:de|het|alle)\s+)?(?:leden|raads\w*(?:\s+en\s+\w+)?leden|raads-|gemeenteraad|gemeenteraden|raad|colleges?|"
    r"burgemeesters|bewoners?\w*|inwoners?|eilanders|omwonenden|aanwonenden|huurders|ondernemers|ouders|eigenaar|eigenaren|"
    r"huishoudens|gemeenten|gemeentebestu\w+|fracties?|raadsfracties?|raadslid|raadscommissie|commissie|directies?|"
    r"bestuur|besturen|provinciale\s+staten|gedeputeerde\s+staten|voorzitter|minister|staatssecretaris|verenigingen|"
    r"horecabedrijven|afdelingen)\b",
    re.I,
)
"""A body or group that letters go to."""
_PARTY = re.compile(
    r"(?:de\s+)?(?:gemeente|provincie|ministerie|waterschap|hoogheemraadschap|burgemeester|wethouder|commandant)\s+"
    r"(?:van\s+)?(?-i:[A-ZÀ-Ý’'][\w’'-]*(?:[ -](?:aan|de|den|der|en|op|van|bij|in|het|[A-ZÀ-Ý’'][\w’'-]*))*)",
    re.I,
)
_VERB = re.compile(r"\b(?:is|zijn|gaat|gaan|krijgt|krijgen|wordt|worden|moet|moeten|wil|willen|over|verdwijnt|start)\b")
"""A title rather than an addressee: ``Bewoners krijgen een container``."""


def is_addressing(printed: str) -> bool:
    """Whether a line names the addressee, with or without ``Aan``."""
    return behind_to(printed) is not None or is_body(printed)


def behind_to(printed: str) -> int | None:
    """Where the addressee begins in ``Aan de raad`` or ``Memo voor de leden``; None in ``Aan de slag met afval``."""
    titled = TO_IN_TITLE.match(printed)
    to = titled or TO.match(printed)
    if to is None or to.end() == len(printed):
        return None
    named = titled or ":" in to.group() or ADDRESSED.match(printed, to.end()) or printed[to.end()].isupper()
    return to.end() if named else None


def is_body(printed: str) -> bool:
    """Whether a line that stands alone names a body or a group that letters go to: ``Alle eilanders``."""
    body = ADDRESSED.match(printed)
    return body is not None and not re.search(r"[.?!:;]|\d{3}|,$", printed) and not _VERB.search(printed)


def is_party(printed: str) -> bool:
    """Whether a line is nothing but the name of an authority."""
    return _PARTY.fullmatch(printed) is not None


def is_sending_note(printed: str) -> bool:
    """Whether a line tells how the letter is sent: ``AANGETEKEND``."""
    return _SENDING.fullmatch(" ".join(printed.split())) is not None


def is_name(printed: str) -> bool:
    """Whether a line is words rather than figures."""
    return sum(char.isalpha() for char in printed) > 2 * sum(char.isdigit() for char in printed)
