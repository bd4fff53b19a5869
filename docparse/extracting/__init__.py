"""The fourth step: the corrected text to header fields, entities, money, dates and pillars."""

from ..handover import Arrangement, Findings


def extract(arrangement: Arrangement) -> Findings:
    """Find everything that the contract names in a letter's text."""
    if not arrangement.text:
        return Findings()
    from .spacy_alone import import_spacy

    import_spacy()
    from .assembly import assemble
    from .pipeline import run

    return assemble(run(arrangement), arrangement)


__all__ = ["extract"]
