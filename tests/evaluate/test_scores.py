"""Spans, fields, figures and floors."""

import io
import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from rich.console import Console

from docparse.errors import UsageError
from docparse.evaluate.align import align
from docparse.evaluate.calibration import Bin, expected_error, reliability
from docparse.evaluate.case import CaseScore, TextScore
from docparse.evaluate.fields import NAMES, score_fields
from docparse.evaluate.floors import fallen, write_floors
from docparse.evaluate.letterfile import AnnotatedLetter, Span
from docparse.evaluate.metrics import METRICS, difference, figures
from docparse.evaluate.results import load, make_results, save
from docparse.evaluate.spans import SpanScore, found_spans, score_spans
from docparse.evaluate.table import print_tables
from docparse.schema import Amount, Entity, Field, Header, Letter, Mention, Signatory, Source

TEXT = "Gemeente Aa\n\nHet kost € 5,- in Bee."


def truth(**parts) -> AnnotatedLetter:
    spans = (Span("ORG", 0, 11, "Gemeente Aa"), Span("AMT", 22, 27, "€ 5,-", "5.00"), Span("LOC", 31, 34, "Bee"))
    made = AnnotatedLetter("a", "collegebrief", {"sender": ("Gemeente Aa",)}, TEXT, (), spans)
    return replace(made, **parts)


def letter(text: str = TEXT, **parts) -> Letter:
    source = Source(name="a", sha256="0" * 64, media_type="text/plain", bytes=1, pages=1)
    return Letter(docparse_version="0", status="ok", source=source, text=text, raw_text=text, **parts)


def mention(text: str, start: int) -> tuple[Mention, ...]:
    return (Mention(text=text, start=start, end=start + len(text), page=1),)


def scores(made: Letter) -> dict[str, SpanScore]:
    return score_spans(truth(), list(found_spans(made, align(TEXT, made.text))))


def test_exact_overlap_and_value() -> None:
    made = letter(
        organisations=(Entity(name="Gemeente Aa", confidence=0.9, mentions=mention("Gemeente Aa", 0)),),
        locations=(Entity(name="in Bee", confidence=0.9, mentions=mention("in Bee", 28)),),
        amounts=(Amount(value=Decimal("50.00"), confidence=0.9, mentions=mention("€ 5,-", 22)),),
    )
    found = scores(made)
    assert (found["ORG"].f1, found["ORG"].value_f1) == (1.0, 1.0)
    assert (found["LOC"].f1, found["LOC"].overlap_f1) == (0.0, 1.0)
    assert (found["AMT"].f1, found["AMT"].value_f1) == (1.0, 0.0)
    assert found["PER"].f1 == 1.0


def test_spans_are_scored_where_a_scan_put_them() -> None:
    read = "speck\n" + TEXT.replace("Gemeente", "Gemeentc")
    made = letter(read, organisations=(Entity(name="x", confidence=0.9, mentions=mention("Gemeentc Aa", 6)),))
    assert scores(made)["ORG"].exact == 1


def test_missed_and_invented_cost_recall_and_precision() -> None:
    found = scores(letter(persons=(Entity(name="Het", confidence=0.9, mentions=mention("Het", 13)),)))
    assert (found["ORG"].recall, found["ORG"].f1) == (0.0, 0.0)
    assert (found["PER"].precision, found["PER"].f1) == (0.0, 0.0)


def test_fields() -> None:
    header = Header(
        sender=Field(value="gemeente Aa", confidence=0.9),
        subject=Field(value="x", confidence=0.9),
        signatories=(Signatory(name=Field(value="J. Bos", confidence=0.9)),),
    )
    wanted = truth(fields={"sender": ("Gemeente Aa",), "reference": ("1",), "signatory": ("J. Bos | wethouder",)})
    verdicts = score_fields(wanted, letter(letter=header))
    assert set(verdicts) == set(NAMES)
    assert (verdicts["sender"], verdicts["subject"], verdicts["reference"]) == ("right", "invented", "missed")
    assert (verdicts["signatory_names"], verdicts["signatory_roles"]) == ("right", "missed")
    assert (verdicts["type"], verdicts["date"]) == ("missed", "absent")


@pytest.mark.parametrize(("marked", "found"), [("De burgemeester", "burgemeester"), ("wethouder", "de wethouder")])
def test_the_article_of_a_role_does_not_count(marked: str, found: str) -> None:
    role = Field(value=found, confidence=0.9)
    header = Header(signatories=(Signatory(name=Field(value="J. Bos", confidence=0.9), role=role),))
    wanted = truth(fields={"signatory": (f"J. Bos | {marked}",)})
    assert score_fields(wanted, letter(letter=header))["signatory_roles"] == "right"


