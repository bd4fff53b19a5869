"""Plain text: paragraphs, headings, lists, specks, hyphens and lines out of place."""

import pytest
from paper import paper, set_lines, typed_pages

from docparse.arranging import arrange
from docparse.handover import Arrangement


def blocks(text: str) -> list[tuple[str, str]]:
    return of(arrange(typed_pages(text)))


def of(arranged: Arrangement) -> list[tuple[str, str]]:
    return [(block.kind, arranged.text[block.start : block.end]) for block in arranged.blocks]


LETTER = """Gemeente Veendam
Raadhuisplein 5
9641 AW Veendam

Aan de gemeenteraad

Veendam, 3 mei 2024

Ons kenmerk: 2024/5512
Onderwerp: het fietspad langs het kanaal

Geachte raad,

In de vergadering van 12 maart heeft u gevraagd naar de stand van het fietspad
langs het kanaal. In deze brief leest u wat er is gebeurd.

Wat is er gedaan
De aannemer heeft het asfalt gelegd en de bermen ingezaaid, zoals de afspraak in
het bestek was.

Hoogachtend,

burgemeester en wethouders van Veendam,

de secretaris,
W. Hoekerd

Bijlage: tekening
"""


def test_the_parts_of_a_letter() -> None:
    assert blocks(LETTER) == [
        ("letterhead", "Gemeente Veendam\nRaadhuisplein 5\n9641 AW Veendam"),
        ("address", "Aan de gemeenteraad"),
        ("reference_line", "Veendam, 3 mei 2024"),
        ("reference_line", "Ons kenmerk: 2024/5512"),
        ("subject", "Onderwerp: het fietspad langs het kanaal"),
        ("salutation", "Geachte raad,"),
        (
            "paragraph",
            "In de vergadering van 12 maart heeft u gevraagd naar de stand van het fietspad langs het kanaal. "
            "In deze brief leest u wat er is gebeurd.",
        ),
        ("heading", "Wat is er gedaan"),
        (
            "paragraph",
            "De aannemer heeft het asfalt gelegd en de bermen ingezaaid, zoals de afspraak in het bestek was.",
        ),
        ("closing", "Hoogachtend,"),
        ("signature", "burgemeester en wethouders van Veendam,"),
        ("signature", "de secretaris,\nW. Hoekerd"),
        ("note", "Bijlage: tekening"),
    ]


def body(text: str) -> list[tuple[str, str]]:
    return blocks(f"Geachte raad,\n\n{text}")[1:]


def test_subject_without_label_stands_before_the_salutation() -> None:
    assert blocks("Voortgang van het fietspad langs het kanaal\n\nGeachte raad,\n\nDit is de brief.")[0] == (
        "subject",
        "Voortgang van het fietspad langs het kanaal",
    )


def test_blank_lines_between_all_lines_of_a_paragraph() -> None:
    text = (
        "Vervolgens hebben zij samen met de stichting, het ministerie en de gemeente\n\n"
        "Haarlem en enkele organisaties in april 2016 bijeenkomsten gehouden voor alle\n\n"
        "moeders, vaders en vrijwilligers over radicalisering en wat zij daarin kunnen\n\n"
        "doen. Ook hierbij sloot de gemeente aan.\n\n"
        "Een andere alinea."
    )
    assert [kind for kind, _ in body(text)] == ["paragraph", "paragraph"]


def test_a_page_without_wrapped_lines_keeps_a_paragraph_a_line() -> None:
    text = "De eerste alinea is kort.\nDe tweede ook.\n\nDe derde alinea is wat langer dan de andere twee zijn."
    assert [text for _, text in body(text)] == text.replace("\n\n", "\n").split("\n")


