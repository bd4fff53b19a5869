"""The README: it opens with the picture, the two commands and figures, and the figures are those measured below."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MEASURED = {
    "wrong characters, %": "CER, %",
    "the same of bare Tesseract, %": "CER of bare Tesseract, %",
    "sums of money, exact F1": "AMT",
    "organisations, exact F1": "ORG, exact F1",
    "plans, exact F1": "PLAN",
    "sender right": "sender right",
    "every header field right": "every header field right",
}
"""Each row of the table that the README opens with, and the row of the full table that it is taken from."""


def tables() -> list[dict[str, list[str]]]:
    """The rows of each table by their first cell."""
    found = re.findall(r"(?:^\|.*\n)+", README, re.MULTILINE)
    cells = [[[cell.strip() for cell in line.strip("|").split("|")] for line in one.splitlines()] for one in found]
    return [{row[0]: row[1:] for row in rows} for rows in cells]


def test_it_opens_with_the_picture_the_two_commands_and_figures() -> None:
    opening = README.partition("\n## ")[0]
    places = [opening.index(part) for part in ("(docs/review.png)", "    make demo ", "    make test ", "| wrong char")]
    assert places == sorted(places)
    assert (ROOT / "docs" / "review.png").exists()


def test_the_figures_it_opens_with_are_those_that_were_measured() -> None:
    opening, (full,) = tables()[0], [one for one in tables() if "CPU against bare Tesseract" in one]
    columns = [rows[next(iter(rows))] for rows in (opening, full)]
    assert columns[0] == columns[1]
    assert {row: opening[row] for row in MEASURED} == {row: full[wanted] for row, wanted in MEASURED.items()}


def test_the_headings_that_it_points_to_are_there() -> None:
    headings = {
        re.sub(r"[^\w -]", "", one).strip().lower().replace(" ", "-") for one in re.findall(r"^#+ (.+)", README, re.M)
    }
    assert set(re.findall(r"\]\(#([\w-]+)\)", README)) <= headings
    for path in re.findall(
        r"\]\((?!#|http)([^)]+)\)|`((?:docs|corpora|models|docparse|tests|evaluation)/[\w./-]*)`", README
    ):
        named = next(one for one in path if one)
        assert (ROOT / named.partition("#")[0]).exists(), named
