"""Pillars: from a list, a sentence or headings; and lists that are none."""

import pytest

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


def test_an_enumeration_with_letters_between_brackets() -> None:
    line = "Er zijn drie doelen: (a) burgers doen mee, (b) hulp sluit aan en (c) gemeenten leggen rekenschap af."
    assert words(("paragraph", line)) == ["burgers doen mee", "hulp sluit aan", "gemeenten leggen rekenschap af"]


def test_as_many_parts_behind_a_comma_as_the_letter_tells() -> None:
    line = "In de agenda staan twee speerpunten die hierop zien, zorg dicht bij huis en aantrekkelijk wonen."
    assert words(("paragraph", line)) == ["zorg dicht bij huis", "aantrekkelijk wonen"]
    assert words(("paragraph", "Er zijn drie sporen, maar de eerste loopt en de tweede niet.")) == []


def test_as_many_numbered_headings_as_the_letter_tells() -> None:
    told: tuple[BlockKind, str] = ("paragraph", "Het plan kende twee actielijnen. Per lijn geven wij de oogst.")
    between: tuple[BlockKind, str] = ("paragraph", "Dat ging goed.")
    first: tuple[BlockKind, str] = ("heading", "2.1 Langer op school")
    second: tuple[BlockKind, str] = ("heading", "2.2 Stages en leerbanen")
    after: tuple[BlockKind, str] = ("heading", "3 Vervolg")
    assert words(told, first, between, second, between, after) == ["Langer op school", "Stages en leerbanen"]
    assert words(told, first, between, after) == []


def test_as_many_items_as_the_letter_tells_a_sentence_before() -> None:
    told = "Het plan noemt twee prioriteiten. Wij melden u hierover:"
    assert len(words(("paragraph", told), FIRST, SECOND)) == 2
    assert words(("paragraph", told[:-1] + "."), FIRST, SECOND) == []


def test_pillars_named_without_a_colon() -> None:
    line = "De strategie steunt op de pijlers eerst besparen, zon op dak en lusten in de buurt; de derde telt."
    assert words(("paragraph", line)) == ["eerst besparen", "zon op dak", "lusten in de buurt"]
    assert words(("paragraph", "De doelen van de raad, het college en de staf zijn gelijk.")) == []


def test_counted_pillars_behind_a_verb() -> None:
    line = "Onze drie prioriteiten voor de komende jaren zijn een gezonde start, vloer- en spouwisolatie en rust."
    assert words(("paragraph", line)) == ["een gezonde start", "vloer- en spouwisolatie", "rust"]
    assert words(("paragraph", line.replace("drie", "vier"))) == []
    assert words(("paragraph", line.replace("drie", "twee")))[0] == "een gezonde start, vloer- en spouwisolatie"


def test_phrases_that_count_on() -> None:
    line = "Het plan volgt drie sporen. Als eerste isoleren. Ten tweede panelen op elk dak. En ten derde een bron."
    assert words(("paragraph", line)) == ["isoleren", "panelen op elk dak", "een bron"]


def test_a_semicolon_parts_more_than_a_comma() -> None:
    line = "Er zijn twee doelen: meer passanten, minder stalling; en horeca in november."
    assert words(("paragraph", line)) == ["meer passanten, minder stalling", "horeca in november"]


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


def test_numbered_in_words_or_with_the_term_as_many_as_told() -> None:
    told: tuple[BlockKind, str] = ("paragraph", "Wij hanteren drie uitgangspunten.")
    first: tuple[BlockKind, str] = ("paragraph", "Ten eerste: rust in de wijk. Dat kost tijd.")
    second: tuple[BlockKind, str] = ("paragraph", "Ten tweede: groen voor de deur. Dat kost geld.")
    third: tuple[BlockKind, str] = ("paragraph", "Ten derde: iedereen doet mee.")
    assert words(told, first, second, third) == ["rust in de wijk", "groen voor de deur", "iedereen doet mee"]
    assert words(told, first, second) == []


