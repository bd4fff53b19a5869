"""Lines that the recogniser learns: Dutch text, printed in many faces, spoiled, cleaned and cut out.

Near half of the text is law text, some three tenths come from the train letters of ``corpora/letters``, the rest is
made up here: amounts, dates, references, addresses, names with initials, words with accents, labels of list items. The
sheets at 300 dpi are spoiled as scanners, copiers and faxes do, each by its own measure, and cleaned and straightened
by the reader's own code; every stretch of a line is then cut out with a margin and brought to the height that the
recogniser takes. The faces are those of a folder, TrueType and OpenType, sought in all its folders (Debian:
fonts-liberation, fonts-dejavu, fonts-freefont-ttf, fonts-croscore, fonts-crosextra-carlito, fonts-crosextra-caladea,
fonts-texgyre, fonts-lato, fonts-roboto, fonts-open-sans, …).
"""

import functools
import lzma
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from docparse.evaluate.letterfile import read_letters
from docparse.evaluate.split import part_of
from docparse.reading.clean import even_paper
from docparse.reading.ppocr.recognise import HEIGHT
from docparse.reading.ppocr.session import charset
from docparse.reading.skew import straightened
from docparse.reading.specks import without_specks

LETTERS = Path(__file__).resolve().parents[2] / "corpora" / "letters"
DPI = 300
SHEET = (2480, 3508)
"""A4 at 300 dpi."""
USUAL = (
    "Liberation",
    "DejaVu",
    "Carlito",
    "Caladea",
    "Arimo",
    "Tinos",
    "Cousine",
    "LatinModern",
    "NotoSans-",
    "NotoSerif-",
    "Verdana",
)
"""Faces like those that offices use are taken half the time."""
WIDEST = 20
"""Stretches are at most so many times as wide as high, as the reader cuts them."""

Picture = NDArray[np.uint8]


@dataclass(frozen=True)
class Stretch:
    """Words of a line on a sheet, and the ink box of the words: x0, top, x1, bottom."""

    text: str
    box: tuple[int, int, int, int]


@dataclass(frozen=True)
class Sources:
    """Paragraphs of law text, lines of the train letters, and words of both that start with a capital or bear accents."""

    law: list[str]
    letters: list[str]
    capitals: list[str]
    accented: list[str]


@functools.cache
def sources(path: Path) -> Sources:
    """What is printed, but for what is made up."""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        law = [line.strip() for line in file if 20 < len(line) < 400]
    letters = part_of(read_letters(LETTERS), LETTERS, "train")
    printed = [line for letter in letters for line in letter.text.splitlines() if line.strip()]
    words = {word for line in [*law[:100_000], *printed] for word in re.findall(r"[^\W\d_]+", line)}
    return Sources(
        law,
        printed,
        sorted(word for word in words if word.istitle() and len(word) > 3),
        sorted(word for word in words if any("À" <= sign <= "ÿ" for sign in word)),
    )


def texts(path: Path, chance: random.Random) -> Iterator[str]:
    """Lines of text without end."""
    source = sources(path)
    while True:
        pick = chance.random()
        if pick < 0.45:
            words = chance.choice(source.law).split()
        elif pick < 0.75:
            words = chance.choice(source.letters).split()
        else:
            words = made_up(source, chance).split()
        if chance.random() < 0.06:
            words.insert(chance.randrange(len(words) + 1), chance.choice([*EMPHASISED, chance.choice(source.accented)]))
        start = chance.randrange(max(1, len(words) - 8))
        yield " ".join(words[start : start + chance.choice((1, 2, 3, 5, 8, 11, 14))])


