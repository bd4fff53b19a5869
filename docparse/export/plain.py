"""Text of letters where it must do no harm: on a terminal, and in a spreadsheet."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def plain(text: str) -> str:
    """One line that a terminal takes for text only."""
    return "".join(char if char.isprintable() else " " for char in " ".join(text.split()))


def harmless(cell: object) -> object:
    """A cell for CSV: text that a spreadsheet would take for a formula gets an apostrophe before it."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
