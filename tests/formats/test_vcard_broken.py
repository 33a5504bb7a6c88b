"""Broken cards cost no other card and nothing else of their own (reliability e 19); no bytes raise."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cardkeeper.core.contact import Address, Contact, Name, Problem
from cardkeeper.formats import vcard


def read(text, encoding="utf-8"):
    return list(vcard.read(text.encode(encoding)))


def one(*lines, encoding="utf-8"):
    found = read("\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD")), encoding)
    assert isinstance(found[0], Contact)
    return found[0]


def test_a_file_with_every_fault_gives_everybody(people, problems):
    found = people("broken.vcf")

    assert list(found) == ["Good One", "No End", "With Agent", "No Begin", "Loose Photo", "Cut Off"]
    assert found["Good One"].note == "kept all the same"
    assert found["Good One"].values("phone") == ("1",)
    assert found["With Agent"].values("phone") == ("2",)
    assert [(r.name, r.relation) for r in found["With Agent"].related] == [("Sue Helper", "assistant")]
    assert len(found["Loose Photo"].photo.content) == 204
    assert found["Loose Photo"].note == "first\nsecond line that lost its fold"
    assert [(p.line, p.is_part) for p in problems("broken.vcf")] == [
        (2, True), (2, True), (2, True), (29, False), (44, True),
    ]  # fmt: skip


def test_a_problem_is_a_sentence():
    (problem,) = read("BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n")

    assert problem == Problem(1, "This card has no name, company, email or phone.")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\r\r\n"])
def test_any_line_end(newline):
    text = newline.join(
        [
            "BEGIN:VCARD",
            "FN:Ann Lee",
            "NOTE:long",
            "  er",
            "END:VCARD",
            "BEGIN:VCARD",
            "FN:B",
            "END:VCARD",
            "",
        ]
    )
    ann, other = read(text)

    assert (ann.note, other.formatted_name) == ("long er", "B")


def test_a_fold_inside_a_character():
    written = "BEGIN:VCARD\r\nFN:Zoë\r\nEND:VCARD\r\n".encode().replace(b"\xc3\xab", b"\xc3\r\n \xab")
    (zoe,) = vcard.read(written)

    assert zoe.formatted_name == "Zoë"


def test_strange_separators_are_text():
    ann = one("FN:Ann\u2028Lee", "NOTE:a\u0085b\u2029c\x1cd")

    assert ann.formatted_name == "Ann\u2028Lee"
    assert ann.note == "a\u0085b\u2029cd"


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        (r"Rose, Owner of Bakery", "Rose, Owner of Bakery"),
        (r"Rose\, Owner", "Rose, Owner"),
        (r"http\://x.example\;a", "http://x.example;a"),
        (r"one\ntwo\Nthree", "one\ntwo\nthree"),
        (r"C:\\new", "C:\\new"),
        (r"AC\DC \o/", r"AC\DC \o/"),
        ("ends with \\", "ends with \\"),
    ],
)
def test_escapes(written, read_as):
    assert one("FN:Ann", f"NOTE:{written}").note == read_as


def test_commas_in_names_and_streets_are_kept():
    ann = one("N:Lee;Ann;Mary,Jane;;Jr.,MD", "ADR:;;78 Oak Street, Apt 8;Duluth;MN;55802;USA")

    assert ann.name == Name("Ann", "Lee", "Mary Jane", "", "Jr., MD")
    assert ann.addresses == (Address("78 Oak Street, Apt 8", "Duluth", "MN", "55802", "US"),)


def test_a_colon_inside_a_quoted_parameter():
    assert one("FN:Ann", 'TEL;X-A="b:c;d";TYPE=cell:123456').values("mobile") == ("123456",)


def test_a_card_without_n_gets_the_parts_of_its_name():
    assert one("FN:Dr. Ann van der Berg").name == Name("Ann", "van der Berg", prefix="Dr.")
    assert one("FN:Harbor Dental", "ORG:Harbor Dental").name == Name()
    assert one("FN:Ann van der Berg", "N:;;;;").name == Name(), "an empty N says there are no parts"


def test_a_printed_address_where_there_is_no_other():
    ann = one("FN:Ann", r"LABEL;TYPE=HOME:1 Elm St\nAustin, TX 78701\nUSA")

    assert ann.addresses == (Address("1 Elm St", "Austin", "TX", "78701", "US"),)
    assert ann.unknown == ()


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("Jörg Müller", "cp1252"), ("Żółkowski", "cp1250"), ("Иван Петров", "cp1251"),
        ("Ayşe Yılmaz", "cp1254"), ("山田太郎", "cp932"), ("김철수", "euc_kr"), ("Zoë", "utf-16"),
        ("Zoë", "utf-16-be"), ("Zoë", "utf-8-sig"),
    ],
)  # fmt: skip
def test_an_undeclared_charset(name, encoding):
    assert one(f"FN:{name}", encoding=encoding).formatted_name == name


def test_one_line_in_another_charset_costs_only_itself():
    content = "BEGIN:VCARD\nFN:Zoë\nNOTE;CHARSET=windows-1252:".encode() + "Müller\nEND:VCARD\n".encode(
        "cp1252"
    )
    (zoe,) = vcard.read(content)

    assert (zoe.formatted_name, zoe.note) == ("Zoë", "Müller")


def test_utf_8_that_says_it_is_windows_1252():
    assert one("FN;CHARSET=windows-1252:Zoë").formatted_name == "Zoë"


def test_a_parameter_that_only_ends_like_a_charset():
    assert one("FN:Zoë", "X-A;NO-CHARSET=SHIFT_JIS:Müller").unknown[0].value == "Müller"


def test_a_soft_break_before_the_end_of_the_card():
    ann = "BEGIN:VCARD\nVERSION:2.1\nFN:Ann\nNOTE;ENCODING=QUOTED-PRINTABLE:broken=\nEND:VCARD\n"

    assert [person.formatted_name for person in read(f"{ann}BEGIN:VCARD\nFN:B\nEND:VCARD\n")] == ["Ann", "B"]


def test_ten_thousand_cards_that_never_end():
    found = list(vcard.read(b"BEGIN:VCARD\nAGENT:\n" * 10_000 + b"FN:Deep\n"))

    assert len(found) == 1


def test_a_line_of_ten_thousand_parameters():
    assert one("FN:Ann", "TEL" + ";x=y" * 10_000 + ":123456").values("phone") == ("123456",)


@given(st.binary(max_size=300))
@settings(max_examples=80)
def test_no_bytes_raise(content):
    for entry in vcard.read(b"BEGIN:VCARD\n" + content):
        assert isinstance(entry, Contact | Problem)


_FRAGMENTS = [
    b"BEGIN:VCARD\n", b"END:VCARD\n", b"FN:", b"N:a;b,c;\\;", b"item1.", b"X-ABLabel:_$!<", b"BDAY", b";",
    b":", b"\n", b"\n ", b"=", b"=\n", b"ENCODING=QUOTED-PRINTABLE", b";BASE64:", b"PHOTO;ENCODING=b:",
    b"CHARSET=", b"utf-16", b"AGENT:", b'"', b"\\", b"\xff", b"\xe2\x80\xa8", b"X-ANDROID-CUSTOM:",
    b"1604-05-14", b"^n", b"data:image/png;base64,", b"X-FCENCODED-58", b"VERSION:2.1\n", b"TEL;TYPE=",
    b"RELATED:urn:uuid:", b"KIND:group\n", b"MEMBER:",
]  # fmt: skip


@given(st.lists(st.sampled_from(_FRAGMENTS), max_size=30).map(b"".join))
@settings(max_examples=300)
def test_no_mixture_of_pieces_raises_and_all_that_is_read_can_be_written(content):
    found = [entry for entry in vcard.read(content) if isinstance(entry, Contact)]

    again = [entry for entry in vcard.read(vcard.write(found)) if isinstance(entry, Contact)]
    assert len(again) == len(found)
