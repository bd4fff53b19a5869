"""Learn which characters Tesseract takes for which, from pages that are printed, spoiled and read again.

    python corpora/lexicon/confusions_recipe.py LAW_SENTENCES FONTS PAGES OUT.tsv

LAW_SENTENCES: a paragraph a line, xz. FONTS: a folder with Liberation and DejaVu. PAGES: how many to print (6 s each).
Each row of OUT is what was read, what was printed, how often, and how often that was printed at all.
"""

import lzma
import os
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont
from rapidfuzz.distance import Levenshtein

Picture = npt.NDArray[np.uint8]

DPI = 200
WIDTH, HEIGHT, MARGIN = 1654, 2339, 170  # A4 at 200 dpi
FACES = (
    "LiberationSans-Regular", "LiberationSerif-Regular", "LiberationMono-Regular", "LiberationSansNarrow-Regular",
    "LiberationSans-Bold", "LiberationSerif-Italic", "DejaVuSans", "DejaVuSerif",
)  # fmt: skip
KNOWN = """
e ë 1000; i ï 1000; o ö 1000; u ü 500; e é 600; e è 300; e ê 300; c ç 3000; é ë 500; è ë 300; ê ë 300; ë é 60; è é 100;
é è 300; ê è 200; í ï 500; ì ï 500; î ï 500; ó ö 500; ò ö 300; ô ö 300; ú ü 300; û ü 300; ii ü 20; i1 ü 10; á à 100;
á a 2; à a 2; â a 2; ä a 2; å a 1; é e 2; è e 2; ê e 2; ë e 2; í i 2; ì i 4; î i 2; ï i 2; ó o 2; ò o 2; ô o 2;
ö o 2; ú u 2; ù u 2; û u 2; ü u 2; ý y 2; ñ n 2; rn m 8; ni m 5; in m 4; m rn 150; m ni 20; cl d 6; d cl 100; li h 6;
h li 50; ri n 8; n ri 130; vv w 20; w vv 50; u ii 5; n u 3; u n 6; 1 l 10; 1 i 6; 1 I 150; | l 10; | I 60; ! l 6;
I l 8; l I 400; 0 o 5; 0 O 200; 5 s 2; 5 S 30; 8 B 30; ¢ c 6; c e 4; e c 8; ÿ ij 60; y ij 20; ij y 10; lj ij 30;
ji ij 4; f fi 40; f fl 40; fl fi 20; tt ti 2; t l 20; l t 3; t f 20; f t 4; i l 8; l i 8; b h 12; h b 8; a o 8; o a 6
"""
"""Confusions that the literature on OCR gives and that so few pages may miss: read, printed, times in 10,000."""
LEAST = 2
LONGEST = 3
"""Characters that a confusion has at most, on either side."""


