"""The review page as a person uses it, in headless Chromium."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from docparse.evaluate.letterfile import read_letter
from docparse.export.letterfile import to_letter
from docparse.export.review import page as page_module
from docparse.export.review import review
from docparse.options import Options
from docparse.schema import Letter

pytestmark = pytest.mark.browser

TRUTH = """#id: veenhoek-2016-subsidie
#type: subsidiebeschikking
#field sender: Gemeente Veenhoek
---
{ORG|Gemeente Veenhoek}

Stichting De Meent
Dorpsstraat 12
1234 AB Veenhoek

Datum: {DATE=2016-05-03|3 mei 2016}
Onderwerp: Verlening <script>subsidie</script>

Geachte raad,

Wij verlenen {ORG|Stichting De Meent} een subsidie van {AMT=5000.00|€ 5.000,-} voor het jaar {DATE=2017|2017}. De verordening is daarbij gevolgd, en de wethouder heeft er met de raad over gesproken in {LOC|Haarlem}.

De vereniging kreeg vorig jaar {AMT=2500.00|€ 2.500,-} van ons. Daarvan is een deel over.
\f
% Blad 2

Drie pijlers staan centraal:

• samenwerken in {LOC|Haarlem}
• voorkomen van eenzaamheid
• handhaven waar het moet

De gerneente betaalt binnen zes weken.

Hoogachtend,

{PER|drs. J. Bos}
secretaris
"""  # noqa: E501 - a paragraph is a line


@pytest.fixture(scope="session")
def browser() -> Iterator:
    """Headless Chromium."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("Chromium is not installed; apt-get install chromium")
    with sync_api.sync_playwright() as playwright:
        shown = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield shown
        shown.close()


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory, typesetter: None) -> tuple[Letter, Path]:  # noqa: ARG001
    """A letter of two pages, set in type and parsed from its PDF, and its review page."""
    from docparse.evaluate.render import render

    folder = tmp_path_factory.mktemp("review")
    source = folder / "veenhoek.letter"
    source.write_text(TRUTH, encoding="utf-8")
    parsed, page = review(render(read_letter(source), "plain"), Options(reproducible=True), "veenhoek.pdf")
    path = folder / "veenhoek.html"
    path.write_text(page, encoding="utf-8")
    return parsed.letter, path


@pytest.fixture
def page(browser, made) -> Iterator:
    """The page in a Dutch browser; a fault in its console fails the test."""
    yield from shown(browser, made[1], locale="nl-NL", viewport={"width": 1400, "height": 900})


def shown(browser, path: Path, **how) -> Iterator:
    context = browser.new_context(accept_downloads=True, **how)
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: faults.append(request.url) if request.url.startswith("http") else None)
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(path.as_uri())
    yield page
    context.close()
    assert faults == []


def mark(page, text: str, kind: str = ""):
    return page.locator(f".letter .mark{kind}", has_text=re.compile(f"^{re.escape(text)}$")).first


def downloaded(page, button: str) -> str:
    with page.expect_download() as download:
        page.click(button)
    return Path(download.value.path()).read_text(encoding="utf-8")


def reviewed(page) -> Letter:
    return Letter.model_validate_json(downloaded(page, ".save-json"))


def test_the_letter_shows_on_paper_and_in_words(page, made) -> None:
    letter, _ = made
    assert page.locator("figure").count() == 2
    assert page.locator("figure image").first.get_attribute("href").startswith("data:image/webp;base64,")
    for amount in letter.amounts:
        assert mark(page, amount.mentions[0].text, ".AMT").is_visible()
    assert "Blad 2" in page.locator(".letter .furniture").all_inner_texts()
    assert page.title().startswith("Verlening <script>")


