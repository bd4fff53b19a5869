"""Sums of money: every printed form, its value, and what only looks like one."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.extracting.amounts import find_amounts


@pytest.mark.parametrize(
    ("printed", "value", "currency"),
    [
        ("€ 131.200,-", "131200.00", "EUR"),
        ("€ 1.250,00", "1250.00", "EUR"),
        ("€1250", "1250.00", "EUR"),
        ("EUR 45.000", "45000.00", "EUR"),
        ("2,4 miljoen euro", "2400000.00", "EUR"),
        ("€ 2,4 mln.", "2400000.00", "EUR"),
        ("drie ton", "300000.00", "EUR"),
        ("twee miljoen euro", "2000000.00", "EUR"),
        ("€ 450 duizend", "450000.00", "EUR"),
        ("€ 120K", "120000.00", "EUR"),
        ("€ -35.000", "-35000.00", "EUR"),
        ("50 cent", "0.50", "EUR"),
        ("f 12.500,-", "12500.00", "NLG"),
        ("ƒ 3,2 mln.", "3200000.00", "NLG"),
        ("fl. 750,=", "750.00", "NLG"),
        ("1.250 gulden", "1250.00", "NLG"),
        ("€ l31.200,-", "131200.00", "EUR"),
        ("€ 131 .200,-", "131200.00", "EUR"),
    ],
)
def test_a_printed_sum_has_its_exact_span_and_value(printed: str, value: str, currency: str) -> None:
    text = f"Het kost {printed} in totaal."
    (hit,) = find_amounts(text)
    assert (text[hit.start : hit.end], hit.value, hit.currency) == (printed, Decimal(value), currency)


def test_the_ends_of_a_range_are_two_sums_with_one_scale() -> None:
    assert [hit.value for hit in find_amounts("€ 15.000 tot € 20.000")] == [Decimal("15000.00"), Decimal("20000.00")]
    assert [hit.value for hit in find_amounts("tussen € 6,5 en € 8 miljoen")] == [
        Decimal("6500000.00"),
        Decimal("8000000.00"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Bel 0115-455881.",
        "Dat is 5,7% van de 1.250 woningen.",
        "punt f 3 van de lijst",
        "8200 AB Lelystad",
        "artikel 86",
    ],
)
def test_no_sum(text: str) -> None:
    assert find_amounts(text) == []


def test_a_sum_that_is_about_right_says_so() -> None:
    assert [hit.approximate for hit in find_amounts("circa € 500 en dan € 600")] == [True, False]


@given(st.integers(0, 999_999_999))
def test_a_number_printed_the_dutch_way_is_read_back(number: int) -> None:
    printed = f"€ {number:,},-".replace(",", ".", f"{number:,}".count(","))
    (hit,) = find_amounts(f"Het is {printed} geworden")
    assert hit.value == number


@given(st.text(alphabet="€f 0123456789.,-lO mln\neuro", max_size=60))
def test_sums_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    hits = find_amounts(text)
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
    assert all(left.end <= right.start for left, right in pairwise(hits))
