"""The header of a letter: labelled and unlabelled values, parties, signatories."""

import re

import pytest

from docparse.extracting.header import read_header
from docparse.handover import Arrangement, PlacedWord
from docparse.schema import Block, BlockKind, Header

Part = tuple[BlockKind, str]

MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
DAY = re.compile(rf"(\d{{1,2}})[ -](?:({'|'.join(MONTHS)})|(\d{{1,2}}))[ -](\d{{4}})", re.I)


def arrangement(*parts: Part) -> Arrangement:
    """An arrangement of these blocks."""
    blocks: list[Block] = []
    words: list[PlacedWord] = []
    at = 0
    for kind, text in parts:
        blocks.append(Block(kind=kind, start=at, end=at + len(text), page=1))
        words += [PlacedWord(at + found.start(), at + found.end(), 1, None, 0.9) for found in re.finditer(r"\S+", text)]
        at += len(text) + 2
    return Arrangement("\n\n".join(text for _, text in parts), tuple(blocks), (), tuple(words))


def header(*parts: Part) -> Header:
    arranged = arrangement(*parts)

    def date_at(start: int, end: int) -> tuple[str, int, int] | None:
        found = DAY.search(arranged.text, start, end)
        if found is None:
            return None
        month = MONTHS.index(found[2].lower()) + 1 if found[2] else int(found[3])
        return f"{found[4]}-{month:02}-{int(found[1]):02}", found.start(), found.end()

    read = read_header(arranged, date_at)
    for name in ("sender", "recipient", "subject", "date", "reference", "contact", "salutation", "closing"):
        value = getattr(read, name)
        if value is not None and value.start is not None:
            assert arranged.text[value.start : value.end] == value.text
    return read


BODY: Part = ("paragraph", "Wij delen u mee dat het fietspad langs het kanaal klaar is.")
GREETING: Part = ("salutation", "Geachte raad,")


def value(found: object) -> str | None:
    return getattr(found, "value", None)


def test_labelled_fields() -> None:
    read = header(
        ("letterhead", "Gemeente Veendam\nRaadhuisplein 5"),
        ("address", "Aan de gemeenteraad van Veendam\nPostbus 1"),
        ("reference_line", "Ons kenmerk: 2024/5512"),
        ("reference_line", "Uw kenmerk  RV-12"),
        ("reference_line", "Zaaknummer 318204"),
        ("reference_line", "Datum verzonden: 3 mei 2024"),
        ("reference_line", "Behandeld door: mevrouw A. de Boer, 0598-123456"),
        ("reference_line", "Bijlagen: 2 (tekeningen)"),
        ("subject", "Onderwerp: het fietspad langs het kanaal"),
        GREETING,
        BODY,
        ("closing", "Hoogachtend,"),
    )
    assert value(read.sender) == "Gemeente Veendam"
    assert value(read.recipient) == "de gemeenteraad van Veendam"
    assert value(read.reference) == "2024/5512"
    assert value(read.your_reference) == "RV-12"
    assert value(read.case_number) == "318204"
    assert value(read.date) == "2024-05-03"
    assert read.date is not None
    assert read.date.text == "3 mei 2024"
    assert value(read.contact) == "mevrouw A. de Boer"
    assert value(read.attachments) == "2 (tekeningen)"
    assert value(read.subject) == "het fietspad langs het kanaal"
    assert value(read.salutation) == "Geachte raad"
    assert value(read.closing) == "Hoogachtend"


