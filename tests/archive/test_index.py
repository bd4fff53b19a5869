"""An archive holds the letters of its source: all of them, once, as they are now."""

import json
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from docparse.errors import DocparseError, OutputError, UnreadableError
from docparse.indexing import Change, index
from docparse.indexing.layout import VIEWS
from docparse.schema import Letter
from docparse.searching import search
from docparse.tables import TABLES

from .letters import CITIZEN, COUNCIL, HOUSE, LETTERS, PARTIAL, TOOI, batch_folder, letter, record


def made(source: Path, archive: Path, complaints: list[DocparseError] | None = None) -> Change:
    return list(index(source, archive, pytest.fail if complaints is None else complaints.append))[-1]


def rows(archive: Path, query: str, *values: object) -> list[tuple]:
    with closing(sqlite3.connect(archive)) as database:
        return database.execute(query, values).fetchall()


def names(archive: Path) -> list[str]:
    return [name for (name,) in rows(archive, "SELECT name FROM letters ORDER BY name")]


def whole(archive: Path) -> None:
    """Nothing is broken, nothing is left over of a letter that is gone, and the full text is that of the tables."""
    assert rows(archive, "PRAGMA integrity_check") == [("ok",)]
    assert rows(archive, "PRAGMA foreign_key_check") == []
    with closing(sqlite3.connect(archive)) as database:
        for table in ("letters", "entities", "pillars"):
            database.execute(f"INSERT INTO {table}_fts ({table}_fts, rank) VALUES ('integrity-check', 1)")


def test_every_table_has_what_the_letters_say(archive: Path) -> None:
    whole(archive)
    assert names(archive) == ["map/bewoner.txt", "raad.pdf", "scan.tif"]
    facts = "SELECT type, sender, date, reference, status, text FROM letters WHERE name = 'raad.pdf'"
    header = ("raadsinformatiebrief", "Gemeente Haarlem", "2017-10-03", "2017/412345")
    assert rows(archive, facts) == [(*header, "ok", COUNCIL.text)]
    of_council = "FROM {} WHERE letter = (SELECT id FROM letters WHERE name = 'raad.pdf')"
    assert rows(archive, "SELECT category, name, identifier " + of_council.format("entities")) == [
        ("organisation", "gemeente Haarlem", TOOI),
        ("organisation", HOUSE, None),
        ("law", "Gemeentewet", None),
        ("plan", "Actieplan Zuid", None),
    ]
    assert rows(archive, "SELECT value, approximate, year, payer, text " + of_council.format("amounts")) == [
        (131200.0, 0, 2016, "gemeente Haarlem", "€ 131.200"),
        (900.0, 1, None, None, "€ 900"),
    ]
    assert rows(archive, "SELECT number, pillar, term FROM pillars") == [(1, "preventie in de wijk", "pijler")]
    assert rows(archive, "SELECT name FROM signatories") == [("J. Bos",)]
    assert rows(archive, "SELECT value, earliest, latest, role FROM dates") == [(*("2018-05-01",) * 3, "sent")]
    assert rows(archive, "SELECT code, page FROM problems") == [("page_unreadable", 2)]


def test_places_index_the_text(archive: Path) -> None:
    for table in ("mentions", "amounts", "dates", "pillars"):
        query = f'SELECT letters.text, {table}.text, start, "end" FROM {table} JOIN letters ON letters.id = letter'
        found = rows(archive, query)
        assert found
        for text, printed, start, end in found:
            assert text[start:end] == printed


def test_amounts_per_organisation_and_year(archive: Path) -> None:
    view = "SELECT organisation, identifier, role, year, letters, total FROM amounts_per_organisation_and_year"
    assert rows(archive, view + " ORDER BY role DESC") == [
        ("gemeente Haarlem", TOOI, "pays", 2016, 1, 131200.0),
        (HOUSE, None, "gets", 2016, 1, 131200.0),
    ]


def test_of_a_range_the_higher_end_is_counted(tmp_path: Path) -> None:
    parties = {"payer": "de gemeente", "year": 2016}
    ends = [("€ 5.000", "5000.00", parties | {"bound": "from"}), ("€ 8.000", "8000.00", parties | {"bound": "to"})]
    made(
        batch_folder(tmp_path / "out", (letter("a.txt", "Tussen € 5.000 en € 8.000.", amounts=ends),)),
        tmp_path / "a.db",
    )
    assert rows(tmp_path / "a.db", "SELECT amounts, total FROM amounts_per_organisation_and_year") == [(1, 8000.0)]


