"""The Dutch words that tell what a date is the date of."""

import re

from ..schema import DateRole

WEEKDAY = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:avond|middag|ochtend)?\s)?"
WEEKDAY_NAME = re.compile(r"(?:maan|dins|woens|donder|vrij|zater|zon)dag", re.I)
_DOCUMENT = (
    r"(?:\w*brief|\w*brieven|schrijven|\w*e-?mails?|\w*mails?|\w*bericht(?:en)?|fax|\w*aanvra(?:ag|gen)|\w*verzoek(?:en)?"
    r"|\w*bezwaarschrift|beroepschrift|\w*zienswijzen?|bezwaar|beroep|kenmerk|circulaire|\w*memo|factuur|\w*nota"
    r"|offerte|petitie|klacht|melding|vra(?:ag|gen)|(?<!eind)\w*rapport(?:age)?|\w*advies|adviezen|reactie|antwoord"
    r"|aankondiging|\w*uitnodiging|toezending|notitie|aangifte|voornemen|aanslag|opgave|rekening|verweerschrift|sommatie"
    r"|ingebrekestelling|inzending|herinnering(?:en)?|aanmaning|artikel|taxatie|nieuwsbrief|persbericht)"
)
_DECISION = (
    r"(?:\w*besluit(?:en)?|\w*beschikking(?:en)?|uitspraak|vonnis|arrest|\w*vergunning|\w*ontheffing|aanschrijving"
    r"|motie|amendement|\w*verordening|wet|bouwverbod|dwangsom|aanwijzing|benoeming|verlening|vaststelling)"
)
_MEETING = (
    r"(?:\w*vergadering(?:en)?|\w*bijeenkomst(?:en)?|\w*zitting|\w*commissie|\w*avond(?:en)?|\w*overleg|\w*gesprek(?:ken)?"
    r"|\w*bezoek|\w*opening|\w*inloop|\w*excursie|\w*presentatie|\w*controle|\w*inspectie|\w*schouw|\w*spreekuur"
    r"|\w*verkiezing\w*|\w*feest|\w*markt|\w*uitvoering|\w*brand|\w*storm|\w*ramp|incident|ongeval|ongeluk|explosie"
    r"|hercontrole|opname|afspraak|ontmoeting|conferentie|\w*debat|\w*concert|\w*beving|\w*meting|peiling"
    r"|\w*festival|\w*wedstrijd|rondvraag|symposium|herdenking|viering)"
)
_OF = (
    r"(?:\s(?!(?:van|d\.d\.|dd\.?|gedateerd)\s[\w ]*\d)[^\s;:]+){0,12}?,?"
    r"\s(?:van|d\.d\.|dd\.?|de\sdato|gedateerd|gedagtekend|gedateerd\sop)\s"
)
"""What links a noun to its date, with up to a dozen words between, none of them a date."""

LABELS: tuple[tuple[DateRole | None, re.Pattern[str]], ...] = (
    (None, re.compile(r"(?:geboren|geboortedatum|geb\.|peildatum)[\w ]*:?\s*\Z", re.I)),
    ("received", re.compile(r"(?:ontvangen|ontvangst\w*|ingekomen)[\w ]*:?\s*\Z", re.I)),
    ("sent", re.compile(r"verz(?:onden|end\w*)[\w ]*:?\s*\Z", re.I)),
    ("decided", re.compile(r"(?:besluit(?:datum)?|vastgesteld[\w ]*)\s*:?\s*\Z", re.I)),
    ("deadline", re.compile(r"(?:reageren|inleveren|aanmelden|indienen|inschrijven)[\w/ ]*:?\s*\Z", re.I)),
    ("sent", re.compile(r"^\W*(?:datum|dagtekening|uw (?:brief|bericht|schrijven|e-?mail)(?: van)?)\s*:?\s*\Z", re.I)),
)
"""What the label in front of a date at the end of a short line, or alone on the line above, says."""
HEAD_DAY = re.compile(r"^(?:['’`]s-?\s?)?[A-Z][\w'’ -]{1,30},\s?(?:de\s|den\s)?\Z")
"""A place before a day at the end of a line: ``Bedum, 3 maart 2015``."""

