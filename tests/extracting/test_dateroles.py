"""What a date is the date of."""

import pytest

from docparse import extract_text
from docparse.extracting.dateroles import role_of
from docparse.extracting.dates import find_dates


def role(text: str, which: int = 0) -> str | None:
    hits = find_dates(text, find_dates("3 mei 2019")[0].earliest)
    return role_of(text, hits[which], None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In uw brief van 4 april 2019 stelt u twee vragen.", "sent"),
        ("Naar aanleiding van uw e-mail d.d. 4 april 2019 het volgende.", "sent"),
        ("Verzonden: 4 april 2019", "sent"),
        ("Op 4 april 2019 schreef de wijkraad ons daarover.", "sent"),
        ("Op 4 april 2019 ontvingen wij uw aanvraag.", "received"),
        ("Ingekomen: 4 april 2019", "received"),
        ("De raad heeft op 4 april 2019 de nota vastgesteld.", "decided"),
        ("Bij besluit van 4 april 2019 kreeg u gelijk.", "decided"),
        ("Stuur uw reactie vóór 4 april 2019 naar het raadhuis.", "deadline"),
        ("U betaalt uiterlijk op vrijdag 5 april 2019.", "deadline"),
        ("Wilt u voor 4 april 2019 laten weten of u komt?", "deadline"),
        ("De stallen van vóór 1983 blijven staan.", None),
        ("Op 4 april 2019 is er een inloopavond in de kerk.", "event"),
        ("De commissie vergadert op 4 april 2019.", "event"),
        ("Op 4 april 2019 om 20.00 uur gaat de deur open.", "event"),
        ("• 4 april 2019: het college kiest", "event"),
        ("De regeling geldt vanaf 4 april 2019.", "period"),
        ("Het plan ligt ter inzage van 4 april tot en met 3 mei 2019.", "period"),
        ("Het geld voor 2019 is op.", None),
        ("Op 4 april 2019 is er een besloten bijeenkomst.", "event"),
        ("Op 4 april 2019 fietste hij langs de dijk.", None),
    ],
)
def test_what_the_words_say(text: str, expected: str | None) -> None:
    assert role(text) == expected


def test_the_nearest_verb_tells() -> None:
    text = "Uw aanvraag, ontvangen op 2 april 2019, hebben wij op 4 april 2019 afgehandeld en goedgekeurd."
    assert (role(text), role(text, 1)) == ("received", "decided")


def test_the_day_of_the_letter_is_the_day_it_was_sent() -> None:
    text = "Gemeente Bedum\n\nBedum, 3 maart 2015\n\nGeachte heer,\n\nWij danken u voor alles, ook dat van 2014.\n"
    assert [(date.value, date.role) for date in extract_text(text).dates] == [("2015-03-03", "sent"), ("2014", None)]
