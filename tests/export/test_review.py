"""The review page: one file that fetches nothing, runs nothing but its own script, and escapes what a letter says."""

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest

from docparse.export.review.page import DPI, review_page
from docparse.options import Options
from docparse.pipeline import Parser
from docparse.reading.facsimile import Facsimile
from docparse.schema import Page

NASTY = "<script>alert(1)</script> </script><!-- & \u2028 \"'>"
TEXT = f"""Gemeente Veenhoek

Onderwerp: Verlening {NASTY} subsidie

Geachte raad,

Wij verlenen {NASTY} een subsidie van € 5.000,- voor 2017.
"""


class Elements(HTMLParser):
    """Every tag with its attributes, and what stands inside scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[tuple[str, dict[str, str | None], str]] = []
        self.open = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.open = tag

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - as HTMLParser calls it
        self.open = ""

    def handle_data(self, data: str) -> None:
        if self.open in ("script", "style"):
            self.inside.append((*self.tags[-1], data))


@pytest.fixture(scope="module")
def page() -> str:
    parsed = Parser(Options(reproducible=True)).parse(TEXT.encode(), name=f"{NASTY}.txt")
    return review_page(parsed, [Facsimile(1, np.full((20, 10), 255, np.uint8))])


def test_only_its_own_script_and_style_may_run(page: str) -> None:
    elements = Elements(page)
    (policy,) = [one["content"] for tag, one in elements.tags if one.get("http-equiv") == "Content-Security-Policy"]
    assert policy is not None
    assert policy.startswith("default-src 'none'; img-src data:;")
    for tag, attributes, content in elements.inside:
        if tag == "style" or attributes.get("type") == "module":
            digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
            assert f"'sha256-{digest}'" in policy
        else:
            assert attributes["type"] == "application/json"


def test_what_a_letter_says_is_never_markup(page: str) -> None:
    elements = Elements(page)
    assert [attributes.get("type") for tag, attributes in elements.tags if tag == "script"] == [
        "application/json",
        "application/json",
        "application/json",
        "module",
    ]
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    letter = json.loads(next(text for _, attributes, text in elements.inside if attributes.get("id") == "letter"))
    assert "<script>alert(1)</script>" in letter["text"]


def test_nothing_is_fetched(page: str) -> None:
    elements = Elements(page)
    links = [value for _, attributes in elements.tags for name, value in attributes.items() if name in ("src", "href")]
    assert all(value and value.startswith(("data:", "#")) for value in links)
    assert not re.search(r"@import|url\(", page)


def test_three_pages_of_the_noisiest_paper_stay_under_3_mb() -> None:
    """Noise is what packs worst; a page of a scan takes a sixth of it."""
    parsed = Parser(Options(reproducible=True)).parse(TEXT.encode(), name="brief.txt")
    letter = parsed.letter.model_copy(
        update={"pages": tuple(Page(number=at, width=595.4, height=841.7, origin="ocr") for at in (1, 2, 3))}
    )
    size = [round(side * DPI) for side in (11.69, 8.27)]
    noise = np.random.default_rng(7).integers(0, 256, size, dtype=np.uint8)
    page = review_page(replace(parsed, letter=letter), [Facsimile(at, noise) for at in (1, 2, 3)])
    assert page.count("data:image/webp") == 3
    assert len(page.encode()) < 3_000_000


def test_every_label_is_there_in_both_languages() -> None:
    folder = Path(review_page.__code__.co_filename).parent
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    assert labels["nl"].keys() == labels["en"].keys()
    scripts = "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.js")))
    used = set(re.findall(r"""(?:label|filled|named)\("(\w+)\"""", scripts))
    template = (folder / "page.html.j2").read_text(encoding="utf-8")
    used |= set(re.findall(r'(?:data-name="|t\(")(\w+)"', template))
    assert used <= labels["nl"].keys()
