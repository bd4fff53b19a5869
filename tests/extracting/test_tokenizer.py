"""The tokenizer that takes in special cases as it meets them cuts as the one that has them all."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.lang.nl import Dutch
from spacy.tokens import Doc

from docparse.extracting.tokenizer import DutchTokenizer

WHOLE = spacy.blank("nl")
CASES = sorted(Dutch.Defaults.tokenizer_exceptions)
BETWEEN = [" ", "  ", "\n", "(", ")", "/", "-", "'", ".", ". ", ",", "de ", "20"]
PIECES = st.sampled_from(CASES) | st.sampled_from(BETWEEN) | st.sampled_from(CASES).map(lambda case: case[:-1] + " .")
TOKENIZER = DutchTokenizer(spacy.blank("nl"))


def cut(doc: Doc) -> list[tuple[str, str, str]]:
    return [(token.text, token.whitespace_, token.norm_) for token in doc]


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_the_tokens_are_those_of_the_whole_tokenizer(text: str) -> None:
    assert cut(TOKENIZER(text)) == cut(WHOLE.tokenizer(text))


@pytest.mark.parametrize(
    "text", ["", " ", "Zie a.u.b. bijlage 2.", "De heer J.P. de Vries, p/a Mw. Bos (z.s.m.)", "u. \n"]
)
def test_a_new_tokenizer_cuts_its_first_text_so(text: str) -> None:
    assert cut(DutchTokenizer(spacy.blank("nl"))(text)) == cut(WHOLE.tokenizer(text))