def test_boxes_lie_on_the_words(page) -> None:
    """Where the page is dark is where the boxes are: each box of a mention holds ink, and frames it closely."""
    shares = page.evaluate(
        """async () => {
          const picture = new Image();
          picture.src = document.querySelector("#picture-1").getAttribute("href");
          await picture.decode();
          const sheet = new OffscreenCanvas(picture.width, picture.height);
          const canvas = sheet.getContext("2d", { willReadFrequently: true });
          canvas.drawImage(picture, 0, 0);
          const scale = picture.width / document.querySelector("figure svg").viewBox.baseVal.width;
          return [...document.querySelectorAll('[data-boxes="1"] .ORG, [data-boxes="1"] .AMT')].map((box) => {
            const sides = ["x", "y", "width", "height"].map((name) => box.getAttribute(name) * scale);
            const [x, y, w, h] = sides.map(Math.round);
            const { data } = canvas.getImageData(x, y, w, h);
            return data.filter((value, at) => at % 4 === 0 && value < 128).length / (w * h);
          });
        }"""
    )
    assert len(shares) >= 4
    assert all(0.05 < share < 0.6 for share in shares)


def test_hover_lights_up_the_other(page) -> None:
    amount = mark(page, "€ 5.000,-")
    item = amount.get_attribute("data-own")
    box = page.locator(f'[data-box="{item}"]').first
    amount.hover()
    assert "lit" in box.get_attribute("class")
    page.mouse.move(5, 5)
    assert "lit" not in box.get_attribute("class")
    box.hover()
    assert "lit" in amount.get_attribute("class")


def scrolled(page, pane: str, before: float) -> bool:
    """Whether a pane scrolls on from there within a few seconds."""
    for _ in range(50):
        if page.locator(pane).evaluate("(pane) => pane.scrollTop") > before:
            return True
        page.wait_for_timeout(100)
    return False


def test_where_the_pointer_rests_the_other_comes_into_view(page) -> None:
    page.emulate_media(reduced_motion="reduce")
    name = mark(page, "drs. J. Bos")
    box = page.locator(f'[data-box="{name.get_attribute("data-own")}"]').first
    name.scroll_into_view_if_needed()
    name.hover()
    assert scrolled(page, ".paper", 0)
    pane, inner = page.locator(".paper").bounding_box(), box.bounding_box()
    assert pane["y"] <= inner["y"] <= pane["y"] + pane["height"]
    page.locator(".reading").evaluate("(pane) => pane.scrollTo(0, 0)")
    box.hover()
    assert scrolled(page, ".reading", 0)
    assert "chosen" not in name.get_attribute("class")


def test_a_chosen_mark_scrolls_its_box_into_view(page) -> None:
    page.emulate_media(reduced_motion="reduce")
    name = mark(page, "drs. J. Bos")
    name.click()
    box = page.locator(f'[data-box="{name.get_attribute("data-own")}"]').first
    assert page.locator(".inspector strong").inner_text() == "drs. J. Bos"
    assert page.locator(".inspector .crop").count() == 1
    pane, inner = page.locator(".paper").bounding_box(), box.bounding_box()
    assert pane["y"] <= inner["y"] <= pane["y"] + pane["height"]


def test_filters_hide_types_and_what_is_sure(page) -> None:
    place = mark(page, "Haarlem")
    page.locator(".filters .LOC").click()
    assert "off" in place.get_attribute("class")
    assert page.locator(".box.LOC").first.is_hidden()
    page.locator(".filters .LOC").click()
    assert "off" not in place.get_attribute("class")
    page.locator("[name=most]").fill("0")
    assert page.locator(".letter [role=button]:not(.off)").count() == 0
    page.locator("[name=most]").fill("100")
    mark(page, "€ 5.000,-").click()
    page.click(".inspector .accept")
    page.check("[name=open]")
    assert "off" in mark(page, "€ 5.000,-").get_attribute("class")
    assert "off" not in mark(page, "€ 2.500,-").get_attribute("class")


def test_unreviewed_the_page_gives_back_what_it_got(page, made) -> None:
    letter, _ = made
    assert reviewed(page) == letter
    assert downloaded(page, ".save-letter") == to_letter(letter)


