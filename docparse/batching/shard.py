"""A part of the files for each of several machines, and their manifests put together."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from typing_extensions import Self

from ..errors import UsageError
from .outputs import WORK
from .records import Record
from .state import State

_MANIFEST = re.compile(r"manifest-(\d+)-of-(\d+)\.jsonl")


@dataclass(frozen=True, slots=True)
class Shard:
    """The part ``number`` of ``of``; which files are in it hangs on their names alone."""

    number: int
    of: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """The shard that ``3/16`` names; raises UsageError."""
        number, _, of = text.partition("/")
        if not (number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of)):
            raise UsageError(f"{text} is no shard.", remedy="Write the third of sixteen as 3/16.")
        return cls(int(number), int(of))

    @property
    def manifest(self) -> str:
        """The name of its manifest."""
        return f"manifest-{self.number}-of-{self.of}.jsonl"

    def __contains__(self, name: object) -> bool:
        return int(hashlib.sha256(str(name).encode()).hexdigest(), 16) % self.of == self.number - 1


def merge(state: State) -> None:
    """Take the records of all shards of the folder into its one manifest, and write that.

    Raises UsageError when a shard is missing or has not ended.
    """
    shards = _shards(state.folder)
    for shard in shards:
        for record in _records(state.folder / shard.manifest):
            state.put(record)
    state.write_manifest()


def _shards(folder: Path) -> list[Shard]:
    """Every shard of the folder, when all are there and done."""
    found = [_MANIFEST.fullmatch(path.name) for path in folder.iterdir()]
    shards = sorted((Shard(int(one[1]), int(one[2])) for one in found if one), key=lambda shard: shard.number)
    if not shards or len({shard.of for shard in shards}) > 1:
        what = "manifests of shards of different sizes" if shards else "no manifest of a shard"
        raise UsageError(f"there are {what}.", remedy="Run every shard, such as 1/2 and 2/2.", name=str(folder))
    missing = sorted(set(range(1, shards[0].of + 1)) - {shard.number for shard in shards})
    going = [shard.number for shard in shards if (folder / WORK / shard.manifest.removesuffix(".jsonl")).exists()]
    if missing or going:
        numbers = ", ".join(map(str, missing or going))
        raise UsageError(
            f"of {shards[0].of} shards these are not done: {numbers}.", remedy="Run them first.", name=str(folder)
        )
    return shards


def _records(path: Path) -> Iterator[Record]:
    with path.open(encoding="utf-8", newline="\n") as lines:
        for line in lines:
            yield Record.from_json(line)
