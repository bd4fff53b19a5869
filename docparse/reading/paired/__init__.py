"""Both readers: what Tesseract doubts, PP-OCR reads too, and the better reading stands."""

from .reader import PairedReader

__all__ = ["PairedReader"]
