"""The work that a task asks for; what it imports is heavy, and for workers alone."""

from itertools import chain
from pathlib import Path

from pydantic import TypeAdapter

from ..errors import DocparseError, MissingDependencyError, OutputError
from ..export.json import to_json
from ..handover import PageReading, Reading
from ..pipeline import Parser
from ..reading.paged import pages_to_read
from ..reading.source import TEXT, Document, open_document
from ..schema import Letter, Problem
from .outputs import written
from .records import problem
from .tasks import PAGES, Answer, Task

_LONGEST_MESSAGE = 1000
_REFUSED = ("bad_alloc", "Insufficient memory", "Failed to allocate")
"""What OpenCV and onnxruntime say when they are refused memory."""
_MEMORY = "It needs more memory than a worker may have. Give it more with --max-memory."
_READING = TypeAdapter(Reading)


def perform(task: Task, parser: Parser) -> Answer:
    """Do the work of a task; whatever is wrong with the file becomes part of the answer."""
    try:
        return _join(task, parser) if task.parts else _read(task, parser)
    except (OutputError, MissingDependencyError) as error:
        return Answer("stop", problem=problem(error), exit_code=int(error.exit_code))
    except DocparseError as error:
        return Answer("failed", problem=problem(error))
    except Exception as error:  # a fault of ours costs one file, and the record says so
        if isinstance(error, MemoryError) or any(said in str(error) for said in _REFUSED):
            return Answer("failed", problem=Problem(code="limit", message=_MEMORY), tired=True)
        message = f"docparse itself failed ({type(error).__name__}: {error})."[:_LONGEST_MESSAGE]
        return Answer("failed", problem=Problem(code="internal", message=message), tired=True)


def _read(task: Task, parser: Parser) -> Answer:
    document = open_document(Path(task.path), parser.options, task.name.rsplit("/", 1)[-1])
    if document.sha256 != task.sha256:
        return Answer("changed", sha256=document.sha256, bytes=len(document.data))
    return _read_part(task, document, parser) if task.part else _read_whole(task, document, parser)


def _read_whole(task: Task, document: Document, parser: Parser) -> Answer:
    if document.media_type != TEXT:
        wanted = pages_to_read(document, parser.options)
        if len(wanted) > (1 if task.apart else PAGES):
            return Answer("long", wanted=tuple(wanted))
    return _write(task, parser.extract(document.data, name=document.name))


def _read_part(task: Task, document: Document, parser: Parser) -> Answer:
    reading = parser.read(document.data, name=document.name, pages=task.pages)
    with written(Path(task.work, task.part or ""), Path(task.work)) as file:
        file.write(_READING.dump_json(reading))
    return Answer("part", "ok")


def _join(task: Task, parser: Parser) -> Answer:
    readings = [_READING.validate_json(Path(task.work, part).read_bytes()) for part in task.parts]
    lost = [PageReading(one.page or 0, 0.0, 0.0, words=(), origin="blank") for one in task.lost]
    pages = chain(lost, *(reading.pages for reading in readings))
    errors = chain(task.lost, *(reading.errors for reading in readings))
    whole = Reading(
        readings[0].source,
        tuple(sorted(pages, key=lambda page: page.number)),
        tuple(sorted(errors, key=lambda error: error.page or 0)),
    )
    return _write(task, parser.understand(whole).letter)


def _write(task: Task, letter: Letter) -> Answer:
    with written(Path(task.folder, task.output), Path(task.work)) as file:
        file.write(to_json(letter).encode())
    return Answer("done", letter.status, letter.errors[0] if letter.errors else None, letter.source.pages)