def made_up(source: Sources, chance: random.Random) -> str:
    """A line of figures, names and signs as letters have them."""
    euros = f"{chance.randrange(1, 999)}.{chance.randrange(1000):03}"
    day = f"{chance.randint(1, 31)} {chance.choice(MONTHS)} {chance.randint(1989, 2026)}"

    name = " ".join(
        [chance.choice(TITLES), "".join(f"{chance.choice(INITIALS)}." for _ in range(chance.choice((1, 1, 2, 2, 3)))), chance.choice(PREFIXES), chance.choice(source.capitals)]
    )  # fmt: skip

    def number(most: int) -> str:
        return str(chance.randrange(most))

    forms = [
        f"€ {euros},-", f"€ {euros},{chance.randrange(100):02}", f"EUR {euros}", f"f {euros},–", f"€ {number(9)},{number(99)} miljoen",
        day, f"d.d. {day}", f"{chance.randint(1, 28):02}-{chance.randint(1, 12):02}-{chance.randint(1989, 2026)}",
        f"{chance.randint(1000, 9999)} {chr(65 + chance.randrange(26))}{chr(65 + chance.randrange(26))}", f"Ons kenmerk: {number(9999)}/{number(99999)}",
        f"Z-{number(99)}-{number(999999)}", f"(0{number(99)}) {number(999)} {number(99)} {number(99)}", f"T 0{number(99)} - {number(9999999)}",
        f"NL{number(99):0>2} BNGH 0{chance.randrange(10**9):09}", f"• {chance.choice(OPENERS)}", f"{number(20)}. {chance.choice(OPENERS)}",
        f"{chr(97 + chance.randrange(8))}) {chance.choice(OPENERS)}", f"– {chance.choice(OPENERS)}", f"artikel {number(200)}, {chance.choice(ORDINALS)} lid,",
        f"{number(100)}% van {number(9999)} m²", f"Bijlage(n): {number(9)}", f"{chance.choice(OPENERS)}; {chance.choice(OPENERS).lower()}, {chance.choice(OPENERS).lower()}.",
        chance.choice(OPENERS).upper(), f"'{chance.choice(OPENERS)}'", f"‘{chance.choice(OPENERS)}’", f"“{chance.choice(OPENERS)}”", f"{chance.choice(OPENERS)}!",
        f"{chance.choice(OPENERS)}?", f"{chance.choice(OPENERS)}:", f"({chance.choice(OPENERS).lower()})", f"§ {number(99)}.{number(9)}", "½ " + chance.choice(OPENERS).lower(),
        name, name, f"{name},", name.upper(), f"{chance.choice(source.accented)} {chance.choice(source.accented)}.",
    ]  # fmt: skip
    return " ".join(chance.choice(forms) for _ in range(chance.randint(1, 3)))


TITLES = ("", "", "", "de heer", "mevrouw", "drs.", "mr.", "ir.", "dr.", "ing.", "mw.", "dhr.", "mr. drs.", "prof. dr.")
INITIALS = "ABCDEFGHIJJJJKLMNOPQRSTUVWXYZ"
PREFIXES = ("", "", "", "", "van", "de", "van de", "van den", "van der", "ter", "te", "'t", "in 't")
EMPHASISED = "géén één vóór wél dát ín óók níet vóórdat éérst méér hóé wíj zíjn dé hét álle zó náár óf én".split()
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
ORDINALS = "eerste tweede derde vierde vijfde".split()
OPENERS = (
    "Het college|Wij stellen voor|Il|Ijsbaan|IJsselstein|Financiën|Coördinatie|Geïnformeerd|Bijlagen|Jaarlijks|Uw brief|Wijziging|Tijdig|Lijst|"
    "Mr. J.H. van ’t Hoff|mw. I.L. Jilleba|ir. W.J. Tilstra|Vijfhuizen|Fijnaart|Julianadorp|Hillegom|Noord-Holland|Oost-Vlieland|Café Het Tij|"
    "B en W|Stichting Thuis|Ministerie|Politie|Wmo|Wlz|VNG|GGD|Op grond van de Awb|Afdeling Ruimte|Rij-instructie|Zij-ingang|Initiatief|Militair"
).split("|")


@functools.cache
def faces(folder: Path) -> tuple[list[Path], list[Path]]:
    """The faces that can print Dutch: those like an office's, and all."""
    found = sorted(path for path in folder.rglob("*") if path.suffix.lower() in (".ttf", ".otf"))
    able = [path for path in found if prints_dutch(path)]
    return [path for path in able if path.name.startswith(USUAL)], able


