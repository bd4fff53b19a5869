"""Searchable PDFs of scans are PDF/A-2u: the rules of ISO 19005-2 that such files can break, by its clauses."""

import io
import re
from collections.abc import Callable, Iterator

import pikepdf
import pytest
from pikepdf import Dictionary, Name
from PIL import ImageCms

from docparse.export import export_parsed
from docparse.options import Options

from .test_placed import as_file, lying, parsed, scan

FORBIDDEN_IN_ROOT = {"/OpenAction", "/AA", "/Names", "/AcroForm", "/NeedsRendering", "/OCProperties", "/Requirements"}
CODINGS = {"/DCTDecode", "/CCITTFaxDecode", "/FlateDecode", "/JBIG2Decode"}


def searchable(given: bytes, **page) -> bytes:
    made = export_parsed(parsed(**page), "pdf", given, Options()).content
    assert isinstance(made, bytes)
    return made


def declared(made: bytes) -> bool:
    with pikepdf.open(io.BytesIO(made)) as pdf, pdf.open_metadata() as told:
        return told.pdfa_status == "2U"


def faults(made: bytes) -> Iterator[str]:
    """What breaks a rule."""
    if not re.match(rb"%PDF-1\.7\n%[\x80-\xff]{4}", made):
        yield "6.1.2: the header, or the comment behind it"
    with pikepdf.open(io.BytesIO(made)) as pdf:
        if len(pdf.trailer.get("/ID", [])) != 2 or "/Encrypt" in pdf.trailer:
            yield "6.1.3: no identifier, or encrypted"
        yield from (f"6.5: {key}" for key in FORBIDDEN_IN_ROOT & set(pdf.Root.keys()))
        yield from colour_faults(pdf)
        yield from metadata_faults(pdf)
        for page in pdf.pages:
            if "/Annots" in page or "/AA" in page:
                yield "6.3, 6.5: annotations or actions"
            yield from font_faults(page)
        for one in pdf.objects:
            if isinstance(one, pikepdf.Stream):
                yield from stream_faults(one)


def colour_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    """6.2.3: an output intent with a profile of a device, so that the colours of devices mean something (6.2.4.3)."""
    (intent,) = pdf.Root.get("/OutputIntents", [Dictionary(S=Name.None_)])
    if intent.S != Name.GTS_PDFA1:
        yield "6.2.3: no output intent of PDF/A"
        return
    data = intent.DestOutputProfile.read_bytes()
    profile = ImageCms.ImageCmsProfile(io.BytesIO(data)).profile
    if profile.device_class != "mntr" or profile.xcolor_space.strip() != "RGB" or profile.version >= 5:
        yield "6.2.3: the profile is of no screen in RGB"
    if intent.DestOutputProfile.N != 3:
        yield "6.2.3: the number of colours"


def metadata_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    if pdf.Root.get("/Metadata", Dictionary()).get("/Type") != Name.Metadata:
        yield "6.6.2: no metadata"
        return
    with pdf.open_metadata() as told:
        if told.get("pdf:Producer") != str(pdf.docinfo["/Producer"]):
            yield "6.6.3: the producer is another in the information dictionary"


def font_faults(page: pikepdf.Page) -> Iterator[str]:
    """6.2.11.4.1: a font that is not embedded may paint nothing; 6.2.11.7.2: every code stands for a character."""
    mode = 0
    for one in pikepdf.parse_content_stream(page):
        if str(one.operator) == "Tr":
            mode = int(one.operands[0])
        if str(one.operator) in ("Tj", "TJ") and mode != 3:
            yield "6.2.11.4.1: text that shows in a font that is not embedded"
    for font in page.resources.get("/Font", Dictionary()).values():
        lines = re.findall(rb"<(\w{4})> <(\w{4})> <(\w{4})>", font.ToUnicode.read_bytes())
        for first, last, to in lines:
            reached = range(int(to, 16), int(to, 16) + int(last, 16) - int(first, 16) + 1)
            yield from (f"6.2.11.7.2: U+{bad:04X}" for bad in (0, 0xFEFF, 0xFFFE) if bad in reached)
        if not lines or font.DescendantFonts[0].CIDToGIDMap != Name.Identity:
            yield "6.2.11.3.2, 6.2.11.7.2: no way from codes to glyphs or characters"


