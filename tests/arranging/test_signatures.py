"""Signatories side by side: the text keeps their rows, and the header finds each name with its role."""

import pytest
from paper import paper, set_lines, typed_pages

from docparse.arranging import arrange
from docparse.extracting.header.signatures import signed_by
from docparse.handover import Arrangement, PageReading

BODY = [
    "De aannemer begint in mei met het werk aan het fietspad en gaat door tot",
    "de winter, want het kanaal ligt dan droog en er is ruim plaats voor de",
    "machines die het asfalt moeten leggen in twee lagen.",
]
BOTH = [("W. Hoekerd", "secretaris"), ("mr. R. Bakker", "burgemeester")]


def signed(arranged: Arrangement) -> list[tuple[str, str | None]]:
    text = arranged.text
    return [
        (text[one.name.start : one.name.end], text[one.role.start : one.role.end] if one.role else None)
        for one in signed_by(text, arranged.blocks)
    ]


def letter(*rows: tuple[float, tuple[str, ...]], columns: tuple[float, ...] = (60, 300)) -> PageReading:
    """A letter with rows of signatures, each at a height, its cells in columns."""
    cells = [(x, y, text) for y, row in rows for x, text in zip(columns, row, strict=True) if text]
    return paper([(60, 60, "Geachte raad,"), *set_lines(60, 100, BODY), (60, 170, "Hoogachtend,"), *cells])


@pytest.mark.parametrize("right", [300.0, 148.0], ids=["far", "13 points apart"])
@pytest.mark.parametrize(
    "rows",
    [
        ((200, ("de secretaris,", "de burgemeester,")), (214, ("W. Hoekerd", "mr. R. Bakker"))),
        ((200, ("de secretaris,", "de burgemeester,")), (260, ("W. Hoekerd", "mr. R. Bakker"))),
        ((240, ("W. Hoekerd", "mr. R. Bakker")), (254, ("secretaris", "burgemeester"))),
        ((240, ("W. Hoekerd", "mr. R. Bakker")), (257, ("secretaris", "burgemeester"))),
    ],
    ids=["roles above", "roles above, room to write", "roles below", "roles a little lower"],
)
def test_two_columns(rows: tuple[tuple[float, tuple[str, ...]], ...], right: float) -> None:
    arranged = arrange([letter(*rows, columns=(60, right))])
    assert signed(arranged) == BOTH
    assert arranged.text.split("Hoogachtend,")[1].split() == " ".join(part for _, row in rows for part in row).split()
    assert all("  ".join(row) in arranged.text for _, row in rows)


def test_a_role_of_two_lines_is_taken_together() -> None:
    rows = (240, ("W. Hoekerd", "mr. R. Bakker")), (254, ("secretaris", "voorzitter van het")), (268, ("", "dorpshuis"))
    arranged = arrange([letter(*rows)])
    assert "W. Hoekerd  mr. R. Bakker\nsecretaris  voorzitter van het dorpshuis" in arranged.text
    assert signed(arranged) == [BOTH[0], ("mr. R. Bakker", "voorzitter van het dorpshuis")]


def test_signatures_of_unlike_length_are_read_one_after_the_other() -> None:
    rows = (240, ("W. Hoekerd", "mr. R. Bakker")), (254, ("secretaris", "burgemeester")), (268, ("", "Zilverdorp"))
    arranged = arrange([letter(*rows)])
    assert "W. Hoekerd\nsecretaris\n\nmr. R. Bakker\nburgemeester\nZilverdorp" in arranged.text
    alone = arrange([letter((240, ("W. Hoekerd", "mr. R. Bakker")), (254, ("", "burgemeester")))])
    assert "W. Hoekerd\n\nmr. R. Bakker\nburgemeester" in alone.text
    assert signed(alone) == [("W. Hoekerd", None), BOTH[1]]


def test_long_rows_of_signatures_are_no_annex() -> None:
    row = ("mr. dr. W. Hoekerd-van der Wal-Timmermans Kooi", "drs. ing. R. Bakker-van Noordhof Schuurmans Bos")
    names = [(240 + 70 * at, row) for at in range(5)]
    roles = [(at + 14, ("gemeentesecretaris en directeur bedrijven", "burgemeester en voorzitter")) for at, _ in names]
    arranged = arrange([letter(*names, *roles, columns=(60, 310))])
    assert [block.kind for block in arranged.blocks[2:]] == ["closing"] + 5 * ["signature"]


def test_without_a_closing_formula() -> None:
    rows = [(60, 200, "W. Hoekerd"), (300, 200, "mr. R. Bakker"), (60, 214, "secretaris"), (300, 214, "burgemeester")]
    arranged = arrange([paper([(60, 60, "Geachte raad,"), *set_lines(60, 100, BODY), *rows])])
    assert arranged.blocks[-1].kind == "signature"
    assert signed(arranged) == BOTH


def test_name_and_role_in_one_line_beside_another() -> None:
    arranged = arrange([letter((200, ("W. Hoekerd, secretaris", "mr. R. Bakker, burgemeester")))])
    assert signed(arranged) == BOTH


def test_three_columns() -> None:
    rows = (200, ("W. Hoekerd", "mr. R. Bakker", "J. de Vries")), (214, ("secretaris", "burgemeester", "griffier"))
    assert signed(arrange([letter(*rows, columns=(60, 160, 280))])) == [*BOTH, ("J. de Vries", "griffier")]


def test_rows_that_share_no_columns() -> None:
    page = letter((200, ("de secretaris,", "")), (240, ("mr. W. Hoekerd-van der Meer", "")))
    words = paper([(145, 200, "de burgemeester,"), (210, 240, "mr. R. Bakker")]).words
    both = PageReading(1, 595.0, 842.0, page.words + words, "ocr")
    assert signed(arrange([both])) == [("mr. W. Hoekerd-van der Meer", "secretaris"), ("mr. R. Bakker", "burgemeester")]


def test_offices_on_one_page_and_names_on_the_next() -> None:
    first = letter((200, ("de secretaris,", "de burgemeester,")))
    second = paper([(60, 80, "W. Hoekerd"), (300, 80, "mr. R. Bakker")], number=2)
    assert signed(arrange([first, second])) == BOTH


def test_plain_text() -> None:
    text = "\n".join(
        [
            *["Geachte raad,", "", *BODY, "", "Hoogachtend,", ""],
            *["W. Hoekerd              mr. R. Bakker", "secretaris              burgemeester"],
        ]
    )
    arranged = arrange(typed_pages(text))
    assert signed(arranged) == BOTH
    assert arranged.text.endswith("\n".join(text.split("\n")[-2:]))


def test_a_list_of_members_stays_in_rows() -> None:
    rows = [("J. Jansen", "voorzitter"), ("P. de Vries", "secretaris"), ("A. Bos", "lid")]
    cells = [
        cell for at, row in enumerate(rows) for cell in ((60, 160 + 14 * at, row[0]), (200, 160 + 14 * at, row[1]))
    ]
    page = paper([(60, 60, "Geachte raad,"), *set_lines(60, 100, BODY), *cells, *set_lines(60, 220, BODY)])
    arranged = arrange([page])
    assert "J. Jansen  voorzitter\nP. de Vries  secretaris\nA. Bos  lid" in arranged.text