def test_a_paragraph_goes_on_over_a_page_break_and_its_furniture() -> None:
    text = (
        "Wij hebben met de aannemer afgesproken dat hij in het voorjaar met het werk\n"
        "begint en dat hij de weg openhoudt voor het verkeer van en naar het dorp, zodat\n"
        "\n- 1 -\f"
        "Blad 2\nOns kenmerk: 2024/5512\n\n"
        "niemand hoeft om te rijden. Dat kost meer tijd.\n\nZo is het.\n"
    )
    arranged = arrange(typed_pages(f"Geachte raad,\n\n{text}"))
    assert "het dorp, zodat niemand hoeft om te rijden." in arranged.text
    assert [(piece.kind, piece.text, piece.page) for piece in arranged.furniture] == [
        ("page_footer", "- 1 -", 1),
        ("page_header", "Blad 2", 2),
        ("page_header", "Ons kenmerk: 2024/5512", 2),
    ]


@pytest.mark.parametrize("sign", ["e", "¢", "*", "«", "©", "+", ".", "o", "°", "»", "■", "•"])
def test_bullets_as_ocr_prints_them(sign: str) -> None:
    text = f"Wij doen het volgende:\n\n{sign} Een aantal bomen wordt gekapt.\n\n{sign} Het asfalt wordt vervangen.\n"
    arranged = arrange(typed_pages(f"Geachte raad,\n\n{text}"))
    assert of(arranged)[2:] == [
        ("list_item", f"{sign} Een aantal bomen wordt gekapt."),
        ("list_item", f"{sign} Het asfalt wordt vervangen."),
    ]
    assert [block.label for block in arranged.blocks[2:]] == ["•", "•"]


@pytest.mark.parametrize(
    "line",
    [
        "O. de Vries heeft daarover een vraag gesteld aan het college.",
        "U bent hierover al door de vorige burgemeester geïnformeerd.",
        "'s Avonds is het plein leeg.",
        "1 januari is een feestdag.",
        "A. de Boer is wethouder.",
    ],
)
def test_what_is_no_list_item(line: str) -> None:
    assert body(f"Dit is de eerste alinea.\n\n{line}\n\nDit is de laatste.")[1] == ("paragraph", line)


def test_numbered_items_need_a_sequence() -> None:
    items = "1. de weg te sluiten;\n2. het plein open te houden;\n3. de kosten te dragen."
    assert [kind for kind, _ in body(f"Wij besluiten:\n{items}")] == ["paragraph", *["list_item"] * 3]
    running = (
        "Wij hebben in de vergadering van mei met de leden van de raad gesproken over\n"
        "dit besluit. Het volgt uit de wet en uit wat wij in mei besloten in artikel\n"
        "7. Wij doen dat graag en snel, zodat het werk aan het kanaal in de zomer kan\n"
        "beginnen."
    )
    assert [kind for kind, _ in body(running)] == ["paragraph"]


def test_items_that_lost_their_bullets() -> None:
    text = (
        "Het plan berust op pijlers:\n\nhet vergroten van de kennis.\n\nhet stroomlijnen van het werk.\n\nDat is alles."
    )
    assert [kind for kind, _ in body(text)] == ["paragraph", "list_item", "list_item", "paragraph"]


RUNNING = (
    "De gemeente heeft met de politie en het openbaar ministerie in april {first}\n"
    "{second} aan de bewoners van de wijk uitgelegd wat zij kunnen doen tegen de\n"
    "overlast die zij al een jaar lang van het verkeer op het plein hebben.\n"
)


@pytest.mark.parametrize("speck", ["I", "|", "[l", ".", "l"])
def test_specks_at_a_line_end_are_set_aside(speck: str) -> None:
    arranged = arrange(typed_pages("Geachte raad,\n\n" + RUNNING.format(first=f"de {speck}", second="afspraken")))
    assert "in april de afspraken aan de bewoners" in arranged.text
    assert [(piece.kind, piece.text) for piece in arranged.furniture] == [("margin", speck)]


def test_a_figure_after_het_is_a_speck_and_after_artikel_is_not() -> None:
    arranged = arrange(typed_pages("Geachte raad,\n\n" + RUNNING.format(first="het 7", second="Veiligheidshuis")))
    assert "het Veiligheidshuis aan" in arranged.text
    kept = arrange(typed_pages("Geachte raad,\n\n" + RUNNING.format(first="artikel 7", second="Huisvestingswet")))
    assert "artikel 7 Huisvestingswet" in kept.text
    assert not kept.furniture


