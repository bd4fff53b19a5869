"""Whatever files are called, no two share a name or a place, and no place is outside the folder."""

from hypothesis import given
from hypothesis import strategies as st

from docparse.batching.names import output_of, shown

NASTY = st.text(alphabet=st.sampled_from("a./\\~-\n\0é\u202e0"), min_size=1, max_size=30)


@given(st.binary(max_size=40), st.binary(max_size=40))
def test_shown_names_are_printable_and_one_to_one(one: bytes, other: bytes) -> None:
    assert shown(one).isprintable()
    assert (shown(one) == shown(other)) == (one == other)


@given(NASTY, NASTY)
def test_places_are_inside_and_one_to_one(one: str, other: str) -> None:
    for name in (one, other):
        parts = output_of(name).split("/")
        assert not {"", ".", ".."} & set(parts)
        assert all(len(part.encode()) <= 255 for part in parts)
    assert (output_of(one) == output_of(other)) == (one == other)


@given(NASTY, NASTY)
def test_no_place_is_a_folder_above_another(one: str, other: str) -> None:
    assert not output_of(one).startswith(output_of(other) + "/")


def test_ordinary_names_stay_as_they_are() -> None:
    assert output_of("a/brief é.pdf") == "a/brief é.pdf.json"
    assert shown("a/brief é (2).pdf") == "a/brief é (2).pdf"
    assert shown(b"regel\nbrief\xff.pdf") == r"regel\nbrief\xff.pdf"
    assert shown("wit\u00a0\u202e\\x") == r"wit\u00a0\u202e\\x"


def test_no_place_is_that_of_a_file_of_ours() -> None:
    for name in ("manifest.jsonl/x", ".batch/x", "a.pdf.json/x"):
        assert output_of(name).split("/")[0] not in ("manifest.jsonl", ".batch", "a.pdf.json")


def test_a_name_cannot_be_made_to_meet_an_altered_one() -> None:
    altered = output_of("..").removesuffix(".json")
    assert output_of(altered) != output_of("..")
    assert len(output_of("/".join(["map"] * 900)).encode()) < 1100
