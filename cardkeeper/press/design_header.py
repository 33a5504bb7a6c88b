"""The header of a design.toml, changed line by line: everything an artist wrote below it stays as it was."""

import re
from collections.abc import Mapping

_FIRST_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)

Value = str | int | tuple[float, ...]


def changed(toml: str, values: Mapping[str, Value | None]) -> str:
    """The file with these keys of its header set; None takes a key out."""
    table = _FIRST_TABLE.search(toml)
    split = table.start() if table else len(toml)
    header, rest = toml[:split], toml[split:]
    for key, value in values.items():
        line = re.compile(rf"^[ \t]*{re.escape(key)}[ \t]*=.*\n?", re.MULTILINE)
        written = "" if value is None else f"{key} = {_toml(value)}\n"
        there = line.search(header)
        if there:
            header = header[: there.start()] + written + header[there.end() :]
        elif written:
            header = f"{header.rstrip()}\n{written}\n"
    return header + rest


def _toml(value: Value) -> str:
    if isinstance(value, str):
        return '"' + "".join(_escaped(letter) for letter in value) + '"'
    if isinstance(value, int):
        return str(value)
    return f"[{', '.join(f'{number:.4g}' for number in value)}]"


def _escaped(letter: str) -> str:
    """TOML 1.0: quotation mark, backslash and control characters."""
    if letter in '"\\':
        return f"\\{letter}"
    return letter if letter.isprintable() else f"\\u{ord(letter):04x}" if ord(letter) < 0x10000 else ""
