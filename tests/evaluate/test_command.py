"""``docparse evaluate`` as a user runs it, on the text itself and on one scan."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.usefixtures("typesetter")

LETTER = """#id: {id}
#type: collegebrief
#field sender: Gemeente Haarlem
#field date: 2016-05-03
#field signatory: J. Bos | secretaris
---
{{ORG|Gemeente Haarlem}}

{{LOC|Haarlem}}, {{DATE=2016-05-03|3 mei 2016}}

Geachte raad,

Wij verlenen {{AMT=5000.00|€ 5.000,-}} aan de {{ORG|Stichting {name}}} op grond van de {{LAW|Gemeentewet}} toe.

Hoogachtend,

{{PER|J. Bos}}
secretaris
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    letters = tmp_path / "letters"
    letters.mkdir()
    for name, foundation in (("een", "Perspectief"), ("twee", "Welzijn")):
        (letters / f"{name}.letter").write_text(LETTER.format(id=name, name=foundation), encoding="utf-8")
    return letters


def evaluate(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "docparse", "evaluate", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)


def test_tables_results_and_floors(folder: Path, tmp_path: Path) -> None:
    output, floors = tmp_path / "r.json", tmp_path / "f.json"
    done = evaluate(
        folder, "--conditions", "text", "-o", output, "--write-floors", floors, "--html", tmp_path / "r.html"
    )
    assert done.returncode == 0, done.stderr
    assert "AMT exact" in done.stdout
    data = json.loads(output.read_text())
    assert data["figures"]["text"]["AMT_value"]["value"] == 1.0
    assert data["figures"]["text"]["cer"]["value"] == 0.0
    assert {case["letter"] for case in data["cases"]} == {"een", "twee"}
    assert "<svg" in (tmp_path / "r.html").read_text()
    assert evaluate(folder, "--conditions", "text", "--floors", floors).returncode == 0
    assert "Changes" in evaluate(output, "--compare", output).stdout


def test_a_figure_below_its_floor_fails(folder: Path, tmp_path: Path) -> None:
    floors = tmp_path / "f.json"
    evaluate(folder, "--conditions", "text", "--write-floors", floors)
    for path in folder.glob("*.letter"):
        path.write_text(path.read_text().replace("{AMT=5000.00|€ 5.000,-}", "€ {AMT=5000.00|5.000,-}"))
    done = evaluate(folder, "--conditions", "text", "--floors", floors)
    assert done.returncode == 1
    assert "through the floor: text: AMT_exact fell" in done.stderr


def test_check(folder: Path) -> None:
    done = evaluate(folder, "--check")
    assert "shares" in done.stdout
    (folder / "twee.letter").unlink()
    assert "1 letters, 0 faults" in evaluate(folder, "--check").stdout
    path = folder / "een.letter"
    path.write_text(path.read_text().replace("{LAW|Gemeentewet}", "{LAW|Gemeentewet"))
    done = evaluate(folder, "--check")
    assert done.returncode == 1
    assert "LAW is not closed" in done.stdout


def test_agreement(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    for path in folder.glob("*.letter"):
        (other / path.name).write_text(path.read_text().replace("{LAW|Gemeentewet}", "Gemeentewet"))
    rows = evaluate(folder, "--agree", other).stdout.splitlines()
    assert any("LAW" in row and "0.000" in row for row in rows)
    assert any("AMT" in row and "1.000" in row for row in rows)


def test_agreement_names_the_letters_of_other_text(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    path = sorted(folder.glob("*.letter"))[0]
    (other / path.name).write_text(path.read_text() + "P.S.\n")
    assert f"{path.stem} is left out" in evaluate(folder, "--agree", other).stderr


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--conditions", "moonlight"], 2, "There is no condition moonlight"),
        (["--split", "test"], 4, "no split"),
    ],
)
def test_mistakes_of_the_user(folder: Path, arguments: list[str], code: int, words: str) -> None:
    done = evaluate(folder, *arguments)
    assert done.returncode == code
    assert words in done.stderr


@pytest.mark.scan
def test_a_scan_is_made_kept_and_read(folder: Path, tmp_path: Path) -> None:
    done = evaluate(folder, "--conditions", "clean", "--sample", "1", "--keep", tmp_path / "pages", "--reader", "ppocr")
    assert done.returncode == 0, done.stderr
    assert "CER" in done.stdout
    assert [path.suffix for path in (tmp_path / "pages").glob("een.*.pdf")] == [".pdf"]
