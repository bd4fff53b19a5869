"""A Letter refuses to disagree with itself."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from docparse.schema import Amount, Block, Correction, Date, Entity, Letter, Mention, Source, Timings


def letter(**parts: Any) -> Letter:
    source = Source(name="a.txt", sha256="0" * 64, media_type="text/plain", bytes=1, pages=1)
    text = parts.pop("text", "De gemeente Haarlem.")
    return Letter(
        docparse_version="0", status="ok", source=source, text=text, raw_text=parts.pop("raw_text", text), **parts
    )


def mention(text: str, start: int) -> Mention:
    return Mention(text=text, start=start, end=start + len(text), page=1)


def entity(text: str, start: int) -> Entity:
    return Entity(name=text, confidence=0.9, mentions=(mention(text, start),))


def test_a_mention_is_what_stands_there() -> None:
    assert letter(organisations=(entity("gemeente Haarlem", 3),)).organisations[0].name == "gemeente Haarlem"
    with pytest.raises(ValidationError, match="not 'gemeente Haarlem'"):
        letter(organisations=(entity("gemeente Haarlem", 4),))


def test_a_mention_lies_inside_the_text() -> None:
    with pytest.raises(ValidationError, match="outside the text"):
        letter(organisations=(entity("gemeente Haarlem", 30),))


def test_lists_are_sorted_by_first_mention() -> None:
    with pytest.raises(ValidationError, match="not sorted"):
        letter(locations=(entity("Haarlem", 12), entity("De", 0)))


def test_blocks_do_not_overlap() -> None:
    blocks = (Block(kind="paragraph", start=0, end=5, page=1), Block(kind="paragraph", start=4, end=9, page=1))
    with pytest.raises(ValidationError, match="overlap"):
        letter(blocks=blocks)


def test_an_empty_letter_is_not_a_success() -> None:
    with pytest.raises(ValidationError, match="not a success"):
        letter(text="")


def test_frozen_and_strict() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        letter().text = "x"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Mention.model_validate({"text": "a", "start": "0", "end": 1, "page": 1})


@pytest.mark.parametrize("value", ["1.2", "1.234", "5"])
def test_amounts_have_two_places(value: str) -> None:
    with pytest.raises(ValidationError, match="two decimals"):
        Amount(value=Decimal(value), confidence=1.0, mentions=(mention("€ 5", 0),))


def test_dates_run_forward_and_are_iso() -> None:
    def make(value: str, last: date) -> Date:
        return Date(
            value=value,
            earliest=date(2016, 1, 1),
            latest=last,
            precision="year",
            confidence=1.0,
            mentions=(mention("2016", 0),),
        )

    assert make("2016", date(2016, 12, 31)).value == "2016"
    with pytest.raises(ValidationError, match="after latest"):
        make("2016", date(2015, 12, 31))
    with pytest.raises(ValidationError, match="ISO"):
        make("16", date(2016, 12, 31))


def test_timings_are_left_out_when_absent() -> None:
    assert "timings" not in letter().model_dump_json()
    timed = letter(timings=Timings(read=1.0, arrange=0.1, correct=0.1, extract=0.12345))
    assert '"extract":0.123' in timed.model_dump_json()


def test_json_comes_back_as_it_went() -> None:
    full = letter(
        organisations=(entity("gemeente Haarlem", 3),),
        amounts=(Amount(value=Decimal("5.00"), confidence=0.5, mentions=(mention("Haarlem", 12),)),),
    )
    assert '"value":"5.00"' in full.model_dump_json()
    assert Letter.model_validate_json(full.model_dump_json()) == full


edits = st.lists(
    st.tuples(st.text("abc ", min_size=1, max_size=4), st.text("xyz", max_size=3), st.text("def ", max_size=4)),
    max_size=6,
)


@given(edits)
def test_raw_text_follows_from_text_and_corrections(pieces: list[tuple[str, str, str]]) -> None:
    raw, text, corrections = "", "-", []
    raw = "-"
    for original, replacement, between in pieces:
        corrections.append(
            Correction(
                start=len(text),
                end=len(text) + len(replacement),
                original=original,
                replacement=replacement,
                raw_start=len(raw),
                raw_end=len(raw) + len(original),
                method="confusion",
                confidence=0.9,
                page=1,
            )
        )
        raw, text = raw + original + between, text + replacement + between
    made = letter(text=text, raw_text=raw, corrections=tuple(corrections))
    assert made.rebuilt_raw_text() == raw
    if raw != raw + "!":
        with pytest.raises(ValidationError, match="does not follow"):
            letter(text=text, raw_text=raw + "!", corrections=tuple(corrections))
