"""Tables on paper: rows kept, cells apart, cells of several lines whole."""

from dataclasses import replace

from paper import paper, set_lines, typed_pages

from docparse.arranging import arrange
from docparse.handover import PageReading

BODY = [
    "De aannemer begint in mei met het werk aan het fietspad en gaat door tot",
    "de winter, want het kanaal ligt dan droog en er is ruim plaats voor de",
    "machines die het asfalt moeten leggen in twee lagen.",
]


def tables(*rows: tuple[float, tuple[str, ...]], columns: tuple[float, ...]) -> list[str]:
    """The tables of a letter with these cells; a negative column is the right edge of its cells."""
    cells = [
        (x if x > 0 else -x - 5 * len(text), y, text)
        for y, row in rows
        for x, text in zip(columns, row, strict=True)
        if text
    ]
    end = rows[-1][0] + 28
    page = paper([(60, 60, "Geachte raad,"), *set_lines(60, 100, BODY), *cells, *set_lines(60, end, BODY)])
    return _tables([page])


def _tables(pages: list[PageReading]) -> list[str]:
    arranged = arrange(pages)
    assert sum(1 for block in arranged.blocks if block.kind == "paragraph") == 2
    return [arranged.text[block.start : block.end] for block in arranged.blocks if block.kind == "table"]


def test_cells_of_several_lines_under_a_head_row() -> None:
    found = tables(
        (170, ("Onderdeel", "Toelichting", "Bedrag")),
        (186, ("Grondwerk en", "Afvoer van grond en", "€ 1.250.000")),
        (199, ("fundering", "levering van zand", "")),
        (215, ("Asfalt", "Twee lagen over drie", "€ 890.000")),
        (228, ("", "kilometer", "")),
        (244, ("Lampen", "Led", "€ 12.500")),
        columns=(60, 180, -420),
    )
    assert found == [
        "Onderdeel  Toelichting  Bedrag\n"
        "Grondwerk en fundering  Afvoer van grond en levering van zand  € 1.250.000\n"
        "Asfalt  Twee lagen over drie kilometer  € 890.000\n"
        "Lampen  Led  € 12.500"
    ]


def test_a_cell_goes_on_in_a_capital_where_lines_are_closer_than_rows() -> None:
    assert tables(
        (150, ("maatregel", "kosten", "winst")),
        (167, ("Nieuwe brug over de", "€ 20.000", "4 min.")),
        (179, ("Vecht", "", "")),
        (196, ("Langere strook", "€", "3 min.")),
        (208, ("Noord", "31.000", "")),
        (225, ("Rotonde", "€ 12.000", "1 min.")),
        columns=(60, 250, 350),
    ) == [
        "maatregel  kosten  winst\nNieuwe brug over de Vecht  € 20.000  4 min.\n"
        "Langere strook Noord  € 31.000  3 min.\nRotonde  € 12.000  1 min."
    ]


def test_a_speck_in_the_box_of_a_word_does_not_part_its_cell_from_the_row() -> None:
    rows = [
        (150.0, (60, "wijk"), (250, "kosten"), (350, "grond")),
        (166.8, (60, "Noord, Zuid en de hoge"), (250, "€ 0,75 mln."), (350, "besluit")),
        (180.8, (60, "Vecht"), (250, "elk")),
        (197.6, (60, "Arend, Boom en de lage"), (250, "€ 290.000 elk"), (350, "besluit")),
        (211.6, (60, "Waard")),
        (228.4, (60, "Rest"), (250, "tot € 75.000"), (350, "regel")),
    ]
    cells = [(x, y, text) for y, *row in rows for x, text in row]
    page = paper([(60, 60, "Geachte raad,"), *set_lines(60, 100, BODY[:3]), *cells, *set_lines(60, 260, BODY)])
    specked = tuple(
        replace(word, box=(*word.box[:3], word.box[3] + 4)) if word.text == "Vecht" else word for word in page.words
    )
    assert _tables([replace(page, words=specked)]) == [
        "wijk  kosten  grond\nNoord, Zuid en de hoge Vecht  € 0,75 mln. elk  besluit\n"
        "Arend, Boom en de lage Waard  € 290.000 elk  besluit\nRest  tot € 75.000  regel"
    ]


