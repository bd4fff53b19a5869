"""What a person sees in the terminal: the summary, and where each value comes from."""

import os
import pty
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from docparse.export.explain import explained
from docparse.export.summary import summary, to_summary
from docparse.extracting.legible import legibility
from docparse.handover import Parsed
from docparse.pipeline import Parser

TEXT = """Gemeente Veenhoek

Datum: 3 mei 2016
Onderwerp: Verlening [bold]subsidie[/bold]

Geachte raad,

Wij verlenen Stichting De Meent een subsidie van € 5.000,- voor het jaar 2017 in de gemeente Haarlem.

Hoogachtend,

drs. J. Bos
secretaris
"""


@pytest.fixture(scope="module")
def parsed() -> Parsed:
    return Parser().parse(TEXT.encode(), name="brief\x1b[31m.txt")


def test_the_summary_tells_fields_amounts_names_and_doubts(parsed: Parsed) -> None:
    told = to_summary(parsed.letter)
    for wanted in (
        "subject    Verlening [bold]subsidie[/bold]",
        "signed by  drs. J. Bos, secretaris",
        "5,000.00 EUR  € 5.000,-",
        "Stichting De Meent",
        "Look again",
    ):
        assert wanted in told
    assert "\x1b" not in told


def test_a_doubtful_value_is_coloured_unless_no_colour_is_wanted(
    parsed: Parsed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert re.search(r"\x1b\[31m[0-6]\d%", summary(parsed.letter, width=80, colours=True))
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[3" not in summary(parsed.letter, width=80, colours=True)


def on_a_terminal(*arguments: str) -> str:
    """What docparse writes when its stdout is a terminal."""
    master, slave = pty.openpty()
    environment = {**os.environ, "NO_COLOR": "1", "TERM": "xterm"}
    done = subprocess.Popen([sys.executable, "-m", "docparse", *arguments], stdout=slave, env=environment)
    os.close(slave)
    told = b""
    try:
        while part := os.read(master, 4096):
            told += part
    except OSError:  # the terminal closes with its last writer
        pass
    assert done.wait(timeout=120) == 0
    os.close(master)
    return told.decode()


def test_a_terminal_gets_the_summary_and_a_pipe_json(tmp_path: Path) -> None:
    letter = tmp_path / "brief.txt"
    letter.write_text(TEXT, encoding="utf-8")
    assert on_a_terminal("extract", str(letter)).startswith("\x1b[1mbrief.txt")
    assert on_a_terminal("extract", str(letter), "--format", "json").startswith("{")
    piped = subprocess.run(
        [sys.executable, "-m", "docparse", "extract", str(letter)], capture_output=True, text=True, check=True
    )
    assert piped.stdout.startswith("{")


def test_every_value_is_explained(parsed: Parsed) -> None:
    told = explained(parsed)
    assert told.startswith("brief [31m.txt\n\ntype: ")
    assert "amount: 5000.00 EUR\n    page 1 paragraph: '€ 5.000,-'\n    amounts, " in told
    assert "organisations → recogniser, " in told
    assert "TOOI register: https://identifier.overheid.nl/tooi/id/gemeente/gm0392" in told
    assert "subject: Verlening [bold]subsidie[/bold]\n    page 1 subject: " in told
    mentions = [line for line in told.splitlines() if line.startswith("    page ")]
    fields = [field for field in parsed.letter._fields() if field.start is not None]
    assert len(mentions) == len(list(parsed.letter.mentions())) + len(fields) + len(parsed.letter.corrections)


TABLE = """Gemeente Veenhoek

Geachte raad,

Reageer vóór 1 juli 2017. Wij rekenen op € 1.500 tot € 2.000 aan kosten.

Onderdeel      Begroot 2017     Begroot 2018
Huur              € 40.000         € 42.000
Personeel         € 81.200         € 85.000
Totaal           € 131.200        € 127.000
"""


@pytest.fixture(scope="module")
def table() -> Parsed:
    return Parser().parse(TABLE.encode(), name="tabel.txt")


def test_the_summary_tells_what_tables_and_words_say(table: Parsed) -> None:
    told = to_summary(table.letter)
    for wanted in (
        "€ 1.500    at least",
        "€ 131.200  Begroot 2017 · Totaal · does not add up",
        "€ 127.000  Begroot 2018 · Totaal · adds up",
        "2017-07-01 (deadline)",
        "page 1  amount: € 131.200 does not add up",
    ):
        assert wanted in told


def test_a_narrow_terminal_keeps_sums_whole_and_cuts_no_word(table: Parsed) -> None:
    told = summary(table.letter, width=44, colours=False)
    assert "131,200.00 EUR" in told
    assert "…" not in told


def test_what_is_said_of_sums_and_dates_is_explained(table: Parsed) -> None:
    told = explained(table)
    assert "the words around it: deadline" in told
    assert "bound from" in told
    total = told.split("amount: 131200.00 EUR\n")[1].split("\n\n")[0]
    assert "the head of its column: 'Begroot 2017'" in total
    assert "the sums above it make another total" in total


def test_how_sure_the_fact_is_and_the_reading_make_the_confidence(parsed: Parsed) -> None:
    words = tuple(replace(word, confidence=0.5) for word in parsed.words)
    told = explained(replace(parsed, words=words))
    fact, reading = re.findall(r"header reader `titles`, ([\d.]+) × ([\d.]+) for the reading", told)[0]
    assert parsed.letter.letter.subject is not None
    assert float(fact) * float(reading) == pytest.approx(parsed.letter.letter.subject.confidence, abs=0.01)
    assert float(reading) == pytest.approx(legibility(0.5), abs=0.006)


def test_several_letters_are_set_apart(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    told = on_a_terminal("extract", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--explain")
    assert told.startswith("a.txt\r\n")
    assert "\r\n\r\nb.txt\r\n" in told


def test_a_trace_ends_with_the_confidence_that_was_given(parsed: Parsed) -> None:
    """Of text nothing was read, so the last component's confidence is the value's own."""
    given = {(trace.list, trace.start): trace.confidence for trace in parsed.traces}
    for amount in parsed.letter.amounts:
        assert given["amounts", amount.mentions[0].start] == pytest.approx(amount.confidence, abs=0.001)
