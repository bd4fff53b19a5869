"""What a table says of the sums in it."""

from docparse import extract_text
from docparse.schema import Amount

BODY = "Gemeente Bedum\n\nBedum, 3 maart 2015\n\nGeachte heer,\n\nDit zijn de cijfers, die u vroeg.\n\n{}\n"
TABLE = """\
Post                  2014           raming 2015
Baggeren              € 10.000       € 12.000
Steigers              € 4.500        € 5.250
Totaal                € 14.500       € {}
"""


def sums(table: str) -> dict[str, Amount]:
    return {amount.mentions[0].text: amount for amount in extract_text(BODY.format(table)).amounts}


def test_a_sum_has_the_head_of_its_column_and_the_year_in_it() -> None:
    found = sums(TABLE.format("17.250"))
    assert (found["€ 10.000"].column, found["€ 10.000"].year) == ("2014", 2014)
    assert (found["€ 5.250"].column, found["€ 5.250"].year) == ("raming 2015", 2015)
    assert found["€ 5.250"].purpose == "Steigers"


def test_a_total_is_checked_against_the_sums_above_it() -> None:
    right, wrong = sums(TABLE.format("17.250")), sums(TABLE.format("17.350"))
    assert (right["€ 14.500"].adds_up, right["€ 17.250"].adds_up) == (True, True)
    assert (wrong["€ 14.500"].adds_up, wrong["€ 17.350"].adds_up) == (True, False)
    assert right["€ 10.000"].adds_up is None


def test_a_total_after_subtotals_counts_each_sum_once() -> None:
    found = sums(
        "Post                  bedrag\n"
        "Baggeren              € 10.000\n"
        "Steigers              € 4.500\n"
        "Subtotaal             € 14.500\n"
        "Huur                  € 2.000\n"
        "Rente                 € 1.000\n"
        "Totaal                € 17.500\n"
    )
    assert (found["€ 14.500"].adds_up, found["€ 17.500"].adds_up) == (True, True)


def test_a_total_without_heads_is_never_called_wrong() -> None:
    found = sums(TABLE.format("17.350").partition("\n")[2])
    assert (found["€ 14.500"].adds_up, found["€ 17.350"].adds_up) == (True, None)


def test_the_end_of_a_term_is_not_the_year_of_a_sum() -> None:
    found = sums(TABLE.format("17.250").replace("raming 2015", "begroot tot en met 2015"))
    assert found["€ 5.250"].year is None


def test_a_sum_outside_a_table_has_no_column() -> None:
    assert sums("De steiger kostte € 900.")["€ 900"].column is None
