"""Setting letters on paper and degrading them; needs the ``evaluate`` extra."""

from pathlib import Path

import numpy as np
import pypdfium2
import pytest

from docparse.evaluate.degrade import CONDITIONS, degrade
from docparse.evaluate.letterfile import AnnotatedLetter, read_letter
from docparse.evaluate.render import STYLES, render

pytestmark = [pytest.mark.scan, pytest.mark.usefixtures("typesetter")]

BODY = """#id: a
#type: collegebrief
---
Gemeente Aa
Dorpsstraat 1

Ons kenmerk: 12/34
Datum: 3 mei 2016

Geachte raad,

Hierbij sturen wij u de gevraagde stukken over de aankoop van het pand aan de Dorpsstraat, zoals wij hebben toegezegd.

• het eerste
• het tweede

Post            Bedrag
Huur            € 5,-

Hoogachtend,
"""


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> AnnotatedLetter:
    path: Path = tmp_path_factory.mktemp("letters") / "a.letter"
    path.write_text(BODY, encoding="utf-8")
    return read_letter(path)


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


@pytest.mark.parametrize("style", STYLES)
def test_every_style_prints_every_word(letter: AnnotatedLetter, style: str) -> None:
    printed = text_of(render(letter, style)).translate({0xAD: None, 0xFFFE: None, ord("-"): None}).replace(" ", "")
    missing = [word for word in letter.text.split() if word.replace("-", "") not in printed]
    assert missing == []


def test_the_same_letter_gives_the_same_page(letter: AnnotatedLetter) -> None:
    born = render(letter, "plain")
    for condition in CONDITIONS:
        first, second = (degrade(born, condition, "seed") for _ in range(2))
        assert first == second, condition


@pytest.mark.parametrize("condition", ["clean", "office", "bw200", "photocopy", "fax", "photo"])
def test_pictures_carry_no_text_and_are_not_blank(letter: AnnotatedLetter, condition: str) -> None:
    pdf = degrade(render(letter, "plain"), condition, "seed")
    assert text_of(pdf) == ""
    picture = np.array(pypdfium2.PdfDocument(pdf)[0].render(scale=1, grayscale=True).to_pil())
    assert picture.std() > 5


def test_layers_lie(letter: AnnotatedLetter) -> None:
    born = render(letter, "plain")
    assert "Gaachta raad" in text_of(degrade(born, "broken_layer", "seed"))
    bad = text_of(degrade(born, "bad_layer", "seed"))
    assert "Dorpsstraat" not in bad or "Gemeente" not in bad
    assert len(bad) > 100