NO_ROLE = re.compile(
    rf"\b(?:geboren(?:\s(?:op|te\s\w+))*,?|geb\.|geboortedatum:?|peildatum:?(?:\svan)?)\s{WEEKDAY}\Z", re.I
)
"""Before a day of birth or one that figures are of."""
FIGURES = re.compile(
    r"\b(?:telde[n]?|bedroeg(?:en)?|inwoner(?:s|tal|tallen)|saldo|stand|boekwaarde)\b|\d\)?\sper\s@"
    r"|@\s(?:(?:is|was|waren|zijn)\s)?(?:dat\s|het\s)?(?:er\s)?(?:[€ƒf]\s?)?\d[\d.,]*\s",
    re.I,
)
"""Words of a count or a balance around its day, which ``@`` stands for."""
BALANCE_DAY = re.compile(r"(?:0?1[- ](?:0?1\b|jan)|31[- ](?:12\b|dec))", re.I)
"""The days of which counts and balances are given."""

STRICT = re.compile(
    rf"\b(?:v[oó][oó]r\sof\sop|uiterlijk(?:\s(?:op|in|per|eind|begin|medio|vóór|voor|tot))?|niet\slater\sdan|niet\sna"
    rf"|ten\slaatste(?:\sop)?|op\szijn\slaatst)\s{WEEKDAY}\Z",
    re.I,
)
"""A last day by its own words."""
BEFORE = re.compile(rf"\b(?:voor|vóór)\s(?:eind\s|begin\s|medio\s)?{WEEKDAY}\Z", re.I)
OLDER = re.compile(r"\bvan\s(?:voor|vóór)\s\Z", re.I)
"""What is older than a day: ``stallen van vóór 1983``."""
UNTIL = re.compile(rf"\b(?:tot(?:\sen\smet|\suiterlijk)?|t/m|tussen\b.{{3,40}}\sen)\s{WEEKDAY}\Z", re.I)
"""Before the last day of something that holds."""
OPEN = re.compile(
    rf"\b(?:vanaf|sinds|sedert|met\singang\svan|m\.i\.v\.|ingaande(?:\sop)?|ingang|tot(?:\sen\smet)?|t/m|na|eerder\sdan"
    rf"|tussen|pas\sop|gedurende)\s{WEEKDAY}\Z",
    re.I,
)
"""Before an open start or end of what holds."""
PER = re.compile(r"\bper\s\Z", re.I)
FROM = re.compile(rf"\bvan\s{WEEKDAY}\Z", re.I)
FROM_TO = re.compile(r"(?:[\s,]+[\w.:]+){0,4}?\s(?:tot|t/m|af)\b(?!\sop\b)")
"""Behind the first day of two, or of what holds from then on."""
CLOSES = re.compile(
    r"\b(?:reageren|reactie|reacties|indien(?:en|t)|ingediend|aanmeld(?:en|ing|t)|inschrij(?:ven|ving|ft)|opge(?:ven|eft)"
    r"|bezwaar|beroep|zienswijzen?|betalen|aanvra(?:gen|agt)|inzenden|insturen|inleveren|zendt|stuurt|inspreken|stemmen"
    r"|laten\sweten|kenbaar)\b",
    re.I,
)
"""What one may do until the closing day of a window."""
READY = r"(?:gereed|klaar|afgerond|opgeleverd|voltooid|gerealiseerd)"
DUTY = re.compile(
    r"\b(?:moet(?:en)?|dien(?:t|en))\b[^;]{0,200}@[^;]{0,200}\b(?:zijn|hebben|worden)\b"
    rf"|\b(?:moet(?:en)?|dien(?:t|en)|mits|vóór|zal|zullen|willen?|streven)\b[^;]{0, 200}@[^;]{0, 200}\b{READY}\b"
    r"|\b(?:inschrijving|aanmelding|termijn|loket)\b[^;]{0,200}\b(?:sluit|loopt|eindigt|verstrijkt)\b[^;]{0,200}@",
    re.I,
)
"""That something be ready on a day, which ``@`` stands for, or that a window closes on it."""
PROMISE = re.compile(
    rf"\b(?:{READY}|evalue\w+|(?:moet(?:en)?|dien(?:t|en))\b.{0, 200}\b(?:zijn|hebben)|leg(?:t|gen)\b.{0, 200}\bvoor|komen\swij)\b",
    re.I,
)
"""That something be ready before a year or a month."""

