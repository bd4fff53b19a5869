"""Lists of names found in a text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.extracting.namelist import NameList

OPENING = re.compile(r"(?<![\w.-])\S")
NAMES = ("GGD", "GGD Zeeland", "VNG", "IPO", "’t Hof", "De Maas")


def found(text: str, joint: str = "") -> list[tuple[str, str]]:
    return [(text[start:end], text[start:last]) for start, end, last in NameList(NAMES).found(text, OPENING, joint)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("De GGD Zeeland en ’t Hof.", ["GGD Zeeland", "’t Hof"]),
        ("De GGD Zeelandia", ["GGD"]),
        ("mr.GGD, GGD-arts, GGDs", []),
        ("", []),
    ],
)
def test_the_longest_whole_name_is_found(text: str, names: list[str]) -> None:
    assert [name for name, _ in found(text)] == names


def test_names_behind_a_joint_belong_to_the_first() -> None:
    assert found("VNG/IPO/VNGx, IPO", "/") == [("VNG", "VNG/IPO"), ("IPO", "IPO")]


@given(st.lists(st.sampled_from([*NAMES, " ", "/", "-", "x", "."]), max_size=12).map("".join))
def test_it_finds_what_one_pattern_of_all_names_would(text: str) -> None:
    each = "|".join(sorted(map(re.escape, NAMES), key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w.-])(?P<first>{each})(?:/(?:{each}))*(?![\w-])")
    assert found(text, "/") == [(match["first"], match[0]) for match in pattern.finditer(text)]
