"""The wheel, in an empty environment and away from the checkout, reads a scan."""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.wheel


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bin folder of an environment that holds the wheel and what it asks for, nothing else."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = folder.glob("docparse-*.whl")
    venv.create(folder / "env", with_pip=True)
    pip = [folder / "env" / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "-c", ROOT / "constraints.txt", wheel], check=True)
    return folder / "env" / "bin"


def run(installed: Path, folder: Path, *arguments: str, path: str | None = None) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment |= {"PATH": path} if path is not None else {}
    done = subprocess.run(
        [installed / "docparse", *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("hidden", [False, True], ids=["as installed", "without tesseract"])
def test_it_reads_a_scan(installed: Path, tmp_path: Path, hidden: bool) -> None:
    scan = ROOT / "corpora" / "demo" / "letter.pdf"
    letter = json.loads(run(installed, tmp_path, "extract", str(scan), path=str(installed) if hidden else None))
    assert letter["status"] == "ok"
    assert letter["pages"][0]["origin"] == "ocr"
    if hidden:
        assert letter["pages"][0]["reader"] == "ppocr"
    assert letter["letter"]["subject"]["value"]
    assert letter["organisations"]


def test_doctor_finds_everything_that_is_needed(installed: Path, tmp_path: Path) -> None:
    assert json.loads(run(installed, tmp_path, "doctor", "--json"))["healthy"]


def test_it_writes_a_review_page(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("Gemeente Aa\n\nWij betalen u € 5,-.\n", encoding="utf-8")
    run(installed, tmp_path, "review", "brief.txt")
    assert "<!doctype html>" in (tmp_path / "brief.html").read_text(encoding="utf-8")
