"""The review page: one HTML file in which a person sees a letter as docparse read it, and judges every value."""

from ...handover import Parsed
from ...options import Options
from ...pipeline import Parser
from ...reading.source import Readable


def review(source: Readable, options: Options, name: str | None = None) -> tuple[Parsed, str]:
    """Parse a letter and write its review page; raises as ``docparse.Parser.extract`` does."""
    from ...reading.facsimile import facsimiles
    from ...reading.source import open_document
    from .page import DPI, review_page

    document = open_document(source, options, name)
    parsed = Parser(options).parse(document.data, name=document.name)
    return parsed, review_page(parsed, facsimiles(document, parsed.letter.pages, options, DPI))


__all__ = ["review"]