def test_a_numeral_in_the_text_stays() -> None:
    kept = arrange(typed_pages("Geachte raad,\n\n" + RUNNING.format(first="fase I", second="en")))
    assert "fase I en aan" in kept.text


def test_a_speck_far_in_the_margin_of_a_page() -> None:
    lines = ["In de vergadering van 12 maart heeft u gevraagd naar de stand van het", "fietspad langs het kanaal."] * 3
    arranged = arrange([paper([(60, 60, "Geachte raad,"), *set_lines(60, 100, lines), (500, 114, "I")])])
    assert [piece.text for piece in arranged.furniture] == ["I"]
    assert "I" not in arranged.text.replace("In", "")


@pytest.mark.parametrize(
    ("end", "begin", "joined"),
    [
        ("veiligheids-", "domein", "veiligheidsdomein"),
        ("Noord-", "Holland", "Noord-Holland"),
        ("jeugd-", "en veiligheid", "jeugd- en veiligheid"),
        ("WZV-", "vergunning", "WZV-vergunning"),
        ("zee-", "egels", "zee-egels"),
        ("32-", "urige", "32-urige"),
        ("be-", "antwoording", "beantwoording"),
    ],
)
def test_words_broken_at_a_line_end(end: str, begin: str, joined: str) -> None:
    text = (
        f"Wij hebben dit jaar meer dan genoeg gehoord over de zaken die met {end}\n"
        f"{begin} te maken hebben en daarom vragen wij u om het plan zo vast te stellen\n"
        "dat het werk in de zomer begint.\n"
    )
    assert f" met {joined} te maken" in body(text)[0][1]


def test_a_hyphen_that_is_printed_elsewhere_stays() -> None:
    text = (
        "De e-mailadressen en de mede-overheden staan in de bijlage. Wij vragen de mede-\n"
        "overheden om een reactie op het plan dat wij hebben gemaakt voor het plein.\n"
    )
    assert "vragen de mede-overheden om" in body(text)[0][1]


def test_a_first_line_after_its_paragraph_is_put_back() -> None:
    text = (
        "Het doel van deze groep is het delen van kennis.\n\n"
        "versterkingsgelden aangevraagd bij het rijk en gekregen. In 2016 ging het om een\n"
        "bedrag van € 131.200,- voor trainingen van het personeel.\n\n"
        "Deze projectgroep heeft namens de hele eenheid in 2016 en in 2017\n\n"
        "Ten behoeve van de aanpak is een overleg opgericht. Daarin zitten de gemeenten.\n"
    )
    found = [text for _, text in body(text)]
    assert len(found) == 3
    assert found[1].startswith("Deze projectgroep heeft namens de hele eenheid in 2016 en in 2017 versterkingsgelden")


def test_nothing_is_moved_where_the_sentence_runs_on() -> None:
    text = (
        "Het doel van deze groep is het delen van kennis, en\n\n"
        "versterkingsgelden aanvragen bij het rijk.\n\n"
        "Deze projectgroep heeft namens de hele eenheid gewerkt.\n"
    )
    found = " ".join(text for _, text in body(text))
    assert found.index("Het doel") < found.index("versterkingsgelden") < found.index("Deze projectgroep")


def test_bold_headings() -> None:
    page = paper(
        [
            (60, 60, "Geachte raad,"),
            *set_lines(60, 100, ["Het werk aan het kanaal is klaar."]),
            *set_lines(60, 114, ["Vervolg:"]),
            *set_lines(60, 128, ["Wij gaan door met het plein en de straten daaromheen."]),
        ],
        bold=["Vervolg:"],
    )
    assert ("heading", "Vervolg:") in of(arrange([page]))


def test_footer_with_the_senders_particulars_is_furniture() -> None:
    page = paper(
        [
            (60, 60, "Geachte raad,"),
            *set_lines(60, 100, ["Het werk aan het kanaal is klaar, en het plein ook al bijna."]),
            (60, 790, "Raadhuisplein 5, 9641 AW Veendam  IBAN NL55 BNGH 0285 0012 34  www.veendam.nl"),
            (500, 810, "Pagina 1 van 2"),
        ]
    )
    arranged = arrange([page])
    assert [piece.kind for piece in arranged.furniture] == ["page_footer", "page_footer"]
    assert "IBAN" not in arranged.text


