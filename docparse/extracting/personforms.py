"""How Dutch letters print the names of people: the parts, as patterns, and words that are none."""

import re

TITLE = (
    r"(?:(?:[Dd]rs|[Mm]r|[Ii]r|[Ii]ng|[Dd]r|[Pp]rof|mrs|[Dd]hr|[Mm]w|[Mm]evr|[Mm]ej|[Dd]s|[Pp]ast|bc|[Mm]gr|lic)\.|(?:drs|mr|ir"
    r"|ing|dr|prof)(?= ))"
)
HONORIFIC = (
    r"(?:[Hh]eer en [Mm]evrouw|[Ff]amilie|[Mm]evrouw|[Mm]eneer|[Hh]eer|[Hh]eren|[Mm]ejuffrouw|[Mm]w\.|[Mm]evr\."
    r"|[Dd]hr\.|[Ff]am\."
    r"|[Pp]astoor|[Dd]ominee|[Kk]apelaan|[Jj]onkheer|[Jj]onkvrouwe?|[Jj]hr\.|[Mm]onsieur|[Kk]olonel|[Mm]ajoor"
    r"|[Kk]apitein|[Ll]uitenant"
    r"|[Zz]uster|[Dd]okter|[Pp]rofessor)"
)
PREFIX = (
    r"(?:(?:van|de|der|den|ten|ter|te|het|'t|’t|la|le|el|al|von|di|du|in|op|'s|aan|uit den|van 't|van ’t"
    r"|Van|De|Der|Den|Ten|Ter)(?:[ -]))"
)
CORE = r"(?:[A-ZÀ-Þ][\w’'ĳ]+|d'[A-Z]\w+)"
SURNAME = rf"(?:{PREFIX}{{0,3}}{CORE}(?:(?:[ ]?-[ ]?){PREFIX}{{0,3}}[A-ZÀ-Þ][\w’']*)*)"
INITIALS = r"(?:(?:[A-ZÀ-Þ]|IJ|Th|Ch|Ph|Chr|Joh|Tj|Sj|Jac|Wm)\.[ ]?){1,6}"
GIVEN = r"(?:[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?)"
AFTER = r"(?:,? (?:MSc|MA|MBA|MPA|BSc|LLM|RA|RO|RM|RT|RE|MCDM|MSW|CPC|RB|AA|PhD|MCPM|EMIA|MPM|EMPM|BBA)(?![\w.]))*"
SECOND = (
    r"(?: (?:de |tot )?(?!(?:En|Of|De|Het|Tel|Bijlagen?|Datum|Onderwerp|Wethouder|Burgemeester"
    r"|Telefoon)\b)[A-ZÀ-Þ][a-zà-ÿ][\w’'-]+)"
)
"""A second surname without a hyphen, as in ``Huygen de Raat``."""

NO_GIVEN = frozenset(
    "De Het Een Den Ter Van Op In Aan Sint Nieuwe Oude Grote Kleine Noord Zuid Oost West Midden Nieuw Oud"
    " Koningin Koning Prins".split()
)
"""Words that open the name of a place, not of a person."""
NO_PERSON = frozenset(
    """

    Bestuur Burgemeester Buren Buurtbewoners Bewoners College Collega Collegae Commissie Commissieleden Directie
    Gemeente Gemeenteraad Heer Heren Inwoners Leden Lezer Mevrouw Meneer Raad Raadsleden Redactie Staten Secretaris
    Voorzitter Wethouder Wethouders Griffier Namens Bijlage Bijlagen
    """.split()
)
"""What letters greet, and what stands alone on a line of a signature, without being a name."""
NO_SURNAME = re.compile(
    r"(?:groep|vereniging|stichting|commissie|raad|dienst|bureau|school|fonds|regio|politie|gemeente|team|bedrijf"
    r"|partij|kring|club|bond|unie"
    r"|korps|afdeling|college|universiteit|provincie|ministerie|park|kerk)$",
    re.IGNORECASE,
)
"""How organisations end, and surnames do not."""
PORTFOLIOS = frozenset(
    """

    Arbeid Bedrijvigheid Bestuur Binnenstad Bouwen Buitengebied Cultuur Dienstverlening Digitalisering Duurzaamheid
    Economie Economische Energie Energietransitie Erfgoed Financiën Gebiedsontwikkeling Gezondheid Groen Grondzaken
    Handhaving Haven Integratie Jeugd Jeugdzorg Klimaat Kunst Landbouw Leefbaarheid Leefomgeving Maatschappelijke
    Milieu Mobiliteit Monumenten Natuur Omgeving Omgevingswet Onderwijs Openbare Participatie Personeel Recreatie
    Ruimte Ruimtelijke Samenleving Sociaal Sociale Sport Stadsbeheer Stadsontwikkeling Stedelijke Toerisme Veiligheid
    Verkeer Vervoer Volksgezondheid Volkshuisvesting Vreemdelingenzaken Water Welzijn Werk Werkgelegenheid Wijken
    Wonen Zorg
    """.split()
)
"""What aldermen see to: ``wethouder Water`` names no person."""
