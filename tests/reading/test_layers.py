"""Text layers of many producers, and of scans: what is kept, repaired, left out, read again, and why.

``pdfs.py`` says which are a program's own output and which are built by hand.
"""

import io
import re

import numpy as np
import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdfminer.fontmetrics import FONT_METRICS
from pdfs import HEIGHT, LINES, TEXT, WIDTH, Font, Sheet, judged, line, lines, page_filling, pdf, scan, text_of

from docparse import Options, Parser
from docparse.reading import read
from docparse.reading.layer.glyphs import Frame, GlyphFile

KEPT = "text layer kept: 100% of its words are known"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
PLAIN = pdf(Sheet(lines()))


@pytest.fixture(scope="module")
def picture() -> np.ndarray:
    return scan(PLAIN)


def over(picture: np.ndarray, layer: str) -> bytes:
    """A scan with a layer drawn invisibly."""
    return pdf(Sheet(f"{page_filling()} 3 Tr {layer}", picture=picture))


def word_by_word(right: float = 0.0, up: float = 0.0, tail: str = "") -> str:
    """The lines, each word in its own place, ``right`` and ``up`` points off."""
    metrics = FONT_METRICS["Helvetica"][1]
    drawn = []
    for at, text in enumerate(LINES):
        x = 72.0
        for word in text.split():
            drawn.append(line(word + tail, x + right, 760 - 18 * at + up))
            x += sum(metrics.get(char, 500) for char in word + " ") * 11 / 1000
    return "\n".join(drawn)


# --- what is born digital -------------------------------------------------------------------------------------------


def test_a_plain_page_is_kept_with_boxes_from_the_top_of_the_page() -> None:
    page = judged(PLAIN).page
    assert page is not None
    assert (text_of(judged(PLAIN)), page.reason, page.origin, page.rotation) == (TEXT, KEPT, "text_layer", 0)
    x0, top, _, bottom = page.words[0].box
    assert (round(x0), round(top), round(bottom)) == (72, 73, 84)
    assert page.words[0].size == pytest.approx(11)


@pytest.mark.parametrize("family", ["DejaVu Sans", "Liberation Serif"])
@pytest.mark.usefixtures("typesetter")
def test_weasyprint(family: str) -> None:
    import weasyprint

    body = f"<style>body{{font:11pt '{family}'}}</style><p>{TEXT} De offici&euml;le financi&euml;n.</p>"
    verdict = judged(weasyprint.HTML(string=body).write_pdf())
    assert (text_of(verdict), verdict.reason) == (f"{TEXT} De officiële financiën.", KEPT)


@pytest.mark.usefixtures("typesetter")
def test_soft_hyphens_of_weasyprint_join_again() -> None:
    import weasyprint

    broken = "De raads&shy;infor&shy;matie&shy;brief over de ge&shy;meente Noord&#x2010;Holland"
    html = f"<div style='width: 5cm; hyphens: manual'>{broken}</div>"
    letter = Parser(Options(correct=False)).extract(weasyprint.HTML(string=html).write_pdf())
    assert letter.text == "De raadsinformatiebrief over de gemeente Noord-Holland"


@pytest.mark.parametrize(
    ("font", "hyphen"),
    [
        (Font(), "\xad"),
        (Font(codes={142: ("hyphen", "\u2010")}), "\x8e"),
        (Font(codes={142: ("hyphen", "\xad")}), "\x8e"),
    ],
    ids=["Windows' second hyphen", "U+2010", "soft hyphen that is printed"],
)
def test_a_hyphen_of_another_kind_is_a_hyphen(font: Font, hyphen: str) -> None:
    verdict = judged(pdf(Sheet(lines((f"Noord{hyphen}Holland", *LINES)), fonts=[font]), coding="latin-1"))
    assert text_of(verdict) == f"Noord-Holland {TEXT}"


def test_spaces_that_do_not_break_part_words_all_the_same() -> None:
    assert text_of(judged(pdf(Sheet(lines([text.replace(" ", "\xa0") for text in LINES]))))) == TEXT


def test_words_set_apart_without_a_space_are_parted() -> None:
    rows = [
        f"BT /F0 10 Tf 1 0 0 1 72 {760 - 18 * at} Tm [{' -240 '.join(f'({word})' for word in text.split())}] TJ ET"
        for at, text in enumerate(LINES)
    ]
    assert text_of(judged(pdf(Sheet("\n".join(rows))))) == TEXT


