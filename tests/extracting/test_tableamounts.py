"""Sums in tables without a sign of their currency."""

import pytest

from docparse.extracting.amounts import find_amounts

TABLE = """Onderdeel      Begroting 2017    Verschil
Inzameling     9.842.000         -628.000
Totaal         24.415.000        68.500,50
"""


def sums(text: str) -> list[tuple[str, str]]:
    return [(text[hit.start : hit.end], f"{hit.value} {hit.currency}") for hit in find_amounts(text)]


@pytest.mark.parametrize(("note", "currency"), [("Bedragen in euro's\n\n", "EUR"), ("(bedragen in gulden)\n", "NLG")])
def test_a_note_above_a_table_tells_that_its_figures_are_money(note: str, currency: str) -> None:
    assert sums(note + TABLE) == [
        ("9.842.000", f"9842000.00 {currency}"),
        ("-628.000", f"-628000.00 {currency}"),
        ("24.415.000", f"24415000.00 {currency}"),
        ("68.500,50", f"68500.50 {currency}"),
    ]


def test_small_sums_with_cents() -> None:
    table = "verzoek      tarief\noptie        138,00\nkind         19,00\nuren         7\n"
    text = "De bedragen in euro's luiden:\n\n" + table
    assert sums(text) == [("138,00", "138.00 EUR"), ("19,00", "19.00 EUR")]


def test_the_head_of_a_column_tells_it_too() -> None:
    text = "project | inwoners | kosten\nsluis | 12.500 | 4.250.000\nbrug | 3.000 | -\n"
    assert sums(text) == [("4.250.000", "4250000.00 EUR")]
    assert sums("f 3,-\n\n" + text)[1:] == [("4.250.000", "4250000.00 NLG")]


@pytest.mark.parametrize(
    "text",
    [
        TABLE,
        "Bedragen in euro x 1.000\n\n" + TABLE,
        "Bedragen in euro's\n\nIn 2016 waren er 12.500 bezoekers en 3.000 wagens.",
        "project      kosten x € 1.000\nsluis        4.250.000",
    ],
)
def test_other_figures_are_no_money(text: str) -> None:
    assert [one for one in sums(text) if one[0] != "€ 1.000"] == []
