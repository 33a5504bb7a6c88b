"""An e-mail signature or a pasted address to a contact: name, work, ways and address, told line by line."""

import re
from dataclasses import dataclass, field

from cardkeeper.core.contact import Address, Contact, ContactPoint
from cardkeeper.formats import person_names, places

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_URL = re.compile(r"\b(?:https?://)?(?:www\.)[\w./-]+|\bhttps?://\S+", re.IGNORECASE)
_PHONE = re.compile(r"(?:\+|\(|\b)\d[\d ()./\-]{6,}\d")
_MOBILE = re.compile(r"\b(?:cell|mobile|mob|m|c|handy|portable|móvil|movil)\b\W*$", re.IGNORECASE)
_FAX = re.compile(r"\b(?:fax|f|telefax)\b\W*$", re.IGNORECASE)
# What stands before a number or an address and says only what it is.
_MARK = re.compile(
    r"^(?:tel|phone|cell|mobile|fax|email|e-mail|mail|web|www|[tmpfcew])\s*[.:|]*$", re.IGNORECASE
)
_GREETING = re.compile(
    r"^(?:best|kind|warm|many|with)?\s*(?:regards|wishes|thanks|thank you|sincerely|cheers|best"
    r"|mit freundlichen grüßen|viele grüße|cordialement|saludos)\b[,.! ]*$",
    re.IGNORECASE,
)
_SPLITS = re.compile(r"\s*[|•·]\s*|\s{3,}|\t")
_MOST_LINES = 25


@dataclass(slots=True)
class _Found:
    points: list[ContactPoint] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


def read(text: str) -> Contact:
    """The person of a signature or an address block; what is not understood is kept in the note.

    The first line without a number is the name, the next two are work, unless they are an address.
    """
    found = _Found()
    for line in text.splitlines()[:_MOST_LINES]:
        _read_line(line.strip(" ,-–—_*>"), found)
    lines = [line for line in found.words if not _GREETING.match(line)]
    called = (
        person_names.people_in(lines[0]) if lines and not _has_digits(lines[0]) else person_names.Called()
    )
    rest = lines[1:] if called.formatted else lines
    address, rest = _address(rest)
    title, company, note = _work(rest)
    return Contact(
        called.formatted,
        called.name,
        organization=called.organization or company,
        title=title,
        points=tuple(dict.fromkeys(found.points)),
        addresses=(address,) if not address.is_blank else (),
        note=note,
    )


def _read_line(line: str, found: _Found) -> None:
    """Take e-mails, pages and phones out of a line; what is left may be name, work or address."""
    for email in _EMAIL.findall(line):
        found.points.append(ContactPoint("email", email))
    line = _EMAIL.sub(" ", line)
    for url in _URL.findall(line):
        found.points.append(ContactPoint("url", url))
    line = _URL.sub(" ", line)
    for match in _PHONE.finditer(line):
        if sum(c.isdecimal() for c in match[0]) >= 7:
            found.points.append(ContactPoint(_kind(line[: match.start()]), match[0].strip()))
            line = line.replace(match[0], "   ")
    pieces = (piece.strip(" ,:;") for piece in _SPLITS.split(line))
    found.words += [piece for piece in pieces if piece and not _MARK.match(piece)]


def _kind(before: str) -> str:
    if _FAX.search(before):
        return "fax"
    return "mobile" if _MOBILE.search(before) else "phone"


def _address(lines: list[str]) -> tuple[Address, list[str]]:
    """The address among the lines, and the other lines: it ends with the town and begins with a number."""
    for end in range(len(lines), 0, -1):
        for start in range(max(0, end - 4), end):
            block = "\n".join(lines[start:end])
            found = places.split_address(block)
            begins = _has_digits(lines[start]) or "box" in lines[start].casefold()
            if found.postal_code and (found.street or found.po_box) and begins:
                return found, lines[:start] + lines[end:]
    return Address(), lines


def _work(lines: list[str]) -> tuple[str, str, str]:
    """Job title, company, and what is left."""
    if not lines:
        return "", "", ""
    first = lines[0]
    for mark in (" at ", ", ", " @ "):
        title, split, company = first.partition(mark)
        if split:
            return title, company, "\n".join(lines[1:])
    if len(lines) == 1:
        return "", first, ""
    return first, lines[1], "\n".join(lines[2:])


def _has_digits(text: str) -> bool:
    return any(character.isdecimal() for character in text)
