"""A Letter written as a .letter file is read back with its text, marks and fields."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from docparse.evaluate.letterfile import AnnotatedLetter, read_letter
from docparse.export.letterfile import to_letter
from docparse.pipeline import extract_text
from docparse.schema import Block, Entity, Furniture, Letter, Mention, Page, Pillar, Source

TEXT = """Gemeente Veenhoek

Datum: 3 mei 2016
Onderwerp: Verlening subsidie

Geachte raad,

Wij verlenen Stichting De Meent een subsidie van € 5.000,- voor het jaar 2017.

Drie pijlers staan centraal:

1. samenwerken met Stichting De Meent

2. voorkomen

3. handhaven

Hoogachtend,

drs. J. Bos
secretaris
"""


def back(letter: Letter, tmp_path: Path) -> AnnotatedLetter:
    path = tmp_path / f"{letter.source.name}.letter"
    path.write_text(to_letter(letter), encoding="utf-8")
    return read_letter(path)


def made(text: str, *, kind: str = "paragraph", page: int = 1, **parts) -> Letter:
    """A letter of blocks parted by blank lines, all of one kind."""
    blocks, at = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block(kind=kind, start=at, end=at + len(part), page=page))
        at += len(part) + 2
    source = Source(name="brief.pdf", sha256="0" * 64, media_type="application/pdf", bytes=1, pages=page)
    pages = tuple(Page(number=number, width=595.0, height=842.0, origin="ocr") for number in range(1, page + 1))
    return Letter(
        docparse_version="0",
        status="ok",
        source=source,
        pages=pages,
        text=text,
        raw_text=text,
        blocks=tuple(blocks),
        **parts,
    )


def named(text: str, start: int, end: int) -> Entity:
    mention = Mention(text=text[start:end], start=start, end=end, page=1)
    return Entity(name=mention.text, confidence=0.9, mentions=(mention,))


def pillar(text: str, start: int, end: int) -> Pillar:
    mention = Mention(text=text[start:end], start=start, end=end, page=1)
    return Pillar(number=1, text=mention.text, term="pijler", confidence=0.9, mentions=(mention,))


def test_a_parsed_letter_comes_back(tmp_path: Path) -> None:
    letter = extract_text(TEXT)
    truth = back(letter, tmp_path)
    assert truth.faults == ()
    assert truth.text == letter.text
    assert [(span.type, span.text, span.value) for span in truth.spans if span.type in ("AMT", "DATE")] == [
        ("DATE", "3 mei 2016", "2016-05-03"),
        ("AMT", "€ 5.000,-", "5000.00"),
        ("DATE", "2017", "2017"),
    ]
    assert sum(span.type == "PILLAR" for span in truth.spans) == 3
    assert {(span.start, span.end) for span in truth.spans} == {(one.start, one.end) for one in letter.mentions()}
    assert truth.fields["subject"] == ("Verlening subsidie",)
    assert truth.fields["date"] == ("2016-05-03",)
    assert truth.fields["signatory"] == ("drs. J. Bos | secretaris",)


def test_pages_and_furniture_stand_where_they_were(tmp_path: Path) -> None:
    above = Furniture(kind="page_header", text="Blad 2", page=2)
    below = Furniture(kind="page_footer", text="Postbus {1}", page=1)
    speck = Furniture(kind="noise", text=".", page=1)
    letter = made("Tekst", page=2, furniture=(above, below, speck))
    assert to_letter(letter).partition("---\n")[2] == "% Postbus (1)\n\f\n% Blad 2\n\nTekst\n"
    assert back(letter, tmp_path).text == "Tekst"


def test_of_overlapping_marks_one_is_left_and_pillars_hold_others(tmp_path: Path) -> None:
    text = "werk in Aa en Beek samen"
    letter = made(
        text,
        pillars=(pillar(text, 0, 13),),
        locations=(named(text, 8, 10),),
        organisations=(named(text, 8, 18), named(text, 14, 24)),
    )
    truth = back(letter, tmp_path)
    assert truth.faults == ()
    assert [(span.type, span.text) for span in truth.spans] == [
        ("PILLAR", "werk in Aa en"),
        ("LOC", "Aa"),
        ("ORG", "Beek samen"),
    ]


def test_a_mark_over_two_lines_joins_them(tmp_path: Path) -> None:
    text = "Stichting\nDe Meent\nPostbus 1"
    truth = back(made(text, kind="address", organisations=(named(text, 0, 18),)), tmp_path)
    assert truth.text == "Stichting De Meent\nPostbus 1"
    assert [span.text for span in truth.spans] == ["Stichting De Meent"]


@given(
    st.lists(st.text("ab {}%#|=.€\n", min_size=1), min_size=1, max_size=4),
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12), st.booleans()), max_size=6),
)
@settings(max_examples=200)
def test_any_text_with_any_marks_keeps_its_words(tmp_path_factory, paragraphs, places) -> None:
    tidy = ["\n".join(" ".join(line.split()) for line in one.split("\n") if line.strip()) for one in paragraphs]
    text = "\n\n".join(one for one in tidy if one)
    if not text:
        return
    spans = sorted({(start, min(len(text), start + length), is_pillar) for start, length, is_pillar in places})
    spans = [(start, end, is_pillar) for start, end, is_pillar in spans if text[start:end].strip()]
    letter = made(
        text,
        organisations=tuple(named(text, start, end) for start, end, is_pillar in spans if not is_pillar),
        pillars=tuple(pillar(text, start, end) for start, end, is_pillar in spans if is_pillar),
    )
    truth = back(letter, tmp_path_factory.mktemp("letters"))
    assert truth.faults == ()
    assert truth.text.split() == text.replace("{", "(").replace("}", ")").split()