@pytest.mark.parametrize(
    ("line", "field", "expected"),
    [
        ("0ns kenmerk: 2024/5512", "reference", "2024/5512"),
        ("Nr. SOZA/96-0114", "reference", "SOZA/96-0114"),
        ("Verseonnummer: 2024.0551", "reference", "2024.0551"),
        ("Behandeld d00r: J. Smit", "contact", "J. Smit"),
        ("Inl.: G. Eefting, tst. 5614", "contact", "G. Eefting"),
        ("Contactpersoon: dhr. T. Wijers", "contact", "dhr. T. Wijers"),
        ("Contactpersoon  mevrouw |. ten Hove", "contact", "mevrouw |. ten Hove"),
        ("Inlichtingen bij: C. Wisse (tel. 01188-1955)", "contact", "C. Wisse"),
        ("Bijlagen  3", "attachments", "3"),
        ("Bijlage(n): rapport 2016/081", "attachments", "rapport 2016/081"),
        ("Zaaknr.: Z/24/081", "case_number", "Z/24/081"),
        ("VERZONDEN 30 april 1999", "date", "1999-04-30"),
        ("Veendam, 3-5-2024", "date", "2024-05-03"),
        ("Ons kenmerk: 12/34, graag vermelden", "reference", "12/34"),
        ("Ons kenmerk: DG / 19098455", "reference", "DG / 19098455"),
        ("Nr. 05.188/BM   21 juni 2005", "reference", "05.188/BM"),
        ("Nr. 05.188/BM   21 juni 2005", "date", "2005-06-21"),
        ("3 mei 2024 / corsanr. 20240297 / bijlage: kaart", "reference", "20240297"),
        ("3 mei 2024 / corsanr. 20240297 / bijlage: kaart", "date", "2024-05-03"),
        ("3 mei 2024 / corsanr. 20240297 / bijlage: kaart", "attachments", "kaart"),
        ("Bijlagen: geen (kaart bij de griffie)", "attachments", None),
        ("Zaaknummer 2024-118\nvragen over deze brief: Jo Smit", "case_number", "2024-118"),
        ("ingeschreven K.v.K. nr. 41078112", "reference", None),
        ("Referentie architect: WO.3117", "your_reference", "WO.3117"),
        ("Referentie P. Smit", "contact", "P. Smit"),
        ("Datum: 4 mei 2024, kenmerk 08.14, inlichtingen J.P. Smit (071) 519 17 93", "contact", "J.P. Smit"),
        ("Contactpersoon: E.J. (Bert) Roelofs", "contact", "E.J. (Bert) Roelofs"),
        ("Behandeld door: mej. K. Zwart", "contact", "mej. K. Zwart"),
        ("Informatie: www.veendam.example", "contact", None),
        ("Nummer 12-18 Zaak 2024-19", "case_number", "2024-19"),
        ("Schadenummer (bij reactie vermelden): 77-R / LvO", "reference", "77-R / LvO"),
        ("Register no. HW 1976/4\nop zegel van vier gulden", "reference", "HW 1976/4"),
        ("Besluitnummer  VROM/96/1187", "reference", "VROM/96/1187"),
        ("Uw brief met kenmerk 11.70/MO van 15 december 2011", "your_reference", "11.70/MO"),
        ("Voor meer informatie: Bas Bos, 076 528 20 00", "contact", "Bas Bos"),
        ("Us skaaimerk: 16.004917", "reference", "16.004917"),
        ("Bij deze brief: kaart", "attachments", "kaart"),
    ],
)
def test_one_line(line: str, field: str, expected: str) -> None:
    assert value(getattr(header(("reference_line", line), GREETING, BODY), field)) == expected


def test_two_labels_in_one_line() -> None:
    read = header(("reference_line", "Kenmerk: 12/34  |  Zaaknummer: 56"), GREETING, BODY)
    assert (value(read.reference), value(read.case_number)) == ("12/34", "56")


@pytest.mark.parametrize(
    "line",
    [
        "Uw brief van 3 mei 2024, kenmerk RV-12",
        "Uw brief  RV-12",
        "Uw kenmerk: RV-12",
        "Uw brief: RV-12 van 3 mei 2024",
        "uw brief: 3 mei 2024, RV-12",
        "Bericht op schrijven van 3 mei jl., nr. RV-12",
    ],
)
def test_the_reference_of_your_letter(line: str) -> None:
    read = header(("reference_line", line), GREETING, BODY)
    assert (value(read.your_reference), read.reference) == ("RV-12", None)


@pytest.mark.parametrize("line", ["Uw brief van: 29 januari 1997", "Uw aanvraag: 28-05-2009"])
def test_a_letter_without_number_has_no_reference(line: str) -> None:
    assert header(("reference_line", line), GREETING, BODY).your_reference is None


def test_a_file_number_beside_an_own_number_is_that_of_the_case() -> None:
    read = header(("reference_line", "Registratienummer: 1344"), ("reference_line", "Dossier: HB 12"), GREETING, BODY)
    assert (value(read.reference), value(read.case_number)) == ("1344", "HB 12")