def test_accepted_changed_and_rejected_values(page, made, tmp_path: Path) -> None:
    letter, _ = made
    mark(page, "€ 5.000,-").click()
    page.click(".inspector .accept")
    mark(page, "2017").click()
    page.click(".inspector .reject")
    mark(page, "€ 2.500,-").click()
    page.click(".inspector button:text('Wijzigen')")
    page.fill(".changing input", "veel")
    page.click(".changing [type=submit]")
    assert "131200.00" in page.locator(".problem").inner_text()
    page.fill(".changing input", "2500.50")
    page.click(".changing [type=submit]")
    mark(page, "Haarlem").click()
    page.click(".inspector button:text('Wijzigen')")
    page.select_option(".changing select", "ORG")
    page.click(".changing [type=submit]")
    after = reviewed(page)
    assert [(str(one.value), one.confidence) for one in after.amounts] == [("5000.00", 1.0), ("2500.50", 1.0)]
    assert "2017" not in [one.value for one in after.dates]
    assert len(after.dates) == len(letter.dates) - 1
    assert "Haarlem" in [one.name for one in after.organisations]
    path = tmp_path / "veenhoek.letter"
    path.write_text(downloaded(page, ".save-letter"), encoding="utf-8")
    truth = read_letter(path)
    assert truth.faults == ()
    assert truth.text == after.text
    assert {(span.start, span.end) for span in truth.spans} == {(one.start, one.end) for one in after.mentions()}
    assert path.read_text(encoding="utf-8") == to_letter(after)


def test_a_field_that_was_missed_is_filled_in(page, made) -> None:
    assert made[0].letter.case_number is None
    row = page.locator("#fields tr", has_text="Zaaknummer")
    row.locator(".act.change").click()
    page.fill(".changing input", "De vereniging")
    page.click(".changing [type=submit]")
    field = reviewed(page).letter.case_number
    assert field is not None
    assert (field.value, field.text, field.page, field.confidence) == ("De vereniging", "De vereniging", 1, 1.0)
    assert field.boxes


def select(page, text: str) -> None:
    """Select a stretch of the letter as a pointer would."""
    page.evaluate(
        """(wanted) => {
          const walker = document.createTreeWalker(document.querySelector(".letter"), NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf(wanted);
            if (at >= 0) {
              document.getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + wanted.length);
              return;
            }
          }
          throw new Error("not in the letter");
        }""",
        text,
    )


def test_what_was_missed_is_marked(page) -> None:
    select(page, "De verordening")
    page.click(".kinds .LAW")
    assert mark(page, "De verordening", ".LAW").is_visible()
    laws = [one for one in reviewed(page).laws if one.name == "De verordening"]
    assert len(laws) == 1
    assert laws[0].mentions[0].boxes
    page.click(".undo")
    assert "De verordening" not in [one.name for one in reviewed(page).laws]


def test_a_verdict_goes_for_each_mention_of_the_same(page, made) -> None:
    (club,) = (one for one in made[0].organisations if one.name == "Stichting De Meent")
    assert len(club.mentions) == 2
    mark(page, "Stichting De Meent").click()
    page.check(".inspector [name=together]")
    assert page.locator(".inspector .together").inner_text() == "Alle 2 vermeldingen"
    page.click(".inspector .accept")
    assert page.locator(".letter .mark.ORG.accepted", has_text="Stichting De Meent").count() == 2
    assert [one.confidence for one in reviewed(page).organisations if one.name == club.name] == [1.0]
    page.click(".undo")
    assert page.locator(".letter .mark.ORG.accepted").count() == 0
    page.click(".inspector .change")
    page.select_option(".changing select", "PER")
    page.click(".changing [type=submit]")
    (person,) = (one for one in reviewed(page).persons if one.name == club.name)
    assert [one.start for one in person.mentions] == [one.start for one in club.mentions]
    page.click(".undo")
    mark(page, "Stichting De Meent").focus()
    page.keyboard.press("Shift+R")
    assert club.name not in [one.name for one in reviewed(page).organisations]


