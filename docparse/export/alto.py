"""ALTO 4 (https://www.loc.gov/standards/alto/): the corrected text with the box of every word, as archives keep it."""

import xml.etree.ElementTree as ET
from collections.abc import Sequence

from ..handover import Box, Parsed
from ..schema import Page
from .elements import child, root, written
from .placed import Region, pages_on_paper, regions

_ALTO = "http://www.loc.gov/standards/alto/ns-v4#"
_UNIT = 1200 / 72
"""Boxes are in 1200ths of an inch of the upright, straightened page."""


def to_alto(parsed: Parsed) -> str:
    """One file for all pages. Raises UsageError for a letter that was given as text."""
    alto = root(_ALTO, "alto", SCHEMAVERSION="4.4")
    _description(alto, parsed)
    pages = {page.number: list(regions(parsed, page.number)) for page in pages_on_paper(parsed)}
    tags = child(alto, "Tags")
    for kind in sorted({region.kind for found in pages.values() for region in found}):
        child(tags, "LayoutTag", ID=kind, LABEL=kind.replace("_", " "))
    layout = child(alto, "Layout")
    for page in pages_on_paper(parsed):
        _page(layout, page, pages[page.number])
    return written(alto)


def _description(alto: ET.Element, parsed: Parsed) -> None:
    letter = parsed.letter
    description = child(alto, "Description")
    child(description, "MeasurementUnit", "inch1200")
    child(child(description, "sourceImageInformation"), "fileName", letter.source.name)
    processing = child(description, "Processing", ID="docparse")
    readers = sorted({page.reader for page in letter.pages if page.reader})
    child(processing, "processingStepSettings", f"readers: {', '.join(readers) or 'none'}")
    software = child(processing, "processingSoftware")
    child(software, "softwareName", "docparse")
    child(software, "softwareVersion", letter.docparse_version)


def _page(layout: ET.Element, page: Page, found: Sequence[Region]) -> None:
    width, height = page.width or 0.0, page.height or 0.0
    facts = {"ID": f"page_{page.number}", "PHYSICAL_IMG_NR": str(page.number)}
    facts |= {"HEIGHT": _length(height), "WIDTH": _length(width)}
    if page.reading_confidence is not None:
        facts["PC"] = f"{page.reading_confidence:.3f}"
    space = child(child(layout, "Page", **facts), "PrintSpace", **_place((0.0, 0.0, width, height)))
    for at, region in enumerate(found, 1):
        _region(space, region, f"{page.number}_{at}")


def _region(space: ET.Element, region: Region, number: str) -> None:
    block = child(space, "TextBlock", ID=f"block_{number}", **_place(region.box), TAGREFS=region.kind, LANG="nl")
    for row, line in enumerate(region.lines, 1):
        element = child(block, "TextLine", ID=f"line_{number}_{row}", **_place(line.box))
        for at, word in enumerate(line.words, 1):
            if at > 1:
                child(element, "SP")
            sure = {} if word.confidence is None else {"WC": f"{word.confidence:.2f}"}
            child(element, "String", ID=f"word_{number}_{row}_{at}", **_place(word.box), CONTENT=word.text, **sure)


def _place(box: Box) -> dict[str, str]:
    x0, top, x1, bottom = box
    sides = {"HPOS": x0, "VPOS": top, "WIDTH": x1 - x0, "HEIGHT": bottom - top}
    return {name: _length(side) for name, side in sides.items()}


def _length(points: float) -> str:
    return str(round(points * _UNIT))
