"""The quick way through a content stream agrees with pdfminer's own parser, or says that it cannot."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdfminer.pdfinterp import PDFContentParser
from pdfminer.pdftypes import PDFStream
from pdfminer.psexceptions import PSEOF
from pdfminer.psparser import PSKeyword
from pdfs import TEXT, Sheet, judged, line, lines, pdf, text_of

from docparse.reading.layer.content import UnusualError, operations


def by_pdfminer(data: bytes) -> list[tuple[bytes, list[object]]]:
    parser = PDFContentParser([PDFStream({}, data)])
    found, operands = [], []
    while True:
        try:
            _, token = parser.nextobject()
        except PSEOF:
            return found
        if isinstance(token, PSKeyword):
            if token.name in (b"Tf", b"Tj", b"TJ", b"Td", b"'"):
                found.append((token.name, operands))
            operands = []
        else:
            operands.append(token)


@pytest.mark.parametrize(
    "data",
    [
        b"/F1 12 Tf 1 0 (a) Tj",
        b"/F1 12.5 Tf\n-3 .5 Td[(a)-120(b c)+3. <4142> -.25]TJ",
        b"(a\\)\\(b\\\\ \\101\\12\\n) Tj",
        b"(twee\nregels) Tj (voort\\\ngezet) ' ",
        b"% (geen) Tj\n(wel)Tj %einde",
        b"0 0 m 5 5 l S (na de lijn) Tj",
        b"/Span <</ActualText (x) /A [1 2]>> BDC (woord) Tj EMC",
        b"<> Tj () Tj",
        b"",
    ],
)
def test_what_is_usual_is_read_as_pdfminer_does(data: bytes) -> None:
    assert list(operations(data)) == by_pdfminer(data)


def test_an_odd_hexadecimal_digit_and_an_idle_backslash_are_read_as_the_standard_says() -> None:
    assert list(operations(b"<414> Tj (a\\q) Tj")) == [(b"Tj", [b"A@"]), (b"Tj", [b"aq"])]


FIGURES = st.floats(-999, 999).map(lambda one: round(one, 3))


@settings(deadline=None)
@given(st.lists(st.binary(max_size=12), max_size=5), st.lists(FIGURES, max_size=5))
def test_strings_and_numbers_come_through(strings: list[bytes], numbers: list[float]) -> None:
    def escaped(text: bytes) -> bytes:
        return b"".join(b"\\%03o" % one if one in b"()\\\r" else bytes([one]) for one in text)

    data = b"[%s] TJ" % b" ".join(
        [b"(%s)" % escaped(text) for text in strings] + [b"%.3f" % number for number in numbers]
    )
    ((operator, (array,)),) = operations(data)
    assert operator == b"TJ"
    assert array == [*strings, *numbers]


@pytest.mark.parametrize(
    "data",
    [b"BI /W 1 ID x EI (a) Tj", b"(a (b) c) Tj", b"/F#31 12 Tf", b"(open Tj", b"[(a) Tj", b"1.2.3 Td", b"{x} Tj"],
)
def test_what_is_unusual_is_left_to_pdfminer(data: bytes) -> None:
    with pytest.raises(UnusualError):
        list(operations(data))


def test_an_unusual_page_is_read_all_the_same() -> None:
    inline = "q 10 0 0 10 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x41 EI Q\n"
    assert text_of(judged(pdf(Sheet(inline + lines())))) == TEXT
    nested = line("x", 72, 600).replace("(x)", "(met (haakjes) erin)")
    assert text_of(judged(pdf(Sheet(lines() + nested)))) == f"{TEXT} met (haakjes) erin"


def test_a_form_that_shows_itself_ends() -> None:
    import io

    import pikepdf

    with pikepdf.open(io.BytesIO(pdf(Sheet("/Fm Do", form=f"{lines()} /Fm Do")))) as document:
        form = document.pages[0].Resources.XObject.Fm
        form.Resources.XObject = pikepdf.Dictionary(Fm=form)
        out = io.BytesIO()
        document.save(out)
    assert text_of(judged(out.getvalue())) == TEXT
