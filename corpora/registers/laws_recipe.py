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
"""
"""Laws that the source is too old for, or names too seldom: facts, added by hand."""
LEAST = 4
"""Times that a name must occur."""
LEAST_ENDED = 0.5
"""Share of the occurrences after which the sentence or clause goes on otherwise."""


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
    names = sorted(found | set(NEWER.strip().replace("\n", "|").split("|")))
    out.write_text("\n".join(names) + "\n", encoding="utf-8")
    print(f"{len(names)} names", file=sys.stderr)


def _is_name(name: str, following: Counter[str]) -> bool:
    total = sum(following.values())
    last = name.rsplit(" ", 1)[1]
    if total < LEAST or last.lower() in LINKS or len(name) < 8 or not re.search(r"\w", last):
        return False
    if VERBS & set(name.split()) or re.search(r"\b(?:van|vanaf) \d", name):
        return False
    ended = sum(count for word, count in following.items() if not word or word in LINKS or word in VERBS)
    return ended / total >= LEAST_ENDED


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
