"""A reader that another package brings, by the entry points ``docparse.readers``: its faults carry its name."""

from ..errors import DocparseError, PluginError
from ..plugins import READERS, load
from .deadline import Deadline
from .reader import Picture, Reader, ReaderError, SeenWord


class PluggedReader:
    """The reader of a plug-in. Raises UsageError when there is no such reader, PluginError when it cannot be made."""

    def __init__(self, name: str) -> None:
        self.name = name
        make = load(READERS, name)
        try:
            self._reader: Reader = make()
        except DocparseError:
            raise
        except Exception as error:
            raise PluginError(
                f"the reader {name} cannot be started ({type(error).__name__}: {error}).",
                remedy="Ask who made it, or choose another --reader.",
            ) from error

    def read(self, picture: Picture, dpi: float, deadline: Deadline) -> tuple[SeenWord, ...]:
        """The words of ``picture``; whatever the plug-in raises or gives wrongly fails this page alone."""
        try:
            words = tuple(self._reader.read(picture, dpi, deadline))
        except DocparseError:
            raise
        except Exception as error:
            raise ReaderError(
                f"the reader {self.name} failed ({type(error).__name__}: {error}).", remedy="Choose another --reader."
            ) from error
        deadline.remaining()
        strange = next((word for word in words if not isinstance(word, SeenWord)), None)
        if strange is not None:
            kind = type(strange).__name__
            raise ReaderError(f"the reader {self.name} gave a {kind} for a word.", remedy="Choose another --reader.")
        return words
