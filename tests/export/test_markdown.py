"""Markdown: what a reader sees of a letter in a table, and nothing of it that Markdown would take for marks."""

import docparse

LETTER = """Gemeente Veenhoek

Veenhoek, 3 mei 2017

Onderwerp: Kosten van *de* speeltuin

Geachte raad,

Wij rekenen op € 1.500 tot € 2.000 aan onvoorziene kosten. De gemeente Veenhoek verleent aan Stichting De Meent een
subsidie van € 5.000 voor het jaar 2018.

Onderdeel      Begroot 2017     Begroot 2018
Huur              € 40.000         € 42.000
Personeel         € 81.200         € 85.000
Totaal           € 131.200        € 127.000

Hoogachtend,

burgemeester en wethouders
"""


def rows(text: str, title: str) -> list[list[str]]:
    """The cells of the table under a heading, its heads first, the rule left out."""
    section = text.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "---" not in line]


def test_sums_show_all_that_the_letter_says_of_them() -> None:
    heads, *amounts = rows(docparse.render(docparse.extract_text(LETTER), "markdown").content, "Amounts")
    said = [dict(zip(heads, cells, strict=True)) for cells in amounts]
    assert [one["Amount"] for one in said[:3]] == ["from 1,500.00 EUR", "up to 2,000.00 EUR", "5,000.00 EUR"]
    assert (said[2]["Year"], said[2]["Payer"], said[2]["Payee"]) == ("2018", "gemeente Veenhoek", "Stichting De Meent")
    totals = [(one["Column"], one["Purpose"], one["Total"]) for one in said if one["Total"]]
    assert totals == [("Begroot 2017", "Totaal", "does not add up"), ("Begroot 2018", "Totaal", "adds up")]


def test_a_column_of_which_nothing_is_said_is_left_out() -> None:
    text = docparse.render(docparse.extract_text("Wij betalen u € 5.000.\n"), "markdown").content
    assert rows(text, "Amounts")[0] == ["Amount", "As printed", "Confidence"]


def test_a_table_of_the_letter_is_one() -> None:
    text = docparse.render(docparse.extract_text(LETTER), "markdown").content
    assert rows(text, "Text") == [
        ["Onderdeel", "Begroot 2017", "Begroot 2018"],
        ["Huur", "€ 40.000", "€ 42.000"],
        ["Personeel", "€ 81.200", "€ 85.000"],
        ["Totaal", "€ 131.200", "€ 127.000"],
    ]


def test_what_a_row_lacks_lies_behind_its_label() -> None:
    text = LETTER.replace("Huur              € 40.000 ", "Huur                       ")
    made = docparse.render(docparse.extract_text(text), "markdown").content
    assert ["Huur", "", "€ 42.000"] in rows(made, "Text")


def test_signs_of_markdown_are_no_marks() -> None:
    assert r"Kosten van \*de\* speeltuin" in docparse.render(docparse.extract_text(LETTER), "markdown").content
