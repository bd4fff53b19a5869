"""The checker finds the faults that annotators make."""

from pathlib import Path

import pytest

from docparse.evaluate.check import check_letter
from docparse.evaluate.diversity import measure
from docparse.evaluate.letterfile import AnnotatedLetter, read_letter, read_letters

CLEAN = """#id: a
#type: collegebrief
#field sender: Gemeente Aa
#field date: 2016-05-03
---
{ORG|Gemeente Aa}
{LOC|Aa}, {DATE=2016-05-03|3 mei 2016}

De {ORG|gemeente Bee} betaalt {AMT=5.00|€ 5,-} volgens de {LAW|Gemeentewet}.
"""


def remarks(tmp_path: Path, content: str) -> list[str]:
    path = tmp_path / "a.letter"
    path.write_text(content, encoding="utf-8")
    return check_letter(read_letter(path), "a")


def test_a_clean_letter_has_no_remarks(tmp_path: Path) -> None:
    assert remarks(tmp_path, CLEAN) == []


@pytest.mark.parametrize(
    ("old", "new", "remark"),
    [
        ("sender: Gemeente Aa", "sender: Gemeente Cee", "sender is not printed"),
        ("date: 2016-05-03", "date: 2016-05-04", "is no DATE of the body"),
        ("collegebrief", "briefje", "unknown type"),
        ("#id: a", "#id: b", "the id is b"),
        ("{AMT=5.00|€ 5,-}", "€ 5,-", "unmarked amount"),
        ("{AMT=5.00|€ 5,-}", "{AMT=5|€ 5,-}", "two decimals"),
        ("{DATE=2016-05-03|3 mei", "{DATE=2016-13-03|3 mei", "ISO value"),
        ("De {ORG|gemeente Bee}", "{ORG|De gemeente Bee}", None),
        ("De {ORG|gemeente Bee}", "{ORG|de gemeente Bee}", "article"),
        ("{LAW|Gemeentewet}.", "{LAW|Gemeentewet.}", "full stop"),
        ("{LAW|Gemeentewet}.", "{LAW|Gemeentewet}. De Gemeentewet zegt het.", "marked elsewhere as LAW"),
        ("{LAW|Gemeentewet}", "{WET|Gemeentewet}", "unknown type"),
        ("{LAW|Gemeentewet}", "{LAW=x|Gemeentewet}", "only amounts and dates"),
    ],
)
def test_faults_are_found(tmp_path: Path, old: str, new: str, remark: str | None) -> None:
    assert old in CLEAN
    found = remarks(tmp_path, CLEAN.replace(old, new))
    assert found == [] if remark is None else any(remark in one for one in found), found


def test_the_letters_of_the_repository_are_clean() -> None:
    folder = Path(__file__).resolve().parents[2] / "corpora" / "letters"
    faults = {letter.id: check_letter(letter) for letter in read_letters(folder)}
    assert {name: found for name, found in faults.items() if found} == {}


def test_shared_grams_are_counted() -> None:
    def plain(name: str, text: str) -> AnnotatedLetter:
        return AnnotatedLetter(name, "other", {}, text, (), ())

    one = "a b c d e f g h"
    shares = measure([plain("x", one), plain("y", one), plain("z", "q r s t u v w x")]).shared
    assert shares == {"x": 1.0, "y": 1.0, "z": 0.0}
