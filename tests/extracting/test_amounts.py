"""Sums of money in every printed form, and what only looks like one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.extracting.amounts import bounds_of, find_amounts


@pytest.mark.parametrize(
    ("text", "found", "value", "currency"),
    [
        ("van € 131.200,- ten", "€ 131.200,-", "131200.00", "EUR"),
        ("€ 1.250,50 per dag", "€ 1.250,50", "1250.50", "EUR"),
        ("€1250", "€1250", "1250.00", "EUR"),
        ("EUR 45.000 voor", "EUR 45.000", "45000.00", "EUR"),
        ("goed voor 2,4 miljoen euro.", "2,4 miljoen euro", "2400000.00", "EUR"),
        ("op € 7,6 mln., waarvan", "€ 7,6 mln.", "7600000.00", "EUR"),
        ("van € 14 miljoen. Ik", "€ 14 miljoen", "14000000.00", "EUR"),
        ("ruim drie ton uit", "drie ton", "300000.00", "EUR"),
        ("twee miljoen euro", "twee miljoen euro", "2000000.00", "EUR"),
        ("waarvan 350 k€ naar ons", "350 k€", "350000.00", "EUR"),
        ("van 25 eurocent per kilo", "25 eurocent", "0.25", "EUR"),
        ("ruim zes komma één miljoen euro door", "zes komma één miljoen euro", "6100000.00", "EUR"),
        ("zegge zevenduizend vierhonderd euro te", "zevenduizend vierhonderd euro", "7400.00", "EUR"),
        ("twee miljoen driehonderdduizend gulden", "twee miljoen driehonderdduizend gulden", "2300000.00", "NLG"),
        ("vijftig duizend euro en", "vijftig duizend euro", "50000.00", "EUR"),
        ("nog eens anderhalf miljoen euro", "anderhalf miljoen euro", "1500000.00", "EUR"),
        ("zo'n drieënhalve ton huur", "drieënhalve ton", "350000.00", "EUR"),
        ("nog een kwart ton nodig", "een kwart ton", "25000.00", "EUR"),
        ("tegen f 2,20371 per", "f 2,20371", "2.20", "NLG"),
        ("verlies van -/- € 275.000.", "-/- € 275.000", "-275000.00", "EUR"),
        ("van f 189.000,- k.k.", "f 189.000,-", "189000.00", "NLG"),
        ("op € 1,415 mln. te", "€ 1,415 mln.", "1415000.00", "EUR"),
        ("circa twaalf mille schat", "twaalf mille", "12000.00", "EUR"),
        ("een reserve van € 17½ miljoen", "€ 17½ miljoen", "17500000.00", "EUR"),
        ("twee en een halve ton extra", "twee en een halve ton", "250000.00", "EUR"),
        ("vier euro en tien cent per", "vier euro en tien cent", "4.10", "EUR"),
        ("Brandweer   f  6,35   f", "f  6,35", "6.35", "NLG"),
        ("€ 450 duizend", "€ 450 duizend", "450000.00", "EUR"),
        ("€ 120K", "€ 120K", "120000.00", "EUR"),
        ("een tekort van € -35.000", "€ -35.000", "-35000.00", "EUR"),
        ("van f 12.500,- en", "f 12.500,-", "12500.00", "NLG"),
        ("ƒ 3,2 mln.", "ƒ 3,2 mln.", "3200000.00", "NLG"),
        ("fl. 750,= per", "fl. 750,=", "750.00", "NLG"),
        ("1.250 gulden", "1.250 gulden", "1250.00", "NLG"),
        ("80 cent", "80 cent", "0.80", "EUR"),
        ("van € l31.200,- ten", "€ l31.200,-", "131200.00", "EUR"),
        ("van € 5.200,000 en", "€ 5.200,000", "5200000.00", "EUR"),
        ("van € 131 .200,- ten", "€ 131 .200,-", "131200.00", "EUR"),
    ],
)
def test_forms(text: str, found: str, value: str, currency: str) -> None:
    (hit,) = find_amounts(text)
    assert (text[hit.start : hit.end], str(hit.value), hit.currency) == (found, value, currency)


def test_both_ends_of_a_range() -> None:
    assert [str(hit.value) for hit in find_amounts("€ 15.000 tot € 20.000")] == ["15000.00", "20000.00"]
    assert [str(hit.value) for hit in find_amounts("tussen € 6,5 en € 8 miljoen")] == ["6500000.00", "8000000.00"]


def test_a_sum_without_currency_is_money_beside_another() -> None:
    text = "Het Rijk gaf € 12 miljoen, later 3,5 miljoen extra; twee miljoen bezoekers. Er was f 4 ton, 1,2 ton voor"
    assert [str(hit.value) for hit in find_amounts(text)] == ["12000000.00", "3500000.00", "400000.00", "120000.00"]
    assert find_amounts("Er komen 3,5 miljoen extra.") == []


def test_about() -> None:
    assert find_amounts("circa € 500")[0].approximate
    assert not find_amounts("precies € 500")[0].approximate


@pytest.mark.parametrize(
    "text",
    [
        "2,4 miljoen kaarten",
        "61%",
        "0115-455881",
        "artikel 3 onder f 2",
        "12.500 inwoners",
        "ton hout",
        "een kwart euromunt",
    ],
)
def test_what_is_no_money(text: str) -> None:
    assert find_amounts(text) == []


def test_a_lone_f_is_money_beside_guilders() -> None:
    assert len(find_amounts("met huren van f 620 tot f 1.050")) == 2


@given(st.integers(0, 10**9))
def test_every_whole_sum_is_read_back(euros: int) -> None:
    text = f"€ {euros:,}".replace(",", ".") + ",-"
    (hit,) = find_amounts(f"van {text} voor")
    assert hit.value == Decimal(euros)


@given(st.text("€f0123456789lIO.,- mlnton", max_size=60))
def test_garbage_is_never_a_fault(text: str) -> None:
    for hit in find_amounts(text):
        assert hit.value == hit.value.quantize(Decimal("0.01"))
        assert 0 <= hit.start < hit.end <= len(text)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Het kost € 15.000 tot € 20.000.", ["from", "to"]),
        ("Het kost tussen € 5 en € 8 miljoen.", ["from", "to"]),
        ("Het kost tussen de € 500 en € 800.", ["from", "to"]),
        ("Wij gaven € 500 en € 800.", []),
        ("Van € 800 tot € 500.", []),
    ],
)
def test_the_ends_of_a_range_belong_together(text: str, ends: list[str]) -> None:
    assert list(bounds_of(text, find_amounts(text)).values()) == ends


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("een prijs van 55 à 70 miljoen euro", ["55000000.00", "70000000.00"]),
        ("kost 6000 tot 8000 euro", ["6000.00", "8000.00"]),
        ("van acht tot tien miljoen euro", ["8000000.00", "10000000.00"]),
        ("kolom 12 € 13", ["13.00"]),
        ("van 2019 tot 80 euro", ["80.00"]),
        ("tot een half miljoen euro", ["500000.00"]),
        ("tussen 5 en 10 miljoen euro", ["5000000.00", "10000000.00"]),
        ("de jaren 5 en 10 miljoen euro", ["10000000.00"]),
        ("€ 3, en 2,5 mln. komt erbij", ["3.00", "2500000.00"]),
        ("€ 3, voor 2 mln. inwoners", ["3.00"]),
        ("€ 900 en vijf miljoen inwoners", ["900.00"]),
    ],
)
def test_ends_and_bare_sums_take_the_currency_of_what_is_beside_them(text: str, values: list[str]) -> None:
    assert [str(hit.value) for hit in find_amounts(text)] == values
