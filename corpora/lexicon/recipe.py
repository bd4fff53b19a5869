"""Build the lexicon and the bigram model of ``docparse.correct`` from their sources; CARD.md gives the command.

    python corpora/lexicon/recipe.py DUTCH LAW_FREQ LAW_SENTENCES TOOI FAKER OUT

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

from docparse.correct.lexicon import HEAD, LISTED, NAME, LINKS, quantise, stem

WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*['’]?")
SENTENCE_PART = re.compile(r"[^\s.,;:()\[\]\"“”„!?/–•]+")
LEAST = 3
"""Times that a word of the law texts must occur, and a bigram."""
LAW_ALONE = 12
"""Times that it must occur to be taken for correct Dutch without OpenTaal."""
FELLOWS = 4
"""Different heads that make a modifier productive, and different modifiers that make a head so."""


def main(dutch: Path, law_freq: Path, law_sentences: Path, tooi: Path, faker: Path, out: Path) -> None:
    """Read all sources, write the tables."""
    counts = law_counts(law_freq)
    listed = {word.strip() for word in dutch.read_text(encoding="utf-8").splitlines() if is_word(word.strip())}
    names = set(register_names(tooi)) | set(faker_names(faker))
    kept = listed | names | set(law_words(counts, listed))
    modifiers, heads = compounding({word for word in kept if word in listed or counts[word] >= LAW_ALONE})
    words = marisa_trie.Trie(sorted(kept | {head for head in heads if head in kept}))
    count_table, flag_table = np.zeros(len(words), np.uint8), np.zeros(len(words), np.uint8)
    for word in words:
        key = words[word]
        count_table[key] = quantise(counts[word])
        flag_table[key] = LISTED * (word in listed) | NAME * (word in names) | HEAD * (word in heads)
    words.save(str(out / "words.marisa"))
    marisa_trie.Trie(sorted(modifiers)).save(str(out / "modifiers.marisa"))
    np.save(out / "counts.npy", count_table)
    np.save(out / "flags.npy", flag_table)
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


def bare(word: str) -> str:
    """The word without diacritics."""
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def law_words(counts: Counter[str], listed: set[str]) -> Iterator[str]:
    """The words of the law texts that may stand, without those that only lost a diacritic."""
    marked = {bare(word) for word in listed if bare(word) != word}
    for word, count in counts.items():
        known = word in listed or word.lower() in listed
        lost = not known and (word in marked or word.lower() in marked)
        if count >= LEAST and is_word(word) and not lost:
            yield word


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
            for part in re.split(r"[.,;:()\[\]\"“”„!?/–•]+", line.lower().replace("’", "'")):
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
