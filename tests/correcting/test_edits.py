"""Edits can always be undone, and everything that had a place keeps it."""

from hypothesis import given
from hypothesis import strategies as st

from docparse.correcting.edits import Edit, apply
from docparse.handover import Arrangement, PlacedWord
from docparse.schema import Block, Letter, Source


def arrangement(blocks: list[list[str]]) -> Arrangement:
    text, words, made = "", [], []
    for block in blocks:
        text += "\n\n" if text else ""
        start = len(text)
        for at, word in enumerate(block):
            text += " " if at else ""
            words.append(PlacedWord(len(text), len(text) + len(word), 1, (0.0, 0.0, 1.0, 1.0), 0.9))
            text += word
        made.append(Block(kind="paragraph", start=start, end=len(text), page=1))
    return Arrangement(text, tuple(made), (), tuple(words))


words = st.text("abcdé", min_size=1, max_size=6)
letters = st.lists(st.lists(words, min_size=1, max_size=6), min_size=1, max_size=4)


@given(letters, st.data())
def test_raw_text_blocks_and_words_follow_the_edits(blocks: list[list[str]], data: st.DataObject) -> None:
    before = arrangement(blocks)
    chosen = [word for word in before.words if data.draw(st.booleans())]
    edits = [
        Edit(word.start, word.end, data.draw(st.sampled_from(["x", "xy z", "lang woord"])), "slip", 0.9)
        for word in chosen
    ]
    after = apply(before, edits)
    assert after.raw_text == before.text
    assert len(after.corrections) == len(edits)
    assert len(after.arrangement.blocks) == len(before.blocks)
    starts = [word.start for word in after.arrangement.words]
    assert starts == sorted(starts)
    for word in after.arrangement.words:
        assert 0 <= word.start <= word.end <= len(after.arrangement.text)
    for old, new in zip(before.blocks, after.arrangement.blocks, strict=True):
        if not any(old.start <= edit.start < old.end for edit in edits):
            assert after.arrangement.text[new.start : new.end] == before.text[old.start : old.end]
    source = Source(name="a", sha256="0" * 64, media_type="text/plain", bytes=1, pages=1)
    made = Letter(
        docparse_version="0",
        status="ok",
        source=source,
        raw_text=after.raw_text,
        text=after.arrangement.text,
        corrections=after.corrections,
        blocks=after.arrangement.blocks,
    )
    assert made.rebuilt_raw_text() == before.text


@given(letters)
def test_no_edits_change_nothing(blocks: list[list[str]]) -> None:
    before = arrangement(blocks)
    after = apply(before, [])
    assert (after.raw_text, after.arrangement, after.corrections) == (before.text, before, ())
