"""A small archive of letters as text, and the command that is tried on it."""

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

BATCH = [sys.executable, "-m", "docparse", "batch"]
PLACES = ("Haarlem", "Zutphen", "Veere", "Ommen", "Heerde", "Buren", "Sluis", "Asten")


def letter(number: int) -> str:
    place = PLACES[number % len(PLACES)]
    return (
        f"Gemeente {place}\n\nDatum: {number % 27 + 1} maart 2021\nOnderwerp: onderhoud van brug {number}\n\n"
        f"Geachte leden van de raad,\n\nHet college stelt € {1000 + number} beschikbaar voor het onderhoud van brug "
        f"{number}.\nDe werkzaamheden beginnen na de zomer.\n\nMet vriendelijke groet,\n\nJ. de Vries\nwethouder\n"
    )


def archive(folder: Path, count: int) -> Path:
    """A folder with a folder of so many letters."""
    for number in range(count):
        path = folder / f"jaar{number % 3}" / f"brief {number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(letter(number), encoding="utf-8")
    return folder


def docparse_batch(*arguments: object, patience: float = 300, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*BATCH, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        timeout=patience,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
    )


def manifest(folder: Path) -> list[dict[str, object]]:
    """The rows of the manifest without what was measured."""
    lines = (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    return [{key: value for key, value in json.loads(line).items() if key != "seconds"} for line in lines]


def contents(folder: Path) -> dict[str, bytes]:
    """Every file but the manifest, which is compared apart."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "manifest.jsonl"
    }


def children_of(pid: int) -> list[int]:
    """The child processes of a process."""
    found: list[int] = []
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            found += map(int, (task / "children").read_text().split())
    return found


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
