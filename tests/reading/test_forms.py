"""A page that draws too much by name is told before pdfium tries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdfminer.pdftypes import PDFStream
from pdfminer.psparser import LIT

from docparse.reading.layer.forms import MOST, check_forms
from docparse.reading.reader import ReaderError


def form(content: bytes, **own: PDFStream) -> PDFStream:
    return PDFStream({"Subtype": LIT("Form"), "Resources": {"XObject": own}}, content)


def chain(levels: int, each: bytes) -> dict[str, dict[str, PDFStream]]:
    """Resources with a form that draws the next, and so on."""
    last = form(b"")
    for _ in range(levels):
        last = form(each, A=last)
    return {"XObject": {"A": last}}


def test_forms_within_forms_are_fine() -> None:
    check_forms(chain(30, b"q /A Do Q"), [PDFStream({}, b"/A Do /A Do")])


def test_a_form_that_doubles_at_every_level_is_too_much() -> None:
    with pytest.raises(ReaderError, match=f"more than {MOST:,} parts"):
        check_forms(chain(20, b"/A Do /A  Do"), [PDFStream({}, b"/A Do")])


def test_a_form_deeper_than_pdfium_goes_is_no_trouble() -> None:
    check_forms(chain(500, b"/A Do"), [PDFStream({}, b"/A Do")])


@pytest.mark.parametrize("name", [b"A", b"#41"])
def test_a_form_that_draws_itself_twice_is_told(name: bytes) -> None:
    itself = form(b"/%b Do /A Do" % name)
    itself.attrs["Resources"]["XObject"]["A"] = itself
    with pytest.raises(ReaderError, match="more than"):
        check_forms({"XObject": {"A": itself}}, [PDFStream({}, b"/A Do")])


def test_a_form_that_draws_itself_twice_with_the_resources_of_the_page_is_told() -> None:
    itself = PDFStream({"Subtype": LIT("Form")}, b"/A Do /A Do")
    with pytest.raises(ReaderError, match="more than"):
        check_forms({"XObject": {"A": itself}}, [PDFStream({}, b"/A Do")])


def test_a_form_that_draws_itself_once_comes_to_an_end() -> None:
    itself = PDFStream({"Subtype": LIT("Form")}, b"/A Do")
    check_forms({"XObject": {"A": itself}}, [PDFStream({}, b"/A Do")])


def test_forms_that_share_a_list_of_each_other_and_draw_nothing_of_it_are_fine() -> None:
    shared: dict[str, PDFStream] = {}
    shared["A"], shared["B"] = form(b"/B Do"), form(b"0 0 5 5 re f")
    for one in shared.values():
        one.attrs["Resources"] = {"XObject": shared}
    check_forms({"XObject": shared}, [PDFStream({}, b"/A Do /B Do")])


@given(st.binary(max_size=200))
def test_whatever_is_drawn_it_comes_to_an_end(content: bytes) -> None:
    check_forms(chain(2, content), [PDFStream({}, content), None])
