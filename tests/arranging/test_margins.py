"""What stands beside and below the text: labels, headings and notes in the margin, footnotes, stamps, running heads."""

from dataclasses import replace

from paper import paper, set_lines, typed_pages

from docparse.arranging import arrange
from docparse.handover import Arrangement

FIRST = [
    "De aannemer begint in mei met het werk aan het fietspad en gaat door",
    "tot de winter, want het kanaal ligt dan droog en er is ruim plaats",
    "voor de machines die het asfalt moeten leggen in twee lagen.",
]
SECOND = [
    "Het plein krijgt in de zomer bomen en banken, en langs de school komt",
    "een hek. De bewoners mogen meedenken over de plaats van de lampen en",
    "over de kleur van de stenen op de stoep.",
]
WHOLE = [" ".join(FIRST), " ".join(SECOND)]


def kinds(arranged: Arrangement) -> list[tuple[str, str]]:
    return [(block.kind, arranged.text[block.start : block.end]) for block in arranged.blocks]


def test_small_notes_in_the_margin_are_no_part_of_the_text() -> None:
    notes = ["Fietspad", "Kosten, zie ook", "de begroting"]
    page = paper(
        [
            *[(170, 60, "Geachte raad,"), *set_lines(170, 100, FIRST), *set_lines(170, 160, SECOND)],
            *[(60, 103, notes[0]), (60, 163, notes[1]), (60, 172, notes[2])],
        ],
        small=notes,
    )
    arranged = arrange([page])
    assert [text for _, text in kinds(arranged)][1:] == WHOLE
    assert [(piece.kind, piece.text) for piece in arranged.furniture] == [("margin", note) for note in notes]


def test_a_label_that_no_list_knows_stands_in_the_column_of_labels() -> None:
    column = [(60, 100, "Datum"), (60, 109, "3 mei 2024"), (60, 127, "Trekker"), (60, 136, "Joke Zwart")]
    body = [(170, 60, "Geachte raad,"), *set_lines(170, 100, FIRST), *set_lines(170, 160, SECOND)]
    small = [text for _, _, text in column] + ["Opmerking", "kosten later"]
    arranged = arrange([paper([*body, *column, (60, 193, "Opmerking"), (60, 202, "kosten later")], small=small)])
    assert ("reference_line", "Trekker  Joke Zwart") in kinds(arranged)
    assert [piece.text for piece in arranged.furniture] == ["Opmerking", "kosten later"]


def test_a_note_close_to_the_text_is_cut_from_its_line() -> None:
    notes = ["Kosten en planning, zie ook ons"]
    page = paper(
        [(170, 60, "Geachte raad,"), *set_lines(170, 100, FIRST), *set_lines(170, 160, SECOND), (52, 160, notes[0])],
        small=notes,
    )
    assert [text for _, text in kinds(arrange([page]))][1:] == WHOLE


def test_headings_in_the_margin_stand_before_their_paragraphs() -> None:
    page = paper(
        [
            *[(170, 60, "Geachte raad,"), *set_lines(170, 100, FIRST), *set_lines(170, 160, SECOND)],
            *[(60, 100, "Aanleiding"), (60, 160, "Kosten en dekking")],
        ],
        bold=["Aanleiding", "Kosten en dekking"],
    )
    assert kinds(arrange([page]))[1:] == [
        ("heading", "Aanleiding"),
        ("paragraph", WHOLE[0]),
        ("heading", "Kosten en dekking"),
        ("paragraph", WHOLE[1]),
    ]


