"""Writing results so that a reader never sees half a file."""

import os
import tempfile
from pathlib import Path

from ..errors import OutputError


def write_file(path: Path, content: str | bytes) -> None:
    """Write bytes, or text as UTF-8, to a temporary name beside ``path`` and move it into place.

    Missing folders are made, links followed; a device or pipe is written to as it stands. Raises OutputError.
    """
    content = content.encode("utf-8") if isinstance(content, str) else content
    temporary: Path | None = None
    try:
        path = path.resolve()
        if is_stream(path):
            path.write_bytes(content)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary_name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
        temporary = Path(temporary_name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
    except OSError as error:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        raise OutputError(
            f"the result cannot be written ({error.strerror or error}).",
            remedy="Check that the folder exists, may be written, and has room.",
            name=str(path),
        ) from error


def is_stream(path: Path) -> bool:
    """Whether there is a device or pipe at ``path``, such as ``/dev/null``, that no file may take the place of."""
    return path.exists() and not path.is_file() and not path.is_dir()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
