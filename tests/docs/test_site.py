"""The documentation as it is built: nothing in it comes from elsewhere, and no field of the schema is left out."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from docparse.schema.contract import json_schema

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.docs


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("site")
    line = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(target)]
    done = subprocess.run(
        line, cwd=ROOT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return target


def test_nothing_is_fetched_from_elsewhere(site: Path) -> None:
    loaded = re.compile(r"<(?:link|script|img|iframe)\b[^>]*?(?:src|href)=\"?(https?:)?//")
    for page in site.rglob("*.html"):
        assert not loaded.search(page.read_text(encoding="utf-8")), page
    for sheet in site.rglob("*.css"):
        assert not re.search(r"url\([\"']?(?:https?:)?//|@import", sheet.read_text(encoding="utf-8")), sheet


def test_every_field_of_the_schema_has_its_row(site: Path) -> None:
    page = (site / "schema.html").read_text(encoding="utf-8")
    schema = json_schema()
    for name, model in {"Letter": schema, **schema["$defs"]}.items():
        section = page.split(f'<h2 id="{name.lower()}">')[1].split("<h2")[0]
        for field in model["properties"]:
            assert f"<td><code>{field}</code></td>" in section, f"{name}.{field}"
    assert "Degrees clockwise that the page was turned" in page


def test_what_pages_take_from_files_stands_in_them(site: Path) -> None:
    page = (site / "plugins.html").read_text(encoding="utf-8")
    shown = re.sub(r"<[^>]+>", "", page)
    for file, wanted in (("words.py", "exporter = "), ("bars.py", "class BarReader"), ("toml", "docparse.exporters")):
        assert wanted in shown, file
    for other in site.glob("*.html"):
        assert not re.search(r"-{2}8 ?&lt; ?-{2}", other.read_text(encoding="utf-8")), other


def test_the_names_of_the_package_are_in_the_reference(site: Path) -> None:
    page = (site / "api.html").read_text(encoding="utf-8")
    for name in ("extract", "read", "Parser.parse", "Options.lexicon", "Reading.text", "letters_to_frame"):
        assert re.search(rf'id="docparse\.\w+(?:\.\w+)?\.{re.escape(name)}"', page), name


def test_the_figures_come_from_the_readme(site: Path) -> None:
    page = (site / "how-it-works.html").read_text(encoding="utf-8")
    assert "CER of bare Tesseract" in page
    assert "start:figures" not in page


@pytest.mark.browser
def test_pages_show_without_a_network(site: Path) -> None:
    sync_api = pytest.importorskip("playwright.sync_api")
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("Chromium is not installed")
    with sync_api.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        for name in ("index", "exchange", "schema", "how-it-works"):
            page.goto((site / f"{name}.html").as_uri())
            assert page.locator("article h1").is_visible()
        browser.close()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
