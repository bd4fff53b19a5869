"""What the whole letter says of a token: where in it the token stands, and what stands before the word elsewhere."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

_CUES = frozenset(
    """

    in te bij naar uit tussen rond over door aan met en de het heer mevrouw dhr mevr wethouder burgemeester raadslid
    fractie gemeente provincie stichting vereniging firma bureau familie namens volgens ¶
    """.split()
)
"""Words, and the line end, that tell what kind of name follows."""
_TENTHS = 10

Run = tuple[int, int] | None
"""The run of capitalised words that a token stands in."""


def of_letter(
    words: Sequence[str], smalls: Sequence[str], shapes: Sequence[str], runs: Sequence[Run]
) -> list[list[str]]:
    """For each token the tenth of the letter, its place in the line, and the cues before the same word elsewhere."""
    lines = _lines(smalls)
    met = _met(words, smalls)
    return [
        [
            f"d={at * _TENTHS // len(words)}|{shapes[at][:2]}",
            f"l={lines[at]}|{shapes[at][:2]}",
            *(_of_run(lines, run) if run else ()),
            *_cues(met, words, smalls, at),
        ]
        for at, run in enumerate(runs)
    ]


def _lines(smalls: Sequence[str]) -> list[str]:
    """``f`` for the first token of a line, ``l`` for the last, ``fl`` for the only one."""
    edges = ["¶", *smalls, "¶"]
    return ["f" * (before == "¶") + "l" * (after == "¶") for before, after in zip(edges[:-2], edges[2:], strict=True)]


def _of_run(lines: Sequence[str], run: tuple[int, int]) -> Iterator[str]:
    start, end = run
    first, last = "f" in lines[start], "l" in lines[end - 1]
    yield f"lr={'f' * first}{'l' * last}|{min(end - start, 4)}"


def _met(words: Sequence[str], smalls: Sequence[str]) -> dict[str, Counter[str]]:
    """For each capitalised word how often each cue stands before it."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for before, word in zip(smalls, words[1:], strict=False):
        if word[:1].isupper() and before in _CUES:
            found[word][before] += 1
    return found


def _cues(met: dict[str, Counter[str]], words: Sequence[str], smalls: Sequence[str], at: int) -> Iterator[str]:
    """The cues before the word in other places than this."""
    here = smalls[at - 1] if at else ""
    for cue, times in sorted(met.get(words[at], Counter()).items()):
        if times > (cue == here):
            yield f"x={cue}"
