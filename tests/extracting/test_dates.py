"""Dates in every printed form, and what only looks like one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.extracting.dates import find_dates, printed_date

LETTER_DATE = date(2016, 5, 3)


@pytest.mark.parametrize(
    ("text", "found", "value"),
    [
        ("op 12 maart 2024 besloten", "12 maart 2024", "2024-03-12"),
        ("op 10-09-2020 ontvangen", "10-09-2020", "2020-09-10"),
        ("datum: 16-9-'03", "16-9-'03", "2003-09-16"),
        ("Damwâld, 24 septimber 2019", "24 septimber 2019", "2019-09-24"),
        ("van 03.05.2004.", "03.05.2004", "2004-05-03"),
        ("Gouda, 12 mrt. 2021", "12 mrt. 2021", "2021-03-12"),
        ("uiterlijk maandag 8 juli 2024.", "maandag 8 juli 2024", "2024-07-08"),
        ("in juni 2015 aan", "juni 2015", "2015-06"),
        ("in 2016 en", "2016", "2016"),
        ("voor 2021-2024 zijn", "2021-2024", "2021/2024"),
        ("2019 tot en met 2022", "2019 tot en met 2022", "2019/2022"),
        ("het schooljaar 2020-2021", "schooljaar 2020-2021", "2020/2021"),
        ("het derde kwartaal van 2021", "derde kwartaal van 2021", "2021-Q3"),
        ("op donderdagavond 13 oktober 2016", "donderdagavond 13 oktober 2016", "2016-10-13"),
        ("in Q3 2023", "Q3 2023", "2023-Q3"),
        (
            "van 1 september 2022 tot en met 30 juni 2023",
            "1 september 2022 tot en met 30 juni 2023",
            "2022-09-01/2023-06-30",
        ),
        ("1 tot en met 15 mei 2010", "1 tot en met 15 mei 2010", "2010-05-01/2010-05-15"),
        ("uw brief van 3 april jl. heb", "3 april jl.", "2016-04-03"),
        ("per 1 oktober a.s. wordt", "1 oktober a.s.", "2016-10-01"),
        ("vóór 1 september.", "1 september", "2016-09-01"),
        ("op l2 mei 2016", "l2 mei 2016", "2016-05-12"),
        ("op 3 0ktober 2016", "3 0ktober 2016", "2016-10-03"),
    ],
)
def test_forms(text: str, found: str, value: str) -> None:
    (hit,) = find_dates(text, LETTER_DATE)
    assert (text[hit.start : hit.end], hit.value) == (found, value)


def test_two_months_share_a_year() -> None:
    assert [hit.value for hit in find_dates("in augustus en september 2020")] == ["2020-08", "2020-09"]
    assert [hit.value for hit in find_dates("op 23 en 24 mei 2020")] == ["2020-05-23", "2020-05-24"]


@pytest.mark.parametrize(
    "text",
    [
        "31 februari 2020",
        "Postbus 2016",
        "€ 2016",
        "2016 inwoners",
        "Natura 2000",
        "Stb. 2016",
        "artikel 2012",
        "4530 AA",
        "2009-63",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text, LETTER_DATE) == []


def test_a_day_without_a_year_needs_the_date_of_the_letter() -> None:
    assert find_dates("op 1 maart", None) == []


def test_the_date_of_a_letter_stands_in_its_head() -> None:
    assert printed_date("Haarlem, 3 mei 2016\n\nGeachte raad,\n\nOp 1 januari 2012") == LETTER_DATE


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    text = f"op {day.day}-{day.month}-{day.year} besloten"
    (hit,) = find_dates(text)
    assert (hit.value, hit.earliest, hit.latest) == (day.isoformat(), day, day)


@given(st.text("0123456789lIOo -./meijunkwartlQ€tot", max_size=60))
def test_garbage_is_never_a_fault(text: str) -> None:
    for hit in find_dates(text, LETTER_DATE):
        assert hit.earliest <= hit.latest
        assert 0 <= hit.start < hit.end <= len(text)


@pytest.mark.parametrize("text", ["In het derde kwartaal volgt meer.", "Uw kenmerk: SV 2020-31"])
def test_a_quarter_without_its_year_and_a_number_are_no_dates(text: str) -> None:
    assert find_dates(text, date(2020, 5, 1)) == []
