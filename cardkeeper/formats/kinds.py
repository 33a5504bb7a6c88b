"""What a file is, told by its bytes and not by its name; for what we cannot read, what to do instead."""

import re
import zipfile
from enum import StrEnum
from io import BytesIO

from cardkeeper.errors import UnreadableFile
from cardkeeper.formats import encoding
from cardkeeper.i18n import N_, _


class Kind(StrEnum):
    """The kinds of file that people can be read from."""

    VCARD = "vcard"
    CALENDAR = "calendar"
    TABLE = "table"
    WORKBOOK = "workbook"


# Whichever comes first: a calendar may hold vCards, and a vCard the address of a calendar.
_BEGINNING = re.compile(
    rb"(?:^|[\r\n])[ \t]*(?:(?P<card>(?:[\w-]+\.)?(?:BEGIN|END)[ \t]*:[ \t]*VCARD)"
    rb"|BEGIN[ \t]*:[ \t]*(?:VCALENDAR|VEVENT))",
    re.IGNORECASE,
)
_HTML = re.compile(rb"\s*(?:<!doctype html|<html|<\?xml|<vcards|<)", re.IGNORECASE)
_PICTURE = N_("{name} is a picture. To give somebody this picture, open their page and put it there.")
_REFUSED = (
    (b"%PDF", N_("{name} is a PDF. Save the list as a spreadsheet (.xlsx or .csv), then import that.")),
    (b"\xff\xd8\xff", _PICTURE),
    (b"\x89PNG", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"RIFF", _PICTURE),
    (b"BM", _PICTURE),
    (
        b"!BDN",
        N_(
            "{name} is an Outlook data file. In Outlook choose File, Open & Export, Import/Export, Export to"
            " a file, Comma Separated Values, and import that file."
        ),
    ),
    (
        b"SQLite format 3\x00",
        N_(
            "{name} is a book of CardKeeper or of another program, no address book. Safety copies in the File"
            " menu can bring back a book of CardKeeper."
        ),
    ),
    (
        b"{\\rtf",
        N_("{name} is a text document. Save the list as a spreadsheet (.xlsx or .csv), then import that."),
    ),
    (b"\x1f\x8b", N_("{name} is packed. Unpack it, then import the file inside.")),
    (b"7z\xbc\xaf", N_("{name} is packed. Unpack it, then import the file inside.")),
    (b"Rar!", N_("{name} is packed. Unpack it, then import the file inside.")),
)
# Excel, Word and Outlook before 2007 all began their files like this.
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OUTLOOK_MESSAGE = "__substg1.0_".encode("utf-16-le")
_OLD_WORKBOOK = "Workbook".encode("utf-16-le")
# What is no text has more of these than any text.
_BINARY = bytes([*range(7), 14, 15, 16, 17, 18, 19])


def recognise(name: str, content: bytes) -> Kind:
    """What kind of file this is. Raises UnreadableFile with a sentence that says what to do."""
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise _refused(N_("{name} is empty. Nothing was imported. Was it exported completely?"), name)
    if content.startswith(_OLD_OFFICE):
        raise _refused(_old_office(content), name)
    if content.startswith(b"PK\x03\x04"):
        return _packed(name, content)
    for magic, sentence in _REFUSED:
        if content.startswith(magic) and not (magic == b"BM" and _is_text(content)):
            raise _refused(sentence, name)
    return _text_kind(name, content)


def _text_kind(name: str, content: bytes) -> Kind:
    start = encoding.to_utf8(content)
    beginning = _BEGINNING.search(start)
    if beginning:
        return Kind.VCARD if beginning["card"] else Kind.CALENDAR
    if _HTML.match(start):
        raise _refused(
            N_("{name} is a web page or a file of another program. Export the addresses as vCard or CSV."),
            name,
        )
    if not _is_text(start):
        raise _refused(
            N_("{name} is no address book we know. Export it as vCard (.vcf) or CSV, then import that."), name
        )
    return Kind.TABLE


def _packed(name: str, content: bytes) -> Kind:
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            names = set(packed.namelist())
    except zipfile.BadZipFile:
        raise _refused(N_("{name} is damaged. Export or download it again."), name) from None
    if "xl/workbook.xml" in names:
        return Kind.WORKBOOK
    if "word/document.xml" in names:
        raise _refused(
            N_("{name} is a text document. Copy its list into a spreadsheet and save that as .xlsx."), name
        )
    if {"about.json", "cardkeeper.book"} <= names:
        raise _refused(
            N_("{name} is a safety copy. To go back to it choose Safety copies in the File menu."), name
        )
    if "content.xml" in names or "xl/workbook.bin" in names:
        raise _refused(N_("{name} is a spreadsheet in another format. Save it as .xlsx or .csv."), name)
    raise _refused(N_("{name} is packed. Unpack it, then import the file inside."), name)


def _old_office(content: bytes) -> str:
    if _OUTLOOK_MESSAGE in content[:65_536] or _OUTLOOK_MESSAGE in content:
        return N_(
            "{name} is a single Outlook message or contact. In Outlook save the contact as vCard (.vcf), or "
            "export all of them as CSV."
        )
    if _OLD_WORKBOOK in content:
        return N_("{name} is an Excel file from before 2007. Open it and save it as .xlsx, then import that.")
    return N_("{name} is a document we cannot read. Save the list as a spreadsheet (.xlsx or .csv).")


def _is_text(content: bytes) -> bool:
    sample = encoding.to_utf8(content[:8192])
    odd = len(sample) - len(sample.translate(None, _BINARY))
    return odd * 50 < len(sample)


def _refused(sentence: str, name: str) -> UnreadableFile:
    return UnreadableFile(_(sentence).format(name=name))
