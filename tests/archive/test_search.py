"""The letters that fit a query, and no others."""

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.errors import UnreadableError, UsageError
from docparse.searching import Hit, listed, search
from docparse.searching.searching import MARKS

from .letters import HOUSE


def found(archive: Path, query: str) -> list[str]:
    return sorted(hit.name.split("/")[-1].split(".")[0] for hit in search(archive, query, 20).hits)


@pytest.mark.parametrize(
    ("query", "fits"),
    [
        ("subsidie", ["bewoner", "scan"]),
        ("SUBSIDIE -provincie", ["bewoner"]),
        ("financiele", ["bewoner"]),
        ("financiële", ["bewoner"]),
        ("radicaliser", []),
        ("radicaliser*", ["raad"]),
        ('"aanpak van radicalisering"', ["raad"]),
        ('"radicalisering van aanpak"', []),
        ("radicalisering OR subsidie", ["bewoner", "raad", "scan"]),
        ("haarlem radicalisering OR subsidie", ["bewoner", "raad", "scan"]),
        ("-subsidie", ["raad"]),
        (f'org:"{HOUSE}"', ["raad"]),
        ("org:veiligheidshuis", ["raad", "scan"]),
        ("org:gemeentewet", []),
        ("-org:veiligheidshuis", ["bewoner"]),
        ("org:haarlem org:utrecht", ["scan"]),
        ("org:utrecht OR org:kennemerland", ["raad", "scan"]),
        ("person:celik", ["bewoner"]),
        ("place:belgie", ["bewoner"]),
        ("law:gemeentewet", ["raad"]),
        ("plan:zuid", ["raad"]),
        ("zuid -plan:zuid", []),
        ("pillar:wijk", ["raad"]),
        ("pillar:radicalisering", []),
        ("sender:ozturk", ["bewoner"]),
        ("sender:haarlem", ["raad"]),
        ("recipient:haarlem", ["bewoner"]),
        ("subject:cafe", ["bewoner"]),
        ("reference:412345", ["raad"]),
        ("type:ingekomen", ["bewoner"]),
        ("-type:ingekomen", ["raad", "scan"]),
        ("amount>100000", ["raad"]),
        ("amount>131200", []),
        ("amount>=131.200", ["raad"]),
        ("amount<1000", ["raad"]),
        ("amount=5000", ["bewoner"]),
        ("amount>1000 amount<10000", ["bewoner"]),
        ("-amount>1000", ["scan"]),
        ("after:2016", ["raad", "scan"]),
        ("after:2017-10-03", ["scan"]),
        ("before:2015-05-12", []),
        ("before:2017", ["bewoner"]),
        ("date:2017-Q4", ["raad"]),
        ("date:2015/2017", ["bewoner", "raad"]),
        ("sent:2018", ["scan"]),
        ("sent:2018-05-01", ["scan"]),
        ("sent:2017", []),
        ("decided:2018", []),
        ("-sent:2018", ["bewoner", "raad"]),
        (f'radicalisering amount>100000 org:"{HOUSE}" after:2016', ["raad"]),
    ],
)
def test_what_fits(archive: Path, query: str, fits: list[str]) -> None:
    assert found(archive, query) == fits


def test_the_best_come_first_and_then_the_newest(archive: Path) -> None:
    assert search(archive, "provincie OR subsidie", 20).hits[0].name == "scan.tif"
    newest = search(archive, "-water", 2)
    assert (newest.letters, [hit.date for hit in newest.hits]) == (3, ["2018-05-01", "2017-10-03"])


def test_an_excerpt_shows_what_was_looked_for(archive: Path) -> None:
    opening, closing = MARKS
    (hit,) = search(archive, "org:kennemerland", 20).hits
    assert f"Veiligheidshuis {opening}Kennemerland{closing} om" in str(hit.excerpt)
    assert search(archive, "reference:412345", 20).hits[0].excerpt is None


WRITTEN = (
    "OR - \" : * ( ) ^ { } NEAR AND NOT + org: amount> after: date: sender: pillar: type: brief 2016 é ;-- % ' text:"
)
PIECES = st.sampled_from([*WRITTEN.split(), "\x00", "\udcff", "\ud800", "a" * 300])


@given(st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=12).map(" ".join), st.lists(PIECES).map("".join)))
def test_no_query_breaks_anything(archive: Path, query: str) -> None:
    try:
        search(archive, query, 3)
    except UsageError:
        return


WORD = st.text(st.characters(categories=["Ll", "Nd"], max_codepoint=0x17F), min_size=1, max_size=8)


@given(WORD, st.sampled_from(["", "org:", "sender:", "pillar:"]))
def test_a_term_or_its_negation_fits(archive: Path, word: str, field: str) -> None:
    term = f'{field}"{word}"'
    count = search(archive, term, 1).letters
    assert count + search(archive, f"-{term}", 1).letters == 3
    assert search(archive, f"{term} OR -{term}", 1).letters == 3
    assert search(archive, f"{term} -{term}", 1).letters == 0


@pytest.mark.parametrize("content", [None, b"geen archief" * 100, b""])
def test_what_is_no_archive(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "a.db"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UnreadableError, match="no such archive" if content is None else "no archive of docparse"):
        search(path, "brief", 1)


HIT = Hit(
    "=1+1.txt", "2017-10-03", "besluit", "@bos", None, "-1\tals \x1b[31m formule", None, "a \x02fitting\x03\n\nword"
)


def test_json_is_what_was_found() -> None:
    (told,) = json.loads(listed([HIT], "json"))
    assert (told["name"], told["recipient"], told["excerpt"]) == ("=1+1.txt", None, "a fitting word")
    assert json.loads(listed([], "json")) == []


def test_csv_is_no_formula() -> None:
    header, row = csv.reader(io.StringIO(listed([HIT], "csv")))
    told = dict(zip(header, row, strict=True))
    assert (told["name"], told["sender"], told["recipient"]) == ("'=1+1.txt", "'@bos", "")
    assert told["subject"].startswith("'-1")
    assert told["date"] == "2017-10-03"


def test_a_table_tells_and_cannot_steer_the_terminal() -> None:
    told = listed([HIT], "table")
    assert "2017-10-03  -1 als  [31m formule\n" in told
    assert "a fitting word\n" in told
    assert "\x1b" not in told
    assert "fitting" in listed([HIT], "table", colours=True).split("\x1b[1;33m")[1]
    assert listed([], "table") == ""
