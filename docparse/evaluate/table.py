"""Results as tables for the terminal."""

from collections.abc import Sequence

from rich.console import Console, Group
from rich.table import Table

from .fields import NAMES
from .letterfile import TYPES
from .metrics import METRICS, Figure, difference
from .results import Results
from .spans import SpanScore
from .told import MONEY_FACTS


def tables(results: Results) -> Group:
    """Reading, understanding and header fields, a column for each condition."""
    by_condition = results.figures()
    return Group(
        _table("Text (% of characters or words; mended and broken in 1,000 words)", _TEXT_ROWS, by_condition),
        _table("Found in the text: F1 of exact borders, of any overlap, of values", _span_rows(), by_condition),
        _table("Header fields: share right", _field_rows(), by_condition),
        _table("Links to the TOOI register, and what is said of sums and dates", _FACT_ROWS, by_condition),
        _calibration(results),
        _cost(results, by_condition),
    )


def comparison(before: Results, after: Results) -> Table:
    """What changed beyond noise from one run to another, on the cases that both have."""
    table = Table(title="Changes whose 95 % interval leaves out zero")
    for head in ("condition", "metric", "change", "interval", ""):
        table.add_column(head, justify="left" if head in ("condition", "metric", "") else "right")
    for condition in after.conditions():
        letters = {case.letter for case in before.under(condition)} & {case.letter for case in after.under(condition)}
        old = [case for case in before.under(condition) if case.letter in letters]
        new = [case for case in after.under(condition) if case.letter in letters]
        for metric in METRICS if letters else ():
            change = difference(old, new, metric)
            if change is not None and change.low * change.high > 0:
                better = (change.value < 0) == metric.lower_is_better
                interval = f"{change.low:+.4f} … {change.high:+.4f}"
                table.add_row(condition, metric.name, f"{change.value:+.4f}", interval, "better" if better else "worse")
    return table


def agreement_table(scores: dict[str, SpanScore]) -> Table:
    """Exact F1 of two annotators, type by type."""
    table = Table(title="Agreement of two annotators", title_justify="left")
    for head in ("type", "marks of the first", "of the second", "the same", "F1"):
        table.add_column(head, justify="left" if head == "type" else "right")
    for kind, score in scores.items():
        table.add_row(kind, str(score.marked), str(score.found), str(score.exact), f"{score.f1:.3f}")
    return table


def print_tables(results: Results, console: Console) -> None:
    """Print all tables."""
    console.print(tables(results))


_TEXT_ROWS = [
    ("CER bare Tesseract %", "cer_bare", 100),
    ("CER before correction %", "cer_raw", 100),
    ("CER %", "cer", 100),
    ("WER bare Tesseract %", "wer_bare", 100),
    ("WER before correction %", "wer_raw", 100),
    ("WER %", "wer", 100),
    ("words mended ‰", "mended", 1),
    ("words broken ‰", "broken", 1),
    ("letters made worse %", "letters_worse", 100),
    ("stray characters %", "stray", 100),
    ("wrong digits on 100 pages", "wrong_digits", 1),
    ("paragraphs whole and in place %", "in_order", 100),
    ("headings seen %", "headings", 100),
    ("list items seen %", "list_items", 100),
]
_FACT_ROWS = [
    ("right of the linked", "links_right", 1),
    ("linked of authorities named in full", "links_reached", 1),
    *((f"{fact} of a sum, F1", f"told_{fact}", 1) for fact in MONEY_FACTS),
    *((f"{fact} of a sum, right of those given", f"told_right_{fact}", 1) for fact in MONEY_FACTS),
    ("role of a date, F1", "told_role", 1),
]
_COST_ROWS = [
    *((f"seconds, {step}", f"seconds_{step}", 1) for step in ("read", "arrange", "correct", "extract")),
    ("CPU seconds", "seconds_cpu", 1),
    ("CPU seconds, bare Tesseract", "seconds_bare_cpu", 1),
    ("CPU against bare Tesseract", "cpu_over_bare", 1),
]


def _span_rows() -> list[tuple[str, str, int]]:
    return [(f"{kind} {how}", f"{kind}_{how}", 1) for kind in TYPES for how in ("exact", "overlap", "value")]


def _field_rows() -> list[tuple[str, str, int]]:
    return [*((name, f"field_{name}", 1) for name in NAMES), ("every field of a letter", "all_fields", 1)]


def _table(title: str, rows: Sequence[tuple[str, str, int]], by_condition: dict[str, dict[str, Figure]]) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column("")
    for condition in by_condition:
        table.add_column(condition, justify="right")
    for label, name, scale in rows:
        cells = [_cell(by_name.get(name), scale) for by_name in by_condition.values()]
        if any(cells):
            table.add_row(label, *cells)
    return table


def _cell(figure: Figure | None, scale: int) -> str:
    return "" if figure is None else f"{figure.value * scale:.{3 if scale == 1 else 2}f}"


def _cost(results: Results, by_condition: dict[str, dict[str, Figure]]) -> Table:
    table = _table("Cost a page", _COST_ROWS, by_condition)
    table.add_row("peak memory, MB", *(f"{peak:.0f}" for peak in results.peak_mb().values()))
    return table


def _calibration(results: Results) -> Table:
    errors = results.calibration()
    table = Table(title="Expected calibration error of the confidences", title_justify="left")
    table.add_column("")
    for condition in errors:
        table.add_column(condition, justify="right")
    for kind in (*TYPES, "field"):
        cells = [f"{by_kind[kind]:.3f}" if kind in by_kind else "" for by_kind in errors.values()]
        if any(cells):
            table.add_row(kind, *cells)
    return table
