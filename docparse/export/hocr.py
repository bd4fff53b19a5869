"""hOCR 1.2 (https://kba.github.io/hocr-spec/1.2/): the corrected text with the box of every word, as XHTML."""

import xml.etree.ElementTree as ET

from ..handover import Box, Parsed
from ..schema import Page
from .placed import Line, Printed, Region, pages_on_paper, regions

_XHTML = "http://www.w3.org/1999/xhtml"
_DPI = 300
"""Boxes are in pixels of the upright, straightened page at this resolution."""


def to_hocr(parsed: Parsed) -> str:
    """One file for all pages. Raises UsageError for a letter that was given as text."""
    letter = parsed.letter
    ET.register_namespace("", _XHTML)
    html = ET.Element(f"{{{_XHTML}}}html", {"{http://www.w3.org/XML/1998/namespace}lang": "nl", "lang": "nl"})
    head = _add(html, "head")
    _add(head, "title").text = letter.source.name
    _add(head, "meta", name="ocr-system", content=f"docparse {letter.docparse_version}")
    _add(head, "meta", name="ocr-capabilities", content="ocr_page ocr_carea ocr_par ocr_line ocrx_word")
    body = _add(html, "body")
    for page in pages_on_paper(parsed):
        _page(body, parsed, page)
    ET.indent(html)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(html, encoding="unicode")}\n'


def _add(parent: ET.Element, tag: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, f"{{{_XHTML}}}{tag}", {name.rstrip("_"): value for name, value in attributes.items()})


def _page(body: ET.Element, parsed: Parsed, page: Page) -> None:
    whole = _bbox((0.0, 0.0, page.width or 0.0, page.height or 0.0))
    name = parsed.letter.source.name.replace('"', "'")
    title = f'image "{name}"; {whole}; ppageno {page.number - 1}; scan_res {_DPI} {_DPI}'
    element = _add(body, "div", class_="ocr_page", id=f"page_{page.number}", title=title)
    for at, region in enumerate(regions(parsed, page.number), 1):
        _region(element, region, f"{page.number}_{at}")


def _region(page: ET.Element, region: Region, number: str) -> None:
    area = _add(page, "div", class_="ocr_carea", id=f"block_{number}", title=_bbox(region.box))
    paragraph = _add(area, "p", class_="ocr_par", id=f"par_{number}", title=_bbox(region.box))
    for at, line in enumerate(region.lines, 1):
        _line(paragraph, line, f"{number}_{at}")


def _line(paragraph: ET.Element, line: Line, number: str) -> None:
    element = _add(paragraph, "span", class_="ocr_line", id=f"line_{number}", title=_bbox(line.box))
    for at, word in enumerate(line.words, 1):
        _add(element, "span", class_="ocrx_word", id=f"word_{number}_{at}", title=_word(word)).text = word.text


def _word(word: Printed) -> str:
    sure = "" if word.confidence is None else f"; x_wconf {round(100 * word.confidence)}"
    return _bbox(word.box) + sure


def _bbox(box: Box) -> str:
    return "bbox " + " ".join(str(round(side * _DPI / 72)) for side in box)