def test_no_words_no_text() -> None:
    arranged = arrange(typed_pages("\n\n"))
    assert (arranged.text, arranged.blocks, arranged.furniture) == ("", (), ())


def test_a_last_page_with_a_signature_and_a_page_number() -> None:
    first = paper([(60, 60, "Geachte raad,"), (60, 100, "Het werk is klaar."), (60, 140, "Hoogachtend,")])
    second = paper([*set_lines(60, 70, ["drs. J. Wienen", "burgemeester"]), (450, 800, "Pagina 2 van 2")], number=2)
    arranged = arrange([first, second])
    assert of(arranged)[-1] == ("signature", "drs. J. Wienen\nburgemeester")
    assert [piece.kind for piece in arranged.furniture] == ["page_footer"]


def test_a_sentence_that_ends_with_its_line_among_lines_set_apart() -> None:
    text = (
        "Een aantal mensen uit de gemeente heeft deelgenomen aan een training van het\n"
        "samenwerkingsverband, en die is betaald door het ministerie van Onderwijs nu.\n\n"
        "Vervolgens hebben zij samen met de stichting, het ministerie en de gemeente\n\n"
        "bijeenkomsten gehouden voor alle moeders, vaders en vrijwilligers in de wijk.\n"
    )
    assert [kind for kind, _ in body(text)] == ["paragraph"]


def test_a_number_above_the_page_number_of_a_next_page() -> None:
    arranged = arrange(typed_pages("Geachte raad,\n\nDe eerste pagina.\f1038846\nPagina 2\n\nDe tweede pagina."))
    assert [piece.text for piece in arranged.furniture] == ["1038846", "Pagina 2"]


ITEMS = [
    ["Startende artsen kunnen een lening krijgen tot € 50.000, en", "dat geldt voor een jaar."],
    ["Met de buren onderzoeken wij of een arts uit de stad ook hier", "kan werken."],
]


def test_items_set_like_the_one_above_them_whose_bullet_was_read() -> None:
    lines = set_lines(80, 142, ITEMS[0]), set_lines(80, 178, ITEMS[1])
    page = paper(
        [
            *[(60, 60, "Geachte raad,"), (60, 90, "Wij doen het volgende in de komende jaren, samen met het rijk:")],
            *[(60, 112, "•"), (80, 112, "Wij verbouwen het oude postkantoor."), *lines[0], *lines[1]],
            *set_lines(60, 214, ["Dat kost geld, en daarom vragen wij u om een besluit over de kosten."]),
        ]
    )
    assert [kind for kind, _ in of(arrange([page]))][1:] == ["paragraph", *["list_item"] * 3, "paragraph"]


COLONLESS = ["Het verbod kwam er na een ongeluk, en daarom geldt voor ons", "strand met ingang van 1 met"]


def test_items_after_a_colon_that_was_not_read() -> None:
    page = paper(
        [
            *[(60, 60, "Geachte raad,"), *set_lines(60, 90, COLONLESS)],
            *[(80, 126, "tussen paal 17 en 20 mag u rijden;"), (80, 148, "tussen paal 8 en 17 mag dat niet.")],
            *set_lines(60, 170, ["Broedvogels gaan voor, ook als het strand leeg is en het stormt."]),
        ]
    )
    assert [kind for kind, _ in of(arrange([page]))][1:] == ["paragraph", "list_item", "list_item", "paragraph"]


def test_lists_in_lists() -> None:
    items = [
        *[(60, "1.", 80, "de aanleg van het pad:"), (80, "a)", 100, "grondwerk;"), (80, "b)", 100, "asfalt:")],
        *[(100, "-", 115, "een onderlaag;"), (100, "-", 115, "een toplaag;"), (60, "2.", 80, "verlichting.")],
    ]
    cells: list[tuple[float, float, str]] = []
    for at, (x, label, left, text) in enumerate(items):
        cells += [(x, 120.0 + 18 * at, label), (left, 120.0 + 18 * at, text)]
    arranged = arrange([paper([(60, 60, "Geachte raad,"), (60, 90, "Wij besluiten tot:"), *cells])])
    found = [(block.label, block.level) for block in arranged.blocks if block.kind == "list_item"]
    assert found == [("1.", 1), ("a)", 2), ("b)", 2), ("-", 3), ("-", 3), ("2.", 1)]


