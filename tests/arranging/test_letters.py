"""Real and annotated letters: the kinds of their blocks, and the letter from Haarlem as it was scanned."""

import re
import textwrap
from collections import Counter
from pathlib import Path

import pytest
from paper import plain, typed_pages, unmarked

from docparse.arranging import arrange
from docparse.handover import Arrangement

LABEL = re.compile(r"(?:[•–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]+)[.)]) ")


def expected(line: str) -> str | None:
    """What the annotation says of a line of the body; None where it says nothing."""
    if line.startswith("## "):
        return "heading"
    if LABEL.match(line):
        return "list_item"
    return "paragraph" if len(line) > 75 and line[-1] in ".?!:" else None


def scores(body: str, arranged: Arrangement) -> Counter[tuple[str, bool]]:
    found: Counter[tuple[str, bool]] = Counter()
    blocks = [(block.kind, re.sub(r"\s", "", arranged.text[block.start : block.end])) for block in arranged.blocks]
    for line in body.replace("\f", "\n").splitlines():
        kind = expected(line)
        if kind is not None:
            text = re.sub(r"\s", "", line.removeprefix("## "))
            kinds = {"heading", "subject"} if kind == "heading" else {kind}
            found[kind, any(block[0] in kinds and block[1] == text for block in blocks)] += 1
    return found


def wrapped(text: str, width: int) -> str:
    """The text with its lines broken at ``width`` characters."""
    lines = text.split("\n")
    return "\n".join("\n".join(textwrap.wrap(line, width, break_on_hyphens=False)) or line for line in lines)


@pytest.mark.parametrize(("width", "floor"), [(None, 0.98), (80, 0.96)])
def test_kinds_in_the_annotated_letters(shared: Path, width: int | None, floor: float) -> None:
    total: Counter[tuple[str, bool]] = Counter()
    for path in sorted((shared / "letters").glob("*.letter")):
        _, body = unmarked(path.read_text(encoding="utf-8"))
        text = plain(body)
        total += scores(body, arrange(typed_pages(wrapped(text, width) if width else text)))
    for kind in ("heading", "list_item", "paragraph"):
        right, wrong = total[kind, True], total[kind, False]
        assert right / (right + wrong) >= floor, (kind, right, wrong)


def test_haarlem_as_ocr_left_it(haarlem: Path) -> None:
    arranged = arrange(typed_pages(haarlem.read_text(encoding="utf-8")))
    assert "et OM, het Veiligheidshuis Kennemerland" in arranged.text
    assert (
        "Deze projectgroep heeft namens de hele eenheid Noord-Holland in 2016 en in 2017 versterkingsgelden "
        "aangevraagd bij de NCTV én toegekend gekregen." in arranged.text
    )
    assert "Zaanstreek-Waterland en Noord-Holland-Noord. Indien nodig" in arranged.text
    assert "jeugd- en veiligheidsdomein" in arranged.text
    assert [piece.text for piece in arranged.furniture] == ["I", ".", "7", ".", "I", "[l"]
    kinds = Counter(block.kind for block in arranged.blocks)
    assert kinds["list_item"] == 12
    assert kinds["heading"] == 3
    assert [arranged.text[b.start : b.end] for b in arranged.blocks if b.kind == "signature"] == [
        "1s. J. Wienen\nde burgemeester van Haarlem"
    ]


def test_an_addressee_that_is_broken_for_want_of_room_goes_on() -> None:
    arranged = arrange(
        typed_pages(
            "Dienst Toeslagen\nPostbus 2508, 6401 DA Heerlen\n\n"
            "Aan alle gemeenten, ter attentie van de colleges van burgemeester en\nwethouders\n\n"
            "Utrecht, 1 juli 2021\n\nGeacht college,\n\nWij sturen u de lijst van wie er een schuld heeft bij u.\n"
        )
    )
    texts = {block.kind: arranged.text[block.start : block.end] for block in arranged.blocks}
    assert texts["address"].endswith("burgemeester en\nwethouders")