def test_a_verdict_of_its_own_stays_and_other_things_are_left_alone(page) -> None:
    marks = page.locator(".letter .mark.ORG", has_text=re.compile("^Stichting De Meent$"))
    marks.nth(1).click()
    page.click(".inspector .reject")
    marks.first.click()
    assert page.locator(".inspector [name=together]").count() == 0
    mark(page, "Gemeente Veenhoek").click()
    assert not page.locator(".inspector [name=together]:checked").count()
    page.click(".inspector .accept")
    after = {one.name: one for one in reviewed(page).organisations}
    assert len(after["Stichting De Meent"].mentions) == 1
    assert after["Stichting De Meent"].confidence < 1


def test_an_extent_is_changed_for_each_mention_with_the_same_words(page) -> None:
    mark(page, "Stichting De Meent").click()
    page.check(".inspector [name=together]")
    page.click(".inspector .change")
    page.click("[title='Begin een woord later']")
    page.click(".changing [type=submit]")
    (club,) = (one for one in reviewed(page).organisations if "Meent" in one.name)
    assert [one.text for one in club.mentions] == ["De Meent", "De Meent"]
    assert club.name == "De Meent"


def test_what_was_missed_is_marked_wherever_it_stands(page) -> None:
    select(page, "raad")
    page.check(".kinds [name=everywhere]")
    page.click(".kinds .ORG")
    text = reviewed(page).text
    (council,) = (one for one in reviewed(page).organisations if one.name == "raad")
    assert [one.start for one in council.mentions] == [one.start() for one in re.finditer(r"\braad\b", text)]
    assert len(council.mentions) == 2
    page.click(".undo")
    assert "raad" not in [one.name for one in reviewed(page).organisations]


def test_what_was_added_and_taken_away_comes_back(page, made) -> None:
    letter, _ = made
    select(page, "De verordening")
    page.click(".kinds .LAW")
    page.click(".inspector .reject")
    assert reviewed(page) == letter
    page.click(".undo")
    assert "De verordening" in [one.name for one in reviewed(page).laws]
    page.click(".undo")
    page.keyboard.press("Control+z")
    assert reviewed(page) == letter


def test_the_keyboard_keeps_its_place(page) -> None:
    amount = mark(page, "€ 5.000,-")
    amount.focus()
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    assert "accepted" in amount.get_attribute("class")
    page.locator(".inspector .reject").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "do-reject"
    button = page.locator("#amounts .act.accept").first
    button.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == button.get_attribute("id")


def test_a_crop_cuts_through_no_word(page, made) -> None:
    """On either side a crop ends between words, unless it is as wide as crops may be."""
    mark(page, "€ 2.500,-").click()
    left, _, width, _ = map(float, page.locator(".inspector .crop").get_attribute("viewBox").split())
    _, top, _, bottom = made[0].amounts[1].mentions[0].boxes[0]
    rows = json.loads(page.locator("#words").inner_text())
    sides = [(x0, x1) for _, _, on, x0, y0, x1, y1, _ in rows if on == 1 and y0 < (top + bottom) / 2 < y1]
    assert sides
    for cut in (left, left + width):
        assert not [side for side in sides if side[0] < cut < side[1]]


def test_a_misreading_is_mended_and_everything_behind_it_moves(page, made) -> None:
    letter, _ = made
    select(page, "Daarvan is een deel over")
    page.fill(".inspector .changing input", "Er is niets van over, zo blijkt")
    page.click(".inspector .changing [type=submit]")
    after = reviewed(page)
    assert "van ons. Er is niets van over, zo blijkt." in after.text
    assert after.raw_text == letter.raw_text
    assert [one.method for one in after.corrections if one.replacement.startswith("Er is niets")] == ["review"]
    assert [one.text for one in after.mentions()] == [one.text for one in letter.mentions()]