def test_lines_drawn_in_another_order_are_read_from_the_top() -> None:
    letter = Parser(Options(correct=False)).extract(pdf(Sheet(lines(LINES[4:], top=688) + lines(LINES[:4]))))
    assert " ".join(letter.text.split()) == TEXT


def test_text_in_a_form_is_text_of_the_page() -> None:
    verdict = judged(pdf(Sheet("q .9 0 0 .9 20 20 cm /Fm Do Q", form=lines())))
    assert text_of(verdict) == TEXT
    assert verdict.page is not None
    assert verdict.page.words[0].size == pytest.approx(9.9)


@pytest.mark.parametrize("apart", [0.0, 0.4, 1.0], ids=["in one place", "a trace apart", "a shadow"])
def test_text_printed_twice_is_there_once_and_bold(apart: float) -> None:
    subject = "Onderwerp: alles over Callantsoog"
    verdict = judged(pdf(Sheet(f"{lines()}\n{line(subject, 72, 600)} {line(subject, 72 + apart, 600)}")))
    assert text_of(verdict) == f"{TEXT} {subject}"
    assert verdict.page is not None
    assert [word.bold for word in verdict.page.words][-4:] == [True] * 4
    assert not verdict.page.words[0].bold


@pytest.mark.parametrize(
    "wide",
    [line("G E M E E N T E   H A A R L E M", 72, 600), f"6 Tc {line('GEMEENTE HAARLEM', 72, 600)}"],
    ids=["typed with spaces", "set wide"],
)
def test_letter_spaced_words_are_closed_up(wide: str) -> None:
    assert text_of(judged(pdf(Sheet(f"{lines()}\n{wide}")))).endswith("gaat. GEMEENTE HAARLEM")


def test_single_letters_that_spell_nothing_stay_apart() -> None:
    assert text_of(judged(pdf(Sheet(lines() + line("A B C D E F", 72, 600))))).endswith("gaat. A B C D E F")


# --- which way up ---------------------------------------------------------------------------------------------------


def along(turn: int) -> str:
    """The lines, upright once the page is turned clockwise by ``turn``."""
    matrix, place = {
        90: ("0 1 -1 0", lambda at: (60 + 18 * at, 40)),
        180: ("-1 0 0 -1", lambda at: (540, 60 + 18 * at)),
        270: ("0 -1 1 0", lambda at: (540 - 18 * at, 800)),
    }[turn]
    return "\n".join(line(text, *place(at), matrix=matrix) for at, text in enumerate(LINES))


@pytest.mark.parametrize("turn", [90, 180, 270])
@pytest.mark.parametrize("by_page", [True, False], ids=["/Rotate", "text matrix"])
def test_turned_text_is_read_upright(turn: int, by_page: bool) -> None:
    verdict = judged(pdf(Sheet(along(turn), rotate=turn if by_page else 0)))
    assert verdict.page is not None
    assert (text_of(verdict), verdict.page.rotation) == (TEXT, 0 if by_page else turn)
    sideways = turn in (90, 270)
    assert (round(verdict.page.width), round(verdict.page.height)) == ((HEIGHT, WIDTH) if sideways else (WIDTH, HEIGHT))
    first, last = verdict.page.words[0].box, verdict.page.words[-1].box
    assert 0 <= first[1] < last[1] < last[3] <= verdict.page.height
    assert 0 <= first[0] < first[2] <= verdict.page.width


def test_a_page_that_lies_on_its_side_by_rotate_alone_is_turned_back() -> None:
    verdict = judged(pdf(Sheet(lines(), rotate=90)))
    assert verdict.page is not None
    assert (text_of(verdict), verdict.page.rotation) == (TEXT, 270)
    assert verdict.page.words[0].box[:2] == pytest.approx(judged(PLAIN).page.words[0].box[:2], abs=0.1)


@pytest.mark.parametrize("matrix", ["0 1 -1 0", "0 -1 1 0"], ids=["upwards", "downwards"])
def test_a_stamp_along_the_margin_is_furniture(matrix: str) -> None:
    stamp = line("Ingeboekt 12-03-2024 nummer 77", 570, 400, size=8, matrix=matrix)
    letter = Parser(Options(correct=False)).extract(pdf(Sheet(lines() + stamp)))
    assert " ".join(letter.text.split()) == TEXT
    assert [(piece.kind, piece.text) for piece in letter.furniture] == [("margin", "Ingeboekt 12-03-2024 nummer 77")]


