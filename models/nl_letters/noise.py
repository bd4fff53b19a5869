"""Reading errors put into a letter as Tesseract makes them, the marks moved along."""

import csv
import random
from pathlib import Path

from swaps import MarkedText

from docparse.evaluate.letterfile import Span

CONFUSIONS = Path(__file__).parents[2] / "corpora" / "lexicon" / "confusions.tsv"


def confusions() -> dict[str, list[tuple[str, int]]]:
    """What is read for each printed character, and how often."""
    table: dict[str, list[tuple[str, int]]] = {}
    with CONFUSIONS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if len(row["printed"]) == 1 and row["printed"] != "\n":
                table.setdefault(row["printed"], []).append((row["read"], int(row["times"])))
    return table


def spoiled(
    text: MarkedText, share: float, table: dict[str, list[tuple[str, int]]], chance: random.Random
) -> MarkedText:
    """The text with about ``share`` of its characters misread."""
    starts = {span.start for span in text.spans}
    ends = {span.end for span in text.spans}
    moved: dict[int, int] = {}
    parts: list[str] = []
    length = 0
    for at, letter in enumerate(text.text):
        if at in starts or at in ends:
            moved[at] = length
        ways = table.get(letter)
        read = letter
        if ways and letter not in " \n" and chance.random() < share:
            read = chance.choices([way for way, _ in ways], [times for _, times in ways])[0]
        parts.append(read)
        length += len(read)
    moved[len(text.text)] = length
    whole = "".join(parts)
    spans = (Span(s.type, moved[s.start], moved[s.end], whole[moved[s.start] : moved[s.end]]) for s in text.spans)
    return MarkedText(whole, tuple(span for span in spans if span.text.strip()))