def test_own_reference_goes_before_a_file_number() -> None:
    read = header(("reference_line", "Dossiernummer: 9"), ("reference_line", "Ons kenmerk: 12/34"), GREETING, BODY)
    assert value(read.reference) == "12/34"


def test_the_date_of_your_letter_is_not_the_date() -> None:
    read = header(
        ("reference_line", "Uw brief van  8 november 2023"),
        ("reference_line", "Lelystad, 1 februari 2024"),
        GREETING,
        BODY,
    )
    assert value(read.date) == "2024-02-01"


def test_a_label_without_value_gives_nothing() -> None:
    read = header(("reference_line", "Uw kenmerk: -"), ("reference_line", "Bijlagen:"), GREETING, BODY)
    assert (read.your_reference, read.attachments, read.reference) == (None, None, None)


def test_day_of_sending_goes_before_that_of_the_decision() -> None:
    read = header(
        ("reference_line", "Datum collegebesluit: 10 juni 2025"),
        ("reference_line", "Datum verzending: 17 juni 2025"),
        GREETING,
        BODY,
    )
    assert value(read.date) == "2025-06-17"
    read = header(("reference_line", "Datum collegebesluit: 10 juni 2025"), GREETING, BODY)
    assert value(read.date) == "2025-06-10"


def test_a_day_between_brackets_gives_way_to_another() -> None:
    charter: Part = ("letterhead", "Vereniging Sint Jan\n(toegelaten instelling, K.B. 3 juli 1919)")
    read = header(charter, ("reference_line", "Veendam, 14 november 1994"), GREETING, BODY)
    assert value(read.date) == "1994-11-14"
    assert value(header(("reference_line", "Veendam (14 november 1994)"), GREETING, BODY).date) == "1994-11-14"


def test_the_role_before_a_contact_with_a_title() -> None:
    read = header(("reference_line", "Contact: Woo-coördinator mr. S. Tjoelker"), GREETING, BODY)
    assert value(read.contact) == "mr. S. Tjoelker"
    read = header(("reference_line", "Contact: Mevrouw mr. S. Tjoelker"), GREETING, BODY)
    assert value(read.contact) == "Mevrouw mr. S. Tjoelker"


def test_day_below_the_body() -> None:
    read = header(
        ("subject", "Beschikking"), BODY, ("paragraph", "Staphorst, 7 april 1992."), ("signature", "H. Talen")
    )
    assert value(read.date) == "1992-04-07"


@pytest.mark.parametrize(
    "sentence",
    [
        "Heeft u vragen? Bel dan Jan Bakker, telefoon 0344 - 64 90 75.",
        "Mocht u vragen hebben, dan is Jan Bakker van team Verkeer bereikbaar op 013-542 88 11.",
        "Bel 0546 - 580 838 en vraag naar Jan Bakker. In eigen tuin bent u zelf aan zet.",
        "Vragen? Jan Bakker is uw wijkmanager.",
    ],
)
def test_contact_in_a_sentence(sentence: str) -> None:
    assert value(header(GREETING, ("paragraph", sentence)).contact) == "Jan Bakker"


