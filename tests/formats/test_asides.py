"""What stands beside a name in a list is no part of it, and is not lost."""

import pytest

from cardkeeper.core.contact import Address, Contact, Name
from cardkeeper.formats import person_names
from cardkeeper.formats.asides import Aside, apart
from cardkeeper.formats.name_parts import in_place
from cardkeeper.formats.person_names import people_in


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ('Robert "Bob" Keller', Aside("Robert Keller", nickname="Bob")),
        ("Robert (Bob) Keller", Aside("Robert Keller", nickname="Bob")),
        ("Mary Smith (nee Jones)", Aside("Mary Smith", former="Jones")),
        ("Inge Weber geb. Kunz", Aside("Inge Weber", former="Kunz")),
        ("Tom Smith c/o Ann Jones", Aside("Tom Smith", care_of="c/o Ann Jones")),
        ("Tom Smith (VIP)", Aside("Tom Smith", remark="VIP")),
        ("Tom Smith - plumber", Aside("Tom Smith", remark="plumber")),
        ("Tom Smith - blue house", Aside("Tom Smith", remark="blue house")),
        ("Tom Smith & Family", Aside("Tom Smith", remark="Family")),
        ("Tom Smith and Guest", Aside("Tom Smith", remark="Guest")),
        ("Tom Smith or Current Resident", Aside("Tom Smith")),
        ("Tom (Moved) Smith", Aside("Tom Smith", remark="Moved")),
        ("Tom Smith (VIP), moved 5/2024", Aside("Tom Smith", remark="VIP, moved 5/2024")),
        ("Attn: Tom Smith", Aside("Tom Smith")),
        ("*Tom Smith*", Aside("Tom Smith")),
        ("Tom Smith \U0001f382", Aside("Tom Smith")),
    ],
)
def test_beside_the_name(cell, told):
    assert apart(cell) == told


@pytest.mark.parametrize(
    "cell",
    ["Ruth Okafor", "Anne-Marie O'Neill", "Watchman Nee", "Ann Smith - Jones", "Keller, Robert",
     "Paul & Sofia",
     "Dr. Ruth Okafor, MD", "?ucja", "(Tom)", "&", "\u5c71\u7530\u592a\u90ce", "Li Ng"],
)  # fmt: skip
def test_other_names_are_left_alone(cell):
    assert apart(cell) == Aside(cell)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (Name("Dr. Hans", "Weber"), Name("Hans", "Weber", prefix="Dr.")),
        (Name("Herr Karl", "Klein", prefix="Herr"), Name("Karl", "Klein", prefix="Herr")),
        (Name("Herr", "Klein"), Name("", "Klein", prefix="Herr")),
        (Name("Judith", "Herr"), Name("Judith", "Herr")),
        (Name("Maria", "Prof. Dr. Klein", prefix="Frau"), Name("Maria", "Klein", prefix="Frau Prof. Dr.")),
        (Name("Karl sen.", "Klein"), Name("Karl", "Klein", suffix="sen.")),
        (Name("Karl", "Klein, MD"), Name("Karl", "Klein", suffix="MD")),
        (Name("Familie", "Weber"), Name("", "Weber", prefix="Familie")),
        (Name("Smith", "Family"), Name("", "Smith Family")),
        (Name("Don", "Smith"), Name("Don", "Smith")),
        (Name("Ing", "Li"), Name("Ing", "Li")),
        (Name("RUTH", "O'NEILL", prefix="DR."), Name("Ruth", "O'Neill", prefix="DR.")),
    ],
)
def test_each_part_of_a_name_in_its_place(said, name):
    found, remark = in_place(Contact(str(said), said))

    assert (found.name, remark) == (name, "")
    assert in_place(found) == (found, "")


def test_what_stands_in_the_columns_of_names_goes_where_it_belongs():
    home = Address("1 Elm Drive", "Maplewood")
    said = Contact(
        "Tom (Tommy) Bell geb. Kunz", Name("Tom (Tommy)", "Bell geb. Kunz (VIP)"), addresses=(home,)
    )

    found, remark = in_place(said)

    assert (found.formatted_name, found.nickname, found.former_name, remark) == (
        "Tom Bell",
        "Tommy",
        "Kunz",
        "VIP",
    )
    cared = in_place(Contact("Tom Bell c/o Ann Lee", addresses=(home,)))[0]
    assert [each.extended for each in cared.addresses] == ["c/o Ann Lee"]


def test_a_company_in_the_column_of_last_names_is_no_person():
    found, _remark = in_place(Contact("Firma Weber GmbH", Name("", "Weber GmbH", prefix="Firma")))

    assert (found.formatted_name, found.name, found.organization) == ("Weber GmbH", Name(), "Weber GmbH")


@pytest.mark.parametrize(
    ("cell", "name", "remark"),
    [
        ("Baby Smith", Name("", "Smith"), "Baby"),
        ("Baby Girl Smith", Name("", "Smith"), "Baby Girl"),
        ("Smith, Baby Boy", Name("", "Smith"), "Baby Boy"),
        ("Infant Smith", Name("", "Smith"), "Infant"),
        ("TBD Smith", Name("", "Smith"), "TBD"),
        ("Babette Smith", Name("Babette", "Smith"), ""),
        ("Tom Baby", Name("Tom", "Baby"), ""),
    ],
)
def test_what_stands_for_a_first_name_until_there_is_one_is_none(cell, name, remark):
    found, told = in_place(Contact(cell, people_in(cell).name))

    assert (found.name, found.formatted_name, told) == (name, person_names.full(name), remark)
    assert in_place(found) == (found, "")
