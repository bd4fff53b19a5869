"""ALTO against its schema; hOCR against the rules of its specification (https://kba.github.io/hocr-spec/1.2/).

And whether the command that compares schemas sees what differs.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from docparse.export import export_parsed
from docparse.options import Options

from .schemas.compare import main as compare
from .test_placed import parsed

SCHEMAS = Path(__file__).parent / "schemas"
ALTO = "{http://www.loc.gov/standards/alto/ns-v4#}"
XHTML = "{http://www.w3.org/1999/xhtml}"
PROPERTY = {
    "bbox": re.compile(r"\d+ \d+ \d+ \d+"),
    "image": re.compile(r'"[^"]+"'),
    "ppageno": re.compile(r"\d+"),
    "scan_res": re.compile(r"\d+ \d+"),
    "x_wconf": re.compile(r"\d{1,2}|100"),
}
PARENTS = {
    "ocr_page": "body",
    "ocr_carea": "ocr_page",
    "ocr_par": "ocr_carea",
    "ocr_line": "ocr_par",
    "ocrx_word": "ocr_line",
}


@pytest.fixture(scope="module")
def alto() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SCHEMAS / "alto-4-4.xsd"))


def made(form: str) -> etree._Element:
    return etree.fromstring(export_parsed(parsed(), form, b"", Options()).content.encode())


def test_alto_is_valid(alto: etree.XMLSchema) -> None:
    alto.assertValid(made("alto"))


@pytest.mark.parametrize(
    ("path", "attribute", "value"),
    [
        (f".//{ALTO}String", "WC", "1.5"),
        (f".//{ALTO}String", "ID", "page_1"),
        (f".//{ALTO}Page", "PHYSICAL_IMG_NR", "one"),
    ],
)
def test_the_schema_sees_what_is_wrong(alto: etree.XMLSchema, path: str, attribute: str, value: str) -> None:
    root = made("alto")
    root.find(path).set(attribute, value)
    assert not alto.validate(root)


def faults(root: etree._Element) -> Iterator[str]:
    """What the specification of hOCR forbids."""
    classes = {one.get("class") for one in root.iter() if one.get("class")}
    head = {one.get("name"): one.get("content") for one in root.iter(f"{XHTML}meta")}
    if not head.get("ocr-system"):
        yield "no ocr-system"
    if set((head.get("ocr-capabilities") or "").split()) != classes:
        yield "ocr-capabilities are not the classes that are used"
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    if len(ids) != len(set(ids)):
        yield "an id is not unique"
    for one in root.iter():
        if one.get("class"):
            yield from element_faults(one)


def element_faults(one: etree._Element) -> Iterator[str]:
    name, parent = one.get("class"), one.getparent()
    if (parent.get("class") or parent.tag.removeprefix(XHTML)) != PARENTS[name]:
        yield f"{name} in {parent.get('class')}"
    properties = dict(part.split(" ", 1) for part in one.get("title").split("; "))
    if "bbox" not in properties or (name == "ocr_page" and "image" not in properties):
        yield f"{name} has no bbox or image"
    for key, value in properties.items():
        if not PROPERTY[key].fullmatch(value):
            yield f"{name}: {key} {value}"
    x0, top, x1, bottom = box(one)
    if x1 < x0 or bottom < top:
        yield f"{name}: a box inside out"
    if parent.get("class"):
        left, above, right, below = box(parent)
        if not (left <= x0 and above <= top and x1 <= right and bottom <= below):
            yield f"{name} reaches out of its {parent.get('class')}"


def box(one: etree._Element) -> tuple[int, ...]:
    return tuple(int(side) for side in re.search(r"bbox (\d+) (\d+) (\d+) (\d+)", one.get("title")).groups())


def test_hocr_keeps_to_the_specification() -> None:
    assert list(faults(made("hocr"))) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("bbox 300 300 417 350; x_wconf 93", "bbox 300 300 417 350; x_wconf 193"),
        ("bbox 300 300 417 350; x_wconf 93", "bbox 300 300 217 350; x_wconf 93"),
        ("bbox 300 300 417 350; x_wconf 93", "bbox 300 300 9000 350; x_wconf 93"),
        ("ocr_carea ocr_par", "ocr_carea"),
        ('id="word_1_1_1_2"', 'id="word_1_1_1_1"'),
    ],
)
def test_the_checker_sees_what_is_wrong(before: str, after: str) -> None:
    text = export_parsed(parsed(), "hocr", b"", Options()).content
    assert before in text
    assert list(faults(etree.fromstring(text.replace(before, after, 1).encode())))


@pytest.mark.parametrize(
    ("name", "before", "after", "difference"),
    [
        ("mdto-1.0.1", '"taal" type="xsd:language"', '"taal" type="xsd:string"', "informatieobject/taal: published"),
        ("mdto-1.0.1", '"taal" type="xsd:language" minOccurs="0"', '"taal" type="xsd:language"', "taal: published"),
        ("mdto-1.0.1", "xsd:gYearMonth xsd:date", "xsd:date", "dekkingInTijdBegindatum: published"),
        ("mdto-1.0.1", '"eventResultaat"', '"resultaat"', "event/resultaat: published: not there"),
        ("diwoo-0.9.8", "kern/c_dfcee535", "kern/c_0", "c_0 is not in the published list"),
        ("diwoo-0.9.8", '<xs:choice minOccurs="0">', "<xs:choice>", "Document/DiWoo: published"),
    ],
)
def test_schemas_are_compared_element_by_element(
    name: str, before: str, after: str, difference: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    published, other = SCHEMAS / f"{name}.xsd", tmp_path / "other.xsd"
    text = published.read_text(encoding="utf-8")
    assert before in text
    other.write_text(text.replace(before, after), encoding="utf-8")
    assert compare(str(published), str(published)) == 0
    assert "no difference" in capsys.readouterr().out
    assert compare(str(published), str(other)) == 1
    assert difference in capsys.readouterr().out