def test_themes_numbered_without_a_colon() -> None:
    told: tuple[BlockKind, str] = ("paragraph", "De driehoek koos voor een tweetal thema's. Wij lopen ze langs.")
    first: tuple[BlockKind, str] = ("heading", "Thema 1 Inbraken in schuren")
    text: tuple[BlockKind, str] = ("paragraph", "In de dorpen werd veel gestolen.")
    second: tuple[BlockKind, str] = ("heading", "Thema 2 Overlast rond keten")
    assert words(told, first, text, second) == ["Inbraken in schuren", "Overlast rond keten"]


def test_tracks_with_an_ordinal_and_letters() -> None:
    told: tuple[BlockKind, str] = ("paragraph", "De aanpak kent twee sporen:")
    assert words(
        told, ("paragraph", "1e spoor - terug naar het dorp;"), ("paragraph", "2e spoor - werk vóór zorg.")
    ) == [
        "terug naar het dorp",
        "werk vóór zorg",
    ]
    assert words(told, ("paragraph", "A. Wonen voor jong. Er komt"), ("paragraph", "B. Een veilig dorp. Er gaat")) == [
        "Wonen voor jong",
        "Een veilig dorp",
    ]


def test_pillars_between_quotation_marks_and_in_the_sentence_after() -> None:
    line = 'In het plan noemt u als prioriteiten "het behoud van het bos" en "een kleine kern". Beide gaan samen.'
    assert words(("paragraph", line)) == ["het behoud van het bos", "een kleine kern"]
    line = "Wij wogen ze naar de drie thema's van de nota. Dat zijn: de stad, cultuur in elke klas, en het geld."
    assert words(("paragraph", line)) == ["de stad", "cultuur in elke klas", "het geld"]


def test_parts_between_dashes() -> None:
    line = "De begroting kent twee speerpunten - vitale dorpen en een bereikbaar thuis - waarvan het tweede wankelt."
    text: tuple[BlockKind, str] = ("paragraph", "Vitale dorpen. Er komt een winkel.")
    assert words(("paragraph", line), text) == ["vitale dorpen", "een bereikbaar thuis"]


def test_from_this_month_on_does_not_point_back() -> None:
    assert words(("paragraph", "Er zijn vanaf deze maand actielijnen:"), FIRST, SECOND) != []
    assert words(("paragraph", "Zo ver deze twee actielijnen."), FIRST, SECOND) == []


@pytest.mark.parametrize("bullet", ["•", "▪", "→", "✓"])
def test_whatever_bullet_is_printed_it_is_no_part_of_the_pillar(bullet: str) -> None:
    first: tuple[BlockKind, str] = ("list_item", f"{bullet} het bouwen van woningen;")
    second: tuple[BlockKind, str] = ("list_item", f"{bullet} het opknappen van wijken.")
    assert words(LEAD, first, second) == ["het bouwen van woningen", "het opknappen van wijken"]


TOLD: tuple[BlockKind, str] = ("paragraph", "De nota rust op drie pijlers. Wij houden die indeling aan.")


def test_what_each_pillar_is_said_to_be_in_a_paragraph_of_its_own() -> None:
    said: tuple[tuple[BlockKind, str], ...] = (
        ("paragraph", "De eerste pijler is werk voor wie lang zonder zat. In het dorp is dat één op de zes."),
        ("paragraph", "Onder de tweede pijler verstaan wij een schone straat. Daar is geld voor."),
        (
            "paragraph",
            "Resteert de derde pijler, die destijds werd omschreven als “leren, ook na de school”. Dat kost.",
        ),
    )
    assert words(TOLD, *said) == ["werk voor wie lang zonder zat", "een schone straat", "leren, ook na de school"]
    assert words(TOLD, *said[:2]) == []
    two: tuple[BlockKind, str] = ("paragraph", "Wij lopen langs twee sporen. Spoor A is een gedeeld contract.")
    assert words(two, ("paragraph", "Spoor B zou zijn: ieder voor zich. Dat is duurder.")) == [
        "een gedeeld contract",
        "ieder voor zich",
    ]


