"""The letter of ``producers/`` as programs write it: the verdict on each text layer, its reason, and the exact text."""

import io
import time
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from pdfs import LINES, TEXT, Font, Sheet, judged, line, lines, page_filling, pdf, scan, text_of

from docparse import Options, Parser

PRODUCERS = Path(__file__).parent / "producers"
KEPT = "text layer kept: 100% of its words are known"
LETTER = (
    "Gemeente Zuiderwaard Postbus 12 1799 ZH Zuiderwaard Aan de leden van de gemeenteraad Datum: 14 maart 2023 "
    "Onderwerp: officiële opening van het fietspad langs de dijk Geachte raadsleden, Hierbij nodigen wij u uit voor de "
    "officiële opening van het nieuwe fietspad. De definitieve kosten bedragen € 48.500 en worden gedekt uit de "
    "reserve voor het verkeer. Het fietspad sluit aan op de route naar de haven, zodat scholieren veilig naar huis "
    "kunnen fietsen. Wij hebben het volgende afgesproken: • de aannemer levert het werk op vóór 1 mei 2023; • de "
    "provincie onderhoudt de verlichting; • na afloop van de zomer volgt een evaluatie van de effecten. Met "
    "vriendelijke groet, Burgemeester en wethouders van Zuiderwaard"
)
WORD = (
    "Gemeente Zuiderwaard Aan de leden van de gemeenteraad Datum: 14 maart 2023 Onderwerp: officiële opening van het "
    "fietspad langs de dijk Geachte raadsleden, Hierbij nodigen wij u uit voor de officiële opening van het nieuwe "
    "fietspad. De financiële gevolgen be- dragen € 48.500 en worden gedekt uit de reserve voor het verkeer. Het "
    "fietspad sluit aan op de route naar de haven, zodat scholieren veilig naar huis kunnen fietsen. Wij hebben het "
    "volgende afgesproken: • de aannemer levert het werk op vóór 1 mei 2023; • de provincie onderhoudt de verlichting "
    "en het fietspad; • na afloop van de zomer volgt een evaluatie van de effecten. Met vriendelijke groet, "
    "Burgemeester en wethouders van Zuiderwaard"
)


def produced(name: str) -> bytes:
    return (PRODUCERS / name).read_bytes()


@pytest.mark.parametrize(
    ("name", "text", "origin", "reason"),
    [
        ("libreoffice.pdf", LETTER, "text_layer", KEPT),
        ("ghostscript.pdf", LETTER, "text_layer", KEPT),
        ("ocrmypdf.pdf", LETTER.replace("•", "*"), "text_layer", KEPT),
        ("word.pdf", WORD, "repaired_text_layer", "text layer repaired: 8 words with lost letters"),
    ],
)
def test_what_is_kept_or_repaired(name: str, text: str, origin: str, reason: str) -> None:
    verdict = judged(produced(name))
    assert verdict.page is not None, verdict.reason
    assert (text_of(verdict), verdict.page.origin, verdict.reason) == (text, origin, reason)


def test_fonts_that_lost_their_tables_in_postscript_are_read_again() -> None:
    verdict = judged(produced("ghostscript_postscript.pdf"))
    assert verdict.page is None
    assert verdict.reason == "text layer put aside: 612 of its characters have no meaning"


@pytest.mark.parametrize("name", ["libreoffice.pdf", "word.pdf", "ocrmypdf.pdf"])
def test_bullets_of_every_program_make_list_items(name: str) -> None:
    letter = Parser(Options()).extract(produced(name))
    assert [block.label for block in letter.blocks if block.kind == "list_item"] == ["•"] * 3


def test_bullets_of_symbol_fonts_are_bullets_in_text_too() -> None:
    letter = Parser(Options()).extract_text("Afgesproken is:\n\n\uf0b7 de weg gaat open;\n\uf0b7 de brug blijft dicht.")
    assert "\uf0b7" not in letter.text
    assert [block.label for block in letter.blocks if block.kind == "list_item"] == ["•", "•"]


