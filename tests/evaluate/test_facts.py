"""Scores of what is said of sums, and of links to the register."""

from pathlib import Path

import pytest

from docparse.errors import UnreadableError
from docparse.evaluate.align import align
from docparse.evaluate.check import check_letter
from docparse.evaluate.letterfile import AnnotatedLetter, read_letters
from docparse.evaluate.links import LinkScore, score_links
from docparse.evaluate.told import score_told
from docparse.pipeline import Parser

LETTER = """#id: een
#type: other
#field date: 2020-05-04
---
{ORG|Gemeente Zeist}

{DATE=2020-05-04|4 mei 2020}

De {ORG|provincie Utrecht} betaalt {AMT=500.00|€ 500} voor nieuwe banken. De {ORG|Stichting Zwaluw} betaalt niets.
"""


def letter(folder: Path, money: str = "", roles: str = "") -> AnnotatedLetter:
    (folder / "een.letter").write_text(LETTER, encoding="utf-8")
    if roles:
        (folder / "date_roles.tsv").write_text(roles, encoding="utf-8")
    if money:
        (folder / "money.tsv").write_text(money, encoding="utf-8")
    return read_letters(folder)[0]


def test_what_is_said_of_a_sum_is_compared_with_the_table_beside_the_letters(tmp_path: Path) -> None:
    head = "letter\tamount\tpayer\tpayee\tpurpose\n"
    truth = letter(tmp_path, f"{head}een\t€ 500\tprovincie Utrecht\tGemeente Zeist\tbanken\n")
    parsed = Parser().extract_text(truth.text)
    counts = score_told(truth, parsed, align(truth.text, parsed.text))
    assert counts == {"payer": (1, 1, 1), "payee": (0, 1, 0), "purpose": (1, 1, 1)}


@pytest.mark.parametrize(("role", "counts"), [("sent", (1, 1, 1)), ("event", (1, 1, 0)), ("-", (1, 0, 0))])
def test_the_role_of_a_date_is_compared_with_its_table(tmp_path: Path, role: str, counts: tuple[int, int, int]) -> None:
    truth = letter(tmp_path, roles=f"letter\tdate\trole\neen\t4 mei 2020\t{role}\n")
    parsed = Parser().extract_text(truth.text)
    assert score_told(truth, parsed, align(truth.text, parsed.text)) == {"role": counts}


def test_rows_that_no_mark_answers_to_are_faults(tmp_path: Path) -> None:
    truth = letter(
        tmp_path,
        "letter\tamount\tpayer\tpayee\tpurpose\neen\t€ 600\tGemeente Ede\t\tbanken\n",
        "letter\tdate\trole\neen\t5 mei 2020\tfeest\n",
    )
    assert [fault for fault in check_letter(truth) if fault.partition(":")[0].endswith(".tsv")] == [
        "money.tsv: no AMT '€ 600'",
        "money.tsv: not printed: 'Gemeente Ede'",
        "date_roles.tsv: no DATE '5 mei 2020'",
        "date_roles.tsv: unknown role 'feest'",
    ]


def test_letters_without_such_a_table_are_not_scored(tmp_path: Path) -> None:
    truth = letter(tmp_path)
    parsed = Parser().extract_text(truth.text)
    assert score_told(truth, parsed, align(truth.text, parsed.text)) == {}


def test_a_table_with_other_columns_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="payer"):
        letter(tmp_path, "letter\tamount\neen\t€ 500\n")


def test_links_are_right_where_a_mark_names_that_authority(tmp_path: Path) -> None:
    truth = letter(tmp_path)
    parsed = Parser().extract_text(truth.text)
    after = align(truth.text, parsed.text)
    assert score_links(truth, parsed, after) == LinkScore(linked=2, right=2, named=2, reached=2)
    other = parsed.model_copy(
        update={
            "organisations": tuple(
                one.model_copy(update={"id": parsed.organisations[0].id}) for one in parsed.organisations
            )
        }
    )
    assert score_links(truth, other, after) == LinkScore(linked=3, right=1, named=2, reached=1)


def test_an_abbreviation_in_brackets_names_the_authority_before_it(tmp_path: Path) -> None:
    board = "{ORG|Hoogheemraadschap Hollands Noorderkwartier} ({ORG|HHNK})"
    (tmp_path / "een.letter").write_text(LETTER + f"\nHet {board} betaalt. Het {{ORG|HHNK}} keurt.\n")
    truth = read_letters(tmp_path)[0]
    parsed = Parser().extract_text(truth.text)
    assert score_links(truth, parsed, align(truth.text, parsed.text)) == LinkScore(5, 5, 5, 5)