def test_a_firm_to_be_called_is_no_contact() -> None:
    assert header(GREETING, ("paragraph", "Bel met Meerpaal Dichtbij, 0321-388 388.")).contact is None


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (
            [("heading", "RIB 2018-67"), ("reference_line", "Voor: de raad"), ("heading", "Jeugd en drank")],
            "Jeugd en drank",
        ),
        (
            [("heading", "Mededeling aan alle clubs langs de Vecht"), ("heading", "Vispassage dicht")],
            "Vispassage dicht",
        ),
        ([("subject", "Clinge, 3-11-92"), ("address", "Aan het gemeentebestuur van Hulst")], None),
        ([("address", "De raad"), ("reference_line", "Jeugdhulp: grip op de groei")], "Jeugdhulp: grip op de groei"),
        ([("subject", "Onderwerp:"), ("reference_line", "Opvang aan de Laan")], "Opvang aan de Laan"),
        ([("subject", "Betreft:"), ("reference_line", "Datum: 3 mei 2017")], None),
        ([("subject", "Betreft: vragen over de put te"), ("heading", "Yerseke")], "vragen over de put te Yerseke"),
        ([("subject", "Verlening subsidie"), ("reference_line", "2007-2009")], "Verlening subsidie 2007-2009"),
        ([("reference_line", "Titel Jeugdhulp: grip op de groei")], "Jeugdhulp: grip op de groei"),
        ([("heading", "Kern van de boodschap")], None),
        ([("heading", "AANGETEKEND"), ("heading", "Besluit op uw subsidieaanvraag")], "Besluit op uw subsidieaanvraag"),
    ],
)
def test_title(parts: list[Part], expected: str | None) -> None:
    assert value(header(*parts, GREETING, BODY).subject) == expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([("reference_line", "Aan: gemeenteraad  Van: college van B&W")], "gemeenteraad"),
        ([("address", "Gemeente Uden\nPostbus 1"), ("address", "Tuincentrum B.V.\nDorp 1")], "Tuincentrum B.V."),
        (
            [("address", "VOORAF PER E-MAIL\nAANGETEKEND"), ("address", "Aan het college van Goirle")],
            "het college van Goirle",
        ),
        ([("address", "INGEKOMEN\nGemeente Deurne\n2017-06-26")], "Gemeente Deurne"),
        ([("heading", "Memo voor de leden van de opiniegroep")], "de leden van de opiniegroep"),
        ([("heading", "Alle eilanders")], "Alle eilanders"),
        ([("reference_line", "Aan de raad, 21 mei 2021")], "de raad"),
        ([("heading", "Aan de slag met afval")], None),
        ([("address", "wethouder Groen, gemeentehuis Ridderkerk")], "wethouder Groen"),
        ([("reference_line", "Aan: Dorpsraad Demen Mevrouw Y. Vos Heideweg 2 5371 PA Demen")], "Dorpsraad Demen"),
        (
            [("address", "de colleges van burgemeester en wethouders van\nAlmen en Baak")],
            "de colleges van burgemeester en wethouders van Almen en Baak",
        ),
        (
            [("address", "de Voorzitter van de Tweede Kamer der Staten-\nGeneraal\nBinnenhof 1")],
            "de Voorzitter van de Tweede Kamer der Staten-Generaal",
        ),
        (
            [("address", "Stichting Brug\nDijk 98"), ("address", "Aan de bewoners van de Poort")],
            "de bewoners van de Poort",
        ),
        ([("address", "Per post en per e-mail\nStolp B.V.\nDijk 27")], "Stolp B.V."),
        ([("reference_line", "Aan: alle colleges van Almen t.a.v. de directeur")], "alle colleges van Almen"),
        ([("reference_line", "Aan: de fractie, t.a.v. de heer Bos")], "de fractie, t.a.v. de heer Bos"),
        ([("reference_line", "Aan: de colleges van Almen en Baak per e-mail")], "de colleges van Almen en Baak"),
        ([("reference_line", "Aan: de colleges en, ter kennisneming, de staten")], "de colleges"),
        (
            [("address", "Stichting Jeugd- en Jongerenwerk De Kluut\nde penningmeester\nDijk 14")],
            "Stichting Jeugd- en Jongerenwerk De Kluut",
        ),
    ],
)
def test_recipient(parts: list[Part], expected: str | None) -> None:
    assert value(header(("letterhead", "Gemeente Uden"), *parts, ("salutation", "Dag,"), BODY).recipient) == expected


def test_subject_without_label_and_recipient_in_the_salutation() -> None:
    read = header(
        ("subject", "Voortgang van het fietspad"), ("salutation", "Geachte leden van de Commissie Bestuur,"), BODY
    )
    assert value(read.subject) == "Voortgang van het fietspad"
    assert value(read.recipient) == "leden van de Commissie Bestuur"


def test_number_behind_the_name_of_the_letter() -> None:
    title: Part = ("heading", "Raadsinformatiebrief 2023-041")
    read = header(("letterhead", "Gemeente Kampen"), title, ("subject", "Onderwerp: riool"), BODY)
    assert value(read.reference) == "2023-041"
    assert value(read.type) == "raadsinformatiebrief"
    assert value(read.subject) == "riool"


def test_address_on_more_lines() -> None:
    read = header(("address", "Aan de leden van de\ncommissie Bestuur\nPostbus 1"), GREETING, BODY)
    assert value(read.recipient) == "de leden van de commissie Bestuur"


