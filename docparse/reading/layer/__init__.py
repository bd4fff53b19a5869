"""The text layer of a PDF page: judged, and kept, repaired or put aside for the picture."""

from .layers import TextLayers, Verdict

__all__ = ["TextLayers", "Verdict"]
