"""What a file is, told by its bytes, and what to do about the files we cannot read."""

import io
import zipfile

import pytest

from cardkeeper.errors import UnreadableFile
from cardkeeper.formats.kinds import Kind, recognise


def packed(*names):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"BEGIN:VCARD\nFN:A\nEND:VCARD\n", Kind.VCARD),
        (b"\xef\xbb\xbf\r\n begin:vcard\r\nfn:A\r\nend:vcard", Kind.VCARD),
        ("BEGIN:VCARD\nFN:A\n".encode("utf-16"), Kind.VCARD),
        (b"PROFILE:VCard\nBEGIN:VCARD\nFN:A\nEND:VCARD\n", Kind.VCARD),
        (b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n", Kind.CALENDAR),
        (b"Name,Note\nAnn,BEGIN:VCARD is a word\n", Kind.TABLE),
        (b"Name\nAnn\n", Kind.TABLE),
        ("Name;Ort\nJörg;Köln\n".encode("cp1252"), Kind.TABLE),
        (b"BMW owners,Town\nAnn,Austin\n", Kind.TABLE),
        (packed("[Content_Types].xml", "xl/workbook.xml"), Kind.WORKBOOK),
    ],
)
def test_a_file_is_what_is_in_it(content, kind):
    assert recognise("no matter.txt", content) is kind


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b" \r\n\t", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"\xff\xd8\xff\xe0abc", "is a picture"),
        (b"\x89PNG\r\n\x1a\n", "is a picture"),
        (b"%PDF-1.7", "is a PDF"),
        (packed("people.vcf"), "is packed"),
        (packed("about.json", "cardkeeper.book"), "is a safety copy"),
        (packed("word/document.xml"), "is a text document"),
        (packed("content.xml", "mimetype"), "another format"),
        (b"PK\x03\x04broken", "is damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100) + "Workbook".encode("utf-16-le"), "before 2007"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "__substg1.0_".encode("utf-16-le"), "single Outlook message"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(50), "document we cannot read"),
        (b"!BDN" + bytes(50), "Outlook data file"),
        (b"SQLite format 3\x00", "book of CardKeeper"),
        (b"{\\rtf1 Ann}", "text document"),
        (b"<!DOCTYPE html><html>", "another program"),
        (b'<?xml version="1.0"?><vcards/>', "another program"),
        (bytes(range(256)) * 4, "no address book we know"),
    ],
)
def test_what_cannot_be_read_says_so_in_a_sentence(content, words):
    with pytest.raises(UnreadableFile) as refused:
        recognise("Customers.vcf", content)

    sentence = str(refused.value)
    assert words in sentence
    assert sentence.startswith("Customers.vcf is ")
    assert sentence.endswith((".", "?"))


def test_a_name_with_braces_is_no_template():
    with pytest.raises(UnreadableFile, match=r"\{0\.__class__\}"):
        recognise("{0.__class__}.pdf", b"%PDF")
