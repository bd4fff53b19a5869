"""What an exporter gives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Exported:
    """A letter in some format."""

    content: str | bytes
    missing: tuple[str, ...] = ()
    """What the format requires and the letter does not give, each by its path in the format. It is left out."""
