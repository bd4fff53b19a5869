"""How Dutch organisations are named: the words that begin or end a name, and the kind they tell."""

BEFORE: tuple[tuple[str, str, bool], ...] = (
    (r"[Gg]emeente|GEMEENTE", "municipality", False),
    (r"[Pp]rovincie|PROVINCIE", "province", False),
    (
        r"[Ww]aterschap|[Hh]oogheemraadschap(?: van)?|[Hh]eemraadschap(?: van)?|[Ww]etterskip|[Zz]uiveringsschap",
        "water board",
        True,
    ),
    (r"[Mm]inisterie van|[Dd]epartement van|MINISTERIE VAN", "ministry", True),
    (r"[Vv]eiligheidshui(?:s|zen)|[Zz]org- en [Vv]eiligheidshuis", "safety house", False),
    (
        r"[Vv]eiligheidsregio|[Bb]randweer|GGD|GHOR|RIEC|[Oo]mgevingsdienst|[Mm]eldkamer|[Mm]ilieudienst|DCMR",
        "service",
        False,
    ),
    (r"[Pp]olitie(?:-eenheid|korps|regio)?|[Rr]egiopolitie|[Bb]asisteam|[Ss]cheepvaartpolitie", "police", False),
    (r"[Rr]echtbank|[Gg]erechtshof|[Kk]antongerecht|[Aa]rrondissementsrechtbank(?: te)?", "court", False),
    (r"Basisschool|ROC|ISK|OBS|[Hh]ogeschool(?: van)?|[Uu]niversiteit(?: van)?|[Ss]cholengemeenschap|Kinderopvang"
     r"|Peuterspeelzaal", "school", False),
    (r"[Ss]tichting|STICHTING", "foundation", True),
    (
        r"(?:[Ww]inkeliers|[Bb]uurt|[Ww]ijk|[Oo]ranje|[Dd]orps|[Oo]ndernemers|[Ss]port|[Vv]oetbal|[Ss]peeltuin"
        r"|[Bb]ewoners|[Hh]uurders|[Mm]uziek|[Tt]oneel|[Nn]atuur"
     r"|[Zz]ang|[Tt]ennis|[Hh]engelsport|[Oo]uder|EHBO-)?[Vv]ereniging(?: van)?|[Gg]enootschap", "association", True),
    (
        r"[Dd]orpsraad|[Ww]ijkraad|[Dd]orpsbelang|[Pp]laatselijk [Bb]elang|[Bb]ewoners(?:groep|comité|platform"
        r"|commissie|organisatie|raad|overleg)|[Bb]uurt(?:comité|komitee|raad)"
     r"|[Ww]ijk(?:platform|comité)|[Aa]ctie(?:comité|groep)|[Aa]ktie(?:komitee|groep)|[Dd]orpsoverleg"
     r"|[Dd]orpstafel|[Ww]erkgroep", "association", True),
    (
        r"(?:[Rr]aads|[Aa]dvies|[Bb]ezwaarschriften|[Rr]ekenkamer|[Vv]ertrouwens|[Mm]onumenten"
        r"|[Ww]elstands)?[Cc]ommissie(?: voor)?|[Pp]rojectgroep|[Ss]tuurgroep|[Kk]lankbordgroep"
        r"|[Tt]askforce(?:-RIEC)?|[Rr]aadscommissie|[Rr]egiegroep|[Aa]dviesraad|[Cc]liëntenraad|[Ww]mo-raad",
        "committee",
        True,
    ),
    (
        r"(?:[Hh]oofd)?[Aa]fdeling|[Aa]fd\.|[Tt]eam|[Ss]ector|[Dd]ienst|[Dd]irectie|Bureau|[Cc]luster|[Ee]enheid"
        r"|[Dd]istrict|[Hh]oofdgroep|[Dd]irectoraat-[Gg]eneraal"
     r"|Loket|Projectbureau|Projektburo|[Vv]liegbasis|[Kk]azerne", "department", True),
    (
        r"[Ww]oningcorporatie|[Ww]oningstichting|[Ww]oningbouwvereniging|[Ww]ooncorporatie|[Cc]orporatie",
        "housing corporation",
        False,
    ),
    (
        r"Advocatenkantoor|Ingenieursbureau|Adviesbureau|Aannemersbedrijf|Exploitatiemaatschappij|Rederij"
        r"|Makelaardij|Havenbedrijf|Uitzendbureau|Woonbedrijf|Kringloop(?:bedrijf)?"
     r"|Rederij|Camping|Hotel|Restaurant|Café|Garage|Bakkerij|Slagerij|Supermarkt|Loonbedrijf|Transportbedrijf"
     r"|Bouwbedrijf|Taxicentrale|Drukkerij", "company", True),
    (r"Dagblad(?: van het)?|Weekblad(?: voor)?|Nieuwsblad(?: van het)?|Omroep", "newspaper", False),
    (r"Raad voor (?:de|het)|College (?:van Beroep )?voor (?:de|het)|Staatstoezicht op (?:de|het)", "agency", True),
    (r"[NB]\.?V\.?", "company", False),
    (
        r"[Ww]erkplein|[Ww]erkgeversservicepunt|[Ss]ociale [Dd]ienst|[Kk]redietbank|[Vv]oedselbank(?:en)?"
        r"|Bibliotheek|Kringloop|Fixbrigade|Heemkundekring|Oudheidkundige Kring|Historische [Vv]ereniging"
        r"|Buurtpreventie|Actiecomité|Platform|Vrijwilligersgroep|[Ww]elzijn|[Ww]oningbedrijf|[Bb]uurtteam"
        r"|[Ss]ociaal [Tt]eam"
     r"|[Rr]egio|[Mm]etropoolregio|[Ss]tadsregio|[Ss]tadsgewest|[Gg]ewest|[Ss]amenwerkingsverband"
     r"|[Kk]enniscentrum|[Ii]nstituut|[Rr]ijksdienst|[Ii]nspectie|[Oo]mroep"
     r"|[Kk]amer van Koophandel|[Zz]iekenhuis|[Vv]erzorgingshuis|[Ww]oonzorgcentrum|[Mm]useum|[Tt]heater"
     r"|[Dd]iaconie(?: van de)?|[Pp]arochie|[Vv]akbond|[Rr]otary|[Ll]ions", "organisation", True),
)  # fmt: skip
"""For each word before a name: a pattern, the kind, and whether ``en`` and commas may join the name."""

