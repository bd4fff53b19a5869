"""What may have been printed where a word was read that is none."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from .confusions import ADDED, LONGEST, LOST, LOST_SPACE, SPECK, TAKEN, confusions
from .lexicon import FOREIGN, LISTED, NAME, Lexicon

_MOST_BITS = 22.0
_MOST_STEPS = 2
_COMMON = 6.0  # logarithm of the count from which a word outside OpenTaal's list may be put in
_COMPOUND_LETTERS = 8
_SPECKS = frozenset("'’‘‚`´„")
_LETTERS = "abcdefghijklmnopqrstuvwxyzéëèïöü"

_Way = tuple[int, str, float, bool]
"""Where reading goes on, what was printed (lower case), bits, whether that was a capital."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may have been printed."""

    text: str
    bits: float
    """What it costs to read it as was done."""
    steps: int
    """Confusions between the two."""
    known_slip: bool = True
    """Whether all of them are in the table of confusions."""
    kind: Literal["word", "compound", "split", "letter"] = "word"
    """A listed word, one made of listed parts, two words, or one that only this letter has."""


class Candidates:
    """Finds candidates for one read word at a time."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.far = lru_cache(maxsize=4096)(self._far)

    def _far(self, read: str) -> list[Candidate]:
        """For what is no word: listed words within two confusions or one other slip, compounds, splits."""
        return _cheapest(read, (*self._listed(read), *self._compounds(read, _MOST_BITS), *self._splits(read)))

    def near(self, read: str) -> list[Candidate]:
        """For what may be a word: listed words within one confusion; for what may be a compound, compounds too."""
        return _cheapest(read, self._near(read, _MOST_BITS, _MOST_BITS))

    def nearer(self, read: str, word: float, compound: float) -> Iterator[Candidate]:
        """Those of ``near`` at no more than ``word`` bits, compounds at no more than ``compound``; some come twice."""
        return (candidate for candidate in self._near(read, word, compound) if candidate.text != read)

    def _near(self, read: str, word: float, compound: float) -> Iterator[Candidate]:
        yield from self._beside(read, word)
        if read.lower() not in self._lexicon:
            yield from self._compounds(read, compound)

    def in_letter(self, read: str, known: Collection[str]) -> list[Candidate]:
        """Forms that the letter has elsewhere, within one confusion."""
        forms = _changed(read, _MOST_BITS, cased=True)
        return _cheapest(read, (Candidate(form, bits, 1, kind="letter") for form, bits, _ in forms if form in known))

    def _listed(self, read: str) -> Iterator[Candidate]:
        capital = read[0].isupper()
        ways = _ways(read)
        for named in (False, True) if capital else (False,):
            for word, (bits, steps, raised) in self._confused(read, ways, named).items():
                if self._may_stand(word):
                    yield Candidate(_cased(word, read, capital or raised), bits, steps)
            for word, bits in _slips(read.lower()):
                form = word.capitalize() if named else word
                if self._may_stand(form) and not self._lexicon.is_only_own(form):
                    yield Candidate(_cased(form, read, capital), bits, 1, known_slip=False)

    def _confused(self, read: str, ways: list[list[_Way]], named: bool) -> dict[str, tuple[float, int, bool]]:
        """The words of the lexicon within two confusions: bits, confusions, and whether the first letter was a capital.

        What was read is followed as far as a word begins so; behind the second confusion the rest stands as read, and
        is looked up whole.
        """
        plain = "".join(letter.lower()[0] for letter in read)  # each place stays: a small İ would be two
        least = min((here[0][2] for here in ways if here), default=_MOST_BITS)
        found: dict[str, tuple[float, int, bool]] = {}
        listed = self._lexicon.listed

        def joined(made: str, piece: str) -> str:
            return made + piece if made or not named else piece.capitalize()

        def offer(word: str, bits: float, steps: int, raised: bool) -> None:
            if word in self._lexicon and (word not in found or bits < found[word][0]):
                found[word] = bits, steps, raised

        offer(joined("", plain), 0.0, 0, False)
        for at, head in self._beginnings(plain, 0, "", joined):
            for after, printed, bits, capital in ways[at]:
                one, raised = joined(head, printed), capital and not head
                offer(joined(one, plain[after:]), bits, 1, raised)
                if bits + least > _MOST_BITS or not self._lexicon.begins(one):
                    continue
                for place, longer in self._beginnings(plain, after, one, joined):
                    for last, other, more, upper in ways[place]:
                        if bits + more > _MOST_BITS:
                            break
                        word = (longer + other if longer else joined("", other)) + plain[last:]
                        if word in listed:  # of the thousands that are tried, hardly any is
                            offer(word, bits + more, _MOST_STEPS, raised or (upper and not longer))
        return found

    def _beginnings(
        self, plain: str, start: int, made: str, joined: Callable[[str, str], str]
    ) -> Iterator[tuple[int, str]]:
        """``made`` and ever more of ``plain`` behind it, with the place reached, as long as a word begins so."""
        yield start, made
        for at in range(start, len(plain)):
            made = joined(made, plain[at])
            if not self._lexicon.begins(made):
                return
            yield at + 1, made

    def _may_stand(self, word: str) -> bool:
        count = self._lexicon.logcount(word)
        if count is None:
            return False
        flags = self._lexicon.flags(word)
        return bool(flags & (LISTED | NAME)) or (count >= _COMMON and not flags & FOREIGN)

    def _beside(self, read: str, most: float) -> Iterator[Candidate]:
        listed = self._lexicon.listed
        for word, bits, raised in _changed(read, most):
            if word in listed and self._may_stand(word):
                yield Candidate(_cased(word, read, raised or read[0].isupper()), bits, 1)

    def _splits(self, read: str) -> Iterator[Candidate]:
        """Two words with the space lost between them, or a speck read for it."""
        for at in range(1, len(read)):
            left, right = read[:at], read[at:]
            if right[0] in _SPECKS:
                right = right[1:]
            if right and self._is_plain(left) and self._is_plain(right):
                bits = LOST_SPACE if len(left) + len(right) == len(read) else SPECK
                yield Candidate(f"{left} {right}", bits, 1, kind="split")

    def _is_plain(self, word: str) -> bool:
        form = word.lower()
        return (len(form) > 1 or form == "u") and bool(self._lexicon.flags(form) & LISTED) and self._may_stand(form)

    def _compounds(self, read: str, most: float) -> Iterator[Candidate]:
        if len(read) < _COMPOUND_LETTERS:
            return
        for word, bits, _ in _changed(read, most):
            if word.isalpha() and self._lexicon.is_compound(word):
                yield Candidate(_cased(word, read, read[0].isupper()), bits, 1, kind="compound")


def _cheapest(read: str, candidates: Iterable[Candidate]) -> list[Candidate]:
    found: dict[str, Candidate] = {}
    for candidate in candidates:
        known = found.get(candidate.text)
        if candidate.text != read and (known is None or candidate.bits < known.bits):
            found[candidate.text] = candidate
    return sorted(found.values(), key=lambda candidate: (candidate.bits, candidate.text))


def _ways(read: str) -> list[list[_Way]]:
    """For each place in what was read, and the one behind it, the confusions that begin there, the cheapest first."""
    ways: list[list[_Way]] = []
    for at in range(len(read) + 1):
        ends = range(at, min(at + LONGEST, len(read)) + 1)
        here = [(end, *way) for end in ends for way in _printed(read[at:end])]
        ways.append(sorted(here, key=lambda way: way[2]))
    return ways


def _changed(read: str, most: float, *, cased: bool = False) -> Iterator[tuple[str, float, bool]]:
    """What was read with one confusion of ``most`` bits at most undone: bits, and whether that began with a capital.

    It is in lower case, unless ``cased``.
    """
    plain = read if cased else "".join(letter.lower()[0] for letter in read)  # each place stays, as in _confused
    for at in range(len(read) + 1):
        head = plain[:at]
        for end in range(at, min(at + LONGEST, len(read)) + 1):
            tail = plain[end:]
            for printed, bits, raised in _printed(read[at:end], cased):
                if bits > most:
                    break
                yield head + printed + tail, bits, raised and not at


@lru_cache(maxsize=4096)
def _printed(piece: str, cased: bool = False) -> tuple[tuple[str, float, bool], ...]:
    """What may have been printed where ``piece`` was read, the cheapest first: bits, and whether that was a capital.

    It is in lower case, unless ``cased``.
    """
    table = confusions()
    forms = (piece,) if piece.lower() == piece else (piece, piece.lower())
    slips = sorted((slip for form in forms for slip in table.get(form, ())), key=lambda slip: slip.bits)
    return tuple(
        (slip.printed if cased else slip.printed.lower(), slip.bits, slip.printed[:1].isupper()) for slip in slips
    )


def _slips(read: str) -> Iterator[tuple[str, float]]:
    """The word with one letter lost, added, or taken for any other."""
    for at in range(len(read) + 1):
        head, tail = read[:at], read[at:]
        if tail:
            yield head + tail[1:], ADDED
        for letter in _LETTERS:
            yield head + letter + tail, LOST
            if tail:
                yield head + letter + tail[1:], TAKEN


def _cased(word: str, read: str, capital: bool) -> str:
    letters = [char for char in read if char.isalpha()]
    if len(letters) > 2 and all(char.isupper() for char in letters):
        return word.upper()
    return word[:1].upper() + word[1:] if capital else word
