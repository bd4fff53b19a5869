"""A user's own words: read from a file, never corrected away, put in for a known confusion."""

import re
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_correct import arranged

from docparse.correcting import correct
from docparse.correcting.mending import decoder
from docparse.errors import UsageError
from docparse.words import NO_WORDS, Words, own_words

OFTEN_MENDED = (
    "geinformeerd casuistick potentiéle Eris Erzijn ambitelijk et met min il polttie ge meente de. kan-dus gaat.niet "
    "Noord- 1s. bouwen. brugk prtaen"
).split()
"""What the corrector would change in some sentence."""


def file_of(tmp_path: Path, content: str | bytes) -> Path:
    path = tmp_path / "eigen.txt"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def mended(text: str, *own: str, confidence: float | None = None) -> str:
    return correct(arranged(text, confidence=confidence), frozenset(own)).arrangement.text


def test_a_file_of_words(tmp_path: Path) -> None:
    content = "\ufeff# namen\r\nYıldırım\r\n\r\n  wmo-loket  # jargon\n'swirs’\ncafe\u0301\nYıldırım"
    assert own_words(file_of(tmp_path, content)) == {"Yıldırım", "wmo-loket", "swirs", "café"}
    assert own_words(file_of(tmp_path, "")) == own_words(None) == NO_WORDS


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("een\nDe Fryske Marren\n", ["eigen.txt, line 2", "more than one word", "line of its own"]),
        (b"een\ntwee\ncaf\xe9\n", ["eigen.txt, line 3", "not UTF-8", "Save"]),
        ("een".encode("utf-16"), ["eigen.txt, line 1", "not UTF-8"]),
        ("een\n---\n", ["eigen.txt, line 2", "no word", "#"]),
        ("een\ntw\0ee\n", ["eigen.txt, line 2", "no word"]),
    ],
)
def test_a_line_that_is_no_word_is_named(tmp_path: Path, content: str | bytes, words: list[str]) -> None:
    with pytest.raises(UsageError) as caught:
        own_words(file_of(tmp_path, content))
    assert all(word in str(caught.value) for word in words), str(caught.value)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    for path, word in ((tmp_path, "folder"), (tmp_path / "weg.txt", "no such"), (tmp_path / "\0", "cannot be read")):
        with pytest.raises(UsageError, match=word) as caught:
            own_words(path)
        assert caught.value.name == str(path)
        assert caught.value.remedy


@pytest.mark.parametrize(
    ("read", "own"),
    [
        ("hoe meldingen en concrete casuistick worden opgepakt", "casuistick"),
        ("Alle SCHOOLBESTUREN zijn GEINFORMEERD door het college", "Geinformeerd"),
        ("Eris een beperkt aantal personen in beeld", "Eris"),
        ("door de politie, et OM, het Veiligheidshuis", "et"),
        ("Hoogachtend, 1s. J. Wienen", "1s"),
        ("een conferentie in met 2017 over jeugd", "met"),
        ("het geinformeerd-zijn van de raad", "geinformeerd-zijn"),
    ],
)
def test_an_own_word_is_never_corrected_away(read: str, own: str) -> None:
    assert mended(read) != read
    assert mended(read, own) == read


@pytest.mark.parametrize(
    ("read", "own", "printed"),
    [
        ("de aanleg van het hoomblad in de sloot", "hoornblad", "de aanleg van het hoornblad in de sloot"),
        ("de inwoners van Zwetsemeer vinden dat", "Zwetsemeer", "de inwoners van Zwetsemeer vinden dat"),
        ("de inwoners van Zwetserneer vinden dat", "Zwetsemeer", "de inwoners van Zwetsemeer vinden dat"),
        ("brief van de heer J. Zwetserneer over", "Zwetsemeer", "brief van de heer J. Zwetsemeer over"),
    ],
)
def test_an_own_word_is_put_in_where_a_known_confusion_hides_it(read: str, own: str, printed: str) -> None:
    assert mended(read, own, confidence=0.5) == printed


def test_an_own_word_is_not_put_in_for_a_slip_that_no_table_knows() -> None:
    read = "de aanleg van het hoornwijkbladhxkje in de sloot"
    assert mended(read, "hoornwijkbladhokje", confidence=0.5) == read


def test_an_own_word_does_not_replace_a_valid_one() -> None:
    assert mended("het bestuur van de stichting", "bestuun", confidence=0.6) == "het bestuur van de stichting"


@settings(deadline=None, max_examples=60)  # each new list loads a decoder
@given(
    st.lists(st.sampled_from([*OFTEN_MENDED, *"de gemeente van 2017 heeft raad € en".split()]), min_size=1, max_size=9),
    st.sets(st.sampled_from(OFTEN_MENDED), min_size=1, max_size=4),
    st.sampled_from([None, 0.5, 0.9]),
)
def test_own_words_stand_in_the_text_as_often_as_they_were_read(
    words: list[str], own: set[str], confidence: float | None
) -> None:
    bare = {word.strip(".-") for word in own}
    after = correct(arranged(" ".join(words), confidence=confidence), frozenset(bare)).arrangement.text
    for word in bare:
        standing = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
        assert len(standing.findall(after)) >= sum(one.strip(".-") == word for one in words)


def test_equal_lists_share_a_decoder_and_different_ones_do_not_mix() -> None:
    one = frozenset({"casuistick"})
    assert decoder(frozenset({"casuistick"})) is decoder(one)
    read = "hoe meldingen en concrete casuistick worden opgepakt"
    found: dict[int, list[str]] = {0: [], 1: []}
    threads = [
        threading.Thread(target=lambda at=at, own=own: found[at].extend(mended(read, *own) for _ in range(20)))
        for at, own in enumerate((one, NO_WORDS))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(found[0]) == {read}
    assert set(found[1]) == {read.replace("casuistick", "casuïstiek")}


def test_the_parts_of_an_own_word_are_known_to_the_readers() -> None:
    assert {"wmo-loket", "wmo", "loket", "gemeente"} <= {
        word for word in ("wmo-loket", "wmo", "loket", "gemeente", "zwx") if word in Words(frozenset({"wmo-loket"}))
    }
    assert "zwx" not in Words(frozenset({"wmo-loket"}))