def test_a_correction_is_undone(page, made) -> None:
    letter, _ = made
    if not letter.corrections:
        pytest.fail("the letter has a misprint that docparse corrects")
    page.locator("#edits .act.reject").first.click()
    assert page.locator("#edits .value ins").first.inner_text().endswith(letter.corrections[0].original)
    after = reviewed(page)
    assert len(after.corrections) == len(letter.corrections) - 1
    assert after.text != letter.text
    assert letter.corrections[0].original in after.text


def test_the_keyboard_is_enough(page) -> None:
    page.locator(".reading").focus()
    marked = page.locator(".letter [role=button]").first
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.letter [role=button]')"):
            break
    assert page.evaluate("document.activeElement.id") == marked.get_attribute("id")
    page.keyboard.press("ArrowRight")
    second = page.evaluate("document.activeElement.id")
    assert second != marked.get_attribute("id")
    page.keyboard.press("a")
    assert "accepted" in page.locator(f"#{second}").get_attribute("class")
    assert page.evaluate("document.activeElement.id") == second
    page.keyboard.press("Control+z")
    assert "accepted" not in page.locator(f"#{second}").get_attribute("class")
    page.keyboard.press("r")
    assert "rejected" in page.locator(f"#{second}").get_attribute("class")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('.inspector') !== null")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == second


def test_it_speaks_the_language_of_the_browser_and_switches(browser, made) -> None:
    for page in shown(browser, made[1], locale="en-GB"):
        assert page.locator("#fields h2").inner_text().startswith("Header fields")
        assert page.evaluate("document.documentElement.lang") == "en"
        page.click("[data-language=nl]")
        assert page.locator("#fields h2").inner_text().startswith("Kopgegevens")
        assert page.evaluate("document.documentElement.lang") == "nl"


@pytest.mark.parametrize(
    "how",
    [
        {"color_scheme": "light", "viewport": {"width": 1400, "height": 900}},
        {"color_scheme": "dark", "viewport": {"width": 1400, "height": 900}},
        {"color_scheme": "light", "viewport": {"width": 400, "height": 800}},
    ],
    ids=["light", "dark", "narrow"],
)
def test_no_accessibility_fault(browser, made, how) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    for page in shown(browser, made[1], locale="nl-NL", **how):
        assert faults(axe, page) == []
        mark(page, "€ 5.000,-").click()
        page.click(".inspector .reject")
        mark(page, "€ 2.500,-").click()
        page.click(".inspector .accept")
        assert faults(axe, page) == []
        page.click(".inspector button:text('Wijzigen')")
        assert faults(axe, page) == []
        select(page, "De verordening")
        assert faults(axe, page) == []
        page.click(".help")
        assert faults(axe, page) == []


def faults(axe, page) -> list[tuple[str, str, list[str]]]:
    found = axe.Axe().run(page).response["violations"]
    return [(one["impact"], one["id"], [node["html"][:120] for node in one["nodes"][:4]]) for one in found]


def test_the_page_of_a_letter_without_pages_is_text_alone(browser, tmp_path: Path) -> None:
    _, page = review(b"Gemeente Aa\n\nWij betalen \xe2\x82\xac 5,- aan u.\n", Options(reproducible=True), "aa.txt")
    path = tmp_path / "aa.html"
    path.write_text(page, encoding="utf-8")
    for shown_page in shown(browser, path, locale="nl-NL"):
        assert shown_page.locator("figure").count() == 0
        assert json.loads(downloaded(shown_page, ".save-json"))["amounts"][0]["value"] == "5.00"


BUDGET = """Gemeente Veenhoek

Veenhoek, 3 mei 2017

Onderwerp: Kosten van de speeltuin

Geachte raad,

Wij rekenen op € 1.500 tot € 2.000 aan onvoorziene kosten.

Onderdeel      Begroot 2017     Begroot 2018
Huur              € 40.000         € 42.000
Personeel         € 81.200         € 85.000
Totaal           € 131.200        € 127.000

Uw zienswijze ontvangen wij graag vóór 1 juli 2017.

Hoogachtend,

burgemeester en wethouders
"""


