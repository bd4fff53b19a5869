"""The full stop that a worn page lost at the end of a paragraph."""

import re
from collections.abc import Iterator

from ..handover import Arrangement
from ..schema import Block
from .edits import Edit
from .lexicon import LISTED, Lexicon

_WORN = 0.94  # mean reading confidence of a paragraph below which a stop may have been lost
_SENTENCE_END = re.compile(r"[a-zà-ÿ)]{2}[.?!] [A-ZÀ-Þ]")
_LAST_WORD = re.compile(r"(?<![\w-])(?P<word>[a-zà-ÿ]{3,})(?P<comma>,?)\Z")
_GOES_ON = frozenset("dat die het een van voor met aan bij als dan der den zijn hun haar wij maar want omdat".split())
"""Words that end no paragraph."""
_LISTS = ("list_item", "table")


def ending_edits(arrangement: Arrangement, lexicon: Lexicon) -> Iterator[Edit]:
    """A stop behind the last word of each paragraph of sentences that lacks one, on a page that was read with doubt.

    Of 2,239 paragraphs of true letters 9 end so in a line of sentences, most of them before a list (train letters of
    ``corpora/letters``); on second-generation photocopies one lost character in twelve was such a stop.
    """
    for at, block in enumerate(arrangement.blocks):
        follows = arrangement.blocks[at + 1].kind if at + 1 < len(arrangement.blocks) else None
        if block.kind == "paragraph" and follows not in _LISTS and _is_worn(block, arrangement):
            yield from _lost_stop(block, arrangement.text, lexicon)


def _is_worn(block: Block, arrangement: Arrangement) -> bool:
    confidence = arrangement.confidence(block.start, block.end)
    return confidence is not None and confidence < _WORN


def _lost_stop(block: Block, text: str, lexicon: Lexicon) -> Iterator[Edit]:
    last = _LAST_WORD.search(text, block.start, block.end)
    if last is None or last["word"] in _GOES_ON or not lexicon.flags(last["word"]) & LISTED:
        return
    if not _SENTENCE_END.search(text, block.start, block.end):
        return
    if last["comma"]:
        yield Edit(block.end - 1, block.end, ".", "stop", 0.9)
    else:
        yield Edit(block.end - 1, block.end, f"{text[block.end - 1]}.", "stop", 0.8)
