"""From a path, bytes or file object to bytes of a known kind, or an error that says what to do."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from ..errors import EmptyError, LimitError, UnreadableError, UnsupportedError, UsageError
from ..options import Options

Readable = str | os.PathLike[str] | bytes | BinaryIO

PDF = "application/pdf"
TEXT = "text/plain"
_PICTURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"II+\0", "image/tiff"),
    (b"MM\0+", "image/tiff"),
    (b"BM", "image/bmp"),
)
_TO_PDF = "Convert it to PDF and read that."
_TO_PNG = "Convert it to PNG, TIFF or PDF and read that."
_REFUSED = (
    (b"PK\x03\x04", "a Word, OpenDocument or other zip file", _TO_PDF),
    (b"PK\x05\x06", "an empty zip file", _TO_PDF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (.doc, .xls, .msg)", _TO_PDF),
    (b"{\\rtf", "an RTF file", _TO_PDF),
    (b"%!PS", "a PostScript file", _TO_PDF),
    (b"AT&TFORM", "a DjVu file", _TO_PDF),
    (b"<!doctype html", "a web page", "Print it to PDF, or save it as plain text."),
    (b"<html", "a web page", "Print it to PDF, or save it as plain text."),
    (b"<?xml", "an XML file", "Give the PDF, the picture or the plain text that it describes."),
    (b"GIF8", "a GIF picture", _TO_PNG),
    (b"\0\0\0\x0cjP  ", "a JPEG 2000 picture", _TO_PNG),
    (b"\x1f\x8b", "a gzip file", "Unpack it first."),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip file", "Unpack it first."),
    (b"Rar!", "a RAR file", "Unpack it first."),
)
_PDF_HEAD = 1024
"""Readers accept ``%PDF-`` anywhere in the first 1024 bytes (ISO 32000-1, implementation note 13)."""


@dataclass(frozen=True, slots=True)
class Document:
    """The bytes of a file and what they are."""

    name: str
    data: bytes
    media_type: str

    @property
    def sha256(self) -> str:
        """The SHA-256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


def open_document(source: Readable, options: Options, name: str | None = None) -> Document:
    """Take in the whole of ``source``.

    Raises UnreadableError (missing, folder, no permission, damaged), EmptyError, UnsupportedError
    and LimitError (more than ``options.max_bytes``).
    """
    if isinstance(source, bytes):
        name, data = name or "bytes", source
    elif isinstance(source, str | os.PathLike):
        path = Path(source)
        name = name or path.name
        data = _read_path(path, options.max_bytes, name)
    elif hasattr(source, "read"):
        name = name or _name_of(source)
        data = source.read(options.max_bytes + 1)
        if not isinstance(data, bytes):
            raise UsageError("the file object gives text, not bytes.", remedy="Open it in mode 'rb'.", name=name)
    else:
        raise UsageError(f"a {type(source).__name__} cannot be read.", remedy="Give a path, bytes or a binary file.")
    if len(data) > options.max_bytes:
        raise _too_large(options.max_bytes, name)
    if not data:
        raise EmptyError("the file is empty.", remedy="Check where it came from.", name=name)
    return Document(name, data, media_type(data, name))


def media_type(data: bytes, name: str | None = None) -> str:
    """What the bytes are, by their first ones and not by the file's name.

    Raises UnsupportedError for what docparse does not read.
    """
    head = data[:_PDF_HEAD]
    for magic, kind in _PICTURES:
        if head.startswith(magic):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for magic, what, remedy in _REFUSED:
        if head.startswith(magic) or start.startswith(magic.lower()):
            raise UnsupportedError(f"this is {what}, which docparse does not read.", remedy=remedy, name=name)
    if head[4:8] == b"ftyp":
        raise UnsupportedError("this is a HEIC, AVIF or video file.", remedy=_TO_PNG, name=name)
    if b"%PDF-" in head:
        return PDF
    if _looks_like_text(data):
        return TEXT
    raise UnsupportedError(
        "this is no PDF, picture or text that docparse knows.", remedy="Convert it to PDF and read that.", name=name
    )


def wanted_pages(count: int, options: Options, name: str | None = None) -> list[int]:
    """The numbers, from 1, of the pages to read in a file of ``count`` pages.

    Raises UsageError when there is none, LimitError when there are more than ``options.max_pages``.
    """
    wanted = [number for number in range(1, count + 1) if options.wants_page(number)]
    if not wanted:
        raise UsageError(
            f"the file has {count} page{'s' * (count != 1)}, none of them in {options.pages}.",
            remedy="Ask for pages that it has.",
            name=name,
        )
    if len(wanted) > options.max_pages:
        raise LimitError(
            f"{len(wanted):,} pages are more than the {options.max_pages:,} that may be read at once.",
            remedy=f"Read a part, such as pages 1-{options.max_pages}, or raise the limit max_pages.",
            name=name,
        )
    return wanted


def _looks_like_text(data: bytes) -> bool:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    sample = data[:65536]
    control = sum(byte < 32 and byte not in b"\t\n\v\f\r\x1a\x1b" for byte in sample)
    return b"\0" not in data and control * 100 <= len(sample)


def _read_path(path: Path, max_bytes: int, name: str) -> bytes:
    try:
        if path.is_dir():
            raise UnreadableError("this is a folder.", remedy="Give the files in it, or use docparse batch.", name=name)
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size > max_bytes:
                raise _too_large(max_bytes, name)
            return file.read(max_bytes + 1)
    except FileNotFoundError:
        raise UnreadableError("there is no such file.", remedy="Check the path.", name=str(path)) from None
    except PermissionError:
        raise UnreadableError("you may not read this file.", remedy="Check its permissions.", name=name) from None
    except (OSError, ValueError) as error:
        raise UnreadableError(f"the file cannot be read: {error}.", remedy="Check the path and the disk.") from error


def _too_large(max_bytes: int, name: str) -> LimitError:
    return LimitError(
        f"the file is larger than {max_bytes:,} bytes.", remedy="Split it, or raise the limit max_bytes.", name=name
    )


def _name_of(file: BinaryIO) -> str:
    given = getattr(file, "name", None)
    return Path(given).name if isinstance(given, str) else "-"