def prints_dutch(path: Path) -> bool:
    """Whether a face has the signs that a letter needs, and is no display face of symbols."""
    try:
        face = ImageFont.truetype(str(path), 40)
    except OSError:
        return False
    missing = face.getmask("\ufffe").getbbox(), bytes(face.getmask("\ufffe"))
    shapes = [bytes(face.getmask(sign)) for sign in "aëé€–’•ij"]
    return len(set(shapes)) == len(shapes) and missing[1] not in shapes


def sheet(
    lines: Iterator[str], fonts: tuple[list[Path], list[Path]], chance: random.Random
) -> tuple[Picture, list[Stretch]]:
    """A page of stretches in up to four faces."""
    picture = Image.new("L", SHEET, 255)
    draw = ImageDraw.Draw(picture)
    known = frozenset(charset())
    stretches: list[Stretch] = []
    top = 60
    font = face(fonts, chance)
    while top < SHEET[1] - 120:
        if chance.random() < 0.12:
            font = face(fonts, chance)
        left = chance.randint(60, 300)
        high = int(font.size * chance.uniform(1.2, 1.6))
        while left < SHEET[0] - 300:
            text = "".join(one for one in next(lines) if one in known).strip()
            while text and draw.textlength(text, font) > min(WIDEST * high * 0.8, SHEET[0] - 60 - left):
                text = " ".join(text.split()[:-1])
            if not text:
                break
            draw.text((left, top), text, font=font, fill=chance.choice((0, 0, 0, 25, 60)))
            box = draw.textbbox((left, top), text, font=font)
            if chance.random() < 0.03:
                draw.line((box[0], box[3] + 3, box[2], box[3] + 3), fill=0, width=chance.randint(2, 4))
            stretches.append(Stretch(text, (int(box[0]), int(box[1]), int(box[2]), int(box[3]))))
            left = int(box[2]) + int(font.size * chance.uniform(0.9, 1.8))
        top += high
    return np.asarray(picture, dtype=np.uint8), stretches


def face(fonts: tuple[list[Path], list[Path]], chance: random.Random) -> ImageFont.FreeTypeFont:
    """A face in a size of 7.5 to 13 points."""
    kinds = fonts[chance.random() < 0.5]
    upright = [path for path in kinds if not re.search("Bold|Ital|Obli|Black|Heavy|Thin|Light|Cond", path.name)]
    path = chance.choice(upright if chance.random() < 0.6 else kinds)
    return ImageFont.truetype(str(path), round(chance.triangular(7.5, 13.0, 10.0) * DPI / 72))


def spoiled(page: Picture, chance: np.random.Generator) -> Picture:
    """The sheet as it reaches an archive, brought back to its own size, and set straight but for the reader's error."""
    kind = chance.choice(5, p=(0.08, 0.14, 0.16, 0.36, 0.26))
    lean = 0.0 if kind == 0 else chance.uniform(-1.5, 1.5)
    if kind == 0:
        seen = noise(blur(page, chance.uniform(0, 0.6)), chance, chance.uniform(0, 5))
    elif kind == 1:
        seen = noise(
            grey(blur(turned(page, lean), chance.uniform(0.5, 1.5)) * chance.uniform(0.6, 1.0)),
            chance,
            chance.uniform(2, 9),
        )
        seen = jpeg(scaled(seen, chance.uniform(0.6, 1.0)), int(chance.integers(45, 90)))
    elif kind == 2:
        small = noise(
            blur(scaled(turned(page, lean), chance.uniform(0.5, 0.8)), chance.uniform(0, 0.8)),
            chance,
            chance.uniform(3, 16),
        )
        seen = bilevel(small, chance.uniform(135, 190))
    elif kind == 3:
        first = bilevel(
            noise(blur(page, chance.uniform(0.9, 1.9)), chance, chance.uniform(6, 20)), chance.uniform(140, 190)
        )
        second = noise(blur(turned(first, lean), chance.uniform(0.8, 1.8)), chance, chance.uniform(6, 22))
        copied = bilevel(scaled(second, chance.uniform(0.6, 0.8)), chance.uniform(120, 180))
        seen = specks(copied, chance, chance.uniform(0, 0.0002))
    else:
        small = noise(
            blur(scaled(turned(page, lean), chance.uniform(0.6, 0.72)), chance.uniform(0.3, 1.0)),
            chance,
            chance.uniform(8, 24),
        )
        seen = specks(bilevel(small, chance.uniform(125, 175)), chance, chance.uniform(0, 0.00018))
        for row in chance.integers(0, seen.shape[0] - 1, 6):
            seen[row] = np.where(chance.random(seen.shape[1]) < 0.4, 255 - seen[row], seen[row])
    back = np.asarray(cv2.resize(seen, SHEET, interpolation=cv2.INTER_CUBIC), dtype=np.uint8)
    return straightened(without_specks(even_paper(back, DPI), DPI), lean + chance.uniform(-0.03, 0.03))