def test_sender_on_two_lines_and_before_its_address() -> None:
    assert value(header(("letterhead", "Gemeente\nGouda"), GREETING, BODY).sender) == "Gemeente Gouda"
    read = header(("letterhead", "Gemeente Gemert-Bakel, Ridderplein 1, 5421 CV Gemert"), GREETING, BODY)
    assert value(read.sender) == "Gemeente Gemert-Bakel"


@pytest.mark.parametrize(
    ("letterhead", "sender"),
    [
        ("Raadhuisplein 1 - Lopik\nGemeente Lopik", "Gemeente Lopik"),
        ("wethouder Jorn Bos   gemeente Borne", "gemeente Borne"),
        ("Stadskantoor gemeente Oudewater\nDijk 2", "gemeente Oudewater"),
        ("Coördinator Veiligheid\nMinisterie van Justitie", "Coördinator Veiligheid"),
    ],
)
def test_sender_below_a_street_or_beside_a_person(letterhead: str, sender: str) -> None:
    assert value(header(("letterhead", letterhead), GREETING, BODY).sender) == sender


@pytest.mark.parametrize("signed", ["Jan Bos\nwethouder wonen, gemeente De Wolden", "gemeente De Wolden | Dijk 1"])
def test_sender_by_the_municipality_of_who_signs(signed: str) -> None:
    assert value(header(GREETING, BODY, ("signature", signed)).sender) == "Gemeente De Wolden"


@pytest.mark.parametrize(
    ("line", "field", "expected"),
    [
        ("Ond.: riool", "subject", "riool"),
        ("Beh. ambtenaar : ing. C.P. Bos", "contact", "ing. C.P. Bos"),
        ("Ons nr. BZ 1994/3016, Th. Messing", "reference", "BZ 1994/3016"),
        ("Wij verzoeken u bij antwoord te vermelden: 05/2114", "reference", "05/2114"),
        ("Uw brief: CUSGP 2016/9, ontvangen 14-11-2016", "your_reference", "CUSGP 2016/9"),
    ],
)
def test_labels_and_numbers_of_odd_letterheads(line: str, field: str, expected: str) -> None:
    assert value(getattr(header(("reference_line", line), GREETING, BODY), field)) == expected


@pytest.mark.parametrize(
    ("parts", "sender"),
    [
        ([("letterhead", "Gemeente Boxmeer        Informatie voor de raad")], "Gemeente Boxmeer"),
        ([("letterhead", "Gemeente Rozendaal - memo")], "Gemeente Rozendaal"),
        (
            [("letterhead", "ministerie van landbouw, natuurbeheer en visserij")],
            "ministerie van landbouw, natuurbeheer en visserij",
        ),
        ([("reference_line", "Afzender: gemeente Goes, Postbus 1, 4460 AA Goes")], "gemeente Goes"),
        ([("reference_line", "Ingediend door: D66 Goes, mede namens PvdA")], "D66 Goes"),
        (
            [
                ("address", "Gemeente Goes\nDijk 1"),
                ("reference_line", "Aan: de raad"),
                ("reference_line", "Van: het college"),
            ],
            "Gemeente Goes",
        ),
        (
            [("address", "Aan de Kamer\nBinnenhof 4"), ("address", "Ministerie van Defensie\nPlein 4")],
            "Ministerie van Defensie",
        ),
    ],
)
def test_sender_apart_from_what_stands_beside_it(parts: list[Part], sender: str) -> None:
    assert value(header(*parts, GREETING, BODY).sender) == sender


@pytest.mark.parametrize(
    ("signed", "sender"),
    [
        ("Gedeputeerde Staten van Drenthe,\nnamens dezen,", "Gedeputeerde Staten van Drenthe"),
        ("GGD West-Brabant\nPostbus 3369, 4800 DJ Breda", "GGD West-Brabant"),
        ("gemeente Goes | Postbus 11 | 4140 AA Goes", "Gemeente Goes"),
    ],
)
def test_sender_below_the_letter(signed: str, sender: str) -> None:
    found = header(GREETING, BODY, ("closing", "Hoogachtend,"), ("signature", signed)).sender
    assert found is not None
    assert found.value.casefold() == sender.casefold()


def test_a_resolution_has_no_addressee_and_the_day_on_which_it_was_passed() -> None:
    read = header(
        ("letterhead", "GEMEENTE HEINO"),
        ("address", "De raad der gemeente Heino;"),
        ("heading", "gelezen het voorstel d.d. 13 april 1981;"),
        ("paragraph", "Aldus besloten in de openbare vergadering van 28 april 1981."),
    )
    assert (value(read.recipient), value(read.date)) == (None, "1981-04-28")


