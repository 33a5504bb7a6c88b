"""Content lines on their way out, folded at 75 octets (RFC 6350 section 3.2)."""

import re
from collections.abc import Iterable, Sequence

from cardkeeper.formats.vcard.lines import CONTROLS, escaped, parameter_value

Parameters = Sequence[tuple[str, str]]

_LONGEST = 75
_GROUP = re.compile(r"[A-Za-z0-9-]+")


class Lines:
    """The lines of one card; it hands out the groups that tie a line to its X-ABLabel."""

    def __init__(self, version: str, reserved: Iterable[str] = ()) -> None:
        self.version = version
        self._reserved = set(reserved)
        self._lines: list[bytes] = []
        self._count = 0

    def add(self, name: str, value: str, parameters: Parameters = (), group: str = "") -> None:
        """One property with its raw (escaped) value; one without value is left out."""
        said = ";".join(f"{key}={parameter_value(text)}" for key, text in parameters if text)
        self.add_as_read(name, value, said, group)

    def add_as_read(self, name: str, value: str, parameters: str, group: str) -> None:
        """One property with the parameters of a parsed `Head`."""
        if value:
            before = f"{group}." if _GROUP.fullmatch(group) else ""
            said = f";{parameters}" if parameters else ""
            self._lines.append(folded(f"{before}{name}{said}:{one_line(value)}"))

    def labelled(self, label: str) -> str:
        """A new group with this label; give it to the line that the label names."""
        group = self.group()
        self.add("X-ABLabel", escaped(label), group=group)
        return group

    def group(self) -> str:
        """A new group, for lines that belong together."""
        self._count += 1
        while f"item{self._count}" in self._reserved:
            self._count += 1
        return f"item{self._count}"

    def typed(self, types: Sequence[str], preferred: bool, *others: tuple[str, str]) -> Parameters:
        """TYPE and the mark of the preferred one, as the version has it."""
        if self.version == "4.0":
            return self.preferred(preferred, *(("TYPE", word) for word in types), *others)
        words = (*types, "pref") if preferred else tuple(types)
        return [*(("TYPE", word.upper()) for word in words), *others]

    def preferred(self, preferred: bool, *others: tuple[str, str]) -> Parameters:
        """PREF=1 in 4.0, TYPE=PREF in 3.0 (RFC 6350 section 5.3)."""
        mark = ("PREF", "1") if self.version == "4.0" else ("TYPE", "PREF")
        return [*others, mark] if preferred else list(others)

    def content(self) -> bytes:
        return b"\r\n".join([*self._lines, b""])


def one_line(value: str) -> str:
    """A raw value without the characters that end a line or are no text."""
    value = value.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")
    return value if value.isprintable() else CONTROLS.sub("", value)


def folded(line: str) -> bytes:
    """The line in UTF-8, in pieces of at most 75 octets, never cut inside a character."""
    octets = line.encode("utf-8", "replace")
    if len(octets) <= _LONGEST:
        return octets
    pieces: list[bytes] = []
    start, room = 0, _LONGEST
    while len(octets) - start > room:
        end = start + room
        while octets[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(octets[start:end])
        start, room = end, _LONGEST - 1
    return b"\r\n ".join([*pieces, octets[start:]])
