"""Columns, label grids and tables on paper."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from paper import paper, set_lines

from docparse.arranging import arrange
from docparse.extracting.header.labelled import labelled_values
from docparse.handover import Arrangement

BODY = [
    "Geachte raad,",
    "",
    "In de vergadering van 12 maart heeft u gevraagd naar de stand van het",
    "fietspad langs het kanaal. In deze brief leest u wat er sinds die dag is",
    "gebeurd en wanneer de aannemer met het werk begint.",
]


def kinds(arranged: Arrangement) -> list[tuple[str, str]]:
    return [(block.kind, arranged.text[block.start : block.end]) for block in arranged.blocks]


def body(x: float, y: float) -> list[tuple[float, float, str]]:
    return [item for item in set_lines(x, y, BODY) if item[2]]


PARAGRAPH = (
    "In de vergadering van 12 maart heeft u gevraagd naar de stand van het fietspad langs het kanaal. "
    "In deze brief leest u wat er sinds die dag is gebeurd en wanneer de aannemer met het werk begint."
)


def test_narrow_label_column_beside_address_and_body() -> None:
    labels = [
        "Datum:",
        "18-12-2024",
        "",
        "Ons kenmerk:",
        "2024/5512",
        "",
        "Bijlagen:",
        "2",
        "",
        "Behandeld door:",
        "J. Smit",
    ]
    page = paper(
        [
            (200, 40, "Gemeente Veendam"),
            *[item for item in set_lines(40, 100, labels) if item[2]],
            *set_lines(200, 100, ["Aan de gemeenteraad", "Raadhuisplein 5", "9641 AW Veendam"]),
            *body(200, 180),
        ]
    )
    found = kinds(arrange([page]))
    assert ("reference_line", "Datum:  18-12-2024") in found
    assert ("reference_line", "Ons kenmerk:  2024/5512") in found
    assert ("reference_line", "Behandeld door:  J. Smit") in found
    assert ("reference_line", "Bijlagen:  2") in found
    assert ("address", "Aan de gemeenteraad\nRaadhuisplein 5\n9641 AW Veendam") in found
    assert ("paragraph", PARAGRAPH) in found
    assert found[0] == ("letterhead", "Gemeente Veendam")


def test_labels_down_the_whole_margin_do_not_break_the_body() -> None:
    labels = ["Ons kenmerk", "2024/5512", "", "Telefoon", "14 0598", "", "Datum", "3 mei 2024"]
    page = paper([(200, 40, "Gemeente Veendam"), *[i for i in set_lines(40, 120, labels, 16) if i[2]], *body(200, 120)])
    found = kinds(arrange([page]))
    assert ("paragraph", PARAGRAPH) in found
    assert ("reference_line", "Datum  3 mei 2024") in found
    assert ("reference_line", "Telefoon  14 0598") in found


LABELS_AND_VALUES = [("Uw kenmerk", "ONS-22"), ("Van", "Joke Zwart"), ("Datum", "5 juli 2022")]


def label_row(values: Sequence[Sequence[str]], step: float = 14) -> Arrangement:
    """A letter with a row of labels above a row of values, of which some run over two lines."""
    cells = [(60 + 160 * at, 120, label) for at, (label, _) in enumerate(LABELS_AND_VALUES)]
    for at, lines in enumerate(values):
        cells += set_lines(60 + 160 * at, 120 + step, lines)
    return arrange([paper([(60, 40, "Gemeente Veendam"), *cells, (60, 180, "Geachte raad,"), *body(60, 220)])])


def test_a_row_of_labels_above_a_row_of_values_stays_two_rows() -> None:
    arranged = label_row([[value] for _, value in LABELS_AND_VALUES])
    found = [text for kind, text in kinds(arranged) if kind == "reference_line"]
    assert found == ["Uw kenmerk  Van  Datum\nONS-22  Joke Zwart  5 juli 2022"]
    values = labelled_values(arranged.text, arranged.blocks)
    assert [(one.role, arranged.text[one.value.start : one.value.end]) for one in values] == [
        ("your_reference", "ONS-22"),
        ("sender", "Joke Zwart"),
        ("date", "5 juli 2022"),
    ]


def test_values_a_little_lower_below_a_row_of_labels() -> None:
    arranged = label_row([[value] for _, value in LABELS_AND_VALUES], step=22.5)
    assert ("reference_line", "Uw kenmerk  Van  Datum\nONS-22  Joke Zwart  5 juli 2022") in kinds(arranged)


def test_a_value_of_two_lines_below_a_row_of_labels_is_taken_together() -> None:
    arranged = label_row([["ONS-22"], ["Joke Zwart", "team Wonen"], ["5 juli 2022"]])
    assert ("reference_line", "Uw kenmerk  Van  Datum\nONS-22  Joke Zwart team Wonen  5 juli 2022") in kinds(arranged)


def test_a_subject_in_a_row_of_labels_is_the_only_one() -> None:
    cells = [(60, 120, "Datum"), (220, 120, "Onderwerp"), (60, 134, "3 mei 2024"), (220, 134, "sluiting brug")]
    page = paper([*cells, (60, 158, "Wat er met de brug gebeurt"), (60, 185, "Geachte raad,"), *body(60, 220)])
    assert "subject" not in [kind for kind, _ in kinds(arrange([page]))]


def test_two_columns_of_labels_with_values_beside_them() -> None:
    page = paper(
        [
            (60, 40, "Gemeente Veendam"),
            *set_lines(60, 120, ["Datum", "Kenmerk", "Bijlagen"]),
            *set_lines(140, 120, ["5 juli 2022", "22.0741", "3"]),
            *set_lines(300, 120, ["Behandeld door", "Telefoon", "E-mail"]),
            *set_lines(400, 120, ["A. de Boer", "14 0598", "raad@veendam.nl"]),
            *body(60, 200),
        ]
    )
    found = [text for kind, text in kinds(arrange([page])) if kind == "reference_line"]
    assert sorted(found) == sorted(
        [
            "Datum  5 juli 2022",
            "Kenmerk  22.0741",
            "Bijlagen  3",
            "Behandeld door  A. de Boer",
            "Telefoon  14 0598",
            "E-mail  raad@veendam.nl",
        ]
    )


def test_subject_of_two_lines_beside_its_label() -> None:
    page = paper(
        [
            (60, 100, "Datum"),
            (140, 100, "5 juli 2022"),
            (60, 114, "Onderwerp"),
            (140, 114, "Antwoorden op uw vragen over"),
            (140, 128, "het fietspad langs het kanaal"),
            *body(60, 180),
        ]
    )
    assert ("subject", "Onderwerp  Antwoorden op uw vragen over het fietspad langs het kanaal") in kinds(
        arrange([page])
    )


def test_a_value_that_ends_beside_the_salutation() -> None:
    page = paper(
        [
            *[(60, 60, "Gemeente Wapse"), (60, 100, "De leden van de raad")],
            *[(330, 100, "Kenmerk:"), (410, 100, "24.0188"), (330, 112, "Contact:"), (410, 112, "Joke Zwart, team")],
            *[(60, 124, "Geachte raad,"), (410, 124, "Openbare Ruimte")],
            *[*set_lines(60, 150, BODY[2:]), *set_lines(60, 210, BODY[2:])],
        ]
    )
    found = kinds(arrange([page]))
    assert ("reference_line", "Contact:  Joke Zwart, team Openbare Ruimte") in found
    assert ("salutation", "Geachte raad,") in found


def test_signatures_side_by_side() -> None:
    page = paper(
        [
            *body(60, 100),
            (60, 200, "Hoogachtend,"),
            *set_lines(60, 230, ["de secretaris,", "W. Hoekerd"]),
            *set_lines(300, 230, ["de burgemeester,", "mr. R. Bakker"]),
        ]
    )
    found = kinds(arrange([page]))
    assert found[-1] == ("signature", "de secretaris,  de burgemeester,\nW. Hoekerd  mr. R. Bakker")


def test_a_wide_gap_in_justified_text_is_read_across() -> None:
    lines = [
        (60, 100, "De aannemer begint in mei met het werk aan het fietspad en gaat"),
        (60, 114, "door tot   de"),
        (160, 114, "    winter, want het kanaal ligt dan droog en er is ruim plaats"),
        (60, 128, "voor de machines die het asfalt moeten leggen in twee lagen."),
    ]
    found = kinds(arrange([paper([(60, 60, "Geachte raad,"), *lines])]))
    assert [kind for kind, _ in found] == ["salutation", "paragraph"]
    assert "door tot de winter, want" in found[1][1]


def test_table_keeps_its_rows_and_parts_cells_by_two_blanks() -> None:
    rows = [("Personeel", "€ 214.600"), ("Gebouw", "€ 139.750"), ("Eigen inkomsten", "€ 320.900")]
    items = [
        item for at, (name, sum_) in enumerate(rows) for item in ((60, 220 + 14 * at, name), (300, 220 + 14 * at, sum_))
    ]
    found = kinds(
        arrange([paper([*body(60, 100), *items, *set_lines(60, 290, ["Dat is meer dan wij hadden begroot."])])])
    )
    assert ("table", "Personeel  € 214.600\nGebouw  € 139.750\nEigen inkomsten  € 320.900") in found


def test_table_of_plain_text_keeps_its_columns() -> None:
    from paper import typed_pages

    text = "Geachte raad,\n\nDe kosten zijn:\n\nPersoneel          € 214.600\nGebouw             € 139.750\n"
    found = kinds(arrange(typed_pages(text)))
    assert found[-1] == ("table", "Personeel          € 214.600\nGebouw             € 139.750")


@pytest.mark.parametrize(
    "line", ["Datum: 3 mei 2024", "DATUM  3 mei 2024", "Datum 3 mei 2024", "Datum          : 3 mei 2024"]
)
def test_label_and_value_in_one_line(line: str) -> None:
    from paper import typed_pages

    found = kinds(arrange(typed_pages(f"Gemeente Veendam\n\n{line}\n\nGeachte raad,\n\nDit is de brief.")))
    assert found[1] == ("reference_line", line)


@pytest.mark.parametrize("as_one", [True, False])
def test_holes_that_a_signature_left_in_a_paragraph_part_no_columns(as_one: bool) -> None:
    whole = [
        "Geachte raad,",
        "Deze regel van de brief loopt van de linkerkant tot aan de rechterkant van het vel.",
        "De handtekening staat over           deze regels van de alinea heen gezet, en",
        "nog over deze een en        ook      wat hier staat.",
    ]
    page = paper(set_lines(60.0, 200.0, whole))
    words = tuple(replace(word, line=round(word.box[1]) if as_one else None) for word in page.words)
    text = " ".join(arrange([replace(page, words=words)]).text.split())
    assert ("staat over deze regels van de alinea heen gezet, en nog over deze een en ook wat" in text) is as_one


def test_columns_of_a_letterhead_whose_lines_are_not_level() -> None:
    labels = ["Datum: 5 april 2018", "Kenmerk: WABO-2018-0931", "Uw kenmerk: OV20180017", "Monument: RM 10971"]
    page = paper(
        [
            (40, 40, "Gemeente Veendam"),
            *set_lines(300, 92, labels),
            *set_lines(40, 100, ["Aan de gemeenteraad", "Raadhuisplein 5", "9641 AW Veendam"]),
            *body(40, 160),
        ]
    )
    lines = [line for line in arrange([page]).text.split("\n") if line]
    assert lines[1:4] == ["Aan de gemeenteraad", "Raadhuisplein 5", "9641 AW Veendam"]
    assert [line.replace("  ", " ") for line in lines[4:8]] == labels
    assert lines[8] == "Geachte raad,"


def test_a_label_that_ends_the_header_lower_than_the_salutation_stays_in_it() -> None:
    page = paper(
        [
            *set_lines(300, 92, ["Datum: 5 april 2018", "Kenmerk: WABO-2018-0931", "Monument: RM 10971"], 16),
            *set_lines(40, 86, ["Aan de raad", "Raadhuisplein 5"], 16),
            *body(40, 118),
        ]
    )
    lines = [line for line in arrange([page]).text.split("\n") if line]
    assert lines.index("Geachte raad,") > next(at for at, line in enumerate(lines) if "RM 10971" in line)


def test_a_date_at_the_right_above_an_address_is_no_column() -> None:
    page = paper(
        [(300, 60, "Veendam, 5 april 2018"), *set_lines(40, 100, ["Aan de raad", "Postbus 1"]), *body(40, 160)]
    )
    assert arrange([page]).text.startswith("Veendam, 5 april 2018")