def case(letter: str = "a", errors: int = 1, *, right: bool = True) -> CaseScore:
    text = TextScore(100, 20, 10, 5, 4, 2, errors, errors, 2, 0, 0, 1.0, 20, errors)
    spans = {kind: SpanScore() for kind in ("ORG", "PER", "LOC", "AMT", "DATE", "LAW", "PLAN", "PILLAR")}
    fields = dict.fromkeys(NAMES, "right" if right else "wrong")
    trust = [("ORG", 0.95, True), ("ORG", 0.95, right)]
    seconds = {"read": 2.0, "cpu": 3.0, "bare_cpu": 2.0}
    return CaseScore(
        letter, "plain", "clean", 2, text, spans, fields, {"heading": (1, 2), "list_item": (0, 0)}, trust, seconds, 1.0
    )


def test_figures_are_sums_over_sums() -> None:
    made = figures([case("a", 1), case("b", 3, right=False)])
    assert made["cer"].value == pytest.approx(0.02)
    assert made["cer"].low <= 0.02 <= made["cer"].high
    assert made["cer_bare"].value == pytest.approx(0.1)
    assert made["field_sender"].value == 0.5
    assert made["seconds_read"].value == 1.0
    assert made["cpu_over_bare"].value == 1.5
    assert "ORG_exact" not in made


def test_differences_know_noise_from_change() -> None:
    cer = next(metric for metric in METRICS if metric.name == "cer")
    before = [case(str(at), 5) for at in range(20)]
    better = [case(str(at), 1) for at in range(20)]
    change = difference(before, better, cer)
    assert change is not None
    assert change.high < 0
    same = difference(before, before, cer)
    assert same is not None
    assert (same.low, same.high) == (0.0, 0.0)


def test_results_come_back_from_their_file(tmp_path: Path) -> None:
    results = make_results([case()], letters=1)
    save(results, tmp_path / "r.json")
    assert load(tmp_path / "r.json") == results


def test_all_pages_together_have_figures_too(tmp_path: Path) -> None:
    cases = [case("a", 1), replace(case("a", 3), condition="fax", peak_mb=7.0), replace(case("a"), condition="text")]
    results = make_results(cases)
    assert list(results.groups()) == ["text", "clean", "fax", "total"]
    assert results.figures()["total"]["cer"].value == pytest.approx(0.02)
    assert results.peak_mb()["total"] == 7.0
    console = Console(record=True, width=200, file=io.StringIO())
    print_tables(results, console)
    printed = console.export_text()
    assert "peak memory, MB" in printed
    assert "ORG overlap" not in printed  # nothing was marked, so there is nothing to tell
    save(results, tmp_path / "r.json")
    assert json.loads((tmp_path / "r.json").read_text())["calibration"]["total"]["ORG"] == pytest.approx(0.05)


def letters_with(errors: int, *, right: bool = True) -> list[CaseScore]:
    return [case(str(at), errors, right=right) for at in range(8)]


def test_floors_hold_and_fall(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    write_floors(make_results(letters_with(2)), path)
    assert fallen(make_results(letters_with(2)), path) == []
    assert fallen(make_results(letters_with(1)[:3]), path) == []
    assert "clean: cer rose from 0.0200 to 0.0300" in fallen(make_results(letters_with(3)), path)
    one_letter = [*letters_with(2)[1:], case("0", 3)]
    assert fallen(make_results(one_letter), path) == []
    wrong = fallen(make_results(letters_with(2, right=False)), path)
    assert "clean: field_sender fell from 1.0000 to 0.0000" in wrong
    assert json.loads(path.read_text())["cases"][0]["seconds"] == {}


def test_a_figure_that_is_gone_has_fallen(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    write_floors(make_results(letters_with(2)), path)
    silent = [replace(one, kinds={"heading": (0, 0), "list_item": (0, 0)}) for one in letters_with(2)]
    assert fallen(make_results(silent), path) == ["clean: headings was 0.5000 and is not measured any more"]


def test_floors_of_other_letters_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    write_floors(make_results(letters_with(2)), path)
    with pytest.raises(UsageError, match="no letter of this run"):
        fallen(make_results([case("elsewhere")]), path)


def test_calibration() -> None:
    bins = reliability([case(), case(right=False)])["ORG"]
    assert bins == [Bin(4, pytest.approx(0.95), 0.75)]
    assert expected_error(bins) == pytest.approx(0.2)
