"""Text layers that lie: a bad OCR run laid over a scan, and a born-digital PDF whose fonts map to wrong letters."""

import io
import re

import numpy as np
import pikepdf
import pypdfium2

_SLIPS = {"e": "c", "o": "0", "l": "1", "i": "l", "m": "rn", "a": "o", "s": "5", "n": "ri", "t": "f", "u": "ii"}
"""What a bad OCR program makes of letters, one time in eight each."""

_SLIP_SHARE = 0.125
_MAPPING = re.compile(rb"(<[0-9A-Fa-f]+>\s+)<0065>")


def with_bad_layer(scan: bytes, born: bytes, chance: np.random.Generator) -> bytes:
    """The scan with the words of ``born``, badly read, as invisible text over the picture."""
    source = pypdfium2.PdfDocument(born)
    with pikepdf.open(io.BytesIO(scan)) as pdf:
        font = pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Font,
                Subtype=pikepdf.Name.Type1,
                BaseFont=pikepdf.Name.Helvetica,
                Encoding=pikepdf.Name.WinAnsiEncoding,
            )
        )
        for page, original in zip(pdf.pages, source, strict=True):
            page.add_resource(font, pikepdf.Name.Font, pikepdf.Name("/Fbad"))
            page.contents_add(pdf.make_stream(_invisible(original.get_textpage(), chance)))
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
    source.close()
    return out.getvalue()


def _invisible(text: pypdfium2.PdfTextPage, chance: np.random.Generator) -> bytes:
    lines = [b"BT 3 Tr"]
    for at in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(at)
        words = text.get_text_bounded(left, bottom, right, top).strip()
        misread = "".join(_slip(letter, chance) for letter in words)
        coded = misread.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        size = max(4.0, top - bottom)
        lines.append(b"/Fbad %.1f Tf 1 0 0 1 %.1f %.1f Tm (%s) Tj" % (size, left, bottom, coded))
    return b"\n".join([*lines, b"ET"])


def _slip(letter: str, chance: np.random.Generator) -> str:
    return _SLIPS[letter] if letter in _SLIPS and chance.random() < _SLIP_SHARE else letter


def with_broken_layer(born: bytes) -> bytes:
    """The PDF looking as it did, but copying every ``e`` as ``a``: its fonts' ToUnicode tables say so."""
    with pikepdf.open(io.BytesIO(born)) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and "/ToUnicode" in item:
                table = item.ToUnicode
                table.write(_MAPPING.sub(rb"\g<1><0061>", table.read_bytes()))
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()
