"""Words → lines → blocks in reading order, with kinds; what is not part of the letter set aside."""

from .arranging import arrange

__all__ = ["arrange"]
