"""spaCy's Dutch tokenizer, told of a special case (``a.u.b.``, ``Mw.``) when a text has it.

There are 4,670 of them, and a letter has thirty. To set all of them up takes as long as to find everything in a letter.
"""

from collections import defaultdict
from collections.abc import Callable

import marisa_trie
from spacy import util
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

NAME = "docparse.DutchTokenizer.v1"


class DutchTokenizer(Tokenizer):  # type: ignore[misc]  # it has no types
    """Cuts every text as the tokenizer does that knows all special cases from the beginning."""

    def __init__(self, nlp: Language) -> None:
        defaults = nlp.Defaults
        super().__init__(
            nlp.vocab,
            prefix_search=util.compile_prefix_regex(defaults.prefixes or ()).search,
            suffix_search=util.compile_suffix_regex(defaults.suffixes or ()).search,
            infix_finditer=util.compile_infix_regex(defaults.infixes or ()).finditer,
            token_match=defaults.token_match,
            url_match=defaults.url_match,
        )
        self._substrings = defaults.tokenizer_exceptions
        self._cases: dict[str, list[str]] = defaultdict(list)
        for case in self._substrings:
            self._cases[_dense(case)].append(case)
        self._dense = marisa_trie.Trie(self._cases)
        self._longest = max(map(len, self._cases))
        self._told = set[str]()
        self._tell("")  # those of white space alone

    def __call__(self, string: str) -> Doc:
        """The tokens of a text."""
        dense = _dense(string)  # a case is looked for across white space as well
        for at in range(len(dense)):
            for found in self._dense.prefixes(dense[at : at + self._longest]):
                if found not in self._told:
                    self._tell(found)
        doc: Doc = super().__call__(string)
        return doc

    def _tell(self, dense: str) -> None:
        self._told.add(dense)
        for case in self._cases[dense]:
            self.add_special_case(case, self._substrings[case])


def _dense(text: str) -> str:
    return "".join(text.split())


@util.registry.tokenizers(NAME)  # type: ignore[untyped-decorator]
def make_tokenizer() -> Callable[[Language], DutchTokenizer]:
    """What the config of the pipeline names."""
    return DutchTokenizer