def test_rows_that_are_no_closer_than_others_stay_apart() -> None:
    assert tables(
        (150, ("wijk", "kosten", "winst")),
        (164, ("Noord", "€ 20.000", "4 min.")),
        (178, ("Vecht", "pas in mei", "")),
        (192, ("Zuid", "€ 12.000", "1 min.")),
        columns=(60, 250, 350),
    ) == ["wijk  kosten  winst\nNoord  € 20.000  4 min.\nVecht  pas in mei\nZuid  € 12.000  1 min."]


def test_sums_before_words() -> None:
    found = tables(
        (170, ("€ 9.450", "bij de start, op 1 juli 2007")),
        (186, ("€ 6.615", "na uw tussenbericht, rond 1 februari 2008")),
        (202, ("€ 2.835", "na de eindafrekening")),
        columns=(60, 115),
    )
    assert found == [
        "€ 9.450  bij de start, op 1 juli 2007\n€ 6.615  na uw tussenbericht, rond 1 februari 2008\n"
        "€ 2.835  na de eindafrekening"
    ]


def test_short_words_before_long_ones() -> None:
    found = tables(
        (170, ("Maart", "De aannemer begint met het grondwerk en sluit")),
        (183, ("", "de weg langs het kanaal af")),
        (199, ("April en mei", "Het asfalt wordt gelegd")),
        (215, ("Juni", "De bermen worden ingezaaid")),
        columns=(60, 180),
    )
    assert found == [
        "Maart  De aannemer begint met het grondwerk en sluit de weg langs het kanaal af\n"
        "April en mei  Het asfalt wordt gelegd\nJuni  De bermen worden ingezaaid"
    ]


def test_an_empty_first_cell_does_not_join_two_rows_of_figures() -> None:
    found = tables(
        (170, ("Lasten", "2022", "€ 1.250")),
        (184, ("", "2023", "€ 1.300")),
        (198, ("Baten", "2022", "€ 980")),
        columns=(60, 180, -300),
    )
    assert found == ["Lasten  2022  € 1.250\n2023  € 1.300\nBaten  2022  € 980"]


def test_a_word_broken_in_a_cell_is_made_whole() -> None:
    found = tables(
        (170, ("Onderdeel", "Toelichting", "Bedrag")),
        (186, ("Verlichting", "Ledlampen en onder-", "€ 890.000")),
        (199, ("", "houd", "")),
        (215, ("Asfalt", "Twee lagen", "€ 12.500")),
        columns=(60, 180, -420),
    )
    assert "Verlichting  Ledlampen en onderhoud  € 890.000" in found[0]


def test_columns_of_running_text_are_read_down() -> None:
    left = ["De wijk krijgt een", "nieuw plein met", "bomen en banken."]
    right = ["Het verkeer gaat", "om het plein heen", "langs de school."]
    page = paper(
        [
            *[(60, 60, "Geachte raad,"), *set_lines(60, 100, BODY)],
            *[*set_lines(60, 180, left), *set_lines(300, 180, right), *set_lines(60, 250, BODY)],
        ]
    )
    text = arrange([page]).text
    assert "De wijk krijgt een nieuw plein met bomen en banken." in text
    assert "Het verkeer gaat om het plein heen langs de school." in text


def test_a_table_in_plain_text_without_a_salutation() -> None:
    paragraph = "De bouw van het plein begint later, " + "want de grond is nog niet schoon en dat kost ons geld, " * 2
    rows = ["Scenario                Start        Saldo", *["A. doorgaan             2010         € -710.000"]]
    text = "\n\n".join(
        ["Gemeente Veendam", paragraph, "\n".join([*rows, "B. wachten              2011         € -980.000"])]
    )
    arranged = arrange(typed_pages("\n" * 26 + text))
    assert [block.kind for block in arranged.blocks][-1] == "table"
    assert "Scenario                Start        Saldo\n" in arranged.text