def test_a_watermark_aslant_is_no_text() -> None:
    mark = ".9 g " + line("CONCEPT", 150, 300, size=80, matrix=".7 .7 -.7 .7")
    assert text_of(judged(pdf(Sheet(lines() + mark)))) == TEXT


# --- what does not show ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "hidden",
    [
        f"1 1 1 rg {line('geheim anker', 72, 560)}",
        f"3 Tr {line('geheim anker', 72, 560)}",
        f"0 g {line('geheim anker', 72, 560)} 68 554 100 18 re f",
        f"{line('geheim anker', 72, 560)} 1 g 68 554 100 18 re f",
        line("geheim anker", 72, 560, size=0.9),
        f"q 300 300 10 10 re W n {line('geheim anker', 72, 560)} Q",
    ],
    ids=["white", "invisible", "blacked out", "covered", "tiny", "clipped"],
)
def test_hidden_text_is_no_part_of_the_letter(hidden: str) -> None:
    verdict = judged(pdf(Sheet(f"{lines()}\n{hidden}")))
    assert (text_of(verdict), verdict.reason.split("; ")[0]) == (TEXT, KEPT)
    assert "left out" in verdict.reason


def test_white_text_on_a_coloured_band_shows() -> None:
    content = f"0 0 .5 rg 60 590 300 30 re f 0 g\n{lines()}\n1 g {line('Gemeente Haarlem', 72, 600)}"
    assert text_of(judged(pdf(Sheet(content)))) == f"{TEXT} Gemeente Haarlem"


def test_invisible_text_under_the_same_visible_text_is_there_once() -> None:
    assert text_of(judged(pdf(Sheet(f"{lines()}\n3 Tr {lines(top=758)}")))) == TEXT


def test_text_outside_the_page_is_no_text() -> None:
    outside = line("erboven", 72, 900) + line("ernaast", -90, 600)
    verdict = judged(pdf(Sheet(lines() + outside)))
    assert (text_of(verdict), verdict.reason) == (TEXT, KEPT)
    cropped = judged(pdf(Sheet(lines(), crop=(60, 700, WIDTH, 780))))
    assert text_of(cropped) == " ".join(LINES[:4])
    assert cropped.page is not None
    assert (round(cropped.page.height), round(cropped.page.words[0].box[0])) == (80, 12)


# --- fonts that lie -------------------------------------------------------------------------------------------------

LIGATURES = (
    "De financiële positie van de gemeente is in de officiële informatie over de notitie toegelicht.",
    "Definitieve afspraken over participatie zijn in een notitie en een motie gemaakt.",
    "De organisatie geeft in september informatie over de uitvoering en de evaluatie.",
)


@pytest.mark.parametrize(
    ("fi", "ti"),
    [
        ("\ufffd", "\ufffd"),
        ("", ""),
        (" ", " "),
        ("\ue001", "\ue002"),
        ("\x02", "\x03"),
        ("f", "t"),
        ("?", "?"),
        ("昀椀", "琀椀"),
    ],
    ids=["U+FFFD", "nothing", "space", "private use", "control", "first letter", "question mark", "bytes swapped"],
)
def test_lost_ligatures_are_put_back(fi: str, ti: str) -> None:
    coded = [text.replace("fi", "\x8d").replace("ti", "\x8f") for text in (*LINES, *LIGATURES)]
    sheet = Sheet("", fonts=[Font(codes={0x8D: ("fi", fi), 0x8F: ("germandbls", ti)})])
    sheet.content = lines(coded)
    verdict = judged(pdf(sheet, coding="latin-1"))
    assert text_of(verdict) == " ".join((*LINES, *LIGATURES))
    if fi != "昀椀":
        assert verdict.reason == "text layer repaired: 12 words with lost letters"
        assert verdict.page is not None
        assert verdict.page.origin == "repaired_text_layer"


def test_a_ligature_named_as_a_sign_is_put_back() -> None:
    coded = [text.replace("ti", "\x8f") for text in (*LINES, *LIGATURES)]
    sheet = Sheet(lines(coded), fonts=[Font(codes={0x8F: ("germandbls", "\u20ac")})])
    assert text_of(judged(pdf(sheet, coding="latin-1"))) == " ".join((*LINES, *LIGATURES))


def test_a_space_that_is_one_stays_one() -> None:
    coded = [text.replace(" over ", "\x8dover ") for text in LINES]
    verdict = judged(pdf(Sheet(lines(coded), fonts=[Font(codes={0x8D: ("space", " ")})]), coding="latin-1"))
    assert (text_of(verdict), verdict.reason) == (TEXT, KEPT)


