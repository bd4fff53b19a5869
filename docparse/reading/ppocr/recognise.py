"""The characters of one line, each with its place: PP-OCR's recogniser, read out as CTC."""

from dataclasses import dataclass

import cv2
import numpy as np

from ..reader import Picture
from .session import charset, likelihoods, run

HEIGHT = 48
"""Pixels of height that the recogniser takes."""
STEP = 8
"""Pixels of width to one answer of it."""
STRETCH = 1.0


@dataclass(frozen=True, slots=True)
class Character:
    """A character as recognised; ``x`` is its middle, in pixels of the picture from the line's left."""

    text: str
    x: float
    confidence: float


def recognise(line: Picture) -> list[Character]:
    """The characters of the picture of one line, spaces included."""
    height, width = line.shape
    wide = max(STEP, round(width * HEIGHT / height * STRETCH))
    scaled = cv2.resize(line, (wide, HEIGHT), interpolation=cv2.INTER_AREA if height > HEIGHT else cv2.INTER_CUBIC)
    answers = run("rec.onnx", scaled.astype(np.float32) / 127.5 - 1)[0]
    best = (answers * likelihoods()).argmax(axis=1)
    pixels = width / len(best)
    characters: list[Character] = []
    start = 0
    for end in range(1, len(best) + 1):
        if end < len(best) and best[end] == best[start]:
            continue
        if best[start]:
            sure = float(answers[start:end, best[start]].max())
            characters.append(Character(charset()[best[start]], (start + end) / 2 * pixels, sure))
        start = end
    return characters
