"""The first bytes of a book: what it is, before SQLite touches it."""

import struct
from pathlib import Path
from typing import NamedTuple

_MAGIC = b"SQLite format 3\0"


class Header(NamedTuple):
    """The two numbers SQLite keeps at bytes 60 and 68 of the file (sqlite.org/fileformat.html, 1.3)."""

    application_id: int
    user_version: int


def read_header(path: Path) -> Header | None:
    """None for a file that is no SQLite database. Raises OSError."""
    with path.open("rb") as file:
        return understood(file.read(100))


def understood(start: bytes) -> Header | None:
    """The header in the first 100 bytes of a file."""
    if len(start) < 100 or not start.startswith(_MAGIC):
        return None
    return Header(*struct.unpack(">I", start[68:72]), *struct.unpack(">I", start[60:64]))
