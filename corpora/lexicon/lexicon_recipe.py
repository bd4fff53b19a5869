"""Build the lexicon and the bigram model of ``docparse.correcting`` from their sources; CARD.md gives the command.

    python corpora/lexicon/lexicon_recipe.py DUTCH LAW_FREQ LAW_SENTENCES TOOI FAKER OUT

DUTCH: OpenTaal's word list, one a line. LAW_FREQ: ``word<TAB>count``, xz. LAW_SENTENCES: a paragraph a line, xz.
TOOI: the register of authorities. FAKER: the folder ``faker`` of the package Faker, for Dutch names.
"""

import ast
import csv
import lzma
import re
import sys
import unicodedata
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import marisa_trie
import numpy as np

from docparse.correcting.lexicon import FOREIGN, HEAD, LINKS, LISTED, NAME, quantise, stem
from docparse.correcting.spelling import ALPHABET, EIGHTHS, letter_codes

WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*['’]?")
STOP = re.compile(r"[.,;:()\[\]\"“”„!?/–•]+")
LEAST = 3
"""Times that a word of the law texts must occur, and a bigram."""
LAW_ALONE = 12
"""Times that it must occur to be taken for correct Dutch without OpenTaal."""
FELLOWS = 4
"""Different heads that make a modifier productive, and different modifiers that make a head so."""
DUTCH_WORDS = frozenset(
    "de het een van en dat die niet op te zijn met voor aan bij door wordt worden is als ook".split()
)
COMMON = 40_000
"""Times that a word occurs that may have been joined to another."""
SHORTEST_SLIP, TIMES, LETTERS = 5, 500, "abcdefghijklmnopqrstuvwxyzëïéö"
"""A slip has five letters or more and is 500 times rarer than the listed word that one letter makes of it."""
FOREIGN_SHARE = 0.2
"""A word is foreign when less than this share of its paragraphs is Dutch."""
OTHER_WORDS = frozenset("the of and to shall les des et la du der die und den von à by be que une el los with".split())


def main(dutch: Path, law_freq: Path, law_sentences: Path, tooi: Path, faker: Path, out: Path) -> None:
    """Read all sources, write the tables."""
    all_counts = law_counts(law_freq)
    share = dutch_share(law_sentences)
    counts = Counter({word: round(count * share.get(word, 1.0)) for word, count in all_counts.items()})
    listed = {word.strip() for word in dutch.read_text(encoding="utf-8").splitlines() if is_word(word.strip())}
    names = set(register_names(tooi)) | set(faker_names(faker))
    kept = listed | names | set(law_words(all_counts, listed))
    modifiers, heads = compounding({word for word in kept if word in listed or counts[word] >= LAW_ALONE})
    words = marisa_trie.Trie(sorted(kept))
    count_table, flag_table = np.zeros(len(words), np.uint8), np.zeros(len(words), np.uint8)
    for word in words:
        key = words[word]
        count_table[key] = quantise(counts[word])
        foreign = share.get(word, 1.0) < FOREIGN_SHARE
        flag_table[key] = (
            LISTED * (word in listed) | NAME * (word in names) | HEAD * (word in heads) | FOREIGN * foreign
        )
    words.save(str(out / "words.marisa"))
    marisa_trie.Trie(sorted(modifiers)).save(str(out / "modifiers.marisa"))
    np.save(out / "counts.npy", count_table)
    np.save(out / "flags.npy", flag_table)
    np.save(out / "spelling.npy", spelling(listed | names))
    keys, values = bigrams(law_sentences)
    np.save(out / "bigram_keys.npy", keys)
    np.save(out / "bigram_counts.npy", values)
    print(f"{len(words)} words, {len(modifiers)} modifiers, {len(heads)} heads, {len(keys)} bigrams")  # noqa: T201


def is_word(text: str) -> bool:
    """Whether it is one written word of letters, with no digit."""
    return WORD.fullmatch(text) is not None


def law_counts(path: Path) -> Counter[str]:
    """Counts of the law texts by word, apostrophes made plain."""
    counts: Counter[str] = Counter()
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            word, count = line.rstrip("\n").split("\t")
            counts[word.replace("’", "'")] += int(count)
    return counts


def is_dutch(tokens: list[str]) -> bool:
    """Whether a paragraph has more of the commonest Dutch words than of English, French and German ones."""
    return sum(token in DUTCH_WORDS for token in tokens) > sum(token in OTHER_WORDS for token in tokens)


def dutch_share(path: Path) -> dict[str, float]:
    """For each word, the share of its occurrences that is in Dutch paragraphs long enough to tell."""
    everywhere: Counter[str] = Counter()
    dutch: Counter[str] = Counter()
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            tokens = WORD.findall(line.replace("’", "'"))
            if len(tokens) >= 8:
                everywhere.update(tokens)
                if is_dutch([token.lower() for token in tokens]):
                    dutch.update(tokens)
    return {word: dutch[word] / count for word, count in everywhere.items()}


def spelling(words: set[str]) -> np.ndarray:
    """How many bits each letter costs after the two before it, in eighths: an array of ALPHABET³."""
    size = len(ALPHABET)
    seen = np.full((size, size, size), 0.02)
    for word in sorted(words):
        codes = letter_codes(word)
        for at in range(2, len(codes)):
            seen[codes[at - 2], codes[at - 1], codes[at]] += 1
    pairs = seen.sum(axis=0)
    smooth = pairs / pairs.sum(axis=1, keepdims=True)
    weight = 3.0
    share = (seen + weight * smooth[None]) / (seen.sum(axis=2, keepdims=True) + weight)
    return np.asarray(np.clip(np.round(-np.log2(share) * EIGHTHS), 0, 255), dtype=np.uint8)


def bare(word: str) -> str:
    """The word without diacritics."""
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def law_words(counts: Counter[str], listed: set[str]) -> Iterator[str]:
    """The words of the law texts that may stand, without those that only lost a diacritic."""
    marked = {bare(word) for word in listed if bare(word) != word}
    for word, count in counts.items():
        known = word in listed or word.lower() in listed
        lost = not known and (word in marked or word.lower() in marked)
        if count >= LEAST and is_word(word) and not lost and (known or not is_slip(word, count, counts, listed)):
            yield word


def is_slip(word: str, count: int, counts: Counter[str], listed: set[str]) -> bool:
    """Whether a word of the law texts is two common words without their space, or a rare slip for a common one."""
    lower = word.lower()
    if any(counts[lower[:at]] >= COMMON and counts[lower[at:]] >= COMMON for at in range(2, len(lower) - 1)):
        return True
    if len(word) < SHORTEST_SLIP or not word.isalpha() or not word.islower():
        return False
    tails = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    near = {head + tail[1:] for head, tail in tails if tail}
    near |= {head + letter + tail[cut:] for head, tail in tails for letter in LETTERS for cut in (0, 1)}
    return any(counts[other] >= TIMES * count and other in listed for other in near)


def register_names(path: Path) -> Iterator[str]:
    """The words of the names in the register of authorities."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            for word in f"{row['short_name']} {row['name']} {row['abbreviation'] or ''}".replace("’", "'").split():
                if word[0].isupper() or word.startswith("'s-"):
                    yield word.strip("(),")


def faker_names(folder: Path) -> Iterator[str]:
    """Given names, surnames, towns and countries of Faker's Dutch providers."""
    for part in ("person/nl_NL", "address/nl_NL"):
        tree = ast.parse((folder / "providers" / part / "__init__.py").read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)):
                continue
            if not re.fullmatch("first_names.+|last_names|cities|countries|provinces", node.targets[0].id):
                continue
            texts = [leaf.value for leaf in ast.walk(node.value) if isinstance(leaf, ast.Constant)]
            for word in " ".join(text for text in texts if isinstance(text, str)).split():
                if is_word(word) and word[0].isupper():
                    yield word


