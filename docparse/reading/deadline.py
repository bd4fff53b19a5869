"""The time that one file may take."""

import time

from ..errors import LimitError


class Deadline:
    """A moment after which reading stops; counted from its making."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._end = time.monotonic() + seconds

    def remaining(self) -> float:
        """Seconds left, more than zero; raises LimitError when none are."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise self.error()
        return left

    def error(self) -> LimitError:
        """What is raised when the time is up."""
        return LimitError(
            f"reading took more than {self._seconds:g} seconds.",
            remedy="Give it more time with timeout, or read fewer pages at once.",
        )