def test_what_opens_a_title_is_none_of_it() -> None:
    told = [header(("subject", one), GREETING, BODY).subject for one in ("Inzake de brug", "Raadsbrief: de brug is af")]
    assert [value(one) for one in told] == ["de brug", "de brug is af"]


@pytest.mark.parametrize(
    "other",
    ["INGEKOMEN 14 oktober 1988", "Ontvangen 14 oktober 1988", "Opgericht 9 mei 1921", "verzonden  14 oktober 1988"],
)
def test_the_day_of_the_letter_goes_before_that_of_a_stamp(other: str) -> None:
    for day in ("Genderen, 12 oktober 1988", "’s-Gravenhage, 12 oktober 1988", "datum  12 oktober 1988"):
        read = header(("reference_line", other), ("reference_line", day), GREETING, BODY)
        assert value(read.date) == "1988-10-12"


@pytest.mark.parametrize("line", ["K.v.K. nr. S 096114", "Postgiro 149320 Bankrek. BNG nr. 28.50.09.113"])
def test_the_numbers_of_a_firm_are_no_reference(line: str) -> None:
    assert value(header(("letterhead", "Stichting Kern"), ("heading", line), GREETING, BODY).reference) is None


def test_the_day_that_ends_the_secrecy_is_not_that_of_the_letter() -> None:
    secret: Part = ("note", "Vertrouwelijk tot 9 november 2016")
    assert value(header(secret, ("reference_line", "Zeeland, 8 november 2016"), GREETING, BODY).date) == "2016-11-08"


def test_labels_below_the_signature() -> None:
    read = header(GREETING, BODY, ("signature", "Jan Bos\nwethouder\nBijgesloten: kaart\nnummer: V-20-11"))
    assert (value(read.attachments), value(read.reference)) == ("kaart", "V-20-11")
    assert [value(one.name) for one in read.signatories] == ["Jan Bos"]


