"""The first step: a file's bytes to pages of words, each with its box, text and confidence."""

from ..handover import Reading
from ..options import Options
from ..schema import Source
from ..words import NO_WORDS, OwnWords
from .source import Readable

__all__ = ["Readable", "read"]


def read(source: Readable, options: Options, name: str | None = None, own: OwnWords = NO_WORDS) -> Reading:
    """Read a PDF, TIFF, PNG, JPEG, WebP, BMP or plain text file.

    ``source`` is a path, bytes or a binary file object; ``name`` is what errors and the result
    call it; a user's ``own`` words count as known where the lexicon judges a reading. A page that
    cannot be read keeps its number, with origin ``blank`` and a problem ``page_unreadable``; what
    concerns the whole file is raised.

    Raises UnreadableError (and UnsupportedError, EncryptedError, EmptyError), LimitError,
    UsageError (none of the wanted pages is in the file) and MissingDependencyError.
    """
    from .source import TEXT, open_document

    document = open_document(source, options, name)
    if document.media_type == TEXT:
        from .text import read_pages as read_text

        count, pages, problems = read_text(document, options)
    else:
        from .paged import read_pages

        count, pages, problems = read_pages(document, options, own)
    facts = Source(
        name=document.name,
        sha256=document.sha256,
        media_type=document.media_type,
        bytes=len(document.data),
        pages=count,
    )
    return Reading(facts, pages, problems)
