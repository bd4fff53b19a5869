"""The Letter: everything docparse knows of one letter, and the truths that hold between its parts."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, Literal

from pydantic import Field as Constraint
from pydantic import model_validator
from typing_extensions import Self

from .fields import Field, Header
from .geometry import Model, PageNumber, Seconds
from .layout import Block, Correction, Furniture, Page
from .mentions import Amount, Date, Entity, Mention, Pillar

SCHEMA_VERSION = "1.1"

Status = Literal["ok", "partial", "failed"]


class Problem(Model):
    """Something that went wrong and did not stop the rest."""

    code: str
    """For programs: ``page_unreadable``, ``no_text``, …"""
    message: str
    """For people."""
    page: PageNumber | None = None
    """Null when it is about the whole file."""


class Source(Model):
    """The file that was read."""

    name: str
    """Of the file, without its folder."""
    sha256: Annotated[str, Constraint(pattern="^[0-9a-f]{64}$")]
    """Of its bytes, in hexadecimal."""
    media_type: str
    """By the first bytes, not by the name."""
    bytes: Annotated[int, Constraint(ge=0)]
    pages: Annotated[int, Constraint(ge=0)]
    """Pages in the file, read or not."""


class Timings(Model):
    """Seconds spent in each step."""

    read: Seconds
    arrange: Seconds
    correct: Seconds
    extract: Seconds


def _absent(value: object) -> bool:
    return value is None


class Letter(Model):
    """A letter: its true text, header fields and the things it names, each with its place.

    Every ``start``/``end`` indexes ``text`` in code points; ``raw_text`` can be rebuilt from
    ``text`` and ``corrections`` (see :meth:`rebuilt_raw_text`).
    """

    schema_version: Literal["1.1"] = "1.1"
    """Of this contract."""
    docparse_version: str
    status: Status
    """``partial`` when some pages failed, ``failed`` when no text was found."""
    errors: tuple[Problem, ...] = ()
    """What went wrong, page by page."""
    source: Source
    pages: tuple[Page, ...] = ()
    """Every page that was read or should have been."""
    raw_text: str = ""
    """As read, before correction."""
    text: str = ""
    """As corrected, in reading order."""
    blocks: tuple[Block, ...] = ()
    """The parts of the text by their role, in reading order."""
    furniture: tuple[Furniture, ...] = ()
    """What is on the pages and no part of the letter."""
    corrections: tuple[Correction, ...] = ()
    """Every edit between ``raw_text`` and ``text``."""
    letter: Header = Header()
    """The header fields."""
    organisations: tuple[Entity, ...] = ()
    persons: tuple[Entity, ...] = ()
    locations: tuple[Entity, ...] = ()
    laws: tuple[Entity, ...] = ()
    plans: tuple[Entity, ...] = ()
    amounts: tuple[Amount, ...] = ()
    """One entry a sum that is named; so are dates and pillars."""
    dates: tuple[Date, ...] = ()
    pillars: tuple[Pillar, ...] = ()
    timings: Annotated[Timings | None, Constraint(exclude_if=_absent)] = None
    """Left out of the JSON when null (``--reproducible``)."""

    @model_validator(mode="after")
    def _spans_hold(self) -> Self:
        for mention in self.mentions():
            self._expect(mention.start, mention.end, mention.text)
        for field in self._fields():
            if field.start is not None and field.end is not None and field.text is not None:
                self._expect(field.start, field.end, field.text)
        for block in self.blocks:
            self._expect(block.start, block.end, None)
        for before, after in pairwise(self.blocks):
            if after.start < before.end:
                raise ValueError(f"blocks overlap at {after.start}")
        return self

    @model_validator(mode="after")
    def _raw_text_holds(self) -> Self:
        if self.rebuilt_raw_text() != self.raw_text:
            raise ValueError("raw_text does not follow from text and corrections")
        return self

    @model_validator(mode="after")
    def _sorted_by_first_mention(self) -> Self:
        for name in MENTIONED_LISTS:
            starts = [item.mentions[0].start for item in getattr(self, name)]
            if starts != sorted(starts):
                raise ValueError(f"{name} are not sorted by first mention")
        return self

    @model_validator(mode="after")
    def _status_holds(self) -> Self:
        if self.status == "ok" and not self.text:
            raise ValueError("an empty letter is not a success")
        return self

    def _expect(self, start: int, end: int, text: str | None) -> None:
        if end > len(self.text):
            raise ValueError(f"{start} to {end} lies outside the text of {len(self.text)} code points")
        if text is not None and self.text[start:end] != text:
            raise ValueError(f"text[{start}:{end}] is {self.text[start:end]!r}, not {text!r}")

    def _fields(self) -> Iterator[Field]:
        for name in Header.model_fields:
            value = getattr(self.letter, name)
            if isinstance(value, Field):
                yield value
        for signatory in self.letter.signatories:
            yield signatory.name
            if signatory.role is not None:
                yield signatory.role

    def entities(self) -> Iterator[Entity]:
        """Every organisation, person, location, law and plan."""
        for name in ENTITY_LISTS:
            yield from getattr(self, name)

    def mentions(self) -> Iterator[Mention]:
        """Every mention of every entity, amount, date and pillar."""
        for entity in self.entities():
            yield from entity.mentions
        for amount in self.amounts:
            yield from amount.mentions
        for date in self.dates:
            yield from date.mentions
        for pillar in self.pillars:
            yield from pillar.mentions

    def rebuilt_raw_text(self) -> str:
        """The text as read, from the corrected text with every edit undone.

        Raises ValueError if an edit does not fit the text, or edits overlap.
        """
        parts: list[str] = []
        raw_length, at = 0, 0
        for edit in self.corrections:
            if edit.start < at:
                raise ValueError(f"corrections overlap at {edit.start}")
            self._expect(edit.start, edit.end, edit.replacement)
            parts += [self.text[at : edit.start], edit.original]
            raw_length += edit.start - at
            if raw_length != edit.raw_start:
                raise ValueError(f"the edit of {edit.original!r} stands at {raw_length}, not {edit.raw_start}")
            raw_length += len(edit.original)
            at = edit.end
        return "".join([*parts, self.text[at:]])


ENTITY_LISTS = ("organisations", "persons", "locations", "laws", "plans")
"""The names of the lists of entities in a Letter."""
MENTIONED_LISTS = (*ENTITY_LISTS, "amounts", "dates", "pillars")
"""The names of all lists of things that the text mentions."""
STATED_FIELDS = tuple(name for name in Header.model_fields if name not in ("salutation", "closing", "signatories"))
"""What the header says about the letter, in the order of the contract."""
