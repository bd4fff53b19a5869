"""The fonts of a PDF as pdfminer makes them, without what takes long and tells nothing."""

import re
from collections.abc import Mapping

from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import LIT

_IS_IDENTITY = re.compile(
    rb"\A(?!.*beginbfchar).*\b1\s+beginbfrange\s*<0000>\s*<ffff>\s*<0000>\s*endbfrange(?!.*beginbfrange)",
    re.DOTALL | re.IGNORECASE,
)
_RANGE = re.compile(rb"<([0-9A-Fa-f]{1,16})>\s*<([0-9A-Fa-f]{1,16})>\s*(?:<[^>]*>|\[[^\]]*\])")
_MOST_CODES = 4 * 65_536


class Fonts(PDFResourceManager):
    """Makes the fonts; a table that says that each code is its own character is not written out.

    OCR programs give such a table with every page: its 65,536 entries took four times as long as all the rest. A table
    of more codes than a font can have is left out.
    """

    def get_font(self, objid: object, spec: Mapping[str, object]) -> PDFFont:
        """The font of an object of the PDF."""
        table = resolve1(spec.get("ToUnicode"))
        if isinstance(table, PDFStream):
            data = table.get_data()
            if _IS_IDENTITY.search(data):
                spec = {**spec, "ToUnicode": LIT("Identity-H")}
            elif _codes(data) > _MOST_CODES:
                spec = {key: value for key, value in spec.items() if key != "ToUnicode"}
        return super().get_font(objid, spec)


def _codes(table: bytes) -> int:
    """How many codes the ranges of a ToUnicode table span."""
    sections = (rest.partition(b"endbfrange")[0] for rest in table.split(b"beginbfrange")[1:])
    ranges = (span for section in sections for span in _RANGE.findall(section))
    return sum(max(0, int(last, 16) - int(first, 16)) for first, last in ranges)
