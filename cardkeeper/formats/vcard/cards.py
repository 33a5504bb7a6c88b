"""A file of vCards taken apart into cards, whatever is missing, nested or between them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from cardkeeper.formats import encoding
from cardkeeper.formats.vcard.lines import escaped
from cardkeeper.formats.vcard.unfolding import Unfolder

_BEGIN = re.compile(r"\s*(?:[\w-]+\.)?BEGIN\s*:\s*VCARD\s*", re.IGNORECASE)
_END = re.compile(r"\s*(?:[\w-]+\.)?END\s*:\s*VCARD\s*", re.IGNORECASE)
_BEGIN_BYTES = re.compile(rb"(?:^|[\r\n])[ \t]*(?:[\w-]+\.)?BEGIN[ \t]*:[ \t]*VCARD", re.IGNORECASE)
_END_BYTES = re.compile(rb"END[ \t]*:[ \t]*VCARD", re.IGNORECASE)
_AGENT = re.compile(r"(?:[\w-]+\.)?AGENT[^:]*:\s*", re.IGNORECASE)
_NAMED = re.compile(r"(?:[\w-]+\.)?(?:F?N|ORG|EMAIL|TEL)\b[^:]*:", re.IGNORECASE)


@dataclass(slots=True)
class Card:
    """The unfolded lines between BEGIN and END; `line` is where it begins in the file, from 1."""

    line: int
    lines: list[str] = field(default_factory=list)
    is_cut_off: bool = False


def split(content: bytes) -> Iterator[Card]:
    """The cards of a file, one by one; what stands outside of any card is passed over.

    A card without END ends where the next one begins, one without BEGIN begins after the last END. A card
    inside of AGENT (RFC 2426 section 3.5.4) becomes the escaped value of that line.
    """
    content = encoding.to_utf8(content)
    unfolder = Unfolder(content)
    rest = _Nesting()
    for chunk, line in _chunks(content):
        lines = unfolder.lines(chunk)
        if not rest.is_open and _is_one_card(chunk, lines):
            yield Card(line, lines[1:-1])
        else:
            yield from rest.feed(lines, _beginnings(chunk, line))
    yield from rest.close()


def _is_one_card(chunk: bytes, lines: list[str]) -> bool:
    """The usual case, told apart cheaply: BEGIN first, END last, and the word nowhere between."""
    ends = (lines[0], lines[-1]) if lines else ()
    return ends == ("BEGIN:VCARD", "END:VCARD") and chunk.upper().count(b"BEGIN") == 1


def _chunks(content: bytes) -> Iterator[tuple[bytes, int]]:
    """Pieces of the file, each up to and with an END, and the line of their first text."""
    newline = b"\n" if b"\n" in content else b"\r"
    start, line = 0, 1
    for end in _ends(content):
        chunk = content[start:end]
        blank = len(chunk) - len(chunk.lstrip())
        yield chunk, line + chunk.count(newline, 0, blank)
        line += chunk.count(newline)
        start = end
    if content[start:].strip():
        yield content[start:], line


def _ends(content: bytes) -> Iterator[int]:
    """Where each END:VCARD ends; as it is written first, it is searched for with the speed of bytes.find."""
    first = _END_BYTES.search(content)
    mark = first[0] if first else b"END:VCARD"
    place = content.find(mark)
    while place >= 0:
        after = place + len(mark)
        starts_line = place == 0 or content[place - 1] in b"\r\n"
        if starts_line and content[after : after + 1].strip() == b"":
            yield after
        place = content.find(mark, after)


def _beginnings(chunk: bytes, line: int) -> Iterator[int]:
    """The line of each BEGIN in a piece whose first text is on `line`."""
    text = chunk.lstrip()
    for match in _BEGIN_BYTES.finditer(text):
        start = match.start() + (text[match.start() : match.start() + 1] in (b"\r", b"\n"))
        yield line + (text.count(b"\n", 0, start) or text.count(b"\r", 0, start))


class _Nesting:
    """Cards that are open: usually one, two while there is a card inside of AGENT."""

    def __init__(self) -> None:
        self._open: list[Card] = []
        self._loose: list[str] = []

    @property
    def is_open(self) -> bool:
        return bool(self._open or self._loose)

    def feed(self, lines: list[str], beginnings: Iterator[int]) -> Iterator[Card]:
        for line in lines:
            if _BEGIN.fullmatch(line):
                if not (self._open and self._open[-1].lines and _AGENT.fullmatch(self._open[-1].lines[-1])):
                    yield from self._close_all()
                self._loose.clear()
                self._open.append(Card(next(beginnings, 1)))
            elif _END.fullmatch(line):
                yield from self._close_one()
            elif self._open:
                self._open[-1].lines.append(line)
            else:
                self._loose.append(line)

    def close(self) -> Iterator[Card]:
        """What is still open when the file ends was cut off."""
        for card in self._close_all():
            card.is_cut_off = True
            yield card

    def _close_all(self) -> Iterator[Card]:
        while self._open:
            yield from self._close_one()

    def _close_one(self) -> Iterator[Card]:
        if not self._open:
            if any(map(_NAMED.match, self._loose)):
                yield Card(1, self._loose)
            self._loose = []
            return
        card = self._open.pop()
        if not self._open:
            yield card
        elif len(self._open) == 1:
            inner = "\n".join(("BEGIN:VCARD", *card.lines, "END:VCARD"))
            self._open[0].lines[-1] += escaped(inner)
        # A card nested deeper still has nothing to say of the outermost one.