AFTER: tuple[tuple[str, str], ...] = (
    (r"B\.?V\.?|N\.?V\.?|V\.?O\.?F\.?|v\.o\.f\.|C\.V\.|c\.s\.|& Zn\.?|& Zonen|Holding|Groep|Group", "company"),
    (
        r"[Aa]dvocat(?:en|uur)|[Aa]dvocaten & \w+|[Nn]otarissen|[Aa]ccountants|[Mm]akelaars|[Aa]rchitecten"
        r"|[Aa]dviseurs|[Cc]onsultants",
        "company",
    ),
    (r"College|Lyceum|Gymnasium|Scholengroep|Hogeschool|Universiteit|University", "school"),
    (r"Fonds|[A-Z][a-z]+fonds|Foundation", "fund"),
    (r"[Zz]iekenhuis|Zorggroep|Thuiszorg|Ziekenhuizen", "health service"),
    (r"Dagblad|Courant|Weekblad|Nieuws", "newspaper"),
    (r"Landschap|Milieufederatie|Museum|Instituut|Bibliotheek|Brandweer|Wonen|Woningstichting|Politie", "organisation"),
)
"""For each word that ends a name: a pattern and the kind."""

BODIES: tuple[tuple[str, str], ...] = (
    (
        r"[Cc]olleges? van (?:[Bb]urgemeester (?:en|&) [Ww]ethouders|B\.? ?(?:&|en) ?W\.?|[Gg]edeputeerde [Ss]taten"
        r"|[Dd]ijkgraaf en (?:[Hh]oog)?[Hh]eemraden)",
        "executive",
    ),
    (r"[Bb]urgemeester (?:en|&) [Ww]ethouders|B\.? ?(?:&|en) ?W\.?|BURGEMEESTER EN WETHOUDERS", "executive"),
    (r"[Gg]emeenteraad|[Rr]aad (?:der|van de) [Gg]emeente|[Cc]ollege", "council"),
    (r"[Gg]edeputeerde [Ss]taten|[Pp]rovinciale [Ss]taten|GS|PS", "authority"),
    (r"[Dd]agelijks [Bb]estuur|[Aa]lgemeen [Bb]estuur", "executive"),
)
"""Bodies of an authority, named with ``van X``."""

NO_ORGANISATION = frozenset(
    """

    AANGETEKEND PERSOONLIJK VERTROUWELIJK VERZONDEN INGEKOMEN IBAN BIC BTW BSN KVK PDF USB SMS GSM NL EUR NLG HBO MBO
    VMBO HAVO VWO WO ADHD CO2 PM RIB OZB WOZ RO MER CV TV PC ICT GFT PMD LED HR ID AO BBQ EHBO GPS DNA BHV OV FTE HTML
    OK AZC VINEX B1 WMO AVG FAQ T.A.V SUV NAP XL LAT HOV P+R BOA GRIP
    """.split()
)
"""Abbreviations in capitals that name no organisation."""

MINISTRY_ABBREVIATIONS = (
    "VROM",
    "LNV",
    "EZK",
    "OC&W",
    "OCenW",
    "V&W",
    "VenW",
    "IenM",
    "EL&I",
    "BiZa",
    "JenV",
    "J&V",
    "I&W",
    "WVC",
    "CRM",
    "SZW",
)
"""Abbreviations of ministries that the register lacks."""

OLD_MINISTRIES = (
    "Binnenlandse Zaken",
    "Economische Zaken en Klimaat",
    "Economische Zaken, Landbouw en Innovatie",
    "Infrastructuur en Milieu",
    "Justitie",
    "Klimaat en Groene Groei",
    "Landbouw, Natuur en Voedselkwaliteit",
    "Landbouw, Natuurbeheer en Visserij",
    "Landbouw en Visserij",
    "Onderwijs en Wetenschappen",
    "Onderwijs, Cultuur en Wetenschappen",
    "Sociale Zaken",
    "Veiligheid en Justitie",
    "Verkeer en Waterstaat",
    "Volkshuisvesting en Ruimtelijke Ordening",
    "Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer",
    "Welzijn, Volksgezondheid en Cultuur",
    "Asiel en Migratie",
)
"""Names of ministries that the register lacks."""
