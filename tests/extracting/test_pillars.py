"""Pillars: from a list, a sentence or headings; and lists that are none."""

from docparse.extracting.hits import Hit
from docparse.extracting.pillars import PillarHit, find_pillars, plan_of
from docparse.schema import Block
from docparse.schema.layout import BlockKind


def pillars(*parts: tuple[BlockKind, str]) -> tuple[str, list[PillarHit]]:
    text = "\n\n".join(part for _, part in parts)
    blocks: list[Block] = []
    start = 0
    for kind, part in parts:
        blocks.append(Block(kind=kind, start=start, end=start + len(part), page=1))
        start += len(part) + 2
    return text, find_pillars(text, blocks)


def words(*parts: tuple[BlockKind, str]) -> list[str]:
    text, hits = pillars(*parts)
    return [text[hit.start : hit.end] for hit in hits]


LEAD: tuple[BlockKind, str] = ("paragraph", "De Woonvisie 2020 berust op een aantal pijlers:")
FIRST: tuple[BlockKind, str] = ("list_item", "• het bouwen van woningen;")
SECOND: tuple[BlockKind, str] = ("list_item", "• het opknappen van wijken.")


def test_the_items_after_a_lead_in_without_label_and_stop() -> None:
    assert words(LEAD, FIRST, SECOND) == ["het bouwen van woningen", "het opknappen van wijken"]


def test_number_term_and_plan() -> None:
    text, hits = pillars(LEAD, FIRST, SECOND)
    plan = Hit(3, 17, 0.9)
    assert [(hit.number, hit.term, plan_of(text, hit, [plan])) for hit in hits] == [
        (1, "pijler", "Woonvisie 2020"),
        (2, "pijler", "Woonvisie 2020"),
    ]


def test_an_enumeration_in_a_sentence() -> None:
    line = "Onze aanpak kent drie sporen: hulp achter de voordeur, steun voor wie dat nodig heeft en betere huizen."
    assert words(("paragraph", line)) == ["hulp achter de voordeur", "steun voor wie dat nodig heeft", "betere huizen"]


def test_headings_with_the_term_and_a_number() -> None:
    text, hits = pillars(("heading", "Pijler 2: samen sterk"), ("paragraph", "Wij doen dit samen met anderen."))
    assert [(text[hit.start : hit.end], hit.number) for hit in hits] == [("samen sterk", 2)]


def test_a_heading_that_repeats_a_pillar() -> None:
    found = words(LEAD, FIRST, SECOND, ("heading", "Het bouwen van woningen"))
    assert found[-1] == "Het bouwen van woningen"


def test_lists_that_are_no_pillars() -> None:
    assert words(("paragraph", "Wij verzoeken u:"), FIRST, SECOND) == []
    assert words(("paragraph", "De afgelopen periode is op al deze pijlers ingezet:"), FIRST, SECOND) == []
    assert words(("paragraph", "Bijlagen:"), FIRST, SECOND) == []
