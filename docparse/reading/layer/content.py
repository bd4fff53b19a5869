"""A quick way through the content streams of a page: only what moves and shows text, cut into tokens by one pattern.

pdfminer's own parser, which goes from character to character, takes most of the time of a page. What is out of the
ordinary (inline pictures, nested brackets, broken syntax) is left to it.
"""

import re
from binascii import unhexlify
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdftypes import stream_value
from pdfminer.psparser import LIT, PSLiteral

_END = rb"(?=[\x00\t\n\x0c\r\ ()<>\[\]{}/%]|\Z)"
_TOKEN = re.compile(
    rb"""(?:[\x00\t\n\x0c\r\ ]|%[^\r\n]*)*
    (?:(?P<whole>[+-]?\d+)END
    |(?P<number>[+-]?(?:\d+\.\d*|\.\d+))END
    |<(?P<hex>[0-9A-Fa-f]*)>
    |\((?P<string>[^()\\\r]*)\)
    |\((?P<escaped>(?:[^()\\\r]|\\(?:\r\n|[\x00-\xff]))*)\)
    |\[(?P<shown>(?:[\x00\t\n\x0c\r\ ]|<[0-9A-Fa-f]*>|\([^()\\\r]*\)|[+-]?(?:\d+(?:\.\d*)?|\.\d+)END)*)\]
    |(?P<mark><<|>>|[\[\]])
    |/(?P<name>[^\x00\t\n\x0c\r\ ()<>\[\]{}/%\#]*)END
    |(?P<word>[A-Za-z0-9*'"]+)END
    |(?P<end>\Z))""".replace(b"END", _END),
    re.VERBOSE,
)
_SHOWN = re.compile(rb"<([0-9A-Fa-f]*)>|\(([^()\\\r]*)\)|([+-]?[\d.]+)")
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|[\x00-\xff])")
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_INLINE_PICTURE = b"BI"
_CONSTANTS = {b"true": True, b"false": False, b"null": None}
_METHODS = {
    name.encode(): f"do_{method}"
    for name, method in [
        *((name, name) for name in "q Q cm BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm Tj TJ Do".split()),
        ("T*", "T_a"),
        ("'", "_q"),
        ('"', "_w"),
    ]
}
"""Operators that decide what text stands where (ISO 32000-1, table A.1), and pdfminer's methods for them."""

Operand: TypeAlias = "int | float | bytes | bool | PSLiteral | list[Operand] | None"


class UnusualError(Exception):
    """A content stream with something that the pattern does not know."""


class TextInterpreter(PDFPageInterpreter):
    """Runs only the operators that place and show text."""

    def execute(self, streams: Sequence[object]) -> None:
        """Run content streams, those that are being run already left out."""
        own = [stream for stream in map(stream_value, streams) if stream.objid not in self.parent_stream_ids]
        try:
            steps = list(operations(b"\n".join(stream.get_data() for stream in own)))
        except UnusualError:
            super().execute(own)
            return
        self.stream_ids = {stream.objid for stream in own if stream.objid is not None}
        for operator, operands in steps:
            run = getattr(self, _METHODS[operator])
            count = run.__code__.co_argcount - 1
            if len(operands) >= count:
                run(*operands[len(operands) - count :])


def operations(data: bytes) -> Iterator[tuple[bytes, list[Operand]]]:
    """The operators of a content stream that concern text, each with its operands.

    Raises UnusualError.
    """
    operands: list[Operand] = []
    outer: list[list[Operand]] = []
    at = 0
    for token in _TOKEN.finditer(data):
        if token.start() != at:
            raise UnusualError
        at = token.end()
        kind = token.lastgroup or ""
        text = token[kind]
        value = _VALUES.get(kind)
        if value is not None:
            operands.append(value(text))
        elif kind == "word" and text in _CONSTANTS:
            operands.append(_CONSTANTS[text])
        elif kind == "word":
            if text == _INLINE_PICTURE or outer:
                raise UnusualError
            if text in _METHODS:
                yield text, operands
            operands = []
        elif text in (b"[", b"<<"):
            outer.append(operands)
            operands = []
        elif outer and kind == "mark":
            outer[-1].append(operands)
            operands = outer.pop()
    if at != len(data) or outer:
        raise UnusualError


def _unescaped(found: re.Match[bytes]) -> bytes:
    what = found[1]
    return bytes([int(what, 8) & 0xFF]) if what[:1].isdigit() and what[:1] < b"8" else _ESCAPED.get(what, what)


def _shown(array: bytes) -> list[Operand]:
    """The strings and numbers of an array that has nothing else, as those that show text mostly have."""
    found = _SHOWN.findall(array)
    return [_bytes(coded) if coded else _number(number) if number else plain for coded, plain, number in found]


def _bytes(coded: bytes) -> bytes:
    return unhexlify(coded if len(coded) % 2 == 0 else coded + b"0")


def _number(number: bytes) -> float:
    return float(number) if b"." in number else int(number)


_VALUES: dict[str, Callable[[bytes], Operand]] = {
    "whole": int,
    "number": float,
    "string": bytes,
    "hex": _bytes,
    "shown": _shown,
    "escaped": lambda text: _ESCAPE.sub(_unescaped, text),
    "name": lambda text: LIT(text.decode("utf-8", "replace")),
}
"""What the operands of each kind stand for."""