def test_sender_by_the_signature() -> None:
    read = header(GREETING, BODY, ("signature", "drs. J. Wienen\nde burgemeester van Haarlem"))
    assert value(read.sender) == "Gemeente Haarlem"
    assert read.sender is not None
    assert read.sender.text is None


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["drs. J. Wienen\nde burgemeester van Haarlem"], [("drs. J. Wienen", "burgemeester van Haarlem")]),
        (
            [
                "het college van burgemeester en wethouders,",
                "de secretaris,\nW. Hoekerd",
                "de burgemeester,\nmr. R. Bakker",
            ],
            [("W. Hoekerd", "secretaris"), ("mr. R. Bakker", "burgemeester")],
        ),
        (
            ["J.W. van 't Spijker, voorzitter\nG. Hardeman-Bos, penningmeester"],
            [("J.W. van 't Spijker", "voorzitter"), ("G. Hardeman-Bos", "penningmeester")],
        ),
        (
            ["de minister voor Armoedebeleid,\nnamens deze,", "drs. K.A. Oldenziel\ndirecteur Participatie"],
            [("drs. K.A. Oldenziel", "directeur Participatie")],
        ),
        (
            ["De Staatssecretaris van Binnenlandse Zaken,\nvoor deze,\nde Directeur-Generaal Bestuur,\nJ. W. Holtslag"],
            [("J. W. Holtslag", "Directeur-Generaal Bestuur")],
        ),
        (["De voorzitter: A. de Boer"], [("A. de Boer", "voorzitter")]),
        (["1s. J. Wienen\nde burgemeester van Haarlem"], [("1s. J. Wienen", "burgemeester van Haarlem")]),
        (["drs. 3. Wienen\nde burgemeester van Haarlem"], [("drs. 3. Wienen", "burgemeester van Haarlem")]),
        (["drs. J. 1. Wienen\nde burgemeester van Haarlem"], [("drs. J. 1. Wienen", "burgemeester van Haarlem")]),
        (["w.g. mr. P. Jansen\nsecretaris"], [("mr. P. Jansen", "secretaris")]),
        (["De burgemeester,", "(mr. H.P. Cluistra)"], [("mr. H.P. Cluistra", "burgemeester")]),
        (["Namens het college,"], []),
        (["V. SLOT", "J. Smit\nsecretaris"], [("J. Smit", "secretaris")]),
        (
            ["de secretaris,   de burgemeester,\nW. Dijkema   drs. F.M. Ritzema van Ikema"],
            [("W. Dijkema", "secretaris"), ("drs. F.M. Ritzema van Ikema", "burgemeester")],
        ),
        (
            ["drs. B. Valstar   mr. N. Zuidgeest", "gemeentesecretaris   burgemeester"],
            [("drs. B. Valstar", "gemeentesecretaris"), ("mr. N. Zuidgeest", "burgemeester")],
        ),
        (
            ["J. Smit, secretaris    mw. L. Slim-Bos, burgemeester"],
            [("J. Smit", "secretaris"), ("mw. L. Slim-Bos", "burgemeester")],
        ),
        (["Wim en Annie Goossens-Manders\nKievitsweg 117"], [("Wim en Annie Goossens-Manders", None)]),
        (["mr. F.B. baron van Ittersum, burgemeester"], [("mr. F.B. baron van Ittersum", "burgemeester")]),
        (["wethouder P.J. de Lange Azn."], [("P.J. de Lange Azn.", "wethouder")]),
        (
            ["voor deze,\nde plaatsvervangend Directeur,", "mr. P. Kroon\ncommodore"],
            [("mr. P. Kroon", "plaatsvervangend Directeur")],
        ),
        (
            ["Vereniging van Nederlandse Gemeenten", "mr. S. Pijnacker\nlid directieraad"],
            [("mr. S. Pijnacker", "lid directieraad")],
        ),
        (["Het college van\nGooise Meren,", "J. Smit\nsecretaris"], [("J. Smit", "secretaris")]),
        (["mej. A.M. Bos, secretaresse"], [("mej. A.M. Bos", "secretaresse")]),
        (
            ["dr. Jelle Bos\nvoorzitter Artsenkring Salland", "Ria Smit\nhuisarts, secretaris"],
            [("dr. Jelle Bos", "voorzitter Artsenkring Salland"), ("Ria Smit", "huisarts, secretaris")],
        ),
        (
            ["Jurrie Bos en Ria Smit-Kaya\nvoorzitter en ambtelijk secretaris"],
            [("Jurrie Bos", "voorzitter"), ("Ria Smit-Kaya", "ambtelijk secretaris")],
        ),
        (
            ["DE MINISTER VAN LANDBOUW, NATUUR EN VISSERIJ,", "ir. H.J. Bos"],
            [("ir. H.J. Bos", "MINISTER VAN LANDBOUW, NATUUR EN VISSERIJ")],
        ),
        (["mr. C.H. (Ria) Bos\nuw burgemeester"], [("mr. C.H. (Ria) Bos", "burgemeester")]),
    ],
)
def test_signatories(lines: list[str], expected: list[tuple[str, str]]) -> None:
    read = header(GREETING, BODY, *[("signature", text) for text in lines])
    assert [(one.name.value, value(one.role)) for one in read.signatories] == expected


@pytest.mark.parametrize("name", ["mr. H.J. Dijkgraaf", "F.A. Stouthamer-Dijkgraaf"])
def test_a_surname_that_is_an_office(name: str) -> None:
    read = header(GREETING, BODY, ("signature", "De minister van Justitie,"), ("signature", name))
    assert [value(one.name) for one in read.signatories] == [name]


def test_a_list_of_annexes_is_no_signature() -> None:
    signed: Part = ("signature", "Jan Bos\nwethouder")
    annexes: Part = ("signature", "1. Factsheet Taalpunt\n2. Ontwikkeling Wijken")
    read = header(GREETING, BODY, signed, ("note", "Bijlagen:"), annexes)
    assert [value(one.name) for one in read.signatories] == ["Jan Bos"]


def test_signature_that_is_set_as_paragraphs() -> None:
    read = header(
        GREETING, BODY, ("paragraph", "De groeten van"), ("paragraph", "Klaas Dros Azn."), ("paragraph", "jutter")
    )
    assert [(one.name.value, value(one.role)) for one in read.signatories] == [("Klaas Dros Azn.", "jutter")]


