"""A text layer is judged, not trusted."""

import pytest

from docparse.evaluate.layers import _SLIPS
from docparse.reading.layer.glyphs import LOST
from docparse.reading.layer.verdict import Judgement, judge
from docparse.words import NO_WORDS, OwnWords, Words

GOOD = (
    "Hierbij ontvangt u de gevraagde stukken over de aankoop van het pand aan de markt, zoals wij hebben toegezegd "
    "in de vergadering van de raad. De kosten bedragen tweehonderd euro en worden gedekt uit de algemene reserve."
).split()
ONE = "Arial"


def judged(words: list[str], *, own: OwnWords = NO_WORDS, other: int = 0, by_ocr: bool = False) -> Judgement:
    """The judgement on words in one font, the last ``other`` of them in a second."""
    fonts = [ONE] * (len(words) - other) + ["Calibri"] * other
    return judge(words, fonts, Words(own), by_ocr=by_ocr)


def test_a_good_layer_is_kept() -> None:
    assert judged(GOOD) == Judgement(kept=True, reason="text layer kept: 100% of its words are known")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda word: word.replace("e", "a"),
        lambda word: "".join(_SLIPS.get(letter, letter) if at % 4 == 0 else letter for at, letter in enumerate(word)),
        lambda word: word.replace("e", LOST),
        lambda word: word.replace("e", "?"),
        lambda word: "".join(chr(0x2700 + ord(letter)) for letter in word),
        lambda word: "".join(chr(0x30A0 + ord(letter)) for letter in word),
        lambda word: word.upper().translate(str.maketrans("AEIOUDNT", "QWYXZCVB")),
    ],
    ids=["e to a", "a bad OCR run", "lost characters", "question marks", "signs", "another script", "other capitals"],
)
def test_a_layer_that_lies_is_put_aside(spoil) -> None:
    found = judged([spoil(word) for word in GOOD])
    assert not found.kept
    assert found.reason.startswith("text layer put aside: ")


def test_one_wrong_font_of_two_puts_the_page_aside() -> None:
    words = GOOD * 4 + [word.replace("e", "a").replace("n", "u") for word in GOOD[:14]]
    assert judged(words).kept
    found = judged(words, other=14)
    assert not found.kept
    assert "one of its fonts" in found.reason


def test_an_address_in_a_font_of_its_own_says_nothing() -> None:
    footer = "www.zwkl.nl info@zwkl.nl zwkl.nl/qwx bzk@zwkl.nl fbc@zwkl.nl post@bvc.nl hgt@bvc.nl".split()
    assert judged(GOOD + footer, other=len(footer)).kept


def test_capitals_are_no_sign_of_a_bad_font() -> None:
    assert judged([word.upper() for word in GOOD]).kept


def test_more_is_asked_of_what_an_ocr_program_read() -> None:
    words = GOOD * 3
    words[2:40:6] = ["qwtx"] * 7
    assert judged(words).kept
    assert not judged(words, by_ocr=True).kept


def test_a_user_s_own_words_are_known() -> None:
    dialect = "wy hawwe it riedslid brocht omdat se net mei koene yn sneon".split() * 2
    assert not judged(dialect).kept
    assert judged(dialect, own=frozenset(dialect)).reason == "text layer kept: 100% of its words are known"


def test_few_words_are_given_the_benefit_of_the_doubt() -> None:
    assert judged(["Xkcd", "qwrt"]) == Judgement(kept=True, reason="text layer kept: few words to judge by")


def test_few_words_that_an_ocr_program_laid_over_a_scan_are_read_again() -> None:
    words = "met vriendelijke groet".split()
    fonts = ["F1"] * len(words)
    assert judge(words, fonts, Words()).kept
    assert not judge(words, fonts, Words(), by_ocr=True).kept