def test_a_soft_hyphen_of_word_joins_again() -> None:
    assert "De financiële gevolgen bedragen € 48.500" in Parser(Options()).extract(produced("word.pdf")).text


@pytest.mark.parametrize("turn", [90, 180, 270])
@pytest.mark.parametrize("name", ["libreoffice.pdf", "ocrmypdf.pdf"])
def test_a_page_of_a_program_that_was_turned_is_turned_back(name: str, turn: int) -> None:
    with pikepdf.open(io.BytesIO(produced(name))) as document:
        document.pages[0].Rotate = turn
        out = io.BytesIO()
        document.save(out)
    verdict, upright = judged(out.getvalue()), judged(produced(name))
    assert verdict.page is not None, verdict.reason
    assert upright.page is not None
    assert (text_of(verdict), verdict.page.rotation) == (text_of(upright), 360 - turn)
    assert verdict.page.words[0].box == pytest.approx(upright.page.words[0].box, abs=0.5)


def test_white_words_on_the_page_of_a_program_are_left_out() -> None:
    with pikepdf.open(io.BytesIO(produced("libreoffice.pdf"))) as document:
        font = next(iter(document.pages[0].Resources.Font.keys()))
        document.pages[0].contents_add(b"q BT 1 g %s 11 Tf 1 0 0 1 72 90 Tm <0102030405> Tj ET Q" % font.encode())
        out = io.BytesIO()
        document.save(out)
    verdict = judged(out.getvalue())
    assert (text_of(verdict), verdict.reason) == (LETTER, f"{KEPT}; hidden words left out: 1")


def test_the_layer_of_abbyy_is_kept_and_its_soft_hyphens_join() -> None:
    """ABBYY FineReader draws its words, each stretched to the print, in full sight below the page's picture."""
    broken = (
        *LINES[:-1],
        "Voor vragen kunt u terecht bij de afdeling die over de gebouwen van de ge\xad",
        "meente gaat.",
    )
    drawn = "\n".join(line(text, 72, 760 - 18 * at) for at, text in enumerate(broken)).replace("BT", "BT 99.2 Tz")
    printed = scan(pdf(Sheet(lines([text.replace("\xad", "-") for text in broken]))))
    layer = pdf(Sheet(f"{drawn}\n{page_filling()}", picture=printed, fonts=[Font(base="Arial")]), coding="latin-1")
    verdict = judged(layer)
    assert (text_of(verdict), verdict.reason) == (
        TEXT.replace("gemeente gaat", "ge- meente gaat"),
        KEPT.replace("100", "98"),
    )
    assert " ".join(Parser(Options(correct=False)).extract(layer).text.split()) == TEXT


def test_a_table_of_every_code_is_not_written_out() -> None:
    """OCRmyPDF's font says of 65,536 codes that each is its own character; to list them takes 20 times as long."""
    judged(produced("ocrmypdf.pdf"))
    times = []
    for name in ("ocrmypdf.pdf", "libreoffice.pdf"):
        started = time.process_time()
        judged(produced(name))
        times.append(time.process_time() - started)
    assert times[0] < 2.5 * times[1]


def test_a_table_with_more_than_identity_is_read() -> None:
    with pikepdf.open(io.BytesIO(produced("ocrmypdf.pdf"))) as document:
        for item in document.objects:
            if isinstance(item, pikepdf.Dictionary) and "/ToUnicode" in item:
                table = item.ToUnicode.read_bytes()
                item.ToUnicode.write(table.replace(b"endcmap", b"1 beginbfchar <0065> <0061> endbfchar endcmap"))
        out = io.BytesIO()
        document.save(out)
    assert judged(out.getvalue()).page is None


def test_an_empty_page_of_a_scanner_with_an_ocr_font_has_no_layer() -> None:
    blank = pdf(Sheet(page_filling(), picture=np.full((1170, 827), 250, np.uint8), fonts=[Font(base="GlyphLessFont")]))
    assert judged(blank).reason == "no text layer"
