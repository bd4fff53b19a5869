"""Bad files of every kind end in a clear status within the limits, and nothing leaves the output folder."""

import json
import time
from pathlib import Path

import pytest

import docparse
from docparse.errors import UnreadableError

from . import hostile
from .archive import docparse_batch

pytestmark = pytest.mark.batch

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 20
OFFLINE = "import socket\n\ndef _no(*_, **__):\n    raise RuntimeError('no network')\n\nsocket.socket.connect = _no\n"


def test_every_bad_file_ends_in_a_clear_status(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    expected = hostile.write_all(folder)
    assert len(expected) > 100
    (tmp_path / "sitecustomize.py").write_text(OFFLINE)
    around = {path.name for path in tmp_path.iterdir()}
    started = time.monotonic()
    run = docparse_batch(
        folder,
        "-o",
        tmp_path / "out",
        "--timeout",
        SECONDS,
        "--max-memory",
        "2G",
        PYTHONPATH=f"{tmp_path}:{ROOT}",
        patience=1500,
    )
    assert run.returncode == 1, run.stderr
    assert "Traceback" not in run.stderr
    lines = (tmp_path / "out" / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    rows = {row["input"]: row for row in map(json.loads, lines)}
    assert rows.keys() == expected.keys()
    ended = {name: row["error"]["code"] if row["error"] else row["status"] for name, row in rows.items()}
    wrong = {name: end for name, end in ended.items() if expected[name] != "*" and end not in expected[name].split("|")}
    assert not wrong
    faults = {name: rows[name]["error"]["message"] for name, end in ended.items() if end in ("internal", "worker_died")}
    assert not faults
    assert all(row["seconds"] < SECONDS + 10 for row in rows.values())
    assert time.monotonic() - started < len(rows) * SECONDS
    assert {path.name for path in tmp_path.iterdir()} == around | {"out"}
    written = {str(path.relative_to(tmp_path / "out")) for path in (tmp_path / "out").rglob("*") if path.is_file()}
    assert written == {"manifest.jsonl", *(row["output"] for row in rows.values() if row["output"])}


def test_a_tiff_whose_second_picture_has_no_size_is_damaged() -> None:
    """Pillow raises TypeError for it."""
    with pytest.raises(UnreadableError, match="damaged"):
        docparse.extract(hostile.tiff_with_next(itself=False))