def test_a_pillar_that_is_spoken_of_again_is_not_said_to_be_anything() -> None:
    again: tuple[BlockKind, str] = (
        "paragraph",
        "Met de tweede pijler is het college tevreden. De derde pijler kost geld.",
    )
    assert words(TOLD, again) == []


def test_numbered_questions_further_on_are_no_pillars() -> None:
    asked: tuple[BlockKind, str] = ("paragraph", "Wij leggen uw commissie de volgende vragen voor:")
    items: list[tuple[BlockKind, str]] = [("list_item", f"{n}. is dit plan goed voor wijk {n}?") for n in (1, 2, 3)]
    assert words(TOLD, asked, *items) == []


def test_quotation_marks_stay_outside_and_brackets_in_the_midst_inside() -> None:
    line = "De nota stelt vier prioriteiten: “veilig naar huis”, ‘een eigen pad’, de straat en zorg."
    assert words(("paragraph", line)) == ["veilig naar huis", "een eigen pad", "de straat", "zorg"]
    assert words(
        LEAD, ("list_item", "• een wijk waar het Veld (800 woningen) in past;"), ("list_item", "• groen (zie kaart).")
    ) == ["een wijk waar het Veld (800 woningen) in past", "groen"]
    line = "Het plan rust op drie pijlers, te weten zorg op school, nazorg thuis en, als sluitstuk, steun aan ouders."
    assert words(("paragraph", line)) == ["zorg op school", "nazorg thuis", "steun aan ouders"]


def test_a_sentence_that_says_what_they_are() -> None:
    assert words(("paragraph", "Het kader ligt er. De speerpunten zijn de jeugd, de taal en het loket. Nu u.")) == [
        "de jeugd",
        "de taal",
        "het loket",
    ]
    assert words(("paragraph", "De speerpunten zijn vastgesteld door de raad, het college en de griffie.")) == []


def test_those_priorities_are_points_on() -> None:
    assert len(words(("paragraph", "Op vier punten moet het anders. Die prioriteiten zijn:"), FIRST, SECOND)) == 2


def test_headings_on_the_line_of_their_paragraphs() -> None:
    lead: tuple[BlockKind, str] = ("paragraph", "Ze rusten op twee pijlers, in mijn eigen volgorde.")
    first: tuple[BlockKind, str] = ("paragraph", "Betaalbaar. Van tien huizen verhuren wij er zeven.")
    second: tuple[BlockKind, str] = ("paragraph", "Wonen met zorg. Nu de huizen sluiten, bouwen wij.")
    assert words(lead, first, second, ("paragraph", "Wij houden u op de hoogte.")) == ["Betaalbaar", "Wonen met zorg"]
    assert words(lead, first, second, ("paragraph", "Tot slot. Wij gaan door.")) == []


def test_principles_that_the_writer_makes_his_own() -> None:
    assert words(
        ("paragraph", "Er komen drie uitgangspunten uit."),
        ("paragraph", "Het eerste is renovatie vóór nieuwbouw. Dat scheelt."),
        ("paragraph", "Als tweede hanteer ik dat een gebouw meer is. Zo is het."),
        ("paragraph", "Tot slot wil ik dat besturen samenwerken. Dat mag."),
    ) == ["renovatie vóór nieuwbouw", "een gebouw meer is", "besturen samenwerken"]


def test_what_follows_in_the_same_sentence_is_not_the_list_below_it() -> None:
    lead: tuple[BlockKind, str] = ("paragraph", "Er zijn twee speerpunten: een open bestuur en rust. De eisen zijn:")
    assert words(lead, FIRST, SECOND) == ["een open bestuur", "rust"]