def test_letters_that_name_two_organisations(archive: Path) -> None:
    view = "SELECT name FROM letters_naming_two_organisations WHERE organisation = ? AND other_organisation = ?"
    assert rows(archive, view, "gemeente Haarlem", HOUSE) == [("raad.pdf",)]
    assert rows(archive, view, HOUSE, "gemeente Haarlem") == [("raad.pdf",)]
    assert rows(archive, view, HOUSE, "provincie Utrecht") == []
    everywhere = "SELECT letters FROM names WHERE identifier = ?"
    assert rows(archive, everywhere, TOOI) == [(2,)]


def test_a_second_run_reads_only_what_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = tmp_path / "archive.db"
    other = letter("nieuw.txt", "Een brief over water.")
    mended = letter("scan.tif", "Nu staat er iets anders.")
    folder = batch_folder(tmp_path / "out")
    assert made(folder, archive) == Change(new=3)
    keys = dict(rows(archive, "SELECT name, id FROM letters"))
    read: list[str] = []
    validate = Letter.model_validate_json
    monkeypatch.setattr(Letter, "model_validate_json", lambda data: read.append("one") or validate(data))
    assert made(folder, archive) == Change(same=3)
    assert not read
    batch_folder(folder, (COUNCIL, mended, other))
    assert made(folder, archive) == Change(new=1, changed=1, gone=1, same=1)
    assert len(read) == 2
    whole(archive)
    assert names(archive) == ["nieuw.txt", "raad.pdf", "scan.tif"]
    assert rows(archive, "SELECT id, text FROM letters WHERE name = 'scan.tif'") == [(keys["scan.tif"], mended.text)]
    assert rows(archive, "SELECT rowid FROM letters_fts WHERE letters_fts MATCH 'utrecht'") == []
    assert rows(archive, "SELECT count(*) FROM problems") == [(0,)]


def test_json_lines_make_the_same_archive(tmp_path: Path, archive: Path) -> None:
    lines = tmp_path / "all.jsonl"
    lines.write_text("".join(one.model_dump_json() + "\n" for one in (*LETTERS, COUNCIL)), encoding="utf-8")
    other = tmp_path / "other.db"
    assert made(lines, other) == Change(new=4)
    assert names(other) == [*names(archive)[:2], "raad.pdf (2)", "scan.tif"]
    for table in TABLES[1:]:
        columns = ", ".join(f'{table.name}."{one.name}"' for one in table.columns)
        kept = f"SELECT {columns} FROM {table.name}"
        of_three = f"{kept} JOIN letters ON letters.id = letter WHERE letters.name <> 'raad.pdf (2)' ORDER BY 1, 2, 3"
        assert rows(other, of_three) == rows(archive, of_three)
    assert made(lines, other) == Change(same=4)


def test_a_file_without_a_letter_costs_only_itself(tmp_path: Path) -> None:
    failed = record(PARTIAL, status="failed", output=None)
    folder = batch_folder(tmp_path / "out", (COUNCIL, CITIZEN), failed)
    (folder / "raad.pdf.json").write_text('{"status": "ok"}')
    complaints: list[DocparseError] = []
    assert made(folder, tmp_path / "a.db", complaints) == Change(new=1, unreadable=1)
    assert "raad.pdf.json: this is no letter of docparse" in str(complaints[0])
    (folder / "raad.pdf.json").unlink()
    made(folder, tmp_path / "a.db", complaints)
    assert "Run the batch again" in str(complaints[1])


def test_an_emptied_source_empties_the_archive(tmp_path: Path) -> None:
    folder = batch_folder(tmp_path / "out")
    made(folder, tmp_path / "a.db")
    assert made(batch_folder(folder, ()), tmp_path / "a.db") == Change(gone=3)
    whole(tmp_path / "a.db")
    assert names(tmp_path / "a.db") == []


@pytest.mark.parametrize("there", [(), ("manifest-1-of-2.jsonl",)])
def test_a_folder_that_no_batch_ended_in(tmp_path: Path, there: tuple[str, ...]) -> None:
    for name in there:
        (tmp_path / name).touch()
    with pytest.raises(UnreadableError, match="--merge" if there else "has ended"):
        made(tmp_path, tmp_path / "a.db")
    assert not (tmp_path / "a.db").exists()


