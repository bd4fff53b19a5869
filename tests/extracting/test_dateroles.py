"""What a date is the date of."""

import pytest

from docparse import extract_text
from docparse.extracting.dateroles import role_of
from docparse.extracting.dates import find_dates

SENT = (
    "Het stuk d.d. 4 april 2019 ligt hier.",
    "In de mail van mevrouw J. Bok van 4 april 2019 staat dat.",
    "De fractie heeft op 4 april 2019 vragen gesteld.",
    "Wij hebben 4 april 2019 gevraagd om de telling.",
    "De buren maakten op 4 april 2019 hun wensen bekend.",
    "Bij besluit, verzonden 4 april 2019, weigerden wij dat.",
    "kenmerk   verzoek 4 april 2019   bijlagen 2",
    "uw brief van   4 april 2019   bijlagen 2",
    "De commissie bracht op 4 april 2019 advies uit.",
    "In uw brief van 4 april 2019 stelt u twee vragen.",
    "Naar aanleiding van uw e-mail d.d. 4 april 2019 het volgende.",
    "Verzonden: 4 april 2019",
    "Op 4 april 2019 schreef de wijkraad ons daarover.",
    "Uw brief van\n4 april 2019",
    "Datum\n4 april 2019",
    "Verzenddatum: 4 april 2019",
    "Uw kenmerk: KL/12 van 4 april 2019",
    "In zijn brief aan het bestuur van de kerk van 4 april 2019 staat dat ook.",
    "De vragen van de fractie van 4 april 2019 zijn beantwoord.",
    "Het rapport van 4 april 2019 noemt drie oorzaken.",
    "Het advies van de wijkraad van 4 april 2019 volgen wij.",
    "U vroeg ons op 4 april 2019 om een bankje.",
    "Op 4 april 2019 heeft u een aanvraag ingediend voor een kapvergunning.",
    "Op 4 april 2019 hebt u bezwaar gemaakt tegen de aanslag.",
    "Op 4 april 2019 heeft u gemeld dat de lamp stuk is.",
    "Bij e-mail van donderdag 4 april 2019 liet u dat weten.",
    "De brief die u op 4 april 2019 verstuurde, ligt hier.",
    "Op 4 april 2019 hebben wij u het verslag toegezonden.",
    "Uw memo (4 april 2019) helpt ons verder.",
    "Op 4 april 2019 adviseerde de wijkraad om te wachten.",
    "De nota is u op 4 april 2019 aangeboden.",
    "Op uw Woo-verzoek van 4 april 2019 komen wij terug.",
    "Hierbij zend ik u mijn reactie op uw schrijven van maart 2019.",
)
RECEIVED = (
    "Op uw bezwaar, ontvangen woensdag 3 april 2019, volgt spoedig antwoord.",
    "Op 4 april 2019 ontvingen wij uw aanvraag.",
    "Ingekomen: 4 april 2019",
    "Uw aanvraag is op 4 april 2019 bij ons binnengekomen.",
    "Wij hebben uw bezwaar op 4 april 2019 in goede orde ontvangen.",
    "Ontvangstdatum: 4 april 2019",
    "Het bezwaarschrift kwam op 4 april 2019 bij ons binnen.",
    "De melding bereikte ons op 4 april 2019.",
)
DECIDED = (
    "De raad nam het op 4 april 2019 aan.",
    "Vergelijk ABRvS 4 april 2019.",
    "De rechtbank sprak op 4 april 2019 het faillissement uit.",
    "De vergunning uit 2017 geldt nog.",
    "Op 4 april 2019 bekrachtigde de raad de geheimhouding.",
    "De raad heeft op 4 april 2019 de nota vastgesteld.",
    "Bij besluit van 4 april 2019 kreeg u gelijk.",
    "Het raadsbesluit van 4 april 2019 blijft staan.",
    "De motie van de fractie van 4 april 2019 vraagt om groen.",
    "Op 4 april 2019 wees het college de aanvraag af.",
    "Op 4 april 2019 stelde de raad de begroting vast.",
    "In de vergunning van 4 april 2019 staat een voorschrift.",
    "De rechtbank oordeelde op 4 april 2019 anders.",
    "De uitspraak van de rechtbank te Breda van 4 april 2019 is helder.",
    "Het college nam op 4 april 2019 een besluit over de hal.",
    "Op 4 april 2019 beslist de raad over het krediet.",
    "Op 4 april 2019 heeft het college u een last onder dwangsom opgelegd.",
    "Aldus vastgesteld op 4 april 2019",
    "De raad stemde op 4 april 2019 in met de verkoop.",
    "Op 4 april 2019 heeft het bestuur u tot lid benoemd.",
    "De vergunning is op 4 april 2019 ingetrokken.",
    "In 2018 besloot de raad tot sloop.",
    "De in 2018 vastgestelde nota voldoet niet meer.",
    "In maart 2018 stelde de raad het plan vast.",
    "De beschikking d.d. 4 april 2019 voegen wij bij.",
    "Op 4 april 2019 heeft de raad unaniem een amendement aangenomen.",
)
DEADLINE = (
    "Het archief moet per 4 april 2019 in orde zijn.",
    "Een plan mag later, doch niet na 4 april 2019.",
    "Stuur uw reactie vóór 4 april 2019 naar het raadhuis.",
    "U betaalt uiterlijk op vrijdag 5 april 2019.",
    "Wilt u voor 4 april 2019 laten weten of u komt?",
    "U kunt tot 4 april 2019 reageren.",
    "Tot en met 4 april 2019 kunt u zich aanmelden via de site.",
    "Inschrijven kan tot 4 april 2019.",
    "Stuur uw zienswijze in tussen 1 maart en 4 april 2019.",
    "De inschrijving sluit op 4 april 2019.",
    "De termijn loopt op 4 april 2019 af.",
    "Het dak moet op 4 april 2019 klaar zijn.",
    "Wij verwachten uw antwoord uiterlijk 4 april 2019.",
    "De brug moet in 2025 gereed zijn.",
    "Alle scholen dienen voor 2030 geïsoleerd te zijn.",
    "Vóór 1 januari 2020 leggen wij u een voorstel voor.",
    "Reageren kan t/m 4 april 2019",
    "Aanmelden voor: 4 april 2019",
    "Graag uw reactie ten laatste op 4 april 2019.",
    "Nog voor 4 april 2019 moet de gracht droog zijn.",
    "Uiterlijk in maart 2020 ontvangt u het verslag.",
)
EVENT = (
    "Wij hebben elkaar op 4 april 2019 gesproken over de heg.",
    "In de nacht van 4 april 2019 vroor het.",
    "In het weekend van 4 april 2019 was het druk.",
    "Na het concert van 4 april 2019 bleef het lang onrustig.",
    "In het debat van 4 april 2019 zei zij dat.",
    "Op 4 april 2019 is er een inloopavond in de kerk.",
    "De commissie vergadert op 4 april 2019.",
    "Op 4 april 2019 om 20.00 uur gaat de deur open.",
    "• 4 april 2019: het college kiest",
    "Op 4 april 2019 is er een besloten bijeenkomst.",
    "Op 4 april 2019 fietste hij langs de dijk.",
    "De wet treedt op 1 januari 2020 in werking.",
    "De wet treedt per 1 januari 2020 in werking.",
    "De regeling vervalt op 4 april 2019.",
    "Het zwembad gaat 4 april 2019 weer open.",
    "De brand van 4 april 2019 legde de loods in de as.",
    "Op donderdag 4 april 2019 komen wij bij u langs.",
    "Wij nodigen u uit voor de opening, donderdag 4 april 2019, in de hal.",
    "Tijdens de hoorzitting van 4 april 2019 sprak u daarover.",
    "Het feest vindt plaats op zaterdag 6 april 2019.",
    "Op 4 april 2019 constateerde onze toezichthouder dat er een schuur stond.",
    "Op 4 april 2019 overleed de oud-burgemeester.",
    "Zij is op 4 april 2019 aanwezig.",
    "De raad bespreekt het voorstel op 4 april 2019.",
    "Zoals besproken op 4 april 2019 volgt hier de lijst.",
    "Het gesprek met uw bestuur op 4 april 2019 was nuttig.",
    "In de raadsvergadering van 4 april 2019 kwam dat aan de orde.",
    "De functie is op 4 april 2019 vacant gekomen.",
)
PERIOD = (
    "Het plan dat u voor 2018 vaststelde, is uitgevoerd.",
    "Tussen januari 2018 en mei 2018 zijn tien aanvragen ingediend.",
    "Voor 20.000 inwoners geldt vanaf 1 januari 2019 een ander tarief.",
    "De stallen van vóór 1983 blijven staan.",
    "Vóór 2020 stoppen twee bakkers.",
    "De regeling geldt vanaf 4 april 2019.",
    "Het plan ligt ter inzage van 4 april tot en met 3 mei 2019.",
    "Sinds 4 april 2019 is de weg dicht.",
    "Met ingang van 1 mei 2019 geldt een ander tarief.",
    "Het tarief stijgt per 1 mei 2019.",
    "De weg is tot 4 april 2019 dicht.",
    "Het geld voor 2019 is op.",
    "In 2018 telden wij dertig klachten.",
    "In maart 2018 lag het werk stil.",
    "Eind 2017 was het geld op.",
    "De begroting 2020 sluit.",
    "In de jaren 2015-2018 daalde de vraag.",
    "In het eerste kwartaal van 2020 volgt meer.",
    "De kosten over 2017 en 2018 vallen mee.",
    "Niet eerder dan 4 april 2019 komt er ruimte.",
    "Pas na 4 april 2019 is er weer plaats.",
    "De weg is tussen maandag 1 april en vrijdag 5 april 2019 dicht.",
    "De kermis duurt van 4 april 2019 om 10 uur tot zondag 7 april 2019.",
    "De winkel is gevestigd aan de Kade sedert 1961.",
    "U krijgt de toeslag met terugwerkende kracht tot 1 januari 2019.",
    "Zij werkt hier ingaande 4 april 2019.",
    "In de zomer van 2018 was er overlast.",
)
NONE = (
    "Op 31 december 2018 was dat € 12 mln.",
    "De heer Bok, geboren op 4 april 1959, woont daar.",
    "Mevrouw Bok (geb. 4 april 1959) woont daar.",
    "Geboortedatum: 4 april 1959",
    "Op 1 januari 2019 telde de gemeente 20.000 inwoners.",
    "De stand van de reserve per 31 december 2018 bedroeg € 100.",
    "Peildatum: 1 januari 2019",
)
ROLES = (
    ("sent", SENT),
    ("received", RECEIVED),
    ("decided", DECIDED),
    ("deadline", DEADLINE),
    ("event", EVENT),
    ("period", PERIOD),
    (None, NONE),
)


