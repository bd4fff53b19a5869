"""Takes the picture of the review page that the README shows: docs/review.png, from the demo letter.

    docparse review corpora/demo/letter.pdf -o out/letter.html
    python docs/pictures/review_recipe.py out/letter.html docs/review.png

It needs Chromium. Two names are accepted first, and a sum is chosen, so that the picture shows what the page does.
"""

import io
import shutil
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

SIZE = {"width": 1180, "height": 720}


def choose(page: Page, words: str) -> None:
    """Choose the first mark in the text that holds these words."""
    page.locator(".letter .mark", has_text=words).first.click()


def main(source: str, target: str) -> None:
    """Show the page, act as a reviewer does, and take the picture."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_context(locale="en-GB", reduced_motion="reduce", viewport=SIZE).new_page()
        page.goto(Path(source).absolute().as_uri())
        for words in ("Stichting ABC", "Convenant Taal"):
            choose(page, words)
            page.click(".inspector .accept")
        choose(page, "1.475")
        taken = Image.open(io.BytesIO(page.screenshot()))
        browser.close()
    taken.convert("RGB").quantize(256).save(target, optimize=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