def test_labels_beside_a_text_without_a_salutation() -> None:
    labels = ["Datum:", "17 november 2009", "", "Portefeuille:", "J. van de Laar", "", "Bijlagen:", "2 (vertrouwelijk)"]
    page = paper(
        [
            (170, 60, "Gemeente Schijndel"),
            *[item for item in set_lines(60, 100, labels, 12) if item[2]],
            *[*set_lines(170, 100, FIRST), *set_lines(170, 160, SECOND), *set_lines(170, 220, FIRST)],
        ]
    )
    found = kinds(arrange([page]))
    assert ("reference_line", "Datum:  17 november 2009") in found
    assert ("reference_line", "Bijlagen:  2 (vertrouwelijk)") in found
    assert [text for kind, text in found if kind == "paragraph"] == [*WHOLE, WHOLE[0]]


def test_footnotes_stand_after_the_paragraph_that_runs_on_over_them() -> None:
    notes = ["1. Raadsbesluit van 12 maart 2022, kenmerk 22.0512, en de brief van", "het college aan de raad."]
    first = paper(
        [(60, 60, "Geachte raad,"), *set_lines(60, 700, FIRST[:2]), *set_lines(60, 760, notes, 9)], small=notes
    )
    second = paper([*set_lines(60, 60, FIRST[2:]), *set_lines(60, 100, SECOND)], number=2)
    assert kinds(arrange([first, second]))[1:] == [
        ("paragraph", WHOLE[0]),
        ("note", "\n".join(notes)),
        ("paragraph", WHOLE[1]),
    ]


def test_a_last_line_of_full_size_is_no_footnote() -> None:
    page = paper([(60, 60, "Geachte raad,"), *set_lines(60, 700, ["Wij besluiten:", "1. het pad aan te leggen;"])])
    assert kinds(arrange([page]))[-1] == ("list_item", "1. het pad aan te leggen;")


def test_a_last_line_of_low_letters_is_no_footnote() -> None:
    page = paper(
        [(60, 60, "Geachte raad,"), *set_lines(60, 100, FIRST), *set_lines(60, 700, ["1. naar de brug;", "2. naar en"])]
    )
    low = {"naar", "en"}
    words = tuple(
        replace(word, box=(word.box[0], word.box[1] + 3, *word.box[2:])) if word.text in low else word
        for word in page.words
    )
    assert [kind for kind, _ in kinds(arrange([replace(page, words=words)]))][-2:] == ["list_item", "list_item"]


def test_a_stamp_of_receipt_is_no_part_of_the_letter() -> None:
    stamp = [(440, 90, "INGEKOMEN"), (438, 102, "2021-03-07"), (445, 114, "Afd. DIV")]
    page = paper(
        [
            *[(60, 60, "Werkgroep Gezonde Es"), (60, 102, "Wapse, 7 maart 2021"), *stamp],
            *[(60, 140, "Geachte raad,"), *set_lines(60, 170, FIRST)],
        ]
    )
    arranged = arrange([page])
    assert [(piece.kind, piece.text) for piece in arranged.furniture] == [("stamp", text) for _, _, text in stamp]
    assert ("reference_line", "Wapse, 7 maart 2021") in kinds(arranged)


def test_what_looks_like_a_running_head_but_is_text() -> None:
    text = "Geachte raad,\n\nHet plein is klaar.\f{}\n\nWij gaan door met het pad."
    for line in ("Vervolg", "Vervolg en planning", "Afschrift aan: Dorpsraad Wildervank en de Stichting voor de"):
        arranged = arrange(typed_pages(text.format(line)))
        assert line in arranged.text, line
    for line in ("Vervolg blad 2", "Vervolg brief aan de raad", "Ons kenmerk: 2024/5512"):
        arranged = arrange(typed_pages(text.format(line)))
        assert [piece.text for piece in arranged.furniture] == [line]


def test_like_sentences_at_the_foot_of_two_pages_are_no_footer() -> None:
    last = "Zoals gezegd begint de aannemer in mei met het werk aan het fietspad en gaat hij door tot de winter."
    pages = [paper(set_lines(60, 100, [*text, last]), number=at) for at, text in enumerate((FIRST, SECOND), 1)]
    arranged = arrange(pages)
    assert arranged.text.count("Zoals gezegd") == 2
    assert not arranged.furniture
