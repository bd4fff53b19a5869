"""What is mended, and what is left alone."""

import pytest

from docparse.correcting import correct, leave
from docparse.correcting.candidates import Candidates
from docparse.correcting.lexicon import Lexicon
from docparse.handover import Arrangement, PlacedWord
from docparse.schema import Block


def arranged(
    text: str, *, kind: str = "paragraph", label: str | None = None, confidence: float | None = None
) -> Arrangement:
    words = []
    at = 0
    for word in text.split(" "):
        words.append(PlacedWord(at, at + len(word), 1, None if confidence is None else (0, 0, 9, 9), confidence))
        at += len(word) + 1
    block = Block.model_validate({"kind": kind, "start": 0, "end": len(text), "page": 1, "label": label})
    return Arrangement(text, (block,), (), tuple(words))


def mended(text: str, **how) -> str:
    return correct(arranged(text, **how)).arrangement.text


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        (
            "hoe meldingen en concrete casuistick worden opgepakt",
            "hoe meldingen en concrete casuïstiek worden opgepakt",
        ),
        ("Alle schoolbesturen zijn hierover geinformeerd.", "Alle schoolbesturen zijn hierover geïnformeerd."),
        ("die naar Syrié is uitgereisd", "die naar Syrië is uitgereisd"),
        ("acties rondom (potentiéle) uitreizigers", "acties rondom (potentiële) uitreizigers"),
        ("Eris een beperkt aantal personen in beeld", "Er is een beperkt aantal personen in beeld"),
        ("Erzijn géén terugkeerders bekend.", "Er zijn géén terugkeerders bekend."),
        ("• Eris een beperkt aantal personen in beeld", "• Er is een beperkt aantal personen in beeld"),
        ("door de politie, et OM, het Veiligheidshuis", "door de politie, het OM, het Veiligheidshuis"),
        ("De ambitelijk projectleider is voorzitter", "De ambtelijk projectleider is voorzitter"),
        ("Hoogachtend, 1s. J. Wienen", "Hoogachtend, drs. J. Wienen"),
        ("een conferentie in met 2017 over jeugd", "een conferentie in mei 2017 over jeugd"),
        ("Het kost € 2,4 min. per jaar", "Het kost € 2,4 mln. per jaar"),
        ("De motie ledereen leest mee is afgedaan.", "De motie Iedereen leest mee is afgedaan."),
    ],
)
def test_misreadings_are_mended(read: str, printed: str) -> None:
    assert mended(read) == printed


@pytest.mark.parametrize(
    "text",
    [
        "De lokatie van de produktie en de aktie van 1994",
        "Het college van 's-Gravenhage en de straathoekwerkers",
        "NL55 RABO 0364 0128 77 en zaaknummer Z-2019/0l44B",
        "Zie www.gemeente-voorbeeld.nl of mail info@voorbeeld.nl",
        "Mevrouw Fatima Ouaziz-Terpstra en de heer Yıldırım",
        "Wij zagen in maart 2017 en in juli 2018 vóór de vakantie",
        "Ûnderwerp: it doarpshûs, 24 septimber 2019 en 3 july 2020",
        "Bij De Fryske Marren en Súdwest-Fryslân wennet it folk",
        "€ 131.200,- en f 12.500,- in 2016",
        "de veiligheidsthema’s en het afvalstoffenheffingsbesluit",
        "voor boeren en andere verplaatsers is hier ruimte",
        "U kreeg van ons een ontvangstbevestiging¹ en de kosten² zijn hoog",
    ],
)
def test_what_is_right_old_foreign_or_a_code_is_left_alone(text: str) -> None:
    assert correct(arranged(text)).corrections == ()


@pytest.mark.parametrize("read", ["e", "¢", "*", "«", "+"])
def test_a_garbled_label_becomes_the_bullet(read: str) -> None:
    made = correct(arranged(f"{read} Een aantal inwoners", kind="list_item", label="•"))
    assert made.arrangement.text == "• Een aantal inwoners"
    assert made.corrections[0].method == "list_label"


def test_an_abbreviation_that_stands_for_a_name_is_no_misreading() -> None:
    text = "Er is gecontroleerd op de Wet minimumloon en minimumvakantiebijslag (Wml) en op de arbeidstijden."
    assert mended(text) == text


def test_a_bullet_of_another_form_stays_where_no_picture_was_read() -> None:
    assert mended("→ Een aantal inwoners", kind="list_item", label="•").startswith("→")
    assert mended("■ Een aantal inwoners", kind="list_item", label="•", confidence=0.9).startswith("•")


def test_a_label_is_only_mended_in_a_list_item() -> None:
    assert mended("e Een aantal inwoners").startswith("e ")


def test_a_sure_reading_needs_more_evidence_than_a_doubtful_one() -> None:
    doubtful = correct(arranged("de polttie en de gemeente", confidence=0.4))
    assert doubtful.arrangement.text == "de politie en de gemeente"


def test_leave_leaves_everything() -> None:
    before = arranged("casuistick")
    after = leave(before)
    assert (after.raw_text, after.arrangement, after.corrections) == ("casuistick", before, ())


def test_a_comma_that_lost_its_tail() -> None:
    read = "wij kiezen voor bouwen. maar niet voor slopen"
    assert "bouwen, maar" in mended(read, confidence=0.9)
    assert mended(read, confidence=0.95) == read  # a clean page keeps its commas
    assert mended(read) == read  # no picture: it was typed so


