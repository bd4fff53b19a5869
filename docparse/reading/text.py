"""Plain text, as another OCR program left it, to pages of words on a grid of character cells."""

import re
import unicodedata

from ..errors import EmptyError
from ..handover import PageReading, Word
from ..options import Options
from ..schema import Problem
from .source import Document, wanted_pages
from .tabs import with_label_rows, without_tabs

COLUMN = 6.0
"""Width of a character cell in points."""
ROW = 12.0
"""Height of a character cell in points."""

_WORD = re.compile(r"\S+")
_LINE_END = re.compile(r"\r\n|[\n\r\v\x85\u2028\u2029]")
_NO_MARKS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\u200b\u200e\u200f\u2060\ufeff]")
_SOFT_HYPHEN = re.compile(r"\xad(?=\S)")
LIGATURES = {
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
    "ĳ": "ij",
    "Ĳ": "IJ",
}
"""One character that prints two or three letters, as Unicode has them for old fonts."""
SYMBOLS = {"\uf0a7": "▪", "\uf0a8": "□", "\uf0b7": "•", "\uf0d8": "➢", "\uf0fc": "✔"}
"""What the bullets of Word and LibreOffice copy as: the codes of Symbol and Wingdings, moved to private use."""
_SIGNS = str.maketrans({"\u2010": "-", "\u2011": "-", **SYMBOLS})
_LIGATURE = re.compile(f"[{''.join(LIGATURES)}]")


def plain(text: str) -> str:
    """``text`` in NFC, with letters for ligatures, ``-`` for hyphens, ``•`` and the like for bullets.

    What prints nothing is left out; a soft hyphen that was printed, at the end of a line, stays as a hyphen.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _LIGATURE.sub(lambda found: LIGATURES[found[0]], text).translate(_SIGNS)
    text = _SOFT_HYPHEN.sub("", _NO_MARKS.sub("", text)).replace("\xad", "-")
    return unicodedata.normalize("NFC", text)


def decode(data: bytes) -> str:
    """Text of the bytes: by its byte order mark, else UTF-8, else Windows-1252, of which Latin-1 is part."""
    if data.startswith(b"\xef\xbb\xbf"):
        return data[3:].decode("utf-8", errors="replace")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def split_pages(text: str) -> list[str]:
    """The pages of a text; a form feed ends one, and a last one with nothing on it is none."""
    pages = text.split("\f")
    if len(pages) > 1 and not pages[-1].strip():
        pages.pop()
    return pages


def read_pages(document: Document, options: Options) -> tuple[int, tuple[PageReading, ...], tuple[Problem, ...]]:
    """How many pages the text has, and the wanted ones as typed pages; one without a word has origin ``blank``.

    Raises EmptyError when the whole text is white space, and what ``wanted_pages`` raises.
    """
    texts = split_pages(decode(document.data))
    if not any(text.strip() for text in texts):
        raise EmptyError("the text is empty.", remedy="Check where it came from.", name=document.name)
    wanted = wanted_pages(len(texts), options, document.name)
    return len(texts), tuple(_page(number, texts[number - 1]) for number in wanted), ()


def _page(number: int, text: str) -> PageReading:
    rows = with_label_rows(without_tabs([plain(row) for row in _LINE_END.split(text)]))
    words = tuple(
        Word(
            found[0],
            (COLUMN * found.start(), ROW * row, COLUMN * found.end(), ROW * (row + 1)),
            line=row + 1,
        )
        for row, line in enumerate(rows)
        for found in _WORD.finditer(line)
    )
    return PageReading(
        number,
        width=COLUMN * max(map(len, rows)),
        height=ROW * len(rows),
        words=words,
        origin="text_layer" if words else "blank",
        typed=True,
    )
