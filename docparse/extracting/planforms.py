"""How Dutch policy plans are titled: the words that name a kind of plan, and what may stand in a title."""

import re

_COMPOUND_HEADS = (
    r"(?:plan|plannen|nota|visie|programma|agenda|convenant|akkoord|begroting|raming|rapportage|kader|kaderbrief"
    r"|pact|deal|strategie|verkenning|manifest"
    r"|overeenkomst|afspraken|circulaire|project|monitor|exploitatie|planstudie|studie|koers|beleid"
    r"|beeld|model|beslissing|document|schets|draaiboek|handboek|leidraad|statuut|perspectief|notitie|schema|herindelingsontwerp)"
)
YEARS = r"(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d))?(?!\d)"
INNER = r"(?:van|de|der|den|het|en(?! (?:de|het|een)\b)|voor|op|in|aan|bij|te|onder|met|over|naar|tot|&)"
LOWER = r"[a-zà-ÿ][\w’'-]*"
HEADS = (
    rf"(?:(?:[A-Z][\w’'-]*{_COMPOUND_HEADS}|Jaarrekening|Jaarstukken|Jaarverslag|Kaderbrief|Tussenrapportage"
    rf"|Omgevingsvisie|Draaiboek|Handboek|Leidraad|Routekaart|Bidbook|Houtskoolschets|Bestuursopdracht|Gedragscode"
    rf"|Herindelingsontwerp|(?:Regio|City|Green) Deal)"
    r"|(?:Statuut|Circulaire|Notitie|Plan|Nota|Visie|Programma|Agenda|Convenant|Akkoord|Begroting|Kader|Pact|Deal|Strategie|Manifest"
    r"|Overeenkomst|Project|Aanpak))(?![a-zà-ÿ-])"
)
"""The head of a title, printed with a capital: ``Woonvisie``, ``Nota``, ``Uitvoeringsprogramma``."""
LOWER_HEADS = rf"[a-z]*{_COMPOUND_HEADS}"
GENERIC = frozenset(
    "Plan Nota Visie Programma Agenda Convenant Akkoord Begroting Kader Pact Deal Project Overeenkomst"
    " Jaarstukken Manifest Strategie Afspraken Brief Aanpak"
    " Beleid Bouwplannen Plannen Jaarrekening Jaarverslag Draaiboek Handboek Leidraad Routekaart Bidbook Houtskoolschets"
    " Bestuursopdracht Gedragscode Statuut Circulaire Notitie Herindelingsontwerp".split()
)
"""Heads that are no title on their own."""
ADJECTIVE = re.compile(r"[\wÀ-ÿ-]+(?:e|aal|eel|lijk|isch|ief|air|schap|[A-Z])\Z")
"""What may stand before the head and belong to the title: ``Gemeentelijk``, ``Regionale``."""
DATED = re.compile(
    rf"(?<![\w-])(?:(?:[1-3]e|eerste|tweede|derde) )?(?:ontwerp-|concept-)?[a-z]*(?:circulaire|begroting|meerjarenraming|kadernota|voorjaarsnota|najaarsnota"
    rf"|perspectiefnota|zomernota|burap|jaarrekening|jaarstukken|jaarverslag|bestuursrapportage|prestatieafspraken"
    rf"|meerjarenbeeld|kaderbrief) {YEARS}"
)
"""Titles printed small: ``meicirculaire 2023``."""
OPENERS = re.compile(
    r"(?:De|Het|Een|Dit|Deze|In|Uit|Met|Op|Bij|Voor|Volgens|Over|Ook|Als|Ons|Uw|Onze|Na|Tot|Van|Aan|Naar|Die|Elk"
    r"|Wij|Zie|Via|Om|Door|Namens|Betreft"
    r"|Onderwerp|Inzake|Blijkens|Conform|Krachtens|Gelet|Sinds|Onder|Vertraging|Voortgang|Vaststelling|Stand"
    r"|Uitvoering|Evaluatie|Actualisatie|Aanbieding"
    r"|Concept|Ontwerp) "
)
"""Capitals before a title that come from the sentence or the subject line."""
QUOTING = (
    r"(?:[A-Za-z-]*(?:motie|pilot|notitie|rapport|stuk|amendement|brochure|folder|campagne|titel|naam|werktitel"
    r"|tentoonstelling|onder|plan|nota|visie|programma"
    r"|agenda|convenant|akkoord|kader|pact|project|strategie|circulaire|brief)s?)"
)
"""Words before a title in quotation marks."""
UNQUOTED = (
    r"(?:motie|amendement|nota|notitie|rapport|akkoord|[Bb]estuursakkoord|manifest|programma|project|convenant"
    r"|[a-z]*visie|[a-z]*nota|[a-z]*notitie|[Cc]oalitieakkoord|[Rr]egeerakkoord|initiatiefvoorstel|prestatieafspraken"
    r"|petitie|publicatie|advies|onderzoek|[Mm]otie|[Cc]oalitieprogramma"
    r"|[Rr]aadsakkoord|[Aa]kkoord)(?: [A-Z]{0,2}-?\d{1,3}(?:[.-]\d+)?:?)?"
)
"""Words before a title that runs on in small letters without quotation marks."""
GOES_ON = re.compile(r" (?P<word>[a-zà-ÿ][\w’'-]*)(?![\w’'-])")
"""A word in small letters after a title."""
OUTSIDE = frozenset(
    "van voor op in aan bij te met over naar tot door uit om per ter ten onder na of open klaar gereed rond".split()
)
"""Small words before which a title ends that goes on in small letters."""
BODIES = re.compile(
    r"(?:\w*(?:centrum|stichting|vereniging|commissie|bureau|groep|team|platform|loket|fonds|overleg|netwerk|afdeling)"
    r"|Taskforce|Dienst|Raad|Directie|Unit|Regio) \Z",
    re.IGNORECASE,
)
"""Words that make an organisation of what would be the head of a title: ``Kenniscentrum Aanpak …``."""
FIRM_AFTER = re.compile(r"(?:(?<= [BN])\.|\s[BN]\.)V\.|\s(?:[BN]V|bv|nv)(?!\w)")
"""What makes a firm of what looks like a title: ``Leisureplan Oost B.V.``"""
ZONING = (
    r"(?:[a-z]*bestemmingsplan|structuurplan|uitbreidingsplan|omgevingsplan|wijzigingsplan|inpassingsplan|motie"
    r"|programma|project|convenant|herstelplan"
    r"|beleidsplan|actieplan|complex|grondexploitatie|projectdirecteur)"
)
"""Words before the name of an area plan or project."""