def stream_faults(one: pikepdf.Stream) -> Iterator[str]:
    codings = one.get("/Filter", [])
    for coding in [codings] if isinstance(codings, pikepdf.Name) else codings:
        if str(coding) not in CODINGS:
            yield f"6.1.7.2: {coding}"
    if one.get("/Interpolate", False) or "/Alternates" in one or "/OPI" in one or "/F" in one:
        yield "6.1.7.1, 6.2.8: interpolated, or not in the file"
    if one.get("/ColorSpace") == Name.DeviceCMYK:
        yield "6.2.4.3: colours of another device"


@pytest.mark.parametrize(
    "given",
    [
        scan(),
        as_file(lying(0, 0.0), "TIFF", compression="group4", dpi=(100, 100)),
        as_file(lying(0, 0.0).convert("L"), "JPEG", dpi=(100, 100)),
        as_file(lying(0, 0.0).convert("RGB"), "JPEG", dpi=(100, 100)),
        as_file(lying(0, 0.0), "PDF"),
    ],
    ids=["drawn anew", "fax", "JPEG in grey", "JPEG in colour", "PDF"],
)
def test_a_scan_is_pdf_a(given: bytes) -> None:
    made = searchable(given)
    assert declared(made)
    assert list(faults(made)) == []


def with_picture(change: Callable[[pikepdf.Pdf, pikepdf.Object], None]) -> bytes:
    """A scan in a PDF of which something is changed: the file, or the picture on its page."""
    with pikepdf.open(io.BytesIO(as_file(lying(0, 0.0).convert("L"), "PDF"))) as pdf:
        (picture,) = pdf.pages[0].resources.XObject.values()
        change(pdf, picture)
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()


def interpolated(pdf: pikepdf.Pdf, picture: pikepdf.Object) -> None:  # noqa: ARG001
    picture.Interpolate = True


def in_cmyk(pdf: pikepdf.Pdf, picture: pikepdf.Object) -> None:  # noqa: ARG001
    out = io.BytesIO()
    lying(0, 0.0).convert("CMYK").save(out, "JPEG")
    picture.write(out.getvalue(), filter=Name.DCTDecode)
    picture.ColorSpace = Name.DeviceCMYK


def with_black_in_cmyk(pdf: pikepdf.Pdf, picture: pikepdf.Object) -> None:  # noqa: ARG001
    pdf.pages[0].contents_add(b"0 0 0 1 k 0 0 10 10 re f")


def with_a_state(pdf: pikepdf.Pdf, picture: pikepdf.Object) -> None:  # noqa: ARG001
    pdf.pages[0].resources.ExtGState = Dictionary(G=Dictionary(TR=Name.Identity))
    pdf.pages[0].contents_add(b"/G gs", prepend=True)


def with_a_form_in_itself(pdf: pikepdf.Pdf, picture: pikepdf.Object) -> None:  # noqa: ARG001
    form = pdf.make_stream(b"/Self Do", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
    form.Resources = Dictionary(XObject=Dictionary(Self=form))
    pdf.pages[0].resources.XObject.Self = form


@pytest.mark.parametrize("change", [interpolated, in_cmyk, with_black_in_cmyk, with_a_state, with_a_form_in_itself])
def test_what_breaks_a_rule_is_not_declared(change: Callable[[pikepdf.Pdf, pikepdf.Object], None]) -> None:
    made = searchable(with_picture(change))
    assert not declared(made)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert len(pdf.pages[0].resources.XObject.keys()) == 1


def test_a_page_with_text_of_its_own_is_not_declared() -> None:
    made = searchable(searchable(scan()), origin="text_layer", reader=None)
    assert not declared(made)


def test_the_checks_see_what_is_wrong() -> None:
    with pikepdf.open(io.BytesIO(searchable(scan()))) as pdf:
        del pdf.Root.OutputIntents
        pdf.Root.OpenAction = Dictionary(S=Name.JavaScript)
        pdf.docinfo["/Producer"] = "another"
        content = pdf.pages[0].Contents
        content.write(content.read_bytes().replace(b"3 Tr", b"0 Tr"))
        out = io.BytesIO()
        pdf.save(out, force_version="1.4")
    clauses = {one.partition(":")[0] for one in faults(out.getvalue())}
    assert clauses == {"6.1.2", "6.2.3", "6.2.11.4.1", "6.5", "6.6.3"}
