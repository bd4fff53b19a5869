"""Finding things in a letter loads spaCy without its command line, and takes that from nobody."""

import subprocess
import sys

PROGRAM = """
import sys
import docparse
docparse.extract_text("Gemeente Zutphen")
assert "spacy" in sys.modules
assert not [name for name in sys.modules if name.startswith(("spacy.cli", "weasel", "httpx"))]
import spacy
assert spacy.info(silent=True)["spacy_version"] == spacy.__version__
from spacy.cli import download
assert spacy.cli.download is download
"""


def test_the_command_line_of_spacy_is_loaded_when_it_is_asked_for() -> None:
    subprocess.run([sys.executable, "-c", PROGRAM], check=True)