def test_a_glyph_named_twice_for_good_stays() -> None:
    coded = [text.replace("t", "\x8d", 2) for text in LINES]
    verdict = judged(pdf(Sheet(lines(coded), fonts=[Font(codes={0x8D: ("t", "t")})]), coding="latin-1"))
    assert (text_of(verdict), verdict.reason) == (TEXT, KEPT)


@pytest.mark.parametrize(
    ("codes", "why"),
    [
        ({101: ("e", "a")}, "of its words are known"),
        ({ord(one): (one, LETTERS[-1 - at]) for at, one in enumerate(LETTERS)}, "of its words are known"),
        ({ord(one): (one, "\ufffd") for one in LETTERS}, "no meaning"),
        ({ord(one): (one, chr(0x2701 + at)) for at, one in enumerate(LETTERS)}, "other characters"),
    ],
    ids=["e as a", "shifted", "nameless", "signs"],
)
def test_a_font_that_copies_wrong_letters_is_put_aside(codes: dict[int, tuple[str, str]], why: str) -> None:
    verdict = judged(pdf(Sheet(lines(), fonts=[Font(codes=codes)])))
    assert verdict.page is None
    assert re.fullmatch(f"text layer put aside: .*{why}.*", verdict.reason)


def test_one_wrong_font_of_two_is_found() -> None:
    body = lines() + lines(top=600) + lines(top=440)
    wrong = {101: ("e", "a"), 110: ("n", "u")}
    verdict = judged(pdf(Sheet(body + lines(LINES[1:3], top=280, font=1), fonts=[Font(), Font(codes=wrong)])))
    assert "in one of its fonts" in verdict.reason


@pytest.mark.usefixtures("typesetter")
def test_glyph_ids_without_a_table_are_put_aside() -> None:
    import weasyprint

    def without(table: pikepdf.Dictionary) -> None:
        del table["/ToUnicode"]
        font = table.DescendantFonts[0].FontDescriptor
        for key in ("/FontFile2", "/FontFile3"):
            if key in font:
                del font[key]

    with pikepdf.open(io.BytesIO(weasyprint.HTML(string=f"<p>{TEXT}</p>").write_pdf())) as document:
        for item in document.objects:
            if isinstance(item, pikepdf.Dictionary) and "/ToUnicode" in item:
                without(item)
        out = io.BytesIO()
        document.save(out)
    verdict = judged(out.getvalue())
    assert verdict.page is None
    assert verdict.reason.startswith("text layer put aside")


# --- scans ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "layer",
    [lines(), word_by_word(), word_by_word(tail=" "), word_by_word(right=3, up=-4)],
    ids=["by line", "by word", "by word with spaces", "beside the print"],
)
def test_a_good_layer_over_a_scan_is_kept(picture: np.ndarray, layer: str) -> None:
    verdict = judged(over(picture, layer))
    assert (text_of(verdict), verdict.reason) == (TEXT, KEPT)


def test_the_glyphless_font_of_ocrmypdf_is_kept(picture: np.ndarray) -> None:
    """One narrow glyph for every character, stretched to the width of each word."""
    metrics = FONT_METRICS["Helvetica"][1]
    drawn = ["3 Tr"]
    for at, text in enumerate(LINES):
        x = 72.0
        for word in text.split():
            wide = sum(metrics.get(char, 500) for char in word) * 11 / 1000
            drawn.append(f"{100 * wide / (0.5 * 11 * len(word)):.1f} Tz {line(word, x, 760 - 18 * at, font=0)}")
            x += wide + 0.278 * 11
    font = Font(base="GlyphLessFont", widths=500)
    verdict = judged(pdf(Sheet(page_filling() + "\n".join(drawn), fonts=[font], picture=picture)))
    assert (text_of(verdict), verdict.reason) == (TEXT, KEPT)


def test_text_drawn_under_the_scan_is_a_layer_too(picture: np.ndarray) -> None:
    assert text_of(judged(pdf(Sheet(lines() + page_filling(), picture=picture)))) == TEXT


def test_a_bad_layer_over_a_scan_is_put_aside(picture: np.ndarray) -> None:
    slips = str.maketrans("eoin", "c0lr")
    misread = [
        " ".join(word.translate(slips) if at % 3 == 0 else word for at, word in enumerate(text.split()))
        for text in LINES
    ]
    assert re.search(r"\d+% of its words are known", judged(over(picture, lines(misread))).reason)


