"""What goes out comes in again, whatever people typed (reliability e 37, 38)."""

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cardkeeper.core.contact import Contact, ContactPoint, DatedOccasion, Name, Problem, Property, Related
from cardkeeper.core.dates import PartialDate
from cardkeeper.formats import vcard
from tests.formats.contact_strategies import NASTY, contacts

VERSIONS = ["3.0", "4.0"]


def back(contact: Contact, version) -> Contact:
    (found,) = (c for c in vcard.read(vcard.write([contact], version)) if isinstance(c, Contact))
    return found


@pytest.mark.parametrize("version", VERSIONS)
@given(contact=contacts)
@settings(max_examples=40)
def test_every_contact_comes_back_as_it_was(version, contact):
    assert back(contact, version) == contact


@pytest.mark.parametrize("version", VERSIONS)
@given(contact=contacts)
@settings(max_examples=40)
def test_lines_are_short_and_hold_whole_characters(version, contact):
    written = vcard.write([contact], version)

    for line in written.removesuffix(b"\r\n").split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")
    assert written.count(b"\nEND:VCARD") == 1


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("nasty", [*NASTY, "a\r\nEND:VCARD\r\nBEGIN:VCARD", "a\rb", "\x00\x1b", "\ud800"])
def test_no_text_in_any_place_starts_a_line_of_its_own(version, nasty):
    contact = Contact(
        nasty,
        Name(nasty, nasty, nasty, nasty, nasty),
        uid=nasty,
        points=(ContactPoint("phone", nasty, nasty), ContactPoint("messenger", nasty, nasty)),
        occasions=(DatedOccasion("other", PartialDate(5, 14), nasty, nasty),),
        categories=(nasty,),
        note=nasty,
        rev=nasty,
        unknown=(
            Property(nasty, nasty, nasty, nasty),
            Property("END", "", "VCARD"),
            Property("BEGIN", "", "VCARD"),
        ),
    )

    written = vcard.write([contact, Contact("Ann Lee")], version)

    assert written.count(b"BEGIN:VCARD\r\nVERSION") == 2
    assert [line for line in written.split(b"\r\n") if line == b"END:VCARD"] == [b"END:VCARD"] * 2
    found = [person for person in vcard.read(written) if isinstance(person, Contact)]
    assert found[-1] == Contact("Ann Lee")


@pytest.mark.parametrize("version", VERSIONS)
@given(st.lists(st.sampled_from(NASTY), min_size=4, max_size=4))
@settings(max_examples=40)
def test_reading_settles_after_one_round(version, texts):
    """Whatever an importer normalises, a second export and import changes nothing more."""
    odd = Contact(
        texts[0],
        Name(texts[1]),
        occasions=(DatedOccasion("birthday", PartialDate(year=1985), texts[2], texts[3]),),
        unknown=(Property(texts[1], texts[2], texts[3], texts[0]),),
    )
    first = next((c for c in vcard.read(vcard.write([odd], version)) if isinstance(c, Contact)), None)

    assert first is None or back(first, version) == first


def test_a_birthday_without_a_year_in_both_versions():
    ann = Contact("Ann Lee", occasions=(DatedOccasion("birthday", PartialDate(2, 29)),))

    assert b"BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29\r\n" in vcard.write([ann], "3.0")
    assert b"BDAY:--0229\r\n" in vcard.write([ann], "4.0")


@pytest.mark.parametrize(
    ("date", "written"),
    [
        (PartialDate(4, 12, 1985), b"BDAY:19850412\r\n"),
        (PartialDate(4, None, 1985), b"BDAY:1985-04\r\n"),
        (PartialDate(year=1985), b"BDAY:1985\r\n"),
        (PartialDate(4), b"BDAY:--04\r\n"),
    ],
)
def test_dates_as_rfc_6350_writes_them(date, written):
    assert written in vcard.write([Contact("Ann", occasions=(DatedOccasion("birthday", date),))], "4.0")


def test_other_programs_find_an_anniversary_in_either_place():
    ann = Contact("Ann Lee", occasions=(DatedOccasion("anniversary", PartialDate(8, 5, 1982)),))

    written = vcard.write([ann])

    assert b"\r\nANNIVERSARY:1982-08-05\r\n" in written
    assert b"item1.X-ABLabel:_$!<Anniversary>!$_\r\nitem1.X-ABDATE:1982-08-05\r\n" in written


def test_cards_are_written_one_by_one():
    people = (Contact(f"Person {number}") for number in range(3))

    cards = list(vcard.write_cards(people))

    assert len(cards) == 3
    assert all(card.startswith(b"BEGIN:VCARD\r\n") for card in cards)


def test_a_contact_is_never_half_written():
    """Every field of a Contact has its place in the file."""
    names = {field.name for field in dataclasses.fields(Contact)}
    full = next(iter(vcard.read(vcard.write([Contact("Ann")]))))

    assert not isinstance(full, Problem)
    assert names == {field.name for field in dataclasses.fields(full)}


def test_an_encoding_within_quotation_marks_is_a_persons_name():
    parts = Name(given="a;b,c\\d:e", family="Łucja", additional="item1.TEL", suffix="x y")
    contact = Contact("Zoë", Name("Zoë"), title="=", related=(Related("Zoë", "spouse", parts=parts),))

    assert back(contact, "3.0").related == contact.related
