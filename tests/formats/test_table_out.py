"""Tables going out: one that comes back as it was, and one that no spreadsheet program runs (b6)."""

import csv
import dataclasses
import io
from itertools import zip_longest

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cardkeeper.core.contact import Address, Contact, ContactPoint, DatedOccasion, Name, Related
from cardkeeper.core.dates import PartialDate
from cardkeeper.formats import table
from tests.formats.contact_strategies import contacts

ANN = Contact(
    "Ann Lee",
    Name("Ann", "Lee"),
    points=(ContactPoint("phone", "+1 973 555 0160"), ContactPoint("email", "ann@x.com")),
    addresses=(Address("1 Elm St\nApt 2", "Boston", "MA", "02139", "US"),),
    occasions=(
        DatedOccasion("birthday", PartialDate(4, 12, 1985)),
        DatedOccasion("anniversary", PartialDate(5, 14)),
        DatedOccasion("birthday", PartialDate(3, 1, 2012), about="Mia"),
    ),
    related=(Related("Tom", "spouse"), Related("Mia", "child")),
    categories=("VIP", "Golf"),
)
DANGEROUS = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", '=HYPERLINK("http://x")', "＝1+1", "=1+1\n=2"]


def back(written):
    found = table.sniff(written)
    mapping = table.guess_mapping(found)
    return list(table.contacts(found, mapping, table.guess_date_order(found, mapping)))


def as_listed(contact):
    """What a CSV cannot say: pictures, and the order of unlike things."""
    rank = {"email": 0, "url": 2, "messenger": 3}
    own = [o for o in contact.occasions if o.kind == "birthday" and not o.label and not o.about][:1]
    others = [occasion for occasion in contact.occasions if occasion not in own]
    points = sorted(contact.points, key=lambda point: rank.get(point.kind, 1))
    return dataclasses.replace(contact, photo=None, points=tuple(points), occasions=(*own, *others))


@given(st.lists(contacts, min_size=1, max_size=3))
@settings(max_examples=40)
def test_an_address_book_comes_back_as_it_was(people):
    assert back(table.write_address_book(people)) == [as_listed(person) for person in people]


def test_other_programs_know_the_headings():
    headings, row, *_rest = csv.reader(io.StringIO(table.write_address_book([ANN]).decode()))
    said = dict(zip_longest(headings, row))

    assert said["First Name"] == "Ann"
    assert said["Birthday"] == "1985-04-12"
    assert said["Labels"] == "* myContacts ::: VIP ::: Golf"
    assert (said["Event 1 - Label"], said["Event 1 - Value"]) == ("Anniversary", " --05-14")
    assert (said["Relation 2 - Label"], said["Relation 2 - Value"]) == ("Child", "Mia")
    assert said["Address 1 - Country"] == "United States"


def test_an_empty_address_book_has_headings():
    assert table.write_address_book([]).startswith(b"Name,First Name,")


def test_a_spreadsheet_is_readable():
    headings, row = csv.reader(io.StringIO(table.write_spreadsheet([ANN]).decode("utf-8-sig")))
    said = dict(zip(headings, row, strict=True))

    assert said["Name"] == "Ann Lee"
    assert said["Street"] == "1 Elm St, Apt 2"
    assert said["Postal code"] == "02139"
    assert said["Country"] == "United States"
    assert said["Phone"] == "+1 973 555 0160"
    assert said["Birthday"] == "1985-04-12"
    assert said["Wedding anniversary"] == "May 14"
    assert said["Another date"] == "Mia Birthday: 2012-03-01"
    assert (said["Spouse or partner"], said["Children"], said["Tags"]) == ("Tom", "Mia", "VIP; Golf")


@pytest.mark.parametrize("text", DANGEROUS)
def test_no_cell_of_a_spreadsheet_is_a_formula(text):
    bad = Contact(text, Name(text, text), note=text, categories=(text,), organization=text)
    written = table.write_spreadsheet([bad]).decode("utf-8-sig")

    for cell in list(csv.reader(io.StringIO(written)))[1]:
        assert not cell.startswith(("=", "+", "-", "@", "＝"))


def test_no_cell_of_a_workbook_is_a_formula(tmp_path):
    from openpyxl import load_workbook

    people = [Contact(text, note=f"{text}\x00\x1b") for text in DANGEROUS]
    (tmp_path / "out.xlsx").write_bytes(table.write_workbook([ANN, *people]))
    sheet = load_workbook(tmp_path / "out.xlsx").active

    assert [row[0].value for row in sheet.iter_rows(min_row=3)] == DANGEROUS
    assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)
    assert sheet["I2"].value == "02139"


def test_a_spreadsheet_can_be_read_again():
    (ann,) = back(table.write_spreadsheet([ANN]))

    assert ann.name == ANN.name
    assert ann.addresses[0].postal_code == "02139"
    assert [str(o.date) for o in ann.occasions if not o.about][:2] == ["1985-04-12", "--05-14"]
