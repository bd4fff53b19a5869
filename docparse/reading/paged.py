"""Files with pages on paper: for each page its text layer where that is good, else what a reader sees."""

from ..errors import DocparseError
from ..handover import PageReading
from ..options import Options
from ..schema import Problem
from ..words import OwnWords
from .deadline import Deadline
from .engines import choose
from .layer import TextLayers
from .page import read_picture
from .raster import PdfFile, PictureFile, page_file
from .reader import Reader, ReaderError, make_reader
from .source import PDF, Document, wanted_pages


def pages_to_read(document: Document, options: Options) -> list[int]:
    """The numbers of the pages that ``read_pages`` would read; raises what it raises for the whole file."""
    with page_file(document, options.max_pixels) as file:
        return wanted_pages(len(file), options, document.name)


def read_pages(
    document: Document, options: Options, own: OwnWords
) -> tuple[int, tuple[PageReading, ...], tuple[Problem, ...]]:
    """How many pages the file has, the wanted ones as read, and the problems of those that could not be.

    A user's ``own`` words count as known.
    """
    deadline = Deadline(options.timeout)
    read_file = _read_pdf if document.media_type == PDF else _read_pictures
    try:
        return read_file(document, options, own, deadline)
    except DocparseError as error:
        error.name = error.name or document.name
        raise


def _read_pdf(
    document: Document, options: Options, own: OwnWords, deadline: Deadline
) -> tuple[int, tuple[PageReading, ...], tuple[Problem, ...]]:
    pages: list[PageReading] = []
    problems: list[Problem] = []
    with PdfFile(document, options.max_pixels) as file:
        layers = TextLayers(document, own)
        for number in wanted_pages(len(file), options, document.name):
            deadline.remaining()
            try:
                layer = layers.judged(number, file)
                if layer.page is not None:
                    pages.append(layer.page)
                    continue
                pages.append(read_picture(number, file.picture(number), _reader(options, own), deadline, layer.reason))
            except ReaderError as error:
                pages.append(_lost(number, file.size(number)))
                problems.append(_problem(number, error))
        return len(file), tuple(pages), tuple(problems)


def _read_pictures(
    document: Document, options: Options, own: OwnWords, deadline: Deadline
) -> tuple[int, tuple[PageReading, ...], tuple[Problem, ...]]:
    pages: list[PageReading] = []
    problems: list[Problem] = []
    file = PictureFile(document, options.max_pixels)
    for number in wanted_pages(len(file), options, document.name):
        try:
            pages.append(read_picture(number, file.picture(number), _reader(options, own), deadline, None))
        except ReaderError as error:
            pages.append(_lost(number, (0.0, 0.0)))
            problems.append(_problem(number, error))
    return len(file), tuple(pages), tuple(problems)


def _reader(options: Options, own: OwnWords) -> Reader:
    return make_reader(choose(options.reader), own)


def _lost(number: int, size: tuple[float, float]) -> PageReading:
    return PageReading(number, *size, words=(), origin="blank")


def _problem(number: int, error: ReaderError) -> Problem:
    return Problem(code=error.code, message=str(error), page=number)