NOUNS: tuple[tuple[DateRole, re.Pattern[str]], ...] = (
    ("event", re.compile(rf"\b{_MEETING}(?:\s(?:op|van|d\.d\.|dd\.?)|,)\s{WEEKDAY}\Z", re.I)),
    ("decided", re.compile(rf"\b{_DECISION}{_OF}{WEEKDAY}\Z", re.I)),
    ("sent", re.compile(rf"\b{_DOCUMENT}(?:{_OF}|\s\(|,?\s|:\s){WEEKDAY}\Z", re.I)),
    ("sent", re.compile(rf"\b(?:verzonden|verstuurd)\s{WEEKDAY}\Z", re.I)),
    ("received", re.compile(rf"\b(?:ontvangen|ingekomen)\s{WEEKDAY}\Z", re.I)),
    (
        "sent",
        re.compile(
            rf"\b(?:uw|ons)\s(?:brief|kenmerk|bericht|schrijven|aanvraag)\b[^\n]{{0,40}}\svan\s{WEEKDAY}\Z", re.I
        ),
    ),
    ("event", re.compile(r"\bin\s(?:de|uw)\s(?:gemeente)?raad\svan\s\Z", re.I)),
    ("decided", re.compile(r"\b(?:ABRvS|HR|CRvB|CBb|EHRM|HvJ EU|Hoge Raad|[Rr]echtbank [A-Z][\w-]+),?\s\Z")),
    ("event", re.compile(r"\b(?:verslag|notulen)\svan\s\Z", re.I)),
    ("event", re.compile(rf"\b{_MEETING}{_OF}{WEEKDAY}\Z", re.I)),
)
"""What the noun that a date belongs to says; the nearest one counts."""
SPAN_NOUNS = re.compile(rf"\b{_DECISION}\s(?:uit|van)\s\Z", re.I)
"""A decision of a year."""
IN = re.compile(r"\b(?:in|eind|begin|medio|(?:voor|na)jaar|zomer|herfst|winter)(?:\svan)?\s\Z", re.I)
"""Before a month or a year in which something is done, not one that it is for or over."""
DATED = re.compile(r"\b(?:d\.d\.|dd\.?)\s\Z", re.I)
"""Before the day of a document, whatever it is called."""
ON = re.compile(
    rf"(?:\b(?:op|per|datum|dan)\s+|^\s*|[.:;•(–,-]\s*|\n\s*|\b(?:de\s(?:avond|ochtend|middag|nacht|week|dag)"
    rf"|het\sweekend)\svan\s|\bop\sof\s(?:omstreeks|rond)\s){WEEKDAY}\Z",
    re.I,
)
"""Before a day on which something is done."""
SAME = re.compile(
    rf"(?:\d{{1,2}}(?:\s[a-z]{{3,9}})?(?:\s\d{{4}})?(?:\s[a-z]+\s[A-Z]\w+)?(?:,|\sen|\sof|\sen\sop|,\sen)\s{WEEKDAY})\Z"
)
"""A day in front of another of the same list."""
DONE: tuple[tuple[DateRole, re.Pattern[str]], ...] = (
    (
        "received",
        re.compile(
            r"\b(?:ontving(?:en)?|ontvangen|ingekomen|binnengekomen|bereikte[n]?\sons)\b",
            re.I,
        ),
    ),
    (
        "sent",
        re.compile(
            r"\b(?:schree?f|schreven|geschreven|stuurde[nt]?|gestuurd|verstuur(?:d|de|den)|toegestuurd|verzonden|gezonden"
            r"|toegezonden|zond(?:en)?|mailde[nt]?|gemaild|vroeg(?:en|t)?|gevraagd|aangevraagd|verzocht(?:en)?"
            r"|adviseerde[n]?|geadviseerd|ingediend|diende[nt]?\b.*\bin|gemeld|meldde[nt]?|bezwaar\s(?:ge)?maak?t?e?"
            r"|aangeboden|berichtte[n]?|bericht|geantwoord|antwoordde[n]?|geïnformeerd|informeerde[n]?|aangifte"
            r"|rapporteerde[n]?|vragen\sgesteld|bevestigde[n]?|uitbracht(?:en)?|uitgebracht"
            r"|medegedeeld|meegedeeld|aangekondigd|bekendgemaakt|gepubliceerd)\b",
            re.I,
        ),
    ),
    (
        "decided",
        re.compile(
            r"\b(?:besloot|besloten(?!\svennootschap"
            r"|\s\w+(?:bijeenkomst|avond|deel|zitting)|\s(?:bijeenkomst|vergadering|zitting))"
            r"|besliste|beslist|besluit\sde|besluit\shet|besluit\sgenomen|n(?:a|ee)mt?\b[^,;]{0,60}\bbesluit|vastgestelde?"
            r"|stel(?:t|de)\b[^;]{0,300}\bvast|aangenomen|verleende[nt]?|verleend|koos|machtigde|gemachtigd|goedgekeurd|opgelegd"
            r"|legde\b.*\bop|geweigerd|weigerde|ingestemd|stemde[n]?\b.*\bin\b|bekrachtigde?n?|afgewezen|wee?s\b.*\baf\b"
            r"|toegekend|ingetrokken|aangewezen|benoemd|oordeelde|geoordeeld|gegund|vernietigd|bepaalde|toegewezen)\b",
            re.I,
        ),
    ),
    (
        "event",
        re.compile(
            rf"\b{_MEETING}\b|\bvergader(?:t|en|de|den|d)\b|\bplaats(?:vinden|vindt|vond|gevonden)\b|\bvervalt\b"
            r"|\bin\swerking\b|\bbesprak\w*|\bbespreekt\b|\bbesproken\b|\bbehandel(?:t|en|d|de|den)\b"
            r"|\b(?:gesproken|spraken|sprak)\b|\bbezocht\w*|\bbeg(?:int|on|onnen|innen)\b|\bover(?:leed|leden)\b"
            r"|\bconstateerde\w*|\bgeconstateerd\b"
            r"|\bopent\b|\bgeopend\b|\bgehouden\b|\buitgenodigd\b|\bvacant\b|\bgaat\b|\bkomt\b|\bkomen\b",
            re.I,
        ),
    ),
)
"""What the clause says that was done on a day."""
_ON = r"[^;]{0,300}"
"""The clause goes on, as far as a clause may."""
PARTED: tuple[tuple[DateRole, re.Pattern[str]], ...] = (
    ("received", re.compile(rf"\b(?:kwam|kwamen)\b{_ON}@{_ON}\bbinnen\b", re.I)),
    (
        "sent",
        re.compile(
            rf"\bbracht(?:en)?\b{_ON}@{_ON}\b(?:advies|rapport|verslag|zienswijze)\b"
            rf"|\b(?:maakte|maakten)\b{_ON}@{_ON}\bbekend\b|\b(?:deelde|deelden)\b{_ON}@{_ON}\b(?:mee|mede)\b"
            rf"|\bstelde[n]?\b{_ON}@{_ON}\bvragen\b|\bliet(?:en)?\b{_ON}@{_ON}\bweten\b"
            rf"|\b(?:diende|dienden)\b{_ON}@{_ON}\bin\b",
            re.I,
        ),
    ),
    (
        "decided",
        re.compile(
            rf"\b(?:nam|namen|neemt|nemen)\b{_ON}@{_ON}\bbesluit\b|\bwee?s\b{_ON}@{_ON}\baf\b|\bstemde[n]?\b{_ON}@{_ON}\bin\b"
            rf"|\bstel(?:t|de|den)\b{_ON}@{_ON}\bvast\b|\blegde[n]?\b{_ON}@{_ON}\bop\b(?!\s[\d ])"
            rf"|\bn(?:am|amen|eemt)\b{_ON}@\saan\b|\bsprak(?:en)?\b{_ON}@{_ON}\buit\b",
            re.I,
        ),
    ),
)
"""Verbs in two parts, with the day, which ``@`` stands for, between them."""
HOUR = re.compile(r",?\s(?:om|van|vanaf|tussen|rond)\s(?:\d{1,2}[.:]\d\d|\d{1,2}\s(?:uur|tot))")
"""The hour behind a day."""
AGENDA = re.compile(r":\s|\s{2,}\S")
"""What follows a day that begins the line of an agenda or a table."""
IN_FORCE = re.compile(
    r"\bin\swerking\b|\bvervalt\b|\bvervallen\b|\bvacant\b|\bopent\b|\bgaat\b[\w ]{0,60}\bopen\b", re.I
)
"""What happens on the day itself, though ``per`` stands before it."""
