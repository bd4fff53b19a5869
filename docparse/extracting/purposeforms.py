"""Forms in which Dutch says what a sum is for; in each the group ``purpose`` holds the words that name it."""

import re

_WHOLE = (
    r"boetes?|huur|huren|dwangsom|leges|pacht|erfpacht|hypotheek|borg|statiegeld|omzet|eigen risico|loon"
    r"|salaris|honorarium"
    r"|entree|contributie|inleg|rente|aflossing|schade|verlies|startgeld|tarief|ozb|omzetverlies|eigen bijdrage"
    r"|griffierecht|rioolrecht|WOZ-waarde|algemene reserve|waarborgsom|koopsom|transactie|afkoopsom|losgeld|porto"
)
_ENDINGS = (
    "kosten|schade|schuld|belasting|heffing|leges|derving|toeslag|huur|boete|prijs|rechten|recht"
    "|premie|pacht|omzet|verlies|reserve|lasten|loon|uitgaven|geld"
)
_NO_COMPOUND = (
    r"(?!(?:in|ge|be|ver|on|over|uit|af|toe|aan|op|bij|meer|mede|even|uitge|over|smarten?)?(?:last|geld"
    r"|gelden|recht|rechten|som|waarde"
    r"|prijs|kosten|lasten|uitgaven)\b)"
)
_OWN_NAME = (
    r"(?:(?:bestuurlijke|verbeurde|jaarlijkse|gederfde|eenmalige) )?"
    rf"(?:(?:{_WHOLE})\b|{_NO_COMPOUND}\w{{3,}}(?:{_ENDINGS})\b)"
)
"""A sum's own name."""
_OF = r"(?: (?:van|voor|bij|op) (?:de |het |een )?(?!€|circa|ruim|maximaal|ongeveer|bijna)[^\W\d][\w’'-]*)?"

NAMED_BEFORE = re.compile(
    rf"(?<![\w-])(?P<purpose>{_OWN_NAME}{_OF})(?:(?! (?:en|dat|die|maar|voor|waarin) )[^.;€ƒ\n]){{0,60}}\Z",
    re.IGNORECASE,
)
NAMED_AFTER = re.compile(rf" (?:aan |euro )?(?:extra |jaarlijkse )?(?P<purpose>{_OWN_NAME}{_OF})")

GENERAL = re.compile(
    r"(?:(?:eerste|totale|geraamde|jaarlijkse|eenmalige|extra|gemiddelde|bruto|netto|maximale) )*"
    r"(?:(?:meer|totaal)?kosten|bedrag(?:en)?|investering|uitgaven|lasten|raming|begroting|budget|krediet"
    r"|subsidie|bijdrage"
    r"|rekening|prijs|opbrengst|totaal|tekort|overschot|saldo|som|rest|verschil|vergoeding|schatting|tarief|werk|geheel"
    r"|maximum|minimum|plafond|uitkering|aanslag|gift|factuur|nota|offerte|boete van|waarde|lening|korting"
    r"|deel|kwart|aandeel|restant|dekking|factuur|post|helft|meerdere|voorschot|baten|inkomsten|besparing"
    r"|reserve|voorziening|post)"
    r"(?: (?:over|in|voor) (?:19|20)\d\d)?"
)
"""What a sum is called when its name does not tell what it is for."""

