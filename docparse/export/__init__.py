"""A Letter in the forms that people and other programs read."""

from collections.abc import Callable
from typing import Literal, get_args

from ..errors import MissingDependencyError, UsageError
from ..handover import Parsed
from ..options import Options
from ..reading.source import Readable
from ..schema import Letter
from .alto import to_alto
from .diwoo import to_diwoo
from .exported import Exported
from .hocr import to_hocr
from .json import to_json, to_jsonl
from .jsonld import to_jsonld
from .letterfile import to_letter
from .markdown import to_markdown
from .mdto import to_mdto
from .plugged import Exporter, exporter
from .text import to_text
from .zgw_informatieobject import to_informatieobject
from .zgw_verzending import to_verzending

Format = Literal[
    "json",
    "jsonl",
    "markdown",
    "text",
    "letter",
    "summary",
    "mdto",
    "diwoo",
    "zgw-informatieobject",
    "zgw-verzending",
    "jsonld",
    "hocr",
    "alto",
    "pdf",
]


def _to_summary(letter: Letter) -> str:
    from .summary import to_summary  # what draws tables is heavy to import

    return to_summary(letter)


FORMATS: dict[str, tuple[str, Callable[[Letter], str]]] = {
    "json": (".json", to_json),
    "jsonl": (".jsonl", to_jsonl),
    "markdown": (".md", to_markdown),
    "text": (".txt", to_text),
    "letter": (".letter", to_letter),
    "summary": (".summary.txt", _to_summary),
}
"""For each format: the suffix of its files, and the function that renders a letter, final line feed included."""

METADATA_FORMATS: dict[str, tuple[str, Callable[[Letter], Exported]]] = {
    "mdto": (".mdto.xml", to_mdto),
    "diwoo": (".diwoo.xml", to_diwoo),
    "zgw-informatieobject": (".informatieobject.json", to_informatieobject),
    "zgw-verzending": (".verzending.json", to_verzending),
    "jsonld": (".jsonld", to_jsonld),
}
"""The same of formats that describe a letter, and ask for things that a letter may not state."""

PLACED_FORMATS: dict[str, tuple[str, Callable[[Parsed], str]]] = {
    "hocr": (".hocr", to_hocr),
    "alto": (".alto.xml", to_alto),
}
"""The same of formats that tell where each word lies."""


def suffix(form: str) -> str:
    """The suffix of the files of a format, of a plug-in's too. Raises UsageError when there is none of that name."""
    built_in = FORMATS | METADATA_FORMATS | PLACED_FORMATS
    if form in built_in:
        return built_in[form][0]
    return ".pdf" if form == "pdf" else exporter(form).suffix


def render(letter: Letter, form: str) -> Exported:
    """The letter in one of the FORMATS or METADATA_FORMATS. Raises UsageError for any other."""
    if form in METADATA_FORMATS:
        return METADATA_FORMATS[form][1](letter)
    if form in FORMATS:
        return Exported(FORMATS[form][1](letter))
    forms = ", ".join((*FORMATS, *METADATA_FORMATS))
    raise UsageError(f"{form} is no format of a letter alone.", remedy=f"Choose from {forms}.")


def export_parsed(parsed: Parsed, form: str, source: Readable, options: Options) -> Exported:
    """A parsed letter in any format, a plug-in's too; ``source`` is what was parsed with ``options``.

    Raises UsageError when the format needs places on paper and the letter was given as text, or is not known,
    MissingDependencyError for a PDF without pikepdf, and PluginError when a plug-in fails.
    """
    if form in PLACED_FORMATS:
        return Exported(PLACED_FORMATS[form][1](parsed))
    if form in get_args(Format) and form != "pdf":
        return render(parsed.letter, form)
    if form != "pdf":
        return Exported(exporter(form).render(parsed))
    try:
        from .searchable import to_pdf
    except ImportError as error:
        raise MissingDependencyError(
            "a PDF is written with pikepdf, which is not installed.", remedy="pip install 'docparse[pdf]'"
        ) from error
    return Exported(to_pdf(parsed, source, options))


__all__ = [
    "FORMATS",
    "METADATA_FORMATS",
    "PLACED_FORMATS",
    "Exported",
    "Exporter",
    "Format",
    "render",
    "export_parsed",
    "suffix",
]
