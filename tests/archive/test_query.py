"""What a user types: what it means, and what is said when it means nothing."""

from datetime import date

import pytest

from docparse.errors import UsageError
from docparse.searching.query import (
    AmountIs,
    Dated,
    DatedBeyond,
    Named,
    NamesDate,
    OfType,
    PillarSays,
    Term,
    Words,
    parse,
)


@pytest.mark.parametrize(
    ("query", "means"),
    [
        ("woning", Words("woning")),
        ("woning*", Words("woning*", prefix=True)),
        ('"lokale aanpak"', Words("lokale aanpak")),
        ("“lokale aanpak”", Words("lokale aanpak")),
        ("Noord-Holland", Words("Noord-Holland")),
        ("college(s)", Words("college(s)")),
        ('"OR"', Words("OR")),
        ("or", Words("or")),
        ('org:"Veiligheidshuis Kennemerland"', Named("organisation", Words("Veiligheidshuis Kennemerland"))),
        ("ORG:VNG", Named("organisation", Words("VNG"))),
        ("person:Bos", Named("person", Words("Bos"))),
        ("place:Tilburg", Named("location", Words("Tilburg"))),
        ("law:Gemeentewet", Named("law", Words("Gemeentewet"))),
        ("plan:Actieplan", Named("plan", Words("Actieplan"))),
        ("pillar:preventie", PillarSays(Words("preventie"))),
        ("sender:Haarlem", Words("Haarlem", ("sender",))),
        ("recipient:raad", Words("raad", ("recipient",))),
        ("reference:2017/412345", Words("2017/412345", ("reference", "your_reference", "case_number"))),
        ("type:Circulaire", OfType("circulaire")),
        ("amount>100000", AmountIs(">", 100000)),
        ("amount > 100.000", AmountIs(">", 100000)),
        ("amount>=€1.250,50", AmountIs(">=", 1250.5)),
        ("amount<=1250.50", AmountIs("<=", 1250.5)),
        ("amount<12,5", AmountIs("<", 12.5)),
        ("amount:5.000,-", AmountIs("=", 5000)),
        ("amount=-35000", AmountIs("=", -35000)),
        ("date:2016", Dated(date(2016, 1, 1), date(2016, 12, 31))),
        ("date:2016-02", Dated(date(2016, 2, 1), date(2016, 2, 29))),
        ("date:2016-02-03", Dated(date(2016, 2, 3), date(2016, 2, 3))),
        ("date:2016-q3", Dated(date(2016, 7, 1), date(2016, 9, 30))),
        ("date:2016/2018-11", Dated(date(2016, 1, 1), date(2018, 11, 30))),
        ("after:2016", DatedBeyond(">", date(2016, 12, 31))),
        ("before:2016", DatedBeyond("<", date(2016, 1, 1))),
        ("deadline:2016-q3", NamesDate("deadline", date(2016, 7, 1), date(2016, 9, 30))),
        ("sent:2016-05-03", NamesDate("sent", date(2016, 5, 3), date(2016, 5, 3))),
        ("period:2016/2018", NamesDate("period", date(2016, 1, 1), date(2018, 12, 31))),
    ],
)
def test_one_term(query: str, means: object) -> None:
    assert parse(query) == ((Term(means),),)
    assert parse(f"-{query}") == ((Term(means, negated=True),),)


def test_or_binds_the_two_terms_beside_it() -> None:
    a, b, c, d = (Term(Words(word)) for word in "abcd")
    assert parse("a b OR c d") == ((a,), (b, c), (d,))
    assert parse("a OR b OR -c d") == ((a, b, Term(Words("c"), negated=True)), (d,))


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "query is empty"),
        ("  ", "query is empty"),
        ("OR a", "OR stands between two terms"),
        ("a OR OR b", "OR stands between two terms"),
        ("a OR", "Nothing stands behind OR"),
        ("organisation:Haarlem", "Did you mean org:"),
        ("sendr:Haarlem", "Did you mean sender:"),
        ("http://haarlem.nl", "no field http:"),
        ("org:", "Nothing stands behind org:"),
        ("org: Haarlem", "Nothing stands behind org:"),
        ("amount>", "Nothing stands behind amount>"),
        ('"lokale aanpak', "quotation mark before lokale aanpak is not closed"),
        ("-", "no letter and no figure"),
        ('""', "no letter and no figure"),
        ("org:***", "no letter and no figure"),
        ("(a OR b) c", "Parentheses do not group"),
        ("amount>veel", "veel is no amount"),
        ("amount>1.00.000", "is no amount"),
        ("date:gisteren", "Write 2016, 2016-05"),
        ("date:2016-13", "is no date"),
        ("date:2016-02-30", "is no date"),
        ("date:0000", "is no date"),
        ("date:2018/2016", "ends before it begins"),
        ("deadline:morgen", "Write 2016, 2016-05"),
        ("deadlines:2016", "Did you mean deadline:"),
        ("type:brief", "The types are raadsinformatiebrief"),
        ("a " * 51, "at most 50 terms"),
        ("a" * 2001, "at most 2,000 characters"),
    ],
)
def test_what_is_wrong_is_said(query: str, said: str) -> None:
    with pytest.raises(UsageError) as told:
        parse(query)
    assert said in str(told.value)
    assert told.value.remedy
