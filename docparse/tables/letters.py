"""The tables of what a letter is and states: letters, fields, signatories, problems."""

from collections.abc import Iterator

from ..schema import Field, Header, Letter
from .table import PLACE, Column, Row, Table

_STATED = tuple(name for name in Header.model_fields if name != "signatories")
_ABOUT = {
    "type": "The type of the letter, such as raadsinformatiebrief.",
    "sender": "Who wrote it.",
    "recipient": "Whom it is to.",
    "subject": "What it is about.",
    "date": "Its date, ISO 8601.",
    "reference": "The sender's reference.",
    "your_reference": "The recipient's reference.",
    "case_number": "The number of the case.",
    "attachments": "What was sent with it.",
    "contact": "Whom to ask.",
    "salutation": "How it begins.",
    "closing": "How it ends.",
}
_CONFIDENCE = Column("confidence", "number", "How sure the value is, from 0 to 1.")


def _letters(letter: Letter) -> Iterator[Row]:
    header, source = letter.letter, letter.source
    stated: list[Field | None] = [getattr(header, name) for name in _STATED]
    sure = [page.reading_confidence for page in letter.pages if page.reading_confidence is not None]
    yield (
        letter.status,
        *(field and field.value for field in stated),
        header.sender and header.sender.id,
        header.recipient and header.recipient.id,
        source.pages,
        min(sure, default=None),
        source.media_type,
        source.bytes,
        source.sha256,
        letter.docparse_version,
        letter.text,
    )


def _fields(letter: Letter) -> Iterator[Row]:
    for name in _STATED:
        field: Field | None = getattr(letter.letter, name)
        if field is not None:
            yield name, field.value, field.id, field.text, field.page, field.start, field.end, field.confidence


def _signatories(letter: Letter) -> Iterator[Row]:
    for one in letter.letter.signatories:
        yield one.name.value, one.role and one.role.value, one.name.page, one.name.confidence


def _problems(letter: Letter) -> Iterator[Row]:
    for problem in letter.errors:
        yield problem.code, problem.message, problem.page


LETTERS = Table(
    "letters",
    "One row for each letter, with its header and its text.",
    (
        Column("status", "text", "ok, or partial when pages could not be read, or failed."),
        *(Column(name, "text", _ABOUT[name]) for name in _STATED),
        Column("sender_id", "text", "The TOOI identifier of the sender, if known."),
        Column("recipient_id", "text", "The TOOI identifier of the recipient, if known."),
        Column("pages", "whole", "Pages in the file."),
        Column("reading_confidence", "number", "Of the page that was hardest to read; empty where none was a picture."),
        Column("media_type", "text", "The kind of file."),
        Column("bytes", "whole", "The size of the file."),
        Column("sha256", "text", "The hash of the file."),
        Column("docparse_version", "text", "The version of docparse that read it."),
        Column("text", "text", "The corrected text."),
    ),
    _letters,
)
FIELDS = Table(
    "fields",
    "One row for each header field that a letter states, with its place and confidence.",
    (
        Column("field", "text", "Which field, as the columns of letters are called."),
        Column("value", "text", "Its value."),
        Column("identifier", "text", "The TOOI identifier of an organisation, if known."),
        Column("text", "text", "What the letter prints; empty when the value was inferred."),
        *PLACE,
        _CONFIDENCE,
    ),
    _fields,
)
SIGNATORIES = Table(
    "signatories",
    "One row for each signatory of a letter.",
    (
        Column("name", "text", "Who signed."),
        Column("role", "text", "In which role."),
        Column("page", "whole", "The page of the signature."),
        _CONFIDENCE,
    ),
    _signatories,
)
PROBLEMS = Table(
    "problems",
    "One row for each thing that went wrong in reading a letter.",
    (
        Column("code", "text", "What kind of problem."),
        Column("message", "text", "What happened."),
        Column("page", "whole", "The page, if it is about one."),
    ),
    _problems,
)