def test_the_role_stands_in_the_head() -> None:
    head: Part = ("reference_line", "Van: Leendert Vink, wethouder Wonen (portefeuillehouder)")
    read = header(head, GREETING, BODY, ("signature", "Leendert Vink"))
    assert [(one.name.value, value(one.role)) for one in read.signatories] == [("Leendert Vink", "wethouder Wonen")]


OBJECTION: Part = ("paragraph", "Bent u het er niet mee eens? Dan kunt u een bezwaarschrift sturen.")
CLUB: Part = ("address", "Stichting Stedelijke Musea\nOudestraat 1")
TOWN: Part = ("letterhead", "Gemeente Kampen")


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (
            [
                TOWN,
                ("address", "Aan de fractie van de PvdA"),
                ("subject", "Onderwerp: schriftelijke vragen over het fietspad"),
                ("paragraph", "Op 3 mei stelde u ons vragen op grond van artikel 38 van het Reglement van orde."),
                ("paragraph", "1. Sinds wanneer is het pad dicht?"),
                ("paragraph", "2. Wanneer gaat het open?"),
                ("paragraph", "3. Wat kost dat?"),
            ],
            "beantwoording",
        ),
        ([TOWN, CLUB, ("subject", "Onderwerp: verlening subsidie 2025"), BODY, OBJECTION], "subsidiebeschikking"),
        ([TOWN, CLUB, ("subject", "Onderwerp: besluit op uw verzoek"), BODY, OBJECTION], "besluit"),
        ([TOWN, ("address", "Aan de bewoners van de Dijk"), ("salutation", "Beste bewoner,"), BODY], "bewonersbrief"),
        (
            [("letterhead", "Stichting Voedselbank"), ("address", "Aan het college van B&W van Kampen"), BODY],
            "ingekomen",
        ),
        ([("letterhead", "Ministerie van SZW"), ("address", "Aan alle gemeenten"), BODY], "circulaire"),
        (
            [("address", "Aan de instellingen"), BODY, ("signature", "De Minister van Sociale Zaken,\nA. de Boer")],
            "circulaire",
        ),
        (
            [("letterhead", "Ministerie van SZW"), ("address", "de voorzitter van de Tweede Kamer"), BODY],
            "kamerbrief",
        ),
        (
            [TOWN, ("address", "Aan de leden van de commissie"), BODY, ("signature", "A. de Boer\nwethouder Water")],
            "wethoudersbrief",
        ),
        (
            [TOWN, ("address", "Aan de leden van de commissie"), BODY, ("signature", "A. de Boer\nburgemeester")],
            "burgemeestersbrief",
        ),
        (
            [TOWN, ("address", "Aan de leden van de commissie"), BODY, ("signature", "A ~e 8oer\nburgemeester")],
            "burgemeestersbrief",
        ),
        ([TOWN, CLUB, BODY, ("signature", "A. de Boer, secretaris\nB. Smit, burgemeester")], "collegebrief"),
    ],
)
def test_type(parts: list[Part], expected: str) -> None:
    assert value(header(*parts).type) == expected


@pytest.mark.parametrize("text", ["Boodschappen: melk, brood en kaas.", "De dijk is in 1953 bezweken."])
def test_what_has_no_mark_of_a_letter_has_no_type(text: str) -> None:
    assert header(("paragraph", text)).type is None
    assert header(GREETING, ("paragraph", text)).type is not None


def test_confidence_is_that_of_the_rule_times_the_chance_that_it_was_read_rightly() -> None:
    read = header(("reference_line", "Ons kenmerk: 2024/5512"), GREETING, BODY)
    assert read.reference is not None
    assert read.reference.confidence == pytest.approx(0.96 * 0.9**0.15, abs=1e-3)


def test_an_empty_text_has_an_empty_header() -> None:
    assert header() == Header()


def test_place_and_day_beside_the_last_label_of_a_row_date_the_letter() -> None:
    read = header(
        ("reference_line", "Ons kenm.: 88/0917 RO"),
        ("reference_line", "Uw kenm.: RG 88.2044"),
        ("reference_line", "Behandeld door: Tineke Wit       Schagen, 19 februari 2026"),
        GREETING,
        BODY,
    )
    assert [value(one) for one in (read.reference, read.your_reference)] == ["88/0917 RO", "RG 88.2044"]
    assert [value(one) for one in (read.contact, read.date)] == ["Tineke Wit", "2026-02-19"]