def roles(text: str) -> list[str | None]:
    return [role_of(text, hit, None) for hit in find_dates(text, find_dates("3 mei 2019")[0].earliest)]


@pytest.mark.parametrize(("expected", "text"), [(role, text) for role, texts in ROLES for text in texts])
def test_what_the_words_say(expected: str | None, text: str) -> None:
    assert roles(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Uw aanvraag, ontvangen op 2 april 2019, hebben wij op 4 april 2019 afgehandeld en goedgekeurd.",
            ["received", "decided"],
        ),
        ("Op 2 april 2019 schreef u ons en op 4 april 2019 ontvingen wij uw tekening.", ["sent", "received"]),
        ("De avonden zijn op 6 en 7 juni 2019.", ["event", "event"]),
        ("Uw brieven van 2 april 2019 en 4 april 2019 liggen hier.", ["sent", "sent"]),
        ("De weg is dicht tussen 2 april 2019 en 4 april 2019.", ["period", "period"]),
        ("Aanvragen zendt u in tussen 2 april 2019 en 4 april 2019.", ["period", "deadline"]),
        ("De regeling geldt van 2 april 2019 af en vervalt op 4 april 2020.", ["period", "event"]),
    ],
)
def test_each_day_has_its_own_words(text: str, expected: list[str | None]) -> None:
    assert roles(text) == expected


def test_the_day_of_the_letter_is_the_day_it_was_sent() -> None:
    text = "Gemeente Bedum\n\nBedum, 3 maart 2015\n\nGeachte heer,\n\nWij danken u voor alles, ook dat van 2014.\n"
    assert [(date.value, date.role) for date in extract_text(text).dates] == [
        ("2015-03-03", "sent"),
        ("2014", "period"),
    ]