@pytest.mark.parametrize("number", ["10.", "11)"])
def test_a_number_glued_to_its_item(number: str) -> None:
    before = f"{int(number[:2]) - 1}{number[2]} Welke kosten zijn er?"
    text = f"Wij vragen u:\n\n{before}\n\n{number}Is het college bereid dat te betalen?\n"
    arranged = arrange(typed_pages(f"Geachte raad,\n\n{text}"))
    assert arranged.blocks[-1].label == number


def test_a_reference_broken_at_a_stroke_is_made_whole() -> None:
    lines = [
        "Wij hebben uw brief van 12 mei over het fietspad met kenmerk 22.0741/",
        "RO gelezen en met de leden van de raad besproken, en het antwoord volgt",
        "daarom pas in de zomer.",
    ]
    page = paper([(60, 60, "Geachte raad,"), *set_lines(60, 100, lines)])
    assert "kenmerk 22.0741/RO gelezen" in arrange([page]).text


def test_a_stroke_between_the_parts_of_a_letterhead_keeps_them_on_their_row() -> None:
    head = "Waterschap Rijnmeer   |   Dijkgraafplein 3   |   4811 AA Breda"
    labels = "Datum: 2 mei 2021      Zaaknummer: Z/21/0617      Ons kenmerk: UIT-2021/99"
    found = blocks(f"{head}\n\n{labels}\n\nGeachte heer Bos,\n\nHet gemaal wordt hersteld.\n")
    assert (head.replace("   ", " "), "Ons kenmerk: UIT-2021/99") == (
        " ".join(found[0][1].split()),
        found[3][1],
    )


def test_a_label_that_no_list_knows_stands_in_a_row_of_labels() -> None:
    rows = """Ons kenmerk            Dossier beheerd door       Bijlagen
INTB-17-036            mw. R. de Boer             2"""
    found = blocks(f"Gemeente Losser\n\n{rows}\n\nGeachte raad,\n\nHet park blijft open.\n")
    assert [row.split() for row in found[1][1].split("\n")] == [row.split() for row in rows.split("\n")]


def test_a_label_that_was_not_filled_in_keeps_its_colon() -> None:
    labels = "Uw brief van :                     Uw kenmerk :\nOns kenmerk : 12"
    found = blocks(f"Gemeente Putten\n\n{labels}\n\nGeachte heer Bos,\n\nHet park blijft open.\n")
    assert [text for _, text in found[1:4]] == ["Uw brief van :", "Uw kenmerk :", "Ons kenmerk : 12"]


def test_an_asterisk_whose_like_stands_behind_a_word_above_begins_a_note() -> None:
    text = "Geachte raad,\n\nIn 2024* zijn er 569 woningen gebouwd.\n\n* tot 1 september\n\nHoogachtend,"
    for letter, kind in ((text, "paragraph"), (text.replace("2024*", "2024"), "list_item")):
        arranged = arrange(typed_pages(letter))
        assert [b.kind for b in arranged.blocks if arranged.text[b.start :].startswith("* tot")] == [kind]


def test_a_colon_that_is_set_off_stays() -> None:
    text = "Burgemeester en wethouders;\n\nB E S L U I T E N :\n\nI. te weigeren;\n\nII. te zwijgen.\n"
    assert "B E S L U I T E N :" in arrange(typed_pages(text)).text


def test_a_value_with_a_colon_stands_beside_its_label() -> None:
    text = """gemeente Aalten

RAADSINFORMATIEBRIEF

Aan            de raad
Titel          huisartsenzorg: van acht naar vijf praktijken
Status         openbaar
Datum          4 mei 2025

Geachte raad,

Wij willen u graag informeren over de huisartsenzorg in onze gemeente en wat er verandert.
"""
    assert "Titel  huisartsenzorg: van acht naar vijf praktijken" in arrange(typed_pages(text)).text


