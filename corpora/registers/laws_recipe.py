"""Make laws.txt: the names of Dutch laws, found in the text of the laws themselves.

    python corpora/registers/laws_recipe.py law_sentences.txt.xz corpora/registers/laws.txt

A name begins with an opener such as ``Wet`` or ``Besluit``. It ends where a clause goes on: a run
of words that occurs often and is mostly followed by punctuation, a preposition or a verb. Deterministic.
"""

import lzma
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

OPENER = re.compile(
    r"(?<![\w-])(?:(?:Algemene|Tijdelijke|Invoerings|Aanpassings|Rijks|Kader|Overgangs|Landelijke|Nadere) ?)?"
    r"(?:[Ww]et(?:boek)?|[Bb]esluit|[Rr]egeling|[Rr]eglement|[A-Z][a-z]+regeling|[A-Z][a-z]+besluit|"
    r"Richtlijn)(?= [a-zA-Z])"
)
FOLLOW = re.compile(r"(?: [\w’'/-]+){1,12}")
LINKS = set(
    "van de het der des en op in voor bij tot ter met inzake door houdende betreffende aan een of om te uit".split()
)
VERBS = set(
    "is zijn wordt worden was heeft kan moet zal blijft geeft bepaalt stelt treedt geldt genoemde bedoelde als "
    "die dat".split()
)
NEWER = """
Besluit op de ruimtelijke ordening|Wet gemeentelijke taak mogelijk maken asielopvangvoorzieningen|Wet kinderopvang
Wet inburgering|Wet studiefinanciering|Wet vervoer gevaarlijke stoffen|Luchtvaartwet|Ontgrondingenwet|Wet luchtvaart
Wet luchtkwaliteit|Wet bodembescherming|Boswet|Natuurbeschermingswet 1998|Woningwet|Huisvestingswet
Huisvestingswet 2014|Leegstandwet|Wegenwet|Wegenverkeerswet 1994|Reglement verkeersregels en verkeerstekens 1990
Erfgoedwet|Monumentenwet 1988|Wet op de archeologische monumentenzorg|Bibliotheekwet|Mediawet|Mediawet 2008|Jeugdwet
Participatiewet|Kaderwet dienstplicht|Leerplichtwet 1969|Wet primair onderwijs|Wet op het voortgezet onderwijs
Wet voortgezet onderwijs 2020|Winkeltijdenwet|Wet op de kansspelen|Wet explosieven voor civiel gebruik
Vuurwerkbesluit|Opiumwet|Wet wapens en munitie|Politiewet 2012|Politiewet 1993|Wet kansspelen op afstand
Telecommunicatiewet|Elektriciteitswet 1998|Gaswet|Warmtewet|Mijnbouwwet|Wet windenergie op zee
Wet collectieve warmtevoorziening|Besluit ruimte|Crisis- en herstelwet|Interimwet stad-en-milieubenadering|Tracéwet
Spoedwet wegverbreding|Planwet verkeer en vervoer|Wet personenvervoer|Scheepvaartverkeerswet|Binnenvaartwet
Visserijwet 1963|Meststoffenwet|Wet ammoniak en veehouderij|Wet geurhinder en veehouderij
Reconstructiewet concentratiegebieden|Besluit glastuinbouw|Besluit landbouw milieubeheer|Hinderwet|Afvalstoffenwet
Wet verontreiniging oppervlaktewateren|Waterwet|Waterschapswet|Wet op de waterkering|Provinciewet
Wet dualisering gemeentebestuur|Financiële-verhoudingswet|Wet fido|Wet houdbare overheidsfinanciën
Wet op het specifiek cultuurbeleid|Wet voorzieningen gehandicapten|Algemene nabestaandenwet|Algemene Ouderdomswet
Wet inkomensvoorziening oudere en gedeeltelijk arbeidsongeschikte werkloze werknemers|Wet inschakeling werkzoekenden
Wet op de studiefinanciering|Vreemdelingenwet 2000|Wet Centraal Orgaan opvang asielzoekers|Zorgverzekeringswet
Algemene Wet Bijzondere Ziektekosten|Welzijnswet|Welzijnswet 1994|Wet collectieve preventie volksgezondheid
Tabaks- en rookwarenwet|Wet op de lijkbezorging|Drank- en Horecawet|Wet goed verhuurderschap
Wet toeristische verhuur van woonruimte|Wet ruimtelijke ordening|Wet op de Ruimtelijke Ordening
Wet stedelijke vernieuwing|Wet op de stads- en dorpsvernieuwing|Wet publieke gezondheid|Wet veiligheidsregio’s
Brandweerwet 1985|Wet rampen en zware ongevallen|Gemeentewet|Archiefwet 1995|Wet openbaarheid van bestuur
Wet bescherming persoonsgegevens|Wet persoonsregistraties|Wet gemeentelijke basisadministratie persoonsgegevens
Verdrag betreffende de werking van de Europese Unie|Verdrag inzake de rechten van het kind
Europees Verdrag voor de Rechten van de Mens|Vogelrichtlijn|Habitatrichtlijn|Deltawet grote rivieren|Deltawet|Kieswet
Buitengewoon Besluit Arbeidsverhoudingen 1945|Besluit algemene regels voor inrichtingen milieubeheer
Wet open overheid|Wet maatschappelijke ondersteuning 2015|Wet gemeentelijke schuldhulpverlening|Wet veiligheidsregio's
Wet publieke gezondheid|Wet normering topinkomens|Wet kwaliteitsborging voor het bouwen|Wet goed verhuurderschap|Wet inburgering 2021
Wet verplichte geestelijke gezondheidszorg|Wet bevordering integriteitsbeoordelingen door het openbaar bestuur|Wet Bibob|Wet SUWI
Wet structuur uitvoeringsorganisatie werk en inkomen|Wet hersteloperatie toeslagen|Wet hergebruik van overheidsinformatie
Wet politiegegevens|Wet tegemoetkoming schade bij rampen|Wet werk en bijstand|Wet investeren in jongeren|Wet natuurbescherming
Wet algemene bepalingen omgevingsrecht|Wet voorkeursrecht gemeenten|Wet algemene regels herindeling|Wet arhi|Wet Markt en Overheid
Wet gemeenschappelijke regelingen|Wet stikstofreductie en natuurverbetering|Wet aanpak woonoverlast|Wet betaalbare huur|Wet langdurige zorg
Wet schuldsanering natuurlijke personen|Wet vereenvoudiging beslagvrije voet|Wet passend onderwijs|Wet educatie en beroepsonderwijs
Wet elektronische publicaties|Wet digitale overheid|Wet markt en overheid|Wet bescherming klokkenluiders|Wet regie volkshuisvesting
Wet basisregistratie personen|Wet basisregistratie adressen en gebouwen|Wet waardering onroerende zaken|Wet milieubeheer|Wet dieren
Wet minimumloon en minimumvakantiebijslag|Wet houdbare overheidsfinanciën|Wet financiering decentrale overheden|Wet op de lijkbezorging
Wet tijdelijk huisverbod|Wet forensische zorg|Wet zorg en dwang|Wet kinderopvang|Wet sociale werkvoorziening|Wet gelijke behandeling
Algemene wet bestuursrecht|Algemene wet gelijke behandeling|Algemene verordening gegevensbescherming|Burgerlijk Wetboek|Grondwet
Wetboek van Strafrecht|Wetboek van Strafvordering|Wetboek van Burgerlijke Rechtsvordering|Besluit veiligheidsregio's|Kaderrichtlijn Water
Besluit bouwwerken leefomgeving|Besluit kwaliteit leefomgeving|Besluit activiteiten leefomgeving|Besluit ruimtelijke ordening
Besluit begroting en verantwoording provincies en gemeenten|Besluit omgevingsrecht|Regeling omgevingsrecht|Reglement van orde|Drank- en Horecawet
Alcoholwet|Algemene plaatselijke verordening|Flora- en faunawet|Wet op de economische delicten|Wet personenvervoer 2000|Algemene Bijstandswet
Wet milieugevaarlijke stoffen|Wet werk en inkomen naar arbeidsvermogen|Wet op het financieel toezicht|Wet bijzondere maatregelen grootstedelijke problematiek
Besluit geluidhinder spoorwegen|Wet verbod op kolen bij elektriciteitsproductie|Wet gegevensverwerking door samenwerkingsverbanden
Besluit administratieve bepalingen inzake het wegverkeer|Besluit geluid milieubeheer|Besluit luchtkwaliteit|Besluit externe veiligheid inrichtingen
Besluit externe veiligheid buisleidingen|Besluit bodemkwaliteit|Besluit lozen buiten inrichtingen|Besluit bijstandverlening zelfstandigen
Besluit bijstandverlening zelfstandigen 2004|Besluit Wmo 2015|Uitvoeringsbesluit Wmo 2015|Uitvoeringsregeling Wmo 2015|Besluit Jeugdwet|Regeling Jeugdwet
Besluit maatschappelijke ondersteuning|Besluit accountantscontrole decentrale overheden|Besluit woninggebonden subsidies|Besluit woninggebonden subsidies 1995
Besluit rijkssubsidiëring restauratie monumenten|Besluit beheer sociale-huursector|Besluit toegelaten instellingen volkshuisvesting|Besluit ruimtelijke ordening 1985
Besluit huurprijzen woonruimte|Uitvoeringswet huurprijzen woonruimte|Wet op de huurcommissie|Wet op het overleg huurders verhuurder|Wet doorstroming huurmarkt 2015
Wet doorstroming huurmarkt|Wet vaste huurcontracten|Wet versterking regie volkshuisvesting|Wet maatregelen woningmarkt 2014|Wet maatregelen woningmarkt 2014 II
Wet verhuurderheffing|Wet individuele huursubsidie|Huursubsidiewet|Wet op de huurtoeslag|Wet stedelijke vernieuwing|Interimwet bodemsanering|Interimwet ammoniak en veehouderij
Wet inzake de luchtverontreiniging|Wet inzake spaarbewijzen|Wet inzake bloedvoorziening|Wet op de openluchtrecreatie|Wet op de telecommunicatievoorzieningen
Wet informatie-uitwisseling ondergrondse netten|Wet basisregistratie ondergrond|Wet basisregistratie grootschalige topografie|Wet elektronisch bestuurlijk verkeer
Wet modernisering elektronisch bestuurlijk verkeer|Wet elektronische bekendmaking|Wet hergebruik overheidsinformatie|Wet implementatie EU-richtlijn digitale toegankelijkheid
Wet versterking participatie op decentraal niveau|Wet versterking decentrale rekenkamers|Wet bevorderen integriteit en functioneren decentraal bestuur
Wet gemeenschappelijke regelingen|Wet dualisering provinciebestuur|Wet dualisering gemeentelijke medebewindsbevoegdheden|Wet revitalisering generiek toezicht
Wet Naleving Europese regelgeving publieke entiteiten|Wet verplichte meldcode huiselijk geweld en kindermishandeling|Wet tijdelijk huisverbod|Wet regulering sekswerk
Wet regulering prostitutie en bestrijding misstanden seksbranche|Wet bestrijding maatschappelijke ondermijning|Wet sluiting coffeeshops|Wet experiment gesloten coffeeshopketen
Wet maatregelen bestrijding voetbalvandalisme en ernstige overlast|Wet terugkeer en vreemdelingenbewaring|Wet opvang ontheemden|Wet inburgering nieuwkomers
Wet overgang naar een nieuw zorgstelsel|Wet voorzieningen gehandicapten|Wet toelating zorginstellingen|Wet ziekenhuisvoorzieningen|Wet kwaliteit, klachten en geschillen zorg
Wet bijzondere opnemingen in psychiatrische ziekenhuizen|Wet op de jeugdzorg|Wet op de jeugdhulpverlening|Wet op de medische keuringen|Wet ambulancezorgvoorzieningen|Wet ambulancevervoer
Tijdelijke wet ambulancezorg|Tijdelijke wet maatregelen covid-19|Tijdelijke regeling maatregelen covid-19|Tijdelijke overbruggingsregeling zelfstandig ondernemers
Tijdelijke wet Groningen|Tijdwet Groningen|Tijdelijke wet Transitiefonds landelijk gebied en natuur|Wet Nationaal fonds ruimte|Wet herverdeling wegenbeheer|Wet beheer rijkswaterstaatswerken
Wet lokaal spoor|Wet Mobiliteitsfonds|Wet Infrastructuurfonds|Wet bereikbaarheid en mobiliteit|Wet vervoer over zee|Wet aansprakelijkheidsverzekering motorrijtuigen|Wet luchtvaart
Wet gebruik gesloten distributiesystemen|Energiewet|Wet gemeentelijke instrumenten warmtetransitie|Wet collectieve warmte|Wet windenergie op zee|Wet voortgang energietransitie|Klimaatwet
Wet implementatie richtlijn energie-efficiëntie|Wet milieu- en natuurplanbureau|Wet herstructurering varkenshouderij|Wet verplaatsing mestproductie|Wet gewasbeschermingsmiddelen en biociden
Gezondheids- en welzijnswet voor dieren|Wet op de dierenbescherming|Wet op de dierproeven|Landbouwwet|Landinrichtingswet|Pachtwet|Ruilverkavelingswet|Wet agrarisch grondverkeer|Wet inrichting landelijk gebied
Wet op het basisonderwijs|Wet op de expertisecentra|Wet op het voortgezet onderwijs|Wet medezeggenschap op scholen|Wet ontwikkelingskansen door kwaliteit en educatie|Wet op het primair onderwijs
Wet kinderopvang en kwaliteitseisen peuterspeelzalen|Wet innovatie en kwaliteit kinderopvang|Wet op het specifiek cultuurbeleid|Wet op de omroep|Wet behoud cultuurbezit|Rijkswet op het Nederlanderschap
Wet bevordering evenredige arbeidsdeelname allochtonen|Wet stimulering arbeidsdeelname minderheden|Wet sociale werkvoorziening|Wet inkomensvoorziening kunstenaars|Wet financiering Abw, IOAW en IOAZ
Wet eenmalige gegevensuitvraag werk en inkomen|Wet boeten, maatregelen en terug- en invordering sociale zekerheid|Wet aanscherping handhaving en sanctiebeleid SZW-wetgeving|Wet taaleis
Wet arbeid vreemdelingen|Wet allocatie arbeidskrachten door intermediairs|Wet flexibiliteit en zekerheid|Wet werk en zekerheid|Wet arbeidsmarkt in balans|Wet normalisering rechtspositie ambtenaren|Ambtenarenwet 2017
Wet gelijke behandeling op grond van handicap of chronische ziekte|Wet gelijke behandeling op grond van leeftijd bij de arbeid|Wet openbare manifestaties|Wet op de kansspelen|Wet particuliere beveiligingsorganisaties en recherchebureaus
Wet administratiefrechtelijke handhaving verkeersvoorschriften|Wet rechtspositie ambtenaren|Wet materieel ambtenarenrecht|Wet politieregisters|Wet justitiële en strafvorderlijke gegevens|Wet op de inlichtingen- en veiligheidsdiensten
Wet op de rechterlijke organisatie|Wet op de Raad van State|Wet dwangsom en beroep bij niet tijdig beslissen|Wet nadeelcompensatie en schadevergoeding bij onrechtmatige besluiten|Belemmeringenwet Privaatrecht
Wet belastingen op milieugrondslag|Wet op de omzetbelasting 1968|Wet inkomstenbelasting 2001|Wet op de vennootschapsbelasting 1969|Invorderingswet 1990|Kostenwet invordering rijksbelastingen|Algemene wet inzake rijksbelastingen
Wet op het BTW-compensatiefonds|Wet kostenverrekening en gegevensuitwisseling Wet waardering onroerende zaken|Wet financiering lokale overheden|Wet toezicht financiële verhouding|Algemene wet inkomensafhankelijke regelingen
Aanbestedingswet 2012|Besluit aanbestedingsregels voor overheidsopdrachten|Gids Proportionaliteit|Wet precariobelasting|Uitvoeringswet Algemene verordening gegevensbescherming|Archiefbesluit 1995|Paspoortwet
Wet kwaliteit in het landelijk gebied|Wet geluidhinder|Besluit landelijk verboden vuurwerk|Wet veilige jaarwisseling|Zondagswet|Winkelsluitingswet 1976|Wet kenbaarheid publiekrechtelijke beperkingen onroerende zaken
Wet op de architectentitel|Wet versterking positie veiligheidsregio's|Wet rampen en zware ongevallen|Brandweerwet|Oorlogswet voor Nederland|Wet verplaatsing bevolking|Rijkswet personenverkeer|Statuut voor het Koninkrijk der Nederlanden
Wet hygiëne en veiligheid badinrichtingen en zwemgelegenheden|Wet sluiting coffeeshops nabij scholen|Wet justitiële documentatie|Wet toekomstbestendige huisvesting onderwijs
Europees Verdrag tot bescherming van de rechten van de mens en de fundamentele vrijheden|Europees Verdrag voor de rechten van de mens|Verdrag van Bern|Verdrag van Ramsar|Verdrag van Malta|Verdrag van Valletta
Wet gemeentelijke antidiscriminatievoorzieningen|Wet basisregistraties adressen en gebouwen|Wet terugvordering staatssteun|Wet toezicht accountantsorganisaties
Wet ketenaansprakelijkheid|Wet op de ondernemingsraden|Wet verbetering poortwachter|Wet werk en inkomen kunstenaars|Wet samenhangende besluiten Awb
Wet op het hoger onderwijs en wetenschappelijk onderzoek|Wet bestuurlijke boete overlast in de openbare ruimte|Wet strategische milieubeoordeling|Wet op de archeologische monumentenzorg
Wet ambulancezorgvoorzieningen|Wet medezeggenschap cliënten zorginstellingen|Wet cliëntenrechten zorg|Wet marktordening gezondheidszorg|Wet toetreding zorgaanbieders|Wet geneeskundige hulpverlening bij ongevallen en rampen
Wet kwaliteitsbevordering rampenbestrijding|Wet politiegegevens|Wet seksuele misdrijven
Wet aanvullende bepalingen verwerking persoonsgegevens in de zorg|Wet wijziging woonplaatsbeginsel|Wet verbetering beschikbaarheid jeugdzorg|Wet domeinoverstijgende samenwerking|Wet resultaatgericht beschikken
Wet op de huurtoeslag|Wet maatregelen huurwoningen|Wet meer zekerheid flexwerkers
Nitraatrichtlijn|Dienstenrichtlijn|Kaderrichtlijn Afvalstoffen|Kaderrichtlijn Mariene Strategie|Europese Kaderrichtlijn Water|Richtlijn stedelijk afvalwater|Europese richtlijn stedelijk afvalwater|Richtlijn luchtkwaliteit|Richtlijn omgevingslawaai
Richtlijn overstromingsrisico's|Besluit proceskosten bestuursrecht|Besluit algemene regels ruimtelijke ordening|Besluit risico's zware ongevallen|Besluit kwaliteitseisen en monitoring water
Besluit hygiëne en veiligheid badinrichtingen en zwemgelegenheden|Besluit brandveilig gebruik bouwwerken|Besluit brandveilig gebruik en basishulpverlening overige plaatsen|Besluit personenvervoer 2000|Besluit basisregistratie personen
Besluit eisen inrichtingen Drank- en Horecawet|Besluit gemeentelijke antidiscriminatievoorzieningen|Besluit specifieke uitkeringen gemeentelijk onderwijsachterstandenbeleid
Regeling specifieke uitkering stimulering sport|Regeling huisvesting aandachtsgroepen|Regeling opvang ontheemden Oekraïne|Regeling rechtspositie decentrale politieke ambtsdragers|Rechtspositiebesluit decentrale politieke ambtsdragers|Rechtspositiebesluit wethouders
Rechtspositiebesluit burgemeesters|Rechtspositiebesluit raads- en commissieleden|CAR-UWO|UAV 1989|UAV 2012|UAV-GC 2005|Uniforme administratieve voorwaarden 1989|Uniforme Administratieve Voorwaarden 2012|Algemene wet erkenning EU-beroepskwalificaties|Algemene termijnenwet
Europees Handvest inzake lokale autonomie|Handvest van de grondrechten van de Europese Unie|Verdrag van Aarhus|Verdrag van Istanbul|Verdrag inzake de rechten van personen met een handicap|VN-verdrag Handicap
"""
"""Laws that the source is too old for, or names too seldom: facts, added by hand."""
NO_NAMES = {"Besluit College"}
"""What only begins a name, and begins a line of many a letter."""
LEAST = 4
"""Times that a name must occur."""
LEAST_ENDED = 0.5
"""Share of the occurrences after which the sentence or clause goes on otherwise."""
MOST_AND = 0.6
"""Share of the occurrences, at most, after which ``en`` follows: ``Wet hygiëne`` is half a name."""


