"""The objects of a finished PDF, read back to be checked (PDF 32000-1, chapter 7).

It reads what the press writes: a plain cross-reference table, no object streams, no encryption, Flate only.
Dictionaries become dicts, arrays lists, names `Name`, references `Ref`, strings bytes.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_SPACE = re.compile(rb"(?:[\0\t\n\f\r ]+|%[^\r\n]*)*")
_TOKEN = re.compile(rb"<<|>>|[\[\]{}]|/[^\0\t\n\f\r ()<>\[\]{}/%]*|[^\0\t\n\f\r ()<>\[\]{}/%]+")
_REFERENCE = re.compile(rb"(\d+)\s+(\d+)\s+R(?![A-Za-z])")
_NUMBER = re.compile(rb"[+-]?(?:\d+\.?\d*|\.\d+)")
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(\r\n|[\r\n])|(.))", re.DOTALL)
_CONSTANTS = {b"true": True, b"false": False, b"null": None}


class Name(str):
    """A PDF name, without its slash."""

    __slots__ = ()


class Operator(str):
    """An operator of a content stream."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference to the object of this number."""

    number: int


@dataclass(frozen=True, slots=True)
class Stream:
    """A stream: its dictionary and its bytes as stored."""

    info: dict[str, Any]
    stored: bytes

    @property
    def content(self) -> bytes:
        """Unpacked, unless it is a picture's own format."""
        filters = self.info.get("Filter", [])
        names = filters if isinstance(filters, list) else [filters]
        return zlib.decompress(self.stored) if names == ["FlateDecode"] else self.stored


class Pdf:
    """A finished PDF. Raises ValueError when it is none of ours."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._known: dict[int, Any] = {}
        try:
            self._offsets, trailer = self._table()
        except (IndexError, KeyError) as damage:
            raise ValueError("no cross-reference table") from damage
        self.catalogue: dict[str, Any] = self.get(trailer["Root"])
        self.info: dict[str, Any] = self.get(trailer.get("Info")) or {}

    def get(self, thing: Any) -> Any:
        """The object itself, wherever it was only referred to."""
        while isinstance(thing, Ref):
            if thing.number not in self._known:
                self._known[thing.number] = self._object(thing.number)
            thing = self._known[thing.number]
        return thing

    @property
    def pages(self) -> list[dict[str, Any]]:
        return list(self._leaves(self.get(self.catalogue["Pages"])))

    def _leaves(self, node: dict[str, Any]) -> Iterator[dict[str, Any]]:
        if node.get("Type") != "Pages":
            yield node
            return
        for kid in self.get(node["Kids"]):
            yield from self._leaves(self.get(kid))

    def _table(self) -> tuple[dict[int, int], dict[str, Any]]:
        start = int(self._content.rsplit(b"startxref", 1)[1].split()[0])
        table, _separator, rest = self._content[start:].partition(b"trailer")
        rows = table.split()
        if rows[:2] != [b"xref", b"0"]:
            raise ValueError("no cross-reference table")
        count = int(rows[2])
        offsets = {number: int(rows[3 + 3 * number]) for number in range(1, count)}
        return offsets, Reader(rest).value()

    def _object(self, number: int) -> Any:
        reader = Reader(self._content, self._offsets[number])
        reader.skip(rb"\d+\s+\d+\s+obj")
        found = reader.value()
        if isinstance(found, dict) and reader.skip(rb"stream\r?\n"):
            length = self.get(found["Length"])
            return Stream(found, self._content[reader.place : reader.place + length])
        return found


class Reader:
    """Values one after another out of bytes."""

    def __init__(self, content: bytes, place: int = 0) -> None:
        self._content, self.place = content, place

    def skip(self, pattern: bytes) -> bool:
        """Step over a pattern, if it comes next."""
        self._skip_space()
        found = re.compile(pattern).match(self._content, self.place)
        if found:
            self.place = found.end()
        return bool(found)

    def values(self) -> Iterator[Any]:
        """Everything to the end: operands and operators of a content stream."""
        self._skip_space()
        while self.place < len(self._content):
            yield self.value()
            self._skip_space()

    def value(self) -> Any:
        self._skip_space()
        first = self._content[self.place : self.place + 1]
        if first == b"(":
            return self._literal()
        if first == b"<" and self._content[self.place + 1 : self.place + 2] != b"<":
            return self._hexadecimal()
        reference = _REFERENCE.match(self._content, self.place)
        if reference:
            self.place = reference.end()
            return Ref(int(reference[1]))
        return self._composed(self._token())

    def _composed(self, token: bytes) -> Any:
        if token == b"<<":
            items = list(self._until(b">>"))
            return dict(zip(items[::2], items[1::2], strict=True))
        if token == b"[":
            return list(self._until(b"]"))
        if token.startswith(b"/"):
            return Name(token[1:].decode("latin-1"))
        if _NUMBER.fullmatch(token):
            return float(token) if b"." in token else int(token)
        return _CONSTANTS[token] if token in _CONSTANTS else Operator(token.decode("latin-1"))

    def _until(self, end: bytes) -> Iterator[Any]:
        while True:
            self._skip_space()
            if self._content.startswith(end, self.place):
                self.place += len(end)
                return
            yield self.value()

    def _token(self) -> bytes:
        found = _TOKEN.match(self._content, self.place)
        if not found:
            raise ValueError(f"no PDF at {self.place}")
        self.place = found.end()
        return found[0]

    def _literal(self) -> bytes:
        depth, start = 0, self.place
        while self.place < len(self._content):
            character = self._content[self.place : self.place + 1]
            self.place += 2 if character == b"\\" else 1
            depth += {b"(": 1, b")": -1}.get(character, 0)
            if not depth:
                break
        return _ESCAPE.sub(_unescaped, self._content[start + 1 : self.place - 1])

    def _hexadecimal(self) -> bytes:
        end = self._content.index(b">", self.place)
        digits = b"".join(self._content[self.place + 1 : end].split())
        self.place = end + 1
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))

    def _skip_space(self) -> None:
        found = _SPACE.match(self._content, self.place)
        self.place = found.end() if found else self.place


def _unescaped(found: re.Match[bytes]) -> bytes:
    octal, newline, other = found.groups()
    if octal:
        return bytes([int(octal, 8) & 255])
    return b"" if newline else _ESCAPES.get(other, other)
