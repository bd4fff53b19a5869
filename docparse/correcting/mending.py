"""From an arranged letter to its edits: each word that cannot be right is judged, block by block."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from math import log2

from ..handover import Arrangement
from ..words import NO_WORDS, OwnWords
from .context import Context
from .decoder import Decoder
from .edits import Edit
from .endings import ending_edits
from .forms import Forms
from .joins import join_edits
from .labels import label_edits
from .lexicon import FOREIGN, LISTED, Lexicon
from .months import month_edits
from .signs import sign_edits
from .slips import misread_et
from .spacing import spacing_edits
from .stops import ABBREVIATIONS, is_worn, stop_edits
from .titles import abbreviation_edits
from .tokens import Token, tokens

_SHORTEST = 3
_FEWEST = 6
_CLEAR = 0.93  # reading confidence from which a hyphen was printed
_CLEAN = 1 / 200  # share of words that the lexicon lacks in a letter that was read well, at most
_MOST_WORN = 4.0  # bits
_STRANGE = 0.4  # share of strange words from which a block is in another language, or past mending
_WHOLLY = 0.75  # the same of a line of few words
_FEW = 4
_BRACKETED = re.compile(r"\(([^()\s]{1,6})\)")


@lru_cache(maxsize=4)
def decoder(own: OwnWords = NO_WORDS) -> Decoder:
    """The decoder over the installed lexicon and these words; kept, for the same words get the same one."""
    lexicon = Lexicon(own)
    return Decoder(Forms(lexicon), Context(lexicon))


def edits(arrangement: Arrangement, own: OwnWords = NO_WORDS) -> list[Edit]:
    """All edits, sorted, none over another, and none that changes one of the user's ``own`` words."""
    text, judge = arrangement.text, decoder(own)
    labels = {edit.start: edit for edit in label_edits(arrangement)}
    plain = [
        *abbreviation_edits(text),
        *month_edits(arrangement),
        *sign_edits(arrangement),
        *spacing_edits(arrangement),
    ]
    found = [*labels.values(), *_within_blocks(arrangement, plain)]
    found += ending_edits(arrangement, judge.lexicon)
    blocks = [
        list(tokens(text, labels[block.start].end if block.start in labels else block.start, block.end))
        for block in arrangement.blocks
    ]
    occurrences = Counter(token.text for words in blocks for token in words)
    familiar = [words for words in blocks if not _is_strange(words, judge.forms)]
    sure = arrangement.confidence(0, len(text))
    wear = _wear(familiar, judge.forms) if sure is not None else 0.0
    for words in familiar:
        found += join_edits(words, text, judge)
        found += misread_et(words, judge.lexicon)
        found += stop_edits(words, arrangement, judge, worn=is_worn(sure))
        found += _word_edits(words, arrangement, judge, occurrences, wear)
    return _apart(_without_own(found, chain.from_iterable(blocks), judge.forms))


def _within_blocks(arrangement: Arrangement, found: Iterable[Edit]) -> Iterator[Edit]:
    for edit in found:
        if any(block.start <= edit.start and edit.end <= block.end for block in arrangement.blocks):
            yield edit


def _word_edits(
    words: Sequence[Token], arrangement: Arrangement, decoder: Decoder, occurrences: Counter[str], wear: float
) -> Iterator[Edit]:
    forms = decoder.forms
    for token in words:
        if token.is_kept or _is_abbreviated(token, arrangement.text):
            continue
        if "-" not in token.text and forms.valid(token.text) and not decoder.is_rare(token.text):
            continue
        confidence = arrangement.confidence(token.start, token.end)
        yield from _speck(token, confidence, decoder)
        for part in _faulty(token, forms):
            verdict = decoder.judge(part, confidence, occurrences, wear)
            if verdict is not None:
                yield Edit(part.start, part.end, verdict.candidate.text, verdict.method, verdict.confidence)


def _is_abbreviated(token: Token, text: str) -> bool:
    """Whether the word is cut short and says so, as ``mej.`` and ``Docnr.`` do, or stands for a name: ``(Wml)``."""
    word = token.text.lower()
    if (word in ABBREVIATIONS or word.endswith("nr")) and text.startswith(".", token.end):
        return True
    return token.text[:1].isupper() and token.text in _in_brackets(text)


@lru_cache(maxsize=1)  # asked of each word of a letter
def _in_brackets(text: str) -> frozenset[str]:
    """What stands alone between brackets and is short enough for an abbreviation."""
    return frozenset(_BRACKETED.findall(text))


def _speck(token: Token, confidence: float | None, decoder: Decoder) -> Iterator[Edit]:
    """A space for the hyphen of ``kan-dus``, where a picture was read with little confidence."""
    if confidence is None or confidence > _CLEAR or token.text in decoder.lexicon or len(token.parts) != 2:
        return
    left, right = token.parts
    if left.start == token.start and right.end == token.end and decoder.is_speck(left.text, right.text):
        yield Edit(left.end, right.start, " ", "speck", 0.9)


def _faulty(token: Token, forms: Forms) -> Iterator[Token]:
    """The word, or those between its hyphens that are none."""
    if "-" not in token.text:
        if len(token.text) >= _SHORTEST or forms.valid(token.text):
            yield token
        return
    for part in token.parts:
        if len(part.text) > _SHORTEST and not part.is_kept and not forms.valid(part.text):
            yield part


def _wear(blocks: Iterable[Sequence[Token]], forms: Forms) -> float:
    """Bits by which misreading is likelier here than in a clean letter, by the share of other words that are none."""
    judged = [token.text for words in blocks for token in words if token.text.islower()]
    unknown = sum(not forms.valid(word) for word in judged if word.isalpha()) - 1  # less the one in question
    return min(_MOST_WORN, log2(max(1.0, unknown / (len(judged) * _CLEAN)))) if judged else 0.0


def _is_strange(words: Sequence[Token], forms: Forms) -> bool:
    """Whether so many words are foreign or garbled that the rest of the block proves nothing."""
    judged = [token.text for token in words if token.text.isalpha() and not token.text.isupper()]
    strange = sum(not forms.valid(word) or _is_foreign(forms, word) for word in judged)
    most = _STRANGE if len(judged) >= _FEWEST else _WHOLLY
    return len(judged) >= _FEW and strange > most * len(judged)


def _is_foreign(known: Forms, word: str) -> bool:
    flags = known.lexicon.flags(word.lower())
    return bool(flags & FOREIGN) and not flags & LISTED


def _without_own(found: Iterable[Edit], words: Iterable[Token], forms: Forms) -> Iterator[Edit]:
    """The edits behind which every own word of the user still stands, alone or among others."""
    kept = [word for word in words if forms.is_own(word.text)] if forms.lexicon.own else []
    for edit in found:
        touched = [word.text for word in kept if word.start < edit.end and edit.start < word.end]
        if all(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", edit.replacement) for word in touched):
            yield edit


def _apart(found: Iterable[Edit]) -> list[Edit]:
    """Sorted by place; of two edits in one place the first given stays."""
    kept: list[Edit] = []
    for edit in sorted(found, key=lambda edit: edit.start):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept
