"""Where models and corpora lie: inside the installed package, or at the top of a checkout."""

from pathlib import Path

from .errors import MissingDependencyError

_PACKAGE = Path(__file__).resolve().parent
_ROOTS = (_PACKAGE / "data", _PACKAGE.parent)


def resource(*parts: str) -> Path:
    """The path of a file or folder under ``models/`` or ``corpora/``, such as ``resource("models", "ppocr")``.

    Raises MissingDependencyError when it is not there.
    """
    for root in _ROOTS:
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise MissingDependencyError(
        f"docparse was installed without {'/'.join(parts)}.",
        remedy="Install it again from its wheel or a complete checkout.",
    )
