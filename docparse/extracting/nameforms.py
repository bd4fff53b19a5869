"""The words around a name that tell an organisation from a place."""

BEFORE_NAME = (
    "van", "met", "door", "bij", "via", "namens", "volgens", "aan", "voor", "noch", "waaronder", "tussen", "zoals",
    "naast", "sinds", "dat", "wat", "ook",
    "fractie", "raadsfractie", "fracties", "krant", "directeur", "voorzitter", "secretaris", "bestuur", "leden",
    "lid", "kan", "zal", "heeft", "is", "raamt",
)  # fmt: skip
"""Before the name of one who acts or is dealt with."""
BEFORE_PLACE = (
    "in", "te", "uit", "naar", "rond", "langs", "nabij", "richting", "vanuit", "over", "heel", "wijk", "wijken",
    "dorp", "dorpen", "kern", "kernen", "buurt",
    "stad", "deelgemeente", "deelgemeenten", "district", "districten", "eiland", "polder", "natuurgebied",
    "deelgebied", "gebied", "bedrijventerrein",
    "locatie", "station", "perceel", "wijkcentrum", "dorpshuis", "voormalige", "Belgische", "Duitse",
    "in (?:de|het)", "op (?:de|het)", "over (?:de|het)", "langs (?:de|het)", "rond (?:de|het)", "achter (?:de"
    "|het)", "naast (?:de|het)", "uit (?:de|het)",
    "in het gebied(?: van)?", "wijk de", "inwoners van", "omgeving van", "ten (?:noorden|oosten|zuiden|westen) van",
)  # fmt: skip
"""Before the name of a place."""
TRADES = (
    "aannemer", "aannemersbedrijf", "advocatenkantoor", "adviesbureau", "ingenieursbureau", "onderzoeksbureau",
    "bureau", "architectenbureau", "basisschool",
    "basisscholen", "school", "scholengroep", "schoolbestuur", "schoolbesturen", "kinderopvang", "peuterspeelzaal",
    "bedrijf", "bedrijven", "onderneming",
    "coöperatie", "netbeheerder", "leverancier", "producent", "verhuurder", "ontwikkelaar", "projectontwikkelaar",
    "vervoerder", "welzijnsorganisatie",
    "zorgaanbieder", "zorginstelling", "thuiszorgorganisatie", "zwemclub", "voetbalclub", "sportclub",
    "voetbalvereniging", "sportvereniging",
    "wijkvereniging", "buurtvereniging", "dorpsvereniging", "toneelvereniging", "muziekvereniging", "harmonie",
    "fanfare", "maatschap", "firma",
    "winkelketen", "kledingketen", "supermarkt", "filmfestival", "festival", "openluchtbad", "zwembad",
    "dierenambulance", "faunabeheerder", "verzekeraar",
    "energiebedrijf", "waterbedrijf", "afvalbedrijf", "exploitant", "uitgever", "uitgeverij", "dagblad",
    "weekblad", "huis-aan-huisblad", "fractie",
    "partij", "vakbond", "bond", "fonds", "platform", "organisatie", "instelling", "makelaar", "taxateur",
    "notaris", "hogeschool", "lyceum", "café",
    "restaurant", "hotel", "camping", "theater", "museum", "filmhuis", "omroep", "raadslid voor", "provider",
    "telecombedrijf", "slachthuis", "bouwer",
)  # fmt: skip
"""Nouns for kinds of organisations, printed small before the name and no part of it."""
VERBS = (
    "heeft", "hebben", "had", "hadden", "is", "was", "wordt", "werd", "zal", "kan", "wil", "gaat", "ging", "doet",
    "deed", "geeft", "gaf", "krijgt", "kreeg",
    "stelt", "stelde", "levert", "leverde", "betaalt", "betaalde", "onderzoekt", "onderzocht", "onderzochten",
    "verwacht", "verwachtte", "schat", "raamt",
    "meldt", "meldde", "schreef", "schrijft", "biedt", "bood", "neemt", "nam", "coördineert", "organiseert",
    "organiseerde", "voert", "voerde", "helpt",
    "hielp", "opent", "opende", "vraagt", "vroeg", "laat", "liet", "zegt", "zei", "erkent", "verzorgt",
    "verzorgde", "begeleidt", "adviseert", "adviseerde",
    "haalt", "haalde", "ontbond", "herstelt", "volgt", "draagt", "komt", "kwam", "reed", "rijdt", "bouwt",
    "bouwde", "verkocht", "koopt", "kocht", "mag",
    "moet", "moest", "ontvangt", "ontving", "kondigde", "treedt", "trad", "beheert", "exploiteert", "verhuurt",
    "vindt", "vond", "blijft", "steunt",
)  # fmt: skip
"""What one who acts does."""
NO_NAME = frozenset(
    """

    Aan Aanleiding Aangetekend Aanvraag Aanvrager Advies Afdeling Afschrift Afspraken Algemeen Algemene Antwoord
    Artikel Bedrag Behandeld Beleid Bent Beste Besluit Bestuur Betreft Bezoekadres Bijlage Bijlagen Blad Brief
    Burgemeester Buren Bewoners College Commissie Correspondentie Datum De Deel Dekking Dit Een Euro Europees Europese
    Fase Financiën Geachte Gelet Gemeente Gemeenteraad Griffie Griffier Heer Heren Het Hoofdstuk Hoogachtend Huis Ik
    Inleiding Inspraak Inzake Internet Januari Februari Maart April Mei Juni Juli Augustus September Oktober November
    December Jaar Kamer Kenmerk Kerst Kerstmis Turks Arabisch Papiaments Engels Duits Frans Pools Russisch Oekraïens
    Fries Marokkaans Ledenbrief Nieuwsbrief Inlichtingen Koningsdag Koninginnedag Leden Maandag Dinsdag Woensdag
    Donderdag Vrijdag Zaterdag Zondag Mevrouw Minister Motivering Namens Nederlands Nederlandse Nieuwjaar Nota
    Onderwerp Ons Onze Overheid Pagina Pasen Persoonlijk Pinksteren Planning Postadres Postbus Project Provincie Raad
    Raadsbrief Raadsinformatiebrief Raadslid Rapport Rechtsmiddelen Referentie Regio Retouradres Rijk Samenvatting
    Secretaris Staat Staten Stand Telefoon Toelichting Tot Uitvoering Uw Van Vergadering Verzonden Vertrouwelijk
    Vervolg Voorstel Voorzitter Vraag Vragen Wet Wethouder Wethouders Wij Zaak Zaaknummer Directie Dienst Gedeputeerde
    Leeswijzer Bestuursdwang Inwoners Omwonenden Ondernemers Ouders Stadhuis Gemeentehuis Provinciehuis Stadskantoor
    Goede Vrijdag Hemelvaart Hemelvaartsdag Carnaval Sinterklaas Bevrijdingsdag Dodenherdenking God Internetadres
    Facebook Twitter WhatsApp Word Excel
    """.split()
)
"""Words with a capital that neither begin nor end a name of their own."""
