"""Shards: each file is in one, together they are the whole, and their manifests become one."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.batching.shard import Shard
from docparse.errors import UsageError

from .archive import archive, contents, docparse_batch, manifest


@given(st.text(max_size=40), st.integers(1, 40))
def test_every_file_is_in_one_shard(name: str, of: int) -> None:
    assert sum(name in Shard(number, of) for number in range(1, of + 1)) == 1


@pytest.mark.parametrize("text", ["0/3", "4/3", "3", "a/b", "1/", "-1/2"])
def test_what_is_no_shard(text: str) -> None:
    with pytest.raises(UsageError, match="no shard"):
        Shard.parse(text)


@pytest.mark.batch
def test_two_shards_are_the_whole(tmp_path: Path) -> None:
    archive(tmp_path / "in", 6)
    whole, parts = tmp_path / "geheel", tmp_path / "delen"
    assert docparse_batch(tmp_path / "in", "-o", whole).returncode == 0
    assert docparse_batch(tmp_path / "in", "-o", parts, "--shard", "1/2").returncode == 0
    early = docparse_batch("--merge", "-o", parts)
    assert early.returncode == 2
    assert "of 2 shards these are not done: 2" in early.stderr
    assert docparse_batch(tmp_path / "in", "-o", parts, "--shard", "2/2").returncode == 0
    merged = docparse_batch("--merge", "-o", parts)
    assert (merged.returncode, merged.stderr) == (0, "docparse: 6 files: 6 ok, 0 partial, 0 failed\n")
    assert manifest(parts) == manifest(whole)
    letters = {name: data for name, data in contents(parts).items() if not name.startswith("manifest-")}
    assert letters == contents(whole)
