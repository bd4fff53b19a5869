"""An archive of three letters."""

from pathlib import Path

import pytest

from docparse.indexing import index

from .letters import batch_folder


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    path = folder / "archive.db"
    for _ in index(batch_folder(folder / "out"), path, pytest.fail):
        pass
    return path
