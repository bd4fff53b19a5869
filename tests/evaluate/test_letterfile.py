"""A .letter file becomes its true text and the spans in it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.errors import UnreadableError
from docparse.evaluate.letterfile import read_letter, read_letters

HEAD = "#id: a\n#type: collegebrief\n#field sender: Gemeente Aa\n#field signatory: J. Bos | wethouder\n---\n"


def letter(tmp_path: Path, body: str):
    path = tmp_path / "a.letter"
    path.write_text(HEAD + body, encoding="utf-8")
    return read_letter(path)


def test_markup_goes_and_spans_stay(tmp_path: Path) -> None:
    made = letter(tmp_path, "{ORG|Gemeente Aa}\n\n## Kop\nHet kost {AMT=5.00|€ 5,-} in {DATE=2016|2016}.\n")
    assert made.text == "Gemeente Aa\n\nKop\nHet kost € 5,- in 2016."
    assert [(s.type, s.text, s.value) for s in made.spans] == [
        ("ORG", "Gemeente Aa", None),
        ("AMT", "€ 5,-", "5.00"),
        ("DATE", "2016", "2016"),
    ]
    assert all(made.text[s.start : s.end] == s.text for s in made.spans)
    assert made.fields == {"sender": ("Gemeente Aa",), "signatory": ("J. Bos | wethouder",)}
    assert made.faults == ()


def test_a_pillar_may_hold_other_marks(tmp_path: Path) -> None:
    made = letter(tmp_path, "• {PILLAR|werk in {LOC|Aa} en om}\n")
    assert [(s.type, s.text) for s in made.spans] == [("PILLAR", "werk in Aa en om"), ("LOC", "Aa")]
    assert made.faults == ()


def test_furniture_and_page_breaks_are_lines_but_not_text(tmp_path: Path) -> None:
    made = letter(tmp_path, "Een.\n\n\f\n% Blad 2\n\nTwee.\n")
    assert made.text == "Een.\n\nTwee."
    assert [line.kind for line in made.lines] == ["text", "blank", "break", "furniture", "blank", "text", "blank"]
    assert [made.text[line.start :][: len(line.text)] for line in made.lines if line.start is not None] == [
        "Een.",
        "Twee.",
    ]


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("{ORG|Aa\n", "ORG is not closed"),
        ("Aa}\n", "stray '}'"),
        ("{ORG|a {LOC|b}}\n", "LOC stands inside ORG"),
    ],
)
def test_broken_marks_are_told(tmp_path: Path, body: str, fault: str) -> None:
    assert any(fault in remark for remark in letter(tmp_path, body).faults)


def test_what_is_no_letter_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "b.letter"
    path.write_text("zomaar tekst")
    with pytest.raises(UnreadableError, match="---"):
        read_letter(path)
    with pytest.raises(UnreadableError, match="holds no"):
        read_letters(tmp_path / "c")


@given(st.lists(st.tuples(st.sampled_from(["ORG", "LOC", ""]), st.text("ab c", min_size=1, max_size=8)), min_size=1))
def test_spans_always_point_at_their_words(tmp_path_factory: pytest.TempPathFactory, parts: list[tuple[str, str]]):
    body = "x" + "".join(f"{{{kind}|{words}}}" if kind else words for kind, words in parts) + "x\n"
    made = letter(tmp_path_factory.getbasetemp(), body)
    assert [s.text for s in made.spans] == [words for kind, words in parts if kind]
    assert all(made.text[s.start : s.end] == s.text for s in made.spans)