@pytest.fixture(scope="session")
def budget(tmp_path_factory: pytest.TempPathFactory) -> tuple[Letter, Path]:
    """A letter with a table of sums, of which one total does not add up, and its review page."""
    parsed, page = review(BUDGET.encode(), Options(reproducible=True), "speeltuin.txt")
    path = tmp_path_factory.mktemp("budget") / "speeltuin.html"
    path.write_text(page, encoding="utf-8")
    return parsed.letter, path


def row(page, table: str, text: str):
    return page.locator(f"#{table} tbody tr", has_text=text).first


def test_tables_tell_what_the_letter_says_of_sums_and_dates(browser, budget) -> None:
    for page in shown(browser, budget[1], locale="nl-NL", viewport={"width": 1400, "height": 900}):
        details = [row(page, "amounts", text).locator(".details") for text in ("€ 1.500", "€ 131.200", "€ 127.000")]
        assert [one.inner_text() for one in details] == [
            "vanaf",
            "Begroot 2017 · Totaal · telt niet op",
            "Begroot 2018 · Totaal · telt op",
        ]
        assert details[1].locator("[title=Kolom]").inner_text() == "Begroot 2017"
        assert row(page, "dates", "1 juli 2017").locator(".details").inner_text() == "uiterste datum"
        assert "Datum, 2017-07-01, uiterste datum, 9" in mark(page, "1 juli 2017").get_attribute("title")
        page.click("[data-language=en]")
        assert details[1].inner_text().endswith("does not add up")
        assert row(page, "dates", "1 juli 2017").locator(".details").inner_text() == "deadline"


def test_a_table_stands_in_columns(browser, budget) -> None:
    for page in shown(browser, budget[1], locale="nl-NL", viewport={"width": 1400, "height": 900}):
        lefts = [mark(page, text).bounding_box()["x"] for text in ("€ 40.000", "€ 81.200", "€ 131.200", "€ 42.000")]
        assert max(lefts[:3]) - min(lefts[:3]) < 1 < lefts[3] - lefts[0]
        (table,) = (block for block in budget[0].blocks if block.kind == "table")
        assert (
            page.locator(".letter .table").evaluate("(block) => block.textContent")
            == budget[0].text[table.start : table.end]
        )


def test_what_is_said_of_sums_and_dates_is_changed(browser, budget) -> None:
    for page in shown(browser, budget[1], locale="nl-NL", viewport={"width": 1400, "height": 900}):
        row(page, "amounts", "€ 81.200").locator(".act.change").click()
        page.fill(".changing [name=year]", "17")
        page.fill(".changing [name=payee]", "Stichting De Meent")
        page.click(".changing [type=submit]")
        assert page.locator(".problem[role=alert]").inner_text() == "Schrijf een jaar als 2018."
        page.fill(".changing [name=year]", "2016")
        page.click(".changing [type=submit]")
        row(page, "dates", "1 juli 2017").locator(".act.change").click()
        page.locator(".changing input").first.fill("2017-07-02")
        page.click(".changing [type=submit]")
        row(page, "dates", "3 mei 2017").locator(".act.change").click()
        page.select_option(".changing [name=role]", "event")
        page.click(".changing [type=submit]")
        after = reviewed(page)
        (sum_,) = (one for one in after.amounts if one.mentions[0].text == "€ 81.200")
        assert (sum_.year, sum_.payee, sum_.purpose, sum_.column) == (
            2016,
            "Stichting De Meent",
            "Personeel",
            "Begroot 2017",
        )
        assert {(one.value, one.role) for one in after.dates} >= {("2017-07-02", "deadline"), ("2017-05-03", "event")}
        assert [one.adds_up for one in after.amounts if one.purpose == "Totaal"] == [False, True]


