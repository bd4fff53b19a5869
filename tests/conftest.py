"""Fixtures that all tests share."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("docparse", deadline=None)  # the first example loads models; a busy machine is no fault
settings.load_profile("docparse")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared letters, beside the checkout or named by DOCPARSE_SHARED."""
    path = Path(os.environ.get("DOCPARSE_SHARED", ROOT.parent / "shared"))
    if not (path / "letters").is_dir():
        pytest.skip(f"the shared letters are not at {path} (set DOCPARSE_SHARED)")
    return path


@pytest.fixture(scope="session")
def haarlem(shared: Path) -> Path:
    """The real letter from Haarlem as its raw OCR text; ``.scan.pdf`` and ``.photocopy.pdf`` lie beside it."""
    return shared / "letters" / "real-haarlem-radicalisering.ocr.txt"


@pytest.fixture(scope="session")
def typesetter() -> None:
    """Skips where letters cannot be set on paper: WeasyPrint needs Pango."""
    try:
        import weasyprint  # noqa: F401
    except (ImportError, OSError) as error:
        pytest.skip(f"WeasyPrint cannot be used ({error}); apt-get install libpango-1.0-0 libpangoft2-1.0-0")
