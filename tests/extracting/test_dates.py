"""Dates: every printed form as ISO 8601, and what only looks like one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.extracting.dates import find_dates, printed_date

LETTER = date(2021, 6, 1)


@pytest.mark.parametrize(
    ("printed", "value", "precision"),
    [
        ("12 maart 2024", "2024-03-12", "day"),
        ("10-09-2020", "2020-09-10", "day"),
        ("03.05.2004", "2004-05-03", "day"),
        ("12 mrt. 2021", "2021-03-12", "day"),
        ("maandag 8 juli 2024", "2024-07-08", "day"),
        ("juni 2015", "2015-06", "month"),
        ("2016", "2016", "year"),
        ("2021-2024", "2021/2024", "range"),
        ("2019 tot en met 2022", "2019/2022", "range"),
        ("schooljaar 2020-2021", "2020/2021", "range"),
        ("derde kwartaal van 2021", "2021-Q3", "quarter"),
        ("Q3 2023", "2023-Q3", "quarter"),
        ("3 mei jl.", "2021-05-03", "day"),
        ("21 mei jongstleden", "2021-05-21", "day"),
        ("4 augustus", "2021-08-04", "day"),
        ("1 tot en met 15 mei 2010", "2010-05-01/2010-05-15", "range"),
        ("11 t/m 14 november a.s.", "2021-11-11/2021-11-14", "range"),
        ("17 op 18 juli", "2021-07-17/2021-07-18", "range"),
        ("8 augustus 1843", "1843-08-08", "day"),
        ("l2 mei 2016", "2016-05-12", "day"),
        ("30 0ktober 2016", "2016-10-30", "day"),
    ],
)
def test_a_printed_date_has_its_exact_span_and_value(printed: str, value: str, precision: str) -> None:
    text = f"Dat was {printed} zo"
    (hit,) = find_dates(text, LETTER)
    assert (text[hit.start : hit.end], hit.value, hit.precision) == (printed, value, precision)
    assert hit.earliest <= hit.latest


def test_months_and_years_joined_by_and_are_two() -> None:
    assert [hit.value for hit in find_dates("in augustus en september 2020")] == ["2020-08", "2020-09"]
    assert [hit.value for hit in find_dates("in 2016 en 2017")] == ["2016", "2017"]


@pytest.mark.parametrize(
    "text",
    ["31 februari 2020", "kenmerk 2020-018823", "2000 AB Haarlem", "€ 2016", "2016 woningen", "0115-2016", "Stb. 2004"],
)
def test_no_date(text: str) -> None:
    assert find_dates(text, LETTER) == []


def test_a_day_without_a_year_needs_the_date_of_the_letter() -> None:
    assert find_dates("op 4 augustus") == []
    assert [hit.value for hit in find_dates("op 28 december", date(2021, 1, 5))] == ["2020-12-28"]


def test_the_date_of_a_letter_stands_above_its_body() -> None:
    text = "Zutphen, 3 mei 2004\n\nGeachte heer,\n\nOp 9 juni 2003 schreef u."
    assert printed_date(text) == date(2004, 5, 3)


def test_without_a_head_the_letter_is_of_the_year_of_most_of_its_dates() -> None:
    text = "Geachte heer,\n\nOp 9 juni 2003, 3 juli 2003 en 1 mei 1999 schreef u."
    assert printed_date(text) == date(2003, 7, 3)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_numeric_date_is_read_day_first(day: date) -> None:
    (hit,) = find_dates(f"op {day:%d-%m-%Y} is")
    assert hit.earliest == day