AFTER = re.compile(
    r"(?:(?! (?:en|dat|die|maar) )[^.,;\n]){0,40}?\b(?:ten behoeve van|t\.b\.v\.|bestemd voor|bedoeld voor"
    r"|voor de kosten van|voor het|voor"
    r" de|voor een|voor) "
    r"(?P<purpose>(?!(?:het jaar |de periode |de jaren )?(?:19|20)\d\d)"
    r"(?!eigen rekening|rekening van|zover|(?:het )?meerdere|te |ons\b|u\b|mij\b|hen\b|in totaal|vrij\b"
    r"|niets\b|\d|(?:uw|hun|zijn|haar|onze) rekening|(?:de |het )?(?:zomer|winter|herfst|maand|week|1e|einde?)\b"
    r"|(?:een |ieder |elke )?(?:natuurlijke? |eigen )?(?:rechts|privé)?perso(?:on|nen)\b|iemand|wie\b"
    r"|(?:een|ieder|elk) (?:huishouden|gezin))"
    r"[^.;:()\n]{4,160})"
)
SPENT_ON = re.compile(
    r"(?: (?:besteed|uitgegeven|uitgetrokken) aan (?:de |het |een )?"
    r"| als (?:bijdrage|tegemoetkoming|vergoeding) (?:in|voor) (?:de kosten van )?(?:de |het |een )?"
    r"| aan (?!de\b|het\b|een\b|u\b|ons\b|hen\b|hem\b|haar\b|[A-Z])|, betreft (?:de |het |een )?)"
    r"(?P<purpose>[^.,;:()€\n]{4,100}?)(?= en € | en [ƒf] |[.,;:()\n]|\Z)"
)
CLAUSE_END = re.compile(
    r",? (?:en (?:voor|in|tot|[fƒ] \d|heeft|hebben|is|zijn|wij|dat|die)|dat|die|waar\w*|omdat|zodat|terwijl|maar|wanneer|mits"
    r"|tenzij)\b|,| en €"
)
ROW = re.compile(r"[ \t]*(?:[-–•] )?(?:\d[\w./-]{0,9}(?:\s{2,}|\t|\.? ))?(?P<purpose>[^\W\d_][^€\n]*?)(?:\s{2,}|\t)")
NARROW_ROW = re.compile(
    r"(?:[-•] )?(?P<purpose>[^\W\d_][^€ƒ.;:\n]{1,60}?)(?: [€ƒ] ?[-−]?[\d.]+(?:,(?:\d\d|[-=]{1,2}))?){2,6} *(?:\n|\Z)"
)
"""A row whose cells stand one space apart: words, and then nothing but sums."""
BRACKET = re.compile(r"(?P<purpose>[^.;:()\n•€]{3,120}) \((?:\+ |circa |ca\. |max\w*\.? |samen |totaal )?\Z")
IN_BRACKETS = re.compile(r"\((?P<purpose>[^\W\d_][^.;:()\n€ƒ]{2,50}), \Z")
LAST_PART = re.compile(r",| (?:is|zijn|was|waren|kost|kosten) ")
LABEL = re.compile(r"(?:^|[.;] |[-•] )(?P<purpose>[A-Z][\w’' -]{3,50}): \Z", re.MULTILINE)
SPENDING = re.compile(
    r"\b(?:\w*kosten|uitgaven|budget|krediet|subsidie|bijdrage|investering|tarief|huur|prijs|vergoeding|schatting"
    r"|raming|lening|schade)\b (?:\w+ )?(?:van|voor|aan|in) (?:de kosten van )?(?:de |het |een |dit |deze )?"
    r"(?P<purpose>[^.,;:()€\n]{3,120})\Z"
)
JUST_BEFORE = re.compile(
    r"\bvoor (?:de |het |een )?(?P<purpose>(?!in totaal|ons\b|u\b|te )[^\W\d_][^.,;:()€\n\d]{2,60}?)(?: à| ad)? \Z"
)
COSTS = re.compile(
    r"(?:\A|[.,;:(] |\n|\b(?:en|dat|maar|terwijl|omdat|want) )"
    r"(?P<purpose>(?!(?:[Dd]at|[Dd]it|[Ww]at|[Zz]o|[Ww]ie|[Aa]lles|[Hh]et (?:zou|kan|is)|U|[Ww]ij"
    r"|[Ee]r)\b)[^.,;:()€ƒ\n]{3,70}) "
    r"(?:kost(?:en|te|ten)?|vergt|vergen|vergde|bedraagt|bedragen|bedroeg(?:en)?|beloopt|(?:wordt|worden"
    r"|is|zijn) (?:thans |nu )?"
    r"(?:geraamd|begroot|geschat|berekend|getaxeerd)|komt(?=[^.;€ƒ]{0,40} op )|is|zijn|was|waren|wordt"
    r"|scheelt|stijgt|stijgen|steeg|daalt|dalen|daalde)\b(?:(?! (?:voor|om|aan|waarvan|door) )[^.;:€ƒ]){0,50}\Z"
)
COSTS_TURNED = re.compile(
    r"\b(?:kost(?:te|ten)?|bekostigen|vergt|bedraagt|bedroeg|bedragen|stijgt|steeg|daalt|daalde|ging"
    r"|gaat) (?P<purpose>(?:de|het|een|dit|deze|dat|die) [^.,;:()€ƒ\n]{3,60}) \Z"
)
COSTED_AFTER = re.compile(
    r"\b(?:dat|als|wanneer|terwijl|omdat|en) (?P<purpose>(?:de|het|een|die|zo’n|zo'n|elke?) [^.,;:()€ƒ\n]{3,60}?)"
    r"(?: (?:ons|u|haar|de (?:stad|gemeente))| circa| ruim| zo’n)? \Z"
)
COST_FOLLOWS = re.compile(r"[^.;,€ƒ]{0,30}\bkost(?:en|te|ten)?\b")
FRONTED = re.compile(
    r"(?:\A|[.,:;] |\n)[Vv]oor (?:de |het |een )?(?P<purpose>(?!ons\b|u\b|hen\b|zover|dat\b|die\b|dit\b"
    r"|deze\b)[^\W\d_][^.;:()€ƒ\n]{2,90}?),? "
    r"(?:\w+ (?:wij|we|ik|u|er|zij|men)|is|zijn|heeft|hebben|wordt|worden|werd|komt|gaat|staat|kost|geldt"
    r"|trekt|stelt|ontvangt|krijgt"
    r"|kreeg|vraagt|rekent|betaalt|bedraagt)\b[^.;:€ƒ]{0,60}\Z"
)
WORTH = re.compile(
    r"\A.*\b(?:[Dd]e|[Hh]et|[Ee]en|[Ii]n|twee|drie|vier) (?P<purpose>[^.,;:()€ƒ\n]{3,60}?),? (?:ad|à"
    r"|ten bedrage van|ter waarde van|t\.w\.v\."
    r"|(?:geraamd|begroot|geschat|becijferd|getaxeerd) op|te \w+en (?:met|op|voor)) "
    r"(?:(?:circa|ruim|bijna|ongeveer|maximaal|in totaal) )?\Z",
    re.DOTALL,
)
EACH = re.compile(r"\b(?P<purpose>[a-z]\w{2,}(?:en|s)) (?:à|ad|vanaf) \Z")
SOLD = re.compile(
    r"\A.*\b(?:[Dd]e|[Hh]et|[Ee]en) (?P<purpose>[^.,;:()€ƒ\n]{3,50}?) (?:(?:is|zijn|was|waren|werd|werden"
    r"|wordt|worden|kan|moet) )?"
    r"(?:[a-z]+ ){0,3}?(?:verkocht|gekocht|aangekocht|verhuurd|te koop|te huur|aangeschaft"
    r"|verzekerd) (?:voor|tegen) (?:circa |ruim )?\Z",
    re.DOTALL,
)
RELATIVE = re.compile(
    r"\A.*\b(?:[Dd]e|[Hh]et|[Ee]en) (?P<purpose>[^.,;:()€ƒ\n]{3,50}?)(?: op| aan| uit| in)?, (?:dat|die) (?:ons |u )?\Z",
    re.DOTALL,
)
FORFEITED = re.compile(r"\bverbeur\w+\b[^.;€ƒ]{0,80}\Z")
"""Before a sum that is a penalty, which the letter calls a ``dwangsom`` elsewhere."""
ESTIMATED = re.compile(
    r"(?:\A|[.:;] |\n)(?P<purpose>[^\W\d_][^.,;:()€ƒ\n]{2,60}?) (?:raamt|ramen|raamde|schat|schatten"
    r"|schatte|begroot|begroten|becijfert"
    r"|taxeert|berekende) [^.;€ƒ\n]{2,60} op (?:circa |ruim )?\Z"
)
APPOSED = re.compile(
    r"(?:\A|[.;:] |\n)(?P<purpose>(?:De|Het|Een|Deze|Dit|Zijn|Hun|Onze) [^.,;:()€ƒ\n]{3,80}), "
    r"(?:(?:circa|ruim|globaal|in totaal|samen|geraamd op|begroot op|naar schatting|ten bedrage van|groot) )?\Z"
)
ALONE = re.compile(
    r"(?:[-–•] )?(?:Voor |Aan )?(?:de |het |een )?(?P<purpose>[^\W\d_][^.,;:()€ƒ\n]{2,60}?) "
    r"(?:(?:circa|ruim|samen|max\.|maximaal) )?\Z"
)
COLON = re.compile(
    r"(?:^|[.;,] |[-•] |\n|\b(?:voor|om) (?:de |het "
    r"|een )?)(?P<purpose>[^\W\d_][^.,;:()€ƒ\n]{2,60}): (?:(?:circa|ruim|zo’n|maximaal|max\.) )?\Z"
)
INVESTED = re.compile(
    r" (?:[^.;,€ƒ\n]{0,20} )??(?:in (?:de |het "
    r"|een )?(?P<purpose>[^.,;:()€ƒ\n]{3,60}?) (?:te )?(?:investe\w+|ste\w+|geïnvesteerd|gestoken)\b"
    r"|(?:op aan|aan|(?:daar)?van naar|(?:gaat|gaan|ging|vloeit|vloeien) naar) (?:de |het "
    r"|een )?(?P<spent>(?!de\b|het\b|u\b|ons\b)[^\W\dA-Z][^.,;:()€ƒ\n]{3,60}))"
)
TO_DO = re.compile(r" (?:[a-z]+ )?om (?P<purpose>(?:de |het |een )?[^.,;:()€ƒ\n]{3,80}? te [a-zë]+n)\b")
AS_BEFORE = re.compile(
    r"(?: (?:per|voor|in|over|bij) [^€ƒ.;]{2,45}?)?,? ?(?:(?<=, )|\b(?:tot|en|à|of|a|naar|respectievelijk"
    r"|resp\.|omgerekend|oftewel|ofwel)\b|te weten|zijnde"
    r"|met (?:een|als) (?:maximum|plafond)(?: van)?|(?:ten|tot ten) hoogste|waarvan|[–(])"
    r" ?(?:circa |ruim |van |een maximum van |zo’n )?"
    r"|[^.;€ƒ]{0,70}(?:met een maximum van|tot ten hoogste|tot een maximum van) "
)
"""What stands between two sums for the same thing."""
ROW_LENGTH = 1000
"""Code points of the row of a table before a sum in it, at most."""
SECTION, HEADING = 800, 60
"""Code points above a sum in which its heading stands, and those of a heading."""
GRANTED_FOR = re.compile(
    r"\b(?:\w*subsidie|bijdrage)(?:aanvraag)? (?:van [€ƒf] ?[\d.,=-]+ )?(?:voor|ten behoeve van) (?:de "
    r"|het |een )?(?:eerste )?"
    r"(?P<purpose>(?!\d|ons\b|u\b)[^.,;:()€ƒ\n]{3,60})"
)
GRANT = re.compile(r"\b(?:\w*subsidie|bijdrage|voorschot|toe te kennen|bedrag)\b")
TOPIC = re.compile(
    r"(?:Kosten|Budget|Financiering|Bekostiging|Subsidie|Bijdrage) (?:van|voor|aan) (?:de |het "
    r"|een )?(?P<purpose>[^.:;\n]{3,60})\Z"
)
SPENDING_HEAD = re.compile(
    r"(?:.* )?(?:[\w-]*kosten|lasten|prijs|uitgaven|raming|begroting|aanleg|investering|bijdrage|subsidie"
    r"|krediet|budget) "
    r"(?:van|voor|aan|in) (?:de |het |een )?(?P<purpose>.+)"
)
POINTS = re.compile(
    r"(?:(?:19|20)\d\d|daar\w*|hier\w*|waar\w*|terug|heen|ten|te|meer|minder|hooguit|maximaal|minstens|ruim|circa"
    r"|omgerekend|dat|dit|die|deze|wat|wij|we|ik|u|zij|ze|hij|het|er|men|ons|hun|nog|dan|zo|al|in|op|van"
    r"|vanaf|per|volgens|bij|"
    r"tot|na|over|met|door|uit|voor|om|aan|tegen|onder|zonder|dankzij|naast|sinds|tussen|vorig|vorige"
    r"|volgend|volgende|eerste(?:\Z| jaar)"
    r"|thans|nu|daarnaast|ook|bovendien|gemiddeld|uitgegeven|ontvangen|betaald|natuurlijke|rechtspersonen?"
    r"|alleen|ieder|elk|samen|totaal|bedrag|jaar|jaarlijks|wie|niemand|hiervan|daarvan|uiteindelijk)\b",
    re.IGNORECASE,
)
"""Openings of words that point elsewhere or do not belong to a name."""
VERBS = frozenset(
    """
    is zijn was waren wordt worden werd heeft hebben had hadden kan kunnen kon konden zal zullen zou zouden wil moet
    moeten moest moesten mag mogen gaat gaan ging komt komen kwam staat stond wij u ik we er kregen krijgen ontvingen
    ontvangen betaalden betalen gaven geven vroegen vragen maakten trokken brachten kost kosten kostte dat die omdat
    doet deed ziet weet hier daar daarvan hiervan daarvoor
    """.split()
)
NO_LABEL = frozenset("Totaal Totaalbedrag Antwoord Bedrag Saldo Samen Subtotaal".split())
ARTICLE = re.compile(r"(?:[-–•] )?(?:en )?(?:de |het |een |De |Het |Een )?")
GLUE = frozenset(
    "ad van voor aan op in te per is zijn wordt worden tot met ter krijgt krijgen bedraagt bedroeg bedragen beliepen"
    " kostten".split()
)
FEW = 4
"""Words of a purpose that stands alone with its sum, at most."""
REACH = 240
"""Code points before a sum in which words are looked for; more than any form here is long."""
LONGEST = 14
"""Words of a purpose, at most."""
