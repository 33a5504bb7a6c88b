"""The lines of a card: unfolded as bytes, then decoded, each on its own where the whole is not UTF-8."""

import re

from cardkeeper.formats import encoding

_CHARSET = re.compile(rb";\s*CHARSET=\"?([\w.:-]+)", re.IGNORECASE)
_FOREIGN_CHARSET = re.compile(rb";\s*CHARSET=\"?(?!UTF-?8)[\w-]", re.IGNORECASE)
# Up to the value: colons and encodings within quotation marks are a parameter's text.
_HEAD = r'(?:[^:"]|"[^"]*")*'
_QUOTED = re.compile(rf"{_HEAD}[;=]QUOTED-PRINTABLE{_HEAD}:".encode(), re.IGNORECASE)
_BINARY = re.compile(rf"{_HEAD}[;=](?:BASE64|B)\b{_HEAD}:", re.IGNORECASE)
_BINARY_BYTES = re.compile(_BINARY.pattern.encode(), re.IGNORECASE)
_OLD = re.compile(rb"^VERSION[^:\n]*:\s*2\.1", re.IGNORECASE | re.MULTILINE)
_PROPERTY = re.compile(
    rb"(?:[\w-]+\.)?(?:END|N|FN|TEL|EMAIL|ADR|ORG|TITLE|BDAY|NOTE|URL|UID|REV|PHOTO|LABEL|X-[A-Z-]+)[;:]"
)
_BASE64 = re.compile(r"[A-Za-z0-9+/=]+")
_TEXT = re.compile(r"(?:[\w-]+\.)?(?:NOTE|LABEL|COMMENT)\b", re.IGNORECASE)
# No text has them.
_NO_TEXT = bytes({*range(9), 0x7F})
_BLANKS = bytes.maketrans(b"\x0b\x0c", b"  ")
# From this length on a line was folded for being long, below it where it had a blank (RFC 822, as in 2.1).
_LONG = 72


class Unfolder:
    """Turns the bytes of cards into lines of text; it keeps the guess how the file's old text is encoded."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._guess = ""

    def lines(self, chunk: bytes) -> list[str]:
        """The unfolded lines of some cards, without empty ones."""
        chunk = chunk.translate(_BLANKS, _NO_TEXT)
        if b"\r" in chunk:
            chunk = chunk.replace(b"\r\n", b"\n")
            if b"\r" in chunk:
                chunk = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        lines = self._decoded(_unfolded(chunk))
        if not all(":" in line for line in lines):
            lines = list(filter(None, map(str.rstrip, lines)))
            lines = _with_strays(lines)
        return lines

    def _decoded(self, chunk: bytes) -> list[str]:
        if not (b"harset=" in chunk or b"HARSET=" in chunk) or not _FOREIGN_CHARSET.search(chunk):
            try:
                return chunk.strip().decode("utf-8").split("\n")
            except UnicodeDecodeError:
                pass
        return [self._decoded_line(line) for line in chunk.strip().split(b"\n")]

    def _decoded_line(self, line: bytes) -> str:
        declared = _CHARSET.search(line.partition(b":")[0])
        charset = encoding.known(declared[1].decode("ascii", "replace")) if declared else ""
        if encoding.is_utf8(line) and not encoding.has_wide_letters(charset):
            return line.decode("utf-8")
        return line.decode(charset or self._older, "replace")

    @property
    def _older(self) -> str:
        if not self._guess:
            self._guess = encoding.guess(self._content)
        return self._guess


def _unfolded(chunk: bytes) -> bytes:
    """Folded lines put together (RFC 6350 section 3.2), and quoted-printable ones at their soft breaks."""
    is_folded = b"\n " in chunk or b"\n\t" in chunk
    if b"=\n" in chunk or (is_folded and b"2.1" in chunk and _OLD.search(chunk)):
        return _unfolded_with_care(chunk)
    return chunk.replace(b"\n ", b"").replace(b"\n\t", b"") if is_folded else chunk


def _unfolded_with_care(chunk: bytes) -> bytes:
    is_old = _OLD.search(chunk) is not None
    pieces: list[bytes] = []
    start = last = b""
    for line in chunk.split(b"\n"):
        if last.endswith(b"=") and _QUOTED.match(start) and not _PROPERTY.match(line):
            pieces[-1] = last[:-1]
            pieces.append(line)
        elif line[:1] in (b" ", b"\t") and pieces:
            pieces.append(_continuation(line, start, is_old and len(last) < _LONG))
        else:
            pieces += [b"\n", line]
            start = line
        last = line.rstrip() if _QUOTED.match(start) else line
    return b"".join(pieces)


def _continuation(line: bytes, start: bytes, keeps_blank: bool) -> bytes:
    if _BINARY_BYTES.match(start):
        return line.strip()
    return b" " + line.lstrip() if keeps_blank else line[1:]


def _with_strays(lines: list[str]) -> list[str]:
    """Lines that lost their fold go to the picture or the note before them; others stay to be reported."""
    pieces: list[list[str]] = []
    for line in lines:
        before = pieces[-1][0] if pieces else ""
        if ":" not in line and _BINARY.match(before) and _BASE64.fullmatch(line):
            pieces[-1].append(line)
        elif ":" not in line and _TEXT.match(before):
            pieces[-1] += ["\\n", line]
        else:
            pieces.append([line])
    return ["".join(parts) for parts in pieces]
