"""Discovery: every file once, in a fixed order, named relative to what was given; nothing left out in silence."""

import os
import subprocess
from pathlib import Path

import pytest

from docparse.batching.inputs import expanded, found, listed, walk, without_nested
from docparse.errors import UsageError


def names(*paths: Path, without: Path | None = None) -> list[str]:
    return [name for name, _, _ in walk([str(path) for path in paths], str(without or ""))]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("b/2.txt", "b/1.txt", "a/x/3.txt", "4.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


def test_names_are_relative_to_the_folder_or_to_what_holds_all(tree: Path) -> None:
    assert names(tree) == ["4.txt", "a/x/3.txt", "b/1.txt", "b/2.txt"]
    assert names(tree / "b") == ["1.txt", "2.txt"]
    assert names(tree / "b" / "1.txt") == ["1.txt"]
    assert names(tree / "b", tree / "a" / "x" / "3.txt") == ["b/1.txt", "b/2.txt", "a/x/3.txt"]
    assert without_nested([str(tree / "b"), str(tree)]) == [str(tree)]
    assert names(tree, without=tree / "a") == ["4.txt", "b/1.txt", "b/2.txt"]


def test_a_folder_however_deep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(1500):
        Path("d").mkdir()
        os.chdir("d")
    Path("brief.txt").touch()
    os.chdir(tmp_path)
    try:
        assert names(tmp_path) == ["d/" * 1500 + "brief.txt"]
    finally:  # too deep for pytest to take away
        subprocess.run(["rm", "-r", tmp_path / "d"], check=True)


def test_a_link_to_a_folder_is_named_and_not_followed_unless_it_was_given(tree: Path) -> None:
    (tree / "rond").symlink_to(tree)
    problems = {name: problem for name, _, problem in walk([str(tree)], "")}
    assert len(problems) == 5
    assert problems["rond"] is not None
    assert "link to a folder" in problems["rond"].message
    assert names(tree / "rond") == ["4.txt", "a/x/3.txt", "b/1.txt", "b/2.txt", "rond"]


def test_what_is_no_ordinary_file_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp")
    for path in (tmp_path / "pijp", Path("/dev/zero"), tmp_path / "weg"):
        problem = found("x", str(path), 100).problem
        assert problem is not None
        assert problem.code == "unreadable"
    (tmp_path / "groot").write_bytes(bytes(101))
    assert found("x", str(tmp_path / "groot"), 101).bytes == 101
    problem = found("x", str(tmp_path / "groot"), 100).problem
    assert problem is not None
    assert problem.code == "limit"


def test_globs_and_lists(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tree)
    assert expanded(["**/*.txt"]) == sorted(str(path) for path in tree.rglob("*.txt"))
    assert expanded(["b/../4.txt"]) == [str(tree / "4.txt")]
    with pytest.raises(UsageError, match="no such file"):
        expanded(["*.pdf"])
    assert listed(b"a\r\nb c\n\n") == [str(tree / "a"), str(tree / "b c")]
    assert listed(b"a\nb\0c\0") == [f"{tree}/a\nb", str(tree / "c")]
