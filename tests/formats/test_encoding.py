"""Bytes to text, with and without a hint."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cardkeeper.formats import encoding

WORDS = {
    "cp1252": ["Müller", "Müller;Köln;Straße", "François Légère", "João Peña", "Søren Øvrebø", "Zoë’s café"],
    "cp1250": ["Żółkowski Łukasz", "Dvořák Antonín", "Jiří Šebestík", "Wąż Święta", "Łucja"],
    "cp1251": ["Иван Петров", "Наташа Королёва Москва"],
    "cp1253": ["Γεώργιος Παπαδόπουλος", "Αθήνα Μαρία"],
    "cp1254": ["Ayşe Yılmaz", "İstanbul Şişli Doğan"],
    "cp1255": ["דוד כהן", "ירושלים משה"],
    "cp932": ["山田太郎", "東京都渋谷区 佐藤さくら", "スズキ イチロー", "Tanaka 田中"],
    "gb18030": ["张伟 北京市朝阳区", "王芳"],
    "big5": ["陳大文 台北市", "張偉"],
    "euc_kr": ["김철수 서울시", "이영희"],
}


@pytest.mark.parametrize(
    ("charset", "text"), [(charset, text) for charset, texts in WORDS.items() for text in texts]
)
def test_a_few_words_are_enough(charset, text):
    assert encoding.decode(text.encode(charset))[0] == text


def test_people_of_all_nations_in_windows_1252():
    names = "João\nØvrebø\nGarcía\nChloé\nSøren\nMüller\nJürgen\nKöln\n"

    assert encoding.decode(names.encode("cp1252")) == (names, "cp1252")


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_with_and_without_mark(charset):
    text = "Name;Town\nŁucja Müller;Köln 張偉\n"

    assert encoding.decode(text.encode(charset)) == (text, "utf-8")


def test_one_line_in_another_encoding():
    mixed = "Müller\nJörg\nStraße\n".encode() + "Köln\n".encode("cp1252")

    assert encoding.decode(mixed) == ("Müller\nJörg\nStraße\nKöln\n", "utf-8")


@pytest.mark.parametrize(
    ("declared", "name"),
    [
        ("Windows-1252", "cp1252"), ("ISO-8859-1", "cp1252"), ("SHIFT_JIS", "cp932"), ("us-ascii", "utf-8"),
        ('"utf-8"', "utf-8"), ("gb2312", "gb18030"), ("no-such", ""), ("base64", ""), ("hex", ""),
        ("utf-7", ""),
        ("", ""), ("rot13", ""), ("\x00", ""), ("idna", "idna"),
    ],
)  # fmt: skip
def test_declared_charsets(declared, name):
    assert encoding.known(declared) == name


@given(st.binary(max_size=200))
@settings(max_examples=80)
def test_no_bytes_raise(content):
    text, name = encoding.decode(content)

    assert isinstance(text, str)
    text.encode("utf-8")
    assert name