def test_a_total_is_not_checked_against_sums_that_were_changed(browser, budget) -> None:
    for page in shown(browser, budget[1], locale="nl-NL", viewport={"width": 1400, "height": 900}):
        row(page, "amounts", "€ 81.200").locator(".act.change").click()
        page.locator(".changing input").first.fill("91200.00")
        page.click(".changing [type=submit]")
        assert "telt" not in row(page, "amounts", "€ 131.200").inner_text()
        assert [one.adds_up for one in reviewed(page).amounts if one.purpose == "Totaal"] == [None, None]


def test_who_signed_and_was_missed_is_added(browser, budget) -> None:
    assert not budget[0].letter.signatories
    for page in shown(browser, budget[1], locale="nl-NL", viewport={"width": 1400, "height": 900}):
        assert row(page, "fields", "Functie").count() == 0
        for name, value in (("Ondertekenaar", "drs. J. Bos"), ("Functie", "burgemeester")):
            row(page, "fields", name).locator(".act.change").click()
            page.fill(".changing input", value)
            page.click(".changing [type=submit]")
        (signed,) = reviewed(page).letter.signatories
        assert signed.role is not None
        assert (signed.name.value, signed.role.value) == ("drs. J. Bos", "burgemeester")
        assert "#field signatory: drs. J. Bos | burgemeester" in downloaded(page, ".save-letter")


ANY_REVIEW = """(seed) => {
  let state = seed;
  const chance = (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  for (const item of [...items]) {
    const { kind, name } = item;
    const to = Object.keys(LISTS)[chance(8)];
    const value = { AMT: "12.50", DATE: "2001/2004-Q3" };
    const act = chance(5);
    if (act === 0 && item.was) accept(item);
    if (act === 1 && item.was) reject(item);
    if (act === 2 && kind === "EDIT") change(item, { ...item.now, value: ["", "x", "\\u{1F600} y"][chance(3)] });
    if (act === 2 && kind === "FIELD" && !["type", "date"].includes(name)) change(item, { ...item.now, value: "raad" });
    if (act === 2 && kind in LISTS) {
      const end = words.find((word) => word.end > item.now.end)?.end ?? item.now.end;
      change(item, { kind: to, start: item.now.start, end, value: value[to] ?? "", year: 2001, role: "event" });
    }
  }
  for (let count = chance(6); count > 0; count--) {
    const word = words[chance(words.length)];
    const [kind, value] = [["LAW", ""], ["EDIT", ""], ["EDIT", "twee woorden"]][chance(3)];
    if (kind === "LAW" || !editProblem(word.start, word.end)) add(kind, word.start, word.end, value);
  }
  for (let count = chance(4); count > 0; count--) undo();
  const letter = reviewedLetter();
  return [JSON.stringify(letter), letterFile(letter)];
}"""


def test_any_verdicts_give_a_valid_letter_and_the_same_file_as_python_writes(browser, made, tmp_path: Path) -> None:
    """What the page makes of verdicts at random keeps the contract: the models check every span and the raw text."""
    folder = Path(page_module.__file__).parent
    scripts = [
        (folder / f"{name}.js").read_text(encoding="utf-8") for name in ("letter", "judging", "reviewed", "letterfile")
    ]
    whole = made[1].read_text(encoding="utf-8")
    data = re.findall(r'<script type="application/json" id="(?:letter|words)">.*?</script>', whole, re.DOTALL)
    page = browser.new_page()
    module = "\n".join([*scripts, f"window.review = {ANY_REVIEW};"])
    for seed in range(60):
        page.set_content(f"{''.join(data)}<script type=module>{module}</script>")
        reviewed_json, letter_file = page.evaluate("(seed) => window.review(seed)", seed)
        after = Letter.model_validate_json(reviewed_json)
        assert after.raw_text == made[0].raw_text
        assert letter_file == to_letter(after)
        path = tmp_path / "a.letter"
        path.write_text(letter_file, encoding="utf-8")
        truth = read_letter(path)
        assert truth.faults == ()
        assert truth.text.split() == after.text.split()
    page.close()