def main(sentences: Path, fonts: Path, pages: int, out: Path) -> None:
    """Print, spoil, read, align, count, write."""
    chance = random.Random(7)  # noqa: S311 - chance, not secrecy
    noise = np.random.default_rng(7)
    faces = sorted(path for path in fonts.rglob("*.ttf") if path.stem in FACES)
    texts = paragraphs(sentences, chance)
    slips: Counter[tuple[str, str]] = Counter()
    printed: Counter[str] = Counter()
    for number in range(pages):
        truth, picture = page(texts, faces[number % len(faces)], chance.choice((9, 10, 11, 12)))
        read = tesseract(spoil(picture, number // len(faces), noise))
        count(" ".join(truth), " ".join(read.split()), slips, printed)
    rows = {(got, true): (times, printed[true]) for (got, true), times in slips.items() if times >= LEAST}
    for entry in KNOWN.replace("\n", " ").split(";"):
        got, true, known = entry.split()
        measured = rows.get((got, true), (0, 1))
        if measured[0] * 10_000 < int(known) * measured[1]:
            rows[got, true] = int(known), 10_000
    with out.open("w", encoding="utf-8") as file:
        file.write("read\tprinted\ttimes\tof\n")
        for (got, true), (times, of) in sorted(rows.items()):
            file.write(f"{got}\t{true}\t{times}\t{of}\n")


def paragraphs(path: Path, chance: random.Random) -> Iterator[str]:
    """Paragraphs in a random order; those with diacritics half of the time, as they are rare."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        all_lines = [line.strip() for line in lines if 60 < len(line) < 900]
    marked = [line for line in all_lines if re.search("[éèëïöüê]", line)]
    while True:
        yield chance.choice(all_lines)
        yield chance.choice(marked)


def page(texts: Iterator[str], face: Path, points: int) -> tuple[list[str], Picture]:
    """The lines on a page, and its picture."""
    font = ImageFont.truetype(str(face), points * DPI / 72)
    sheet = Image.new("L", (WIDTH, HEIGHT), 255)
    draw = ImageDraw.Draw(sheet)
    lines: list[str] = []
    top, step = float(MARGIN), points * DPI / 72 * 1.35
    for text in texts:
        for line in wrap(text, font):
            if top > HEIGHT - MARGIN:
                return lines, np.array(sheet)
            draw.text((MARGIN, top), line, 0, font=font)
            lines.append(line)
            top += step
        top += step / 2
    return lines, np.array(sheet)


def wrap(text: str, font: ImageFont.FreeTypeFont) -> Iterator[str]:
    """The text in lines that fit between the margins."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and font.getlength(longer) > WIDTH - 2 * MARGIN:
            yield line
            longer = word
        line = longer
    yield line


def spoil(picture: Picture, round_number: int, noise: np.random.Generator) -> Picture:
    """One of three ways: an office scanner, 200 dpi black-and-white, a copy of a copy."""
    way = round_number % 3
    turned = cv2.warpAffine(
        picture,
        cv2.getRotationMatrix2D((WIDTH / 2, HEIGHT / 2), noise.uniform(-0.4, 0.4), 1.0),
        (WIDTH, HEIGHT),
        borderValue=(255,),
    )
    blurred = cv2.GaussianBlur(turned, (0, 0), (0.7, 0.9, 1.2)[way])
    grain = blurred + noise.normal(0, (6, 14, 22)[way], blurred.shape)
    grainy = np.asarray(np.clip(grain, 0, 255), dtype=np.uint8)
    if way == 0:
        return grainy
    copied = np.where(grainy < noise.uniform(135, 185), 0, 255).astype(np.uint8)
    if way == 2:
        softer = cv2.GaussianBlur(copied, (0, 0), 0.9)
        copied = np.where(softer + noise.normal(0, 12, softer.shape) < 150, 0, 255).astype(np.uint8)
    return copied


def tesseract(picture: Picture) -> str:
    """What Tesseract reads, as one column of text."""
    import pytesseract

    os.environ["OMP_THREAD_LIMIT"] = "1"
    return str(pytesseract.image_to_string(Image.fromarray(picture), lang="nld", config=f"--psm 6 --dpi {DPI}"))


def count(truth: str, read: str, slips: Counter[tuple[str, str]], printed: Counter[str]) -> None:
    """Count what was printed, and each short stretch that was read as another."""
    for size in range(1, LONGEST + 1):
        printed.update(truth[at : at + size] for at in range(len(truth) - size + 1))
    printed[""] += len(truth)
    for got, true in stretches(truth, read):
        if len(got) <= LONGEST and len(true) <= LONGEST:
            slips[got, true] += 1


def stretches(truth: str, read: str) -> Iterator[tuple[str, str]]:
    """The stretches that differ, (read, printed), neighbouring edits taken together."""
    codes = Levenshtein.opcodes(truth, read)
    run: list[tuple[int, int, int, int]] = []
    for step in [*islice(codes, len(codes)), None]:
        if step is not None and step.tag != "equal":
            run.append((step.src_start, step.src_end, step.dest_start, step.dest_end))
        elif run:
            yield read[run[0][2] : run[-1][3]], truth[run[0][0] : run[-1][1]]
            run = []


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