@pytest.mark.parametrize(
    "read",
    [
        "De gemeente past. Dat is goed.",
        "zie bijv. de nota",
        "het is klaar. ik kom",
        "mr. C. van Hooijdonk",
        "kijk op tilburg.nl",
    ],
)
def test_a_full_stop_stays(read: str) -> None:
    assert mended(read, confidence=0.9) == read


@pytest.mark.parametrize("read", ["door mej. A.M. Pietersen", "(toest. 12, Bijl. 3)", "dank voor het geduld. k dan"])
def test_an_abbreviation_or_a_fragment_proves_nothing(read: str) -> None:
    assert mended(read, confidence=0.6) == read


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("de kosten (bijlage 1 ) zijn hoog", "de kosten (bijlage 1) zijn hoog"),
        ("lid ( 4) vervalt", "lid (4) vervalt"),
        ("in Arnhem , Delft en Gouda", "in Arnhem, Delft en Gouda"),
        ("een bedrag van f 5.000, - per jaar", "een bedrag van f 5.000,- per jaar"),
        ("Betreft:.. de weg", "Betreft: de weg"),
        ("Datum m.2 november 2018 te Ede", "Datum 2 november 2018 te Ede"),
        ("Kenmerk .Z/25/118803 van ons", "Kenmerk Z/25/118803 van ons"),
        ("van de Belastingdienst /Toeslagen in", "van de Belastingdienst/Toeslagen in"),
        ("Uw ref.:. bestek", "Uw ref.: bestek"),
        ('zij noemt dat “een mooi terras" en meer', 'zij noemt dat "een mooi terras" en meer'),
        ("11.Dat is niet zo", "11. Dat is niet zo"),
    ],
)
def test_white_and_dots_that_no_type_sets(read: str, printed: str) -> None:
    assert mended(read, confidence=0.9) == printed
    assert mended(read) == read  # no picture: it was typed so


@pytest.mark.parametrize(
    "read", ["Naam:........ plaats", "de leden zien. In )", "artikel 2.3a en 5, -3 graden", '“een terras” en 5"']
)
def test_white_and_dots_that_may_be_printed(read: str) -> None:
    assert mended(read, confidence=0.9) == read


def test_a_worn_page_is_mended_sooner() -> None:
    plain = "wij hebben de sluis en de weg gezien en wij gaan naar de gemeente om te praten over het plan " * 2
    worn = plain.replace("praten", "prtaen").replace("gezien", "gzeiin").replace("gemeente", "gmenete")
    assert mended(f"{plain}over ende brugk en", confidence=0.91).endswith("ende brugk en")
    assert mended(f"{worn}over ende brugk en", confidence=0.91).endswith("ende brug en")


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("loket aan de. Begijnenhof", "loket aan de Begijnenhof"),
        ("het gaat.niet goed met het loket", "het gaat niet goed met het loket"),
        ("met een brief van. de gemeente", "met een brief van de gemeente"),
        ("wij lazen onze. brief aan het loket", "wij lazen onze brief aan het loket"),
    ],
)
def test_a_speck_read_as_a_full_stop(read: str, printed: str) -> None:
    assert mended(read, confidence=0.9) == printed
    assert mended(read) == read


@pytest.mark.parametrize("read", ["van deze regio, de onze. In het plan.", "daar is er al een. Voor de leden niet."])
def test_a_full_stop_behind_a_determiner_that_ends_a_sentence(read: str) -> None:
    assert mended(read, confidence=0.9) == read


SENTENCES = "Wij hebben uw brief van vorige week gelezen. Daarop komen wij in het voorjaar terug"


def test_a_full_stop_lost_at_the_end_of_a_paragraph_comes_back_on_a_worn_page() -> None:
    assert mended(SENTENCES, confidence=0.9) == f"{SENTENCES}."
    assert mended(f"{SENTENCES},", confidence=0.9) == f"{SENTENCES}."


def test_a_paragraph_without_a_stop_stays_on_a_clear_page_in_text_and_without_sentences() -> None:
    assert mended(SENTENCES, confidence=0.97) == SENTENCES
    assert mended(SENTENCES) == SENTENCES
    assert mended("Voortgang van het plan van aanpak in de wijk", confidence=0.9).endswith("wijk")
    assert mended(f"{SENTENCES} dat", confidence=0.9).endswith("dat")


def test_a_letter_that_is_two_when_small_is_read_as_any_other() -> None:
    assert any(one.text == "Ziet" for one in Candidates(Lexicon()).far("Zİe"))


def test_the_space_behind_the_sign_of_the_euro_comes_back_where_the_letter_prints_it() -> None:
    spaced = "De brug kost € 100, het pad € 200 en het hek € 300, samen met het bord"
    assert mended(f"{spaced} €650.", confidence=0.9) == f"{spaced} € 650."
    assert mended(f"{spaced} €650.") == f"{spaced} €650."
    glued = spaced.replace("€ ", "€")
    assert mended(f"{glued} € 650.", confidence=0.9) == f"{glued} € 650."


def test_a_question_mark_behind_a_measure_is_a_square() -> None:
    assert mended("Er komt 200 m? winkels bij.", confidence=0.9) == "Er komt 200 m² winkels bij."
    asked = "Is de muur langer dan 200 m? Dat is niet zo."
    assert mended(asked, confidence=0.9) == asked
    assert mended("Er komt 200 m? winkels bij.") == "Er komt 200 m? winkels bij."