def main(sentences: Path, out: Path) -> None:
    """Count, choose, write."""
    runs: Counter[tuple[str, ...]] = Counter()
    with lzma.open(sentences, "rt", encoding="utf-8") as lines:
        for line in lines:
            for opener in OPENER.finditer(line):
                if not opener.group()[0].isupper():
                    continue
                follow = FOLLOW.match(line, opener.end())
                words = follow.group().split() if follow else []
                run = opener.group()
                for at, word in enumerate(words, 1):
                    run += f" {word}"
                    runs[run, " ".join(words[at : at + 1])] += 1
    nexts: dict[str, Counter[str]] = defaultdict(Counter)
    for (run, following), count in runs.items():
        nexts[run][following] += count
    found = {name for name, following in nexts.items() if _is_name(name, following)}
    names = sorted(found - NO_NAMES | set(NEWER.strip().replace("\n", "|").split("|")))
    out.write_text("\n".join(names) + "\n", encoding="utf-8")
    print(f"{len(names)} names", file=sys.stderr)


def _is_name(name: str, following: Counter[str]) -> bool:
    total = sum(following.values())
    last = name.rsplit(" ", 1)[1]
    if total < LEAST or last.lower() in LINKS or len(name) < 8 or not re.search(r"\w", last):
        return False
    if VERBS & set(name.split()) or re.search(r"\b(?:van|vanaf) \d", name):
        return False
    if following["en"] / total > MOST_AND:
        return False
    ended = sum(count for word, count in following.items() if not word or word in LINKS or word in VERBS)
    return ended / total >= LEAST_ENDED


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