def compounding(vocabulary: set[str]) -> tuple[set[str], set[str]]:
    """Strings that begin many compounds (links included: ``veiligheids``) and words that end many."""
    lower = {word for word in vocabulary if word.islower() and word.isalpha()}
    parts = {word for word in lower if len(word) >= 3}
    heads_of: defaultdict[str, set[str]] = defaultdict(set)
    modifiers_of: defaultdict[str, set[str]] = defaultdict(set)
    for word in sorted(lower):
        for at in range(3, len(word) - 2):
            modifier, head = word[:at], word[at:]
            if head in parts and any(modifier.endswith(link) and modifier[: at - len(link)] in parts for link in LINKS):
                heads_of[modifier].add(stem(head))
                modifiers_of[stem(head)].add(modifier)
    modifiers = {modifier for modifier, heads in heads_of.items() if len(heads) >= FELLOWS}
    productive = {head for head, fellows in modifiers_of.items() if len(fellows) >= FELLOWS}
    return modifiers, {word for word in parts if stem(word) in productive}


def bigrams(path: Path) -> tuple[np.ndarray, np.ndarray]:
    """Hashes of the pairs of neighbouring words, sorted, and their quantised counts."""
    pairs: Counter[str] = Counter()
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if not is_dutch(line.lower().split()):
                continue
            for part in STOP.split(line.lower().replace("’", "'")):
                tokens = part.split()
                pairs.update(f"{one} {other}" for one, other in pairwise(tokens) if one[-1].isalpha())
    table: dict[int, int] = {}
    for pair, count in pairs.items():
        if count >= LEAST:
            key = zlib.crc32(pair.encode())
            table[key] = max(table.get(key, 0), count)
    keys = np.array(sorted(table), np.uint32)
    return keys, np.array([quantise(table[int(key)]) for key in keys], np.uint8)


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:]))
