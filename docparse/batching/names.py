"""What files are called: in the manifest and on a terminal, and where their results go."""

import hashlib
import os
import re

_ESCAPED = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_LONGEST_PART = 200
"""Bytes that a part of a path may have; file systems take 255, and a suffix is added."""
_LONGEST = 1000
"""Bytes that a whole path may have; the system takes 4096, the output folder included."""
_ALTERED = re.compile(r"~[0-9a-f]{12}$")
_OURS = (".json", ".jsonl")


def shown(name: str | bytes) -> str:
    r"""``name`` in printable characters, one to one.

    A byte that is no UTF-8 becomes ``\xff``, a character that does not print ``\u202e``, a line feed ``\n`` and a
    backslash ``\\``; all other names stay as they are.
    """
    return "".join(one if one.isprintable() and one != "\\" else _escaped(one) for one in os.fsdecode(name))


def _escaped(one: str) -> str:
    if one in _ESCAPED:
        return _ESCAPED[one]
    code = ord(one)
    if 0xDC80 <= code <= 0xDCFF:  # a byte that is no UTF-8, as os.fsdecode gives it
        return f"\\x{code - 0xDC00:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def output_of(name: str) -> str:
    """Where the result of the file with this shown name goes, relative to the output folder; never outside it.

    Two names never share a place: a part that cannot be a file's name as it is gets its own hash.
    """
    *folders, last = name.split("/")
    parts = [_altered(part) if _no_folder(part) else part for part in folders]
    parts.append((_altered(last) if _no_part(last) else last) + ".json")
    path = "/".join(parts)
    return path if len(path.encode()) <= _LONGEST else _altered(name.replace("/", "_")) + ".json"


def _no_folder(part: str) -> bool:
    """Whether ``part`` cannot name a folder of results: it would leave the output folder or meet a file of ours."""
    return _no_part(part) or part.endswith(_OURS) or part == ".batch"


def _no_part(part: str) -> bool:
    return part in ("", ".", "..") or len(part.encode()) > _LONGEST_PART or bool(_ALTERED.search(part))


def _altered(part: str) -> str:
    kept = part.strip(".").encode()[: _LONGEST_PART // 2].decode(errors="ignore")
    return f"{kept}~{hashlib.sha256(part.encode()).hexdigest()[:12]}"