def test_the_layer_of_another_page_is_put_aside(picture: np.ndarray) -> None:
    why = "text layer put aside: it lies where nothing is printed"
    assert judged(over(picture, lines(top=400))).reason == why
    assert judged(over(np.full_like(picture, 255), lines())).reason == why


def test_words_of_a_layer_that_stick_out_are_kept(picture: np.ndarray) -> None:
    wide = lines().replace("gaat.)", "gaat.           Noot)")
    assert text_of(judged(over(picture, wide))) == f"{TEXT} Noot"


def test_a_layer_of_half_the_page_is_put_aside(picture: np.ndarray) -> None:
    verdict = judged(over(picture, lines(LINES[:2])))
    assert re.fullmatch(r"text layer put aside: it is \d\d% of the print on the page", verdict.reason)


@pytest.mark.parametrize(
    "stamp", [line("Gescand op 12 maart 2024 door de post", 72, 810, size=8), line("WOO-000123", 480, 20, size=8)]
)
def test_a_stamp_on_a_scan_is_not_the_letter(picture: np.ndarray, stamp: str) -> None:
    verdict = judged(pdf(Sheet(page_filling() + stamp, picture=picture)))
    assert verdict.page is None
    assert re.fullmatch(r"text layer put aside: it is \d% of the print on the page", verdict.reason)
    with_layer = judged(pdf(Sheet(f"{page_filling()} {stamp} 3 Tr {lines()}", picture=picture)))
    assert with_layer.reason == KEPT


def test_a_logo_and_a_signature_are_not_missed_text() -> None:
    scrawl = " ".join(f"{100 + 12 * at} 300 m {106 + 12 * at} 310 l S" for at in range(9))
    logo = ".2 .4 .8 rg 400 780 90 40 re f 0 g"
    assert text_of(judged(pdf(Sheet(f"3 w {scrawl} {logo}\n{line('Eens.', 72, 400)}")))) == "Eens."


def test_pages_are_judged_one_by_one(picture: np.ndarray) -> None:
    mixed = pdf(Sheet(lines()), Sheet(page_filling(), picture=picture))
    assert [judged(mixed, number).reason for number in (1, 2)] == [KEPT, "no text layer"]


@pytest.mark.scan
def test_a_stamped_scan_is_read_and_the_stamp_with_it(picture: np.ndarray) -> None:
    data = pdf(
        Sheet(lines()),
        Sheet(page_filling() + line("Gescand op 12 maart 2024", 72, 810, size=12), picture=picture),
    )
    first, second = read(data, Options(reader="ppocr"), "x").pages
    assert (first.origin, second.origin) == ("text_layer", "ocr")
    said = " ".join(word.text for word in second.words)
    assert "aankoop van het pand" in said
    assert second.reason is not None
    assert second.reason.startswith("text layer put aside")


# --- what cannot be run ---------------------------------------------------------------------------------------------


def test_a_file_that_pdfminer_cannot_open_is_left_to_the_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ValueError("stuk")

    monkeypatch.setattr("docparse.reading.layer.glyphs.PDFDocument", fail)
    assert judged(PLAIN).reason == "text layer cannot be read"


def test_a_page_that_pdfminer_cannot_run_is_left_to_the_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("stuk")

    monkeypatch.setattr("docparse.reading.layer.glyphs.TextInterpreter.render_contents", fail)
    assert judged(PLAIN).reason == "text layer cannot be read"


@settings(deadline=None, max_examples=25)
@given(st.binary(max_size=60), st.integers(0, len(PLAIN)))
def test_a_spoiled_file_never_fails(noise: bytes, at: int) -> None:
    from docparse.errors import DocparseError

    spoiled = PLAIN[:at] + noise + PLAIN[at + len(noise) :]
    try:
        judged(spoiled)
    except DocparseError:
        return


@pytest.mark.parametrize(("last", "text"), [(b"7F", TEXT[:1].replace("G", "H")), (b"00FFFFFF", TEXT[:1])])
def test_a_table_of_more_codes_than_a_font_can_have_is_left_out(last: bytes, text: str) -> None:
    with pikepdf.open(io.BytesIO(PLAIN)) as document:
        table = b"1 beginbfrange <%b> <%b> <0001> endbfrange" % (b"0" * len(last), last)
        for font in document.pages[0].Resources.Font.values():
            font.ToUnicode = document.make_stream(table)
        out = io.BytesIO()
        document.save(out)
    [glyph, *_] = GlyphFile(out.getvalue()).glyphs(1, Frame((0, 0, WIDTH, HEIGHT), 0))
    assert glyph.text == text
