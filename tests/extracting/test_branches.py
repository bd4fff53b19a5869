"""Branches of associations, named by their place."""

import pytest

from docparse.extracting.branches import branch_end


@pytest.mark.parametrize(
    ("name", "behind", "branch"),
    [
        ("LTO Noord", " afdeling Flevoland, Walibi en", " afdeling Flevoland"),
        ("ZLTO", " afdeling Hof van Twente heeft", " afdeling Hof van Twente"),
        ("Koninklijke Horeca Nederland", ", afdeling Midden-Limburg.", ", afdeling Midden-Limburg"),
        ("Fietsersbond", " afdeling Kampen wil", " afdeling Kampen"),
        ("Gemeente Kampen", ", afdeling Kampen", None),
        ("Fietsersbond", " afdeling Verkeer en Vervoer", None),
        ("Fietsersbond", " in Kampen", None),
    ],
)
def test_the_place_of_a_branch_ends_its_name(name: str, behind: str, branch: str | None) -> None:
    text = f"de {name}{behind}"
    end = 3 + len(name)
    assert branch_end(text, 3, end) == (None if branch is None else end + len(branch))
