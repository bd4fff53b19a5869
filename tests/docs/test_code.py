"""The code in the pages is run, page by page, in a folder as the reader has it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("docs/index", "docs/tutorial", "docs/own-words", "docs/reviewing", "docs/exchange", "docs/python", "README")
"""The pages whose code a reader can follow; that of the others is the example package's or a cluster's."""
BLOCK = re.compile(r"^```(bash|python)\n(.*?)^```", re.MULTILINE | re.DOTALL)

LETTER = """Gemeente Veenhoek

Aan de raad

Datum: 3 mei 2016
Onderwerp: Subsidie voor de speeltuin

Geachte raad,

Wij stellen in 2017 een subsidie van € 5.000,- beschikbaar aan Stichting De Meent.

Hoogachtend,

drs. J. Bos
secretaris
"""

pytestmark = pytest.mark.docs


@pytest.fixture(scope="module")
def folder(typesetter: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """``scans/letter.pdf``, what the tutorial leaves, and the command ``docparse``; in ``README`` what that speaks of.

    The letter is born digital, so that the code of the pages takes seconds and not minutes.
    """
    del typesetter
    import weasyprint

    folder = tmp_path_factory.mktemp("reader")
    (folder / "scans").mkdir()
    rows = "".join(f"<p>{row.replace(chr(10), '<br>')}</p>" for row in LETTER.split("\n\n"))
    weasyprint.HTML(string=rows).write_pdf(folder / "scans" / "letter.pdf")
    readme = folder / "README"
    (readme / "archive").mkdir(parents=True)
    for path in (readme / "letter.pdf", readme / "archive" / "letter.pdf"):
        path.write_bytes((folder / "scans" / "letter.pdf").read_bytes())
    (readme / "ocr.txt").write_text(LETTER, encoding="utf-8")
    (folder / "bin").mkdir()
    command = folder / "bin" / "docparse"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m docparse "$@"\n')
    command.chmod(0o755)
    return folder


@pytest.mark.parametrize("page", PAGES)
def test_the_code_of_a_page_runs(folder: Path, page: str) -> None:
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONPATH": f"{ROOT}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"}
    place = folder / page if page == "README" else folder
    blocks = BLOCK.findall((ROOT / f"{page}.md").read_text(encoding="utf-8"))
    assert blocks
    for language, code in blocks:
        line = ["bash", "-ec", code] if language == "bash" else [sys.executable, "-c", code]
        done = subprocess.run(line, cwd=place, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{code}\n{done.stderr}"
        assert "Traceback" not in done.stderr


def test_no_page_with_code_is_forgotten() -> None:
    files = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
    shown = {path for path in files if BLOCK.search(path.read_text(encoding="utf-8"))}
    assert {path.stem for path in shown} - {Path(page).name for page in PAGES} == {"archives", "search"}