def test_other_files_stay_as_they_are(tmp_path: Path) -> None:
    folder = batch_folder(tmp_path / "out")
    text = tmp_path / "brief.txt"
    text.write_text("Geachte raad, dit is geen archief maar een brief." * 50)
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as database:
        database.execute("CREATE TABLE mine (a)")
    for path in (text, other):
        before = path.read_bytes()
        with pytest.raises(UnreadableError, match="no archive of docparse"):
            made(folder, path)
        assert path.read_bytes() == before


def test_an_archive_of_another_version_is_told_of_and_stays(tmp_path: Path) -> None:
    folder, archive = batch_folder(tmp_path / "out"), tmp_path / "a.db"
    made(folder, archive)
    with closing(sqlite3.connect(archive)) as database:
        database.execute("PRAGMA user_version = 1")
    before = archive.read_bytes()
    for use in (lambda: made(folder, archive), lambda: search(archive, "subsidie", 1)):
        with pytest.raises(UnreadableError, match=r"another version of docparse .*layout 1.*") as told:
            use()
        assert "docparse index" in str(told.value.remedy)
    assert archive.read_bytes() == before


def test_a_letter_of_another_schema_is_told_of(tmp_path: Path) -> None:
    folder = batch_folder(tmp_path / "out", (COUNCIL,))
    path = folder / "raad.pdf.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"schema_version": "1.1"', '"schema_version": "1.0"'))
    complaints: list[DocparseError] = []
    assert made(folder, tmp_path / "a.db", complaints) == Change(unreadable=1)
    assert "the letter is of schema 1.0, and this docparse reads 1.1" in str(complaints[0])


def test_another_writer_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("docparse.indexing.database._WAIT", 0.01)
    folder = batch_folder(tmp_path / "out")
    made(folder, tmp_path / "a.db")
    with closing(sqlite3.connect(tmp_path / "a.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(OutputError, match="Another program writes to it"):
            made(folder, tmp_path / "a.db")


KILLED = """
import sys
from pathlib import Path
from docparse.indexing import index, indexing
indexing._BATCH = 20
for change in index(Path(sys.argv[1]), Path(sys.argv[2]), print):
    print(change.letters, flush=True)
"""


def test_killed_midway_it_is_whole_and_goes_on(tmp_path: Path) -> None:
    many = tuple(letter(f"{number}.txt", f"Brief {number} over water. " * 20) for number in range(400))
    folder = batch_folder(tmp_path / "out", many)
    archive = tmp_path / "a.db"
    run = subprocess.Popen([sys.executable, "-c", KILLED, str(folder), str(archive)], stdout=subprocess.PIPE, text=True)
    assert run.stdout is not None
    for line in run.stdout:
        if int(line) >= 150:
            break
    run.send_signal(signal.SIGKILL)
    run.wait()
    run.stdout.close()
    whole(archive)
    kept = len(names(archive))
    assert 140 <= kept < 400
    assert kept % 20 == 0
    assert made(folder, archive) == Change(new=400 - kept, same=kept)
    whole(archive)


def test_the_metadata_speaks_of_what_is_there(archive: Path) -> None:
    told = json.loads(archive.with_suffix(".metadata.json").read_text(encoding="utf-8"))["databases"]["archive"]
    for name, about in told["tables"].items():
        found = {column for (column,) in rows(archive, "SELECT name FROM pragma_table_info(?)", name)}
        assert found
        assert {*about.get("columns", {}), *about.get("facets", [])} <= found
        assert about["description"]
    assert {*VIEWS, *(table.name for table in TABLES)} == set(told["tables"])
    with closing(sqlite3.connect(archive)) as database:
        both = told["queries"]["letters_that_name_both"]["sql"]
        found = database.execute(both, {"one": "haarlem", "other": 'veiligheidshuis "kennemerland'}).fetchall()
        assert [row[1] for row in found] == ["raad.pdf"]
        found = database.execute(told["queries"]["amounts_of_at_least"]["sql"], {"amount": "5000"}).fetchall()
        assert [row[0] for row in found] == [131200.0, 5000.0]
        assert database.execute(told["queries"]["totals_that_do_not_add_up"]["sql"]).fetchall() == []
        database.execute("UPDATE amounts SET adds_up = value > 1000")
        found = database.execute(told["queries"]["totals_that_do_not_add_up"]["sql"]).fetchall()
        assert [(row[0], row[6]) for row in found] == [(900.0, "raad.pdf")]