def test_sums_set_at_the_right_of_their_column_are_cells_of_a_table() -> None:
    rows = [
        "klasse 2             klasse 4",
        "ontgraven                     f 418.000            f 133.500",
        "zeven                         ƒ  18.000            ƒ     500",
        "totaal                        f 436.000            f 134.000",
    ]
    text = "Geachte raad,\n\nDe kosten:\n\n" + 30 * " " + "\n".join(rows) + "\n\nHierop volgt de rest van deze brief.\n"
    assert arrange(typed_pages(text)).text.split("\n")[4:8] == rows


def test_two_rows_of_sums_in_guilders_are_no_columns() -> None:
    rows = "plassenschap         ƒ   875.000\ngemeente Loosdrecht  ƒ   300.000"
    assert rows in arrange(typed_pages(f"Geachte raad,\n\nHet gaat om:\n\n{rows}\n\nWij danken u.\n")).text


def test_labels_in_small_letters_are_no_rest_of_a_name_or_a_label_above() -> None:
    text = (
        "Gemeente Goes\n\nonderwerp:       Hoofdlijnen\nbehandeld door:  J.W. Minder\nons kenmerk:     SZ/2004.0871\n"
        "bijlage:         advies\n\nGeachte raad,\n\nDit is de tekst van de brief.\n"
    )
    blocks = arrange(typed_pages(text))
    lines = [blocks.text[block.start : block.end].split() for block in blocks.blocks][1:5]
    assert [line[0] for line in lines] == ["onderwerp:", "behandeld", "ons", "bijlage:"]
    assert lines[3] == ["bijlage:", "advies"]


def test_ragged_sums_are_no_columns_that_run_down() -> None:
    rows = [
        "voorschoolse opvang, stichting Peuterzalen       ƒ 645.000,-",
        "taalmethode en nascholing                     ƒ 410.000,-",
        "schakelklassen, internationale schakelklas        ƒ 520.000,-",
        "schoolmaatschappelijk werk                     ƒ 285.000,-",
    ]
    text = "Geachte raad,\n\nHet gaat om:\n\n" + "\n".join(rows) + "\n\nWij danken u voor uw brief.\n"
    found = arrange(typed_pages(text)).text.split()
    assert found == text.split()


def test_the_header_goes_on_below_long_names_and_reminders() -> None:
    head = """Basisadministratie Persoonsgegevens en Reisdocumenten
Ministerie van Binnenlandse Zaken en Koninkrijksrelaties

Aan de burgemeesters van alle Nederlandse gemeenten
i.a.a. de voorzitters van alle veiligheidsregio's

Ons kenmerk
2024117-N
Bijlagen
Handreiking (losbladig)

Bij beantwoording de datum en ons kenmerk vermelden. Wilt u slechts een zaak in uw brief behandelen.

Onderwerp  nieuwe pas

Met ingang van 1 april 2003 treedt het besluit in werking. Het verruimt de mogelijkheden van ouders en van kinderen.
"""
    found = blocks(head)
    assert ("reference_line", "Bijlagen  Handreiking (losbladig)") in found
    assert ("subject", "Onderwerp nieuwe pas") in found


def test_labels_of_a_column_stand_apart_from_those_of_another() -> None:
    above = "Bezoekadres\nDijk 32\n2611 AL Delft\n\nPostadres\nPostbus 3\n2601 DB Delft\n\n"
    below = "Zaaknummer\tZ-2023-6\nUw kenmerk\tSV/woo/23\nVraag naar\tmw. Bos\nDagtekening\t3 mei 2023\n\n"
    found = blocks("Waterschap Delfland\n\n" + above + below + "Geachte heer,\n\nHierbij antwoorden wij u.\n")
    assert any(text.split() == ["Uw", "kenmerk", "SV/woo/23"] for _, text in found)
    assert any(text.split()[:2] == ["Dagtekening", "3"] for _, text in found)