def turned(page: Picture, degrees: float) -> Picture:
    """The sheet askew, counter-clockwise."""
    if not degrees:
        return page
    turn = cv2.getRotationMatrix2D((page.shape[1] / 2, page.shape[0] / 2), degrees, 1.0)
    return np.asarray(
        cv2.warpAffine(page, turn, page.shape[::-1], flags=cv2.INTER_LINEAR, borderValue=(255,)), np.uint8
    )


def blur(page: Picture, sigma: float) -> Picture:
    """The sheet out of focus; ``sigma`` in pixels."""
    return np.asarray(cv2.GaussianBlur(page, (0, 0), sigma), np.uint8) if sigma > 0.05 else page


def noise(page: Picture, chance: np.random.Generator, sigma: float) -> Picture:
    """The sheet with the noise of a sensor."""
    return grey(page + chance.normal(0, max(0.01, sigma), page.shape).astype(np.float32))


def grey(values: NDArray[Any]) -> Picture:
    """Whole greys of 0 to 255."""
    return np.asarray(np.clip(values, 0, 255), np.uint8)


def scaled(page: Picture, factor: float) -> Picture:
    """The sheet made smaller."""
    return np.asarray(cv2.resize(page, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), np.uint8)


def bilevel(page: Picture, level: float) -> Picture:
    """The sheet in black and white."""
    return np.asarray(np.where(page < level, 0, 255), np.uint8)


def jpeg(page: Picture, quality: int) -> Picture:
    """The sheet as a JPEG of this quality."""
    return np.asarray(
        cv2.imdecode(cv2.imencode(".jpg", page, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_GRAYSCALE), np.uint8
    )


def specks(page: Picture, chance: np.random.Generator, share: float) -> Picture:
    """The sheet with round specks on this share of its pixels."""
    for row, column in zip(*np.nonzero(chance.random(page.shape) < share), strict=True):
        cv2.circle(page, (int(column), int(row)), int(chance.integers(1, 3)), (0,), -1)
    return page


def cut(page: Picture, stretch: Stretch, chance: random.Random) -> Picture:
    """The stretch with a margin, as high as the recogniser takes it, a little askew now and then."""
    x0, top, x1, bottom = stretch.box
    high = bottom - top
    margins = [round(high * chance.uniform(0.05, 0.3)) + 1 for _ in range(4)]
    part = page[max(0, top - margins[0]) : bottom + margins[1], max(0, x0 - margins[2]) : x1 + margins[3]]
    if chance.random() < 0.4:
        lean = chance.uniform(-0.4, 0.4)
        turn = cv2.getRotationMatrix2D((part.shape[1] / 2, part.shape[0] / 2), lean, 1.0)
        part = np.asarray(
            cv2.warpAffine(part, turn, part.shape[::-1], flags=cv2.INTER_LINEAR, borderValue=(255,)), np.uint8
        )
    wide = max(8, round(part.shape[1] * HEIGHT / part.shape[0]))
    shrinks = part.shape[0] > HEIGHT
    return np.asarray(
        cv2.resize(part, (wide, HEIGHT), interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC), np.uint8
    )


def make(seed: int, law: Path, folder: Path) -> list[tuple[Picture, str]]:
    """The lines of one sheet, each with what it says."""
    chance = random.Random(seed)
    page, stretches = sheet(texts(law, chance), faces(folder), chance)
    clean = spoiled(page, np.random.default_rng(seed))
    return [(cut(clean, stretch, chance), stretch.text) for stretch in stretches]
