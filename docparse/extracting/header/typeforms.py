"""The words by which senders, recipients, offices, titles and sayings are known to the type of a letter."""

import re
from collections.abc import Mapping


def _forms(**forms: str) -> Mapping[str, re.Pattern[str]]:
    return {name: re.compile(form, re.I) for name, form in forms.items()}


SENDERS = _forms(
    party=r"\bfractie\b|raadslid",
    mayor=r"^(?:de\s+)?(?:loco-?)?burgemeester\b(?!\s+en)",
    alderman=r"^(?:de\s+)?wethouder",
    ministry=r"ministerie|\bminister\b|staatssecretaris",
    province=r"provincie|gedeputeerde|provinciale",
    water=r"waterschap|heemraadschap|wetterskip|zuiderzeeland|polder",
    municipality=r"gemeente|gemeinte|college\s+van\s+b|burgemeester\s+en\s+wethouders",
    service=r"dienst|\bRUD\b|GGD|veiligheidsregio|regio\b|gewest|\bRIEC\b|veiligheidshuis|archief|bureau|recreatieschap",
    state=r"inspectie|belasting|rijks|\bUWV\b|\bCAK\b|\bSVB\b|\bCOA\b|ombudsman|politie|openbaar\s+ministerie|staat\b",
    league=r"vereniging\s+van\s+nederlandse|\bVNG\b|\bIPO\b|interprovinciaal|unie\s+van",
    lawyer=r"advoca|notaris|\brecht\b|juridisch",
    school=r"school|lyceum|gymnasium|universiteit|onderwijs",
    person=r"^(?:de\s+)?(?:heer|mevrouw|mevr|mw|dhr|fam(?:ilie)?)\b|^(?:(?:drs|mr|ir|ing|dr)\.\s?)*(?:[a-z]\.\s?){1,5}[a-z]",
    society=r"stichting|vereniging|\bbond\b|comit|werkgroep|platform|raad\b|huurders|bewoners|buurt|vrienden|club",
    firm=r"B\.?V\.?$|N\.?V\.?$|v\.?o\.?f\b|maatschap|bedrij|ondernem|winkel|prorail|zorg",
)
RECIPIENTS = _forms(
    council=r"\b(?:gemeente)?raad\b(?!\s+van\s+bestuur)|gemeenteraad|raadsleden|raads-",
    states=r"provinciale\s+staten|statenleden|algemeen\s+bestuur",
    committee=r"commissie",
    party=r"fractie|raadslid\b|lid\s+van\s+de\s+(?:gemeente)?raad|statenlid",
    residents=r"bewon|inwon|wonende|huishoud|eigena|huurder|buren|buur|dorpsgenoten|eilander|gezin|adres\b",
    many=r"\balle\b|colleges|gemeenten\b|gemeentebesturen|burgemeesters|gemeenteraden|besturen|directies|directeuren|hoofden|"
    r"afdelingen|instellingen|organisaties|uitvoe\w+s\b|scholen|corporaties|werkgevers",
    college=r"college\b(?!\s+van\s+(?:kerk|bestuur|regent|curator))|burgemeester\s+en\s+wethouders|gemeentebestuur|\bB\s?(?:&|en)\s?W\b",
    municipality=r"^(?:de\s+)?gemeente\b",
    alderman=r"wethouder\b|burgemeester\b(?!\s+en)|griffier",
    parliament=r"tweede\s+kamer|eerste\s+kamer|staten-generaal",
    minister=r"minister\b|staatssecretaris|ministerie",
    province=r"gedeputeerde|provinci",
    firm=r"B\.?V\.?\b|N\.V\.|v\.?o\.?f\b|maatschap|bedrij|ondernem|supermarkt|advoca",
    society=r"stichting|vereniging|comit|club|bond|groep|kring|platform|museum|school|raad\s+van|dorpsraad",
    person=r"heer\b|mevrouw|mevr|dhr|familie|erven|mw\b",
    press=r"redactie|krant|nieuws",
    colleagues=r"collega|allemaal|mensen|ouders",
)
OFFICES = _forms(
    mayor=r"burgemeester(?!\s+en)",
    secretary=r"(?<!staats)secretaris|sekretaris",
    alderman=r"wethouder",
    official=r"hoofd|leider|manager|medewerker|adviseur|jurist|direct|chef|co[öo]rdinator|inspecteur|beheerder|consulent",
    chair=r"voorzitter|president",
    clerk=r"griffier|dijkgraaf",
    councillor=r"raadslid|fractie|statenlid",
    member=r"bestuurslid|penningmeester|lid\b|advocaat",
)
TITLES = _forms(
    information=r"raads?\s?informatie|\bRIB\b|informatie(?:brief|nota)|raads(?:mededeling|memo|brief)|mededeling|kernboodschap",
    memo=r"\bmemo\b|notitie",
    college=r"collegebrief|^van:?\s+(?:het\s+)?college",
    alderman=r"wethoudersbrief|van:?\s+(?:de\s+)?wethouder",
    mayor=r"burgemeestersbrief|van:?\s+(?:de\s+)?burgemeester\b(?!\s+en)",
    circular=r"circulaire|ledenbrief|verzamelbrief",
    decision=r"beschikking|\bbesluit",
    answer=r"beantwoording|antwoord(?:en)?\b",
    questions=r"vragen",
    portfolio=r"portefeuille",
    sent=r"aangetekend|verzonden|verzenddatum",
    case=r"zaak",
    retour=r"retouradres",
    yours=r"\buw\s+(?:brief|schrijven|bericht|mail|verzoek|nummer|kenmerk|nr)\b|(?:antwoord|bericht)\s+op\b",
)
OWN_NAMES = _forms(
    information=r"raads?informatie|informatie(?:brief|nota)|raads(?:mededeling|memo|brief)",
    rib=r"\bRIB\b",
)
"""What a letter calls itself, which settles its type."""
SUBJECTS = _forms(
    questions=r"vragen|fragen",
    answer=r"antwoord",
    orders=r"\bart(?:ikel|\.)?\s*\d+|reglement\s+van\s+orde|\bRvO\b",
    grant=r"subsidie|bijdrage|budget",
    decision=r"besluit|beschikking|beslissing|weigering|afwijzing|toekenning|verlening|vaststelling",
    permit=r"vergunning|ontheffing|vrijstelling|dwangsom|bestuursdwang|invordering|aanschrijving|wob|woo\b|sluiting",
    view=r"zienswijze|bezwaar|beroep|klacht|verzoek",
    reaction=r"reactie|uw\s",
    progress=r"voortgang|stand\s+van\s+zaken|bericht|evaluatie|resultaten|rapportage|bijpraten|prognose",
)
SAYINGS = _forms(
    objection=r"bezwaarschrift|bezwaar\s+(?:maken|indienen|aantekenen)|niet\s+eens\s+(?:bent\s+)?met|in\s+beroep\s+(?:gaan|komen)|"
    r"(?:beroep|bezwaar)\s+(?:staat|tegen|open|is\b)|beroepschrift",
    six_weeks=r"zes\s+weken|6\s+weken|30\s+dagen",
    own_objection=r"(?:ik|wij|mijn\s+cliënt\w*)\s+(?:\w+\s+){0,3}(?:bezwaar|zienswijze|beroep)|dien(?:en)?\s+(?:ik|wij)",
    grant=r"subsidie",
    granted=r"verle(?:nen|end|ning)|verleen|toegekend|toekennen|kennen\s+(?:wij|u)|vast\s*(?:gesteld|te\s+stellen)|vaststelling|"
    r"stellen\s+wij|krijg(?:t|en|en\s+jullie)\b",
    decided=r"besluit(?:en|\s+(?:wij|ik))|besloten|beschikking|leggen\s+(?:wij|u)|weiger|gelet\s+op|overwegende|gezien\s+de",
    penalty=r"dwangsom|bestuursdwang|overtreding|overtreder",
    permit=r"vergunning|ontheffing|vrijstelling",
    awb=r"algemene\s+wet\s+bestuursrecht|\bAwb\b",
    asked=r"\b\w+\s+vragen\b|vroeg\s+u|stelde[nt]?\s+(?:u|jullie|uw)|vragen\s+(?:die\s+)?(?:u|jullie)",
    orders=r"reglement\s+van\s+orde|\bRvO\b|artikel\s+\d+-vragen",
    informs=r"informeren\s+wij|lichten\s+wij\s+u|praat\s+ik|bericht(?:en)?\s+(?:wij|ik)|deel\s+ik|delen\s+wij|op\s+de\s+hoogte|hierbij",
    your_council=r"uw\s+raad|u\s+als\s+raad|raadsvergadering|de\s+raad\b|commissievergadering|motie",
    your_college=r"uw\s+college|u\s+als\s+college|uw\s+gemeente\b|uw\s+bestuur",
    our_town=r"onze\s+(?:gemeente|stad)|ons\s+college|het\s+college",
    your_chamber=r"uw\s+kamer",
    request=r"verzoek(?:en)?\s+(?:wij|ik|u)|vragen\s+wij\s+u|wij\s+vragen|vraag\s+ik|eisen",
    street=r"uw\s+(?:straat|woning|huis|deur|tuin|buurt|wijk|perceel)",
    call=r"\bbel\b|\bbelt\b|vragen\?|inloop|bewonersavond",
    municipalities=r"gemeenten",
    applied=r"uw\s+(?:aanvraag|verzoek|brief)|aangevraagd|aanvraag",
    answers=r"(?:in|ten)\s+antwoord\s+op|naar\s+aanleiding\s+van\s+uw|schreef\s+(?:u|je|jij)\b|\bu\s+schr(?:eef|ijft)|aangehaalde?\s+(?:schrijven|brief)"
    r"|uw\s+(?:brief|mail|e-mail|schrijven|bericht)\s+(?:van|d\.?d)|verzoekt\s+u|vro(?:eg|egen)\s+u|\bu\s+(?:stelt|vraagt|vroeg|stelde)\b|bedankt?\s+voor\s+uw",
)
QUESTION = re.compile(
    r"^(?:vraag\s+[\dIVX]+\b|(?:\(?\d{1,2}|[a-z])[.):]+\s[^\n]{10,300}\?$)|^[^\n]{10,250}\?$", re.I | re.M
)
"""A question that stands by itself."""
IN_PROVINCE = re.compile(r"gedeputeerde\s+staten|provinciale\s+staten", re.I)
