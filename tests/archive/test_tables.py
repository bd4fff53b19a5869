"""The same tables as Parquet, CSV and frames, as DuckDB and pandas read them."""

import csv
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

import docparse
from docparse.errors import MissingDependencyError, OutputError, UsageError
from docparse.export.plain import harmless
from docparse.schema import Amount, Date, Entity, Pillar
from docparse.tables import TABLES, Table
from docparse.tables.files import Form, write_tables
from docparse.tables.mentioned import AMOUNTS, DATES, ENTITIES, PILLARS

from .letters import COUNCIL, HOUSE, LETTERS, letter

NAMED = [(one.source.name, one) for one in LETTERS]


@pytest.fixture(params=["parquet", "csv"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, Form]:
    assert write_tables(NAMED, tmp_path / "tables", request.param) == 3
    return tmp_path / "tables", request.param


def test_there_is_a_file_for_each_table_and_nothing_else(folder: tuple[Path, Form]) -> None:
    path, form = folder
    assert {one.name for one in path.iterdir()} == {f"{table.name}.{form}" for table in TABLES}


@pytest.mark.parametrize(
    ("table", "thing", "elsewhere"),
    [
        (AMOUNTS, Amount, {"mentions"}),
        (DATES, Date, {"mentions"}),
        (PILLARS, Pillar, {"mentions", "text"}),
        (ENTITIES, Entity, {"id"}),
    ],
)
def test_a_table_has_a_column_for_each_field_of_the_contract(
    table: Table, thing: type[BaseModel], elsewhere: set[str]
) -> None:
    """A mention is the place of the row, the text of a pillar is its column ``pillar``, an id is an identifier."""
    assert set(thing.model_fields) - elsewhere <= {column.name for column in table.columns}


def test_what_tables_and_words_say_of_sums_and_dates() -> None:
    cell = {"column": "Begroot 2018", "adds_up": False, "bound": "to"}
    text = "Totaal € 900 vóór 1 mei 2018"
    days = [("1 mei 2018", "2018-05-01", "deadline")]
    made = letter("a.txt", text, amounts=[("€ 900", "900.00", cell)], dates=days)
    (amount,) = docparse.letters_to_frame([made], "amounts").to_dict("records")
    assert {name: amount[name] for name in cell} == cell
    assert docparse.letters_to_frame([made], "dates")["role"].to_list() == ["deadline"]
    unsaid = docparse.letters_to_frame([COUNCIL], "amounts")
    assert unsaid[["column", "adds_up", "bound"]].isna().all().all()


def test_duckdb_joins_them(folder: tuple[Path, Form]) -> None:
    path, form = folder
    query = f"""
        SELECT subject, value, approximate, amounts.year FROM '{path}/amounts.{form}' AS amounts
        JOIN '{path}/letters.{form}' AS letters ON letters.name = amounts.letter WHERE value > 1000 ORDER BY value DESC
    """
    (council, citizen) = duckdb.sql(query).fetchall()
    assert council == ("Aanpak radicalisering", 131200, False, 2016)
    assert (citizen[0], float(citizen[1])) == ("Café aan de Noord-Zuidroute", 5000)
    days = duckdb.sql(f"SELECT earliest FROM '{path}/dates.{form}'").fetchall()
    assert days == [(date(2018, 5, 1),)]


def test_parquet_has_exact_money_and_tells_what_columns_are(tmp_path: Path) -> None:
    write_tables(NAMED, tmp_path, "parquet")
    amounts = pd.read_parquet(tmp_path / "amounts.parquet")
    assert amounts["value"].to_list() == [Decimal("131200.00"), Decimal("900.00"), Decimal("5000.00")]
    told = duckdb.sql(f"SELECT key, value FROM parquet_kv_metadata('{tmp_path}/amounts.parquet')").fetchall()
    assert (b"about", b"One row for each sum of money in a letter.") in told


def test_no_letters_are_empty_tables(tmp_path: Path) -> None:
    assert write_tables([], tmp_path, "parquet") == 0
    assert len(pd.read_parquet(tmp_path / "amounts.parquet")) == 0


def test_letters_are_written_in_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("docparse.tables.files._BATCH", 2)
    assert write_tables(NAMED, tmp_path, "parquet") == 3
    assert pd.read_parquet(tmp_path / "letters.parquet")["name"].to_list() == [name for name, _ in NAMED]


def test_csv_holds_no_formulas(tmp_path: Path) -> None:
    text = "=cmd|' /C calc'!A0 is wat deze brief zegt."
    write_tables([("@brief.txt", letter("@brief.txt", text, subject="-2+3", sender="+31 23"))], tmp_path, "csv")
    with (tmp_path / "letters.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    told = [row[name] for name in ("name", "text", "subject", "sender")]
    assert told == ["'@brief.txt", f"'{text}", "'-2+3", "'+31 23"]


@given(st.text())
def test_no_text_begins_as_a_formula(text: str) -> None:
    made = str(harmless(text))
    assert not made.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert made in (text, f"'{text}")


def test_numbers_stay_numbers() -> None:
    assert harmless(Decimal("-35000.00")) == Decimal("-35000.00")


def test_a_run_that_fails_leaves_the_tables_of_the_run_before(tmp_path: Path) -> None:
    write_tables(NAMED, tmp_path, "csv")
    before = (tmp_path / "letters.csv").read_bytes()

    def broken():
        yield NAMED[0]
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_tables(broken(), tmp_path, "csv")
    assert (tmp_path / "letters.csv").read_bytes() == before
    assert len(list(tmp_path.iterdir())) == len(TABLES)


def test_a_folder_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="tables cannot be written"):
        write_tables(NAMED, tmp_path / "file" / "tables", "csv")


@pytest.mark.parametrize("table", [table.name for table in TABLES])
def test_frames_are_the_tables(table: str, tmp_path: Path) -> None:
    write_tables(NAMED, tmp_path, "parquet")
    frame = docparse.letters_to_frame(LETTERS, table)
    stored = pd.read_parquet(tmp_path / f"{table}.parquet")
    assert list(frame.columns) == list(stored.columns)
    pd.testing.assert_frame_equal(frame, stored.astype(frame.dtypes.to_dict()))


def test_frames_reckon() -> None:
    amounts = docparse.letters_to_frame(iter(LETTERS), "amounts")
    assert amounts.groupby("payee")["value"].sum().to_dict() == {HOUSE: 131200.0}
    assert docparse.letters_to_frame([], "amounts")["value"].sum() == 0
    assert docparse.letters_to_frame(LETTERS, "dates")["earliest"].dt.year.to_list() == [2018]
    twice = docparse.letters_to_frame([COUNCIL, COUNCIL])
    assert twice["name"].to_list() == ["raad.pdf", "raad.pdf (2)"]


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="The tables are letters"):
        docparse.letters_to_frame(LETTERS, "brieven")
    monkeypatch.setitem(sys.modules, "pandas", None)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingDependencyError, match=r"docparse\[frames\]"):
        docparse.letters_to_frame(LETTERS)
    with pytest.raises(MissingDependencyError, match="--format csv"):
        write_tables(NAMED, tmp_path, "parquet")
