"""``--format words``: a line for each word with its page and its box in points, for a spreadsheet."""

from docparse import Exporter, Parsed


def to_words(parsed: Parsed) -> str:
    """Tab-separated lines; words of text input have no box."""
    text = parsed.letter.text
    rows = (
        (str(word.page), *(f"{side:.1f}" for side in word.box or ()), text[word.start : word.end])
        for word in parsed.words
    )
    return "".join("\t".join(row) + "\n" for row in rows)


exporter = Exporter(".words.tsv", to_words)
