"""The spaCy pipeline of models/nl_letters: loaded once, shared by all threads."""

import functools
import threading
from pathlib import Path

from spacy import util
from spacy.language import Language
from spacy.tokens import Doc

from ..handover import Arrangement
from ..resources import resource
from . import (
    abbreviations,
    amounts,
    consistency,
    dates,
    laws,
    locations,
    marks,
    names,
    organisations,
    persons,
    pillars,
    plans,
    recogniser,
    tokenizer,
)
from .hits import set_blocks
from .trace import run_traced

MODEL = ("models", "nl_letters")
FACTORIES = (
    abbreviations,
    amounts,
    consistency,
    dates,
    laws,
    locations,
    marks,
    names,
    organisations,
    persons,
    pillars,
    plans,
    recogniser,
    tokenizer,
)
"""The modules whose import registers what the model's config names."""

_lock = threading.Lock()


@functools.cache
def _load(path: Path) -> Language:
    """The pipeline that the config names; a component with a folder of its own name reads its weights there."""
    nlp = util.load_model_from_config(util.load_config(path / "config.cfg"), auto_fill=True)
    for name, component in nlp.pipeline:
        if (path / name).is_dir():
            component.from_disk(path / name)  # type: ignore[attr-defined]
    return nlp


def run(arrangement: Arrangement) -> Doc:
    """The text as a Doc with everything that the components found; spaCy pipelines are not safe across threads."""
    with _lock:
        nlp = _load(resource(*MODEL))
        nlp.max_length = max(nlp.max_length, len(arrangement.text) + 1)
        doc = nlp.make_doc(arrangement.text)
        set_blocks(doc, arrangement.blocks)
        return run_traced(nlp, doc)
