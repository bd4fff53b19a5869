"""What plain means reach on the same letters: regular expressions with a gazetteer, and a blank spaCy recogniser.

    python models/nl_letters/baseline_recipe.py [PART]

Prints exact F1 of each type on PART (test) as text, beside docparse itself. The expressions are those that anyone
would write in an hour, and are not changed after they were scored; the gazetteer is the registers of docparse. The
recogniser learns from the train letters as ``corpora/letters/curve_recipe.py`` does, and from nothing else.
"""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from docparse.evaluate.align import align
from docparse.evaluate.letterfile import AnnotatedLetter, Span, read_letters
from docparse.evaluate.spans import Found, SpanScore, found_spans, score_spans
from docparse.evaluate.split import part_of
from docparse.extracting.registers import authorities, organisations, place_names
from docparse.pipeline import Parser
from docparse.resources import resource

LETTERS = Path(__file__).parents[2] / "corpora" / "letters"
sys.path.insert(0, str(LETTERS))

from curve_recipe import TYPES, learn  # noqa: E402 - the recipe lies beside the letters

_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
EXPRESSIONS = {
    "AMT": r"€ ?-?[\d.]+(?:,(?:\d\d|-))?(?: (?:miljoen|miljard|mln\.))?",
    "DATE": rf"\b\d{{1,2}} (?:{_MONTHS}) \d{{4}}\b|\b\d{{1,2}}-\d{{1,2}}-\d{{4}}\b|\b(?:19|20)\d\d\b",
    "LAW": r"\b[Aa]rtikel \d+[\w:.]*(?:,? (?:eerste|tweede|derde|vierde) lid)?(?:,? van de [A-Z]\w+)?|\b[A-Z]\w*wet\b",
    "PER": r"\b(?:de heer|mevrouw|mw\.|dhr\.|drs\.|mr\.|ir\.|dr\.) (?:[A-Z]\. ?)*(?:van |de |der )*[A-Z][\w-]+"
    r"|\b(?:[A-Z]\.)+ (?:van |de |der )*[A-Z][\w-]+",
    "PLAN": r"\b[A-Z]\w*(?:visie|nota|plan|programma|begroting|akkoord|convenant)\b(?: \d{4}(?:-\d{4})?)?",
    "PILLAR": r"(?<=• )\S[^\n]*[^\n.;]|(?<=\d\. )\S[^\n]*[^\n.;]",
}

Finder = Callable[[AnnotatedLetter], Iterator[tuple[str, int, int]]]
"""Type, start and end of each thing found in the text of a letter."""


def gazetteer() -> dict[str, list[str]]:
    """The names of the registers by type."""
    bodies = {one.name for one in organisations()} | {one.abbreviation for one in organisations()}
    bodies |= {one.name for one in authorities()}
    laws = resource("corpora", "registers", "laws.txt").read_text(encoding="utf-8").splitlines()
    return {"ORG": sorted(bodies - {""}), "LOC": sorted(place_names()), "LAW": laws}


def by_expressions() -> Finder:
    """Everything that an expression or a register finds, the longest where two overlap."""
    patterns = [(kind, re.compile(source)) for kind, source in EXPRESSIONS.items()]
    for kind, names in gazetteer().items():
        each = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        patterns.append((kind, re.compile(rf"(?<![\w-])(?:{each})(?![\w-])")))

    def find(letter: AnnotatedLetter) -> Iterator[tuple[str, int, int]]:
        hits = [(kind, *match.span()) for kind, pattern in patterns for match in pattern.finditer(letter.text)]
        taken: list[tuple[int, int]] = []
        for kind, start, end in sorted(hits, key=lambda hit: (hit[1] - hit[2], hit[1])):
            if kind == "PILLAR" or not any(start < b and a < end for a, b in taken):
                taken += [(start, end)] if kind != "PILLAR" else []
                yield kind, start, end

    return find


def by_blank_recogniser(train: Sequence[AnnotatedLetter]) -> Finder:
    """What a recogniser finds that saw the letters of ``train`` and no rule, register or vector."""
    nlp = learn(train)

    def find(letter: AnnotatedLetter) -> Iterator[tuple[str, int, int]]:
        for line in letter.lines:
            if line.start is not None and line.text:
                for span in nlp(line.text).ents:
                    yield span.label_, line.start + span.start_char, line.start + span.end_char

    return find


def scored(letters: Sequence[AnnotatedLetter], find: Finder) -> dict[str, SpanScore]:
    """Counts by type over the letters."""
    total: dict[str, SpanScore] = {}
    for letter in letters:
        spans = (Span(kind, start, end, letter.text[start:end]) for kind, start, end in find(letter))
        _add(total, score_spans(letter, [Found(span, 1.0, span.text, 1, ()) for span in spans]))
    return total


def scored_docparse(letters: Sequence[AnnotatedLetter]) -> dict[str, SpanScore]:
    """Counts by type of docparse itself."""
    parser = Parser()
    total: dict[str, SpanScore] = {}
    for letter in letters:
        parsed = parser.extract_text(letter.text)
        _add(total, score_spans(letter, list(found_spans(parsed, align(letter.text, parsed.text)))))
    return total


def _add(total: dict[str, SpanScore], counts: dict[str, SpanScore]) -> None:
    for kind, score in counts.items():
        total[kind] = total.get(kind, SpanScore()) + score


def main() -> None:
    """Print the table."""
    letters = read_letters(LETTERS)
    part = part_of(letters, LETTERS, sys.argv[1] if len(sys.argv) > 1 else "test")
    rows = {
        "regex and gazetteer alone": scored(part, by_expressions()),
        "spaCy blank NER alone": scored(part, by_blank_recogniser(part_of(letters, LETTERS, "train"))),
        "docparse": scored_docparse(part),
    }
    types = (*TYPES, "PILLAR")
    print("| |", " | ".join(types), "|")
    for name, scores in rows.items():
        cells = (f"{scores[kind].f1:.3f}" if kind in scores else "" for kind in types)
        print(f"| {name} |", " | ".join(cells), "|")


if __name__ == "__main__":
    main()
