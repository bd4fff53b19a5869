"""The second reader, and the one that needs no program beside Python: PP-OCRv6 on onnxruntime."""

from .reader import PPOcrReader

__all__ = ["PPOcrReader"]
