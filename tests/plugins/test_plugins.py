"""Readers and exporters of other packages: the example of the documents, installed, and broken ones."""

import io
import json
import os
import subprocess
import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

import docparse
from docparse import plugins
from docparse.batching.run import reader_of
from docparse.cli import main
from docparse.errors import PluginError, UsageError
from docparse.export import export_parsed
from docparse.options import Options
from docparse.reading.reader import make_reader

ROOT = Path(__file__).resolve().parents[2]
LETTER = "Gemeente Haarlem\n\nWij verlenen u een subsidie van € 5.000,-.\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the example package in it, as ``pip install`` leaves it."""
    target = tmp_path_factory.mktemp("site")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    source = ROOT / "docs" / "plugin-example"
    flags = ["--no-deps", "--no-index", "--no-build-isolation", "--target", str(target)]
    subprocess.run([*pip, *flags, str(source)], check=True, capture_output=True)
    return target


@pytest.fixture
def plugged(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(site))


def command(site: Path, *arguments: str, **options) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join((str(site), str(ROOT)))
    environment = {**os.environ, "PYTHONPATH": path}
    line = [sys.executable, "-m", "docparse", *arguments]
    return subprocess.run(line, env=environment, capture_output=True, text=True, check=False, **options)


def page() -> bytes:
    image = Image.new("L", (1240, 600), 255)
    for top in (100, 200):
        ImageDraw.Draw(image).rectangle((150, top, 900, top + 30), fill=0)
    out = io.BytesIO()
    image.save(out, "PNG", dpi=(150, 150))
    return out.getvalue()


def test_the_command_takes_a_format_and_tells_of_it(site: Path, tmp_path: Path) -> None:
    done = command(site, "extract", "-", "--format", "words", input=LETTER)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[:2] == ["1\tGemeente", "1\tHaarlem"]
    parts = {part["name"]: part["found"] for part in json.loads(command(site, "doctor", "--json").stdout)["parts"]}
    assert parts["plug-in format words"] == parts["plug-in reader bars"] == "docparse-example 1.0"
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(LETTER, encoding="utf-8")
    files = [str(tmp_path / f"{name}.txt") for name in ("a", "b")]
    command(site, "extract", *files, "--format", "words", "-o", str(tmp_path / "out"))
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.txt.words.tsv", "b.txt.words.tsv"]


def test_without_the_package_its_names_are_unknown() -> None:
    for option in ("--format", "--reader"):
        done = subprocess.run(
            [sys.executable, "-m", "docparse", "extract", "-", option, "words"],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 2
        assert "'words' is not one of" in done.stderr


@pytest.mark.usefixtures("plugged")
def test_a_reader_reads_pages() -> None:
    reading = docparse.read(page(), Options(reader="bars"))
    assert [set(line) for line in reading.text.split("\n")] == [{"|"}, {"|"}]
    assert len(reading.pages[0].words[0].text) == pytest.approx(15, abs=1)
    assert reading.pages[0].reader == "bars"
    assert [round(side) for side in reading.pages[0].words[0].box] == pytest.approx([72, 48, 432, 63], abs=1)


@pytest.mark.usefixtures("plugged")
def test_a_batch_reads_anew_with_another_version_of_a_reader() -> None:
    assert reader_of(Options(reader="bars")) == "bars docparse-example 1.0"


def pretend(monkeypatch: pytest.MonkeyPatch, group: str, value: str) -> None:
    point = EntryPoint(name="broken", value=value, group=group)
    monkeypatch.setattr(plugins, "entry_points", lambda **asked: [point] if asked.get("group") == group else [])


def test_a_plug_in_that_cannot_be_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, plugins.READERS, "docparse_nowhere:Reader")
    with pytest.raises(PluginError, match=r"the plug-in broken .* No module named 'docparse_nowhere'"):
        make_reader("broken")
    (found,) = plugins.installed()
    assert "docparse_nowhere" in (found.fault or "")


def test_a_reader_that_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, plugins.READERS, "decimal:Decimal.from_float")
    with pytest.raises(PluginError, match="the reader broken cannot be started"):
        make_reader("broken")


@pytest.mark.parametrize(
    ("value", "fault"), [("decimal:Decimal", "AttributeError"), ("strange:Reader", "gave a str for a word")]
)
def test_a_reader_that_fails_costs_the_page(monkeypatch: pytest.MonkeyPatch, value: str, fault: str) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    make_reader.cache_clear()
    pretend(monkeypatch, plugins.READERS, value)
    reading = docparse.read(page(), Options(reader="broken"))
    make_reader.cache_clear()
    (problem,) = reading.errors
    assert problem.page == 1
    assert "the reader broken" in problem.message
    assert fault in problem.message


def test_the_command_names_a_broken_exporter_before_it_reads(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    pretend(monkeypatch, plugins.EXPORTERS, "docparse_nowhere:exporter")
    with pytest.raises(SystemExit) as left:
        main(["extract", str(tmp_path / "not-there.pdf"), "--format", "broken"])
    told = capsys.readouterr()
    assert (left.value.code, told.out) == (3, "")
    assert told.err.startswith("docparse: error: the plug-in broken of an unknown package cannot be loaded")


def test_exporters_that_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed = docparse.Parser().parse(LETTER.encode(), name="brief.txt")
    pretend(monkeypatch, plugins.EXPORTERS, "decimal:Decimal")
    with pytest.raises(PluginError, match=r"the exporter broken is a type, no docparse\.Exporter"):
        export_parsed(parsed, "broken", b"", Options())
    monkeypatch.setattr("docparse.export.plugged.load", lambda *_: docparse.Exporter(".x", lambda _: 1 // 0))
    with pytest.raises(PluginError, match=r"brief\.txt: the exporter broken failed \(ZeroDivisionError"):
        export_parsed(parsed, "broken", b"", Options())
    monkeypatch.setattr("docparse.export.plugged.load", lambda *_: docparse.Exporter(".x", lambda _: None))
    with pytest.raises(PluginError, match="gave a NoneType"):
        export_parsed(parsed, "broken", b"", Options())


def test_a_plug_in_that_is_not_there() -> None:
    with pytest.raises(UsageError, match="no exporter called tei"):
        plugins.load(plugins.EXPORTERS, "tei")


def test_nothing_is_looked_for_until_a_plug_in_is_asked_for() -> None:
    program = (
        "import sys, docparse, docparse.cli\n"
        "docparse.Options(reader='ppocr')\n"
        "docparse.extract_text('Geachte raad,')\n"
        "print(any(name in sys.modules for name in ('docparse.plugins', 'docparse.reading.plugged')))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
