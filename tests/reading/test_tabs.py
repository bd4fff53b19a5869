"""Tabs in plain text."""

import pytest

from docparse.reading.tabs import with_label_rows, without_tabs


def test_the_cells_of_a_table_stand_below_one_another() -> None:
    rows = without_tabs(["Post\t2023\t2024", "Uitvoering en toegang\t€ 10\t€ 2.000", "Totaal\t\t€ 2.000"])
    assert [row.index(last) for row, last in zip(rows, ["2024", "€ 2.000", "€ 2.000"], strict=True)] == [31] * 3
    assert rows[0].index("2023") == rows[1].index("€ 10") == 24


@pytest.mark.parametrize(
    ("lines", "spaced"),
    [
        (["Datum\t\t3 mei", "Ons kenmerk\t12/4"], ["Datum           3 mei", "Ons kenmerk     12/4"]),
        (["\tGeachte heer,", "\tHierbij"], ["        Geachte heer,", "        Hierbij"]),
        (["Datum\t3 mei", "", "Post\t4"], ["Datum   3 mei", "", "Post    4"]),
        (["Post\t4", "x" * 81 + "\t4"], ["Post    4", "x" * 81 + "       4"]),
        ([], []),
    ],
)
def test_other_tabs_lead_to_the_next_stop(lines: list[str], spaced: list[str]) -> None:
    assert without_tabs(lines) == spaced


@pytest.mark.parametrize(
    ("lines", "moved"),
    [
        (["nummer  datum", "VD 83  3 mei 1983"], ["nummer   datum", "VD 83    3 mei 1983"]),
        (
            ["uw brief van:     ons kenmerk:", "22-09-2023     D23"],
            ["uw brief van:   ons kenmerk:", "22-09-2023      D23"],
        ),
        (["nummer  datum", "VD 83"], ["nummer  datum", "VD 83"]),
        (["nummer  datum", "bijlage  onderwerp"], ["nummer  datum", "bijlage  onderwerp"]),
        (["2500 EX  DEN HAAG", "nr. 4  3 mei"], ["2500 EX  DEN HAAG", "nr. 4  3 mei"]),
    ],
)
def test_values_move_below_their_labels(lines: list[str], moved: list[str]) -> None:
    assert with_label_rows(lines) == moved
